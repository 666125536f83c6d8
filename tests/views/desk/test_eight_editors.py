"""Eight editors save one statement fifty times each, over HTTP: no acknowledged edit is lost."""

import re
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection
from urllib.parse import urlencode

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse

from statements.models import Statement
from tests import factories
from tests.views.desk.conftest import as_sent

pytestmark = [pytest.mark.long, pytest.mark.django_db(transaction=True)]

EDITORS, SAVES = 8, 50
SECONDS = 240
FORM = {"Content-Type": "application/x-www-form-urlencoded"}


class Browser:
    """An editor's, at one statement: her session and the tokens of the page she reads."""

    def __init__(self, server: str, page: str, data: dict[str, str]) -> None:
        client = Client()
        client.force_login(factories.user())
        self.cookies = {name: cookie.value for name, cookie in client.cookies.items()}
        self.server, self.page, self.data = server, page, dict(data)

    def ask(self, method: str, path: str, body: str = "") -> tuple[int, str]:
        cookies = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        asking = HTTPConnection(self.server, timeout=60)
        asking.request(method, path, body, {**FORM, "Cookie": cookies})
        answer = asking.getresponse()
        for cookie in answer.headers.get_all("Set-Cookie") or ():
            name, _, value = cookie.partition(";")[0].partition("=")
            self.cookies[name] = value
        text = answer.read().decode()
        asking.close()
        return answer.status, text

    def read(self, text: str = "") -> None:
        """Takes version and CSRF token from what is shown, as a page's own form holds them."""
        text = text or self.ask("GET", self.page)[1]
        self.data["version"] = re.search(r'name="version" value="(\d+)"', text)[1]
        token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', text)[1]
        self.data["csrfmiddlewaretoken"] = token

    def save(self, attribution: str) -> int:
        body = urlencode({**self.data, "attribution": attribution})
        status, text = self.ask("POST", f"{self.page}amend/", body)
        self.read(text)
        return status


def test_no_acknowledged_edit_is_lost(live_server):
    statement = factories.draft(attribution="a keeper")
    page = reverse("desk:statement-detail", args=[statement.pk])
    server, sent = live_server.url.removeprefix("http://"), as_sent(statement)
    browsers = [Browser(server, page, sent) for _ in range(EDITORS)]
    connection.close()  # so that eight connections serve eight editors

    def work(number: int) -> list[tuple[str, int]]:
        browser = browsers[number]
        browser.read()
        names = [f"keeper {number} at save {save}" for save in range(SAVES)]
        return [(name, browser.save(name)) for name in names]

    start = time.monotonic()
    with ThreadPoolExecutor(EDITORS) as threads:
        answers = [answer for each in threads.map(work, range(EDITORS)) for answer in each]
    seconds = time.monotonic() - start

    counted = Counter(status for _, status in answers)
    acknowledged = {name for name, status in answers if status == 302}
    assert counted.keys() <= {302, 409}
    assert counted.total() == EDITORS * SAVES
    assert len(acknowledged) >= SAVES
    trail = Statement.pgh_event_model.objects.filter(
        pgh_obj=statement.pk, pgh_context__metadata__act="amend statement"
    ).order_by("version")
    rows = list(trail.values_list("attribution", "version"))
    assert {name for name, _ in rows} == acknowledged
    assert [version for _, version in rows] == list(range(2, len(acknowledged) + 2))
    kept = Statement.objects.get()
    assert (kept.attribution, kept.version) == rows[-1]
    assert seconds < SECONDS
