"""The first visit, made before there are workers: what it loads, reads and compiles they share.
Else each of them does it again with its own first visitors, who wait for it."""

import re
from html import unescape
from wsgiref.util import setup_testing_defaults

from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler, WSGIRequest
from django.db import connections
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.urls import Resolver404, resolve
from django.utils import translation

LINK = re.compile(r'<a [^>]*href="(/[^"#]*)"')
VISITED = "statements.views.public."


def visit(site: WSGIHandler) -> None:
    """From the first page on, follows links to one page of each kind in each language. While the
    database is away there are none. No connection is left, which workers must not share."""
    addresses, seen = ["/"], set()
    try:
        for address in addresses:  # which grow meanwhile
            kind = kind_of(address)
            if kind and kind not in seen:
                seen.add(kind)
                addresses += links_of(answer(site, address))
    finally:
        leave_no_connection()


def kind_of(address: str) -> tuple[str, str] | None:
    """The name and the language of a page that visitors read."""
    path, _, _ = address.partition("?")
    language = translation.get_language_from_path(path) or settings.LANGUAGE_CODE
    try:
        with translation.override(language):
            match = resolve(path)
    except Resolver404:
        return None
    is_visited = match.func.__module__.startswith(VISITED)
    return (match.view_name, language) if is_visited else None


def answer(site: WSGIHandler, address: str) -> HttpResponseBase:
    path, _, query = address.partition("?")
    environ = {"PATH_INFO": path, "QUERY_STRING": query, "HTTP_HOST": "localhost"}
    environ |= {"wsgi.url_scheme": "https"}
    setup_testing_defaults(environ)
    response = site.get_response(WSGIRequest(environ))
    response.close()
    return response


def links_of(response: HttpResponseBase) -> list[str]:
    """To this site's pages."""
    is_page = response.get("Content-Type", "").startswith("text/html")
    if not isinstance(response, HttpResponse) or not is_page:
        return []
    return [unescape(link) for link in LINK.findall(response.text)]


def leave_no_connection() -> None:
    """And none of the threads that a pool of them has."""
    for connection in connections.all(initialized_only=True):
        connection.close()
        connection.close_pool()  # type: ignore[attr-defined]
