"""Taking articles in by their address, at the desk."""

from datetime import date, timedelta

import pytest
from django.contrib.auth import get_user
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone, translation

from statements import tasks
from statements.fetching import Problem
from statements.imports.fetches import ReadingProblem
from statements.models import Article, Fetch, Outlet
from statements.views.desk.fetch_problems import SENTENCES, why
from tests import factories
from tests.fetching.servers import always, fetcher_of, serving
from tests.imports.test_fetches import page
from tests.views.desk.conftest import text_of

pytestmark = pytest.mark.django_db

LIST = reverse("desk:fetch-list")
NEW = reverse("desk:fetch-create")
ARTICLES = "/desk/articles/"
URL = "https://gazette.example/lamp"


def to(verb, fetch):
    return reverse(f"desk:fetch-{verb}", args=[fetch.pk])


@pytest.fixture
def contributor(as_contributor):
    return get_user(as_contributor)


@pytest.fixture
def site(monkeypatch):
    """A site on this machine with an article, which the desk may fetch."""
    with serving(always(page(url="").data)) as server:
        local = fetcher_of(server)
        monkeypatch.setattr(tasks, "fetcher", lambda: local)
        yield server


def test_an_address_is_asked_for_and_waits_in_the_list(as_contributor, contributor, gathering):
    outlet = {"outlet": "herald.example", "meeting": gathering.pk}
    response = as_contributor.post(NEW, {"url": URL, **outlet}, follow=True)
    assert response.redirect_chain == [(ARTICLES, 302)]
    fetch = Fetch.objects.get()
    assert (fetch.url, fetch.state, fetch.requested_by) == (URL, "waiting", contributor)
    assert (fetch.meeting, fetch.outlet.domain) == (gathering, "herald.example")
    assert URL in text_of(response)
    assert "It waits for its turn." in text_of(response)


def test_an_address_without_a_scheme_is_one(as_contributor):
    as_contributor.post(NEW, {"url": "gazette.example/lamp"})
    assert Fetch.objects.get().url == URL


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ({"url": ""}, "This field is required."),
        ({"url": "a lamp"}, "Enter a valid URL."),
        ({"url": "ftp://gazette.example/lamp"}, "Only addresses of the web can be fetched."),
        ({"url": "https://gazette.example/" + "a" * 2_000}, "at most 2000 characters"),
        ({"url": URL, "outlet": "the Gazette"}, "This is no outlet&#x27;s domain"),
        ({"url": URL, "meeting": "999999"}, "Select a valid choice."),
    ],
)
def test_what_cannot_be_fetched_is_said_at_its_field(as_contributor, sent, sentence):
    response = as_contributor.post(NEW, sent)
    assert response.status_code == 422
    assert sentence in text_of(response)
    assert "Or as text" in text_of(response)
    assert not Fetch.objects.exists()
    assert not Outlet.objects.exists()


def test_the_form_stands_above_the_one_for_text(as_contributor):
    for place in (NEW, reverse("desk:article-create")):
        shown = text_of(as_contributor.get(place))
        assert shown.index("By its address") < shown.index("Or as text")


def test_an_article_that_is_there_is_opened(as_contributor):
    known = factories.snapshot(article=factories.article(url=URL)).article
    response = as_contributor.post(NEW, {"url": "http://www.gazette.example/lamp/#x"}, follow=True)
    assert response.redirect_chain == [(reverse("desk:article-detail", args=[known.pk]), 302)]
    assert "This article is already here. You can fetch it again." in text_of(response)
    assert not Fetch.objects.exists()


def test_the_text_of_an_article_is_asked_for_again(as_contributor):
    kept = factories.snapshot(article=factories.article(url=URL))
    bench = reverse("desk:article-detail", args=[kept.article.pk])
    assert "Fetch the text again" in text_of(as_contributor.get(bench))
    as_contributor.post(NEW, {"url": URL, "is_again": "on"})
    assert Fetch.objects.get().state == "waiting"


