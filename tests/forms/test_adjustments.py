"""Passages changed by hand, by the word."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from statements.forms.adjustments import (
    AdjustmentError,
    NeighbourError,
    NothingLeftError,
    NotInPassageError,
    TooManyPartsError,
    cut_out,
    end_earlier,
    end_later,
    in_order,
    join_pieces,
    start_earlier,
    start_later,
    whole_words,
)

TEXT = "Ada said: “The old lamp, it's said, stays lit.” Then a gull 😀 cried. The end"


def at(words: str, text: str = TEXT) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)


def read(spans, text: str = TEXT) -> list[str]:
    return [text[start:end] for start, end in spans]


def test_an_end_moves_by_a_word_or_by_marks():
    lamp = [at("old lamp")]
    assert read(start_earlier(TEXT, lamp, 0, [])) == ["The old lamp"]
    assert read(start_later(TEXT, lamp, 0)) == ["lamp"]
    assert read(end_earlier(TEXT, lamp, 0)) == ["old"]
    with_comma = end_later(TEXT, lamp, 0, [])
    assert read(with_comma) == ["old lamp,"]
    assert read(end_later(TEXT, with_comma, 0, [])) == ["old lamp, it's"]


def test_a_word_with_a_soft_hyphen_or_a_hyphen_is_one():
    text = "Der NATO-Chef im Leucht\u00adturm rief"
    spans = [at("im", text)]
    assert read(start_earlier(text, spans, 0, []), text) == ["NATO-Chef im"]
    assert read(end_later(text, spans, 0, []), text) == ["im Leucht\u00adturm"]


def test_an_emoji_is_a_step_of_its_own():
    gull = end_later(TEXT, [at("gull")], 0, [])
    assert read(gull) == ["gull 😀"]
    assert read(end_later(TEXT, gull, 0, [])) == ["gull 😀 cried"]


def test_no_step_goes_past_a_neighbour_or_the_text():
    others = [at("said:"), at("stays lit")]
    lamp = [at("The old lamp, it's said")]
    marked = start_earlier(TEXT, lamp, 0, others)
    assert read(marked) == ["“The old lamp, it's said"]
    with pytest.raises(NeighbourError):
        start_earlier(TEXT, marked, 0, others)
    with_comma = end_later(TEXT, lamp, 0, others)
    with pytest.raises(NeighbourError):
        end_later(TEXT, with_comma, 0, others)
    with pytest.raises(NeighbourError):
        start_earlier(TEXT, [at("Ada")], 0, [])
    with pytest.raises(NeighbourError):
        end_later(TEXT, [at("end")], 0, [])


def test_a_passage_inside_of_this_one_is_not_in_the_way():
    assert read(end_later(TEXT, [at("old lamp")], 0, [at("lamp")])) == ["old lamp,"]


def test_the_last_word_stays():
    for shrink in (start_later, end_earlier):
        with pytest.raises(NothingLeftError):
            shrink(TEXT, [at("lamp")], 0)


def test_a_cut_inside_parts_the_passage_and_joining_heals_it():
    whole = [at("The old lamp, it's said, stays lit")]
    parted = cut_out(TEXT, whole, *at(" it's said, "))
    assert read(parted) == ["The old lamp,", "stays lit"]
    assert join_pieces(TEXT, parted, 0) == whole


def test_a_cut_at_an_end_shortens():
    assert read(cut_out(TEXT, [at("The old lamp")], *at("“The "))) == ["old lamp"]
    assert read(cut_out(TEXT, [at("The old lamp")], *at("lamp, it"))) == ["The old"]


def test_a_cut_of_all_or_of_nothing_is_refused():
    with pytest.raises(NothingLeftError):
        cut_out(TEXT, [at("old lamp")], *at("The old lamp"))
    with pytest.raises(NotInPassageError):
        cut_out(TEXT, [at("old lamp")], *at("gull"))


def test_pieces_with_another_passage_between_are_not_joined():
    pieces = [at("The old lamp"), at("stays lit")]
    with pytest.raises(NeighbourError):
        join_pieces(TEXT, pieces, 0, [at("it's said")])
    with pytest.raises(NotInPassageError):
        join_pieces(TEXT, pieces, 1)


def test_pieces_that_come_to_touch_are_one():
    pieces = [at("The old"), at("it's said")]
    assert read(end_later(TEXT, pieces, 0, [])) == ["The old lamp", "it's said"]
    for _ in range(2):
        pieces = end_later(TEXT, pieces, 0, [])
    assert read(pieces) == ["The old lamp, it's said"]


def test_no_passage_has_more_than_five_pieces():
    with pytest.raises(TooManyPartsError):
        in_order("a b c d e f g h i j k", [(n, n + 1) for n in range(0, 24, 4)])


@pytest.mark.parametrize(
    ("marked", "meant"),
    [
        (" old lamp", "old lamp"),
        ("ld lam", "old lamp"),
        ("lamp, it's said, ", "lamp, it's said,"),
        ("lamp, i", "lamp, it"),
        ("😀", "😀"),
        ("ull 😀 cr", "gull 😀 cried"),
    ],
)
def test_a_marked_stretch_is_rounded_to_whole_words(marked, meant):
    start, end = whole_words(TEXT, *at(marked))
    assert TEXT[start:end] == meant


@given(st.text(st.sampled_from("ab .,“😀\u00ad\n"), min_size=4, max_size=30), st.data())
def test_whatever_is_done_the_spans_stay_in_order_and_inside(text, data):
    places = st.integers(0, len(text))
    start, end = sorted((data.draw(places), data.draw(places)))
    assume(text[start:end].strip())
    spans = [(start, end)]
    cut = sorted((data.draw(places), data.draw(places)))
    steps = [
        lambda spans: start_earlier(text, spans, 0, []),
        lambda spans: start_later(text, spans, 0),
        lambda spans: end_earlier(text, spans, 0),
        lambda spans: end_later(text, spans, len(spans) - 1, []),
        lambda spans: cut_out(text, spans, *cut),
        lambda spans: join_pieces(text, spans, 0),
    ]
    for step in data.draw(st.lists(st.sampled_from(steps), max_size=6)):
        try:
            spans = step(spans)
        except AdjustmentError:
            continue
        flat = [place for span in spans for place in span]
        assert flat == sorted(flat)
        assert flat[0] >= 0
        assert flat[-1] <= len(text)
        assert all(text[first:last].strip() for first, last in spans)
