"""The floor's one connection, on which every statement is prepared."""

import os
from functools import cache
from typing import Any

import psycopg
from psycopg.rows import namedtuple_row

PAGE_SIZE = int(os.environ.get("FLOOR_PAGE_SIZE", "25"))
# Written out in queries: for any limit at all PostgreSQL would plan each of them anew.
ONE_MORE = f"LIMIT {PAGE_SIZE + 1}"
# Of a statement "said" and its "quote": where it is printed, who said it and at which meeting.
WHAT_IT_NAMES = """
    JOIN statements_snapshot AS snapshot ON snapshot.id = quote.snapshot_id
    JOIN statements_article AS article ON article.id = snapshot.article_id
    JOIN statements_outlet AS outlet ON outlet.id = article.outlet_id
    LEFT JOIN statements_speaker AS speaker ON speaker.id = said.speaker_id
    LEFT JOIN statements_tenure AS tenure ON tenure.id = said.tenure_id
    LEFT JOIN statements_office AS office ON office.id = tenure.office_id
    LEFT JOIN statements_organisation AS organisation ON organisation.id = office.organisation_id
    LEFT JOIN statements_meeting AS meeting ON meeting.id = said.meeting_id
"""
NAMES = """
    SELECT 'speaker', id, name, slug FROM statements_speaker
    UNION ALL SELECT 'country', id, name_en, code FROM statements_organisation
    UNION ALL SELECT 'meeting', id, name_en, slug FROM statements_meeting
    UNION ALL SELECT 'outlet', id, name, slug FROM statements_outlet
    UNION ALL SELECT 'topic', id, name_en, slug FROM statements_topic
"""
Row = tuple[Any, ...]
Names = dict[str, dict[int, tuple[str, str]]]


class NotFoundError(Exception):
    """No page has this address."""


@cache
def connection() -> psycopg.Connection:
    """One for each worker, opened by its first request."""
    return psycopg.connect(os.environ["DATABASE_URL"], autocommit=True, prepare_threshold=0)


def rows_of(query: str, /, *values: Any, **named: Any) -> list[Row]:
    return connection().execute(query, named or values).fetchall()


def records_of(query: str, *values: Any) -> list[Any]:
    """The same by the names of their columns."""
    return connection().cursor(row_factory=namedtuple_row).execute(query, values).fetchall()


def row_of(query: str, *values: Any) -> Row:
    rows = rows_of(query, *values)
    if not rows:
        raise NotFoundError
    return rows[0]


@cache
def names() -> Names:
    """Name and slug of what facets and positions refer to by key, read once."""
    found: Names = {}
    for kind, key, name, slug in rows_of(NAMES):
        found.setdefault(kind, {})[key] = name, slug
    return found
