"""The page on which readers verify a quote."""

import re
from urllib.parse import urlencode

import pytest

from natotracker.serving import limit_request_line
from statements.models import Form, Translation
from statements.search.verification import MOST_CHARACTERS
from tests import factories
from tests.views.desk.conftest import text_of

pytestmark = pytest.mark.django_db

WORDS = "The lamp of Port Nowhere does not go dark for 25 boats"
PAGE = "/verify/"


def answer(client, q: str = WORDS, **asked) -> str:
    response = client.get(PAGE, {"q": q, **asked}, headers={"HX-Request": "true"})
    assert response.status_code == 200
    return text_of(response)


def test_without_words_the_page_says_how_they_are_compared(client):
    text = text_of(client.get(PAGE))
    assert "How words are compared" in text
    assert '<meta name="robots" content="noindex">' in text


def test_every_page_leads_to_it(client):
    assert f'href="{PAGE}"' in text_of(client.get("/"))
    assert f'href="{PAGE}"' in text_of(client.get("/search/"))
    assert text_of(client.get("/about/")).count(f'href="{PAGE}"') == 2


def test_what_was_said_word_for_word_is_shown_with_its_place_in_the_article(client, say):
    said = say(WORDS)
    text = answer(client, "… does not go dark …")
    assert "Word for word a part of the quote." in text
    assert f'<a href="{said.get_absolute_url()}">' in text
    place = said.quotes.get().snapshot.article.url
    assert f'<a href="{place}#:~:text=The%20lamp' in text
    assert "Open at Freedonia Gazette, at the quote" in text
    assert "<del>" not in text
    assert "<ins>" not in text


def test_what_was_altered_is_struck_through_beside_what_is_printed(client, say):
    say(WORDS)
    text = answer(client, WORDS.replace("not ", "").replace("25", "52"))
    assert "2 words differ." in text
    assert "only in print: </span>not</ins>" in text
    assert "only in your text: </span>52</del>" in text
    assert "only in print: </span>25</ins>" in text
    assert "Word for word the whole" not in text


@pytest.mark.parametrize(
    ("columns", "sentence"),
    [
        ({"wording": "original"}, "The speaker’s own words, as Freedonia Gazette printed them."),
        ({"wording": "unknown"}, "Whether the speaker used this language is not known."),
        (
            {"wording": "translated"},
            "Not the speaker’s own words: the English translation that Freedonia Gazette printed.",
        ),
        ({"form": Form.PARTIAL}, "Freedonia Gazette prints it partly in the speaker’s words."),
        ({"form": Form.INDIRECT}, "A paraphrase by Freedonia Gazette: nobody’s own words."),
    ],
)
def test_a_find_says_whose_words_they_are(client, columns, sentence):
    said = factories.in_review(words=WORDS)
    said.quotes.update(**columns)
    factories.publish(said)
    assert sentence in answer(client)


def test_a_translation_is_never_the_speakers_own_words(client, say):
    quote = say(WORDS).quotes.get()
    text = "Die Lampe von Port Nowhere geht für 25 Boote nicht aus"
    factories.translation(quote, text=text, by=Translation.By.OFFICIAL)
    found = answer(client, text)
    assert "Word for word the whole quote." in found
    assert "Not the speaker’s own words: official translation, from English." in found


def test_a_retracted_statement_shows_its_address_and_no_words(client, say):
    said = say(WORDS)
    factories.retract(said)
    text = answer(client)
    assert "A statement with these words stood here and was retracted." in text
    assert f'href="{said.get_absolute_url()}"' in text
    assert "Nowhere" not in text
    assert "Brandt" not in text
    near = answer(client, WORDS.replace("not ", ""))
    assert "with words much like these stood here and was retracted" in near
    assert "Nowhere" not in near


