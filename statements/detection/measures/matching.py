"""Which prediction stands for which quotation of the gold: by the words they share."""

import re
from bisect import bisect_left
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from ..records import Span
from .gold_files import GoldQuote
from .predictions import Prediction

_WORD = re.compile(r"\w+")
# Of the words of either, this share must lie in both.
ENOUGH = 0.5


@dataclass(frozen=True, slots=True)
class Worded[T: (GoldQuote, Prediction)]:
    """A quotation with the numbers of the words inside its spans: marks and stops never count."""

    quote: T
    words: frozenset[int]

    def has_the_ends_of(self, other: "Worded[GoldQuote] | Worded[Prediction]") -> bool:
        """The same first and the same last word."""
        return min(self.words) == min(other.words) and max(self.words) == max(other.words)


class Words:
    """The words of a text by their places."""

    def __init__(self, text: str) -> None:
        places = [match.span() for match in _WORD.finditer(text)]
        self.starts = [start for start, _ in places]
        self.ends = [end for _, end in places]

    def of[T: (GoldQuote, Prediction)](self, quote: T) -> Worded[T]:
        return Worded(quote, frozenset(n for span in quote.spans for n in self._inside(span)))

    def _inside(self, span: Span) -> range:
        first = bisect_left(self.starts, span.start)
        after = bisect_left(self.starts, span.end)
        # A word may reach over the end of the span.
        return range(
            first, after - 1 if after > first and self.ends[after - 1] > span.end else after
        )


@dataclass(frozen=True, slots=True)
class Match:
    """The places of a prediction and of a quotation in the two lists that were paired."""

    predicted: int
    gold: int


def pair(predicted: Sequence[Worded[Prediction]], gold: Sequence[Worded[GoldQuote]]) -> list[Match]:
    """Pairs one to one, the best first; of equals those of the same kind."""
    found: list[tuple[float, bool, int, int]] = []
    for i, mine in enumerate(predicted):
        for j, theirs in enumerate(gold):
            share = _share(mine.words, theirs.words)
            if share >= ENOUGH:
                found.append((-share, mine.quote.kind != theirs.quote.kind, i, j))
    matches: list[Match] = []
    used: tuple[set[int], set[int]] = (set(), set())
    for _, _, i, j in sorted(found):
        if i not in used[0] and j not in used[1]:
            used[0].add(i)
            used[1].add(j)
            matches.append(Match(i, j))
    return matches


def _share(mine: Collection[int], theirs: frozenset[int]) -> float:
    common = len(theirs.intersection(mine))
    return common / (len(mine) + len(theirs) - common) if common else 0.0
