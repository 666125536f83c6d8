"""The public notes on how a statement changed."""

from datetime import datetime

from statements.actions.refusal import Refusal
from statements.models import Correction, Statement, User


class MissingNoteError(Refusal):
    """A change that readers see needs a note that they can read."""


def add_correction(statement: Statement, kind: str, note: str, author: User, at: datetime) -> None:
    """Puts a public note on a statement's change; raises :class:`MissingNoteError` for none."""
    require_note(note)
    Correction.objects.create(
        statement=statement, kind=kind, note=note.strip(), made_by=author, made_at=at
    )


def require_note(note: str) -> None:
    """Raises :class:`MissingNoteError` where there is nothing to read."""
    if not note.strip():
        raise MissingNoteError("A public statement changes only with a note that readers see.")
