"""Amendments as the desk shows them: what each would change, and in which words of the article."""

from copy import copy
from dataclasses import dataclass
from itertools import batched

from statements.actions.amended import Amended, read_stored
from statements.models import Amendment, Quote, Statement
from statements.models.passages import ranges
from statements.views.desk.conflicts import Difference, differences

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


def quotes_as_proposed(statement: Statement, amended: Amended) -> list[Quote]:
    """The quotes of a statement of ``for_record()`` as an amendment would have them printed."""
    quotes = {quote.pk: quote for quote in statement.shown_quotes}
    shown = []
    for row in amended.wordings:
        if row.quote_id in quotes:
            quote = copy(quotes[row.quote_id])
            quote.text, quote.spans = row.text, ranges(row.wording.spans)
            quote.form, quote.language = row.wording.form, row.wording.language
            quote.wording = row.wording.wording
            shown.append(quote)
    return shown
