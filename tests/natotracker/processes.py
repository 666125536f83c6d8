"""Real processes with an embedded server of their own, for tests."""

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
NOT_INHERITED = {
    "DATABASE_URL",
    "DJANGO_ALLOW_ASYNC_UNSAFE",
    "DJANGO_SETTINGS_MODULE",
    "NATOTRACKER_MODE",
    "SECRET_KEY",
}
USES_THE_SERVER = """
import sys
from natotracker.embedded import ensure_database
print(ensure_database(), flush=True)
sys.stdin.read()
"""


def environment(**values: str) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in NOT_INHERITED}
    return {**kept, **values}


@contextmanager
def server_folder() -> Iterator[Path]:
    """A folder for a server: short, and below parents that root's server may pass."""
    parent = Path(tempfile.mkdtemp(prefix="natotracker-test-", dir="/var/tmp"))
    try:
        yield parent / "pg"
    finally:
        shutil.rmtree(parent, ignore_errors=True)


def start(folder: Path, code: str = USES_THE_SERVER) -> subprocess.Popen[str]:
    """A process that uses the server until its standard input closes."""
    return subprocess.Popen(
        [sys.executable, "-c", code],
        cwd=PROJECT,
        env=environment(EMBEDDED_POSTGRES_FOLDER=str(folder)),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def address(process: subprocess.Popen[str]) -> str:
    """What the process printed: the server's address."""
    line = process.stdout.readline().strip()
    assert line, process.stderr.read()
    return line


def leave(process: subprocess.Popen[str], by: int | None = None) -> None:
    """Lets the process end well, of itself or by a signal."""
    with process:
        if by is not None:
            process.send_signal(by)
        _, complaint = process.communicate(timeout=30)
    if by != signal.SIGKILL:
        assert (process.returncode, complaint) == (0, ""), complaint


def manage(*arguments: str, **values: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "manage.py", *arguments],
        cwd=PROJECT,
        env=environment(**values),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def is_served(folder: Path) -> bool:
    """Whether a PostgreSQL process with this folder lives."""
    lines = (
        path.read_bytes().split(b"\0")
        for path in Path("/proc").glob("[0-9]*/cmdline")
        if os.access(path, os.R_OK)
    )
    return any(b"-D" in line and os.fsencode(folder) in line for line in lines)


def becomes_unserved(folder: Path, seconds: float = 10) -> bool:
    deadline = time.monotonic() + seconds
    while is_served(folder):
        if time.monotonic() > deadline:
            return False
        time.sleep(0.1)
    return True


def listed(folder: Path) -> list[int]:
    """The processes that the wheel believes to use the server."""
    return json.loads((folder / ".handle_pids.json").read_text())
