"""A worker that is killed in the middle of its work: another one does it, once in effect."""

import os
import signal
import subprocess
import sys
import threading
import time
from contextlib import contextmanager

import pytest
from django.db import connection
from procrastinate.contrib.django.models import ProcrastinateJob
from psycopg import connect
from psycopg.conninfo import make_conninfo

from statements import tasks
from statements.models import Article, Fetch, Snapshot
from statements.models.trail import trail_of
from tests import factories
from tests.fetching.servers import response, serving
from tests.imports.test_fetches import page
from tests.natotracker.processes import PROJECT, environment

pytestmark = [pytest.mark.long, pytest.mark.django_db(transaction=True)]
PATIENCE = 90  # seconds, for a machine that has much else to do


@pytest.fixture
def url_of_database():
    return make_conninfo(os.environ["DATABASE_URL"], dbname=connection.settings_dict["NAME"])


@pytest.fixture
def worker(url_of_database, tmp_path):
    """Starts workers that may fetch from a port of this machine, and ends them."""
    started = []
    log = (tmp_path / "workers.log").open("w")

    def start(server) -> subprocess.Popen:
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.tasks.worker_process", str(server.port)],
            cwd=PROJECT,
            env=environment(
                NATOTRACKER_MODE="demo",
                DJANGO_SETTINGS_MODULE="tests.tasks.queue_settings",
                DATABASE_URL=url_of_database,
                LOCK_TIMEOUT="0",
            ),
            stdout=log,
            stderr=log,
        )
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.wait()
    log.close()


def wait_until(is_so, process) -> None:
    deadline = time.monotonic() + PATIENCE
    while not is_so():
        if time.monotonic() > deadline or process.poll() is not None:
            pytest.fail("It never came to pass.")
        time.sleep(0.05)


def kill(process) -> None:
    process.send_signal(signal.SIGKILL)
    process.wait()


def ask_for(server) -> Fetch:
    return tasks.ask_for_address(url=server.url(), asked_by=factories.user(), at=factories.NOW)


@contextmanager
def held_up(url_of_database: str, server):
    """Whoever takes this address in waits, in the middle of its transaction."""
    with connect(url_of_database) as other:
        other.execute(
            "SELECT pg_advisory_xact_lock(hashtextextended(article_address(%s), 0))",
            [server.url()],
        )
        yield


def is_waiting_for_a_lock() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")
        return cursor.fetchone()[0] == 1


def assert_taken_in_once(fetch: Fetch) -> None:
    fetch.refresh_from_db()
    assert (fetch.state, fetch.outcome, fetch.tries) == ("fetched", "new-article", 2)
    assert (Article.objects.count(), Snapshot.objects.count()) == (1, 1)
    assert trail_of(Fetch, pgh_obj_id=fetch.pk, state="fetched").count() == 1
    assert trail_of(Article, pgh_obj_id=fetch.article_id).count() == 1
    context = trail_of(Article, pgh_obj_id=fetch.article_id).get().pgh_context
    assert context.metadata["user"] == fetch.requested_by_id


def finish(fetch: Fetch, process: subprocess.Popen) -> None:
    """The other worker takes it up, forgets the job, and ends when it is told to."""
    wait_until(lambda: Fetch.objects.get(pk=fetch.pk).is_fetched, process)
    jobs = ProcrastinateJob.objects.filter(task_name="run_task")
    wait_until(lambda: not jobs.exists(), process)
    process.send_signal(signal.SIGTERM)
    assert process.wait(timeout=30) == 0


def test_a_worker_killed_while_it_fetches(worker, settings):
    settings.TASKS = {"default": {"BACKEND": "natotracker.queue.QueueBackend"}}
    is_asked, answers = threading.Event(), threading.Event()

    def answer(peer, path):
        is_asked.set()
        answers.wait(30)
        peer.sendall(response(page(url="").data))

    with serving(answer) as server:
        fetch = ask_for(server)
        first = worker(server)
        wait_until(is_asked.is_set, first)
        kill(first)
        answers.set()
        assert Fetch.objects.get().state == "running"
        finish(fetch, worker(server))
        assert [path for path in server.asked if path != "/robots.txt"] == ["/lamp", "/lamp"]
    assert_taken_in_once(fetch)


def test_a_worker_killed_while_it_takes_the_article_in(worker, settings, url_of_database):
    settings.TASKS = {"default": {"BACKEND": "natotracker.queue.QueueBackend"}}
    with serving(lambda peer, path: peer.sendall(response(page(url="").data))) as server:
        fetch = ask_for(server)
        with held_up(url_of_database, server):
            first = worker(server)
            wait_until(is_waiting_for_a_lock, first)
            kill(first)
        assert not Article.objects.exists()
        finish(fetch, worker(server))
    assert_taken_in_once(fetch)
