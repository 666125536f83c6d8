"""Measures of detection against gold: which passages, whose, how sure, how fast.

The data flows one way: ``gold_files`` reads the gold, ``predictions`` runs the engine on it,
``matching`` pairs the two, ``views`` counts what is right, ``calibration`` asks whether the
confidence is kept, ``evaluation`` puts it all into one report. ``heads`` compares two printed
speakers. Plain Python over texts and spans.
"""

from .evaluation import Evaluation, evaluate
from .gold_files import GoldArticle, GoldError, GoldQuote, read_gold
from .predictions import Prediction, predict
from .views import View, score

__all__ = [
    "Evaluation",
    "GoldArticle",
    "GoldError",
    "GoldQuote",
    "Prediction",
    "View",
    "evaluate",
    "predict",
    "read_gold",
    "score",
]
