"""Texts that hold words, found by an index of words alone, and never more than one asks for."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from django.db import transaction
from django.db.models import QuerySet, Value

from statements.models.functions import Lexemes
from statements.models.reading import reading_connection

MOST_READ, MOST_IN_ORDER = 6_000, 100
ENOUGH = 200
# The row that is one too many comes along as a mark that there are more.
IN_ORDER = """
    SELECT id, statement_id, text, number FROM (
        SELECT id, statement_id, text, words, row_number() OVER () AS number
        FROM statements_quote WHERE words @@ %s::tsquery LIMIT %s
    ) AS held
    WHERE words @@ ({phrases}) OR number > %s
    LIMIT %s
"""


@dataclass(frozen=True, slots=True)
class Held:
    """A text by its key and that of the row it belongs to; ``query`` found it first, by number."""

    pk: int
    owner: int
    text: str
    query: int = 0


@contextmanager
def by_index_alone() -> Iterator[None]:
    """Until the transaction ends no table is read from end to end.

    For two frequent words the database expects some text with both to come soon, and reads on; of
    two that never meet it reads all there are.
    """
    connection = reading_connection()
    with transaction.atomic(connection.alias), connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        yield


def quotes_in_order(
    text: str, queries: Iterable[str], grammars: Sequence[str]
) -> tuple[list[Held], bool]:
    """Quotes that hold the words of a text in its order, as one of the grammars reads them, among
    the first 6,000 that hold all lexemes of one of the queries; and whether there are more. Where
    no grammar reads any word in it, as in markup, there are none."""
    if not grammars:
        return [], False
    phrases = " || ".join("phraseto_tsquery(%s::regconfig, %s)" for _ in grammars)
    values = [value for grammar in grammars for value in (grammar, text)]
    limits = (MOST_READ, MOST_IN_ORDER)
    with reading_connection().cursor() as cursor:
        sql = IN_ORDER.format(phrases=phrases)
        cursor.execute(sql, [" | ".join(queries), MOST_READ + 1, *values, *limits])
        rows = cursor.fetchall()
    found = [Held(*row[:3]) for row in rows]
    return found, len(rows) == MOST_IN_ORDER or any(row[3] > MOST_READ for row in rows)


def held(rows: QuerySet, owner: str, queries: Iterable[str]) -> list[Held]:
    """The texts of ``rows``, which have a search vector ``words``, that hold the lexemes of one of
    the queries (``'lamp' & 'shine'``): each once, in no order, at most ``ENOUGH`` a query."""
    parts = [
        rows.filter(words=Lexemes(query))
        .annotate(query=Value(number))
        .values_list("pk", owner, "text", "query")[:ENOUGH]
        for number, query in enumerate(queries)
    ]
    by_key: dict[int, Held] = {}
    if parts:
        for row in sorted(parts[0].union(*parts[1:], all=True), key=lambda row: row[-1]):
            by_key.setdefault(row[0], Held(*row))
    return list(by_key.values())
