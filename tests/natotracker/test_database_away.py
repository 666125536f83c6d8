"""What visitors see while the database is away, busy or slow, and afterwards."""

import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import psycopg
import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from tests import factories

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.urls("tests.natotracker.failing_urls"),
]


@pytest.fixture
def visitor() -> Client:
    return Client(raise_request_exception=False)


@pytest.fixture
def sockets(tmp_path: Path) -> Iterator[Path]:
    """Another name for the folder of the server's socket, which can be taken away."""
    host = connection.settings_dict["HOST"]
    if not host.startswith("/"):
        pytest.skip("the server has no socket here")
    link = tmp_path / "sockets"
    link.symlink_to(host)
    connect_by(str(link))
    yield link
    connect_by(host)


def connect_by(host: str) -> None:
    connection.close()
    connection.close_pool()
    connection.settings_dict["HOST"] = host


@contextmanager
def database_away(sockets: Path) -> Iterator[None]:
    """No connection lives and none can be made, as while PostgreSQL restarts."""
    settings, real = connection.settings_dict, str(sockets.readlink())
    database = {"host": real, "user": settings["USER"], "dbname": settings["NAME"]}
    with psycopg.connect(**database) as killer:
        sockets.unlink()
        killer.execute(
            "SELECT pg_terminate_backend(pid, 1000) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
    connection.close()
    try:
        yield
    finally:
        sockets.symlink_to(real)


@contextmanager
def pool_used_up() -> Iterator[None]:
    connection.ensure_connection()
    connection.close()
    with ExitStack() as stack:
        for _ in range(connection.pool.max_size):
            stack.enter_context(connection.pool.connection())
        yield


def is_away_page(response: HttpResponse) -> bool:
    page = response.content.decode()
    return (
        (response.status_code, response["Retry-After"]) == (503, "10")
        and "<h1>Back in a moment.</h1>" in page
        and "reload this page in a few seconds" in page
    )


def test_healthz_and_pages_say_that_the_database_is_away_and_are_fine_when_it_is_back(
    visitor, sockets
):
    page = factories.published().get_absolute_url()
    with database_away(sockets):
        healthz = visitor.get("/healthz")
        assert (healthz.status_code, healthz["Retry-After"], healthz.json()) == (
            503,
            "10",
            {"database": "away"},
        )
        assert is_away_page(visitor.get(page))
    back = visitor.get(page)
    assert back.status_code == 200
    assert factories.SENTENCE in back.content.decode()
    healthz = visitor.get("/healthz")
    assert (healthz.status_code, healthz.json()) == (200, {"database": "ok"})


def test_an_error_outside_of_views_is_no_bare_500_either(visitor, sockets):
    visitor.cookies["session"] = "0123456789abcdef0123456789abcdef"
    with database_away(sockets):
        # The session is first read by a middleware that asks who writes.
        assert is_away_page(visitor.post(reverse("search")))


def test_the_page_is_german_on_german_addresses(visitor, sockets):
    with database_away(sockets):
        response = visitor.get("/de/speakers/")
    assert response.status_code == 503
    assert '<html lang="de">' in response.content.decode()


def test_a_pool_used_up_answers_within_three_seconds_and_recovers_at_once(visitor):
    address = reverse("speaker-list")
    with pool_used_up():
        started = time.monotonic()
        assert is_away_page(visitor.get(address))
        assert time.monotonic() - started < 3
    assert visitor.get(address).status_code == 200


def test_of_a_statement_that_takes_too_long_the_page_says_to_narrow_it(visitor):
    started = time.monotonic()
    response = visitor.get("/slow/")
    assert response.status_code == 503
    assert "<h1>This takes too long.</h1>" in response.content.decode()
    assert time.monotonic() - started < 2


def test_a_fault_of_ours_stays_a_500(visitor):
    response = visitor.get("/broken/")
    assert response.status_code == 500
    assert "<h1>Something went wrong on our side.</h1>" in response.content.decode()
    assert "Retry-After" not in response
