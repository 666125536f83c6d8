"""The first visit, which is made before there are workers, and what must not be loaded then."""

import subprocess
import sys

import pytest
from django.core.handlers.wsgi import WSGIHandler
from django.db import connection
from django.http import HttpResponse
from psycopg.conninfo import make_conninfo

from natotracker import first_visit
from tests.natotracker import processes

LINKS = """<a class="name" href="/topics/?order=name&amp;older=1">Topics</a>
<a href="/topics/">All</a> <a href="/de/topics/">Deutsch</a> <a href="#main">Down</a> <a href="https://outlet.example/">Out</a>
<a href="/sign-in/">Sign in</a> <a href="/desk/">Desk</a> <a href="/nowhere/">Nowhere</a>"""


class Site(WSGIHandler):
    """Answers each page with the same links."""

    def __init__(self, answer: str = LINKS, status: int = 200, kind: str = "text/html"):
        self.asked: list[str] = []
        self.answer, self.status, self.kind = answer, status, kind

    def get_response(self, request):
        self.asked.append(f"{request.scheme}:{request.get_full_path()}")
        return HttpResponse(self.answer, status=self.status, content_type=self.kind)


@pytest.fixture(autouse=True)
def _keep_connections(monkeypatch: pytest.MonkeyPatch):
    """Those of the tests."""
    monkeypatch.setattr(first_visit, "leave_no_connection", lambda: None)


def test_it_sees_one_page_of_each_kind_in_each_language_that_visitors_read():
    site = Site()
    first_visit.visit(site)
    assert site.asked == ["https:/", "https:/topics/?order=name&older=1", "https:/de/topics/"]


@pytest.mark.parametrize("site", [Site("", status=503), Site("\ufffd", kind="image/png")])
def test_it_ends_where_nothing_leads_further(site):
    first_visit.visit(site)
    assert site.asked == ["https:/"]


@pytest.mark.django_db
def test_it_reads_the_real_site():
    site = WSGIHandler()
    site.load_middleware()
    response = first_visit.answer(site, "/topics/?q=lamps")
    assert response.status_code == 200
    assert "/de/topics/?q=lamps" in first_visit.links_of(response)


HEAVY = ("PIL", "cryptography", "fido2", "qrcode", "trafilatura", "py3langid", "numpy", "lxml")
# As gunicorn's master, with what it would fork.
MASTER = f"""
import sys, threading
from natotracker import wsgi
wsgi.before_workers()
print(sorted(set({HEAVY}) & set(sys.modules)), threading.active_count())
"""


@pytest.mark.django_db(transaction=True)
def test_before_there_are_workers_nothing_is_loaded_that_few_ask_for_and_no_thread_is_left():
    """A thread would not outlive the fork; a connection's pool has several."""
    at = {"user": "USER", "password": "PASSWORD", "host": "HOST", "port": "PORT", "dbname": "NAME"}
    values = {name: str(connection.settings_dict[key]) for name, key in at.items()}
    database = make_conninfo(**{name: value for name, value in values.items() if value})
    done = subprocess.run(
        [sys.executable, "-c", MASTER],
        check=False,
        cwd=processes.PROJECT,
        env=processes.environment(
            DATABASE_URL=database, NATOTRACKER_MODE="demo", SECRET_KEY="a key of this test"
        ),
        capture_output=True,
        text=True,
    )
    assert (done.stdout, done.returncode) == ("[] 1\n", 0), done.stderr
