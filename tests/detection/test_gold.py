"""What detection must reach: on the own gold set, and on the German articles beside the project.

The bounds never fall. ``pytest -s`` prints all figures.
"""

import sys
from collections import Counter
from pathlib import Path

import pytest

from statements.detection.measures import Evaluation, View, evaluate, read_gold
from statements.detection.measures.report import report_lines
from tests.detection.gold.gold_articles import OwnArticle, as_gold, read_articles
from tests.detection.gold.person_figures import (
    PersonFigures,
    Verdict,
    judge_persons,
    places_taken_for_quotes,
)
from tests.detection.gold.world import WORLD

DEV = Path(__file__).resolve().parents[3] / "shared" / "quotes" / "dev.jsonl"

PERSONS = {
    "the right person": 0.95,
    "the right person among the sure": 0.99,
}
ENGLISH = {
    "LONG f1": 0.98,
    "LONG speaker": 0.85,
    "INDIRECT f1": 0.65,
    "INDIRECT precision": 0.85,
}
GERMAN = {
    "DIRECT f1": 0.909,
    "DIRECT speaker": 0.89,
    "DIRECT joint": 0.819,
    "LONG f1": 0.95,
    "INDIRECT precision": 0.885,
    "INDIRECT f1": 0.825,
    "INDIRECT speaker": 0.87,
    "CORE f1": 0.845,
    "CORE joint": 0.749,
    "sure precision": 0.905,
    "sure coverage": 0.46,
    "articles a second": 100,
}


def gates(bounds: dict[str, float]) -> list[object]:
    return [pytest.param(name, bound, id=name) for name, bound in bounds.items()]


def figure(evaluation: Evaluation, name: str) -> float:
    view, _, kind = name.partition(" ")
    if view == "sure":
        return getattr(evaluation.sure, kind)
    if view == "articles":
        return evaluation.speed
    figures = evaluation.views[View(view)]
    if kind == "speaker":
        return figures.speaker_accuracy
    if kind == "joint":
        return figures.joint.f1
    return getattr(figures.relaxed, kind)


def show(*lines: str) -> None:
    sys.stdout.write("\n".join(("", *lines, "")))


def _counts(verdicts: Counter[Verdict]) -> str:
    return ", ".join(f"{count} {verdict}" for verdict, count in verdicts.most_common())


@pytest.fixture(scope="module")
def articles() -> tuple[OwnArticle, ...]:
    return read_articles()


@pytest.fixture(scope="module")
def persons(articles: tuple[OwnArticle, ...]) -> PersonFigures:
    found = judge_persons(articles, WORLD)
    show(
        f"resolvable: {_counts(found.resolvable)}; {found.right_share:.1%} right of those found",
        f"sure: {_counts(found.sure)}; {found.wrong_share_of_the_sure:.1%} with a wrong person",
        *(
            f"  {'sure, ' if one.is_sure else ''}{one}"
            for one in found.those(Verdict.WRONG, Verdict.MISSED, Verdict.OPEN, Verdict.FALSE)
        ),
        *(
            f"  taken for a quotation: {place}"
            for place in places_taken_for_quotes(articles, WORLD)
        ),
    )
    return found


@pytest.fixture(scope="module")
def english(articles: tuple[OwnArticle, ...]) -> Evaluation:
    evaluation = evaluate(as_gold(one) for one in articles if one.language == "en")
    show(*report_lines(evaluation))
    return evaluation


@pytest.fixture(scope="module")
def german_news() -> Evaluation:
    if not DEV.exists():
        pytest.skip(f"the German articles are not at {DEV}")
    evaluation = evaluate(read_gold(DEV, "de"))
    show(*report_lines(evaluation))
    return evaluation


@pytest.mark.parametrize(("name", "bound"), gates(PERSONS))
def test_the_person_is_right_or_open(persons: PersonFigures, name: str, bound: float) -> None:
    is_about_all = name == "the right person"
    measured = persons.right_share if is_about_all else 1 - persons.wrong_share_of_the_sure
    assert measured >= bound


def test_an_open_speaker_comes_with_the_right_one_among_the_alternatives(
    persons: PersonFigures,
) -> None:
    opened = [
        one
        for one in persons.those(Verdict.OPEN)
        if one.quote is not None and one.quote.is_resolvable
    ]
    offered = [one for one in opened if one.quote.speaker in one.candidate.alternatives]
    assert len(offered) >= 0.9 * len(opened)


def test_a_named_topic_is_proposed(persons: PersonFigures) -> None:
    missing = {
        str(one): one.quote.topics
        for one in persons.judged
        if one.quote is not None and one.quote.topics and one.candidate is not None
        if not set(one.quote.topics) <= {guess.topic for guess in one.candidate.topics}
    }
    assert missing == {}


@pytest.mark.parametrize(("name", "bound"), gates(ENGLISH))
def test_english_reaches_its_floor(english: Evaluation, name: str, bound: float) -> None:
    measured = figure(english, name)
    assert measured >= bound


@pytest.mark.parametrize(("name", "bound"), gates(GERMAN))
def test_german_news_reach_their_floor(german_news: Evaluation, name: str, bound: float) -> None:
    measured = figure(german_news, name)
    assert measured >= bound
