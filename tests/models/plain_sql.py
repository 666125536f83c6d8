"""Plain SQL as an attacker or a careless script would run it."""

import pytest
from django.db import DatabaseError, connection, transaction

SOMEBODY = (
    "SELECT set_config('pghistory.context_id', gen_random_uuid()::text, true),"
    " set_config('pghistory.context_metadata',"
    " jsonb_build_object('user', max(id))::text, true) FROM statements_user"
)
NOBODY = (
    "SELECT set_config('pghistory.context_id', '', true),"
    " set_config('pghistory.context_metadata', '', true)"
)


def run(sql: str, *values: object, name: str = NOBODY) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(name)
        cursor.execute(sql, values)
        return cursor.fetchall() if cursor.description else []


def in_a_name(sql: str, *values: object) -> None:
    run(sql, *values, name=SOMEBODY)


def check_deferred() -> None:
    run("SET CONSTRAINTS ALL IMMEDIATE")


def refused(
    sql: str, *values: object, match: str, deferred: bool = False, name: str = NOBODY
) -> None:
    with pytest.raises(DatabaseError, match=match), transaction.atomic():
        run(sql + ("; SET CONSTRAINTS ALL IMMEDIATE" if deferred else ""), *values, name=name)
