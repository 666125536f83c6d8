"""What the database refuses of fetches."""

import pytest
from django.db import IntegrityError, transaction

from statements.models import Fetch
from statements.models.trail import trail_of
from tests import factories

pytestmark = pytest.mark.django_db
URL = "https://gazette.example/lamp"


@pytest.mark.parametrize(
    ("state", "columns", "constraint"),
    [
        ("paused", {}, "violates check constraint"),
        ("waiting", {"url": "ftp://gazette.example/"}, "fetch_url_is_web"),
        ("failed", {"problem": ""}, "fetch_failed_for_a_reason"),
        ("failed", {"finished_at": None}, "fetch_finished_when_it_waits_no_more"),
        ("waiting", {"finished_at": factories.NOW}, "fetch_finished_when_it_waits_no_more"),
        ("fetched", {"outcome": ""}, "fetch_has_an_article_when_fetched"),
        ("fetched", {"outcome": "lost"}, "fetch_outcome_is_known"),
        ("failed", {"outcome": "same-text"}, "fetch_has_an_article_when_fetched"),
    ],
)
def test_a_fetch_that_contradicts_itself_is_refused(state, columns, constraint):
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        factories.fetch(state, **columns)


@pytest.mark.parametrize("first", ["waiting", "running", "failed"])
@pytest.mark.parametrize("second", ["waiting", "running", "failed"])
def test_an_address_is_open_once_in_any_of_its_spellings(first, second):
    factories.fetch(first, url=URL)
    with (
        pytest.raises(IntegrityError, match="fetch_open_once_an_address"),
        transaction.atomic(),
    ):
        factories.fetch(second, url="http://www.gazette.example/lamp/?utm_source=x#top")


@pytest.mark.parametrize("settled", ["fetched", "dismissed"])
def test_a_settled_address_may_be_asked_for_again(settled):
    factories.fetch(settled, url=URL)
    factories.fetch(settled, url=URL)
    factories.fetch("waiting", url=URL)
    assert Fetch.objects.at_address(URL).count() == 3


def test_each_state_of_a_fetch_is_kept_in_the_trail_but_not_the_page():
    fetch = factories.fetch(url=URL, found={"text": "The lamp"})
    Fetch.objects.filter(pk=fetch.pk).update(state="running")
    rows = trail_of(Fetch, pgh_obj_id=fetch.pk).order_by("pgh_id")
    assert [row.state for row in rows] == ["waiting", "running"]
    assert not hasattr(rows[0], "found")
