"""Translations in lists: after the original or, where a reader asks, before it; never as the
speaker's own words."""

import pytest

from tests import factories

WORDS = "Der Leuchtturm bleibt erleuchtet"


def text_of(client, address: str, **query) -> str:
    return " ".join(client.get(address, query).content.decode().split())


@pytest.fixture
def translated(say, minister):
    """The address of a minister's page, of one quote with a reviewed translation into German."""
    row = say()
    factories.translation(row.quotes.get(), text=WORDS, reviewed_by=factories.reviewer())
    return f"/de{minister.get_absolute_url()}"


def test_a_translation_stands_after_the_original_with_whose_it_is(client, translated):
    text = text_of(client, translated).partition('id="statements-list"')[2]
    original, unfolded = text.split('<details class="quote-other">')
    assert factories.SENTENCE in original
    assert "Auf Deutsch lesen" in unfolded
    assert "Übersetzung durch einen Menschen" in unfolded
    assert f'<p lang="de">{WORDS}</p>' in unfolded


def test_a_reader_asks_for_translations_first_and_the_address_says_so(client, translated):
    text = text_of(client, translated, read="translations").partition('id="statements-list"')[2]
    before, after = text.split('<details class="quote-other">')
    assert f'<p lang="de">{WORDS}</p>' in before
    assert "Übersetzung durch einen Menschen" in before
    assert factories.SENTENCE in after
    assert 'href="?read=translations#statements"' in text_of(client, translated)
    assert 'aria-current="true">Übersetzungen zuerst' in text


@pytest.mark.parametrize("read", ["", "&read=translations"])
def test_searched_words_are_marked_in_a_translated_quote_too(client, translated, read):
    assert "<mark>lighthouse</mark>" in text_of(client, f"/de/search/?q=lighthouse{read}")


def test_a_page_without_translations_offers_no_such_order(client, say, minister):
    say()
    assert "translations first" not in text_of(client, minister.get_absolute_url())


@pytest.mark.parametrize("change", [{"by": "machine"}, {"language": "fr"}])
def test_what_is_unreviewed_or_in_another_language_stays_out(client, say, minister, change):
    factories.translation(say().quotes.get(), text=WORDS, **change)
    assert WORDS not in text_of(client, f"/de{minister.get_absolute_url()}")
