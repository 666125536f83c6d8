"""A tree of elements as paragraphs and headings, a line each."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml.etree import _Element, iterwalk

from statements.readers.html.prose import one_line

# trafilatura calls every heading "head".
HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "head"))
# What stands inside of a line; trafilatura's own names are hi, ref and del.
_INLINE = frozenset(
    "a abbr b bdi bdo big cite code data del dfn em font hi i ins kbd label mark nobr q ref s samp "
    "small span strike strong sub sup time tt u var wbr".split()
)

_LONGEST_HEADING = 200  # characters; a longer one is a paragraph in large letters


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a list's item, a table's cell or a heading."""

    text: str
    is_heading: bool = False


def blocks_in(tree: _Element) -> Iterator[Block]:
    """The tree's blocks in order. A line break within a paragraph parts it."""
    words: list[str] = []
    headings = 0
    for event, element in iterwalk(tree, events=("start", "end")):
        is_start = event == "start"
        if element.tag not in _INLINE:
            yield from _block(words, is_heading=headings > 0)
            words = []
            headings += (element.tag in HEADINGS) * (1 if is_start else -1)
        words.append((element.text if is_start else element.tail) or "")


def _block(words: list[str], *, is_heading: bool) -> Iterator[Block]:
    text = one_line("".join(words))
    if has_words(text):
        yield Block(text, is_heading and len(text) <= _LONGEST_HEADING)


def has_words(text: str) -> bool:
    return any(map(str.isalnum, text))


def length_of(blocks: Iterable[Block]) -> int:
    """Characters of the paragraphs."""
    return sum(len(block.text) for block in blocks if not block.is_heading)
