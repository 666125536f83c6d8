"""How often a topic was spoken about, and when: from tallies, or exactly where that is cheap."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from statements.models.periods import YEAR
from statements.models.published_positions import (
    LaneBy,
    PeriodCount,
    PublishedPosition,
    PublishedPositionQuerySet,
    YearCount,
)
from statements.models.tallies import STANCES, StanceTally, StanceTallyQuerySet
from statements.models.topics import Topic

# Of more, statements on several of the topics are counted on each.
MOST_COUNTED_ONCE = 10_000
# Of more, a picture has bars, for which months are exact enough.
MOST_COUNTED_BY_DAY = 300


@dataclass(frozen=True)
class TopicFigures:
    """Of one topic, or of several together, the first of which they are said to be."""

    topics: tuple[Topic, ...]

    @cached_property
    def totals(self) -> dict[int, StanceTally]:
        """By topic."""
        return {row.topic_id: row for row in self._tallied("topic")}

    @property
    def positions(self) -> PublishedPositionQuerySet:
        return PublishedPosition.objects.on_any(self.topics)

    @property
    def position_count(self) -> int:
        return sum(row.count for row in self.totals.values())

    @property
    def counts_once(self) -> bool:
        """Whether a statement on several topics counts once, as far as it may be on several."""
        return len(self.topics) == 1 or self.position_count <= MOST_COUNTED_ONCE

    @property
    def _is_exact(self) -> bool:
        is_small = self.position_count <= MOST_COUNTED_BY_DAY
        return is_small or len(self.topics) > 1 and self.counts_once

    @cached_property
    def years(self) -> list[YearCount]:
        """The oldest first."""
        if self._is_exact:
            return self.positions.counts_by_year(once=len(self.topics) > 1)
        periods = self._tallied("month").counts_by_period(YEAR)
        return [YearCount(year, sum(counts), first, last) for year, counts, first, last in periods]

    @property
    def count(self) -> int:
        return sum(year.count for year in self.years)

    def periods(
        self, months: int, by: LaneBy = LaneBy.STANCE, own: Iterable[int] = ()
    ) -> list[PeriodCount]:
        """As :meth:`PublishedPositionQuerySet.counts_by_period`; the statement of a count is
        known only where there are few."""
        own = list(own)
        if self._is_exact:
            once = len(self.topics) > 1
            return self.positions.counts_by_period(months, by, own, once=once)
        if by == LaneBy.STANCE:
            return self._by_stance(months)
        named = self.positions.of_any(by.column, own).counts_by_period(months, by, own)
        return sorted([*named, *self._others(months, named)], key=lambda row: row.period)

    def _by_stance(self, months: int) -> list[PeriodCount]:
        return [
            PeriodCount(stance, period, stance, n, first, last, 0)
            for period, counts, first, last in self._tallied("month").counts_by_period(months)
            for stance, n in zip(STANCES, counts, strict=True)
            if n
        ]

    def _others(self, months: int, named: list[PeriodCount]) -> list[PeriodCount]:
        """All that is left in each period and stance once the named are taken away."""
        taken: dict[tuple[int, str], int] = {}
        for row in named:
            taken[row.period, row.stance] = taken.get((row.period, row.stance), 0) + row.count
        return [
            PeriodCount(None, row.period, row.stance, left, row.first_on, row.last_on, 0)
            for row in self._by_stance(months)
            if (left := row.count - taken.get((row.period, row.stance), 0))
        ]

    def busiest(self, by: LaneBy, most: int) -> list[int]:
        """The keys of those with the most statements."""
        return self._tallied(by.column).busiest(most)

    def _tallied(self, by: str) -> StanceTallyQuerySet:
        return StanceTally.objects.by(by).on_any(self.topics)
