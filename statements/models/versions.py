"""Which version of the public site the database holds: it grows with every change that visitors
see, so that a page asked for again is compared by one number, and names are kept in memory.

A number that every writer must change would make them wait for each other. So each kind of change
has several rows, a writer changes one that is free, and their sum is the version: whoever reads it
sees it grow with a change at the very moment that he sees the change itself. Read it before what
it stands for; what is newer than its version is only asked for once too often.
"""

from dataclasses import dataclass

import pgtrigger
from django.db import connection, models

from statements.models.prepared import read
from statements.models.reading import reading_connection

# What changes: names and dates of people, topics and so on; what was said.
RECORDS, STATEMENTS = "records", "statements"

LIMITED = """SELECT version.*, set_config('statement_timeout', %s, false)
    FROM site_version() AS version"""


@dataclass(frozen=True, slots=True)
class SiteVersion:
    """Both numbers; the same only as long as nothing changed."""

    records: int
    statements: int

    def __str__(self) -> str:
        return f"{self.records}.{self.statements}"


def site_version(within: int = 0) -> SiteVersion:
    """``within`` are the milliseconds that every later statement of this connection may take; 0
    leaves that as it is."""
    (row,) = read(LIMITED, [str(within)]) if within else read("SELECT * FROM site_version()")
    if within:
        reading_connection().connection.is_limited = True
    return SiteVersion(*row[:2])


def lift_limit() -> None:
    """Gives a connection that served a visitor its own limit again."""
    connection.ensure_connection()
    if getattr(connection.connection, "is_limited", False):
        read(
            "SELECT set_config('statement_timeout', reset_val, false) FROM pg_settings"
            " WHERE name = 'statement_timeout'"
        )
        connection.connection.is_limited = False


class Version(models.Model):
    """A part of a version; as many as there were ever writers at once."""

    of = models.CharField(max_length=10)
    number = models.BigIntegerField()

    objects = models.Manager()

    def __str__(self) -> str:
        return f"{self.of}: {self.number}"


def changes_records() -> pgtrigger.Trigger:
    """Of a table whose every row may stand on a page."""
    return pgtrigger.Trigger(
        name="changes_site",
        level=pgtrigger.Statement,
        when=pgtrigger.After,
        operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
        func=f"PERFORM note_change('{RECORDS}'); RETURN NULL;",
    )


def changes_statements(
    is_public: str = "true",
    operation: pgtrigger.Operation = pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
) -> pgtrigger.Trigger:
    """``is_public`` is SQL that tells of ``ROW``, the old and the new one, whether visitors see
    it."""
    return pgtrigger.Trigger(
        name="changes_site",
        when=pgtrigger.After,
        operation=operation,
        func=f"""
            IF {is_public.replace("ROW", "OLD")} OR {is_public.replace("ROW", "NEW")} THEN
                PERFORM note_change('{STATEMENTS}');
            END IF;
            RETURN NULL;
        """,
    )
