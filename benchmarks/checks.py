"""Asks for every address once and looks whether the answer is what it should be."""

import gzip
import http.client
import re
import time
from collections.abc import Iterable
from dataclasses import dataclass

from benchmarks.load import Asked
from benchmarks.pages import Expected
from benchmarks.visiting import get

CARD = re.compile(r'class="statement-card"')
GZIP_LEVEL = 6  # as proxies have it


class WrongAnswerError(Exception):
    """A page is not what it should be: its speed means nothing."""


@dataclass(frozen=True)
class Checked:
    """The addresses to load, and the mean size of their answers in kilobytes."""

    asked: list[Asked]
    kilobytes: float
    compressed: float
    etags: list[Asked]


def check(port: int, expected: Iterable[Expected], within: float | None = None) -> Checked:
    """Raises :class:`WrongAnswerError` for the first answer that is not what was expected. Of a
    slow site no more is asked for when so many seconds are over."""
    asked, etags, raw, compressed = [], [], [], []
    began = time.monotonic()
    for page in expected:
        if within is not None and time.monotonic() - began > within:
            break
        status, body, etag = get(port, page.path)
        if fault := fault_of(page, status, body.decode()):
            raise WrongAnswerError(f"{page.path}: {fault}")
        asked.append(Asked(page.path))
        etags += [Asked(page.path, etag)] if etag else []
        raw.append(len(body))
        compressed.append(len(gzip.compress(body, GZIP_LEVEL)))
    count = max(len(asked), 1)
    return Checked(asked, sum(raw) / count / 1000, sum(compressed) / count / 1000, etags)


def check_unchanged(port: int, asked: Iterable[Asked]) -> None:
    for one in asked:
        status, _body, _etag = get(port, one.path, {"If-None-Match": one.etag})
        if status != http.client.NOT_MODIFIED:
            raise WrongAnswerError(f"{one.path}: {status} for a copy that is still right")


def fault_of(page: Expected, status: int, body: str) -> str:
    """What is wrong with an answer, or nothing."""
    if status != http.client.OK:
        return f"answered {status}"
    if missing := [words for words in page.words if words not in body]:
        return f"lacks {missing[0]!r}"
    cards = len(CARD.findall(body))
    if page.cards is not None and cards != page.cards:
        return f"lists {cards} statements instead of {page.cards}"
    if cards < page.least:
        return "lists no statement, though there are some"
    return ""
