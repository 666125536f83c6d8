"""How else words and names are spelt."""

import pytest

from statements.models.folding import fold
from statements.search.spellings import sound_of, spellings_of


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("Aufruestung", "Aufrüstung"),
        ("Aufrüstung", "Aufruestung"),
        ("Buendnisse", "Bündnisse"),
        ("Oesterreich", "österreich"),
        ("defence", "defense"),
        ("defense", "defence"),
        ("labour", "labor"),
        ("neighbors", "neighbours"),
        ("organisation", "organization"),
        ("mobilizing", "mobilising"),
        ("programme", "program"),
        ("programs", "programmes"),
        ("dialogue", "dialog"),
        ("cancelled", "canceled"),
        ("signaling", "signalling"),
        ("centre", "center"),
        ("sceptical", "skeptical"),
    ],
)
def test_a_word_is_read_in_other_spellings_too(word, other):
    assert spellings_of(word)[0] == word
    assert other.lower() in [spelling.lower() for spelling in spellings_of(word)]


@pytest.mark.parametrize("word", ["lamp", "NATO", "four", "wise", "rise"])
def test_a_word_that_has_one_spelling_is_read_once(word):
    assert spellings_of(word) == [word]


@pytest.mark.parametrize(
    ("name", "folded"),
    [("Şimşek", "simsek"), ("Erdoğan", "erdogan"), ("Müller", "muller"), ("Weiß", "weiss"),
     ("Łukasz", "lukasz"), ("Håkon Sørdal", "hakon sordal"), ("O’Hara", "o'hara"),
     ("Işık", "isik")],
)  # fmt: skip
def test_names_are_compared_without_accents(name, folded):
    assert fold(name) == folded


@pytest.mark.parametrize(
    "spellings",
    [
        "selenskyj selenski selenskij zelenskyy zelensky zelenskiy",
        "lawrow lavrov lavroff",
        "schoigu shoigu shoygu",
        "kuleba kouleba",
        "tschernow chernov",
    ],
)
def test_one_name_in_several_transliterations_has_one_sound(spellings):
    assert len({sound_of(spelling) for spelling in spellings.split()}) == 1


def test_other_names_have_another_sound():
    names = "rutte ruthe baerbock blinken kallas costa brandt barrot sikorski tajani".split()
    assert len({sound_of(name) for name in names}) == len(names)
