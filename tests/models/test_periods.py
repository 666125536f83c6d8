"""Whole months, quarters, years and five years."""

from datetime import date

import pytest

from statements.models.periods import Period, parse_period


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2024-Q4", date(2024, 10, 1), date(2024, 12, 31)),
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2020-2024", date(2020, 1, 1), date(2024, 12, 31)),
    ],
)
def test_a_period_is_written_as_it_is_read(text, first, last):
    period = parse_period(text)
    assert (str(period), period.first, period.last) == (text, first, last)
    assert Period.of(first, period.months) == Period.of(last, period.months) == period


@pytest.mark.parametrize(
    "text",
    ["", "24", "2024-13", "2024-00", "2024-Q5", "2021-2025", "2024-2020", "2024-1", "9999", "x"],
)
def test_what_is_no_period_is_refused(text):
    with pytest.raises(ValueError, match=r".*"):
        parse_period(text)
