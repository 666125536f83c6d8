"""In which words one outlet's wording differs from another's in the same language."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

MOST_WORDS = 400  # comparing takes the square of it; beyond, nothing is marked
# Below this share of common words two wordings are two sentences: every word would be marked.
LEAST_ALIKE = 0.4


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a wording; ``differs`` where the leading wording has other words or none."""

    text: str
    differs: bool


@dataclass(frozen=True, slots=True)
class Comparison:
    """A wording in stretches that make up its whole text, and the leading wording's words that it
    ``lacks``. ``is_unlike`` where the two have too little in common to be compared by the word."""

    stretches: tuple[Stretch, ...]
    lacks: tuple[str, ...] = ()
    is_unlike: bool = False

    @property
    def is_same(self) -> bool:
        differs = any(stretch.differs for stretch in self.stretches)
        return not (differs or self.lacks or self.is_unlike)


def compared(text: str, leading: str) -> Comparison:
    """``text`` beside the leading wording, word by word: case, marks and spaces do not count."""
    own, theirs = list(re.finditer(r"\w+", text)), list(re.finditer(r"\w+", leading))
    whole = (Stretch(text, False),)
    if max(len(own), len(theirs)) > MOST_WORDS:
        return Comparison(whole, is_unlike=True)
    matcher = SequenceMatcher(None, _folded(own), _folded(theirs), autojunk=False)
    if matcher.ratio() < LEAST_ALIKE:
        return Comparison(whole, is_unlike=True)
    stretches, lacks, done = [], [], 0
    for tag, first, last, other_first, other_last in matcher.get_opcodes():
        if tag in ("delete", "replace"):
            start, end = own[first].start(), own[last - 1].end()
            stretches += [Stretch(text[done:start], False), Stretch(text[start:end], True)]
            done = end
        elif tag == "insert":
            lacks.append(leading[theirs[other_first].start() : theirs[other_last - 1].end()])
    stretches.append(Stretch(text[done:], False))
    return Comparison(tuple(row for row in stretches if row.text), tuple(lacks))


def _folded(words: Sequence[re.Match[str]]) -> list[str]:
    return [word[0].casefold() for word in words]
