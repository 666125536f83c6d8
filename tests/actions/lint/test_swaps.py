"""How many wrong attributions the warnings catch, and how often they disturb for nothing."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from random import Random

import pytest

from statements.actions.lint.checked import Checked
from statements.actions.lint.rules import warnings_in
from statements.actions.sayings import tenure_on
from statements.models import Speaker, Statement
from tests.actions.lint import gold_desk

pytestmark = [pytest.mark.long, pytest.mark.django_db]

SWAPS = 250  # of each kind
CAUGHT = 0.95
FALSE_ALARMS = 0.10


@pytest.fixture
def entered(editor) -> list[Statement]:
    return gold_desk.enter_all(editor)


def rules_of(checked: Checked) -> set[str]:
    """But for the same words of the right speaker, which a real desk would not have."""
    return {warning.rule for warning in warnings_in(checked)} - {"same-words-elsewhere"}


def test_swapped_speakers_and_articles_are_caught_and_right_ones_left_alone(
    entered, record_property
):
    loaded = [gold_desk.checked(statement) for statement in entered]
    right = [rules_of(checked) for checked in loaded]
    speakers = [rules_of(checked) for checked in swapped_speakers(loaded, Random(1))]
    articles = [rules_of(checked) for checked in swapped_articles(loaded, Random(2))]
    caught = {"speakers": share(speakers), "articles": share(articles)}
    says = [
        f"{len(right)} right ones, {share(right):.1%} disturbed: {tally(right)}",
        f"{SWAPS} speakers swapped, {caught['speakers']:.1%} caught: {tally(speakers)}",
        f"{SWAPS} articles swapped, {caught['articles']:.1%} caught: {tally(articles)}",
    ]
    record_property("warnings", says)
    assert (len(speakers), len(articles)) == (SWAPS, SWAPS)
    assert min(caught.values()) >= CAUGHT, says
    assert share(right) <= FALSE_ALARMS, says


def share(found: list[set[str]]) -> float:
    return sum(map(bool, found)) / len(found)


def tally(found: list[set[str]]) -> dict[str, int]:
    return dict(Counter(rule for rules in found for rule in rules).most_common())


def swapped_speakers(loaded: list[Checked], random: Random) -> Iterator[Checked]:
    """Half of them said by someone whom the same article quotes, else by anybody."""
    everyone = list(Speaker.objects.order_by("pk"))
    for number in range(SWAPS):
        checked = random.choice(loaded)
        quoted = [
            other.statement.speaker
            for other in loaded
            if other.quotes[0].snapshot_id == checked.quotes[0].snapshot_id
        ]
        near = list(gold_desk.others(checked.statement, quoted)) if number % 2 else []
        wrong = random.choice(near or list(gold_desk.others(checked.statement, everyone)))
        yield replace(checked, statement=said_by(checked.statement, wrong))


def said_by(statement: Statement, speaker: Speaker) -> Statement:
    """The statement as an editor would have entered it, unsaved."""
    columns = {"pk": statement.pk, "public_id": statement.public_id, "state": statement.state}
    return Statement(
        **columns,
        speaker=speaker,
        said_on=statement.said_on,
        tenure=tenure_on(speaker, statement.said_on),
    )


def swapped_articles(loaded: list[Checked], random: Random) -> Iterator[Checked]:
    """The passage of another speaker's statement, from another article."""
    for _ in range(SWAPS):
        checked = random.choice(loaded)
        elsewhere = [
            other
            for other in loaded
            if other.quotes[0].snapshot_id != checked.quotes[0].snapshot_id
            and other.statement.speaker_id != checked.statement.speaker_id
        ]
        other = random.choice(elsewhere)
        yield replace(checked, quotes=other.quotes, candidates=other.candidates)
