"""Plain SQL as an attacker or a careless script would run it."""

import pytest
from django.db import DatabaseError, connection, transaction

SOMEBODY = (
    "SELECT set_config('pghistory.context_id', gen_random_uuid()::text, true),"
    " set_config('pghistory.context_metadata', '{\"user\": 1}', true)"
)
NOBODY = (
    "SELECT set_config('pghistory.context_id', '', true),"
    " set_config('pghistory.context_metadata', '', true)"
)


def run(sql: str, *values: object) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(NOBODY)
        cursor.execute(sql, values)
        return cursor.fetchall() if cursor.description else []


def check_deferred() -> None:
    run("SET CONSTRAINTS ALL IMMEDIATE")


def refused(sql: str, *values: object, match: str, deferred: bool = False) -> None:
    with pytest.raises(DatabaseError, match=match), transaction.atomic():
        run(sql + ("; SET CONSTRAINTS ALL IMMEDIATE" if deferred else ""), *values)


def in_a_name(sql: str, *values: object) -> None:
    with connection.cursor() as cursor:
        cursor.execute(SOMEBODY)
        cursor.execute(sql, values)
