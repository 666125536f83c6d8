"""The life of a statement: entered, amended, submitted, sent back, published, retracted."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

import pghistory
from django.db import IntegrityError, transaction

from statements.actions.acknowledgements import require_looked_at
from statements.actions.comments import add_comment
from statements.actions.corrections import add_correction
from statements.actions.refusal import Refusal
from statements.actions.sayings import Saying, columns_of
from statements.actions.versions import lock_statement
from statements.actions.wordings import KeptWording, lock_articles_left, place_wordings
from statements.models import (
    Amendment,
    Correction,
    Position,
    SitePolicy,
    Stance,
    Statement,
    Topic,
    User,
)

State = Statement.State


class IncompleteStatementError(Refusal):
    """The statement lacks what a public one needs."""


class FourEyesError(Refusal):
    """The one who entered a statement may not publish it."""


@dataclass(frozen=True, slots=True)
class NewPosition:
    """A stance on a topic; the first of several leads."""

    topic: Topic
    stance: str = Stance.SPEAKS
    reason: str = ""


def enter_statement(*, editor: User, at: datetime, saying: Saying) -> Statement:
    """Adds a draft. Its quotes and positions follow in the same transaction."""
    return Statement.objects.create(
        entered_by=editor, changed_by=editor, entered_at=at, **columns_of(saying)
    )


@transaction.atomic
def amend_statement(
    *,
    statement: Statement,
    editor: User,
    version: int,
    saying: Saying,
    positions: Sequence[NewPosition],
    wordings: Sequence[KeptWording] = (),
) -> Statement:
    """Changes what nobody has published yet: who said it when, its positions and its wordings.

    ``version`` is the one that the editor saw; no ``wordings`` leave them as they are. What is
    public changes by an amendment that another person publishes.
    """
    with pghistory.context(user=editor.pk, act="amend statement"):
        lock_articles_left(statement, wordings)
        statement = lock_statement(statement, version, State.DRAFT, State.IN_REVIEW)
        change_statement(
            statement=statement,
            editor=editor,
            saying=saying,
            positions=positions,
            wordings=wordings,
        )
    return statement


def change_statement(
    *,
    statement: Statement,
    editor: User,
    saying: Saying,
    positions: Sequence[NewPosition],
    wordings: Sequence[KeptWording] = (),
) -> None:
    """Writes what an act amends in a locked statement, and counts its version."""
    version = statement.version + 1
    changed = _set(statement, version=version, changed_by=editor, **columns_of(saying))
    _save(statement, changed)
    place_positions(statement=statement, positions=positions)
    if wordings:
        place_wordings(statement=statement, wordings=wordings)
    if statement.is_published:
        require_complete(statement)


def place_positions(*, statement: Statement, positions: Sequence[NewPosition]) -> None:
    """Makes a statement's positions these, touching only what differs; the first one leads."""
    wanted = {position.topic.pk: position for position in positions}
    kept = {position.topic_id: position for position in statement.positions.all()}
    statement.positions.exclude(topic__in=wanted).delete()
    leading = next(iter(wanted), None)
    # Whoever leads no longer steps back first: two never lead, not even for a moment.
    for topic_id in sorted(wanted, key=lambda topic_id: topic_id == leading):
        new = wanted[topic_id]
        position = kept.get(topic_id) or Position(statement=statement, topic=new.topic)
        changed = _set(
            position, stance=new.stance, reason=new.reason[:300], is_leading=topic_id == leading
        )
        if position.pk is None:
            position.save()
        elif changed:
            position.save(update_fields=changed)


@transaction.atomic
def submit_statement(
    *,
    statement: Statement,
    editor: User,
    at: datetime,
    version: int,
    acknowledged: Collection[str] = (),
) -> Statement:
    """Hands a draft to review as one read it (``version``); it must have all that a public
    statement needs.

    Who submits vouches for it, whoever changed it before, and acknowledges the warnings with the
    keys in ``acknowledged``; others that are open raise
    :class:`~statements.actions.acknowledgements.OpenWarningsError`.
    """
    with pghistory.context(user=editor.pk, act="submit statement"):
        statement = lock_statement(statement, version, State.DRAFT)
        require_complete(statement)
        require_looked_at(statement=statement, editor=editor, acknowledged=acknowledged)
        _move(statement, State.IN_REVIEW, changed_by=editor, submitted_at=at)
    return statement


