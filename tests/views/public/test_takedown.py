"""What is left of a retracted statement: its address with the reason, and no word of it."""

import pghistory
import pytest
from django.core.cache import caches
from django.urls import reverse

from statements.models import site_index
from tests import factories
from tests.views.public.test_lists import PAGES, article_of

pytestmark = pytest.mark.django_db

GERMAN = "Der Leuchtturm bleibt erleuchtet"
REASON = "She said it of the lamp."
NOTE = "Someone else said it."
# What nobody may read any more, wherever it stood.
WORDS = (factories.SENTENCE, GERMAN, REASON, "The quote began too early.")
SECTIONS = (
    *("pages", "speakers", "organisations", "offices"),
    *("topics", "meetings", "statements", "articles"),
)


@pytest.fixture(autouse=True)
def _one_block(monkeypatch):
    """Keys grow from test to test; here all of them stand on the first page of a sitemap."""
    monkeypatch.setattr(site_index, "BLOCK", 10**9)


@pytest.fixture
def whole(say):
    """A published statement with all that can hang on one."""
    row, reviewer = say(), factories.reviewer()
    with pghistory.context(user=reviewer.pk):
        row.positions.update(reason=REASON)
    factories.translation(row.quotes.get(), text=GERMAN, reviewed_by=reviewer)
    factories.correction(row, note="The quote began too early.", made_by=reviewer)
    return row


@pytest.fixture
def gone(client, whole):
    """Was read by everybody on all its surfaces, then retracted."""
    for surface in surfaces(whole):
        assert client.get(surface).status_code == 200
    factories.retract(whole, NOTE)
    return whole


def surfaces(row) -> list[str]:
    """The addresses of a statement and of what hangs on it, in both languages."""
    own = ("", "card.png", "citation.bib", "citation.ris")
    home = f"/statements/{row.public_id}/"
    return [f"{language}{home}{ending}" for language in ("", "/de") for ending in own]


def told_in(text: str) -> list[str]:
    return [words for words in (*WORDS, "Ada Brandt", "ld+json") if words in text]


def test_all_that_is_to_go_stood_there_before(client, whole):
    text = client.get(whole.get_absolute_url()).content.decode()
    assert told_in(text) == [*WORDS, "Ada Brandt", "ld+json"]


def test_every_surface_of_it_is_gone_and_asks_not_to_be_indexed(client, gone):
    for surface in surfaces(gone):
        response = client.get(surface)
        assert (surface, response.status_code) == (surface, 410)
        assert response["X-Robots-Tag"] == "noindex"
        assert told_in(response.content.decode()) == []


@pytest.mark.parametrize("language", ["", "/de"])
def test_its_page_tells_the_reason_alone(client, gone, language):
    text = client.get(f"{language}/statements/{gone.public_id}/").content.decode()
    assert NOTE in text
    assert '<meta name="robots" content="noindex">' in text
    assert "og:" not in text
    assert "twitter:" not in text


def test_a_card_that_was_drawn_before_is_not_handed_out(client, say):
    row = say()
    card = reverse("statement-card", args=[row.public_id])
    tag = client.get(card)["ETag"]
    factories.retract(row)
    for headers in ({}, {"If-None-Match": tag}):
        response = client.get(card, headers=headers)
        assert (response.status_code, response.content) == (410, b"")
    caches["cards"].clear()
    assert client.get(card).status_code == 410


def test_an_article_of_which_all_is_retracted_is_not_found(client, gone):
    response = client.get(f"/articles/{article_of(gone).public_id}/")
    assert response.status_code == 404
    assert "lamp of Port Nowhere" not in response.content.decode()


def test_an_article_keeps_what_else_was_taken_from_it(client, say):
    kept = factories.snapshot(f"{factories.TEXT} “Boats need harbours”, she said.")
    row = say(snapshot=kept)
    other = say("Boats need harbours", snapshot=kept)
    factories.retract(row)
    text = client.get(kept.article.get_absolute_url()).content.decode()
    assert "Boats need harbours" in text
    assert other.public_id in text
    assert factories.SENTENCE not in text
    assert row.public_id not in text


@pytest.mark.parametrize("section", SECTIONS)
def test_no_sitemap_names_it(client, gone, section):
    text = client.get(reverse("sitemap-section", args=[section])).content.decode()
    for address in (gone.get_absolute_url(), article_of(gone).get_absolute_url()):
        assert address not in text


@pytest.mark.parametrize("page", [*PAGES, "corrections", "feed"])
def test_no_list_or_feed_holds_a_word_of_it(client, gone, page):
    others = {
        "corrections": lambda said: reverse("correction-list"),
        "feed": lambda said: reverse("feeds:correction-list"),
    }
    response = client.get((PAGES | others)[page](gone))
    assert [words for words in WORDS if words in response.content.decode()] == []
