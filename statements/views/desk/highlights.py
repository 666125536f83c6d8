"""An article's text cut into stretches, each with the passages that cover it."""

import re
from collections import defaultdict, deque
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from statements.forms.utf16 import utf16_units


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage to show: ``key`` its candidate's, ``look`` how it is marked in the text.

    ``spans`` are code-point offsets ``[start, end)``, in order. A rejected passage is marked
    only in the margin (``is_in_margin_only``).
    """

    key: int
    number: int
    spans: tuple[tuple[int, int], ...]
    look: str
    is_in_margin_only: bool = False

    @property
    def length(self) -> int:
        return sum(end - start for start, end in self.spans)


type Edges = dict[int, list[Passage]]


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text under the same passages. The shortest, ``passage``, is the one meant.

    ``beginning`` holds those whose first words stand here.
    """

    text: str
    passage: Passage | None
    is_nested: bool
    beginning: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of the text; ``margin`` holds the passages that begin in it, ``start`` is its place
    in the text as a browser counts, in UTF-16 units."""

    segments: tuple[Segment, ...]
    margin: tuple[Passage, ...]
    start: int = 0


def paragraphs_of(text: str, passages: Iterable[Passage]) -> list[Paragraph]:
    """The text line by line: the segments of all lines, joined by line feeds, are the text."""
    passages = sorted(passages, key=lambda passage: (passage.spans, passage.key))
    shown = [passage for passage in passages if not passage.is_in_margin_only]
    starts, ends = _edges(shown)
    active: dict[int, Passage] = {}
    paragraphs: list[Paragraph] = []
    segments: list[Segment] = []
    beginning: list[Passage] = []
    margin = _Margin(passages)
    start = 0
    for first, last in pairwise(_cuts(text, starts, ends)):
        for passage in ends[first]:
            del active[passage.key]
        for passage in starts[first]:
            active[passage.key] = passage
            if passage.spans[0][0] == first:
                beginning.append(passage)
        if text[first] == "\n":
            paragraphs.append(Paragraph(tuple(segments), margin.until(first), start))
            start += sum(utf16_units(segment.text) for segment in segments) + 1
            segments = []
            continue
        segments.append(_segment(text[first:last], active, beginning))
        beginning = []
    if beginning:
        segments.append(Segment("", None, False, tuple(beginning)))
    paragraphs.append(Paragraph(tuple(segments), margin.until(len(text)), start))
    return paragraphs


def touched_by(spans: Iterable[tuple[int, int]], paragraphs: list[Paragraph]) -> list[Paragraph]:
    """Those of a text's paragraphs in which one of the spans begins, ends or goes on."""
    spans, touched, start = list(spans), [], 0
    for paragraph in paragraphs:
        end = start + sum(len(segment.text) for segment in paragraph.segments)
        if any(first <= end and start <= last for first, last in spans):
            touched.append(paragraph)
        start = end + 1
    return touched


class _Margin:
    """Hands the passages out by where they begin; asked with growing offsets."""

    def __init__(self, passages: Iterable[Passage]) -> None:
        self.waiting = deque(passages)

    def until(self, offset: int) -> tuple[Passage, ...]:
        found = []
        while self.waiting and self.waiting[0].spans[0][0] <= offset:
            found.append(self.waiting.popleft())
        return tuple(found)


def _edges(passages: Iterable[Passage]) -> tuple[Edges, Edges]:
    starts, ends = defaultdict(list), defaultdict(list)
    for passage in passages:
        for start, end in passage.spans:
            starts[start].append(passage)
            ends[end].append(passage)
    return starts, ends


def _cuts(text: str, starts: Edges, ends: Edges) -> list[int]:
    """Where a segment or a line ends and the next begins, from 0 to the text's end."""
    breaks = [match.start() for match in re.finditer("\n", text)]
    return sorted({0, len(text), *starts, *ends, *breaks, *(place + 1 for place in breaks)})


def _segment(text: str, active: dict[int, Passage], beginning: list[Passage]) -> Segment:
    covering = sorted(active.values(), key=lambda passage: (passage.length, passage.key))
    return Segment(text, covering[0] if covering else None, len(covering) > 1, tuple(beginning))
