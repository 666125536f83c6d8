"""Lists of statements by keyset: a page names the last row it showed, never a number."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from statements.models.cards import Card
from statements.models.kept_records import KeptRecords
from statements.search.filters import Filters
from statements.search.listing import Place, cards_listed, cursor_of

PAGE_SIZE = 25


@dataclass(frozen=True)
class StatementPage:
    """``statements`` are ready for cards; ``next_cursor`` is empty on the last page. A list of
    best matches goes on below ``next_below`` too, by how well the last one matches."""

    statements: Sequence[Card]
    next_cursor: str
    next_below: float | None = None

    @property
    def is_empty(self) -> bool:
        return not self.statements

    @property
    def by_year(self) -> Iterable[tuple[int, Iterable[Card]]]:
        """Under their years, in their order."""
        return groupby(self.statements, key=lambda row: row.said_on.year)

    @property
    def has_translations(self) -> bool:
        """Into the page's language, of any quote that it shows."""
        return any(row.is_translated for row in self.statements)


def page_listed(
    filters: Filters,
    records: KeptRecords,
    after: Place | None = None,
    *,
    oldest_first: bool = False,
) -> StatementPage:
    """The published statements that the filters let through, after ``after`` in the order asked
    for, as cards."""
    cards = cards_listed(filters, records, PAGE_SIZE + 1, after=after, oldest_first=oldest_first)
    shown = cards[:PAGE_SIZE]
    has_more = len(cards) > PAGE_SIZE
    return StatementPage(shown, cursor_of(shown[-1].said_on, shown[-1].pk) if has_more else "")


def page_of_cards(cards: Sequence[Card], keys: list[int], ranks: list[float]) -> StatementPage:
    """``cards`` are those of ``keys``, of which one more than a page shows tells that others
    follow; ``ranks`` are how well best matches do."""
    if len(keys) <= PAGE_SIZE or not cards:
        return StatementPage(cards, "")
    next_below = ranks[PAGE_SIZE - 1] if ranks else None
    return StatementPage(cards, cursor_of(cards[-1].said_on, cards[-1].pk), next_below)
