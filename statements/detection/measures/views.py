"""The figures of a view: counts, precision, recall, F1, and whether the speakers are right.

DIRECT compares what stands in marks. INDIRECT takes the rest, CORE both; what only matches gold
beyond the view (a free rendering, a summary) is left out of the count. ALL asks for any kind.
LONG is DIRECT with five words and more on either side.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from .gold_files import DIRECT, FREE_INDIRECT, INDIRECT, GoldArticle, GoldQuote
from .heads import is_same_speaker
from .matching import Worded, Words, pair
from .predictions import Prediction

_LONG = 5
_INDIRECT_KINDS = frozenset({INDIRECT, FREE_INDIRECT})
_CORE_KINDS = _INDIRECT_KINDS | {DIRECT}


class View(StrEnum):
    DIRECT = "DIRECT"
    INDIRECT = "INDIRECT"
    CORE = "CORE"
    ALL = "ALL"
    LONG = "LONG"


@dataclass(frozen=True, slots=True)
class Rates:
    """Precision, recall and their harmonic mean, each in [0, 1]."""

    precision: float
    recall: float
    f1: float


@dataclass(slots=True)
class Judged:
    """A prediction with its verdict. ``has_speaker``: it is matched, and the gold names one."""

    prediction: Prediction
    is_matched: bool = False
    is_exact: bool = False
    has_speaker: bool = False
    is_speaker_right: bool = False

    @property
    def is_joint(self) -> bool:
        """The passage and the speaker are right; where gold names nobody the passage alone."""
        return self.is_matched and (self.is_speaker_right or not self.has_speaker)


@dataclass(slots=True)
class Figures:
    """All that a view counts; every figure is worked out from ``judged`` and the gold's count."""

    gold: int = 0
    judged: list[Judged] = field(default_factory=list)

    @property
    def relaxed(self) -> Rates:
        return self._rates(sum(one.is_matched for one in self.judged))

    @property
    def exact(self) -> Rates:
        return self._rates(sum(one.is_exact for one in self.judged))

    @property
    def joint(self) -> Rates:
        return self._rates(sum(one.is_joint for one in self.judged))

    @property
    def speakers(self) -> int:
        """How many matches have a speaker in the gold."""
        return sum(one.has_speaker for one in self.judged)

    @property
    def speaker_accuracy(self) -> float:
        return ratio(sum(one.is_speaker_right for one in self.judged), self.speakers)

    def _rates(self, right: int) -> Rates:
        precision, recall = ratio(right, len(self.judged)), ratio(right, self.gold)
        return Rates(precision, recall, ratio(2 * precision * recall, precision + recall))


def ratio(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def score(articles: Iterable[tuple[GoldArticle, tuple[Prediction, ...]]], view: View) -> Figures:
    """The figures of all articles together."""
    figures = Figures()
    for article, predictions in articles:
        words = Words(article.text)
        gold = [words.of(quote) for quote in article.quotes]
        predicted = [words.of(prediction) for prediction in predictions]
        gold, predicted = _in_view(gold, predicted, view)
        figures.gold += len(gold)
        figures.judged += _judge(gold, predicted)
    return figures


type _Sides = tuple[list[Worded[GoldQuote]], list[Worded[Prediction]]]


def _in_view(
    gold: list[Worded[GoldQuote]], predicted: list[Worded[Prediction]], view: View
) -> _Sides:
    if view is View.ALL:
        return gold, predicted
    if view is View.CORE:
        return _without_beyond(gold, predicted, _CORE_KINDS)
    if view is View.INDIRECT:
        rest = [one for one in predicted if not one.quote.is_direct]
        return _without_beyond(gold, rest, _INDIRECT_KINDS)
    least = _LONG if view is View.LONG else 0
    return (
        [one for one in gold if one.quote.is_direct and len(one.words) >= least],
        [one for one in predicted if one.quote.is_direct and len(one.words) >= least],
    )


def _without_beyond(
    gold: list[Worded[GoldQuote]], predicted: list[Worded[Prediction]], kinds: frozenset[str]
) -> _Sides:
    beyond = {
        match.predicted
        for match in pair(predicted, gold)
        if gold[match.gold].quote.kind not in kinds
    }
    return (
        [one for one in gold if one.quote.kind in kinds],
        [one for number, one in enumerate(predicted) if number not in beyond],
    )


def _judge(gold: list[Worded[GoldQuote]], predicted: list[Worded[Prediction]]) -> list[Judged]:
    judged = [Judged(one.quote) for one in predicted]
    for match in pair(predicted, gold):
        mine, theirs = predicted[match.predicted], gold[match.gold]
        verdict = judged[match.predicted]
        verdict.is_matched = True
        verdict.is_exact = mine.has_the_ends_of(theirs)
        verdict.has_speaker = bool(theirs.quote.speaker)
        verdict.is_speaker_right = verdict.has_speaker and is_same_speaker(
            mine.quote.speaker, theirs.quote.speaker
        )
    return judged
