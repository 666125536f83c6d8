"""How long the statements of a connection may take: those of public pages shorter than the desk's.

A connection is told once, and serves public pages until something else is asked of it.
"""

from typing import Any

from statements.models.prepared import read
from statements.models.reading import reading_connection


def limit_statements(milliseconds: int) -> None:
    """Of the connection that this page is read by."""
    connection = open_connection()
    if getattr(connection, "limited_to", None) != milliseconds:
        read("SELECT set_config('statement_timeout', %s, false)", [str(milliseconds)])
        connection.limited_to = milliseconds


def lift_limit() -> None:
    """Gives a connection that served a public page its own limit again."""
    connection = open_connection()
    if getattr(connection, "limited_to", None) is not None:
        read(
            "SELECT set_config('statement_timeout', reset_val, false) FROM pg_settings"
            " WHERE name = 'statement_timeout'"
        )
        connection.limited_to = None


def open_connection() -> Any:
    reading = reading_connection()
    reading.ensure_connection()
    return reading.connection
