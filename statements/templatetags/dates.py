"""Dates as each language writes them, and no more exact than they are known."""

from datetime import date, datetime
from functools import lru_cache

from django import template
from django.utils import timezone
from django.utils.formats import date_format

from statements.models.dates import partial_date
from statements.models.languages import page_language
from statements.models.periods import Period
from statements.templatetags.messages import pgettext

register = template.Library()

MOST_KEPT = 4_000  # the days of eleven years, two megabytes of each form


@register.filter
def long_date(day: date | None, precision: str = "day") -> str:
    """ "4 December 2024", "4. Dezember 2024"; with its precision "December 2024" or "2024"."""
    return long_in(page_language(), day, precision) if day else ""


@register.filter
def short_date(day: date | None, precision: str = "day") -> str:
    """ "4 Dec 2024", "4. Dez. 2024": for lists and tables."""
    return short_in(page_language(), day, precision) if day else ""


@lru_cache(maxsize=MOST_KEPT)
def long_in(_language: str, day: date, precision: str) -> str:
    formats = {
        # Translators: date formats of Django's template filter "date"
        "day": pgettext("date format, long", "j F Y"),
        "month": pgettext("date format, month", "F Y"),
        "year": "Y",
    }
    return str(date_format(day, formats[precision]))


@lru_cache(maxsize=MOST_KEPT)
def short_in(_language: str, day: date, precision: str) -> str:
    formats = {
        "day": pgettext("date format, short", "j M Y"),
        "month": pgettext("date format, short month", "M Y"),
        "year": "Y",
    }
    return str(date_format(day, formats[precision]))


@register.filter
def machine_date(day: date | None, precision: str = "day") -> str:
    """The value of a ``datetime`` attribute: "2024-12-04", "2024-12" or "2024"."""
    return partial_date(day, precision)


@register.filter
def machine_moment(moment: datetime) -> str:
    """The value of a ``datetime`` attribute for a moment, to the second."""
    return timezone.localtime(moment).isoformat(timespec="seconds")


@register.filter
def month_name(day: date) -> str:
    return date_format(day, "F")


@register.filter
def weekday_letter(day: date) -> str:
    """ "Mo", "Tu": two letters of its name."""
    return date_format(day, "l")[:2]


@register.filter
def period_words(period: Period) -> str:
    """ "Oct 2024", "Oct–Dec 2024", "2024", "2020–2024"."""
    first, last = period.first, period.last
    if period.months >= 12:
        return f"{first.year}–{last.year}" if first.year != last.year else f"{first.year}"
    end = short_date(last, "month")
    if period.months == 1:
        return end
    return date_format(first, pgettext("date format, month of a quarter", "M")) + "–" + end


@register.filter
def local_day(moment: datetime) -> date:
    """The day of a moment where the site lives."""
    return timezone.localtime(moment).date()


@register.filter
def days_of(meeting) -> str:
    """The days of a meeting: "3–4 December 2024", "30 June – 1 July 2022", "4 December 2024"."""
    first, last = meeting.starts_on, meeting.ends_on
    if first == last or meeting.starts_precision != "day":
        return long_date(first, meeting.starts_precision)
    return f"{start_of(first, last)}{long_date(last)}"


@register.filter
def days_without_year(meeting) -> str:
    """The same for a list under its year: "3–4 December"."""
    first, last = meeting.starts_on, meeting.ends_on
    day_and_month = pgettext("date format, day and month", "j F")
    if meeting.starts_precision != "day":
        return date_format(first, "F") if meeting.starts_precision == "month" else ""
    end = date_format(last, day_and_month)
    return end if first == last else f"{start_of(first, last)}{end}"


def start_of(first: date, last: date) -> str:
    """The first of two days with its dash, as short as the second allows."""
    if (first.year, first.month) == (last.year, last.month):
        return date_format(first, pgettext("date format, first of two days", "j")) + "–"
    if first.year == last.year:
        return date_format(first, pgettext("date format, day and month", "j F")) + " – "
    return long_date(first) + " – "
