"""Dates that may be known to the month or the year only."""

import calendar
from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _


class Precision(models.TextChoices):
    """How much of a date is known; the rest of the stored date is filled up."""

    DAY = "day", _("day")
    MONTH = "month", _("month")
    YEAR = "year", _("year")


def parse_partial_date(value: str) -> tuple[date, Precision]:
    """``2024-12-04``, ``2024-12`` or ``2024`` as the first day it covers, and its precision.

    Raises ValueError for anything else.
    """
    match value.split("-"):
        case [year] if len(year) == 4:
            return date.fromisoformat(f"{year}-01-01"), Precision.YEAR
        case [year, month] if len(year) == 4:
            return date.fromisoformat(f"{year}-{month}-01"), Precision.MONTH
        case _:
            return date.fromisoformat(value), Precision.DAY


LENGTHS: dict[str, int] = {Precision.DAY: 10, Precision.MONTH: 7, Precision.YEAR: 4}


def partial_date(day: date | None, precision: str) -> str:
    """What :func:`parse_partial_date` reads: "2024-12-04", "2024-12" or "2024"; empty for None."""
    return day.isoformat()[: LENGTHS[precision]] if day else ""


def last_day(first: date, precision: Precision | str) -> date:
    """The last day that a partial date covers."""
    match precision:
        case Precision.YEAR:
            return first.replace(month=12, day=31)
        case Precision.MONTH:
            return first.replace(day=calendar.monthrange(first.year, first.month)[1])
        case _:
            return first
