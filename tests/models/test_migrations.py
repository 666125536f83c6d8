"""The migrations on a database of their own, from nothing to the newest and back."""

import os
from collections.abc import Iterator

import psycopg
import pytest
from psycopg.conninfo import make_conninfo

from tests.natotracker import processes

pytestmark = pytest.mark.long

NAME = f"migrations_{os.getpid()}"
# Other apps' functions stay: their own, and those of their triggers, which call nothing of ours.
LEFT = """
    SELECT 'table', relname FROM pg_class WHERE relname LIKE 'statements%'
    UNION ALL
    SELECT 'function', proname FROM pg_proc
        JOIN pg_namespace AS space ON space.oid = pronamespace
        LEFT JOIN pg_depend ON pg_depend.objid = pg_proc.oid AND deptype = 'e'
        WHERE nspname = 'public' AND pg_depend.objid IS NULL
        AND proname !~ '^(_?pg(trigger|h)|procrastinate)_'
    UNION ALL
    SELECT 'configuration', cfgname FROM pg_ts_config WHERE cfgname LIKE '%_ua'
"""


@pytest.fixture
def empty_database() -> Iterator[str]:
    server = os.environ["DATABASE_URL"]
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {NAME}")
        yield make_conninfo(server, dbname=NAME)
        connection.execute(f"DROP DATABASE {NAME} WITH (FORCE)")


def migrate(url: str, *arguments: str) -> None:
    answer = processes.manage("migrate", "-v0", *arguments, DATABASE_URL=url)
    assert (answer.stdout, answer.stderr, answer.returncode) == ("", "", 0)


def left(url: str) -> list[tuple]:
    with psycopg.connect(url) as connection:
        return connection.execute(LEFT).fetchall()


def test_migrations_lead_to_the_newest_and_back_to_nothing(empty_database):
    migrate(empty_database)
    assert ("configuration", "german_ua") in left(empty_database)
    # A step back brings the library's way past every trigger back no more than the way here did.
    migrate(empty_database, "statements", "0002")
    with psycopg.connect(empty_database) as connection:
        connection.execute("SET pgtrigger.ignore = '{any}'")
        assert connection.execute("SELECT _pgtrigger_should_ignore('any')").fetchone() == (False,)
    migrate(empty_database, "statements", "zero")
    assert left(empty_database) == []
