"""The task: from an address that an editor asked for to an article, or a reason why not."""

from datetime import timedelta

import pytest
from django.tasks import task_backends
from procrastinate.contrib.django.models import ProcrastinateJob

from statements import tasks
from statements.models import Article, Fetch
from tests import factories
from tests.fetching.servers import PAGE, always, fetcher_of, serving
from tests.imports.test_fetches import page

pytestmark = pytest.mark.django_db
QUEUE = {"default": {"BACKEND": "natotracker.queue.QueueBackend"}}


@pytest.fixture
def fetch_from(monkeypatch):
    """Lets the task reach one server of this machine, and gives a fetch of an address there."""

    def fetch_from(server, **columns):
        local = fetcher_of(server)
        monkeypatch.setattr(tasks, "fetcher", lambda: local)
        return factories.fetch(url=server.url(), **columns)

    return fetch_from


def run(fetch):
    tasks.fetch_article.call(fetch.pk)
    fetch.refresh_from_db()
    return fetch


def test_an_address_becomes_an_article(fetch_from):
    with serving(always(page(url="").data)) as server:
        fetch = run(fetch_from(server))
    assert (fetch.state, fetch.outcome, fetch.tries) == ("fetched", "new-article", 1)
    assert fetch.article.title == "The lamp of Port Nowhere"
    assert fetch.article.url == server.url()


def test_a_second_run_does_nothing(fetch_from):
    with serving(always(page(url="").data)) as server:
        fetch = run(fetch_from(server))
        asked = len(server.asked)
        assert run(fetch).tries == 1
        assert len(server.asked) == asked
    assert Article.objects.get().snapshots.count() == 1


@pytest.mark.parametrize(
    ("answer", "problem", "detail"),
    [
        (always(b"", "404 Not"), "not-found", "404"),
        (always(b"%PDF-1.7", Content_Type="application/pdf"), "not-text", "application/pdf"),
        (always(page(day="", url="").data), "day-not-found", ""),
        (always(b"", "503 Away"), "site-trouble", "503"),
    ],
)
def test_a_failure_is_kept_with_its_reason(fetch_from, answer, problem, detail):
    with serving(answer) as server:
        fetch = run(fetch_from(server))
    assert (fetch.state, fetch.problem, fetch.detail) == ("failed", problem, detail)
    assert ("The lighthouse stays lit" in fetch.found.get("text", "")) == (
        problem == "day-not-found"
    )
    assert not Article.objects.exists()


def test_what_nobody_expected_is_a_failure_too_and_is_raised(fetch_from, monkeypatch):
    def breaks(*args, **kwargs):
        raise RuntimeError("out of order")

    monkeypatch.setattr(tasks, "import_fetched", breaks)
    with serving(always(PAGE)) as server, pytest.raises(RuntimeError):
        run(fetch_from(server))
    assert Fetch.objects.get().problem == "unexpected"


def jobs():
    return ProcrastinateJob.objects.order_by("pk")


def test_a_passing_problem_is_put_off_where_the_queue_can_wait(fetch_from, settings):
    settings.TASKS = QUEUE
    with serving(always(b"", "429 Slow", Retry_After="90")) as server:
        fetch = run(fetch_from(server))
    assert (fetch.state, fetch.problem, fetch.detail) == ("waiting", "site-trouble", "429")
    job = jobs().get()
    assert job.args == {"path": "statements.tasks.fetch_article", "args": [fetch.pk], "kwargs": {}}
    assert job.scheduled_at == fetch.due_at
    assert timedelta(seconds=80) < fetch.due_at - job.scheduled_at + timedelta(seconds=90)


def test_a_problem_that_stays_needs_a_person_at_once(fetch_from, settings):
    settings.TASKS = QUEUE
    with serving(always(b"", "403 No")) as server:
        assert run(fetch_from(server)).state == "failed"
    assert not jobs().exists()


def test_the_fourth_failure_needs_a_person(fetch_from, settings):
    settings.TASKS = QUEUE
    with serving(always(b"", "500 Oops")) as server:
        fetch = fetch_from(server, tries=3)
        assert run(fetch).state == "failed"
    assert not jobs().exists()


def ask(url="https://gazette.example/lamp"):
    return tasks.ask_for_address(url=url, asked_by=factories.user(), at=factories.NOW)


def test_a_queued_address_is_one_job_however_often_it_is_asked_for(settings):
    settings.TASKS = QUEUE
    first, second = ask(), ask("http://www.gazette.example/lamp/")
    assert first == second
    job = jobs().get()
    assert (job.args["args"], job.status, job.queue_name) == ([first.pk], "todo", "default")


def test_a_failed_address_is_a_job_again(settings):
    settings.TASKS = QUEUE
    fetch = factories.fetch("failed")
    tasks.ask_again(fetch=fetch, asked_by=factories.user(), at=factories.NOW)
    assert jobs().get().args["args"] == [fetch.pk]


def test_both_backends_know_what_they_can(settings):
    assert not task_backends["default"].supports_defer
    settings.TASKS = QUEUE
    assert task_backends["default"].supports_defer
    assert tasks.fetch_article.enqueue(1).id == str(jobs().get().pk)


def test_at_once_means_after_the_transaction(fetch_from, django_capture_on_commit_callbacks):
    with serving(always(page(url="").data)) as server:
        fetch_from(server).delete()
        with django_capture_on_commit_callbacks(execute=True):
            fetch = ask(server.url())
            assert not server.asked
        fetch.refresh_from_db()
    assert fetch.state == "fetched"
