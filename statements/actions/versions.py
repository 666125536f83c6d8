"""Two people at one statement: whoever comes second is told, and changes nothing."""

from statements.actions.refusal import Refusal
from statements.models import Statement, User


class StatementStateError(Refusal):
    """The statement is in a state that does not allow this."""


class StaleVersionError(Refusal):
    """Someone else changed the statement in the meantime."""


def lock_statement(statement: Statement, version: int, *states: str) -> Statement:
    """The statement as it is now, kept from others until the act ends.

    Raises :class:`StaleVersionError` where it is not in the ``version`` that was read, and
    :class:`StatementStateError` where it is in none of the ``states``.
    """
    statement = Statement.objects.select_for_update().get(pk=statement.pk)
    if statement.version != version:
        raise StaleVersionError("Someone changed this statement while you worked on it.")
    if states and statement.state not in states:
        raise StatementStateError(
            f"This statement is {statement.get_state_display()}, which does not allow that."
        )
    return statement


def count_change(statement: Statement, editor: User) -> None:
    """Counts a locked statement's version where an act changed something beside it."""
    statement.version += 1
    statement.changed_by = editor
    statement.save(update_fields=["version", "changed_by"])