@transaction.atomic
def return_statement(
    *, statement: Statement, reviewer: User, at: datetime, version: int, comment: str
) -> Statement:
    """Gives a statement in review back as a draft, with a ``comment`` that says why."""
    with pghistory.context(user=reviewer.pk, act="return statement"):
        statement = lock_statement(statement, version, State.IN_REVIEW)
        add_comment(statement, comment, reviewer, at)
        _move(statement, State.DRAFT)
    return statement


@transaction.atomic
def publish_statement(
    *, statement: Statement, reviewer: User, at: datetime, version: int
) -> Statement:
    """Makes a statement in review public, as the reviewer saw it (``version``).

    What was changed in review may have brought warnings that nobody has looked at yet.
    """
    with pghistory.context(user=reviewer.pk, act="publish statement"):
        statement = lock_statement(statement, version, State.IN_REVIEW)
        require_four_eyes(reviewer, statement.entered_by_id, statement.changed_by_id)
        require_complete(statement)
        require_looked_at(statement=statement, editor=reviewer)
        _move(statement, State.PUBLISHED, published_by=reviewer, published_at=at)
    return statement


@transaction.atomic
def retract_statement(
    *, statement: Statement, reviewer: User, at: datetime, version: int, note: str
) -> Statement:
    """Takes a published statement back; its address stays and shows the ``note``.

    An amendment that waits is rejected with it.
    """
    with pghistory.context(user=reviewer.pk, act="retract statement"):
        statement = lock_statement(statement, version, State.PUBLISHED)
        add_correction(statement, Correction.Kind.RETRACTED, note, reviewer, at)
        for amendment in statement.amendments.waiting().select_for_update():
            decide_amendment(amendment, Amendment.State.REJECTED, reviewer, at)
        _move(statement, State.RETRACTED)
    return statement


def missing_for_publication(statement: Statement) -> list[str]:
    """What a statement lacks to be public, in words; the database has the same list."""
    lacks = {
        "a speaker": statement.speaker_id is None and not statement.attribution.strip(),
        "the day it was said": statement.said_on is None,
        "a quote": not statement.quotes.filter(is_leading=True).exists(),
        "a topic": not statement.positions.exists(),
    }
    return [name for name, is_missing in lacks.items() if is_missing]


def _set(row: Statement | Position, **values: object) -> list[str]:
    """Sets columns and returns the names of those that changed."""
    changed = [name for name, value in values.items() if getattr(row, name) != value]
    for name in changed:
        setattr(row, name, values[name])
    return changed


def _move(statement: Statement, state: str, **values: object) -> None:
    changed = _set(statement, state=state, version=statement.version + 1, **values)
    _save(statement, changed)


def _save(statement: Statement, changed: list[str]) -> None:
    try:
        with transaction.atomic():
            statement.save(update_fields=changed)
    except IntegrityError as error:
        raise Refusal(f"The database refuses this: {error}.") from error


def require_complete(statement: Statement) -> None:
    if missing := missing_for_publication(statement):
        raise IncompleteStatementError(f"The statement still needs {', '.join(missing)}.")


def require_four_eyes(reviewer: User, *hands: int) -> None:
    """Raises :class:`FourEyesError` where who publishes is one of those who wrote it (keys)."""
    if reviewer.pk in hands and SitePolicy.four_eyes_are_on():
        raise FourEyesError(
            "You entered or changed this statement: another person must publish it."
        )


def decide_amendment(amendment: Amendment, state: str, editor: User, at: datetime) -> None:
    """Ends the waiting of a locked amendment."""
    amendment.state = state
    amendment.decided_by = editor
    amendment.decided_at = at
    amendment.save(update_fields=["state", "decided_by", "decided_at"])
