"""A year of meetings, month by month."""

from calendar import Calendar
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import batched

from statements.models.meetings import Meeting

MONDAYS_FIRST = Calendar(firstweekday=0)


@dataclass(frozen=True)
class Day:
    """``day`` is None where a week of a month has a day of another month."""

    day: date | None
    meetings: tuple[Meeting, ...]


@dataclass(frozen=True)
class Month:
    """``weeks`` are of seven days from Monday on; ``meetings`` are those that start in it."""

    first: date
    weeks: tuple[tuple[Day, ...], ...]
    meetings: tuple[Meeting, ...]


def months_of(year: int, meetings: Iterable[Meeting]) -> tuple[Month, ...]:
    """The twelve months of ``year`` with the ``meetings`` that touch it, in their order.

    A meeting of which only the month is known stands under its month and on no day.
    """
    meetings = tuple(meetings)
    return tuple(month_of(date(year, number, 1), meetings) for number in range(1, 13))


def month_of(first: date, meetings: tuple[Meeting, ...]) -> Month:
    days = [
        Day(day, on(day, meetings)) if day.month == first.month else Day(None, ())
        for day in MONDAYS_FIRST.itermonthdates(first.year, first.month)
    ]
    starting = tuple(row for row in meetings if row.starts_on.replace(day=1) == first)
    return Month(first, tuple(batched(days, 7, strict=True)), starting)


def on(day: date, meetings: tuple[Meeting, ...]) -> tuple[Meeting, ...]:
    return tuple(
        row
        for row in meetings
        if row.starts_precision == "day" and row.starts_on <= day <= row.ends_on
    )
