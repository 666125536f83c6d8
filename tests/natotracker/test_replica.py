"""Who reads from where: visitors from a standby, everybody else from the primary."""

import json
import os

import pytest
from django.core.exceptions import MiddlewareNotUsed
from django.db import connection, router
from django.http import HttpResponse
from django.test import RequestFactory
from django.urls import reverse
from psycopg.conninfo import make_conninfo

from natotracker.replica import ReplicaMiddleware, ReplicaRouter, is_visit
from statements.models import Speaker
from statements.urls import account
from tests import factories
from tests.natotracker import processes

# Asks a site that has both, in a process of its own, and tells how often it asked which. Visitors
# begin at PATHS and follow every link from there.
ASKS = """
import json, re
from html import unescape
from django.db import connections
from django.test import Client
from django.test.utils import CaptureQueriesContext as Captured
from natotracker.replica import AT_WORK

LINK = re.compile(r'href="(/(?!static/)[^"#]*)')

def asked(path, **cookies):
    client = Client(raise_request_exception=False)
    client.cookies.load(cookies)
    with Captured(connections["default"]) as primary, Captured(connections["replica"]) as replica:
        answer = client.get(path)
    return answer, [answer.status_code, len(primary) > 0, len(replica) > 0]

visited, linked = {}, set()
for path in PATHS:
    answer, visited[path] = asked(path)
    linked |= {unescape(link) for link in LINK.findall(answer.text) if not AT_WORK.match(link)}
others = {path: asked(path)[1] for path in sorted(linked - visited.keys())}
print(json.dumps({
    "visited": visited,
    "linked": len(others),
    "linked, at the primary": [path for path, told in others.items() if told[1]],
    "signed in": asked("/speakers/", session="x" * 32)[1],
    "lost her password": asked("/account/password/new/1-abc/")[1],
    "health": asked("/healthz")[1],
}))
"""
WORD = factories.SENTENCE.split()[1]
PAGES = ["/", "/topics/", "/speakers/", "/de/grid/", "/meetings/", f"/search/?q={WORD}"]
ON_PRIMARY, ON_REPLICA, ON_BOTH = [200, True, False], [200, False, True], [200, True, True]


def request(path: str, method: str = "GET", **cookies: str):
    asked = RequestFactory().generic(method, path)
    asked.COOKIES = cookies
    return asked


@pytest.fixture
def two_databases(settings, monkeypatch) -> None:
    monkeypatch.setitem(settings.DATABASES, "replica", {})


@pytest.fixture
def routed(settings) -> None:
    settings.DATABASE_ROUTERS = ["natotracker.replica.ReplicaRouter"]


@pytest.mark.django_db(transaction=True)
def test_a_visit_asks_the_replica_alone_and_whoever_may_write_the_primary():
    pages = [*PAGES, factories.published().get_absolute_url()]
    own = make_conninfo(os.environ["DATABASE_URL"], dbname=connection.settings_dict["NAME"])
    answer = processes.manage(
        "shell", "--no-imports", "-c", f"PATHS = {pages}\n{ASKS}",
        DATABASE_URL=own, REPLICA_URL=own, NATOTRACKER_MODE="demo", ALLOWED_HOSTS="testserver",
    )  # fmt: skip
    assert answer.returncode == 0, answer.stderr
    told = json.loads(answer.stdout)
    assert told.pop("linked") > 20
    assert told == {
        "visited": dict.fromkeys(pages, ON_REPLICA),
        "linked, at the primary": [],
        "signed in": ON_PRIMARY,
        "lost her password": ON_PRIMARY,
        "health": ON_BOTH,
    }


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (request("/speakers/"), True),
        (request("/de/speakers/", "HEAD"), True),
        (request("/speakers/desk/"), True),
        (request("/speakers/", csrf="abc"), True),
        (request("/speakers/", session="abc"), False),
        (request("/speakers/", "POST"), False),
        (request("/desk/"), False),
        (request("/de/account/password/lost/"), False),
        (request("/sign-in/second-factor/"), False),
    ],
)
def test_only_a_visit_may_be_answered_from_a_replica(asked, expected):
    assert is_visit(asked) is expected


def test_every_address_where_people_work_is_read_from_the_primary():
    accounts = [f"/{str(entry.pattern).removeprefix('^')}" for entry in account.urlpatterns]
    at_work = [reverse("desk:overview-detail"), reverse("admin:index"), *accounts]
    assert [path for path in at_work if is_visit(request(path))] == []


@pytest.mark.usefixtures("two_databases", "routed")
def test_the_router_sends_reads_of_a_visit_to_the_replica_and_every_write_to_the_primary():
    seen = {}

    def view(asked) -> HttpResponse:
        read = [Speaker.objects.db, router.db_for_read(Cache)]
        seen[asked.method] = [*read, router.db_for_write(Speaker, instance=Speaker())]
        return HttpResponse()

    class Cache:
        """Stands for a row of the shared cache, as Django makes them up."""

        class _meta:  # noqa: N801
            app_label = "django_cache"

    site = ReplicaMiddleware(view)
    for method in ("GET", "POST"):
        site(request("/speakers/", method))
    assert seen == {
        "GET": ["replica", "default", "default"],
        "POST": ["default", "default", "default"],
    }
    assert Speaker.objects.db == "default"


@pytest.mark.usefixtures("two_databases")
def test_a_visit_that_fails_is_over():
    def view(_asked) -> HttpResponse:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        ReplicaMiddleware(view)(request("/speakers/"))
    assert ReplicaRouter().db_for_read(Speaker) == "default"


def test_the_replica_is_never_migrated():
    assert ReplicaRouter().allow_migrate("default", "statements")
    assert not ReplicaRouter().allow_migrate("replica", "statements")


def test_without_a_replica_nothing_is_in_the_way(settings):
    assert list(settings.DATABASES) == ["default"]
    assert settings.DATABASE_ROUTERS == []
    with pytest.raises(MiddlewareNotUsed):
        ReplicaMiddleware(lambda _asked: HttpResponse())


def test_the_site_is_healthy_while_visitors_can_read(client, monkeypatch):
    answering = {"replica"}
    monkeypatch.setattr("natotracker.database_away.connections", ["default", "replica"])
    monkeypatch.setattr("natotracker.database_away.answers", answering.__contains__)
    reading = client.get("/healthz")
    assert (reading.status_code, reading.json()) == (200, {"database": "reading only"})
    answering.clear()
    away = client.get("/healthz")
    assert (away.status_code, away.json()) == (503, {"database": "away"})
