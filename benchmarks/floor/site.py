"""The floor as a WSGI application, which gunicorn serves like the product."""

from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs

from benchmarks.floor.data import data
from benchmarks.floor.grids import grid
from benchmarks.floor.meetings import meeting
from benchmarks.floor.reading import NotFoundError
from benchmarks.floor.searching import search
from benchmarks.floor.speakers import speaker
from benchmarks.floor.statements import statement
from benchmarks.floor.topics import topic

# By the first part of the address; each takes the second, and what is asked for.
PAGES: dict[str, Callable[[str, dict[str, list[str]]], str]] = {
    "topics": topic,
    "speakers": speaker,
    "statements": statement,
    "search": search,
    "meetings": meeting,
    "grid": grid,
}


def application(environ: dict[str, Any], start_response: Callable[..., Any]) -> list[bytes]:
    room, _, name = environ["PATH_INFO"].strip("/").partition("/")
    asked = parse_qs(environ["QUERY_STRING"])
    kind = "text/html; charset=utf-8"
    try:
        if room == "data":
            kind, body = "application/json", data(name, asked)
        else:
            body = PAGES[room](name, asked).encode()
    except (KeyError, NotFoundError):
        start_response("404 Not Found", [("Content-Length", "0")])
        return [b""]
    start_response("200 OK", [("Content-Type", kind), ("Content-Length", str(len(body)))])
    return [body]