def test_an_article_without_an_address_cannot_be_fetched_again(as_contributor):
    kept = factories.snapshot(article=factories.article(url=""))
    shown = text_of(as_contributor.get(reverse("desk:article-detail", args=[kept.article.pk])))
    assert "Fetch the text again" not in shown


@pytest.mark.django_db(transaction=True)
def test_without_a_queue_the_article_opens_at_once(as_contributor, site):
    response = as_contributor.post(NEW, {"url": site.url()}, follow=True)
    article = Article.objects.get()
    assert response.redirect_chain == [(reverse("desk:article-detail", args=[article.pk]), 302)]
    assert "The article is taken in." in text_of(response)
    again = as_contributor.post(NEW, {"url": site.url(), "is_again": "on"}, follow=True)
    assert "The text is the same as before." in text_of(again)
    assert article.snapshots.count() == 1


@pytest.mark.django_db(transaction=True)
def test_a_failed_address_is_tried_again(as_contributor, site):
    failed = factories.fetch("failed", url=site.url(), problem="too-slow")
    response = as_contributor.post(to("retry", failed), follow=True)
    assert "The article is taken in." in text_of(response)
    assert Article.objects.get().title in text_of(response)


def test_a_failure_says_why_and_what_to_do(as_contributor):
    failed = factories.fetch("failed", url=URL, problem="refused", detail="403")
    shown = text_of(as_contributor.get(ARTICLES))
    assert "Not taken in.</strong> The site refuses to show the page (it answered 403)." in shown
    for verb in ("paste", "retry", "dismiss"):
        assert to(verb, failed) in shown


def test_a_failure_says_why_in_german(as_contributor):
    factories.fetch("failed", url=URL, problem="not-found", detail="404")
    with translation.override("de"):
        place = reverse("desk:fetch-list")
    assert "404" in text_of(as_contributor.get(place))


def test_a_fetch_that_is_put_off_says_when_it_goes_on(as_contributor):
    due_at = timezone.make_aware(timezone.datetime(2030, 1, 1, 14, 5))
    factories.fetch(problem="site-trouble", detail="503", due_at=due_at, tries=1)
    shown = text_of(as_contributor.get(ARTICLES))
    assert "is in trouble or overloaded (it answered 503). The next try is at 14:05." in shown


def test_what_was_taken_in_lately_is_shown_to_who_asked_for_it(as_contributor, contributor):
    article = factories.article(title="Lately taken in")
    lately = {"article": article, "finished_at": timezone.now()}
    factories.fetch("fetched", requested_by=contributor, outcome="new-snapshot", **lately)
    shown = text_of(as_contributor.get(LIST))
    assert "Lately taken in" in shown
    assert "The text has changed: a new snapshot keeps it." in shown


@pytest.mark.parametrize("minutes", [0, 16])
def test_what_others_took_in_or_long_ago_is_not(as_contributor, contributor, minutes):
    who = contributor if minutes else factories.user()
    at = timezone.now() - timedelta(minutes=minutes)
    factories.fetch("fetched", requested_by=who, finished_at=at)
    factories.fetch("dismissed", requested_by=contributor)
    shown = text_of(as_contributor.get(LIST))
    assert "No address is on its way." in shown
    assert "desk-fetches" not in text_of(as_contributor.get(ARTICLES))


def test_the_part_looks_for_news_while_something_waits(as_contributor):
    fetch = factories.fetch("running")
    shown = text_of(as_contributor.get(ARTICLES))
    seen = shown.partition("?seen=")[2][:16]
    assert f'href="{LIST}" hx-get="{LIST}?seen={seen}" hx-trigger="every 2s, click"' in shown
    polled = as_contributor.get(LIST, {"seen": seen}, headers={"HX-Request": "true"})
    assert (polled.status_code, polled.content) == (204, b"")
    Fetch.objects.filter(pk=fetch.pk).update(
        state="failed", problem="robots", finished_at=factories.NOW
    )
    polled = as_contributor.get(LIST, {"seen": seen}, headers={"HX-Request": "true"})
    assert polled.status_code == 200
    assert text_of(polled).startswith('<div id="fetches">')
    assert "asks programs not to read this page" in text_of(polled)
    assert "hx-trigger" not in text_of(polled)


