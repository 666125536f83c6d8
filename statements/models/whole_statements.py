"""One statement with all that its page shows, by one prepared query."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from typing import Any

from django.db import models

from statements.models.articles import Article, Snapshot
from statements.models.corrections import Correction
from statements.models.first_words import COLUMNS, JOINED, FirstWords, first_words
from statements.models.kept_records import KeptRecords
from statements.models.positions import Position
from statements.models.prepared import read
from statements.models.quotes import Quote
from statements.models.showing import ByWhatIsShown
from statements.models.statements import Statement
from statements.models.translations import PRINTED, By, Translation

RANK = {str(by): rank for rank, by in enumerate(By)}
MOST_WORDINGS = 40  # of a statement: no page shows more
# Of a row, after the columns of these kinds.
STATE, POSITIONS, TRANSLATIONS, CORRECTIONS, NEARBY, TEXT = range(-6, 0)
KINDS: tuple[type[models.Model], ...] = (Statement, Quote, Snapshot, Article)
SAME_TOPIC = """(
    SELECT statement_id AS id, stance, said_on, {is_earlier} AS is_earlier
    FROM statements_publishedposition
    WHERE topic_id = main.topic_id AND speaker_id = statements_statement.speaker_id
        AND (said_on, statement_id) {beyond}
            (statements_statement.said_on, statements_statement.id)
    ORDER BY said_on {way}, statement_id {way} LIMIT %(nearby)s
)"""
EARLIER = SAME_TOPIC.format(is_earlier="true", beyond="<", way="DESC")
LATER = SAME_TOPIC.format(is_earlier="false", beyond=">", way="ASC")
# A row a wording, the leading one first; a merged statement has none. Corrections are also those
# on the statements that were merged into this one, but for the notes of the merging. What the
# speaker said on the leading topic just before and after stands with the leading wording. An
# archived text, which never changes, comes last.
WHOLE = """
    SELECT {columns}, statements_statement.state,
        (SELECT json_agg(position ORDER BY is_leading DESC, id)::text
        FROM statements_position AS position
        WHERE position.statement_id = statements_statement.id),
        (SELECT json_agg(translation)::text FROM statements_translation AS translation
        WHERE translation.quote_id = statements_quote.id),
        (SELECT json_agg(correction)::text FROM (
            SELECT * FROM statements_correction
            WHERE statement_id = ANY(ARRAY(SELECT statements_statement.id UNION ALL
                SELECT id FROM statements_statement AS other
                WHERE other.merged_into_id = statements_statement.id))
                AND (statement_id = statements_statement.id OR kind <> 'merged')
            ORDER BY made_at DESC, id DESC LIMIT %(corrections)s
        ) AS correction),
        CASE WHEN statements_quote.is_leading THEN (
            SELECT json_agg(json_build_array(wanted.stance, wanted.is_earlier, {first_words})
                ORDER BY said.said_on, said.id)::text
            FROM statements_position AS main CROSS JOIN LATERAL ({nearby}) AS wanted {joined}
            WHERE main.statement_id = statements_statement.id AND main.is_leading
        ) END,
        statements_snapshot.text
    FROM statements_statement
    LEFT JOIN statements_quote ON statements_quote.statement_id = statements_statement.id
    LEFT JOIN statements_snapshot ON statements_snapshot.id = snapshot_id
    LEFT JOIN statements_article ON statements_article.id = article_id
    WHERE statements_statement.public_id = %(public_id)s
        AND statements_statement.state NOT IN ('draft', 'in_review')
    ORDER BY is_leading DESC, statements_quote.id LIMIT {wordings}
