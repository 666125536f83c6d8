"""One statement with all that its page shows, by a handful of prepared queries."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.db import models

from statements.models.articles import Article, Snapshot
from statements.models.corrections import Correction
from statements.models.first_words import FirstWords, first_words_of
from statements.models.kept_records import KeptRecords
from statements.models.positions import Position
from statements.models.prepared import read
from statements.models.quotes import Quote
from statements.models.statements import Statement
from statements.models.translations import PRINTED, By, Translation

OF_WORDING = (
    "statements_quote JOIN statements_snapshot ON statements_snapshot.id = snapshot_id"
    " JOIN statements_article ON statements_article.id = article_id"
)
# Also those on the statements that were merged into this one, but for the notes of the merging.
CORRECTIONS = """statement_id = ANY(ARRAY(SELECT %s::bigint UNION ALL
    SELECT id FROM statements_statement WHERE merged_into_id = %s))
    AND (statement_id = %s OR kind <> 'merged') ORDER BY made_at DESC, id DESC LIMIT %s"""
NEARBY = """
    (SELECT statement_id, stance, true FROM statements_publishedposition
    WHERE topic_id = %(topic)s AND speaker_id = %(speaker)s
        AND (said_on, statement_id) < (%(day)s, %(key)s)
    ORDER BY said_on DESC, statement_id DESC LIMIT %(most)s)
    UNION ALL
    (SELECT statement_id, stance, false FROM statements_publishedposition
    WHERE topic_id = %(topic)s AND speaker_id = %(speaker)s
        AND (said_on, statement_id) > (%(day)s, %(key)s)
    ORDER BY said_on, statement_id LIMIT %(most)s)
"""


@dataclass(frozen=True, slots=True)
class Near:
    """Another statement on the topic, with its stance."""

    words: FirstWords
    stance: str
    is_earlier: bool


def whole_statement(public_id: str, records: KeptRecords) -> Statement | None:
    """One that was ever public, with its wordings, positions and public translations; their
    archived texts among them."""
    found = _rows(Statement, "public_id = %s AND state NOT IN ('draft', 'in_review')", [public_id])
    if not found:
        return None
    row = found[0]
    row.speaker = records.speakers[row.speaker_id] if row.speaker_id else None
    row.tenure = records.tenures[row.tenure_id] if row.tenure_id else None
    row.meeting = records.meetings[row.meeting_id] if row.meeting_id else None
    row.shown_positions = _rows(
        Position, "statement_id = %s ORDER BY is_leading DESC, id", [row.pk]
    )
    for position in row.shown_positions:
        position.topic = records.topics[position.topic_id]
    row.shown_quotes = _wordings(row, records)
    return row


def corrections_of(statement: Statement, most: int) -> list[Correction]:
    """The newest first."""
    rows = _rows(Correction, CORRECTIONS, [*[statement.pk] * 3, most])
    for row in rows:
        row.statement = statement
    return rows


def statements_near(statement: Statement, most: int, records: KeptRecords) -> list[Near]:
    """What the same speaker said on the leading topic just before and just after, at most
    ``most`` each, the nearest first."""
    position = statement.leading_position
    if not statement.speaker_id or not position:
        return []
    here = {"day": statement.said_on, "key": statement.pk, "most": most}
    whose = {"topic": position.topic_id, "speaker": statement.speaker_id}
    rows = read(NEARBY, here | whose)
    words = first_words_of((key for key, *_ in rows), records)
    return [Near(words[key], *rest) for key, *rest in rows if key in words]


def _wordings(statement: Statement, records: KeptRecords) -> list[Quote]:
    where = "statement_id = %s ORDER BY is_leading DESC, statements_quote.id LIMIT 40"
    kinds: tuple[type[models.Model], ...] = (Quote, Snapshot, Article)
    quotes = []
    for values in read(_select(kinds, OF_WORDING, where), [statement.pk]):
        quote, snapshot, article = _models(kinds, values)
        article.outlet = records.outlets[article.outlet_id]
        snapshot.article, quote.snapshot, quote.statement = article, snapshot, statement
        quotes.append(quote)
    _translate(quotes)
    return quotes


def _translate(quotes: list[Quote]) -> None:
    """Hands each its public translations, the best of each language first."""
    rows = _rows(Translation, "quote_id = ANY(%s)", [[quote.pk for quote in quotes]])
    rank = [str(by) for by in By]
    rows.sort(key=lambda row: (row.language, rank.index(row.by), row.pk))
    for quote in quotes:
        own = [row for row in rows if row.quote_id == quote.pk]
        quote.public_translations = [row for row in own if _is_public(row, quote)]


def _is_public(row: Translation, quote: Quote) -> bool:
    """As ``translations.IS_PUBLIC`` says it, of a quote whose statement is public."""
    is_stale = row.original_text != quote.text or row.language == quote.language
    return not is_stale and (row.by in PRINTED or row.reviewed_at is not None)


def _rows(model: type[models.Model], where: str, params: list[Any]) -> list[Any]:
    kinds = (model,)
    rows = read(_select(kinds, model._meta.db_table, where), params)
    return [next(_models(kinds, values)) for values in rows]


@cache
def _select(kinds: tuple[type[models.Model], ...], tables: str, where: str) -> str:
    columns = (
        f'{kind._meta.db_table}."{field.column}"' for kind in kinds for field in _columns(kind)
    )
    return f"SELECT {', '.join(columns)} FROM {tables} WHERE {where}"  # noqa: S608


@cache
def _columns(kind: type[models.Model]) -> list[Any]:
    """All but the search vectors, which no page shows."""
    return [field for field in kind._meta.concrete_fields if field.name != "words"]


def _models(kinds: Iterable[type[models.Model]], values: tuple) -> Any:
    start = 0
    for kind in kinds:
        names = [field.attname for field in _columns(kind)]
        yield kind.from_db("default", names, values[start : start + len(names)])
        start += len(names)
