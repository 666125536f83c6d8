from datetime import date

import pytest

from statements.models import Precision
from statements.models.dates import last_day, parse_partial_date
from tests import factories


@pytest.mark.parametrize(
    ("value", "first", "precision", "last"),
    [
        ("2024", date(2024, 1, 1), Precision.YEAR, date(2024, 12, 31)),
        ("2024-02", date(2024, 2, 1), Precision.MONTH, date(2024, 2, 29)),
        ("2023-12", date(2023, 12, 1), Precision.MONTH, date(2023, 12, 31)),
        ("2024-12-04", date(2024, 12, 4), Precision.DAY, date(2024, 12, 4)),
    ],
)
def test_a_partial_date_covers_the_days_that_it_leaves_open(value, first, precision, last):
    assert parse_partial_date(value) == (first, precision)
    assert last_day(first, precision) == last


@pytest.mark.parametrize("value", ["", "24", "2024-13", "2024-02-30", "December 2024", "2024-1"])
def test_what_is_no_partial_date_is_an_error(value):
    with pytest.raises(ValueError):  # noqa: PT011, each has its own message
        parse_partial_date(value)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("day", "relation"),
    [
        (date(2024, 12, 2), "before"),
        (date(2024, 12, 3), "at"),
        (date(2024, 12, 4), "at"),
        (date(2024, 12, 5), "after"),
    ],
)
def test_a_day_lies_before_at_or_after_a_meeting(day, relation):
    assert factories.meeting().relation_of(day) == relation


@pytest.mark.django_db
def test_a_meeting_known_to_the_month_lasts_until_its_end():
    meeting = factories.meeting(ends_precision="month", ends_on=date(2024, 12, 3))
    assert meeting.relation_of(date(2024, 12, 31)) == "at"
    assert meeting.relation_of(date(2025, 1, 1)) == "after"
