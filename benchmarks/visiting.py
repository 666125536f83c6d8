"""Single requests over loopback."""

import http.client
import time
from collections.abc import Sequence
from itertools import cycle
from statistics import quantiles

from benchmarks.load import Asked, Load

HEADERS = {"X-Forwarded-Proto": "https", "Accept-Encoding": "identity"}
FEWEST = 5  # answers to wait for
LONGEST = 30  # seconds, however few answers came until then


def get(port: int, path: str, headers: dict[str, str] | None = None) -> tuple[int, bytes, str]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    try:
        connection.request("GET", path, headers=HEADERS | (headers or {}))
        answer = connection.getresponse()
        return answer.status, answer.read(), answer.headers.get("ETag", "")
    finally:
        connection.close()


def visit(port: int, asked: Sequence[Asked], seconds: int) -> Load:
    """One request after the other: for pages so slow that wrk would cut most of them off, and
    count what they cost as if they had been answered. Ends when ``seconds`` are over and FEWEST
    answers came, after LONGEST with what came until then."""
    times: list[float] = []
    began = time.monotonic()
    for one in cycle(asked):
        before = time.monotonic()
        get(port, one.path)
        times.append((time.monotonic() - before) * 1000)
        took = time.monotonic() - began
        if took > LONGEST or (len(times) >= FEWEST and took > seconds):
            break
    cuts = quantiles(times, n=100, method="inclusive")
    return Load(len(times), took, p50=cuts[49], p95=cuts[94], p99=cuts[98], errors=0)
