"""Amendments as the desk shows them: what each would change, and in which words of the article."""

from dataclasses import dataclass
from itertools import batched

from statements.actions.amended import Amended, read_stored
from statements.models import Amendment, Statement
from statements.views.changes import Difference, differences

MOST = 20


@dataclass(frozen=True, slots=True)
class ShownAmendment:
    """``is_stale`` where the statement changed since it was proposed."""

    amendment: Amendment
    before: Amended
    proposed: Amended
    is_stale: bool

    @property
    def differences(self) -> list[Difference]:
        return differences(self.before, self.proposed)


def amendments_of(statement: Statement) -> list[ShownAmendment]:
    """Newest first; what they keep is read for all at once."""
    rows = list(statement.amendments.for_desk()[:MOST])
    kept = read_stored([each for row in rows for each in (row.before, row.proposed)])
    return [
        ShownAmendment(row, before, proposed, row.base_version != statement.version)
        for row, (before, proposed) in zip(rows, batched(kept, 2, strict=True), strict=True)
    ]