"""


@dataclass(frozen=True, slots=True)
class Near:
    """Another statement on the topic, with its stance."""

    words: FirstWords
    stance: str
    is_earlier: bool


class WholeStatement(ByWhatIsShown):
    """One that was ever public, with its wordings, positions and public translations, their
    archived texts and its corrections; made of what was read as far as somebody looks."""

    def __init__(self, rows: list[tuple], records: KeptRecords):
        self.rows, self.records = rows, records
        self.pk: int = rows[0][0]
        # An archived text is the same for good; its key is in the row.
        self.shown = (records.reading, tuple(_hashable(row[:TEXT]) for row in rows))

    @property
    def state(self) -> str:
        return self.rows[0][STATE]

    @cached_property
    def statement(self) -> Statement:
        statement, *_ = _models(KINDS, self.rows[0])
        known = self.records
        statement.speaker = known.speakers[statement.speaker_id] if statement.speaker_id else None
        statement.tenure = known.tenures[statement.tenure_id] if statement.tenure_id else None
        statement.meeting = known.meetings[statement.meeting_id] if statement.meeting_id else None
        statement.shown_positions = _children(Position, self.rows[0][POSITIONS])
        for position in statement.shown_positions:
            position.topic = known.topics[position.topic_id]
        statement.shown_quotes = [self._wording(statement, row) for row in self.rows if row[-1]]
        return statement

    @cached_property
    def corrections(self) -> list[Correction]:
        """The newest first."""
        noted = _children(Correction, self.rows[0][CORRECTIONS])
        for correction in noted:
            correction.statement = self.statement
        return noted

    @cached_property
    def nearby(self) -> list[Near]:
        """What the same speaker said on the leading topic just before and just after, the oldest
        first."""
        return [self._near(*row) for row in json.loads(self.rows[0][NEARBY] or "[]")]

    def _near(self, stance: str, is_earlier: bool, *row: Any) -> Near:
        pk, public_id, said_on, *rest = row
        words = (pk, public_id, date.fromisoformat(said_on), *rest)
        return Near(first_words(words, self.records), stance, is_earlier)

    def _wording(self, statement: Statement, row: tuple) -> Quote:
        _, quote, snapshot, article = _models(KINDS, row)
        article.outlet = self.records.outlets[article.outlet_id]
        snapshot.article, snapshot.text = article, row[TEXT]
        quote.snapshot, quote.statement = snapshot, statement
        quote.public_translations = _translations(quote, _children(Translation, row[TRANSLATIONS]))
        return quote


def whole_statement(
    public_id: str, records: KeptRecords, *, corrections: int, nearby: int
) -> WholeStatement | None:
    """With at most so many corrections, and so many statements before and after it; of its wordings
    the leading one and the first others, ``MOST_WORDINGS`` in all."""
    most = {"corrections": corrections, "nearby": nearby}
    rows = read(_whole(), {"public_id": public_id, **most})
    return WholeStatement(rows, records) if rows else None


def _hashable(row: tuple) -> tuple:
    return tuple(tuple(value) if isinstance(value, list) else value for value in row)


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
    query = WHOLE.format(
        columns=", ".join(columns),
        first_words=COLUMNS,
        nearby=f"{EARLIER} UNION ALL {LATER}",
        joined=JOINED,
        wordings=MOST_WORDINGS,
    )
    # Of up to 4,096 characters psycopg remembers how they are sent.
    return " ".join(query.split())


@cache
def _columns(kind: type[models.Model]) -> list[Any]:
    """All but the search vectors, which no page shows, and archived texts, which come last."""
    left_out = {"words"} | ({"text"} if kind is Snapshot else set())
    return [field for field in kind._meta.concrete_fields if field.name not in left_out]


def _models(kinds: Iterable[type[models.Model]], values: tuple) -> Any:
    start = 0
    for kind in kinds:
        names = [field.attname for field in _columns(kind)]
        yield kind.from_db("default", names, values[start : start + len(names)])
        start += len(names)


def _children(kind: type[models.Model], rows: str | None) -> list[Any]:
    """Of rows as JSON, in their order."""
    fields = _columns(kind)
    names = [field.attname for field in fields]
    return [
        kind.from_db("default", names, [field.to_python(row[field.column]) for field in fields])
        for row in json.loads(rows or "[]")
    ]
