"""Whole months, quarters, years and five years: what a bar of a picture stands for."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

MONTH, QUARTER, YEAR, FIVE_YEARS = 1, 3, 12, 60
FIRST_YEAR, LAST_YEAR = 1900, 2199


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """The period of ``months`` months with this number, counted from the year 0."""

    number: int
    months: int

    @classmethod
    def of(cls, day: date, months: int) -> "Period":
        return cls((day.year * 12 + day.month - 1) // months, months)

    @property
    def first(self) -> date:
        year, month = divmod(self.number * self.months, 12)
        return date(year, month + 1, 1)

    @property
    def last(self) -> date:
        return self.next.first - timedelta(days=1)

    @property
    def next(self) -> "Period":
        return Period(self.number + 1, self.months)

    def __str__(self) -> str:
        """As addresses write it: "2024-10", "2024-Q4", "2024" or "2020-2024"."""
        year = self.first.year
        match self.months:
            case 1:
                return f"{year}-{self.first.month:02}"
            case 3:
                return f"{year}-Q{self.first.month // 3 + 1}"
            case 12:
                return f"{year}"
        return f"{year}-{self.last.year}"


def parse_period(value: str) -> Period:
    """What :meth:`Period.__str__` wrote. Raises ValueError for anything else."""
    match = re.fullmatch(r"(\d{4})(?:-(\d\d)|-Q([1-4])|-(\d{4}))?", value, re.ASCII)
    if not match or not FIRST_YEAR <= int(match[1]) <= LAST_YEAR:
        raise ValueError(value)
    year, month, quarter, end = match.groups()
    period = Period(int(year), YEAR)
    if month:
        period = Period.of(date(int(year), int(month), 1), MONTH)
    elif quarter:
        period = Period(int(year) * 4 + int(quarter) - 1, QUARTER)
    elif end:
        period = Period(int(year) // 5, FIVE_YEARS)
    if str(period) != value:
        raise ValueError(value)
    return period
