"""What processes take of the machine, read from /proc: processor time and memory."""

import os
from collections.abc import Iterable
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")
PROC = Path("/proc")


def family(parent: int) -> list[int]:
    """A process and its children, such as gunicorn's workers or PostgreSQL's backends."""
    return [parent, *children(parent)]


def children(parent: int) -> list[int]:
    """All below a process, however deep."""
    found: list[int] = []
    for task in (PROC / str(parent) / "task").glob("*/children"):
        for child in map(int, read(task).split()):
            found += [child, *children(child)]
    return found


def processor_seconds(parents: Iterable[int]) -> float:
    """What these and their children have used so far, the children that ended too."""
    return sum(own_seconds(pid) for parent in parents for pid in family(parent))


def own_seconds(pid: int) -> float:
    """Of a process and of those of its children that it buried, which proc(5) calls utime, stime,
    cutime and cstime."""
    fields = read(PROC / str(pid) / "stat").rpartition(")")[2].split()
    return sum(map(int, fields[11:15])) / TICKS if fields else 0.0


def memory_megabytes(parents: Iterable[int]) -> float:
    """The proportional set size: what several share counts once, in parts."""
    return sum(own_memory(pid) for parent in parents for pid in family(parent)) / 1024


def own_memory(pid: int) -> int:
    """In kilobytes."""
    lines = read(PROC / str(pid) / "smaps_rollup").splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:"))


def read(path: Path) -> str:
    try:
        return path.read_text()
    except (FileNotFoundError, ProcessLookupError):  # it ended meanwhile
        return ""
