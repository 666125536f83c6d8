"""The floor as a WSGI application, which gunicorn serves like the product."""

import json
import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import cache
from itertools import chain
from typing import Any
from urllib.parse import parse_qs

import psycopg

from benchmarks.floor import queries, strings

PAGE_SIZE = int(os.environ.get("FLOOR_PAGE_SIZE", "50"))
MOST_COUNTED = 1_000
MOST_NAMED = 10  # of each facet
A_HUNDRED = 100
Parameters = dict[str, list[str]]


class NotFoundError(Exception):
    """No page has this address."""


@cache
def connection() -> psycopg.Connection:
    """One for each worker, opened by its first request; every statement is prepared."""
    return psycopg.connect(os.environ["DATABASE_URL"], autocommit=True, prepare_threshold=0)


def rows_of(query: str, *values: Any) -> list[tuple[Any, ...]]:
    return connection().execute(query, values).fetchall()


def row_of(query: str, *values: Any) -> tuple[Any, ...]:
    rows = rows_of(query, *values)
    if not rows:
        raise NotFoundError
    return rows[0]


def topic(slug: str, asked: Parameters) -> str:
    key, name, definition, proposition, parent, parent_name, halves, moved = row_of(
        queries.TOPIC, slug
    )
    day = date.fromisoformat(asked["day"][0]) if "day" in asked else date.today()
    above = f'<a href="/topics/{parent}/">{strings.escape(parent_name)}</a>' if parent else ""
    return strings.page(
        name,
        f"<p>{above}</p><h1>{strings.escape(name)}</h1><p>{strings.escape(definition)}</p>"
        f"<p><em>{strings.escape(proposition)}</em></p>{strings.timeline(halves or [])}"
        f"<h2>Map, {day}</h2>{strings.tiles(rows_of(queries.MAP, key, day))}"
        f"<h2>Who moved</h2>{strings.moves(moved)}"
        f"<h2>Who said what</h2>{strings.table(rows_of(queries.WHO_SAID, key), 'speakers')}"
        f"<h2>Statements</h2>{strings.cards(rows_of(queries.ON_TOPIC, key, PAGE_SIZE), names())}",
    )


def speaker(slug: str, _asked: Parameters) -> str:
    key, name, offices = row_of(queries.SPEAKER, slug)
    held = "".join(f"<li>{strings.escape(title)}, {first}–{last or ''}</li>"
                   for title, first, last in offices or ())  # fmt: skip
    return strings.page(
        name,
        f"<h1>{strings.escape(name)}</h1><ol>{held}</ol>"
        f"<h2>Positions at a glance</h2>{strings.table(rows_of(queries.GLANCE, key), 'topics')}"
        f"<h2>Statements</h2>{strings.cards(rows_of(queries.BY_SPEAKER, key, PAGE_SIZE), names())}",
    )


def statement(public_id: str, _asked: Parameters) -> str:
    row = row_of(queries.OF_ADDRESS, public_id)
    articles = "".join(
        f'<section><h3><a href="{strings.escape(url)}">{strings.escape(title)}</a></h3>'
        f"<p>{strings.escape(outlet)}, {strings.long_date(day)}</p>"
        f"<blockquote>{strings.escape(around)}</blockquote></section>"
        for title, url, day, outlet, around in rows_of(queries.IN_ARTICLE, row[-1])
    )
    return strings.page(
        row[3] or row[4], f"{strings.card(row, names())}<h2>In the article</h2>{articles}"
    )


def search(_nothing: str, asked: Parameters) -> str:
    words = asked["q"][0]
    found = rows_of(queries.NEWEST, words, words, MOST_COUNTED + 1)
    count = f"{len(found)}" if len(found) <= MOST_COUNTED else f"more than {MOST_COUNTED:,}"
    shown = rows_of(queries.OF_KEYS, [row[0] for row in found[:PAGE_SIZE]])
    return strings.page(
        words,
        f'<h1>Statements</h1><form><input name="q" value="{strings.escape(words)}"></form>'
        f"<p>{count} statements</p>{''.join(facets(found[:MOST_COUNTED]))}"
        f"{strings.cards(shown, names())}",
    )


def facets(found: list[tuple[Any, ...]]) -> Iterator[str]:
    """By speaker, country, topic, meeting, year, stance, outlet, language and form."""
    if not found:
        return
    columns = dict(
        zip(("key", "speaker", "country", "meeting", "outlet", "language", "form", "year", "topic",
             "stance"), zip(*found, strict=True), strict=True)
    )  # fmt: skip
    for title in ("speaker", "country", "topic", "meeting", "year", "stance", "outlet", "language",
                  "form"):  # fmt: skip
        values: Iterable[Any] = columns[title]
        if title in ("topic", "stance"):
            values = chain.from_iterable(values)
        counts = Counter(value for value in values if value is not None).most_common(MOST_NAMED)
        named = names().get(title, {})
        yield strings.facet(title, ((named.get(value, str(value)), n) for value, n in counts))


@cache
def names() -> strings.Names:
    """Read once."""
    found: strings.Names = {}
    for kind, key, name in rows_of(queries.NAMES):
        found.setdefault(kind, {})[key] = name
    return found


def data(_nothing: str, asked: Parameters) -> str:
    day, _, key = asked.get("after", ["9999-12-31_0"])[0].partition("_")
    return json.dumps([as_data(row) for row in rows_of(queries.AFTER, day, key, A_HUNDRED)])


def as_data(row: tuple[Any, ...]) -> dict[str, Any]:
    topics = names()["topic"]
    return {
        "id": row[0],
        "said_on": str(row[1]),
        "speaker": row[3] or row[4],
        "office": row[5],
        "meeting": row[7],
        "text": row[10],
        "language": row[11],
        "form": row[12],
        "article": row[14],
        "outlet": row[15],
        "positions": [[topics[topic], stance] for topic, stance in row[16]],
    }


PAGES: dict[str, Callable[[str, Parameters], str]] = {
    "topics": topic,
    "speakers": speaker,
    "statements": statement,
    "search": search,
    "data": data,
}


def application(environ: dict[str, Any], start_response: Callable[..., Any]) -> list[bytes]:
    room, _, name = environ["PATH_INFO"].strip("/").partition("/")
    try:
        body = PAGES[room](name, parse_qs(environ["QUERY_STRING"])).encode()
    except (KeyError, NotFoundError):
        start_response("404 Not Found", [("Content-Length", "0")])
        return [b""]
    kind = "application/json" if room == "data" else "text/html; charset=utf-8"
    start_response("200 OK", [("Content-Type", kind), ("Content-Length", str(len(body)))])
    return [body]
