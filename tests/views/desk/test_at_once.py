"""The same form sent many times at once, over real HTTP."""

import re
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from http.client import HTTPConnection
from urllib.parse import urlencode, urlsplit

import pytest
from django.conf import settings
from django.urls import reverse

from statements.forms.suggestions import suggestion_as_data
from statements.models import Candidate, Quote, Statement
from statements.views.desk.candidates import candidate_of
from tests import factories

pytestmark = pytest.mark.django_db(transaction=True)

TIMES = 20


class Browser:
    """Signed in on a server; sends forms and tells their status."""

    def __init__(self, client, address: str) -> None:
        self.host = urlsplit(address).netloc
        sent = (f"{name}={cookie.value}" for name, cookie in client.cookies.items())
        self.cookies = "; ".join(sent)

    def ask(self, method: str, address: str, body: str = "", cookie: str = "") -> tuple[int, str]:
        """The status, and the headers with the body."""
        headers = {
            "Cookie": f"{self.cookies}; {cookie}",
            "Content-Type": "application/x-www-form-urlencoded",
        }
        with closing(HTTPConnection(self.host, timeout=30)) as connection:
            connection.request(method, address, body, headers)
            response = connection.getresponse()
            return response.status, f"{response.msg}{response.read().decode()}"

    def send(self, page: str, address: str, data: dict[str, str]) -> Counter:
        """The statuses of the same form sent ``TIMES`` times at once."""
        _status, answer = self.ask("GET", page)
        cookie = re.search(rf"{settings.CSRF_COOKIE_NAME}=\w+", answer)[0]
        token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', answer)[1]
        body = urlencode(data | {"csrfmiddlewaretoken": token})
        with ThreadPoolExecutor(TIMES) as threads:
            sent = [threads.submit(self.ask, "POST", address, body, cookie) for _ in range(TIMES)]
            return Counter(one.result()[0] for one in sent)


@pytest.fixture
def browser(as_contributor, live_server) -> Browser:
    return Browser(as_contributor, live_server.url)


def test_the_same_new_quote_form_sent_20_times_at_once_makes_one_quote(browser):
    row = factories.candidate(speaker=factories.speaker())
    loaded = candidate_of(row.pk)
    data = suggestion_as_data(loaded, loaded.snapshot.article)
    address = reverse("desk:candidate-accept", args=[row.pk])
    answers = browser.send(address, address, data)
    assert answers == {302: 1, 409: TIMES - 1}
    assert (Quote.objects.count(), Statement.objects.count()) == (1, 1)


def test_the_same_selection_sent_20_times_at_once_makes_one_passage(browser):
    kept = factories.snapshot()
    start = kept.text.index(factories.SENTENCE)
    data = {
        "selection-start": str(start),
        "selection-end": str(start + len(factories.SENTENCE)),
        "selection-words": factories.SENTENCE,
    }
    page = reverse("desk:article-detail", args=[kept.article_id])
    answers = browser.send(page, reverse("desk:selection-create", args=[kept.pk]), data)
    assert answers == {200: TIMES}
    assert Candidate.objects.get().text == factories.SENTENCE
