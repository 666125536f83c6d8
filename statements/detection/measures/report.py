"""An evaluation as lines for people, as one JSON object, and its predictions as rows."""

from collections.abc import Iterator
from typing import TypedDict

from .calibration import Group, Sure
from .evaluation import Evaluation
from .views import Figures, Rates, View

NAMES = {view: view.value for view in View} | {View.LONG: "DIRECT, 5 words and more"}


class RatesShape(TypedDict):
    precision: float
    recall: float
    f1: float


class ViewShape(TypedDict):
    gold: int
    predicted: int
    relaxed: RatesShape
    exact: RatesShape
    joint: RatesShape
    speakers: int
    speaker_accuracy: float


class GroupShape(TypedDict):
    name: str
    count: int
    confidence: float
    precision: float
    speaker_accuracy: float
    joint: float


class SureShape(TypedDict):
    threshold: float
    count: int
    precision: float
    coverage: float


class ReportShape(TypedDict):
    """Shares in [0, 1]; ``articles_per_second`` on one core."""

    articles: int
    views: dict[str, ViewShape]
    rules: list[GroupShape]
    confidence: list[GroupShape]
    sure: SureShape
    articles_per_second: float


class QuoteRow(TypedDict):
    start: int
    end: int
    segments: list[tuple[int, int]]
    type: str
    speaker_text: str
    rule: str
    confidence: float


class PredictionRow(TypedDict):
    id: str
    quotes: list[QuoteRow]


def report_shape(evaluation: Evaluation) -> ReportShape:
    return ReportShape(
        articles=len(evaluation.articles),
        views={view.value: _view(figures) for view, figures in evaluation.views.items()},
        rules=[_group(group) for group in evaluation.rules],
        confidence=[_group(group) for group in evaluation.bins],
        sure=_sure(evaluation.sure),
        articles_per_second=round(evaluation.speed, 1),
    )


def _view(figures: Figures) -> ViewShape:
    return ViewShape(
        gold=figures.gold,
        predicted=len(figures.judged),
        relaxed=_rates(figures.relaxed),
        exact=_rates(figures.exact),
        joint=_rates(figures.joint),
        speakers=figures.speakers,
        speaker_accuracy=figures.speaker_accuracy,
    )


def _rates(rates: Rates) -> RatesShape:
    return RatesShape(precision=rates.precision, recall=rates.recall, f1=rates.f1)


def _group(group: Group) -> GroupShape:
    return GroupShape(
        name=group.name,
        count=group.count,
        confidence=group.confidence,
        precision=group.precision,
        speaker_accuracy=group.speaker_accuracy,
        joint=group.joint,
    )


def _sure(sure: Sure) -> SureShape:
    return SureShape(
        threshold=sure.threshold,
        count=sure.count,
        precision=sure.precision,
        coverage=sure.coverage,
    )


def report_lines(evaluation: Evaluation) -> Iterator[str]:
    """Shares as percentages."""
    yield f"{len(evaluation.articles)} articles, {evaluation.speed:.0f} a second on one core"
    yield ""
    yield (
        f"{'view':<25}{'gold':>6}{'found':>6}  {'relaxed P    R   F1':>19}"
        f"  {'exact P    R   F1':>17}  {'speaker':>8}{'(n)':>6}{'joint F1':>10}"
    )
    for view, figures in evaluation.views.items():
        yield (
            f"{NAMES[view]:<25}{figures.gold:>6}{len(figures.judged):>6}"
            f"  {_three(figures.relaxed):>19}  {_three(figures.exact):>17}"
            f"  {_percent(figures.speaker_accuracy):>8}{figures.speakers:>6}"
            f"{_percent(figures.joint.f1):>10}"
        )
    yield from _table("rule", evaluation.rules)
    yield from _table("confidence", evaluation.bins)
    sure = evaluation.sure
    yield ""
    yield (
        f"sure (confidence {sure.threshold:.2f} and more): {sure.count} candidates, "
        f"{_percent(sure.precision)} % right with their speakers, "
        f"{_percent(sure.coverage)} % of CORE covered"
    )


def _table(title: str, groups: tuple[Group, ...]) -> Iterator[str]:
    yield ""
    yield f"{title:<25}{'count':>6}{'promised':>10}{'precision':>11}{'speaker':>9}{'joint':>7}"
    for group in groups:
        yield (
            f"{group.name:<25}{group.count:>6}{_percent(group.confidence):>10}"
            f"{_percent(group.precision):>11}{_percent(group.speaker_accuracy):>9}"
            f"{_percent(group.joint):>7}"
        )


def _three(rates: Rates) -> str:
    return " ".join(f"{100 * r:5.1f}" for r in (rates.precision, rates.recall, rates.f1))


def _percent(share: float) -> str:
    return f"{100 * share:.1f}"


def prediction_rows(evaluation: Evaluation) -> Iterator[PredictionRow]:
    """An article a row, in the format of the gold."""
    for article, predictions in zip(evaluation.articles, evaluation.predictions, strict=True):
        yield PredictionRow(
            id=article.id,
            quotes=[
                QuoteRow(
                    start=one.spans[0].start,
                    end=one.spans[-1].end,
                    segments=[(span.start, span.end) for span in one.spans],
                    type=one.kind,
                    speaker_text=one.speaker,
                    rule=one.rule,
                    confidence=one.confidence,
                )
                for one in predictions
            ],
        )
