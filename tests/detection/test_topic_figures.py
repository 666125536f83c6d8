"""How many topics of the checked statements beside the project the starter terms find.

The bounds never fall. ``pytest -s`` prints the figures. A parent that is
assigned beside its child (15 of the 106) is found where the child is: detection guesses a parent
only by words of its own.
"""

import csv
import sys
from collections import defaultdict
from pathlib import Path

import pytest

from statements.detection import Knowledge, Term, Topic
from statements.detection.measures.topic_figures import (
    TopicFigures,
    TopicGold,
    measure_topics,
    read_topic_gold,
    topic_lines,
)
from tests.detection.world import WORLD

ROOT = Path(__file__).resolve().parents[2]
FACTS = ROOT.parent / "shared" / "facts"
FILES = ("statements.csv", "seed_statements.csv")


def _rows(name: str) -> list[dict[str, str]]:
    with (ROOT / "statements" / "data" / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def starter_topics() -> Knowledge:
    terms: dict[str, list[Term]] = defaultdict(list)
    for row in _rows("topic_terms.csv"):
        company = tuple(filter(None, row["only_with"].split(";")))
        terms[row["topic"]].append(Term(row["text"], row["language"], company))
    return Knowledge(
        topics=tuple(
            Topic(row["slug"], row["parent"], tuple(terms[row["slug"]]))
            for row in _rows("topics.csv")
        )
    )


@pytest.fixture(scope="module")
def figures() -> TopicFigures:
    if not FACTS.exists():
        pytest.skip(f"the checked statements are not at {FACTS}")
    gold = [one for name in FILES for one in read_topic_gold(FACTS / name, "de")]
    found = measure_topics(gold, starter_topics())
    sys.stdout.write("\n".join(("", *topic_lines(found), "")))
    return found


def test_the_starter_terms_find_the_topics_of_checked_statements(figures: TopicFigures) -> None:
    assert figures.assigned == 106
    assert figures.found >= 93
    assert figures.found_themselves >= 87


def test_the_starter_terms_hardly_guess_too_much(figures: TopicFigures) -> None:
    assert figures.surplus_share <= 0.02


def test_the_figures_are_those_counted_by_hand() -> None:
    gold = [
        TopicGold("child", "Sanktionen gegen Ruritanien", "de", frozenset({"sanctions"})),
        TopicGold("both", "Die Brücke und der Krieg", "de", frozenset({"bridge", "war"})),
    ]
    found = measure_topics(gold, WORLD)
    assert (found.assigned, found.found, found.found_themselves) == (3, 2, 1)
    assert list(topic_lines(found)) == [
        "2 sentences: 2 of 3 topics found (1 themselves, the others by a topic below them), "
        "50.0 % of the guesses surplus",
        "  child: surplus sanctions-ruritania (“Sanktionen gegen Ruritanien”)",
        "  both: missed war",
    ]
