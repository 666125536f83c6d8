"""Two statements that are one: the words of both under one address."""

from datetime import datetime

import pghistory
from django.db import transaction

from statements.actions.candidates import decide
from statements.actions.corrections import add_correction
from statements.actions.refusal import Refusal
from statements.actions.statements import decide_amendment
from statements.actions.tallying import alone_with_tallies
from statements.actions.versions import StaleVersionError, StatementStateError, count_change
from statements.actions.wordings import lock_articles_of
from statements.models import (
    Amendment,
    Candidate,
    Correction,
    Quote,
    Statement,
    Topic,
    User,
)

State = Statement.State


class StatementGoneError(Refusal):
    """One of the two is no longer there."""


class TwoSayingsError(Refusal):
    """The two cannot be one: other people, or a day that its article does not allow."""


class StanceConflictError(Refusal):
    """The two take different stances on ``topic``."""

    def __init__(self, topic: Topic) -> None:
        super().__init__(f"They take different stances on {topic.name}: amend one of them first.")
        self.topic = topic


@transaction.atomic
def join_statement(
    *,
    statement: Statement,
    into: Statement,
    editor: User,
    at: datetime,
    version: int,
    into_version: int,
    note: str = "",
) -> Statement:
    """Makes what is not public yet another wording of a statement; returns the latter.

    Its quotes move, their candidates stay accepted, the rest of it is discarded and stays in the
    trail; a passage that both quote stands once. A published ``into`` takes new wordings with a
    public ``note``. The versions are those that the editor saw.
    """
    with pghistory.context(user=editor.pk, act="join statement"):
        statement, into = _lock_both(statement, into, version, into_version)
        if not statement.is_entered:
            raise StatementStateError("Only what is not public yet becomes another's wording.")
        if into.is_closed:
            raise StatementStateError("A retracted or merged statement takes no wording.")
        _require_one_saying(statement, into)
        _drop_doubles(statement, into, editor, at)
        if into.is_published and statement.quotes.exists():
            add_correction(into, Correction.Kind.AMENDED, note, editor, at)
        if statement.quotes.exists():
            _move_quotes(statement, into)
            count_change(into, editor)
        statement.delete()
    return into


@transaction.atomic
def merge_statements(
    *,
    statement: Statement,
    into: Statement,
    editor: User,
    at: datetime,
    version: int,
    into_version: int,
    note: str,
    leading: Quote | None = None,
) -> Statement:
    """Puts a published statement's quotes and positions into another one, which stays.

    ``leading`` leads from now on, else what led ``into``; a passage that both quote stands once.
    Both get the public ``note``; the
    merged one's address leads to ``into``, and an amendment of it that waits is rejected. Raises
    :class:`StanceConflictError` where they differ.
    """
    with pghistory.context(user=editor.pk, act="merge statements"):
        statement, into = _lock_both(statement, into, version, into_version)
        if not (statement.is_published and into.is_published):
            raise StatementStateError("Only two published statements are merged.")
        _require_one_saying(statement, into)
        for row in (statement, into):
            add_correction(row, Correction.Kind.MERGED, note, editor, at)
        alone_with_tallies()
        leading = leading and (into.quotes.standing_at(leading).first() or leading)
        _drop_doubles(statement, into, editor, at)
        _move_quotes(statement, into, leading)
        _unite_positions(statement, into)
        for amendment in statement.amendments.waiting().select_for_update():
            decide_amendment(amendment, Amendment.State.REJECTED, editor, at)
        statement.state, statement.merged_into = State.MERGED, into
        statement.version += 1
        statement.save(update_fields=["state", "merged_into", "version"])
        count_change(into, editor)
    return into


def _lock_both(
    statement: Statement, into: Statement, version: int, into_version: int
) -> tuple[Statement, Statement]:
    """Locked in one order, so that two editors of the same pair wait for each other; before them
    the articles of what both quote, as whoever decides on a candidate does."""
    if statement.pk == into.pk:
        raise StatementStateError("A statement is not another one's wording of itself.")
    lock_articles_of(statement.quotes.also_in(into))
    rows = Statement.objects.select_for_update().order_by("pk")
    locked = {row.pk: row for row in rows.filter(pk__in=(statement.pk, into.pk))}
    if len(locked) < 2:
        raise StatementGoneError("One of the two statements is no longer there.")
    statement, into = locked[statement.pk], locked[into.pk]
    if (statement.version, into.version) != (version, into_version):
        raise StaleVersionError("Someone changed one of the two while you compared them.")
    return statement, into


def _require_one_saying(statement: Statement, into: Statement) -> None:
    names = (statement.attribution.casefold(), into.attribution.casefold())
    if statement.speaker_id != into.speaker_id or names[0] != names[1]:
        raise TwoSayingsError("They have different speakers: amend one of them first.")
    articles = statement.quotes.values_list("snapshot__article__published_on", flat=True)
    if into.said_on and any(day < into.said_on for day in articles):
        raise TwoSayingsError(
            "One was said after the other one's article was published: amend a day first."
        )


def _drop_doubles(statement: Statement, into: Statement, editor: User, at: datetime) -> None:
    """Takes the quotes away whose very spans ``into`` quotes; their candidates are put aside."""
    doubles = list(statement.quotes.also_in(into).values_list("pk", flat=True))
    for candidate in Candidate.objects.quoted_as(doubles).select_for_update():
        decide(candidate, Candidate.State.REJECTED, editor, at)
    statement.quotes.filter(pk__in=doubles).delete()


def _move_quotes(statement: Statement, into: Statement, leading: Quote | None = None) -> None:
    """``leading``, one of both statements' quotes, leads afterwards; else what did before."""
    both = Quote.objects.of([statement, into])
    leads = both.filter(pk=leading.pk).first() if leading else None
    if leads is not None:
        # Whoever leads steps back first: two never lead, not even for a moment.
        into.quotes.filter(is_leading=True).exclude(pk=leads.pk).update(is_leading=False)
    statement.quotes.update(statement=into, is_leading=False)
    if leads is not None:
        into.quotes.filter(pk=leads.pk, is_leading=False).update(is_leading=True)


def _unite_positions(statement: Statement, into: Statement) -> None:
    kept = {row.topic_id: row for row in into.positions.all()}
    for position in statement.positions.select_related("topic").order_by("-is_leading", "pk"):
        same = kept.get(position.topic_id)
        if same is not None and same.stance != position.stance:
            raise StanceConflictError(position.topic)
        if same is not None:
            position.delete()
            continue
        position.statement, position.is_leading = into, False
        position.save(update_fields=["statement", "is_leading"])
