"""What was asked and answered while something failed, counted phase by phase."""

import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

HEAD = (
    "phase", "seconds", "pages read", "refused or wrong", "median ms", "longest ms",
    "longest without a page, ms", "writes accepted", "writes refused",
)  # fmt: skip


@dataclass(frozen=True)
class Call:
    """Times are those of ``time.monotonic``; ``what`` is the address asked for or taken in, and
    ``fault`` what was wrong with the answer, or nothing."""

    began: float
    ended: float
    what: str
    fault: str = ""

    @property
    def milliseconds(self) -> float:
        return (self.ended - self.began) * 1000


@dataclass
class Calls:
    reads: list[Call] = field(default_factory=list)
    writes: list[Call] = field(default_factory=list)


@dataclass(frozen=True)
class Phase:
    name: str
    start: float
    end: float

    def of(self, calls: Iterable[Call]) -> list[Call]:
        """Those that ended in it, the first first."""
        inside = (call for call in calls if self.start <= call.ended < self.end)
        return sorted(inside, key=lambda call: call.ended)


class Course:
    """The phases as they come, told as they begin, and how long each act between them took."""

    def __init__(self, tell: Callable[[str], Any]) -> None:
        self.phases: list[Phase] = []
        self.took: dict[str, float] = {}
        self.tell = tell

    @contextmanager
    def phase(self, name: str) -> Iterator[None]:
        self.tell(name)
        start = time.monotonic()
        yield
        self.phases.append(Phase(name, start, time.monotonic()))

    def act(self, name: str, do: Callable[[], Any]) -> None:
        start = time.monotonic()
        do()
        self.took[name] = time.monotonic() - start


def rows(calls: Calls, phases: Iterable[Phase]) -> Iterator[list[str]]:
    for phase in phases:
        reads, writes = phase.of(calls.reads), phase.of(calls.writes)
        right = [call for call in reads if not call.fault]
        times = sorted(call.milliseconds for call in right) or [0.0]
        accepted = [call for call in writes if not call.fault]
        yield [
            phase.name,
            f"{phase.end - phase.start:.1f}",
            str(len(right)),
            str(len(reads) - len(right)),
            f"{times[len(times) // 2]:.0f}",
            f"{times[-1]:.0f}",
            f"{longest_gap(phase, right) * 1000:.0f}",
            str(len(accepted)),
            str(len(writes) - len(accepted)),
        ]


def longest_gap(phase: Phase, calls: list[Call]) -> float:
    """The longest time in which nobody got an answer, in seconds."""
    moments = [phase.start, *(call.ended for call in calls), phase.end]
    return max(after - before for before, after in pairwise(moments))


def until_first(calls: Iterable[Call], since: float) -> float | None:
    """Seconds until something that was asked for since then was answered well."""
    later = [call.ended for call in calls if call.began >= since and not call.fault]
    return min(later) - since if later else None


def faults(calls: Iterable[Call]) -> dict[str, int]:
    """How often what was wrong."""
    found: dict[str, int] = {}
    for call in calls:
        if call.fault:
            found[call.fault] = found.get(call.fault, 0) + 1
    return found
