"""In which words two wordings differ."""

from hypothesis import given
from hypothesis import strategies as st

from statements.views.public.differences import MOST_WORDS, Stretch, compared

LEADING = "The lighthouse of Port Nowhere stays lit tonight."


def differing(text: str, leading: str = LEADING) -> list[str]:
    return [stretch.text for stretch in compared(text, leading).stretches if stretch.differs]


def test_another_word_differs_and_the_rest_does_not():
    found = compared("The lighthouse of Port Nowhere remains lit tonight.", LEADING)
    assert found.stretches == (
        Stretch("The lighthouse of Port Nowhere ", False),
        Stretch("remains", True),
        Stretch(" lit tonight.", False),
    )
    assert found.lacks == ()


def test_words_in_a_row_are_one_stretch():
    assert differing("The lighthouse of Port Nowhere will go on, lit tonight.") == ["will go on"]


def test_words_that_are_left_out_are_named():
    found = compared("The lighthouse stays lit.", LEADING)
    assert [stretch.differs for stretch in found.stretches] == [False]
    assert found.lacks == ("of Port Nowhere", "tonight")


def test_case_marks_and_spaces_do_not_count():
    found = compared("the  lighthouse, of port nowhere — stays\nlit “tonight”!", LEADING)
    assert found.is_same
    assert differing("THE LIGHTHOUSE OF PORT NOWHERE STAYS LIT TONIGHT") == []


def test_letters_with_accents_are_letters_of_words():
    assert differing("Çağrı için ışık yanar", "Çağrı için lamba yanar") == ["ışık"]
    assert differing("Лампа не горить", "Лампа горить") == ["не"]


def test_another_sentence_altogether_is_not_marked_word_by_word():
    found = compared("Ships have maps and need no lamp.", LEADING)
    assert found.is_unlike
    assert not found.is_same
    assert found.stretches == (Stretch("Ships have maps and need no lamp.", False),)


def test_very_long_wordings_are_not_compared():
    assert compared("lamp " * (MOST_WORDS + 1), LEADING).is_unlike


def test_texts_without_words_are_alike():
    assert compared("…", "–").is_same


@given(st.text(max_size=200), st.text(max_size=200))
def test_the_stretches_make_up_the_whole_wording(text, leading):
    found = compared(text, leading)
    assert "".join(stretch.text for stretch in found.stretches) == text
    assert all(words in leading for words in found.lacks)
