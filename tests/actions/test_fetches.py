"""Asking for addresses, and what becomes of them."""

from datetime import timedelta

import pytest

from statements.actions.articles import NoAddressError, TakenIn
from statements.actions.fetches import (
    PAUSES,
    FetchStateError,
    begin_fetch,
    complete_fetch,
    dismiss_fetch,
    fail_fetch,
    postpone_fetch,
    request_fetch,
    retry_fetch,
)
from statements.models import Fetch
from statements.models.trail import trail_of
from tests import factories
from tests.actions.threads import at_once

pytestmark = pytest.mark.django_db
URL = "https://gazette.example/lamp"
LATER = factories.NOW + timedelta(hours=1)


def request(url=URL, by=None, **columns):
    return request_fetch(url=url, requested_by=by or factories.user(), at=LATER, **columns)


def taken_in(article=True, snapshot=True):
    kept = factories.snapshot()
    return TakenIn(kept.article, kept, article, snapshot)


def test_an_address_is_asked_for_in_an_editors_name():
    editor, meeting, outlet = factories.user(), factories.meeting(), factories.outlet()
    fetch, is_to_do = request(f" {URL} ", by=editor, meeting=meeting, outlet=outlet)
    assert is_to_do
    row = Fetch.objects.get()
    assert (row.url, row.address, row.state) == (URL, "gazette.example/lamp", "waiting")
    assert (row.requested_by, row.requested_at, row.due_at) == (editor, LATER, LATER)
    assert (row.meeting, row.outlet, row.tries, row.article) == (meeting, outlet, 0, None)
    context = trail_of(Fetch, pgh_obj_id=fetch.pk).get().pgh_context
    assert context.metadata == {"user": editor.pk, "act": "request fetch"}


@pytest.mark.parametrize("state", ["waiting", "running"])
def test_asking_twice_while_one_waits_is_the_same_fetch(state):
    first = factories.fetch(state, url=URL)
    assert request("http://www.gazette.example/lamp/#top") == (first, False)
    assert Fetch.objects.get().requested_by == first.requested_by


def test_asking_for_a_failed_address_begins_it_anew():
    failed = factories.fetch("failed", url=URL, tries=4, detail="404", found={"text": "x"})
    editor = factories.user()
    fetch, is_to_do = request(by=editor)
    assert (fetch, is_to_do) == (failed, True)
    row = Fetch.objects.get()
    assert (row.state, row.tries, row.problem, row.detail) == ("waiting", 0, "", "")
    assert (row.requested_by, row.finished_at, row.found) == (editor, None, {})


@pytest.mark.parametrize(
    "url",
    ["", "lamp", "ftp://x.example/", "https://x .example/", "https://x.example/" + "a" * 2_000],
)
def test_what_is_no_address_is_refused(url):
    with pytest.raises(NoAddressError):
        request(url)
    assert not Fetch.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_six_who_ask_at_once_ask_for_one_fetch():
    answers = at_once(lambda editor: request(by=editor), [factories.user() for _ in range(6)])
    assert sorted(is_to_do for _, is_to_do in answers) == [False] * 5 + [True]
    assert Fetch.objects.count() == 1


def test_a_fetch_begins_and_counts_its_tries():
    waiting = factories.fetch()
    fetch = begin_fetch(pk=waiting.pk, at=LATER)
    assert (fetch.state, fetch.tries) == ("running", 1)


@pytest.mark.parametrize("state", ["failed", "fetched", "dismissed"])
def test_a_settled_fetch_does_not_begin(state):
    fetch = factories.fetch(state)
    assert begin_fetch(pk=fetch.pk, at=LATER) is None
    assert Fetch.objects.get().state == state
    assert begin_fetch(pk=0, at=LATER) is None


def test_a_fetch_that_was_put_off_does_not_begin_before_its_time():
    fetch = factories.fetch(due_at=LATER)
    assert begin_fetch(pk=fetch.pk, at=LATER - timedelta(minutes=1)) is None
    assert begin_fetch(pk=fetch.pk, at=LATER - timedelta(seconds=1)).tries == 1


