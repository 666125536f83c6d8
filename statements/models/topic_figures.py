"""How often a topic was spoken about, and when: from tallies, or exactly where that is cheap."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from statements.models.periods import YEAR
from statements.models.prepared import read
from statements.models.published_positions import (
    LaneBy,
    PeriodCount,
    PublishedPosition,
    PublishedPositionQuerySet,
    YearCount,
)
from statements.models.tallies import DAY_0, KEYS, STANCES
from statements.models.topics import Topic

TOTALS = """
    SELECT topic_id, count FROM statements_stancetally WHERE by = 'topic' AND topic_id = ANY(%s)
"""
PERIODS = f"""
    SELECT key / %s::int AS period, {", ".join(f"sum(n_{stance})::int" for stance in STANCES)},
        min(first_on), DATE '{DAY_0}' + (max(last) / {KEYS})::int
    FROM statements_stancetally WHERE by = 'month' AND topic_id = ANY(%s)
    GROUP BY period ORDER BY period
"""  # noqa: S608
BUSIEST = """
    SELECT key FROM statements_stancetally WHERE by = %s AND topic_id = ANY(%s)
    GROUP BY key ORDER BY sum(count) DESC, max(last) DESC, key LIMIT %s
"""
# Of more, statements on several of the topics are counted on each.
MOST_COUNTED_ONCE = 10_000
# Of more, a picture has bars, for which months are exact enough.
MOST_COUNTED_BY_DAY = 300


@dataclass(frozen=True)
class TopicFigures:
    """Of one topic, or of several together, the first of which they are said to be."""

    topics: tuple[Topic, ...]
    _periods: dict[int, list[tuple]] = field(default_factory=dict)

    @cached_property
    def totals(self) -> dict[int, int]:
        """How many positions each topic's key has; those that have none are left out."""
        return dict(read(TOTALS, [self._keys]))

    @property
    def positions(self) -> PublishedPositionQuerySet:
        return PublishedPosition.objects.on_any(self.topics)

    @property
    def position_count(self) -> int:
        return sum(self.totals.values())

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
        return [
            YearCount(year, sum(counts), first, last)
            for year, *counts, first, last in self._tallied(YEAR)
        ]

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
        named = self.positions.of_keys(by.column, own).counts_by_period(months, by, own)
        return sorted([*named, *self._others(months, named)], key=lambda row: row.period)

    def _by_stance(self, months: int) -> list[PeriodCount]:
        return [
            PeriodCount(stance, period, stance, n, first, last, 0)
            for period, *counts, first, last in self._tallied(months)
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

    def busiest(self, by: str, most: int) -> list[int]:
        """The keys of speakers, say, with the most statements, of equals the one heard last
        first."""
        return [key for (key,) in read(BUSIEST, [by, self._keys, most])]

    @property
    def _keys(self) -> list[int]:
        return [topic.pk for topic in self.topics]

    def _tallied(self, months: int) -> list[tuple]:
        """Periods of so many months: how often each stance was taken, first and last day."""
        if months not in self._periods:
            self._periods[months] = read(PERIODS, [months, self._keys])
        return self._periods[months]
