"""What the engine answers to an article, in the units that gold is annotated in."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ..engine import detect
from ..heirs import with_heirs
from ..lexicon import grammar_of
from ..lines import split_lines
from ..marks import pair_marks
from ..quotations import Quotation
from ..reading import find_quotations, read_sentences
from ..records import Form, Knowledge, Span
from ..rules import OPEN, RULES, TAKEN_OVER
from ..sentences import split_sentences
from .gold_files import DIRECT, INDIRECT, GoldArticle

FRAGMENT = "fragment"
SOME_DAY = date(2024, 1, 1)


@dataclass(frozen=True, slots=True)
class Prediction:
    """A passage with its speaker as printed; ``confidence`` in [0, 1]."""

    spans: tuple[Span, ...]
    kind: str
    speaker: str
    rule: str
    confidence: float

    @property
    def is_direct(self) -> bool:
        return self.kind == DIRECT


@dataclass(frozen=True, slots=True)
class Answer:
    """The predictions for an article and how long the engine took, in seconds of one core."""

    predictions: tuple[Prediction, ...]
    seconds: float


def predict(article: GoldArticle, knowledge: Knowledge | None) -> Answer:
    """Run the engine. Without knowledge the confidence is that of a speaker who is known as soon
    as he is printed; with it, it is what an editor sees."""
    day = article.published_on or SOME_DAY
    started = time.process_time()
    candidates = detect(article.text, knowledge or Knowledge(), day, article.language)
    seconds = time.process_time() - started
    predictions = [
        prediction
        for (quotation, heritage), candidate in zip(_read(article), candidates, strict=True)
        for prediction in _units(
            article.text,
            quotation,
            candidate.confidence if knowledge else _confidence(quotation, heritage),
        )
    ]
    return Answer(tuple(predictions), seconds)


def _read(article: GoldArticle) -> tuple[tuple[Quotation, int | None], ...]:
    """The quotations behind the candidates, in their order; they still know their fragments."""
    code = grammar_of(article.language)
    lines = split_lines(article.text)
    sentences = split_sentences(article.text, lines, pair_marks(article.text, lines), code)
    readings = read_sentences(sentences, code)
    return with_heirs(find_quotations(readings), readings)


def _confidence(quotation: Quotation, heritage: int | None) -> float:
    share = RULES[quotation.rule].confidence
    if quotation.mention is None:
        return round(share * OPEN, 2)
    return round(share * (1.0 if heritage is None else TAKEN_OVER), 2)


def _units(text: str, quotation: Quotation, confidence: float) -> Iterator[Prediction]:
    """Gold counts each piece in marks on its own, and an indirect quotation as one."""
    mention = quotation.mention
    speaker = text[mention.start : mention.end] if mention else ""
    if quotation.form is Form.INDIRECT or quotation.fragments:
        yield Prediction(quotation.spans, INDIRECT, speaker, quotation.rule, confidence)
        for marked in quotation.fragments:
            yield Prediction(
                (Span(marked.start, marked.end),), DIRECT, speaker, FRAGMENT, confidence
            )
    else:
        for span in quotation.spans:
            yield Prediction((span,), DIRECT, speaker, quotation.rule, confidence)
