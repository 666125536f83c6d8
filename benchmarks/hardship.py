"""Searches that are hard on purpose, and the other pages while they run."""

import http.client
import time
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlencode

from benchmarks.checks import WrongAnswerError
from benchmarks.load import Asked, Load, drive
from benchmarks.processes import processor_seconds
from benchmarks.visiting import get
from benchmarks.words import ENGLISH, NEVER_MEET, OLD_WORD

ROUNDS = 5
# Answers with a sentence: found, refused as no search or too long, or cut off as too slow.
FINE = (
    http.client.OK,
    http.client.BAD_REQUEST,
    http.client.REQUEST_URI_TOO_LONG,
    http.client.SERVICE_UNAVAILABLE,
)
MANY = ENGLISH.split()
HARD = {
    "two that never meet": " ".join(NEVER_MEET["en"]),
    "two that never meet, German": " ".join(NEVER_MEET["de"]),
    "said long ago only": OLD_WORD["en"],
    "said long ago only, German": OLD_WORD["de"],
    "one frequent word": "nato",
    "two frequent words": "nato ukraine",
    "one without another": "nato -ukraine",
    "many words": " ".join(MANY * 6),
    "many negations": " ".join(f"-{word}" for word in MANY * 5),
    "many alternatives": " or ".join(MANY),
    "a phrase of stop words": '"' + " ".join(MANY[:4]) + '"',
    "ten kilobytes": "harbour " * 1_250,
    "marks of queries": "a & b | !c <-> (d:* ) \\' :A",
    "marks of patterns": "(.*)+[^a]{9,} %_%",
}


def address(words: str) -> str:
    return f"/search/?{urlencode({'q': words})}"


def database_ms(port: int, server: int, name: str) -> float:
    """What a hard search costs the database's processors; raises where the answer makes no
    sense."""
    before = processor_seconds([server])
    for _ in range(ROUNDS):
        status, body, _etag = get(port, address(HARD[name]))
        if status not in FINE or not body:
            raise WrongAnswerError(f"the search for {name} is answered by {status}")
    time.sleep(0.05)  # until the server has counted
    return (processor_seconds([server]) - before) * 1000 / ROUNDS


def beside_hard_searches(port: int, pages: Iterable[Asked], seconds: int) -> Load:
    """How other pages are answered while two people search for what is hardest."""
    hard = [Asked(address(words)) for words in HARD.values() if len(words) < 1_000]
    with ThreadPoolExecutor(1) as others:
        searches = others.submit(drive, port, hard, clients=2, seconds=seconds)
        load = drive(port, list(pages), clients=1, seconds=seconds)
        searches.result()
    return load
