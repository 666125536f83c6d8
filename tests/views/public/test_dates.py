"""Dates as each language writes them."""

from datetime import date

import pytest
from django.utils import translation

from statements.models import Meeting
from statements.templatetags import dates

DAY = date(2024, 12, 4)


@pytest.mark.parametrize(
    ("language", "precision", "long", "short"),
    [
        ("en", "day", "4 December 2024", "4 Dec 2024"),
        ("en", "month", "December 2024", "Dec 2024"),
        ("en", "year", "2024", "2024"),
        ("de", "day", "4. Dezember 2024", "4. Dez. 2024"),
        ("de", "month", "Dezember 2024", "Dez. 2024"),
    ],
)
def test_dates_are_written_as_exactly_as_they_are_known(language, precision, long, short):
    with translation.override(language):
        assert dates.long_date(DAY, precision) == long
        assert dates.short_date(DAY, precision) == short


@pytest.mark.parametrize(
    ("last", "english", "german"),
    [
        (date(2024, 12, 4), "4 December 2024", "4. Dezember 2024"),
        (date(2024, 12, 5), "4–5 December 2024", "4.–5. Dezember 2024"),
        (date(2025, 1, 2), "4 December 2024 – 2 January 2025", "4. Dezember 2024 – 2. Januar 2025"),
    ],
)
def test_the_days_of_a_meeting_are_as_short_as_they_can_be(last, english, german):
    meeting = Meeting(starts_on=DAY, ends_on=last)
    with translation.override("en"):
        assert dates.days_of(meeting) == english
    with translation.override("de"):
        assert dates.days_of(meeting) == german


def test_days_in_two_months_name_both():
    meeting = Meeting(starts_on=date(2022, 6, 30), ends_on=date(2022, 7, 1))
    with translation.override("en"):
        assert dates.days_of(meeting) == "30 June – 1 July 2022"
        assert dates.days_without_year(meeting) == "30 June – 1 July"


def test_machines_read_no_more_than_is_known():
    assert [dates.machine_date(DAY, p) for p in ("day", "month", "year")] == [
        "2024-12-04",
        "2024-12",
        "2024",
    ]
