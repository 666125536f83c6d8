"""Searches that found nothing are counted by their words, and by nothing else."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection, transaction
from hypothesis import given
from hypothesis import strategies as st

from statements.actions import empty_searches
from statements.actions.empty_searches import clear_empty_search, impersonal, note_empty_search
from statements.models import EmptySearch
from tests import factories
from tests.actions.threads import at_once

NOW = factories.NOW


def kept() -> dict[str, int]:
    return dict(EmptySearch.objects.values_list("words", "times"))


@pytest.mark.django_db
def test_a_search_is_counted_with_its_first_and_last_day():
    note_empty_search(words="  Lamp\u00ad of\tPort  Nowhere ", at=NOW)
    note_empty_search(words="lamp of port nowhere", at=NOW + timedelta(days=2))
    note_empty_search(words="LAMP OF PORT NOWHERE", at=NOW - timedelta(days=1))
    row = EmptySearch.objects.get()
    assert (row.words, row.times) == ("lamp of port nowhere", 3)
    assert row.first_on == factories.DAY
    assert row.last_on == factories.DAY + timedelta(days=3)


@pytest.mark.django_db
def test_a_day_is_that_of_the_sites_clock():
    note_empty_search(words="midnight lamp", at=datetime(2024, 12, 4, 23, 30, tzinfo=UTC))
    assert EmptySearch.objects.get().first_on == factories.DAY + timedelta(days=1)


def test_nothing_but_words_times_and_days_is_kept():
    columns = {field.name for field in EmptySearch._meta.get_fields()}
    assert columns == {"id", "words", "times", "first_on", "last_on"}


@pytest.mark.parametrize(
    ("words", "left"),
    [
        ("lamp ada.brandt@gazette.example", "lamp"),
        ("@adabrandt lamp", "lamp"),
        ("lamp mailto:ada@gazette.example?subject=x", "lamp"),
        ("lamp https://gazette.example/1?q=2", "lamp"),
        ("www.gazette.example lamp", "lamp"),
        ("lamp gazette.example/ada", "lamp"),
        ("tagesschau.de", ""),
        ("call +49 (0)30 123 45-67 now", "call now"),
        ("lamp 030/1234567", "lamp"),
        ("lamp 555-123-4567", "lamp"),
        ("lamp 01701234567", "lamp"),
        ("lamp 2014 2022 2024", "lamp 2014 2022 2024"),
        ("summit 2024-12-04", "summit 2024-12-04"),
        ("lamp from 2020-2024", "lamp from 2020-2024"),
        ("article 5 and 2.5 percent", "article 5 and 2.5 percent"),
        ("120000 lamps", "120000 lamps"),
        ("Straße", "strasse"),
        ("Cafe\u0301", "café"),
        ("маяк", "маяк"),
        ("\x00 \n", ""),
        ("x" * 500, "x" * 200),
    ],
)
def test_words_are_kept_without_what_may_lead_to_a_person(words, left):
    assert impersonal(words) == left


@given(st.text(max_size=300))
@pytest.mark.django_db
def test_any_words_can_be_noted(words):
    with transaction.atomic():
        note_empty_search(words=words, at=NOW)
        assert set(kept()) == ({impersonal(words)} if impersonal(words) else set())
        transaction.set_rollback(True)


@pytest.mark.django_db
def test_what_was_asked_least_and_longest_ago_falls_out(monkeypatch):
    monkeypatch.setattr(empty_searches, "MOST_KEPT", 3)
    factories.empty_search("often", times=9)
    factories.empty_search("old", first_on=factories.DAY - timedelta(days=9),
                           last_on=factories.DAY - timedelta(days=9))  # fmt: skip
    factories.empty_search("young")
    note_empty_search(words="new", at=NOW)
    assert kept() == {"often": 9, "young": 1, "new": 1}
    note_empty_search(words="often", at=NOW)
    assert kept() == {"often": 10, "young": 1, "new": 1}


@pytest.mark.django_db
def test_five_thousand_are_kept():
    days = {"first_on": factories.DAY, "last_on": factories.DAY}
    EmptySearch.objects.bulk_create(
        EmptySearch(words=f"lamp {number}", **days) for number in range(5_010)
    )
    note_empty_search(words="one more", at=NOW)
    assert EmptySearch.objects.count() == 5_000
    assert "one more" in kept()


@pytest.mark.django_db(transaction=True)
def test_sixteen_searches_at_once_are_all_counted(monkeypatch):
    monkeypatch.setattr(empty_searches, "MOST_KEPT", 50)
    factories.empty_search("often", times=20)
    for number in range(49):
        factories.empty_search(f"seldom {number}")

    def search(number: int) -> None:
        for turn in range(5):
            note_empty_search(words="often", at=NOW)
            note_empty_search(words=f"new {number} {turn}", at=NOW)

    at_once(search, range(16))
    assert kept()["often"] == 100
    note_empty_search(words="the last", at=NOW)
    assert len(kept()) == 50


@pytest.mark.django_db
def test_a_tally_that_fails_fails_no_search(caplog):
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute("ALTER TABLE statements_emptysearch RENAME TO elsewhere")
        note_empty_search(words="lamp", at=NOW)
        with connection.cursor() as cursor:
            cursor.execute("ALTER TABLE elsewhere RENAME TO statements_emptysearch")
    assert "could not be counted" in caplog.text
    note_empty_search(words="lamp", at=NOW)
    assert kept() == {"lamp": 1}


@pytest.mark.django_db
def test_what_was_dealt_with_is_cleared_once_or_twice():
    row, other = factories.empty_search("lamp"), factories.empty_search("bell")
    clear_empty_search(pk=row.pk)
    clear_empty_search(pk=row.pk)
    assert kept() == {other.words: 1}
