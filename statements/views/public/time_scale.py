"""Time on a line: days to places, and the years or months to write below it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from statements.models.periods import QUARTER, Period

MOST_TICKS = 16


@dataclass(frozen=True)
class Tick:
    day: date
    is_month: bool


@dataclass(frozen=True)
class TimeScale:
    """The days from ``first`` to ``last``."""

    first: date
    last: date

    @classmethod
    def around(cls, days: Iterable[date]) -> "TimeScale":
        """From the first January to the end of the quarter that hold all of ``days``, at least
        a year; there is at least one day."""
        days = list(days)
        first = min(days).replace(month=1, day=1)
        quarter = Period.of(max(days), QUARTER)
        return cls(first, max(quarter.last, first.replace(month=12, day=31)))

    def share(self, day: date) -> float:
        """How far along the line a day lies, from 0 to 1."""
        inside = min(max(day, self.first), self.last)
        return (inside - self.first).days / (self.last - self.first).days

    def percent(self, day: date) -> str:
        """The same as an SVG coordinate; a string, since templates write numbers by locale."""
        return f"{100 * self.share(day):.2f}%"

    def ticks(self) -> list[Tick]:
        """January firsts, thinned to MOST_TICKS; within one year the first of each quarter."""
        years = range(self.first.year, self.last.year + 1)
        if len(years) == 1:
            return [Tick(date(years[0], month, 1), True) for month in (1, 4, 7, 10)]
        step = -(-len(years) // MOST_TICKS)
        return [Tick(date(year, 1, 1), False) for year in years[::step]]
