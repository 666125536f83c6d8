"""Step 1: the text's lines, told apart as headline, crosshead and paragraph."""

import re
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

# A heading in the press rarely has more; a longer line without a full stop is a paragraph.
HEADING_CHARACTERS = 110
# Widths at which programs break plain text: 72 and 80 are the usual ones.
NARROWEST, WIDEST = 50, 100
_BREAK = re.compile(r"\r\n|[\r\n\u2028\u2029\x0b\x0c\x85]")
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
    stretches = _unwrapped(text, stretches)
    last = len(stretches) - 1
    return tuple(
        Line(start, end, _kind(text[start:end], position, last))
        for position, (start, end) in enumerate(stretches)
    )


def _unwrapped(text: str, stretches: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Paragraphs that a mail program or a telex has broken at a fixed width, joined again.

    A line is full where the next line's first word would not have fitted on it any more.
    """
    found: list[tuple[int, int]] = []
    for run in _runs(text, stretches):
        width = max(end - start for start, end in run)
        if not NARROWEST <= width <= WIDEST:
            found.extend(run)
            continue
        block = [run[0]]
        for line in run[1:]:
            if block[-1][1] - block[-1][0] + 1 + _first_word(text, line) <= width:
                found.extend(_joined(text, block))
                block = []
            block.append(line)
        found.extend(_joined(text, block))
    return found


def _runs(text: str, stretches: list[tuple[int, int]]) -> list[list[tuple[int, int]]]:
    """Lines that no blank line parts."""
    runs: list[list[tuple[int, int]]] = []
    for stretch in stretches:
        gap = text[runs[-1][-1][1] : stretch[0]] if runs else ""
        if runs and len(_BREAK.findall(gap)) == 1:
            runs[-1].append(stretch)
        else:
            runs.append([stretch])
    return runs


def _joined(text: str, block: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """One stretch where a line goes on in the middle of a sentence, else the lines as they are."""
    goes_on = any(
        text[start].islower() and not _CLOSED.search(text[before : start - 1])
        for (before, _), (start, _) in pairwise(block)
    )
    return [(block[0][0], block[-1][1])] if goes_on else block


def _first_word(text: str, line: tuple[int, int]) -> int:
    return len(text[line[0] : line[1]].split(maxsplit=1)[0])


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - len(piece) + len(piece.rstrip())


def _kind(line: str, position: int, last: int) -> Kind:
    if position == last or len(line) > HEADING_CHARACTERS or _CLOSED.search(line):
        return Kind.PARAGRAPH
    if position and _MARKED_END.search(line) and ("," in line or ":" in line):
        return Kind.PARAGRAPH  # a quotation whose frame stands before it: 'She said, "I am ready"'
    return Kind.CROSSHEAD if position else Kind.HEADLINE
