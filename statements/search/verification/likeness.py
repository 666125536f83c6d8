"""How a pasted text stands to a printed one: word for word, nearly so, or not at all.

Word for word means letter by letter, once typography is taken away: Unicode's composed form,
which quotation marks, dashes and spaces are used, invisible characters, and the marks at both
ends. Nothing else: other capitals are other words.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import Match, SequenceMatcher
from enum import Enum
from functools import cached_property
from itertools import pairwise

from statements.readers.html.prose import one_line

APOSTROPHES = "'’‘ʼ"
HYPHENS = "-‐‑‒–−"  # the plain one first, or a set of letters takes it for a range
# A number stands with its separators, a word with its hyphens and apostrophes: a text that ends
# before "n't" or ",5" ends inside of a word.
WORD = re.compile(rf"\w+(?:(?:(?<=\d)[.,:](?=\d)|[{HYPHENS}{APOSTROPHES}](?=\w))\w+)*")
SAME_MARKS = str.maketrans(
    dict.fromkeys(APOSTROPHES + '"`´„“”‟‚‛«»‹›「」『』', "'")
    | dict.fromkeys(HYPHENS, "-")
    | {"…": "..."}
)
DASH = re.compile(rf"\s+[{HYPHENS}]+\s+|\s*(?:[—―]|--+)\s*")

# The share of common words, of both texts, from which on a text is nearly another. Set on
# tests/search/verification/verified_sentences.toml: what was altered lies above, what only sounds
# alike below.
NEAR = 0.7
FEWEST_SHARED = 3
FEWEST_HELD = 4  # words of a quote that stands in a longer text
MOST_WORDS = 1_500  # of a printed text; comparing takes words times words
FURTHEST = 3  # words at either end that may have been put in the place of others
OF_A_GAP = 0.4  # what a word left out costs, where a word in common counts 1


class Extent(Enum):
    WHOLE = "whole"
    PART = "part"


class Of(Enum):
    """In which of the two texts a stretch stands."""

    BOTH = "both"
    PASTED = "pasted"
    PRINTED = "printed"


@dataclass(frozen=True, slots=True)
class Stretch:
    text: str
    of: Of


@dataclass(frozen=True, slots=True)
class Likeness:
    """A pasted text beside a printed one. ``extent`` is that of the printed text which it repeats
    word for word; None where it does so but nearly. Then ``stretches`` tell word by word what
    differs, in ``differing`` words, in none but their capitals (``is_of_capitals``); ``share``,
    up to 1, is how much the two have in common. ``is_held``: the whole printed text stands in the
    pasted one word for word, among other words."""

    share: float
    extent: Extent | None = None
    stretches: tuple[Stretch, ...] = ()
    differing: int = 0
    is_of_capitals: bool = False
    is_held: bool = False
    is_cut_before: bool = False
    is_cut_after: bool = False

    @property
    def is_exact(self) -> bool:
        return self.extent is not None


class Text:
    """A text as it is compared: ``shown`` as it stands, ``plain`` without its typography."""

    def __init__(self, original: str) -> None:
        self.shown = unicodedata.normalize("NFC", one_line(original))
        self.words = list(WORD.finditer(self.shown))

    @cached_property
    def plain(self) -> str:
        text = DASH.sub(" - ", self.shown).translate(SAME_MARKS)
        return re.sub(r"^\W+|\W+$", "", re.sub(r"\s+", " ", text))

    @cached_property
    def forms(self) -> list[str]:
        return [word[0].translate(SAME_MARKS) for word in self.words]

    @cached_property
    def folded(self) -> list[str]:
        return [form.casefold() for form in self.forms]

    def between(self, first: int, last: int) -> str:
        """The words ``[first, last)`` with the marks between them."""
        return self.shown[self.words[first].start() : self.words[last - 1].end()]


class Comparer:
    """Compares one pasted text with many printed ones."""

    def __init__(self, pasted: Text) -> None:
        self.pasted = pasted
        self._counted = Counter(pasted.folded)
        self._matcher: SequenceMatcher[str] = SequenceMatcher(None, autojunk=False)
        self._matcher.set_seq2(pasted.folded)

    def likeness(self, original: str) -> Likeness | None:
        """How the pasted text stands to this one; None where they have too little in common."""
        printed = Text(original)
        if extent := _extent(self.pasted.plain, printed.plain):
            return Likeness(1.0, extent)
        is_held = len(printed.words) >= FEWEST_HELD and _extent(printed.plain, self.pasted.plain)
        if len(printed.words) > MOST_WORDS or not is_held and self._shared_at_most(printed) < NEAR:
            return None
        self._matcher.set_seq1(printed.folded)
        run = _densest(self._matcher.get_matching_blocks()[:-1])
        shared = sum(block.size for block in run)
        if shared < FEWEST_SHARED:
            return None
        aligned = _Alignment(self.pasted, printed, run)
        share = 2 * shared / (len(self.pasted.words) + aligned.last - aligned.first)
        return aligned.likeness(share, is_held=bool(is_held)) if is_held or share >= NEAR else None

    def _shared_at_most(self, printed: Text) -> float:
        """A bound on the share that is quickly told: however few other words were printed."""
        shared = (self._counted & Counter(printed.folded)).total()
        return 2 * shared / (len(self.pasted.words) + shared) if shared else 0


def _extent(pasted: str, printed: str) -> Extent | None:
    if pasted == printed:
        return Extent.WHOLE
    place = printed.find(pasted)
    if place < 0:
        return None
    words = list(WORD.finditer(printed))
    starts, ends = {word.start() for word in words}, {word.end() for word in words}
    while place >= 0:
        if place in starts and place + len(pasted) in ends:
            return Extent.PART
        place = printed.find(pasted, place + 1)
    return None


def _densest(blocks: Iterable[Match]) -> list[Match]:
    """Those neighbouring blocks that have the most words with the fewest others between them."""
    best: list[Match] = []
    run: list[Match] = []
    most, score = 0.0, 0.0
    for block in blocks:
        if run:
            last = run[-1]
            left_out = block.a - last.a - last.size
            replaced = block.b - last.b - last.size
            score -= OF_A_GAP * max(left_out - replaced, 0)
        if score <= 0:
            score, run = 0.0, []
        score += block.size
        run = [*run, block]
        if score > most:
            most, best = score, run
    return best


class _Alignment:
    """A pasted text along the printed words ``[first, last)`` that it repeats."""

    def __init__(self, pasted: Text, printed: Text, run: list[Match]) -> None:
        self.pasted, self.printed, self.run = pasted, printed, run
        before = run[0].b
        after = len(pasted.words) - run[-1].b - run[-1].size
        self.first = run[0].a - min(before, FURTHEST, run[0].a)
        end = run[-1].a + run[-1].size
        self.last = end + min(after, FURTHEST, len(printed.words) - end)

    def likeness(self, share: float, *, is_held: bool) -> Likeness:
        stretches: list[Stretch] = []
        differing, of_capitals = 0, 0
        here, there = self.first, 0  # in the printed text, in the pasted one
        for a, b, size in [*self.run, (self.last, len(self.pasted.words), 0)]:
            differing += max(a - here, b - there)
            stretches += self._others((here, a), (there, b))
            for first, last, is_same in self._by_capitals(a, b, size):
                printed, pasted = (a + first, a + last), (b + first, b + last)
                if is_same:
                    stretches.append(Stretch(self.printed.between(*printed), Of.BOTH))
                else:
                    stretches += self._others(printed, pasted)
                    of_capitals += last - first
            here, there = a + size, b + size
        return Likeness(
            share=share,
            stretches=tuple(stretches),
            differing=differing + of_capitals,
            is_of_capitals=not differing and of_capitals > 0,
            is_held=is_held,
            is_cut_before=self.first > 0,
            is_cut_after=self.last < len(self.printed.words),
        )

    def _others(self, printed: tuple[int, int], pasted: tuple[int, int]) -> list[Stretch]:
        pairs = ((self.pasted, pasted, Of.PASTED), (self.printed, printed, Of.PRINTED))
        return [
            Stretch(text.between(*place), of) for text, place, of in pairs if place[0] < place[1]
        ]

    def _by_capitals(self, a: int, b: int, size: int) -> list[tuple[int, int, bool]]:
        """The words in common, in stretches whose capitals are the same, or are not."""
        same = [self.printed.forms[a + n] == self.pasted.forms[b + n] for n in range(size)]
        cuts = [0, *(n for n in range(1, size) if same[n] != same[n - 1]), size]
        return [(first, last, same[first]) for first, last in pairwise(cuts) if first < last]
