"""One report on a gold file."""

from collections.abc import Iterable
from dataclasses import dataclass

from ..records import Knowledge
from ..rules import SURE
from .calibration import Group, Sure, by_confidence, by_rule, sure_ones
from .gold_files import GoldArticle
from .predictions import Prediction, predict
from .views import Figures, View, ratio, score


@dataclass(frozen=True, slots=True)
class Evaluation:
    """``rules``, ``bins`` and ``sure`` are those of CORE; ``speed`` is articles per second of one
    core, the reading of the file and the measuring left out."""

    articles: tuple[GoldArticle, ...]
    predictions: tuple[tuple[Prediction, ...], ...]
    views: dict[View, Figures]
    rules: tuple[Group, ...]
    bins: tuple[Group, ...]
    sure: Sure
    speed: float


def evaluate(
    articles: Iterable[GoldArticle], knowledge: Knowledge | None = None, threshold: float = SURE
) -> Evaluation:
    """Run the engine on every article and measure it; ``knowledge`` as in ``predict``."""
    articles = tuple(articles)
    answers = [predict(article, knowledge) for article in articles]
    predictions = tuple(answer.predictions for answer in answers)
    both = list(zip(articles, predictions, strict=True))
    views = {view: score(both, view) for view in View}
    core = views[View.CORE]
    return Evaluation(
        articles,
        predictions,
        views,
        by_rule(core),
        by_confidence(core),
        sure_ones(core, threshold),
        ratio(len(articles), sum(answer.seconds for answer in answers)),
    )
