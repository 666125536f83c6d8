"""A site that is measured: started as in production, on loopback alone, and stopped again."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path

LOGS = Path(__file__).parent.parent / "var" / "benchmarks"
LONGEST_START = 60  # seconds
WORKERS = 2
# As in the Dockerfile, whatever is set here: compiled modules are kept, also by the first start.
KEEPS_COMPILED = {"PYTHONDONTWRITEBYTECODE": ""}


class DoesNotStartError(Exception):
    """A site ended, or did not answer in time."""


@dataclass(frozen=True)
class Served:
    port: int
    pid: int


def gunicorn(application: str, port: int) -> list[str]:
    """The command of the product's Dockerfile, but for the address."""
    command = [sys.executable, "-m", "gunicorn", "-c", "python:natotracker.serving", application]
    return [*command, "--bind", f"127.0.0.1:{port}", "--workers", str(WORKERS)]


@contextmanager
def serving(
    command: list[str], port: int, environment: dict[str, str], name: str
) -> Iterator[Served]:
    LOGS.mkdir(parents=True, exist_ok=True)
    with (LOGS / f"{name}.log").open("w") as log:
        process = subprocess.Popen(  # noqa: S603
            command,
            env=os.environ | KEEPS_COMPILED | environment,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        try:
            wait_until_it_answers(process, port, log.name)
            yield Served(port, process.pid)
        finally:
            process.terminate()
            process.wait(30)


def sqlite_file(database: str) -> Path:
    """Where Datasette finds the rows of a corpus."""
    return LOGS / f"{database}.sqlite"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_until_it_answers(process: subprocess.Popen, port: int, log: str) -> None:
    """Whatever it answers: an open port alone may belong to a master whose workers die."""
    deadline = time.monotonic() + LONGEST_START
    while time.monotonic() < deadline and process.poll() is None:
        connection = HTTPConnection("127.0.0.1", port, timeout=LONGEST_START)
        try:
            connection.request("GET", "/robots.txt")
            connection.getresponse()
            return
        except (OSError, HTTPException):
            time.sleep(0.1)
        finally:
            connection.close()
    raise DoesNotStartError(f"The site on port {port} does not start; its log is {log}")
