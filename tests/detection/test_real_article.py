"""The real article with its gold: what an editor must get from it."""

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from statements.detection import Candidate, Form, Knowledge, detect
from tests.detection.shared_facts import read_knowledge, slug_of

SHARED = Path(__file__).resolve().parents[3] / "shared"
ARTICLE = SHARED / "articles" / "tagesschau-2024-12-04.txt"
GOLD = SHARED / "articles" / "tagesschau-2024-12-04.gold.json"
FACTS = SHARED / "facts"

pytestmark = pytest.mark.skipif(
    not (ARTICLE.exists() and GOLD.exists() and FACTS.exists()),
    reason=f"the real article and the checked facts are not at {SHARED}",
)


@dataclass(frozen=True)
class Real:
    text: str
    gold: dict[str, list[dict[str, object]]]
    candidates: tuple[Candidate, ...]


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return read_knowledge(FACTS)


@pytest.fixture(scope="module")
def real(knowledge: Knowledge) -> Real:
    text = ARTICLE.read_text(encoding="utf-8")
    gold = json.loads(GOLD.read_text(encoding="utf-8"))
    return Real(text, gold, detect(text, knowledge, date(2024, 12, 4), "de"))


def test_all_quotations_are_found_with_their_exact_places_and_forms(real: Real) -> None:
    expected = [((quote["start"], quote["end"]), quote["form"]) for quote in real.gold["quotes"]]
    found = [((c.spans[0].start, c.spans[-1].end), c.form.value) for c in real.candidates]
    assert [quote for quote in expected if quote not in found] == []


def test_nothing_else_is_proposed(real: Real) -> None:
    expected = {(quote["start"], quote["end"]) for quote in real.gold["quotes"]}
    assert [c for c in real.candidates if (c.spans[0].start, c.spans[-1].end) not in expected] == []


def test_every_proposed_speaker_is_right(real: Real) -> None:
    expected = {quote["start"]: slug_of(str(quote["speaker"])) for quote in real.gold["quotes"]}
    wrong = {
        c.text: c.speaker
        for c in real.candidates
        if c.speaker is not None and c.speaker != expected.get(c.spans[0].start)
    }
    assert wrong == {}


def test_a_quote_without_a_frame_leaves_its_speaker_open_and_offers_the_nearest(real: Real) -> None:
    [bridge] = [c for c in real.candidates if c.text.startswith("Es gibt ja schon eine Brücke")]
    assert bridge.speaker is None
    assert "mark-rutte" in bridge.alternatives


def test_the_other_speakers_are_settled(real: Real) -> None:
    assert [c.speaker for c in real.candidates if c.rule != "direct-bare-colon"] == [
        "mark-rutte",
        "mark-rutte",
        "mark-rutte",
        "mark-rutte",
        "annalena-baerbock",
        "mark-rutte",
    ]


def test_topics_are_those_of_the_gold_where_the_quote_names_them(real: Real) -> None:
    expected = {quote["start"]: set(quote["topics"]) for quote in real.gold["quotes"]}  # type: ignore[call-overload]
    named = [c for c in real.candidates if not c.text.startswith("Er wolle den vielen Gedanken")]
    assert {c.text: {guess.topic for guess in c.topics} for c in named} == {
        c.text: expected[c.spans[0].start] for c in named
    }


def test_the_misspelt_name_is_found_as_the_person(knowledge: Knowledge) -> None:
    text = "Anthony Blinken sagte: „Das ist ein Satz, der nur für diesen Test erdacht ist.“"
    [candidate] = detect(text, knowledge, date(2024, 12, 4), "de")
    assert (candidate.speaker, candidate.form) == ("antony-blinken", Form.DIRECT)


@pytest.mark.parametrize(
    ("day", "speaker"),
    [(date(2024, 9, 15), "jens-stoltenberg"), (date(2024, 10, 15), "mark-rutte")],
)
def test_the_role_noun_is_whoever_held_the_office_that_day(
    knowledge: Knowledge, day: date, speaker: str
) -> None:
    text = "„Dieser Satz ist nur für diesen Test erdacht“, sagte der NATO-Chef."
    [candidate] = detect(text, knowledge, day, "de")
    assert (candidate.speaker, candidate.office) == (speaker, "nato-sg")
