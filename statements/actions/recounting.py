"""Counting anew what triggers keep."""

from django.db import connection, transaction

from statements.models.recounting import Kept


@transaction.atomic
def count_anew(*, kept: Kept) -> None:
    """Throws a kept table's rows away and counts them again; whoever would write what they are
    counted of waits meanwhile."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL statement_timeout = 0; SET LOCAL lock_timeout = 0")
        cursor.execute(f"LOCK TABLE {kept.of} IN SHARE ROW EXCLUSIVE MODE")
        cursor.execute(f"DELETE FROM {kept.table}")  # noqa: S608 - a table of ours
        cursor.execute(f"INSERT INTO {kept.table} ({kept.columns}) {kept.counted}")
