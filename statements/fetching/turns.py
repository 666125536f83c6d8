"""A pause between two requests to one host, and only a few requests at a time to all of them."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import BoundedSemaphore, Lock

from statements.fetching.problems import FetchProblem, Problem

MAX_KEPT = 1_000  # hosts


@dataclass(slots=True)
class Turns:
    """Who is polite waits, for ``patience`` seconds at most; ``pause`` is what lies between two
    requests to a host, and ``at_once`` bounds the memory that answers take."""

    pause: float = 1.0
    patience: float = 20.0
    at_once: int = 3
    _free_at: dict[str, float] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)
    _slots: BoundedSemaphore = field(init=False)

    def __post_init__(self) -> None:
        self._slots = BoundedSemaphore(self.at_once)

    @contextmanager
    def slot(self) -> Iterator[None]:
        """One of the few. Raises :class:`FetchProblem` where none becomes free in time."""
        if not self._slots.acquire(timeout=self.patience):
            raise FetchProblem(Problem.BUSY, retry_after=self.patience)
        try:
            yield
        finally:
            self._slots.release()

    def wait_for(self, host: str, patience: float) -> None:
        """Until it is this request's turn at a host; the next one's comes a pause later.

        Raises :class:`FetchProblem` at once where that takes more than ``patience`` seconds.
        """
        with self._lock:
            now = time.monotonic()
            turn = max(now, self._free_at.get(host, 0))
            if turn - now > patience:
                raise FetchProblem(Problem.BUSY, retry_after=turn - now)
            self._free_at[host] = turn + self.pause
        time.sleep(turn - now)

    def leave_alone(self, host: str, seconds: float) -> None:
        """Nobody asks this host before then."""
        with self._lock:
            now = time.monotonic()
            if len(self._free_at) >= MAX_KEPT:
                self._free_at = {name: at for name, at in self._free_at.items() if at > now}
            self._free_at[host] = max(self._free_at.get(host, 0), now + seconds)
