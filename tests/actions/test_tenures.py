"""Which office a statement shows: the one its speaker held on the day."""

from datetime import date

import pytest

from statements.actions.sayings import tenure_on
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def otto():
    """Prime minister for fourteen years, secretary general from the next day on."""
    otto = factories.speaker("Otto Wren")
    factories.tenure(
        speaker=otto,
        office=factories.office(role="head of government", title_en="Prime Minister"),
        starts_on=date(2010, 10, 14),
        ends_on=date(2024, 7, 1),
    )
    factories.tenure(
        speaker=otto,
        office=factories.office(role="secretary general", title_en="Secretary General"),
        starts_on=date(2024, 10, 1),
    )
    return otto


@pytest.mark.parametrize(
    ("day", "title"),
    [
        (date(2010, 10, 13), None),
        (date(2010, 10, 14), "Prime Minister"),
        (date(2024, 7, 1), "Prime Minister"),
        (date(2024, 7, 2), None),
        (date(2024, 9, 30), None),
        (date(2024, 10, 1), "Secretary General"),
        (date(2030, 1, 1), "Secretary General"),
        (None, None),
    ],
)
def test_the_office_is_that_of_the_day(otto, day, title):
    tenure = tenure_on(otto, day)
    assert (tenure and tenure.office.title_en) == title


def test_nobody_holds_no_office():
    assert tenure_on(None, factories.DAY) is None


def test_an_office_held_for_sure_goes_before_one_that_began_some_day_of_the_month():
    ada = factories.speaker()
    sure = factories.tenure(speaker=ada, ends_on=date(2024, 12, 31))
    later = factories.tenure(speaker=ada, starts_on=date(2024, 12, 1), starts_precision="month")
    assert tenure_on(ada, date(2024, 11, 30)) == sure
    assert tenure_on(ada, date(2024, 12, 10)) == sure
    assert tenure_on(ada, date(2025, 1, 1)) == later


def test_a_month_that_an_office_began_in_may_be_its_own():
    held = factories.tenure(starts_on=date(2024, 12, 1), starts_precision="month")
    assert tenure_on(held.speaker, date(2024, 12, 1)) == held
    assert tenure_on(held.speaker, date(2024, 11, 30)) is None


def test_of_two_offices_of_a_day_the_later_begun_is_shown():
    ada = factories.speaker()
    factories.tenure(speaker=ada, starts_on=date(2020, 1, 1))
    second = factories.tenure(speaker=ada, starts_on=date(2022, 1, 1))
    factories.tenure(speaker=ada, starts_on=None)
    assert tenure_on(ada, factories.DAY) == second
