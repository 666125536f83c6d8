"""Found statements with the searched words marked, as the database's grammar found them."""

from dataclasses import dataclass
from typing import NamedTuple

from statements.models.cards import Card, CardArticle, CardQuote, CardSnapshot
from statements.models.functions import CONFIGURATIONS, OTHER_LANGUAGES
from statements.models.kept_records import KeptRecords
from statements.models.prepared import read

# Control characters that no quote holds stand for the marks: HTML is made in the template.
START, STOP = "\x02", "\x03"
# Of each statement the first wording that holds one of the words, with its article.
GRAMMARS = " ".join(f"WHEN '{code}' THEN '{name}'" for code, name in CONFIGURATIONS.items())
HEADLINES = f"""
    SELECT DISTINCT ON (statement_id) statement_id, is_leading,
        ts_headline(grammar, quote.text, query,
            'HighlightAll=true, StartSel="' || %(start)s || '", StopSel="' || %(stop)s || '"'),
        quote.text, quote.language, wording, form, article.public_id, url, outlet_id
    FROM (SELECT %(words)s::tsquery AS query) AS asked, statements_quote AS quote
    JOIN LATERAL (SELECT (CASE quote.language {GRAMMARS} ELSE '{OTHER_LANGUAGES}' END)::regconfig
        AS grammar) AS read ON true
    JOIN statements_snapshot AS snapshot ON snapshot.id = snapshot_id
    JOIN statements_article AS article ON article.id = article_id
    WHERE statement_id = ANY(%(statements)s) AND quote.words @@ query
    ORDER BY statement_id, is_leading DESC, quote.id
"""  # noqa: S608


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


def with_marks(statements: list[Card], words: str, records: KeptRecords) -> list[Found]:
    """The statements in their order. ``words`` is a query of the words to mark; without it, or for
    a statement that holds none of them, its leading wording is one piece. One query."""
    headlines = headlines_of([row.pk for row in statements], words) if words else {}
    return [found(row, headlines.get(row.pk), records) for row in statements]


def headlines_of(statements: list[int], words: str) -> dict[int, tuple]:
    values = {
        "words": words,
        "statements": statements,
        "start": START,
        "stop": STOP,
    }
    return {row[0]: row[1:] for row in read(HEADLINES, values)}


def found(statement: Card, headline: tuple | None, records: KeptRecords) -> Found:
    if headline is None:
        return Found(statement, None, (Piece(statement.row.text, False),))
    is_leading, marked, text, language, wording, form, article, url, outlet = headline
    other = None
    if not is_leading:
        kept = CardSnapshot(CardArticle(article, url, records.outlets[outlet]))
        other = CardQuote(text, language, wording, form, kept, ())
    return Found(statement, other, pieces_of(marked))


def pieces_of(marked: str) -> tuple[Piece, ...]:
    pieces = []
    for number, part in enumerate(marked.split(START)):
        if not number:
            pieces.append(Piece(part, False))
            continue
        word, _, rest = part.partition(STOP)
        pieces += [Piece(word, True), Piece(rest, False)]
    return tuple(piece for piece in pieces if piece.text)
