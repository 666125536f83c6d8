"""Passages in their place in the article: the proof of a statement."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from statements.models import Candidate, Quote
from statements.views.desk.highlights import Paragraph, Passage, paragraphs_of

AROUND = 600  # characters shown on each side of a wording
MOST_WORDINGS = 40


@dataclass(frozen=True, slots=True)
class Proof:
    """A quote or candidate with the text around it; cut where the article goes on."""

    quote: Quote | Candidate
    paragraphs: list[Paragraph]
    is_cut_before: bool
    is_cut_after: bool


def proofs_of(quotes: Iterable[Quote]) -> list[Proof]:
    """Of quotes ``with_texts()``."""
    return [proof_of(quote) for quote in islice(quotes, MOST_WORDINGS)]


def proof_of(quote: Quote | Candidate, spans: list[tuple[int, int]] | None = None) -> Proof:
    """``spans`` are the quote's own, or others that are considered."""
    text, spans = quote.snapshot.text, spans or quote.offsets
    first, last = around(text, spans[0][0], spans[-1][1])
    shifted = tuple((start - first, end - first) for start, end in spans)
    passage = Passage(key=quote.pk, number=1, spans=shifted, look="quoted")
    return Proof(
        quote=quote,
        paragraphs=paragraphs_of(text[first:last], [passage]),
        is_cut_before=first > 0,
        is_cut_after=last < len(text),
    )


def around(text: str, start: int, end: int) -> tuple[int, int]:
    """Some text before and after a stretch, from a word's beginning to a word's end."""
    first, last = max(0, start - AROUND), min(len(text), end + AROUND)
    while 0 < first < start and not text[first - 1].isspace():
        first += 1
    while end < last < len(text) and not text[last].isspace():
        last -= 1
    return first, last
