"""The floor's one connection, on which every statement is prepared."""

import os
from functools import cache
from typing import Any

import psycopg
from psycopg.rows import namedtuple_row

PAGE_SIZE = int(os.environ.get("FLOOR_PAGE_SIZE", "50"))
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
