"""The own gold set: articles of an invented world, each with all of its quotations.

A file of ``articles/`` is TOML: ``language``, ``published_on``, ``text``, and a table of
``quotes`` in the order of the text. ``words`` are a quotation's pieces as printed, without its
marks; ``form`` is direct, indirect or partial; ``speaker`` the person's slug, left out where it
must stay open; ``resolvable = false`` where a reader may guess the person but the article does not
say it; ``mention`` the speaker as printed. ``not_quotes`` look like quotations and are none.
"""

import re
import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from statements.detection import Form, Span
from statements.detection.measures import GoldArticle, GoldQuote

ARTICLES = Path(__file__).parent / "articles"
IN_MARKS = re.compile(r"„[^“]*“|“[^”]*”|»[^«]*«|«[^»]*»|\"[^\"]*\"")


@dataclass(frozen=True)
class OwnQuote:
    spans: tuple[Span, ...]
    form: Form
    speaker: str | None
    is_resolvable: bool
    mention: str
    topics: tuple[str, ...] | None


@dataclass(frozen=True)
class OwnArticle:
    name: str
    language: str
    published_on: date
    text: str
    quotes: tuple[OwnQuote, ...]
    not_quotes: tuple[Span, ...]


def read_articles() -> tuple[OwnArticle, ...]:
    return tuple(_article(path) for path in sorted(ARTICLES.glob("*.toml")))


def as_gold(article: OwnArticle) -> GoldArticle:
    """In the units of the measures: each piece in marks counts on its own."""
    quotes = [unit for quote in article.quotes for unit in _units(article.text, quote)]
    return GoldArticle(
        article.name, article.text, tuple(quotes), article.published_on, article.language
    )


def as_row(article: GoldArticle) -> dict[str, Any]:
    """A line of a gold file."""
    return {
        "id": article.id,
        "date": str(article.published_on),
        "language": article.language,
        "text": article.text,
        "quotes": [
            {
                "start": quote.spans[0].start,
                "end": quote.spans[-1].end,
                "segments": [list(span) for span in quote.spans],
                "type": quote.kind,
                "text": article.text[quote.spans[0].start : quote.spans[-1].end],
                "speaker_text": quote.speaker,
                "cue_text": "",
            }
            for quote in article.quotes
        ],
    }


def _units(text: str, quote: OwnQuote) -> list[GoldQuote]:
    if quote.form is Form.DIRECT:
        return [GoldQuote((span,), "Direct", quote.mention) for span in quote.spans]
    fragments = [
        Span(span.start + found.start(), span.start + found.end())
        for span in quote.spans
        for found in IN_MARKS.finditer(text[span.start : span.end])
    ]
    if quote.form is Form.PARTIAL and not fragments:
        return [GoldQuote((span,), "Direct", quote.mention) for span in quote.spans]
    whole = GoldQuote(quote.spans, "Indirect", quote.mention)
    return [whole, *(GoldQuote((span,), "Direct", quote.mention) for span in fragments)]


def _article(path: Path) -> OwnArticle:
    row = tomllib.loads(path.read_text(encoding="utf-8"))
    text = row["text"].strip("\n")
    quotes: list[OwnQuote] = []
    at = 0
    for quote in row.get("quotes", ()):
        found = _quote(quote, text, at, path.name)
        at = found.spans[-1].end
        quotes.append(found)
    taken = [span for quote in quotes for span in quote.spans]
    return OwnArticle(
        path.stem,
        row["language"],
        row["published_on"],
        text,
        tuple(quotes),
        tuple(
            span
            for words in row.get("not_quotes", ())
            for span in _elsewhere(words, text, taken, path.name)
        ),
    )


def _quote(row: dict[str, Any], text: str, at: int, name: str) -> OwnQuote:
    spans = []
    for words in row["words"]:
        start = text.find(words, at)
        assert start >= 0, f"{name}: {words!r} is not in the text, or not in this order"
        at = start + len(words)
        spans.append(Span(start, at))
    speaker = row.get("speaker")
    return OwnQuote(
        tuple(spans),
        Form(row["form"]),
        speaker,
        speaker is not None and row.get("resolvable", True),
        row.get("mention", ""),
        tuple(row["topics"]) if "topics" in row else None,
    )


def _elsewhere(words: str, text: str, taken: list[Span], name: str) -> list[Span]:
    """Every place of the words that lies outside of the quotations."""
    places = [Span(m.start(), m.end()) for m in re.finditer(re.escape(words), text)]
    free = [
        place
        for place in places
        if not any(span.start <= place.start and place.end <= span.end for span in taken)
    ]
    assert free, f"{name}: {words!r} stands nowhere outside of a quotation"
    return free
