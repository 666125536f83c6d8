"""One statement with all that its page shows, by two prepared queries."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.db import models

from statements.models.articles import Article, Snapshot
from statements.models.corrections import Correction
from statements.models.first_words import COLUMNS, JOINED, FirstWords, first_words
from statements.models.kept_records import KeptRecords
from statements.models.positions import Position
from statements.models.prepared import read
from statements.models.quotes import Quote
from statements.models.statements import Statement
from statements.models.translations import PRINTED, By, Translation

RANK = {str(by): rank for rank, by in enumerate(By)}
KINDS: tuple[type[models.Model], ...] = (Statement, Quote, Snapshot, Article)
# A row a wording, the leading one first; a merged statement has none. Corrections are also those
# on the statements that were merged into this one, but for the notes of the merging.
WHOLE = """
    SELECT {columns},
        (SELECT json_agg(position ORDER BY is_leading DESC, id) FROM statements_position AS position
        WHERE position.statement_id = statements_statement.id),
        (SELECT json_agg(translation) FROM statements_translation AS translation
        WHERE translation.quote_id = statements_quote.id),
        (SELECT json_agg(correction) FROM (
            SELECT * FROM statements_correction
            WHERE statement_id = ANY(ARRAY(SELECT statements_statement.id UNION ALL
                SELECT id FROM statements_statement AS other
                WHERE other.merged_into_id = statements_statement.id))
                AND (statement_id = statements_statement.id OR kind <> 'merged')
            ORDER BY made_at DESC, id DESC LIMIT %s
        ) AS correction)
    FROM statements_statement
    LEFT JOIN statements_quote ON statements_quote.statement_id = statements_statement.id
    LEFT JOIN statements_snapshot ON statements_snapshot.id = snapshot_id
    LEFT JOIN statements_article ON statements_article.id = article_id
    WHERE statements_statement.public_id = %s
        AND statements_statement.state NOT IN ('draft', 'in_review')
    ORDER BY is_leading DESC, statements_quote.id LIMIT 40
"""
ON_TOPIC = """SELECT statement_id AS id, stance, {is_earlier} AS is_earlier
    FROM statements_publishedposition
    WHERE topic_id = %(topic)s AND speaker_id = %(speaker)s
        AND (said_on, statement_id) {beyond} (%(day)s, %(key)s)
    ORDER BY said_on {way}, statement_id {way} LIMIT %(most)s"""
EARLIER = ON_TOPIC.format(is_earlier="true", beyond="<", way="DESC")
LATER = ON_TOPIC.format(is_earlier="false", beyond=">", way="ASC")
NEARBY = f"""
    SELECT wanted.stance, wanted.is_earlier, {COLUMNS}
    FROM (({EARLIER}) UNION ALL ({LATER})) AS wanted {JOINED}
    ORDER BY said.said_on, said.id
"""  # noqa: S608


@dataclass(frozen=True, slots=True)
class WholeStatement:
    """Its ``corrections`` are the newest first."""

    statement: Statement
    corrections: list[Correction]


@dataclass(frozen=True, slots=True)
class Near:
    """Another statement on the topic, with its stance."""

    words: FirstWords
    stance: str
    is_earlier: bool


def whole_statement(public_id: str, most: int, records: KeptRecords) -> WholeStatement | None:
    """One that was ever public, with its wordings, positions and public translations, their
    archived texts and at most so many corrections among them."""
    rows = read(_whole(), [most, public_id])
    if not rows:
        return None
    statement, *_ = _models(KINDS, rows[0])
    statement.speaker = records.speakers[statement.speaker_id] if statement.speaker_id else None
    statement.tenure = records.tenures[statement.tenure_id] if statement.tenure_id else None
    statement.meeting = records.meetings[statement.meeting_id] if statement.meeting_id else None
    *_, positions, _, corrections = rows[0]
    statement.shown_positions = _children(Position, positions)
    for position in statement.shown_positions:
        position.topic = records.topics[position.topic_id]
    statement.shown_quotes = [_wording(statement, row, records) for row in rows if row[-4]]
    noted = _children(Correction, corrections)
    for correction in noted:
        correction.statement = statement
    return WholeStatement(statement, noted)


def statements_near(statement: Statement, most: int, records: KeptRecords) -> list[Near]:
    """What the same speaker said on the leading topic just before and just after, at most
    ``most`` each, the oldest first."""
    position = statement.leading_position
    if not statement.speaker_id or not position:
        return []
    here = {"day": statement.said_on, "key": statement.pk, "most": most}
    whose = {"topic": position.topic_id, "speaker": statement.speaker_id}
    return [
        Near(first_words(tuple(row), records), stance, is_earlier)
        for stance, is_earlier, *row in read(NEARBY, here | whose)
    ]


def _wording(statement: Statement, values: tuple, records: KeptRecords) -> Quote:
    _, quote, snapshot, article = _models(KINDS, values)
    article.outlet = records.outlets[article.outlet_id]
    snapshot.article, quote.snapshot, quote.statement = article, snapshot, statement
    quote.public_translations = _translations(quote, _children(Translation, values[-2]))
    return quote


def _translations(quote: Quote, rows: list[Translation]) -> list[Translation]:
    """The public ones, the best of each language first."""
    public = [row for row in rows if _is_public(row, quote)]
    return sorted(public, key=lambda row: (row.language, RANK[row.by], row.pk))


def _is_public(row: Translation, quote: Quote) -> bool:
    """As ``translations.IS_PUBLIC`` says it, of a quote whose statement is public."""
    is_stale = row.original_text != quote.text or row.language == quote.language
    return not is_stale and (row.by in PRINTED or row.reviewed_at is not None)


@cache
def _whole() -> str:
    columns = (
        f'{kind._meta.db_table}."{field.column}"' for kind in KINDS for field in _columns(kind)
    )
    return WHOLE.format(columns=", ".join(columns))


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


def _children(kind: type[models.Model], rows: list[dict[str, Any]] | None) -> list[Any]:
    """Of rows as JSON, in their order."""
    fields = _columns(kind)
    names = [field.attname for field in fields]
    return [
        kind.from_db("default", names, [field.to_python(row[field.column]) for field in fields])
        for row in rows or []
    ]
