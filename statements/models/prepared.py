"""Reading by SQL that the server plans once a connection: for what every page asks."""

from collections.abc import Mapping, Sequence
from typing import Any

import psycopg

from statements.models.reading import reading_connection


class PreparedCursor(psycopg.Cursor):
    """Binds at the server and prepares whatever it executes."""

    def execute(self, query: Any, params: Any = None, **options: Any) -> "PreparedCursor":
        return super().execute(query, params, prepare=True, **options)


def read(query: str, params: Sequence[Any] | Mapping[str, Any] = ()) -> list[tuple]:
    """The rows of a query, through Django's connection and its log of queries."""
    connection: Any = reading_connection()
    connection.ensure_connection()
    raw: Any = PreparedCursor(connection.connection)
    wrap = connection.make_debug_cursor if connection.queries_logged else connection.make_cursor
    with wrap(raw) as cursor:
        cursor.execute(query, params)
        return cursor.fetchall()
