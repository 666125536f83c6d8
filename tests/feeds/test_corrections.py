"""The corrections as an Atom feed."""

from xml.etree import ElementTree

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import translation

from statements.views.freshness import CACHE_CONTROL
from tests import factories

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"
SITE = "http://testserver"


def feed(client, language: str = "en"):
    with translation.override(language):
        address = reverse("feeds:correction-list")
    response = client.get(address)
    assert response.status_code == 200
    assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
    return ElementTree.fromstring(response.content)  # noqa: S314, our own


def test_an_entry_has_its_note_its_day_and_a_whole_address(client):
    row = factories.published()
    note = factories.correction(row, note="The day <was> wrong & so on.")
    tree = feed(client)
    entry = tree.find(f"{ATOM}entry")
    assert entry.findtext(f"{ATOM}title") == "Ada Brandt, 4 December 2024: amended"
    assert entry.findtext(f"{ATOM}summary") == "The day <was> wrong & so on."
    assert entry.findtext(f"{ATOM}id") == f"urn:natotracker:correction:{note.pk}"
    assert entry.findtext(f"{ATOM}updated") == "2024-12-05T09:00:00+00:00"
    assert entry.find(f"{ATOM}link").get("href") == SITE + row.get_absolute_url()
    links = {link.get("rel"): link.get("href") for link in tree.findall(f"{ATOM}link")}
    assert links == {
        "alternate": f"{SITE}/corrections/",
        "self": f"{SITE}/feeds/corrections/",
    }


def test_the_german_feed_leads_to_german_pages_by_the_same_ids(client):
    row = factories.published()
    factories.correction(row)
    english, german = feed(client), feed(client, "de")
    assert german.get("{http://www.w3.org/XML/1998/namespace}lang") == "de"
    entry = german.find(f"{ATOM}entry")
    assert entry.find(f"{ATOM}link").get("href") == f"{SITE}/de/statements/{row.public_id}/"
    assert "4. Dezember 2024" in entry.findtext(f"{ATOM}title")
    same = english.find(f"{ATOM}entry").findtext(f"{ATOM}id")
    assert entry.findtext(f"{ATOM}id") == same


def test_a_retracted_statement_is_neither_named_nor_quoted(client):
    row = factories.published()
    factories.correction(row, note="Earlier we changed “stays lit”.")
    factories.retract(row)
    entries = feed(client).findall(f"{ATOM}entry")
    (entry,) = entries
    assert entry.findtext(f"{ATOM}title") == "Retracted"
    assert entry.findtext(f"{ATOM}summary") == "Never said."


def test_the_feed_is_the_same_for_everybody_and_asked_for_anew_after_a_correction(client):
    def asked(**headers):
        return client.get(reverse("feeds:correction-list"), headers=headers)

    first = asked()
    assert first["Cache-Control"] == CACHE_CONTROL
    assert "Cookie" not in first["Vary"]
    assert asked(**{"If-None-Match": first["ETag"]}).status_code == 304
    factories.correction(factories.published(), note="The lamp was green.")
    assert "The lamp was green." in asked(**{"If-None-Match": first["ETag"]}).text


def test_thirty_entries_take_as_many_queries_as_one(client):
    def count() -> int:
        with CaptureQueriesContext(connection) as queries:
            feed(client)
        return len(queries)

    factories.correction(factories.published())
    few = count()
    for _ in range(10):
        factories.correction(factories.published(speaker=factories.speaker()))
    assert count() == few
