"""The floor shows a reader what the product shows, word for word, and nothing else."""

import json
from collections import Counter
from pathlib import Path

import pytest
from django.db import connection

from benchmarks import floor, pages
from benchmarks.floor import reading, searching
from benchmarks.floor.site import application
from tests.benchmarks.seen import products, sampled, visible_words

# Of a statement found by another wording than the leading one the floor shows the leading one.
OTHER_WORDS = {"search": 0.01}


@pytest.fixture
def corpus(loaded_corpus, db, monkeypatch) -> None:
    """Both read it through the test's own connection."""
    with connection.cursor() as cursor:
        cursor.execute((Path(floor.__file__).parent / "tables.sql").read_text())
    assert reading.PAGE_SIZE == pages.PAGE_SIZE
    monkeypatch.setattr(reading, "connection", lambda: connection.connection)
    reading.names.cache_clear()


def floors(address: str) -> str:
    path, _, query = address.partition("?")
    told: list[str] = []
    body = application(
        {"PATH_INFO": path, "QUERY_STRING": query}, lambda status, headers: told.append(status)
    )
    assert told == ["200 OK"]
    return b"".join(body).decode()


@pytest.mark.parametrize(
    "kind", ["topic", "speaker", "search", "statement", "meeting", "grid", "map"]
)
def test_the_floor_shows_the_words_that_the_product_shows(corpus, kind):
    ours: Counter[str] = Counter()
    theirs: Counter[str] = Counter()
    for page in sampled(kind):
        ours += visible_words(products(page.path))
        theirs += visible_words(floors(page.path))
    most = OTHER_WORDS.get(kind, 0) * ours.total()
    assert ours.total() > 500
    assert (ours - theirs).total() <= most, ours - theirs
    assert (theirs - ours).total() <= most, theirs - ours


def test_the_floor_gives_the_same_data(corpus):
    ours, theirs = (next(iter(listed())) for listed in (pages.data, pages.data_by_key))
    data = json.loads(products(ours.path))
    assert json.loads(floors(theirs.path))["statements"] == data["statements"]
    assert data["statements"]


def test_the_floor_escapes_what_it_shows(monkeypatch):
    names = {"speaker": {7: ("<b>Ada</b>", "ada")}}
    monkeypatch.setattr(searching, "names", lambda: names)
    assert "&lt;b&gt;Ada" in searching.facet("speaker", "Speaker", {"7": 1})
