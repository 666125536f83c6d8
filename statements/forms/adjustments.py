"""Passages changed by hand: a word more or less at either end, a part cut out, pieces joined.

Spans are code-point offsets ``[start, end)`` in an article's text, in order. Nothing here writes;
an editor sees the new words and accepts them.
"""

import re
from collections.abc import Iterable

from statements.forms.passages import MOST_PIECES, Span

# A word with what stands inside it, or a run of marks: what one step takes or leaves.
TOKEN = re.compile(
    r"[\w\u0300-\u036f\u00ad]+(?:['’.,:/\-\u2010\u2011][\w\u0300-\u036f\u00ad]+)*|[^\w\s]+"
)
LONGEST_TOKEN = 200
LETTERS = re.compile(r"[\w\u0300-\u036f\u00ad]+")


class AdjustmentError(Exception):
    """The passage cannot be changed like this."""


class NeighbourError(AdjustmentError):
    """Another passage, or the text's end, is in the way."""


class NothingLeftError(AdjustmentError):
    """The change would leave a piece without words."""


class NotInPassageError(AdjustmentError):
    """What is to be cut out does not stand in the passage."""


class TooManyPartsError(AdjustmentError):
    """The passage would have more than MOST_PIECES pieces."""


def start_earlier(text: str, spans: list[Span], piece: int, others: Iterable[Span]) -> list[Span]:
    """One more word before a piece, never one of the ``others``, nor of the piece before."""
    start, end = spans[piece]
    ends = [end for _, end in (*apart(spans, others), *spans[:piece]) if end <= start]
    first = max(ends, default=0)
    before = list(TOKEN.finditer(text, max(first, start - LONGEST_TOKEN), start))
    if not before:
        raise NeighbourError
    return in_order(text, [*spans[:piece], (before[-1].start(), end), *spans[piece + 1 :]])


def start_later(text: str, spans: list[Span], piece: int) -> list[Span]:
    """One word less at a piece's beginning."""
    start, end = spans[piece]
    words = [word.start() for word in TOKEN.finditer(text, start, end)]
    if len(words) < 2:
        raise NothingLeftError
    return [*spans[:piece], (words[1], end), *spans[piece + 1 :]]


def end_earlier(text: str, spans: list[Span], piece: int) -> list[Span]:
    """One word less at a piece's end."""
    start, end = spans[piece]
    words = [word.end() for word in TOKEN.finditer(text, start, end)]
    if len(words) < 2:
        raise NothingLeftError
    return [*spans[:piece], (start, words[-2]), *spans[piece + 1 :]]


def end_later(text: str, spans: list[Span], piece: int, others: Iterable[Span]) -> list[Span]:
    """One more word behind a piece, never one of the ``others``, nor of the piece behind."""
    start, end = spans[piece]
    starts = [start for start, _ in (*apart(spans, others), *spans[piece + 1 :]) if start >= end]
    last = min(starts, default=len(text))
    behind = TOKEN.search(text, end, last)
    if behind is None:
        raise NeighbourError
    return in_order(text, [*spans[:piece], (start, behind.end()), *spans[piece + 1 :]])


def cut_out(text: str, spans: list[Span], start: int, end: int) -> list[Span]:
    """The passage without the words from ``start`` to ``end``; a cut inside a piece parts it."""
    left = []
    for first, last in spans:
        pieces = [(first, min(start, last)), (max(end, first), last)]
        left += [trimmed(text, piece) for piece in pieces if piece[0] < piece[1]]
    left = [piece for piece in left if TOKEN.search(text, *piece)]
    if not any(first < end and start < last for first, last in spans):
        raise NotInPassageError
    if not left:
        raise NothingLeftError
    return in_order(text, left)


def join_pieces(
    text: str, spans: list[Span], piece: int, others: Iterable[Span] = ()
) -> list[Span]:
    """A piece, what follows it, and the next piece as one; no other passage may lie between."""
    if piece + 1 >= len(spans):
        raise NotInPassageError
    (start, end), (next_start, next_end) = spans[piece : piece + 2]
    if any(first < next_start and end < last for first, last in apart(spans, others)):
        raise NeighbourError
    return in_order(text, [*spans[:piece], (start, next_end), *spans[piece + 2 :]])


def in_order(text: str, spans: Iterable[Span]) -> list[Span]:
    """Spans in order; those that overlap, or have only white space between them, are one."""
    ordered: list[Span] = []
    for start, end in sorted(spans):
        if ordered and not text[ordered[-1][1] : start].strip():
            ordered[-1] = (ordered[-1][0], max(end, ordered[-1][1]))
        else:
            ordered.append((start, end))
    if len(ordered) > MOST_PIECES:
        raise TooManyPartsError
    return ordered


def apart(spans: list[Span], others: Iterable[Span]) -> list[Span]:
    """Those of the others that share no words with the passage."""
    return [
        (first, last)
        for first, last in others
        if not any(start < last and first < end for start, end in spans)
    ]


def whole_words(text: str, start: int, end: int) -> Span:
    """A stretch without white space at its ends, and without a word broken there."""
    start, end = trimmed(text, (start, end))
    while 0 < start < end and LETTERS.fullmatch(text, start - 1, start + 1):
        start -= 1
    while start < end < len(text) and LETTERS.fullmatch(text, end - 1, end + 1):
        end += 1
    return start, end


def trimmed(text: str, span: Span) -> Span:
    """A stretch without the white space at its ends; it may become empty."""
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end
