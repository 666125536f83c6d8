"""Gold files: JSON lines, an article each, with every quotation annotated.

``{"id", "text", "quotes": [{"start", "end", "segments"?, "type", "speaker_text"?}], "date"?,
"language"?}``; offsets are code points, half-open. ``segments`` lists the pieces of an interrupted
quotation. Keys beyond these are left alone.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from ..records import Span

DIRECT = "Direct"
INDIRECT = "Indirect"
FREE_INDIRECT = "IndirectFreeIndirect"


class GoldError(ValueError):
    """One sentence that names the file and the line which cannot be read."""


@dataclass(frozen=True, slots=True)
class GoldQuote:
    """An annotated quotation; ``speaker`` as printed, empty where the gold names nobody."""

    spans: tuple[Span, ...]
    kind: str
    speaker: str = ""

    @property
    def is_direct(self) -> bool:
        return self.kind == DIRECT


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """``published_on`` is None where the file gives no date that can be read."""

    id: str
    text: str
    quotes: tuple[GoldQuote, ...]
    published_on: date | None
    language: str


def read_gold(path: Path, language: str) -> tuple[GoldArticle, ...]:
    """All articles of the file; ``language`` is that of the articles which name none."""
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except OSError as error:
        raise GoldError(f"{path} cannot be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise GoldError(f"{path} is no UTF-8 text.") from error
    articles = tuple(_articles(path, lines, language))
    if not articles:
        raise GoldError(f"{path} holds no article.")
    return articles


def _articles(path: Path, lines: Iterable[str], language: str) -> Iterator[GoldArticle]:
    seen: set[str] = set()
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            article = _article(_parsed(line), language)
            if article.id in seen:
                raise GoldError(f"the id {article.id!r} stands there a second time")
        except GoldError as error:
            raise GoldError(f"{path}, line {number}: {error}.") from None
        seen.add(article.id)
        yield article


def _parsed(line: str) -> Any:
    try:
        return json.loads(line)
    except json.JSONDecodeError as error:
        raise GoldError(f"this is no JSON ({error.msg}, column {error.colno})") from None


def _article(row: Any, language: str) -> GoldArticle:
    text = _value(row, "text", str)
    quotes = _value(row, "quotes", list)
    return GoldArticle(
        id=_value(row, "id", str),
        text=text,
        quotes=tuple(_quote(quote, n, text) for n, quote in enumerate(quotes, start=1)),
        published_on=_day(row.get("date")),
        language=row.get("language") or language,
    )


def _quote(row: Any, number: int, text: str) -> GoldQuote:
    try:
        hull = (_value(row, "start", int), _value(row, "end", int))
        kind = _value(row, "type", str)
        whole = _spans([hull], len(text))
        spans = _spans(row.get("segments") or (), len(text)) or whole
        return GoldQuote(spans, kind, row.get("speaker_text") or "")
    except GoldError as error:
        raise GoldError(f"in quotation {number} {error}") from None


def _spans(segments: Any, length: int) -> tuple[Span, ...]:
    spans = []
    for segment in segments:
        is_pair = isinstance(segment, list | tuple) and len(segment) == 2
        if not is_pair or not all(type(offset) is int for offset in segment):
            raise GoldError(f"the segment {segment!r} is no pair of offsets")
        start, end = segment
        if not 0 <= start < end <= length:
            raise GoldError(f"the offsets {start} to {end} are outside the text of {length}")
        spans.append(Span(start, end))
    return tuple(spans)


def _value[T](row: Any, key: str, kind: type[T]) -> T:
    if not isinstance(row, dict) or key not in row:
        raise GoldError(f"the key {key!r} is missing")
    value = row[key]
    if not isinstance(value, kind) or isinstance(value, bool):
        raise GoldError(f"the key {key!r} holds no {_KINDS[kind]}")
    return value


_KINDS = {str: "text", int: "whole number", list: "list"}


def _day(value: object) -> date | None:
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        return None
