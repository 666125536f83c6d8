"""The words around a quote, and the address that opens its article there."""

from hypothesis import given
from hypothesis import strategies as st

from statements.models import Article, Quote, Snapshot
from statements.models.passages import ranges
from statements.views.public.excerpts import MOST_AROUND, address_at_quote, excerpt_of


def quote_in(text: str, *spans: tuple[int, int], url: str = "") -> Quote:
    return Quote(spans=ranges(spans), snapshot=Snapshot(text=text, article=Article(url=url)))


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


def test_a_long_quote_is_found_by_its_ends():
    text = " ".join(f"w{n}" for n in range(20))
    quote = quote_in(text, (0, len(text)), url="https://gazette.example/1#top")
    ends = "w0%20w1%20w2%20w3%20w4%20w5,w14%20w15%20w16%20w17%20w18%20w19"
    assert address_at_quote(quote) == f"https://gazette.example/1#top:~:text={ends}"


def test_an_article_without_address_has_no_link():
    assert address_at_quote(quote_in("The lamp", (0, 8))) == ""
