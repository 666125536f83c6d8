"""Detection takes time in proportion to the text, whatever the text."""

import random
import time
from collections.abc import Callable

import pytest

from statements.detection import detect
from tests.detection.world import DAY, WORLD

SIZE = 200_000
MARKS = 5_000
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


def test_an_article_is_read_in_a_few_milliseconds() -> None:
    text = (
        "Ada Brandt sagte, die Brücke werde im Winter fertig.\n"
        "„Wir bleiben am Tisch“, betonte sie am Montag in Port Ada, „auch wenn es lange dauert.“\n"
        "Laut Jan Vermeer Holm kostet sie doppelt so viel wie geplant.\n"
    ) * 20
    detect(text, WORLD, DAY, "de")
    started = time.process_time()
    for _ in range(10):
        detect(text, WORLD, DAY, "de")
    assert (time.process_time() - started) / 10 < 0.1
