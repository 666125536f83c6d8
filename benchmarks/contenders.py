"""The sites that are measured beside one another, on the same data and in the same run."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import psycopg
from psycopg import sql

from benchmarks import datasette, pages
from benchmarks.datasette_pages import DatasettePages
from benchmarks.pages import Lister
from benchmarks.serving import KEEPS_COMPILED, gunicorn, sqlite_file

HERE = Path(__file__).parent
IMPORT = "import natotracker.wsgi"
# A corpus that has the floor's tables already remembers the script.
MADE_BY = "SELECT obj_description(to_regnamespace('floor'), 'pg_namespace')"


@dataclass(frozen=True)
class Contender:
    """``pages`` are lists of addresses by kind; ``prepare`` makes what it needs, once. At ``most``
    so many of each list are asked for, the first, which are drawn at random too; a slow site is
    asked by one client, one page after the other, and not for long."""

    name: str
    command: Callable[[int], list[str]]
    environment: dict[str, str]
    pages: Mapping[str, Lister]
    prepare: Callable[[], None] = lambda: None
    most: int | None = None
    is_slow: bool = False


def product(url: str) -> Contender:
    """As the Dockerfile starts it, behind a proxy that ends TLS."""
    environment = {
        "DATABASE_URL": url,
        "NATOTRACKER_MODE": "production",
        "SECRET_KEY": "benchmarks" * 5,
        "BEHIND_TLS_PROXY": "1",
        "STATEMENT_TIMEOUT": "5000",
        "LOCK_TIMEOUT": "2000",
    }

    def build() -> None:
        """What the image holds: static files, and modules compiled by an import of all of them."""
        for step in (["manage.py", "collectstatic", "--noinput", "-v0"], ["-c", IMPORT]):
            values = os.environ | KEEPS_COMPILED | environment
            subprocess.run([sys.executable, *step], check=True, cwd=HERE.parent, env=values)  # noqa: S603

    return Contender(
        "NATO tracker",
        lambda port: gunicorn("natotracker.wsgi", port),
        environment,
        pages.KINDS,
        build,
    )


def floor(url: str) -> Contender:
    def make_tables() -> None:
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute("SET statement_timeout = 0")
            tables = (HERE / "floor" / "tables.sql").read_text()
            if connection.execute(MADE_BY).fetchone() != (tables,):
                connection.execute(tables)
                note = sql.SQL("COMMENT ON SCHEMA floor IS {}").format(sql.Literal(tables))
                connection.execute(note)
                connection.execute("VACUUM ANALYZE")

    kinds = ("topic", "speaker", "search", "statement", "meeting", "grid", "map")
    return Contender(
        "floor",
        lambda port: gunicorn("benchmarks.floor.site:application", port),
        {"DATABASE_URL": url, "FLOOR_PAGE_SIZE": str(pages.PAGE_SIZE)},
        {kind: pages.KINDS[kind] for kind in kinds} | {"data": pages.data_by_key},
        make_tables,
    )


def days_work(url: str) -> Contender:
    kinds = ("topic", "speaker", "search", "statement")
    return Contender(
        "a day's work",
        lambda port: gunicorn("benchmarks.days_work.wsgi", port),
        {
            "DATABASE_URL": url,
            "NATOTRACKER_MODE": "demo",
            "STATEMENT_TIMEOUT": "0",
            "DAYS_WORK_PAGE_SIZE": str(pages.PAGE_SIZE),
        },
        {kind: pages.KINDS[kind] for kind in kinds} | {"data": pages.data_by_number},
        most=10,
        is_slow=True,
    )


def datasette_site(url: str, database: str) -> Contender:
    path = sqlite_file(database)

    def export() -> None:
        datasette.require_datasette()
        if not datasette.is_exported(path):
            datasette.export(url, path)

    return Contender(
        "Datasette",
        lambda port: datasette.command(path, port),
        {},
        DatasettePages(database).by_kind(),
        export,
        most=60,
        is_slow=True,
    )


def all_of(url: str, database: str, without: set[str]) -> list[Contender]:
    sites = {
        "product": product(url),
        "floor": floor(url),
        "days-work": days_work(url),
        "datasette": datasette_site(url, database),
    }
    return [site for name, site in sites.items() if name not in without]
