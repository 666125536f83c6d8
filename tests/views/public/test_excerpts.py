"""The words around a quote, and the address that opens its article there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.models import Article, Quote, Snapshot
from statements.models.passages import PIECES_JOINT, ranges
from statements.views.public.excerpts import (
    MOST_AROUND,
    address_at_quote,
    excerpt_of,
    text_directive,
)


def quote_in(text: str, *spans: tuple[int, int], url: str = "") -> Quote:
    kept = Snapshot(text=text, article=Article(url=url))
    quoted = PIECES_JOINT.join(text[first:last] for first, last in spans)
    return Quote(spans=ranges(spans), text=quoted, snapshot=kept)


def test_an_excerpt_marks_the_quote_between_whole_words():
    text = "before " * 60 + "THE LAMP" + " after" * 60
    excerpt = excerpt_of(quote_in(text, (420, 428)))
    assert [piece.text for piece in excerpt.pieces if piece.is_quoted] == ["THE LAMP"]
    before, _, after = excerpt.pieces
    assert set(before.text.split()) == {"before"}
    assert set(after.text.split()) == {"after"}
    assert excerpt.is_cut_before
    assert excerpt.is_cut_after


def test_an_excerpt_of_a_short_text_is_whole():
    excerpt = excerpt_of(quote_in("So: the lamp.", (4, 12)))
    assert "".join(piece.text for piece in excerpt.pieces) == "So: the lamp."
    assert not excerpt.is_cut_before
    assert not excerpt.is_cut_after


def test_a_long_gap_between_two_pieces_is_left_out():
    text = "one" + "x" * 300 + "two"
    excerpt = excerpt_of(quote_in(text, (0, 3), (303, 306)))
    assert [piece.text for piece in excerpt.pieces] == ["one", " … ", "two"]


@given(st.text(min_size=1, max_size=900), st.data())
def test_an_excerpt_never_shows_more_than_a_few_words_around(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    around = [p.text for p in excerpt_of(quote_in(text, (start, end))).pieces if not p.is_quoted]
    assert all(len(words) <= MOST_AROUND for words in around)


def test_an_address_opens_the_article_at_the_quote():
    quote = quote_in("Well-lit, always", (0, 16), url="https://gazette.example/1")
    assert address_at_quote(quote) == "https://gazette.example/1#:~:text=Well%2Dlit%2C%20always"


@pytest.mark.parametrize(
    ("words", "fragment"),
    [
        ("Well-lit, always", "Well%2Dlit%2C%20always"),
        ("oil & lamps", "oil%20%26%20lamps"),
        ("100 % = all?", "100%20%25%20%3D%20all%3F"),
        ("#1: ~lamp~ (lit)", "%231%3A%20~lamp~%20%28lit%29"),
        ("Лампа", "%D0%9B%D0%B0%D0%BC%D0%BF%D0%B0"),
        ("lamp\u00a0and  oil", "lamp%20and%20oil"),
    ],
)
def test_what_a_directive_gives_a_meaning_to_is_encoded(words, fragment):
    assert text_directive(words) == f"text={fragment}"


def test_a_quote_of_twelve_words_is_looked_for_whole_and_a_longer_one_by_its_ends():
    words = [f"w{n}" for n in range(13)]
    assert text_directive(" ".join(words[:12])) == "text=" + "%20".join(words[:12])
    ends = "w0%20w1%20w2%20w3%20w4%20w5,w7%20w8%20w9%20w10%20w11%20w12"
    assert text_directive(" ".join(words)) == f"text={ends}"


def test_a_quote_over_two_paragraphs_is_looked_for_by_its_ends():
    """Words alone are looked for within one block of a page."""
    assert text_directive("The lamp.\n\nIt burns.") == "text=The%20lamp.,It%20burns."


def test_each_piece_of_a_quote_is_marked():
    quote = quote_in("The lamp, he said, is lit", (0, 8), (19, 25), url="https://gazette.example/")
    assert address_at_quote(quote) == "https://gazette.example/#:~:text=The%20lamp&text=is%20lit"


def test_a_long_quote_is_found_by_its_ends():
    text = " ".join(f"w{n}" for n in range(20))
    quote = quote_in(text, (0, len(text)), url="https://gazette.example/1#top")
    ends = "w0%20w1%20w2%20w3%20w4%20w5,w14%20w15%20w16%20w17%20w18%20w19"
    assert address_at_quote(quote) == f"https://gazette.example/1#top:~:text={ends}"


def test_an_article_without_address_has_no_link():
    assert address_at_quote(quote_in("The lamp", (0, 8))) == ""
