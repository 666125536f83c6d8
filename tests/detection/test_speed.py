"""Detection takes time in proportion to the text, whatever the text.

``pytest -s`` prints the time per character at 10 kB, 100 kB and 1 MB.
"""

import random
import sys
import time
from collections.abc import Callable

import pytest

from statements.detection import detect
from tests.detection.world import DAY, WORLD

pytestmark = pytest.mark.long

SIZE = 200_000
MARKS = 10_000
SECONDS = 2.0


def _unbalanced_marks() -> str:
    dice = random.Random(4)
    words = [
        "Ada",
        "Brandt",
        "sagte",
        "die",
        "Brücke",
        "sei",
        "fertig",
        "und",
        "dass",
        "er",
        "laut",
        ",",
        ".",
        ":",
    ]
    pieces = [dice.choice(words) for _ in range(SIZE // 5)]
    for _ in range(MARKS):
        pieces.insert(dice.randrange(len(pieces)), dice.choice("„“”»«\"'‚‘’"))
    return " ".join(pieces)[:SIZE]


def _one_sentence() -> str:
    return ("Ada Brandt sagte, die Brücke sei fertig und die Lage werde besser, " * 4000)[:SIZE]


def _one_paragraph_of_opening_marks() -> str:
    return ("„Die Brücke " * 20_000)[:SIZE]


def _one_word() -> str:
    return "Donaudampfschiff" * (SIZE // 16)


def _commas_only() -> str:
    return ", " * (SIZE // 2)


def _pronouns() -> str:
    return ("„Wir bleiben am Tisch heute“, sagte sie. " * 6000)[:SIZE]


@pytest.mark.parametrize(
    "write",
    [
        _unbalanced_marks,
        _one_sentence,
        _one_paragraph_of_opening_marks,
        _one_word,
        _commas_only,
        _pronouns,
    ],
)
def test_a_long_text_is_read_in_two_seconds(write: Callable[[], str]) -> None:
    text = write()
    detect("Warm up.", WORLD, DAY, "de")
    for language in ("de", "en"):
        started = time.process_time()
        detect(text, WORLD, DAY, language)
        assert time.process_time() - started < SECONDS


def _article() -> str:
    return (
        "Ada Brandt sagte, die Brücke werde im Winter fertig. Sie sei zuversichtlich.\n"
        "„Wir bleiben am Tisch“, betonte sie am Montag in Port Ada, „auch wenn es lange dauert.“\n"
        "Laut Jan Vermeer Holm kostet sie doppelt so viel wie geplant.\n"
    )


# What a writer of slow texts would try: a piece that is repeated to any length.
_PIECES = {
    "an article": _article(),
    "one line": "Die Lage ist ernst und die Brücke sei fertig, sagte Ada Brandt ",
    "opening marks": "„Die ",
    "straight marks": "\"Die Brücke\" 'liegt' ",
    "nested marks": "„Sie sagte: ‚Die »Brücke« liegt hier‘, und ging“, sagte Ada Brandt. ",
    "frames": "„Wir bleiben“, sagte Ada Brandt, „am Tisch heute“, ",
    "commas": ",",
    "capitals": "ADA BRANDT SAGTE, DIE BRÜCKE SEI FERTIG. ",
    "digits": "1.234.567,89 ",
    "full stops": "...",
    "cues": "sagte, dass laut ",
    "pronouns": "Er sagte, er sei bereit. ",
    "names": "Ada Brandt Keller ",
    "short lines": "a\n",
    "signs that do not show": "\u200f\u200b\u202e„a“\u0301👩‍👧 ",
    "topics without company": "Sie sei zwei Prozent. ",
}


def _seconds_per_character(text: str, language: str) -> float:
    times = []
    for _ in range(3 if len(text) < SIZE else 1):
        started = time.process_time()
        detect(text, WORLD, DAY, language)
        times.append(time.process_time() - started)
    return min(times) / len(text)


_TO_A_MEGABYTE = ("an article", "one line", "opening marks", "commas")


def _is_flat(piece: str, language: str, *sizes: int) -> bool:
    """Twice as much is left to a busy machine; a square would be a hundred times as much."""
    detect(_article(), WORLD, DAY, language)
    words = _PIECES[piece]
    texts = [(words * (size // len(words) + 1))[:size] for size in sizes]
    small, *larger = (_seconds_per_character(text, language) for text in texts)
    shown = ", ".join(f"{1e6 * seconds:.2f}" for seconds in (small, *larger))
    sys.stdout.write(f"\n{piece}, {language}: {shown} millionths of a second a character\n")
    return max(larger) < 2 * small + 1e-6


@pytest.mark.parametrize("piece", _TO_A_MEGABYTE)
def test_the_time_per_character_is_flat_from_10_kb_to_1_mb(piece: str) -> None:
    assert _is_flat(piece, "de", 10_000, 100_000, 1_000_000)


@pytest.mark.parametrize("piece", _PIECES)
def test_the_time_per_character_is_flat_whatever_is_repeated(piece: str) -> None:
    assert _is_flat(piece, "en", 10_000, 100_000)
    assert _is_flat(piece, "de", 10_000, 100_000)


def test_one_quotation_of_a_megabyte_is_read_in_a_few_seconds() -> None:
    text = "Ada Brandt sagte: „" + "Zwei Prozent, Sanktionen gegen Ruritanien. " * 23_000 + "“"
    started = time.process_time()
    [candidate] = detect(text, WORLD, DAY, "de")
    assert time.process_time() - started < 5 * SECONDS
    assert candidate.speaker == "ada-brandt"


def test_an_article_is_read_in_a_few_milliseconds() -> None:
    text = _article() * 20
    detect(text, WORLD, DAY, "de")
    started = time.process_time()
    for _ in range(10):
        detect(text, WORLD, DAY, "de")
    assert (time.process_time() - started) / 10 < 0.1
