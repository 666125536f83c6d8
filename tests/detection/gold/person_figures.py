"""Whose words: how often detection names the right person in the own gold set, and how surely."""

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum

from statements.detection import Candidate, Knowledge, detect
from statements.detection.measures import GoldQuote, Prediction
from statements.detection.measures.matching import Words, pair
from statements.detection.rules import SURE
from tests.detection.gold.gold_articles import OwnArticle, OwnQuote


class Verdict(StrEnum):
    """What became of a quotation that the gold has, or of a candidate that it has not."""

    RIGHT = "right person"
    OPEN = "left open"
    WRONG = "wrong person"
    MISSED = "not found"
    FALSE = "no quotation"


@dataclass(frozen=True)
class Judged:
    verdict: Verdict
    article: str
    quote: OwnQuote | None
    candidate: Candidate | None

    @property
    def is_sure(self) -> bool:
        found = self.candidate
        return found is not None and found.speaker is not None and found.confidence >= SURE

    def __str__(self) -> str:
        expected = self.quote.speaker if self.quote else "-"
        if self.candidate is None:
            assert self.quote is not None
            return f"{self.article}: {self.verdict}, {expected}, {self.quote.mention!r}"
        found = self.candidate
        return (
            f"{self.article}: {self.verdict}, {found.speaker} for {expected}: "
            f"{found.text!r} ({found.rule}, {found.confidence:.2f}, {found.mention!r}); {found.why}"
        )


@dataclass
class PersonFigures:
    judged: list[Judged] = field(default_factory=list)

    @property
    def resolvable(self) -> Counter[Verdict]:
        return Counter(
            one.verdict for one in self.judged if one.quote is not None and one.quote.is_resolvable
        )

    @property
    def right_share(self) -> float:
        """Of the resolvable quotations that are found, those with the right person."""
        counts = self.resolvable
        return counts[Verdict.RIGHT] / (counts.total() - counts[Verdict.MISSED])

    @property
    def sure(self) -> Counter[Verdict]:
        return Counter(one.verdict for one in self.judged if one.is_sure)

    @property
    def wrong_share_of_the_sure(self) -> float:
        return self.sure[Verdict.WRONG] / self.sure.total()

    def those(self, *verdicts: Verdict) -> list[Judged]:
        return [one for one in self.judged if one.verdict in verdicts]


def judge_persons(articles: tuple[OwnArticle, ...], world: Knowledge) -> PersonFigures:
    figures = PersonFigures()
    for article in articles:
        candidates = detect(article.text, world, article.published_on, article.language)
        figures.judged += _judge(article, candidates)
    return figures


def places_taken_for_quotes(articles: tuple[OwnArticle, ...], world: Knowledge) -> list[str]:
    """The passages that are none and were proposed all the same."""
    return [
        f"{article.name}: {article.text[span.start : span.end]!r}"
        for article in articles
        for found in (detect(article.text, world, article.published_on, article.language),)
        for span in article.not_quotes
        if any(s.start < span.end and span.start < s.end for c in found for s in c.spans)
    ]


def _judge(article: OwnArticle, candidates: tuple[Candidate, ...]) -> list[Judged]:
    words = Words(article.text)
    gold = [words.of(GoldQuote(quote.spans, "")) for quote in article.quotes]
    found = [words.of(Prediction(c.spans, "", "", c.rule, c.confidence)) for c in candidates]
    matches = {match.gold: match.predicted for match in pair(found, gold)}
    judged = []
    for number, quote in enumerate(article.quotes):
        candidate = candidates[matches[number]] if number in matches else None
        judged.append(Judged(_verdict(quote, candidate), article.name, quote, candidate))
    taken = set(matches.values())
    judged += [
        Judged(Verdict.FALSE, article.name, None, candidate)
        for number, candidate in enumerate(candidates)
        if number not in taken
    ]
    return judged


def _verdict(quote: OwnQuote, candidate: Candidate | None) -> Verdict:
    if candidate is None:
        return Verdict.MISSED
    if candidate.speaker is None:
        return Verdict.OPEN
    return Verdict.RIGHT if candidate.speaker == quote.speaker else Verdict.WRONG
