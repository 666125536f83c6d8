"""Where a passage begins and ends in its article: at quotation marks, or inside a sentence."""

import re
from functools import lru_cache

from statements.detection.lines import split_lines
from statements.detection.marks import Marked, pair_marks


@lru_cache(maxsize=8)
def marked_passages(text: str) -> tuple[Marked, ...]:
    """The outermost passages in quotation marks, in order."""
    lines = split_lines(text)
    return tuple(marked for line in pair_marks(text, lines) for marked in line)


def is_in_marks(text: str, start: int, end: int) -> bool:
    return any(row.start <= start and end <= row.end for row in marked_passages(text))


def marks_around(text: str, at: int) -> Marked | None:
    """The passage in marks around an offset; at its very marks one is still inside."""
    return next((row for row in marked_passages(text) if row.start < at < row.end), None)


def begins_with_marks(text: str, start: int) -> bool:
    """Whether nothing but an opening mark stands before a passage in its marks."""
    marked = marks_around(text, start)
    return marked is not None and not re.search(r"\w", text[marked.start : start])


def ends_with_marks(text: str, end: int) -> bool:
    """Whether no word stands between a passage's end and the closing mark."""
    marked = marks_around(text, end)
    return marked is not None and not re.search(r"\w", text[end : marked.end])
