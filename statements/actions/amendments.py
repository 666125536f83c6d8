"""Amendments of public statements: proposed by one person, published or rejected by another."""

from collections.abc import Collection, Sequence
from datetime import datetime

import pghistory
from django.db import transaction

from statements.actions.acknowledgements import let_stand, look_at, require_looked_at
from statements.actions.amended import (
    Amended,
    as_it_stands,
    as_it_would_be,
    read_stored,
    stored,
)
from statements.actions.comments import add_comment
from statements.actions.corrections import add_correction, require_note
from statements.actions.refusal import Refusal
from statements.actions.sayings import Saying
from statements.actions.statements import (
    NewPosition,
    change_statement,
    decide_amendment,
    require_four_eyes,
)
from statements.actions.tallying import alone_with_tallies
from statements.actions.versions import StaleVersionError, lock_statement
from statements.actions.wordings import KeptWording, lock_articles_left
from statements.models import Acknowledgement, Amendment, Correction, Statement, User

State = Amendment.State


class AmendmentWaitsError(Refusal):
    """Of one statement one amendment waits at a time."""


class AmendmentDecidedError(Refusal):
    """Someone has decided on the amendment already."""


class NothingAmendedError(Refusal):
    """An amendment changes something."""


class LostRowError(Refusal):
    """A speaker, meeting or topic that an amendment names is no longer there."""


class NotYoursError(Refusal):
    """Only the one who proposed something withdraws it."""


@transaction.atomic
def propose_amendment(
    *,
    statement: Statement,
    editor: User,
    at: datetime,
    version: int,
    saying: Saying,
    positions: Sequence[NewPosition],
    wordings: Sequence[KeptWording] = (),
    note: str = "",
    replaces: int | None = None,
) -> Amendment:
    """Keeps how a published statement is to change, with the ``note`` that readers will see.

    Nothing public changes. No ``wordings`` leave them as they are. What could not be published is
    refused at once. ``replaces`` is the key of the waiting amendment whose place this one takes.
    """
    with pghistory.context(user=editor.pk, act="propose amendment"):
        lock_articles_left(statement, wordings)
        statement = lock_statement(statement, version, Statement.State.PUBLISHED)
        require_note(note)
        now = as_it_stands(Statement.objects.for_record().get(pk=statement.pk))
        amended = Amended(saying, positions, wordings or now.wordings)
        if stored(amended) == stored(now):
            raise NothingAmendedError("This amendment changes nothing.")
        _make_room(statement, replaces, editor, at)
        _try(statement, editor, amended)
        return Amendment.objects.create(
            statement=statement,
            base_version=version,
            before=stored(now),
            proposed=stored(amended),
            note=note.strip(),
            proposed_by=editor,
            proposed_at=at,
        )


@transaction.atomic
def publish_amendment(
    *, amendment: Amendment, reviewer: User, at: datetime, version: int
) -> Amendment:
    """Changes the public statement as proposed, with its note, as one act.

    ``version`` is the statement's that the reviewer saw; where it is not the one that the
    amendment was proposed of, :class:`StaleVersionError` is raised and the amendment waits on. So
    it does where the amended statement has warnings that nobody has looked at.
    """
    with pghistory.context(user=reviewer.pk, act="publish amendment"):
        (amended,) = read_stored([amendment.proposed])
        lock_articles_left(amendment.statement, amended.wordings)
        statement = lock_statement(amendment.statement, version, Statement.State.PUBLISHED)
        amendment = _lock_waiting(amendment)
        if amendment.base_version != version:
            raise StaleVersionError("Someone changed this statement since this was proposed.")
        require_four_eyes(reviewer, amendment.proposed_by_id)
        if stored(amended) != amendment.proposed:
            raise LostRowError("What this amendment names is no longer there: propose it anew.")
        add_correction(statement, Correction.Kind.AMENDED, amendment.note, reviewer, at)
        _change(statement, amendment.proposed_by, amended)
        require_looked_at(statement=statement, editor=reviewer)
        decide_amendment(amendment, State.PUBLISHED, reviewer, at)
    return amendment


@transaction.atomic
def acknowledge_amended(
    *, amendment: Amendment, editor: User, acknowledged: Collection[str]
) -> list[Acknowledgement]:
    """Lets warnings of the statement as it would be stand, by their keys, while it waits."""
    with pghistory.context(user=editor.pk, act="acknowledge warnings"):
        statement = Statement.objects.select_for_update().get(pk=amendment.statement_id)
        (amended,) = read_stored([_lock_waiting(amendment).proposed])
        looked = look_at(statement, as_it_would_be(statement, amended))
        return let_stand(statement, looked, editor, acknowledged)


@transaction.atomic
def reject_amendment(
    *, amendment: Amendment, reviewer: User, at: datetime, version: int, comment: str
) -> Amendment:
    """Leaves the public statement as it is; the ``comment`` says why."""
    with pghistory.context(user=reviewer.pk, act="reject amendment"):
        statement = lock_statement(amendment.statement, version)
        amendment = _lock_waiting(amendment)
        add_comment(statement, comment, reviewer, at)
        decide_amendment(amendment, State.REJECTED, reviewer, at)
    return amendment


@transaction.atomic
def withdraw_amendment(
    *, amendment: Amendment, editor: User, at: datetime, version: int
) -> Amendment:
    """Takes back what one proposed oneself; raises :class:`NotYoursError` for another's."""
    with pghistory.context(user=editor.pk, act="withdraw amendment"):
        lock_statement(amendment.statement, version)
        amendment = _lock_waiting(amendment)
        if amendment.proposed_by_id != editor.pk:
            raise NotYoursError("Only the one who proposed an amendment withdraws it.")
        decide_amendment(amendment, State.WITHDRAWN, editor, at)
    return amendment


def _make_room(statement: Statement, replaces: int | None, editor: User, at: datetime) -> None:
    """Withdraws the waiting amendment that a new one replaces; another one may not wait."""
    waiting = statement.amendments.waiting().select_for_update().first()
    if replaces and (waiting is None or waiting.pk != replaces):
        raise AmendmentDecidedError("Someone decided on this amendment in the meantime.")
    if waiting and not replaces:
        raise AmendmentWaitsError("An amendment of this statement waits for review already.")
    if waiting:
        decide_amendment(waiting, State.WITHDRAWN, editor, at)


def _try(statement: Statement, editor: User, amended: Amended) -> None:
    """Refuses what could not be published, by doing it and undoing it."""
    point = transaction.savepoint_create()
    try:
        _change(Statement.objects.get(pk=statement.pk), editor, amended)
    finally:
        transaction.savepoint_rollback(point)


def _change(statement: Statement, editor: User, amended: Amended) -> None:
    alone_with_tallies()
    change_statement(
        statement=statement,
        editor=editor,
        saying=amended.saying,
        positions=amended.positions,
        wordings=amended.wordings,
    )


def _lock_waiting(amendment: Amendment) -> Amendment:
    amendment = Amendment.objects.select_for_update(of=("self",)).get(pk=amendment.pk)
    if not amendment.is_waiting:
        raise AmendmentDecidedError(
            f"This amendment was {amendment.get_state_display()} in the meantime."
        )
    return amendment
