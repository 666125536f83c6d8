"""Found statements with the searched words marked, as the database's grammar found them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from statements.models.cards import (
    CARDS_OF_KEYS,
    Card,
    CardArticle,
    CardQuote,
    CardRow,
    CardSnapshot,
    cards_of,
)
from statements.models.functions import CONFIGURATIONS, OTHER_LANGUAGES
from statements.models.kept_records import KeptRecords
from statements.models.languages import page_language
from statements.models.prepared import read

# Control characters that no quote holds stand for the marks: HTML is made in the template.
START, STOP = "\x02", "\x03"
# Each statement's card; of the first wording that holds one of the words these with their marks,
# and where that is not the leading one, all that a card shows of it.
GRAMMARS = " ".join(f"WHEN '{code}' THEN '{name}'" for code, name in CONFIGURATIONS.items())
MARKED_CARDS = f"""
    SELECT card.*, holds.marked, other.*
    FROM ({CARDS_OF_KEYS}) AS card
    LEFT JOIN LATERAL (
        SELECT quote.id, is_leading, ts_headline(grammar, text, %(words)s::tsquery,
            'HighlightAll=true, StartSel="' || %(start)s || '", StopSel="' || %(stop)s || '"')
            AS marked
        FROM statements_quote AS quote, LATERAL (SELECT
            (CASE language {GRAMMARS} ELSE '{OTHER_LANGUAGES}' END)::regconfig AS grammar) AS read
        WHERE statement_id = card.id AND words @@ %(words)s::tsquery
        ORDER BY is_leading DESC, quote.id LIMIT 1
    ) AS holds ON true
    LEFT JOIN LATERAL (
        SELECT quote.text, quote.language, wording, form, article.public_id, url, outlet_id
        FROM statements_quote AS quote
        JOIN statements_snapshot AS snapshot ON snapshot.id = snapshot_id
        JOIN statements_article AS article ON article.id = article_id
        WHERE quote.id = holds.id AND NOT holds.is_leading LIMIT 1
    ) AS other ON true
"""  # noqa: S608
OF_CARD = len(CardRow._fields)


class Piece(NamedTuple):
    text: str
    is_marked: bool


@dataclass(frozen=True)
class Found:
    """A statement, the wording of it that matched where that is another than the leading one, and
    that wording in pieces."""

    statement: Card
    other_quote: CardQuote | None
    pieces: tuple[Piece, ...]


def found_of(keys: Sequence[int], words: str, records: KeptRecords) -> list[Found]:
    """The statements of these keys in their order; one that is retracted at this moment is none.
    ``words`` is a query of the words to mark; without it, or for a statement that holds none of
    them, its leading wording is one piece. One query."""
    language = page_language()[:2]
    if not words:
        return [found(card, None) for card in cards_of(keys, language, records).values()]
    values = {"words": words, "start": START, "stop": STOP}
    rows = read(MARKED_CARDS, {"keys": list(keys), "language": language, **values}) if keys else []
    by_key = {
        row[0]: found(Card(row[:OF_CARD], records), *marked_of(row[OF_CARD:], records))
        for row in rows
    }
    return [by_key[key] for key in keys if key in by_key]


def marked_of(row: tuple, records: KeptRecords) -> tuple[str | None, CardQuote | None]:
    marked, text, language, wording, form, article, url, outlet = row
    if text is None:
        return marked, None
    kept = CardSnapshot(CardArticle(article, url, records.outlets[outlet]))
    return marked, CardQuote(text, language, wording, form, kept, ())


def found(card: Card, marked: str | None, other: CardQuote | None = None) -> Found:
    if marked is None:
        return Found(card, None, (Piece(card.row.text, False),))
    return Found(card, other, pieces_of(marked))


def pieces_of(marked: str) -> tuple[Piece, ...]:
    pieces = []
    for number, part in enumerate(marked.split(START)):
        if not number:
            pieces.append(Piece(part, False))
            continue
        word, _, rest = part.partition(STOP)
        pieces += [Piece(word, True), Piece(rest, False)]
    return tuple(piece for piece in pieces if piece.text)
