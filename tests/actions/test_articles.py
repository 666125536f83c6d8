from datetime import date

import pytest

from statements.actions.articles import (
    ArticleConflictError,
    NoAddressError,
    NoOutletError,
    TakenIn,
    find_or_add_outlet,
    take_in_article,
)
from statements.models import Article, Outlet, Snapshot
from tests import factories
from tests.actions.threads import at_once

pytestmark = pytest.mark.django_db
ADDRESS = "https://gazette.example/lamp"


def take_in(outlet: Outlet, **columns) -> TakenIn:
    columns = {
        "text": factories.TEXT,
        "published_on": factories.DAY,
        "language": "en",
        "at": factories.NOW,
        **columns,
    }
    return take_in_article(outlet=outlet, **columns)


def counts() -> tuple[int, int]:
    return Article.objects.count(), Snapshot.objects.count()


def test_an_article_is_kept_with_its_text_as_it_is():
    outlet, meeting, editor = factories.outlet(), factories.meeting(), factories.user()
    text = "  “Überall 🇳🇱”\n\n said nobody. "
    taken = take_in(
        outlet,
        text=text,
        url=ADDRESS,
        title="t" * 400,
        byline="b" * 300,
        kind="interview",
        meeting=meeting,
        added_by=editor,
    )
    assert (taken.is_new_article, taken.is_new_snapshot) == (True, True)
    kept = Article.objects.values().get()
    del kept["id"], kept["public_id"]
    assert kept == {
        "outlet_id": outlet.pk,
        "url": ADDRESS,
        "address": "gazette.example/lamp",
        "title": "t" * 300,
        "state": "inbox",
        "byline": "b" * 200,
        "published_on": factories.DAY,
        "language": "en",
        "kind": "interview",
        "meeting_id": meeting.pk,
        "added_by_id": editor.pk,
        "added_at": factories.NOW,
    }
    assert Snapshot.objects.get().text == text


@pytest.mark.parametrize("url", ["", ADDRESS])
def test_the_same_text_twice_adds_nothing(url):
    outlet = factories.outlet()
    first, second = take_in(outlet, url=url), take_in(outlet, url=url)
    assert second == TakenIn(first.article, first.snapshot, False, False)
    assert counts() == (1, 1)


@pytest.mark.parametrize(
    "other", ["http://www.Gazette.example:80/lamp/?utm_source=x#top", f" {ADDRESS} "]
)
def test_another_spelling_of_an_address_is_the_same_article_with_its_first_title(other):
    outlet = factories.outlet()
    first = take_in(outlet, url=ADDRESS, title="First")
    second = take_in(outlet, url=other, title="Second")
    assert second == TakenIn(first.article, first.snapshot, False, False)
    assert Article.objects.values_list("url", "title").get() == (ADDRESS, "First")


def test_other_text_at_a_known_address_is_a_further_snapshot():
    outlet = factories.outlet()
    first = take_in(outlet, url=ADDRESS)
    second = take_in(outlet, url=ADDRESS, text=factories.TEXT + " Corrected.")
    assert (second.article, second.is_new_article, second.is_new_snapshot) == (
        first.article,
        False,
        True,
    )
    assert [kept.text for kept in first.article.snapshots.order_by("pk")] == [
        factories.TEXT,
        factories.TEXT + " Corrected.",
    ]


def test_without_an_address_another_day_outlet_or_text_is_another_article():
    outlet = factories.outlet()
    take_in(outlet)
    take_in(outlet, published_on=date(2024, 12, 5))
    take_in(outlet, text="Another text.")
    take_in(factories.outlet())
    assert counts() == (4, 4)


def test_a_text_without_an_address_is_found_among_those_with_one():
    outlet = factories.outlet()
    known = take_in(outlet, url=ADDRESS)
    assert take_in(outlet).article == known.article
    assert take_in(outlet, url=f"{ADDRESS}/2").is_new_article


def test_the_address_of_another_outlet_is_refused_and_nothing_is_stored():
    take_in(factories.outlet(name="Freedonia Herald"), url=ADDRESS)
    with pytest.raises(ArticleConflictError) as error:
        take_in(factories.outlet(), url=ADDRESS, text="Other.")
    assert str(error.value) == (f"The address {ADDRESS} belongs to an article of Freedonia Herald.")
    assert counts() == (1, 1)


@pytest.mark.parametrize(
    ("url", "sentence"),
    [
        ("javascript:alert(1)", "javascript:alert(1) is no web address."),
        ("gazette.example/lamp", "gazette.example/lamp is no web address."),
        ("https://a.example/" + "x" * 2000, "The address has more than 2,000 characters."),
    ],
)
def test_what_is_no_address_is_refused_and_nothing_is_stored(url, sentence):
    with pytest.raises(NoAddressError) as error:
        take_in(factories.outlet(), url=url)
    assert str(error.value) == sentence
    assert counts() == (0, 0)


def test_the_trail_names_who_took_an_article_in():
    editor = factories.user()
    taken = take_in(factories.outlet(), added_by=editor)
    [event] = taken.article.events.select_related("pgh_context")
    assert event.pgh_context.metadata == {"user": editor.pk, "act": "take in article"}


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("url", ["", ADDRESS])
def test_six_who_take_the_same_text_in_at_once_add_one_article(url):
    outlet = factories.outlet()
    taken = at_once(lambda _: take_in(outlet, url=url), range(6))
    assert sum(each.is_new_article for each in taken) == 1
    assert sum(each.is_new_snapshot for each in taken) == 1
    assert counts() == (1, 1)


@pytest.mark.django_db(transaction=True)
def test_other_texts_of_an_address_at_once_are_snapshots_of_one_article():
    outlet = factories.outlet()
    at_once(lambda number: take_in(outlet, url=ADDRESS, text=f"Text {number}."), range(6))
    assert counts() == (1, 6)


@pytest.mark.django_db(transaction=True)
def test_an_outlet_found_at_once_is_added_once():
    outlets = at_once(lambda _: find_or_add_outlet(domain="gazette.example"), range(6))
    assert {outlet.pk for outlet in outlets} == {Outlet.objects.get().pk}


def test_an_outlet_is_found_by_its_domain_and_else_added_unchecked():
    added = find_or_add_outlet(domain=" WWW.Gazette.example ", name="Gazette")
    assert find_or_add_outlet(domain="gazette.example", name="Other") == added
    assert Outlet.objects.values("domain", "name", "slug", "is_checked").get() == {
        "domain": "gazette.example",
        "name": "Gazette",
        "slug": "gazette-example",
        "is_checked": False,
    }


def test_domains_that_read_alike_are_two_outlets():
    first = find_or_add_outlet(domain="a-b.example")
    second = find_or_add_outlet(domain="a.b.example")
    assert (first.slug, second.domain) == ("a-b-example", "a.b.example")
    assert second.slug.startswith("a-b-example-")
    long = find_or_add_outlet(domain=("long-" * 20) + ".example")
    assert (long.name, len(long.slug)) == (("long-" * 20) + ".example", 60)


@pytest.mark.parametrize(
    "domain", ["", "gazette", "https://a.example", "a b.example", "x" * 120 + ".de"]
)
def test_what_is_no_domain_is_no_outlet(domain):
    with pytest.raises(NoOutletError) as error:
        find_or_add_outlet(domain=domain)
    assert str(error.value) == f"{domain!r} is no outlet's domain, such as tagesschau.de."
    assert not Outlet.objects.exists()
