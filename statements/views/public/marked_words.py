"""Found statements with the searched words marked, as the database's grammar found them."""

from dataclasses import dataclass

from django.contrib.postgres.search import SearchHeadline
from django.db.models import Case, TextField, When

from statements.models.quotes import Quote
from statements.models.statements import Statement
from statements.search.words import CONFIGURATIONS, OTHER_LANGUAGES, matching_quotes, query_for

# Control characters that no quote holds stand for the marks: HTML is made in the template.
START, STOP = "\x02", "\x03"


@dataclass(frozen=True)
class Piece:
    text: str
    is_marked: bool


@dataclass(frozen=True)
class Found:
    """A statement, the wording of it that matched, and that wording in pieces."""

    statement: Statement
    quote: Quote
    pieces: tuple[Piece, ...]


def with_marks(statements: list[Statement], words: str) -> list[Found]:
    """The statements in their order; without words, or for a wording that does not match,
    the pieces are empty."""
    headlines: dict[int, str] = {}
    if words:
        matching = matching_quotes(words).of(statements)
        matching = matching.annotate(headline=headline(words))
        headlines = dict(matching.values_list("pk", "headline"))
    return [found(row, headlines) for row in statements]


def headline(words: str) -> Case:
    cases = [
        When(language=code, then=marked_by(words, CONFIGURATIONS[code])) for code in CONFIGURATIONS
    ]
    return Case(*cases, default=marked_by(words, OTHER_LANGUAGES), output_field=TextField())


def marked_by(words: str, config: str) -> SearchHeadline:
    return SearchHeadline(
        "text",
        query_for(words, config),
        config=config,
        start_sel=START,
        stop_sel=STOP,
        highlight_all=True,
    )


def found(statement: Statement, headlines: dict[int, str]) -> Found:
    quotes = statement.shown_quotes
    quote = next((row for row in quotes if row.pk in headlines), statement.leading_quote)
    return Found(statement, quote, pieces_of(headlines.get(quote.pk, "")))


def pieces_of(marked: str) -> tuple[Piece, ...]:
    pieces = []
    for number, part in enumerate(marked.split(START)):
        if not number:
            pieces.append(Piece(part, False))
            continue
        word, _, rest = part.partition(STOP)
        pieces += [Piece(word, True), Piece(rest, False)]
    return tuple(piece for piece in pieces if piece.text)
