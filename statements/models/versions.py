"""Which version of the public site the database holds: it grows with every change that visitors
see, so that a page asked for again is compared by one number, and names are kept in memory.

A number that every writer must change would make them wait for each other. So each kind of change
has several rows, a writer changes one that is free, and their sum is the version: whoever reads it
sees it grow with a change at the very moment that he sees the change itself. Read it before what
it stands for; what is newer than its version is only asked for once too often.
"""

from dataclasses import dataclass
from time import monotonic

import pgtrigger
from django.db import models

from statements.models.prepared import read
from statements.models.reading import reading_connection

# What changes: names and dates of people, topics and so on; what was said.
RECORDS, STATEMENTS = "records", "statements"


@dataclass(frozen=True, slots=True)
class SiteVersion:
    """Both numbers; the same only as long as nothing changed."""

    records: int
    statements: int

    def __str__(self) -> str:
        return f"{self.records}.{self.statements}"


_seen: dict[str, tuple[float, SiteVersion]] = {}  # by database: when it was read, and what


def site_version(seen_within: float = 0) -> SiteVersion:
    """As it is now, or as this process saw it less than so many seconds ago."""
    database = reading_connection().alias
    now = monotonic()
    seen = _seen.get(database)
    if seen is None or now - seen[0] >= seen_within:
        (row,) = read("SELECT * FROM site_version()")
        seen = _seen[database] = now, SiteVersion(*row)
    return seen[1]


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
