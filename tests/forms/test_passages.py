"""Finding an editor's words in an article."""

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.forms.passages import (
    GAP,
    MOST_PIECES,
    NotInTextError,
    TooManyPiecesError,
    find_spans,
)

TEXT = "The lamp is lit. “We wait”, she said, “for the lamp … to be lit.” The lamp\u00a0is\nout."


def cut(spans, text=TEXT) -> list[str]:
    return [text[start:end] for start, end in spans]


def test_words_are_found_as_they_are():
    assert cut(find_spans("We wait", TEXT)) == ["We wait"]


def test_white_space_may_differ():
    assert cut(find_spans(" The lamp is\r\n out. ", TEXT)) == ["The lamp\u00a0is\nout."]


@pytest.mark.parametrize(("near", "start"), [(0, 0), (30, 0), (60, 66), (10_000, 66)])
def test_of_several_places_the_nearest_is_meant(near, start):
    assert find_spans("The lamp is", TEXT, near) == [(start, start + 11)]


def test_pieces_follow_each_other():
    assert cut(find_spans("We wait … for the lamp", TEXT)) == ["We wait", "for the lamp"]


def test_the_articles_own_dots_are_words_too():
    assert cut(find_spans("for the lamp … to be lit", TEXT)) == ["for the lamp … to be lit"]
    spans = find_spans("We wait … for the lamp … to be lit", TEXT)
    assert cut(spans) == ["We wait", "for the lamp … to be lit"]


@pytest.mark.parametrize(
    ("words", "missing", "is_elsewhere"),
    [
        ("We waited", "We waited", False),
        ("we wait", "we wait", False),
        ("We wait … for ever", "for ever", False),
        ("for the lamp … We wait", "We wait", True),
        ("We wait … We wait", "We wait", True),
        ("", "", False),
    ],
)
def test_words_that_do_not_stand_there_are_named(words, missing, is_elsewhere):
    with pytest.raises(NotInTextError) as caught:
        find_spans(words, TEXT)
    assert (caught.value.words, caught.value.is_elsewhere) == (missing, is_elsewhere)


@given(st.text(alphabet="ab .…\n😀", max_size=40), st.data())
def test_any_stretch_of_a_text_is_found_at_its_place(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    words = text[start:end].strip()
    if not words:
        return
    first = text.index(words, start)
    (span,) = find_spans(words, text, first)
    assert text[slice(*span)].split() == words.split()
    assert span[0] == first


@given(st.lists(st.text(alphabet="abc", min_size=1, max_size=4), min_size=4, max_size=9))
def test_spans_are_in_order_and_apart(words):
    text = " ".join(words)
    spans = find_spans(GAP.join([words[0], words[-1]]), text)
    reached = -1
    for start, end in spans:
        assert reached < start < end <= len(text)
        reached = end


@given(
    st.lists(st.sampled_from(["a", "b", "…", "ab"]), max_size=12).map(" ".join),
    st.lists(st.sampled_from(["a", "b", "a b", "ab"]), min_size=1, max_size=4).map(GAP.join),
)
def test_pieces_are_found_wherever_they_stand_in_order(text, words):
    pieces = map(re.escape, words.split(GAP))
    stand_in_order = re.search("(?:.+| … )".join(pieces), text)
    try:
        spans = find_spans(words, text)
    except NotInTextError:
        assert not stand_in_order
    else:
        assert stand_in_order
        assert GAP.join(cut(spans, text)) == words


def test_more_pieces_than_anybody_parts_are_refused_but_not_the_articles_own_dots():
    pieces = [f"piece{number}" for number in range(MOST_PIECES + 1)]
    with pytest.raises(TooManyPiecesError):
        find_spans(GAP.join(pieces), " and ".join(pieces))
    assert find_spans(GAP.join(pieces), GAP.join(pieces)) == [(0, len(GAP.join(pieces)))]
    assert len(find_spans(GAP.join(pieces[1:]), " and ".join(pieces))) == MOST_PIECES


@pytest.mark.parametrize(
    ("words", "is_there"),
    [
        ("die … Lampe … die", True),
        ("die … Lampe … das", False),
        ("die … Lampe … die … Lampe … die", True),
        ("die … Lampe … die … Lampe … das", False),
        ("die Lampe " * 900 + "… " + "die Lampe " * 90 + "das", False),
        ("die Lampe " * 900 + "die", True),
    ],
    ids=["three", "three, none", "five", "five, none", "long, none", "long"],
)
def test_words_that_stand_everywhere_take_no_time(words, is_there):
    text = "die Lampe " * 100_000
    began = time.monotonic()
    try:
        found = find_spans(words, text, 500_000)[0][0]
    except NotInTextError:
        found = None
    assert time.monotonic() - began < 2
    assert found == (500_000 if is_there else None)