def test_the_list_is_a_page_without_javascript(as_contributor):
    fetch = factories.fetch("running")
    shown = text_of(as_contributor.get(LIST, {"seen": "anything"}))
    assert "<h1>Addresses on their way</h1>" in shown
    assert fetch.url in shown


def test_the_list_asks_as_often_for_30_as_for_one(as_contributor, contributor):
    def queries():
        with CaptureQueriesContext(connection) as captured:
            assert as_contributor.get(LIST).status_code == 200
        return len(captured)

    def add():
        factories.fetch("failed")
        factories.fetch("fetched", requested_by=contributor, finished_at=timezone.now())

    add()
    few = queries()
    for _ in range(14):
        add()
    assert queries() == few


def test_what_could_not_be_fetched_is_pasted_by_hand(as_contributor, gathering):
    fetch = factories.fetch("failed", url=URL, meeting=gathering, outlet=factories.outlet())
    shown = text_of(as_contributor.get(to("paste", fetch)))
    assert f'value="{URL}"' in shown
    assert f'value="{fetch.outlet.domain}"' in shown
    assert f'<option value="{gathering.pk}" selected>' in shown
    assert f'action="{reverse("desk:article-create")}"' in shown
    assert "By its address" not in shown


def test_a_text_without_its_day_is_kept_and_only_the_day_is_added(as_contributor):
    found = {"text": "The lamp stays lit.", "title": "The lamp", "byline": "A. Clerk"}
    fetch = factories.fetch(
        "failed", url=URL, problem="day-not-found", found={**found, "language": "en"}
    )
    assert "Add the day" in text_of(as_contributor.get(ARTICLES))
    form = as_contributor.get(to("paste", fetch)).context["form"]
    assert "autofocus" in form["published_on"].as_widget()
    data = {name: form[name].value() or "" for name in form.fields if name != "file"}
    assert data["text"] == found["text"]
    response = as_contributor.post(
        reverse("desk:article-create"), {**data, "published_on": "2024-12-04"}
    )
    article = Article.objects.get()
    assert response["Location"] == reverse("desk:article-detail", args=[article.pk])
    assert (article.published_on, article.byline) == (date(2024, 12, 4), "A. Clerk")
    fetch.refresh_from_db()
    assert (fetch.state, fetch.article) == ("fetched", article)
    assert "No address is on its way." in text_of(as_contributor.get(LIST))


def test_an_address_is_dismissed(as_contributor):
    fetch = factories.fetch("failed", url=URL)
    response = as_contributor.post(to("dismiss", fetch), follow=True)
    assert "The address is out of the list." in text_of(response)
    assert URL not in text_of(response)
    assert Fetch.objects.get().state == "dismissed"


@pytest.mark.parametrize("verb", ["retry", "dismiss"])
@pytest.mark.parametrize("state", ["running", "fetched", "dismissed"])
def test_what_someone_settled_meanwhile_is_said(as_contributor, verb, state):
    fetch = factories.fetch(state)
    response = as_contributor.post(to(verb, fetch))
    assert response.status_code == 409
    assert "Someone was quicker: this address is settled or under way." in text_of(response)
    assert Fetch.objects.get().state == state


@pytest.mark.parametrize("verb", ["paste", "retry", "dismiss"])
def test_an_unknown_fetch_is_not_found(as_contributor, verb):
    method = as_contributor.get if verb == "paste" else as_contributor.post
    assert method(reverse(f"desk:fetch-{verb}", args=[999_999])).status_code == 404


@pytest.mark.parametrize("problem", [*Problem, *ReadingProblem, "interrupted", "unexpected"])
def test_each_reason_is_a_sentence(problem):
    sentence = why(factories.fetch("failed", problem=problem, detail="404"))
    assert sentence.endswith(".")
    assert "%" not in sentence
    assert SENTENCES.keys() == {*Problem, *ReadingProblem, "interrupted", "unexpected"}