def test_a_fetch_that_a_dead_worker_left_is_taken_up_again_but_not_for_ever():
    fetch = factories.fetch("running", tries=1)
    tries = [begin_fetch(pk=fetch.pk, at=LATER).tries for _ in PAUSES]
    assert tries == [2, 3, 4]
    assert begin_fetch(pk=fetch.pk, at=LATER) is None
    row = Fetch.objects.get()
    assert (row.state, row.problem, row.finished_at) == ("failed", "interrupted", LATER)


@pytest.mark.parametrize(
    ("article", "snapshot", "outcome"),
    [
        (True, True, "new-article"),
        (False, True, "new-snapshot"),
        (False, False, "same-text"),
    ],
)
def test_a_fetch_ends_with_an_article_and_what_is_new_of_it(article, snapshot, outcome):
    fetch = factories.fetch("running", problem="too-slow", found={"text": "x"})
    result = taken_in(article, snapshot)
    complete_fetch(fetch=fetch, taken_in=result, at=LATER)
    row = Fetch.objects.get()
    assert (row.state, row.article, row.outcome) == ("fetched", result.article, outcome)
    assert (row.finished_at, row.problem, row.found) == (LATER, "", {})


@pytest.mark.parametrize("state", ["fetched", "dismissed"])
def test_a_settled_fetch_is_not_completed_again(state):
    with pytest.raises(FetchStateError):
        complete_fetch(fetch=factories.fetch(state), taken_in=taken_in(), at=LATER)


def test_a_failed_fetch_keeps_the_reason_and_what_was_read():
    fetch = factories.fetch("running")
    found = {"text": "The lamp"}
    fail_fetch(fetch=fetch, problem="day-not-found", detail="x" * 300, found=found, at=LATER)
    row = Fetch.objects.get()
    assert (row.state, row.problem, row.detail) == ("failed", "day-not-found", "x" * 200)
    assert (row.found, row.finished_at) == (found, LATER)


def test_each_try_waits_longer_and_the_fourth_is_the_last():
    fetch, waits = factories.fetch(), []
    for _ in PAUSES:
        begin_fetch(pk=fetch.pk, at=fetch.due_at)
        row = postpone_fetch(fetch=fetch, problem="site-trouble", detail="503", at=LATER)
        assert (row.state, row.problem, row.detail) == ("waiting", "site-trouble", "503")
        waits.append(row.due_at - LATER)
        fetch = row
    begin_fetch(pk=fetch.pk, at=fetch.due_at)
    row = postpone_fetch(fetch=fetch, problem="site-trouble", detail="503", at=LATER)
    assert waits == list(PAUSES)
    assert (row.state, row.problem, row.detail) == ("failed", "site-trouble", "503")


def test_a_site_that_asks_for_a_longer_pause_gets_it_unless_it_is_too_long():
    fetch = factories.fetch("running", tries=1)
    row = postpone_fetch(fetch=fetch, problem="busy", at=LATER, least=timedelta(hours=1))
    assert (row.state, row.due_at) == ("waiting", LATER + timedelta(hours=1))
    row = postpone_fetch(fetch=fetch, problem="busy", at=LATER, least=timedelta(hours=5))
    assert (row.state, row.problem) == ("failed", "busy")


def test_only_a_failed_fetch_is_tried_again():
    editor = factories.user()
    fetch = factories.fetch("failed", tries=4)
    row = retry_fetch(fetch=fetch, editor=editor, at=LATER)
    assert (row.state, row.tries, row.problem, row.requested_by) == ("waiting", 0, "", editor)
    for state in ("running", "fetched", "dismissed"):
        with pytest.raises(FetchStateError):
            retry_fetch(fetch=factories.fetch(state), editor=editor, at=LATER)


def test_a_fetch_is_dismissed_with_what_it_kept():
    editor = factories.user()
    fetch = factories.fetch("failed", found={"text": "x"})
    row = dismiss_fetch(fetch=fetch, editor=editor, at=LATER)
    assert (row.state, row.found, row.problem) == ("dismissed", {}, "not-found")
    for state in ("running", "fetched", "dismissed"):
        with pytest.raises(FetchStateError):
            dismiss_fetch(fetch=factories.fetch(state), editor=editor, at=LATER)
