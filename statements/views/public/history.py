"""What changed in a public statement, and when: each note with what it changed."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import batched

from statements.actions.amended import read_stored
from statements.models import Amendment
from statements.models.corrections import Correction
from statements.views.changes import Difference, differences


@dataclass(frozen=True, slots=True)
class Change:
    """A public note, and column by column what an amendment changed with it."""

    correction: Correction
    differences: tuple[Difference, ...]


def changes_of(corrections: Sequence[Correction]) -> list[Change]:
    """In the order given; what amendments keep is read for all at once."""
    if not corrections:
        return []
    rows = list(Amendment.objects.published_on({row.statement_id for row in corrections}))
    kept = read_stored([each for row in rows for each in (row.before, row.proposed)])
    changed = {
        (row.statement_id, row.decided_at, row.note): tuple(differences(before, proposed))
        for row, (before, proposed) in zip(rows, batched(kept, 2, strict=True), strict=True)
    }
    return [
        Change(row, changed.get((row.statement_id, row.made_at, row.note), ()))
        for row in corrections
    ]
