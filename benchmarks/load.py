"""Many requests by wrk, which costs the machine little beside what it measures."""

import re
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

SCRIPT = Path(__file__).with_name("wrk.lua")
FIGURES = re.compile(r"^FIGURES (.*)$", re.MULTILINE)
# Seconds: a page that takes longer counts as broken.
LONGEST = 120


class NoLoadToolError(Exception):
    """wrk is not installed."""


class NoFiguresError(Exception):
    """wrk ended without figures; the message is what it said."""


@dataclass(frozen=True)
class Load:
    """What a number of clients saw; the percentiles are milliseconds."""

    requests: int
    seconds: float
    p50: float
    p95: float
    p99: float
    errors: int

    @property
    def per_second(self) -> float:
        return self.requests / self.seconds


@dataclass(frozen=True)
class Asked:
    """An address, and the ETag of the copy that a visitor has."""

    path: str
    etag: str = ""

    @property
    def line(self) -> str:
        return f"{self.path}\t{self.etag}" if self.etag else self.path


def load_tool() -> str:
    if path := shutil.which("wrk"):
        return path
    raise NoLoadToolError("The load tool wrk is missing: install Debian's package `wrk`.")


def drive(port: int, asked: Sequence[Asked], *, clients: int, seconds: int) -> Load:
    """Asks for the addresses in turn for some seconds, over loopback."""
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
        file.write("\n".join(one.line for one in asked) + "\n")
        file.flush()
        command = [load_tool(), "-t1", f"-c{clients}", f"-d{seconds}s", "--timeout", f"{LONGEST}s"]
        command += ["-s", str(SCRIPT), f"http://127.0.0.1:{port}", "--", file.name]
        done = subprocess.run(command, check=False, capture_output=True, text=True)  # noqa: S603
    return load_of(done.stdout + done.stderr)


def load_of(said: str) -> Load:
    """The figures that the script told."""
    found = FIGURES.search(said)
    if not found:
        raise NoFiguresError(f"wrk told no figures:\n{said}")
    pairs = (pair.partition("=") for pair in found.group(1).split())
    told = {name: int(value) for name, _, value in pairs}
    if not told["requests"]:
        raise NoFiguresError("no request was answered in time")
    return Load(
        requests=told["requests"],
        seconds=told["microseconds"] / 1e6,
        p50=told["p50"] / 1000,
        p95=told["p95"] / 1000,
        p99=told["p99"] / 1000,
        errors=told["refused"] + told["broken"],
    )
