"""Reading by SQL that the server plans once a connection: for what every page asks."""

from collections.abc import Mapping, Sequence
from typing import Any

import psycopg

from statements.models.reading import reading_connection


class PreparedCursor(psycopg.Cursor):
    """Binds at the server and prepares whatever it executes."""

    is_prepared = True

    def execute(self, query: Any, params: Any = None, **options: Any) -> "PreparedCursor":
        return super().execute(query, params, prepare=self.is_prepared, **options)


class PlannedCursor(PreparedCursor):
    """Binds at the server, which plans anew by what is bound."""

    is_prepared = False


def read(
    query: str,
    params: Sequence[Any] | Mapping[str, Any] = (),
    *,
    is_planned_anew: bool = False,
) -> list[tuple]:
    """The rows of a query, through Django's connection and its log of queries;
    ``is_planned_anew`` where one plan does not suit all that may be asked."""
    connection: Any = reading_connection()
    connection.ensure_connection()
    cursor_type = PlannedCursor if is_planned_anew else PreparedCursor
    raw: Any = cursor_type(connection.connection)
    wrap = connection.make_debug_cursor if connection.queries_logged else connection.make_cursor
    with wrap(raw) as cursor:
        cursor.execute(query, _bound(params))
        return cursor.fetchall()


def _bound(params: Sequence[Any] | Mapping[str, Any]) -> Sequence[Any] | Mapping[str, Any]:
    if isinstance(params, Mapping):
        return {name: _value(value) for name, value in params.items()}
    return [_value(value) for value in params]


def _value(value: Any) -> Any:
    """Keys in the form that PostgreSQL reads: psycopg looks at each of a list, twice."""
    if isinstance(value, list) and all(type(key) is int for key in value):
        return f"{{{','.join(map(str, value))}}}"
    return value