def test_who_is_said_to_have_said_it_and_when_is_compared(client, say, minister):
    other = factories.speaker("Bo Other", slug="bo")
    say("Boats are dear", speaker=other, tenure=None)
    say(WORDS)
    text = answer(client, speaker="bo", day="2024-11-30")
    assert "Said by Ada Brandt, not by Bo Other." in text
    assert "Said on another day: 4 December 2024." in text
    agreed = answer(client, speaker=minister.slug, day="2024-12-04")
    assert "not by" not in agreed
    assert "Said on another day" not in agreed


def test_other_words_of_the_same_day_follow(client, say):
    said = say(WORDS)
    factories.quote_in_a_name(said)
    say("Harbours are for everybody")
    then = answer(client).partition("The same day, in other words")[2]
    assert "“The lighthouse stays lit”" in then
    assert "The same statement ·" in then
    assert "“Harbours are for everybody”" in then
    assert "Another statement ·" in then


def test_nothing_found_is_not_called_never_said(client, say):
    say(WORDS)
    text = answer(client, "The zebra and the giraffe are not in the sea")
    assert "That does not mean that they were not said." in text
    assert 'href="/search/?q=giraffe+or+zebra+or+sea"' in text


def test_marks_and_tags_that_were_pasted_are_text(client, say):
    say(WORDS)
    text = text_of(client.get(PAGE, {"q": WORDS.replace("25", "<script>25</script>")}))
    assert "<script>25" not in text
    assert "&lt;script&gt;25" in text


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ({"q": "lamp"}, "at least three words"),
        ({"q": "…"}, "at least three words"),
        ({"q": "lamp " * 2000}, "at most 1,000 characters"),
        ({"day": "yesterday"}, "A day is written 2024-12-04."),
        ({"day": "1312-12-04"}, "4 April 1949"),
        ({"speaker": "nobody"}, "There is none of this name."),
        ({"speaker": "\x00"}, "not allowed"),
    ],
)
def test_what_cannot_be_asked_is_said_and_stays_in_the_form(client, say, asked, sentence):
    say(WORDS)
    text = text_of(client.get(PAGE, {"q": WORDS} | asked))
    assert 'role="alert"' in text
    assert "statement-card" not in text
    if "q" not in asked:
        assert WORDS in text


def test_the_longest_text_that_a_browser_sends_makes_an_address_that_the_server_reads(client):
    most = int(re.search(r'<textarea [^>]*maxlength="(\d+)"', text_of(client.get(PAGE))).group(1))
    assert most > MOST_CHARACTERS
    asked = urlencode({"q": "ж" * most, "speaker": "s" * 50, "day": "2024-12-04"})
    assert len(f"GET /de{PAGE}?{asked} HTTP/1.1") < limit_request_line


@pytest.mark.parametrize("q", ["\x00", " ", "\x00\x00 \n"])
def test_nothing_asked_is_no_fault(client, q):
    text = answer(client, q)
    assert 'role="alert"' not in text
    assert "How words are compared" in text


def test_an_empty_field_leaves_no_trace_in_the_address(client):
    response = client.get(PAGE, {"q": WORDS, "speaker": "", "day": ""})
    assert response.status_code == 302
    assert "speaker" not in response["Location"]


def test_the_form_keeps_what_was_asked(client, say, minister):
    say(WORDS)
    text = text_of(client.get(PAGE, {"q": WORDS, "speaker": minister.slug, "day": "2024-12-04"}))
    assert re.search(rf"<textarea[^>]*>{WORDS}</textarea>", text)
    assert f'value="{minister.slug}" selected' in text
    assert 'value="2024-12-04"' in text


def test_in_german_the_finds_are_explained_in_german(client, say):
    say(WORDS)
    text = text_of(client.get(f"/de{PAGE}", {"q": WORDS.replace("not ", "")}))
    assert "Ein Wort weicht ab." in text
    assert "nur gedruckt:" in text


def test_markup_in_which_no_grammar_reads_a_word_is_not_on_record(client, say):
    say()
    text = client.get("/verify/", {"q": "<script>alert(1)</script>"}).text
    assert "Not on record here." in text
    assert "<script>alert" not in text
