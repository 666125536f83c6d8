"""What editors decide on candidates: a statement, another wording, or nothing."""

from collections.abc import Sequence
from datetime import date, datetime
from operator import attrgetter

import pghistory
from django.db import transaction

from statements.actions.article_states import work_on
from statements.actions.corrections import add_correction
from statements.actions.refusal import Refusal
from statements.actions.sayings import Saying
from statements.actions.statements import NewPosition, enter_statement, place_positions
from statements.actions.versions import StatementStateError, lock_statement
from statements.actions.wordings import Wording, refusing_passages, reopen
from statements.models import (
    Article,
    Candidate,
    Correction,
    Form,
    Quote,
    Snapshot,
    Statement,
    User,
)
from statements.models.passages import ranges


class CandidateDecidedError(Refusal):
    """Someone has decided on the candidate already."""


@transaction.atomic
def accept_candidate(
    *,
    candidate: Candidate,
    editor: User,
    at: datetime,
    saying: Saying,
    wording: Wording,
    positions: list[NewPosition],
    absorbed: Sequence[Candidate] = (),
) -> Quote:
    """Makes a draft statement of a candidate, with its leading quote and its positions.

    The candidates ``absorbed`` became part of this one: they are put aside with it. Raises
    :class:`CandidateDecidedError` where someone was faster and :class:`PassageError` for spans
    outside of the text.
    """
    with pghistory.context(user=editor.pk, act="accept candidate"):
        _lock_open(candidate, *absorbed)
        statement = enter_statement(editor=editor, at=at, saying=saying)
        quote = _add_quote(statement, candidate, wording, is_leading=True)
        place_positions(statement=statement, positions=positions)
        decide(candidate, Candidate.State.ACCEPTED, editor, at, quote)
        for part in absorbed:
            decide(part, Candidate.State.REJECTED, editor, at)
    return quote


@transaction.atomic
def join_candidate(
    *,
    candidate: Candidate,
    statement: Statement,
    editor: User,
    at: datetime,
    wording: Wording,
    note: str = "",
    absorbed: Sequence[Candidate] = (),
) -> Quote:
    """Adds a candidate as another outlet's wording of a statement that exists.

    A published statement takes it with a public ``note``, else raises
    :class:`~statements.actions.corrections.MissingNoteError`; a retracted one takes nothing.
    """
    with pghistory.context(user=editor.pk, act="join candidate"):
        _lock_open(candidate, *absorbed)
        statement = Statement.objects.select_for_update().get(pk=statement.pk)
        if statement.is_closed:
            raise StatementStateError("A retracted or merged statement takes no wording.")
        if statement.is_published:
            add_correction(statement, Correction.Kind.AMENDED, note, editor, at)
        quote = _add_quote(statement, candidate, wording, is_leading=False)
        statement.version += 1
        statement.changed_by = editor
        statement.save(update_fields=["version", "changed_by"])
        decide(candidate, Candidate.State.ACCEPTED, editor, at, quote)
        for part in absorbed:
            decide(part, Candidate.State.REJECTED, editor, at)
    return quote


@transaction.atomic
def reject_candidate(*, candidate: Candidate, editor: User, at: datetime) -> Candidate:
    """Puts a candidate aside; the article's text stays as it is."""
    with pghistory.context(user=editor.pk, act="reject candidate"):
        _lock_open(candidate)
        decide(candidate, Candidate.State.REJECTED, editor, at)
    return candidate


@transaction.atomic
def reopen_candidate(*, candidate: Candidate, editor: User) -> Candidate:
    """Takes a rejection back, or an acceptance whose statement was retracted."""
    with pghistory.context(user=editor.pk, act="reopen candidate"):
        work_on(_article_of(candidate.snapshot_id))
        candidate.refresh_from_db(from_queryset=Candidate.objects.select_for_update())
        if not candidate.can_be_reopened:
            raise CandidateDecidedError(
                "Only a rejected candidate, or one whose statement was retracted, opens again."
            )
        reopen(candidate)
    return candidate


@transaction.atomic
def add_candidate(
    *, snapshot: Snapshot, editor: User, spans: list[tuple[int, int]], form: Form, why: str
) -> Candidate:
    """Marks a passage that detection missed; the same spans are the same candidate.

    Raises :class:`PassageError` for spans outside of the text.
    """
    with pghistory.context(user=editor.pk, act="add candidate"):
        article = _article_of(snapshot.pk)
        work_on(article)
        with refusing_passages():
            candidate, _ = Candidate.objects.get_or_create(
                snapshot=snapshot,
                spans=ranges(spans),
                defaults={
                    "form": form,
                    "language": article.language,
                    "rule": Candidate.MARKED_BY_EDITOR,
                    "why": why,
                    "confidence": 1,
                },
            )
    return candidate


@transaction.atomic
def discard_statement(*, statement: Statement, editor: User, version: int) -> None:
    """Takes a draft back as one read it (``version``): its candidates are open again, and the
    trail keeps what it was."""
    with pghistory.context(user=editor.pk, act="discard statement"):
        for snapshot_pk in statement.quotes.order_by("pk").values_list("snapshot", flat=True):
            work_on(_article_of(snapshot_pk))
        statement = lock_statement(statement, version, Statement.State.DRAFT)
        for candidate in Candidate.objects.filter(quote__statement=statement):
            reopen(candidate)
        statement.delete()


def _article_of(snapshot_pk: int) -> Article:
    return Article.objects.select_for_update(of=("self",)).get(snapshots=snapshot_pk)


def default_said_on(article: Article) -> date:
    """The day to propose for what an article quotes: within its meeting, else as published."""
    meeting = article.meeting
    if meeting is not None and meeting.relation_of(article.published_on) == "after":
        return meeting.ends_on
    return article.published_on


def _lock_open(*candidates: Candidate) -> None:
    """Locks the article first, as detection does, so that the two never wait for each other; then
    the candidates in the order of their keys, so that two editors never do."""
    work_on(_article_of(candidates[0].snapshot_id))
    for candidate in sorted(candidates, key=attrgetter("pk")):
        candidate.refresh_from_db(from_queryset=Candidate.objects.select_for_update())
        if not candidate.is_open:
            raise CandidateDecidedError(
                f"This candidate was {candidate.get_state_display()} in the meantime."
            )


def _add_quote(
    statement: Statement, candidate: Candidate, wording: Wording, *, is_leading: bool
) -> Quote:
    with refusing_passages():
        return Quote.objects.create(
            statement=statement,
            snapshot_id=candidate.snapshot_id,
            spans=ranges(wording.spans),
            form=wording.form,
            language=wording.language,
            wording=wording.wording,
            attribution=wording.attribution or candidate.mention,
            is_leading=is_leading,
        )


def decide(
    candidate: Candidate, state: str, editor: User, at: datetime, quote: Quote | None = None
) -> None:
    """Writes what an act decides on a candidate that it has locked."""
    candidate.state = state
    candidate.quote = quote
    candidate.decided_by = editor
    candidate.decided_at = at
    candidate.save(update_fields=["state", "quote", "decided_by", "decided_at"])
