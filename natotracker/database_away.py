"""While the database is away or too busy, visitors get a 503 that says so, never a bare 500."""

import logging
import sys
from collections.abc import Callable

from django.db import DEFAULT_DB_ALIAS, InterfaceError, OperationalError, connections
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template import loader
from psycopg.errors import QueryCanceled

RETRY_AFTER_SECONDS = 10
logger = logging.getLogger(__name__)


def trouble_response(error: BaseException | None) -> HttpResponse | None:
    """For a statement that was stopped, and a lost or exhausted connection; None for all else."""
    if error is not None and isinstance(error.__cause__, QueryCanceled):
        return slow_response(error)
    if isinstance(error, OperationalError | InterfaceError):
        return away_response(error)
    return None


def away_response(error: BaseException) -> HttpResponse:
    logger.error("The database is away or too slow: %s", error)
    page = loader.render_to_string("503.html")
    return HttpResponse(page, status=503, headers={"Retry-After": str(RETRY_AFTER_SECONDS)})


def slow_response(error: BaseException) -> HttpResponse:
    """What was asked takes longer than a statement may: asking again helps nobody."""
    logger.warning("A statement took too long: %s", error)
    return HttpResponse(loader.render_to_string("slow.html"), status=503)


class DatabaseAwayMiddleware:
    """Answers what a view raises by :func:`trouble_response`, as ``server_error`` below does what
    middlewares raise."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        return trouble_response(error)


class HealthMiddleware:
    """Answers ``/healthz`` first of all: it is asked from inside, by any host and without TLS."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return health() if request.path_info == "/healthz" else self.get_response(request)


def health() -> JsonResponse:
    """503 when no page can be shown. While visitors can read from a replica, though nobody can
    write, it is 200: whoever asks must not take the site away from them."""
    answering = [alias for alias in connections if answers(alias)]
    if not answering:
        return JsonResponse(
            {"database": "away"},
            status=503,
            headers={"Retry-After": str(RETRY_AFTER_SECONDS)},
        )
    return JsonResponse({"database": "ok" if DEFAULT_DB_ALIAS in answering else "reading only"})


def answers(alias: str) -> bool:
    try:
        with connections[alias].cursor() as cursor:
            cursor.execute("SELECT 1")
    except (OperationalError, InterfaceError) as error:
        logger.error("The database %r does not answer: %s", alias, error)
        return False
    return True


def server_error(request: HttpRequest) -> HttpResponse:
    """The page for an error outside of views."""
    page = trouble_response(sys.exc_info()[1])
    return page or HttpResponse(loader.render_to_string("500.html"), status=500)
