"""Searches that found nothing, at the desk."""

import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from statements.models import EmptySearch
from tests import factories
from tests.views.desk.conftest import text_of

pytestmark = pytest.mark.django_db

LIST = "/desk/empty-searches/"


def words_in(text: str) -> list[str]:
    return re.findall(r'\?q=[^"]*">([^<]+)</a>', text)


def test_the_most_asked_or_the_newest_come_first(as_editor):
    later = factories.DAY + timedelta(days=1)
    factories.empty_search("often", times=9)
    factories.empty_search("lately", last_on=later)
    assert reverse("desk:search-list") == LIST
    assert words_in(text_of(as_editor.get(LIST))) == ["often", "lately"]
    assert words_in(text_of(as_editor.get(LIST, {"order": "newest"}))) == ["lately", "often"]


def test_a_row_says_how_often_and_when_and_runs_the_search(as_editor):
    factories.empty_search("lamp & bell", times=3, last_on=factories.DAY + timedelta(days=1))
    text = text_of(as_editor.get(LIST))
    assert 'href="/search/?q=lamp%20%26%20bell">lamp &amp; bell</a>' in text
    assert '<td class="number">3' in text
    assert "4 Dec 2024</time> – <time" in text


def test_data_editors_add_the_words_as_a_term_or_a_name(as_data_editor):
    factories.empty_search("beacon")
    text = text_of(as_data_editor.get(LIST))
    assert "/desk/records/terms/new/?text=beacon" in text
    form = text_of(as_data_editor.get("/desk/records/terms/new/?text=beacon"))
    assert 'value="beacon"' in form
    assert 'value="beacon"' in text_of(as_data_editor.get("/desk/records/names/new/?text=beacon"))


def test_editors_are_offered_only_what_they_may(as_editor):
    factories.empty_search("beacon")
    assert "/new/?text=beacon" not in text_of(as_editor.get(LIST))


def test_nothing_to_show_is_said(as_editor):
    assert "Every search found something." in text_of(as_editor.get(LIST))


def test_an_odd_order_or_page_is_said(as_editor):
    factories.empty_search()
    for query in ({"order": "odd"}, {"page": "9"}, {"page": "x"}):
        response = as_editor.get(LIST, query)
        assert response.status_code == 422
        assert 'role="alert"' in response.content.decode()


def test_one_that_was_dealt_with_is_taken_off(as_editor):
    row = factories.empty_search("beacon")
    factories.empty_search("bell")
    address = reverse("desk:search-clear", args=[row.pk])
    response = as_editor.post(f"{address}?order=newest", follow=True)
    assert response.redirect_chain == [(f"{LIST}?order=newest", 302)]
    assert "The search is off the list." in text_of(response)
    assert words_in(text_of(response)) == ["bell"]
    again = as_editor.post(address, follow=True)
    assert again.status_code == 200


def test_reading_takes_nothing_off(as_editor):
    row = factories.empty_search()
    assert as_editor.get(reverse("desk:search-clear", args=[row.pk])).status_code == 405
    assert EmptySearch.objects.count() == 1


def test_thirty_rows_take_as_many_queries_as_one(as_editor):
    factories.empty_search()

    def count() -> int:
        with CaptureQueriesContext(connection) as queries:
            as_editor.get(LIST)
        return len(queries)

    count()
    few = count()
    for _ in range(29):
        factories.empty_search()
    assert count() == few


def test_a_long_list_has_pages(as_editor):
    for number in range(45):
        factories.empty_search(f"lamp {number:02}")
    assert len(words_in(text_of(as_editor.get(LIST)))) == 40
    assert len(words_in(text_of(as_editor.get(LIST, {"page": 2})))) == 5


def test_editors_find_the_list_among_the_records(as_editor):
    assert LIST in text_of(as_editor.get(reverse("desk:record-index")))


def test_contributors_do_not(as_contributor):
    assert LIST not in text_of(as_contributor.get(reverse("desk:record-index")))
