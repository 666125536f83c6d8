"""Reported speech: which rules read it in which language, and what all of them need."""

from .phrases import Cue, SourceFrame, Tokens
from .quotations import Quotation, Reading
from .records import Form, Span
from .sources import find_source

_FINAL = {".", "!", "?", "…", "..."}
_EDGE = {",", "–", "-", "—", ":", ";"}
# A shorter stretch is no proposition.
SHORTEST_CLAUSE = 3
# What opens a clause within the sentence: a source behind it speaks for that clause.
_SUBORDINATORS = set(
    "da weil obwohl wobei sodass zumal worauf nachdem während denn jedoch doch aber die der das"
    " denen deren dessen welche welcher welches because although which who".split()
)


def last_content(tokens: Tokens) -> int:
    """The position of the last token before the final full stop."""
    last = len(tokens) - 1
    while last > 0 and tokens[last].text in _FINAL:
        last -= 1
    return last


def stretch(
    tokens: Tokens, first: int, last: int, *, shortest: int = SHORTEST_CLAUSE
) -> Span | None:
    """The text from one token to another without commas and dashes at its edges."""
    while first <= last and tokens[first].text in _EDGE:
        first += 1
    while last >= first and tokens[last].text in _EDGE:
        last -= 1
    if last - first + 1 < shortest:
        return None
    return Span(tokens[first].start, tokens[last].end)


def around(tokens: Tokens, first: int, last: int) -> tuple[Span, ...]:
    """The sentence without the frame that stands at tokens ``first`` to ``last``."""
    end = last_content(tokens)
    pieces = (stretch(tokens, 0, first - 1), stretch(tokens, last + 1, end))
    return tuple(piece for piece in pieces if piece)


def indirect(
    reading: Reading,
    spans: tuple[Span, ...],
    rule: str,
    cue: str,
    mention: Span | None,
    *,
    carries: bool = False,
) -> Quotation:
    return Quotation(spans, Form.INDIRECT, rule, cue, reading.number, mention, carries)


def by_source(reading: Reading) -> Quotation | None:
    """ "laut X", "nach Angaben von X", "according to X": the rest of the sentence is X's."""
    source = find_source(reading.tokens, reading.language, reading.grammar)
    if source is None:
        return None
    spans = _beside(reading, source)
    if not spans:
        return None
    rule = "indirect-anaphor" if source.first == source.last else "indirect-source"
    return indirect(reading, spans, rule, source.cue, source.mention)


def _beside(reading: Reading, source: SourceFrame) -> tuple[Span, ...]:
    """What the frame speaks for: its clause, up to a semicolon, a colon or a dash.

    A frame inside a relative clause or behind a subjunction speaks for that clause only.
    """
    tokens = reading.tokens
    first, last = _clause_of(tokens, source, last_content(tokens))
    pieces = (
        stretch(tokens, first, source.first - 1, shortest=1),
        stretch(tokens, source.last + 1, last, shortest=1),
    )
    found = tuple(piece for piece in pieces if piece)
    words = sum(first <= i <= last for i in range(len(tokens))) - (source.last - source.first + 1)
    return found if words >= SHORTEST_CLAUSE else ()


def _clause_of(tokens: Tokens, source: SourceFrame, last: int) -> tuple[int, int]:
    first = 0
    for i in range(source.first - 1, 0, -1):
        if tokens[i].text in (":", ";", "–"):
            first = i + 1
            break
        is_subordinate = tokens[i].text == "," and tokens[i + 1].lower in _SUBORDINATORS
        if is_subordinate and i + 1 < source.first:
            first = i + 1
            break
    for i in range(source.last + 1, last):
        if tokens[i].text in (";", "–"):
            return first, i
    return first, last


def cue_text(reading: Reading, cue: Cue) -> str:
    return cue.printed(reading.tokens)
