"""``manage.py demo`` as people run it: on a database of its own, until it is stopped."""

import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

import psycopg
import pytest

from tests.natotracker import processes

pytestmark = pytest.mark.long


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return probe.getsockname()[1]


def leave_something_behind(folder: Path) -> None:
    process = processes.start(folder)
    with psycopg.connect(processes.address(process)) as connection:
        connection.execute("CREATE TABLE left_behind ()")
    processes.leave(process)


@contextmanager
def serving(folder: Path, *arguments: str) -> Iterator[tuple[subprocess.Popen[str], list[str]]]:
    """The demo with what it printed before it began to serve."""
    with subprocess.Popen(
        [sys.executable, "-u", "manage.py", "demo", *arguments],
        cwd=processes.PROJECT,
        env=processes.environment(EMBEDDED_POSTGRES_FOLDER=str(folder)),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        lines = []
        for line in process.stdout:
            lines.append(line.rstrip())
            if line.startswith("Serving "):
                break
        try:
            yield process, lines
        finally:
            process.kill()


def read(address: str) -> str:
    deadline = time.monotonic() + 20
    while True:
        try:
            with urlopen(address, timeout=10) as response:  # noqa: S310, this machine's
                return response.read().decode()
        except OSError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.1)


def test_the_demo_starts_over_serves_and_leaves_no_server_when_it_is_stopped():
    port = free_port()
    site = f"http://127.0.0.1:{port}/"
    with processes.server_folder() as folder:
        leave_something_behind(folder)
        with serving(folder, "--fresh", "--port", str(port)) as (process, lines):
            assert lines[0] == "Starting over ..."
            assert lines[-1] == f"Serving {site} (stop with Ctrl-C)"
            assert '{"database": "ok"}' in read(f"{site}healthz")
            assert re.search(r"<h1[ >]", read(site))
            with psycopg.connect(f"postgresql://postgres@/natotracker?host={folder}") as rows:
                assert rows.execute("SELECT to_regclass('left_behind')").fetchone() == (None,)
            process.send_signal(signal.SIGTERM)
            assert process.wait(timeout=30) == 0
            assert "Traceback" not in process.stderr.read()
        assert not processes.is_served(folder)
