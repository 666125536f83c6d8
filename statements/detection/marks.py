"""Step 2: pairs of quotation marks, in German, English and French style.

A stack walks over the marks of a line once. Marks that never close are dropped, unless the
quotation goes on in the next paragraph, which then opens with a mark again (the press rule for
long quotations).
"""

import re
from dataclasses import dataclass

from .lines import Kind, Line

_MARK = re.compile("[„“”\"»«›‹‚‘’']")
_OPENING_PLACE = ' \t\u00a0\u202f\u2009([{–—-/:„“»«"‚‘'
_CLOSERS = {"„": '“”"', "“": '”"', "”": "”", "»": "«", "«": "»", '"': '"'}
_CLOSERS |= {"‚": "‘’", "‘": "’", "›": "‹", "‹": "›", "'": "'"}
_SINGLE = "‚‘›‹'"
# Deeper nesting does not occur in print; the bound keeps the work linear in broken texts.
DEPTH = 6
# A single mark is as often an apostrophe; a quotation in single marks needs this many words.
WORDS_IN_SINGLE_MARKS = 4
_LOOKAHEAD = 400
# A quotation that is printed over several lines without marks of their own.
_LINES_OF_A_QUOTATION = 12
_TYPOGRAPHIC = "„»"


@dataclass(frozen=True, slots=True)
class Marked:
    """A passage in marks: ``[start, end)`` with them, ``[inner_start, inner_end)`` without.

    ``is_closed`` is false where the closing mark is missing; ``continues`` where the next
    paragraph takes the quotation up again.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    is_closed: bool = True
    continues: bool = False


@dataclass(slots=True)
class _Open:
    mark: str
    at: int


def pair_marks(text: str, lines: tuple[Line, ...]) -> tuple[tuple[Marked, ...], ...]:
    """For each line its outermost passages in marks, in order; nested ones are left out."""
    found: list[tuple[Marked, ...]] = []
    running: list[tuple[Marked, ...]] = []
    for number, line in enumerate(lines):
        closed, left_open = _pairs(text, line)
        if running:
            closed.extend(running.pop(0))
        following = lines[number + 1 : number + 1 + _LINES_OF_A_QUOTATION]
        if left_open and not running:
            tail = _unclosed(text, line, left_open, following[0] if following else None)
            if tail is None or not tail.continues:
                running = _over_lines(text, line, left_open[0], following)
                tail = running.pop(0)[0] if running else tail
            closed.extend([tail] if tail else [])
        found.append(_outermost(text, closed))
    return tuple(found)


def _over_lines(
    text: str, line: Line, opened: "_Open", following: tuple[Line, ...]
) -> list[tuple[Marked, ...]]:
    """The rest of its line and of the next ones, if one of these closes what is open."""
    if opened.mark not in _TYPOGRAPHIC:
        return []
    pieces: list[tuple[Marked, ...]] = [
        (_marked(text, opened.at, line.end, line.end, is_closed=False, continues=True),)
    ]
    for other in following:
        mark = _MARK.search(text, other.start, other.end)
        while mark and mark.group() not in _CLOSERS[opened.mark] + opened.mark:
            mark = _MARK.search(text, mark.end(), other.end)
        if mark is None:
            whole = Marked(other.start, other.end, other.start, other.end, False, True)
            pieces.append((whole,))
        elif mark.group() == opened.mark:
            return []
        else:
            pieces.append((Marked(other.start, mark.end(), other.start, mark.start()),))
            return pieces
    return []


def _pairs(text: str, line: Line) -> tuple[list[Marked], list[_Open]]:
    stack: list[_Open] = []
    pairs: list[Marked] = []
    straight = text.count('"', line.start, line.end)
    for found in _MARK.finditer(text, line.start, line.end):
        mark, at = found.group(), found.start()
        if mark == '"':
            straight -= 1
        if _is_inch(text, at, mark, stack, straight):
            continue
        closed = _closes(text, line, at, mark, stack)
        if closed is not None:
            pairs.append(_marked(text, stack[closed].at, at + 1, at))
            del stack[closed:]
        elif _opens(text, line, at, mark) and len(stack) < DEPTH:
            stack.append(_Open(mark, at))
    return pairs, [opened for opened in stack if opened.mark not in _SINGLE]


def _is_inch(text: str, at: int, mark: str, stack: list[_Open], left: int) -> bool:
    """``"the 5" shell"``: behind a digit, with an odd number of marks still to come."""
    if mark != '"' or not at or not text[at - 1].isdigit():
        return False
    return left % 2 == 1 if any(opened.mark == '"' for opened in stack) else True


