"""Warnings and what was said to them: open, or acknowledged by someone at some time."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

import pghistory
from django.db import transaction

from statements.actions.lint.checked import Checked, load_checked
from statements.actions.lint.duplicates import DUPLICATE, pair_facts
from statements.actions.lint.rules import RULES, Rule, warnings_in
from statements.actions.lint.warning import StatementWarning
from statements.actions.refusal import Refusal
from statements.models import Acknowledgement, Statement, User


class OpenWarningsError(Refusal):
    """Somebody must look first: ``warnings`` are neither mended nor acknowledged."""

    def __init__(self, warnings: Sequence[StatementWarning]) -> None:
        super().__init__("The statement has warnings that nobody has looked at.")
        self.warnings = tuple(warnings)


class NothingAcknowledgedError(Refusal):
    """Nothing was ticked, or only what is no warning any more."""


@dataclass(frozen=True, slots=True)
class Looked:
    """A warning with who let it stand, if anybody did."""

    warning: StatementWarning
    acknowledgement: Acknowledgement | None

    @property
    def is_open(self) -> bool:
        return self.acknowledgement is None


def look_at(
    statement: Statement, checked: Checked | None = None, rules: Iterable[Rule] = RULES
) -> list[Looked]:
    """All warnings of a statement as it is now, or as ``checked`` says that it would be, each with
    its acknowledgement; or only what these rules say."""
    warnings = warnings_in(checked or load_checked(statement), rules)
    known = Acknowledgement.objects.touching(statement)
    known = known.on_these(warning.fingerprint for warning in warnings).with_people()
    by_key = {(row.rule, row.fingerprint): row for row in known}
    return [
        Looked(warning, by_key.get((warning.rule, warning.fingerprint))) for warning in warnings
    ]


def require_looked_at(
    *, statement: Statement, editor: User, acknowledged: Collection[str] = ()
) -> None:
    """Acknowledges the open warnings of these keys; raises :class:`OpenWarningsError` where one
    stays open. ``statement`` is locked, and an action's trail is open."""
    still_open = [row.warning for row in look_at(statement) if row.is_open]
    ticked = [row for row in still_open if row.key in acknowledged and not row.is_blocking]
    left = [row for row in still_open if row not in ticked]
    if left:
        raise OpenWarningsError(left)
    for warning in ticked:
        _remember(statement, warning, editor)


@transaction.atomic
def acknowledge_warnings(
    *, statement: Statement, editor: User, acknowledged: Collection[str]
) -> list[Acknowledgement]:
    """Lets open warnings stand, by their keys; others stay open.

    Raises :class:`NothingAcknowledgedError` where none of the keys is an open warning's.
    """
    with pghistory.context(user=editor.pk, act="acknowledge warnings"):
        statement = Statement.objects.select_for_update().get(pk=statement.pk)
        return let_stand(statement, look_at(statement), editor, acknowledged)


def let_stand(
    statement: Statement, looked: Sequence[Looked], editor: User, acknowledged: Collection[str]
) -> list[Acknowledgement]:
    """Acknowledges those that are open and have one of these keys; the statement is locked."""
    warnings = [row.warning for row in looked if row.is_open]
    ticked = [row for row in warnings if row.key in acknowledged and not row.is_blocking]
    if not ticked:
        raise NothingAcknowledgedError("None of these warnings is open any more.")
    return [_remember(statement, warning, editor) for warning in ticked]


@transaction.atomic
def tell_apart(*, statement: Statement, other: Statement, editor: User) -> Acknowledgement:
    """Remembers that two statements are not the same: nobody is asked again, of either."""
    with pghistory.context(user=editor.pk, act="tell apart"):
        pair = sorted((statement, other), key=lambda row: row.pk)
        locked = Statement.objects.select_for_update().order_by("pk")
        list(locked.filter(pk__in=[row.pk for row in pair]))
        same = StatementWarning(DUPLICATE, "", pair_facts(statement, other), other=other)
        known = Acknowledgement.objects.touching(statement).on_these([same.fingerprint])
        return known.first() or _remember(statement, same, editor)


def _remember(statement: Statement, warning: StatementWarning, editor: User) -> Acknowledgement:
    return Acknowledgement.objects.create(
        statement=statement,
        about=warning.other,
        rule=warning.rule,
        fingerprint=warning.fingerprint,
        made_by=editor,
    )
