"""Whether the confidence is kept: what was promised beside what was measured."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from .views import Figures, Judged, ratio

_BINS = 10


@dataclass(frozen=True, slots=True)
class Group:
    """Predictions of one rule or of one bin. ``precision`` counts passages, ``joint`` passages
    with their speakers."""

    name: str
    count: int
    confidence: float
    precision: float
    speaker_accuracy: float
    joint: float


@dataclass(frozen=True, slots=True)
class Sure:
    """Those at or above the threshold: ``precision`` with the speaker, ``coverage`` the share of
    the gold whose passage one of them matches."""

    threshold: float
    count: int
    precision: float
    coverage: float


def by_rule(figures: Figures) -> tuple[Group, ...]:
    """The rules, the most frequent first."""
    rules: dict[str, list[Judged]] = defaultdict(list)
    for one in figures.judged:
        rules[one.prediction.rule].append(one)
    ordered = sorted(rules.items(), key=lambda item: (-len(item[1]), item[0]))
    return tuple(_group(name, members) for name, members in ordered)


def by_confidence(figures: Figures) -> tuple[Group, ...]:
    """Ten bins from 0 to 1, the empty ones left out."""
    bins: dict[int, list[Judged]] = defaultdict(list)
    for one in figures.judged:
        # Confidences have two decimals: rounding keeps 0.30 out of the bin below.
        bins[min(int(round(one.prediction.confidence * _BINS, 6)), _BINS - 1)].append(one)
    return tuple(
        _group(f"{number / _BINS:.1f}-{(number + 1) / _BINS:.1f}", bins[number])
        for number in sorted(bins)
    )


def sure_ones(figures: Figures, threshold: float) -> Sure:
    sure = [one for one in figures.judged if one.prediction.confidence >= threshold]
    return Sure(
        threshold,
        len(sure),
        ratio(sum(one.is_joint for one in sure), len(sure)),
        ratio(sum(one.is_matched for one in sure), figures.gold),
    )


def _group(name: str, members: Iterable[Judged]) -> Group:
    members = list(members)
    count = len(members)
    return Group(
        name,
        count,
        ratio(sum(one.prediction.confidence for one in members), count),
        ratio(sum(one.is_matched for one in members), count),
        ratio(
            sum(one.is_speaker_right for one in members), sum(one.has_speaker for one in members)
        ),
        ratio(sum(one.is_joint for one in members), count),
    )