def _closes(text: str, line: Line, at: int, mark: str, stack: list[_Open]) -> int | None:
    for depth in range(len(stack) - 1, -1, -1):
        opened = stack[depth]
        if mark not in _CLOSERS[opened.mark] or at == opened.at + 1:
            continue
        if mark in "’'" and not _closes_single(text, line, at):
            return None
        if mark == '"' and opened.mark != '"' and _is_word(text, at + 1):
            return None
        return depth
    if mark == "“" and stack and stack[-1].mark == "“" and not _is_word(text, at + 1):
        return len(stack) - 1  # a typist's “...“
    return None


def _closes_single(text: str, line: Line, at: int) -> bool:
    """An apostrophe stands inside a word or behind a plural s; then a better end follows."""
    if _is_word(text, at + 1):
        return False
    if at > line.start and text[at - 1] in "sxz" and text[at + 1 : at + 2] == " ":
        ahead = text[at + 1 : min(line.end, at + _LOOKAHEAD)]
        return not re.search(r"[.,!?]['’]", ahead.split("‘")[0])
    return True


def _opens(text: str, line: Line, at: int, mark: str) -> bool:
    after = text[at + 1 : at + 2] if at + 1 < line.end else ""
    if not after:
        return False
    before = text[at - 1] if at > line.start else " "
    if mark in "„»«":
        return not (mark in "»«" and after.isspace() and before.isalnum())
    if after.isspace() or mark == "’":
        return False
    if mark == "'":
        return before in _OPENING_PLACE and after.isupper()
    return before in _OPENING_PLACE or mark == "“" and not before.isalnum()


def _is_word(text: str, at: int) -> bool:
    return text[at : at + 1].isalnum()


def _marked(text: str, start: int, end: int, inner_end: int, **flags: bool) -> Marked:
    inner = text[start + 1 : inner_end]
    left = len(inner) - len(inner.lstrip())
    right = len(inner) - len(inner.rstrip())
    if left == len(inner):
        right = 0  # blank: dropped as empty
    elif inner.rstrip().endswith(","):
        right += 1  # "...," he said: English prints the frame's comma inside the marks
    return Marked(start, end, start + 1 + left, inner_end - right, **flags)


def _unclosed(
    text: str, line: Line, left_open: list[_Open], following: Line | None
) -> Marked | None:
    """The quotation that a line leaves open, where it is plain that it is one."""
    opened = left_open[-1] if left_open[-1].mark == '"' else left_open[0]
    continues = (
        following is not None
        and following.kind is Kind.PARAGRAPH
        and text[following.start] in (opened.mark, _CLOSERS[opened.mark][0])
        and text[line.end - 1] in ".!?…,"
    )
    before = text[line.start : opened.at].rstrip()
    if not continues and (before and not before.endswith(":") or len(left_open) > 1):
        return None
    if not continues and opened.mark == '"' and not before:
        return None
    return _marked(text, opened.at, line.end, line.end, is_closed=False, continues=continues)


def _outermost(text: str, pairs: list[Marked]) -> tuple[Marked, ...]:
    kept: list[Marked] = []
    for pair in sorted(pairs, key=lambda pair: (pair.start, -pair.end)):
        if kept and pair.start < kept[-1].end or not _has_words(text, pair):
            continue
        if text[pair.start] in "'‘" and _is_short(text, pair):
            continue
        kept.append(pair)
    return tuple(kept)


def _has_words(text: str, pair: Marked) -> bool:
    return any(sign.isalnum() for sign in text[pair.inner_start : pair.inner_end])


def _is_short(text: str, pair: Marked) -> bool:
    return text.count(" ", pair.inner_start, pair.inner_end) + 1 < WORDS_IN_SINGLE_MARKS
