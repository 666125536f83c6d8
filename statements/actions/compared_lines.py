"""What is stored already of the lines of an import.

They are compared in a table of the transaction, ``imported_line``, which the import goes on with.
"""

from collections.abc import Collection, Iterable
from typing import Any, NamedTuple

from django.db import connection


class ComparedLine(NamedTuple):
    """What is stored already of an article and its text: its ``address`` in normal form, and the
    keys that there are."""

    address: str
    article: int | None
    outlet: int | None
    snapshot: int | None


def spans_as_text(spans: Iterable[tuple[int, int]]) -> str:
    """As PostgreSQL writes an array of ranges."""
    return f"{{{','.join([f'"[{start},{end})"' for start, end in spans])}}}"


def wait_for_other_imports() -> None:
    """One at a time imports, until its transaction ends, so that two find each other's rows."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = 0")
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended('import statements', 0))")


def compare_lines(lines: Iterable[tuple[int, str, str]]) -> dict[int, ComparedLine]:
    """What is stored of the article at each line's address, and of a text by its SHA-256."""
    with connection.cursor() as cursor:
        make_table(cursor, "imported_line", "line integer, url text, digest text, address text")
        copy_rows(cursor, "imported_line (line, url, digest)", lines)
        # An address in the very spelling of a stored one need not be brought into normal form.
        cursor.execute(
            "UPDATE imported_line SET address = article.address"
            " FROM statements_article AS article WHERE article.url = imported_line.url"
        )
        cursor.execute(
            "UPDATE imported_line SET address = article_address(url) WHERE address IS NULL"
        )
        cursor.execute("ANALYZE imported_line")
        cursor.execute(
            "SELECT line, line.address, article.id, outlet_id, snapshot.id"
            " FROM imported_line AS line"
            " LEFT JOIN statements_article AS article ON article.address = line.address"
            " LEFT JOIN statements_snapshot AS snapshot"
            " ON article_id = article.id AND sha256 = digest"
        )
        return {line: ComparedLine(*columns) for line, *columns in cursor.fetchall()}


def quoted_passages(snapshots: Collection[int], *, ever: bool) -> dict[int, str]:
    """From each snapshot to all spans that quotes have in it, or that they ever had: what editors
    moved or took back is not to come again. One text each holds :func:`spans_as_text` of many."""
    table = "statements_quoteevent" if ever else "statements_quote"
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT snapshot_id, string_agg(spans::text, ' ') FROM {table}"  # noqa: S608 - of two
            " WHERE snapshot_id = ANY(%s) GROUP BY snapshot_id",
            [list(snapshots)],
        )
        return dict(cursor.fetchall())


def make_table(cursor: Any, name: str, columns: str) -> None:
    """An empty one that the transaction alone has."""
    cursor.execute(
        f"DROP TABLE IF EXISTS pg_temp.{name}; CREATE TEMP TABLE {name} ({columns}) ON COMMIT DROP"
    )


def copy_rows(cursor: Any, table: str, rows: Iterable[tuple[object, ...]]) -> None:
    # Django makes its own errors of those of a query, but of none that comes with the rows.
    with connection.wrap_database_errors, cursor.copy(f"COPY {table} FROM STDIN") as to:
        for row in rows:
            to.write_row(row)
