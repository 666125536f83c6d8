"""Robots and sitemaps."""

from datetime import timedelta
from xml.etree import ElementTree

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from statements.models import site_index
from tests import factories

pytestmark = pytest.mark.django_db
SITE = "http://testserver"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINK = "{http://www.w3.org/1999/xhtml}link"


@pytest.fixture(autouse=True)
def _one_block(monkeypatch):
    """Keys grow from test to test; here all of them stand on the first page."""
    monkeypatch.setattr(site_index, "BLOCK", 10**9)


def section(client, name: str, **query):
    response = client.get(reverse("sitemap-section", args=[name]), query)
    assert response.status_code == 200
    return ElementTree.fromstring(response.content)  # noqa: S314, our own


def places(tree) -> list[str]:
    return [place.text.removeprefix(SITE) for place in tree.iter(f"{MAP}loc")]


def test_robots_stay_out_of_the_desk_and_find_the_sitemap(client):
    response = client.get(reverse("robots"))
    lines = response.content.decode().splitlines()
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert lines[0] == "User-agent: *"
    for closed in ("/desk/", "/de/desk/", "/admin/", "/sign-in/", "/de/account/"):
        assert f"Disallow: {closed}" in lines
    assert lines[-1] == f"Sitemap: {SITE}/sitemap.xml"


def test_the_index_names_every_section(client):
    response = client.get(reverse("sitemap-index"))
    tree = ElementTree.fromstring(response.content)  # noqa: S314, our own
    assert places(tree) == [
        f"/sitemap-{name}.xml"
        for name in (
            *("pages", "speakers", "organisations", "offices"),
            *("topics", "meetings", "statements", "articles"),
        )
    ]
    assert response["Cache-Control"] == "public, max-age=60"


def test_published_statements_stand_in_both_languages_with_the_day_of_their_last_change(
    client, say
):
    row = say()
    factories.draft()
    factories.correction(row)
    address = row.get_absolute_url()
    tree = section(client, "statements")
    assert sorted(places(tree)) == sorted([address, f"/de{address}"])
    entry = tree[0]
    assert entry.findtext(f"{MAP}lastmod") == "2024-12-05"
    alternates = {link.get("hreflang"): link.get("href") for link in entry.iter(LINK)}
    assert alternates == {
        "de": f"{SITE}/de{address}",
        "en": SITE + address,
        "x-default": SITE + address,
    }


def test_a_statement_changed_when_its_last_note_was_made(say):
    row = say()
    assert site_index.indexed_statements().get().changed_at == factories.NOW
    later = factories.NOW + timedelta(days=2)
    row.corrections.create(
        kind="amended", note="A day.", made_by=factories.reviewer(), made_at=later
    )
    assert site_index.indexed_statements().get().changed_at == later


def test_what_is_retracted_leaves_the_sitemap_and_its_article_too(client, say):
    row = say()
    article = row.quotes.get().snapshot.article
    assert article.get_absolute_url() in places(section(client, "articles"))
    factories.retract(row)
    for name in ("statements", "articles", "speakers", "organisations", "offices", "topics"):
        assert places(section(client, name)) == []
    assert client.get(article.get_absolute_url()).status_code == 404


def test_who_spoke_in_which_office_on_what_and_where_stands_in_it(
    client, say, minister, lighthouses, gathering
):
    factories.tenure(speaker=factories.speaker("Zacharias Quiet"))
    office = say().tenure.office
    rows = {
        "speakers": minister,
        "organisations": office.organisation,
        "offices": office,
        "topics": lighthouses,
        "meetings": gathering,
    }
    for name, row in rows.items():
        address = row.get_absolute_url()
        assert places(section(client, name)) == [address, f"/de{address}"]


def test_the_pages_of_the_site_stand_in_it(client):
    assert {"/", "/de/", "/about/", "/corrections/", "/grid/", "/de/compare/"} <= set(
        places(section(client, "pages"))
    )


def test_a_million_rows_are_read_block_by_block(client, say, monkeypatch):
    rows = [say(f"Lamp {number} stays lit") for number in range(3)]
    monkeypatch.setattr(site_index, "BLOCK", 1)
    pages = site_index.block_count(type(rows[0]))
    assert pages == rows[-1].pk
    found = places(section(client, "statements", p=rows[1].pk))
    assert found == [rows[1].get_absolute_url(), f"/de{rows[1].get_absolute_url()}"]
    index = client.get(reverse("sitemap-index")).content.decode()
    assert f"/sitemap-statements.xml?p={pages}<" in index


def test_a_page_of_the_sitemap_takes_three_queries_however_many_rows_it_has(client, say):
    def count() -> int:
        with CaptureQueriesContext(connection) as queries:
            section(client, "statements")
        return len(queries)

    say()
    few = count()
    for number in range(4):
        say(f"Lamp {number} stays lit")
    assert count() == few == 3


@pytest.mark.parametrize("page", ["0", "-1", "x", "99999999999999999999", "2²"])
def test_there_is_no_such_page_of_the_sitemap(client, page):
    assert (
        client.get(reverse("sitemap-section", args=["statements"]), {"p": page}).status_code == 404
    )


def test_there_is_no_such_section(client):
    assert client.get(reverse("sitemap-section", args=["nothing"])).status_code == 404
