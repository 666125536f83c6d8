"""How often a topic was spoken about, and when: from tallies, or exactly where that is cheap."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

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

# Of one topic the planner knows how much there is.
OF_ONE, OF_SEVERAL = "topic_id = %(topic)s", "topic_id = ANY(%(topics)s)"
N_STANCES = ", ".join(f"sum(n_{stance})::int" for stance in STANCES)
# Of so many months or years.
PERIODS = f"""
    SELECT key / {{size}} AS period, {N_STANCES}, min(first_on),
        DATE '{DAY_0}' + (max(last) / {KEYS})::int
    FROM statements_stancetally WHERE by = '{{by}}' AND {{of}}
    GROUP BY period ORDER BY period
"""  # noqa: S608
BUSIEST = """
    SELECT key FROM statements_stancetally WHERE by = '{by}' AND {of}
    GROUP BY key ORDER BY sum(count) DESC, max(last) DESC, key LIMIT {most}
"""
# What every side of a topic begins with: how many positions each of its topics and of some others
# has, and at which meetings the most was said; for all but the map, what was said in each year.
MOST_MEETINGS = 60
FIGURES = f"""
    SELECT 'total', topic_id, count, null::int, null::int, null::int, null::int, null::date,
        null::date
    FROM statements_stancetally WHERE by = 'topic' AND topic_id = ANY(%(counted)s)
    UNION ALL SELECT 'meeting', key, null, null, null, null, null, null, null
        FROM ({BUSIEST.format(by="meeting", most=MOST_MEETINGS, of="{of}")}) AS busiest
"""  # noqa: S608
FIGURES_WITH_YEARS = f"""{FIGURES}
    UNION ALL SELECT 'year', year.* FROM ({PERIODS.format(by="year", size=1, of="{of}")}) AS year
"""  # noqa: S608
# Of more, statements on several of the topics are counted on each.
MOST_COUNTED_ONCE = 10_000
# Of more, a picture has bars, for which months are exact enough.
MOST_COUNTED_BY_DAY = 300


@dataclass(frozen=True, slots=True)
class Tallied:
    """Counts of stances, made of rows of PERIODS when somebody looks at them."""

    rows: tuple[tuple, ...]

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[PeriodCount]:
        for period, *counts, first, last in self.rows:
            for stance, n in zip(STANCES, counts, strict=True):
                if n:
                    yield PeriodCount(stance, period, stance, n, first, last, 0)


@dataclass(frozen=True)
class TopicFigures:
    """Of one topic, or of several together, the first of which they are said to be; those
    ``beside`` them have totals alone. Of one topic years may be left out."""

    topics: tuple[Topic, ...]
    beside: tuple[Topic, ...] = ()
    are_by_year: bool = True

    @cached_property
    def _figures(self) -> dict[str, list[tuple]]:
        found: dict[str, list[tuple]] = {"total": [], "year": [], "meeting": []}
        counted = [topic.pk for topic in (*self.topics, *self.beside)]
        query = FIGURES_WITH_YEARS if self.are_by_year else FIGURES
        for what, *row in self._read(query, counted=counted):
            found[what].append(tuple(row))
        return found

    @cached_property
    def totals(self) -> dict[int, int]:
        """How many positions each topic's key has, those ``beside`` among them; those that have
        none are left out."""
        return {key: count for key, count, *_ in self._figures["total"]}

    @property
    def busiest_meetings(self) -> list[int]:
        """The keys of those where the most was said."""
        return sorted(key for key, *_ in self._figures["meeting"])

    @property
    def positions(self) -> PublishedPositionQuerySet:
        return PublishedPosition.objects.on_any(self.topics)

    @property
    def position_count(self) -> int:
        return sum(self.totals.get(key, 0) for key in self._keys)

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
            for year, *counts, first, last in self._figures["year"]
        ]

    @property
    def count(self) -> int:
        """How many statements there are; one is on a topic once."""
        if len(self.topics) == 1:
            return self.position_count
        return sum(year.count for year in self.years)

    def periods(
        self, months: int, by: LaneBy = LaneBy.STANCE, own: Iterable[int] = ()
    ) -> tuple[PeriodCount, ...] | Tallied:
        """As :meth:`PublishedPositionQuerySet.counts_by_period`; the statement of a count is
        known only where there are few."""
        own = list(own)
        if self._is_exact:
            once = len(self.topics) > 1
            return tuple(self.positions.counts_by_period(months, by, own, once=once))
        if by == LaneBy.STANCE:
            return Tallied(tuple(self._tallied(months)))
        named = self.positions.of_keys(by.column, own).counts_by_period(months, by, own)
        return tuple(sorted([*named, *self._others(months, named)], key=lambda row: row.period))

    def _others(self, months: int, named: list[PeriodCount]) -> list[PeriodCount]:
        """All that is left in each period and stance once the named are taken away."""
        taken: dict[tuple[int, str], int] = {}
        for row in named:
            taken[row.period, row.stance] = taken.get((row.period, row.stance), 0) + row.count
        return [
            PeriodCount(None, row.period, row.stance, left, row.first_on, row.last_on, 0)
            for row in Tallied(tuple(self._tallied(months)))
            if (left := row.count - taken.get((row.period, row.stance), 0))
        ]

    def busiest(self, by: str, most: int) -> list[int]:
        """The keys of speakers, say, with the most statements, of equals the one heard last
        first."""
        return [key for (key,) in self._read(BUSIEST.format(by=by, most=most, of="{of}"))]

    @property
    def _keys(self) -> list[int]:
        return [topic.pk for topic in self.topics]

    @cached_property
    def _tallied_by(self) -> dict[int, list[tuple]]:
        return {YEAR: self._figures["year"]}

    def _tallied(self, months: int) -> list[tuple]:
        """Periods of so many months: how often each stance was taken, first and last day."""
        if months not in self._tallied_by:
            by, size = ("month", months) if months % YEAR else ("year", months // YEAR)
            self._tallied_by[months] = self._read(PERIODS.format(by=by, size=size, of="{of}"))
        return self._tallied_by[months]

    def _read(self, query: str, **values: Any) -> list[tuple]:
        if len(self.topics) == 1:
            return read(query.format(of=OF_ONE), {"topic": self.topics[0].pk, **values})
        return read(query.format(of=OF_SEVERAL), {"topics": self._keys, **values})
