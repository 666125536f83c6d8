"""What the database promises of offices and their holders, attacked by plain SQL."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from tests import factories
from tests.models.plain_sql import refused

pytestmark = pytest.mark.django_db

# Two holders never hold one exclusive office on the same day.


def hold(office, starts, ends=None, **columns):
    return factories.tenure(office=office, starts_on=starts, ends_on=ends, **columns)


def test_two_full_holders_of_a_day_are_refused():
    office = factories.office()
    hold(office, date(2020, 1, 1), date(2022, 6, 30))
    with pytest.raises(IntegrityError, match="one_holder_a_day"), transaction.atomic():
        hold(office, date(2022, 6, 30))
    hold(office, date(2022, 7, 1))


def test_plain_sql_cannot_make_a_tenure_overlap():
    office = factories.office()
    first = hold(office, date(2020, 1, 1), date(2022, 6, 30))
    hold(office, date(2022, 7, 1))
    refused(
        "UPDATE statements_tenure SET ends_on = NULL, is_exclusive = false WHERE id = %s",
        first.pk,
        match="one_holder_a_day",
    )


def test_an_acting_holder_and_a_shared_office_may_overlap():
    office = factories.office()
    hold(office, date(2020, 1, 1))
    hold(office, date(2021, 1, 1), date(2021, 2, 1), is_acting=True)
    shared = factories.office(is_shared=True)
    hold(shared, date(2020, 1, 1))
    hold(shared, date(2020, 1, 1))
    refused(
        "UPDATE statements_office SET is_shared = false WHERE id = %s",
        shared.pk,
        match="one_holder_a_day",
    )


def test_dates_known_to_the_month_leave_the_month_open_to_both():
    office = factories.office()
    hold(office, date(2019, 1, 1), date(2019, 7, 1), ends_precision="month")
    hold(office, date(2019, 7, 1), starts_precision="month")
    with pytest.raises(IntegrityError, match="one_holder_a_day"), transaction.atomic():
        hold(office, date(2019, 5, 1), date(2019, 5, 31))


def test_a_tenure_that_ends_before_it_starts_is_refused():
    with pytest.raises(IntegrityError, match="tenure_ends_after_start"), transaction.atomic():
        hold(factories.office(), date(2022, 1, 1), date(2021, 1, 1))


# A statement's tenure is its speaker's and covers the day it was said.


def test_a_statement_in_someone_elses_office_is_refused():
    statement = factories.draft()
    other = factories.tenure()
    refused(
        "UPDATE statements_statement SET tenure_id = %s WHERE id = %s",
        other.pk,
        statement.pk,
        match="did not hold this office",
    )


def test_a_statement_outside_of_its_tenure_is_refused():
    held = factories.tenure(ends_on=date(2024, 12, 31))
    statement = factories.draft(speaker=held.speaker, tenure=held)
    refused(
        "UPDATE statements_statement SET said_on = '2025-01-01' WHERE id = %s",
        statement.pk,
        match="did not hold this office",
    )


def test_a_tenure_cannot_be_cut_from_under_its_statements():
    held = factories.tenure()
    factories.draft(speaker=held.speaker, tenure=held)
    refused(
        "UPDATE statements_tenure SET ends_on = '2024-12-03' WHERE id = %s",
        held.pk,
        match="outside of this tenure",
    )
    refused(
        "UPDATE statements_tenure SET speaker_id = %s WHERE id = %s",
        factories.speaker().pk,
        held.pk,
        match="outside of this tenure",
    )
