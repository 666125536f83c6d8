"""Step 1: the text's lines, told apart as headline, crosshead and paragraph."""

import re
from dataclasses import dataclass
from enum import StrEnum

# A heading in the press rarely has more; a longer line without a full stop is a paragraph.
HEADING_CHARACTERS = 110
_LINE = re.compile(r"[^\r\n\u2028\u2029\x0b\x0c\x85]+")
_CLOSED = re.compile(r"[.!?:;,…][\"'”“«»’‘)\]\s]*$")
_MARKED_END = re.compile(r"[\"”“«»]\s*$")


class Kind(StrEnum):
    HEADLINE = "headline"
    CROSSHEAD = "crosshead"
    PARAGRAPH = "paragraph"


@dataclass(frozen=True, slots=True)
class Line:
    """A stretch ``[start, end)`` of the text between two line breaks, not blank."""

    start: int
    end: int
    kind: Kind


def split_lines(text: str) -> tuple[Line, ...]:
    """The text's lines in order. A text of one line has no headings."""
    stretches = [_trimmed(text, *found.span()) for found in _LINE.finditer(text)]
    stretches = [stretch for stretch in stretches if stretch[0] < stretch[1]]
    last = len(stretches) - 1
    return tuple(
        Line(start, end, _kind(text[start:end], position, last))
        for position, (start, end) in enumerate(stretches)
    )


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())


def _kind(line: str, position: int, last: int) -> Kind:
    if position == last or len(line) > HEADING_CHARACTERS or _CLOSED.search(line):
        return Kind.PARAGRAPH
    if position and _MARKED_END.search(line) and ("," in line or ":" in line):
        return Kind.PARAGRAPH  # a quotation whose frame stands before it: 'She said, "I am ready"'
    return Kind.CROSSHEAD if position else Kind.HEADLINE
