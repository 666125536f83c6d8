"""Asking for an address, and what becomes of it: taken in, tried again, failed, dismissed.

Each locks its row, so that two workers, or a worker and an editor, never both settle a fetch.
"""

import re
from datetime import datetime, timedelta
from typing import Any

import pghistory
from django.db import connection, transaction

from statements.actions.articles import MAX_ADDRESS, NoAddressError, TakenIn
from statements.actions.refusal import Refusal
from statements.models import Article, Fetch, Meeting, Outlet, User

# After the first, second and third try: then it needs a person.
PAUSES = (timedelta(seconds=30), timedelta(minutes=5), timedelta(minutes=30))
LONGEST_PAUSE = timedelta(hours=2)
INTERRUPTED = "interrupted"
WEB_ADDRESS = re.compile(r"https?://[^\s/?#]+\S*", re.IGNORECASE)


class FetchStateError(Refusal):
    """The fetch is settled, or under way, and cannot be changed like this."""


@transaction.atomic
def request_fetch(
    *,
    url: str,
    requested_by: User,
    at: datetime,
    outlet: Outlet | None = None,
    meeting: Meeting | None = None,
) -> tuple[Fetch, bool]:
    """The open fetch of an address, and whether it must be set to work.

    One that waits or runs is left as it is; a failed one begins anew. Raises
    :class:`~statements.actions.articles.NoAddressError`.
    """
    url = url.strip()
    if len(url) > MAX_ADDRESS or not WEB_ADDRESS.fullmatch(url):
        raise NoAddressError(f"{url[:80]} is no web address, or too long a one.")
    _wait_for_others(url)
    fetch = Fetch.objects.select_for_update().open().at_address(url).first()
    if fetch and fetch.is_pending:
        return fetch, False
    with pghistory.context(user=requested_by.pk, act="request fetch"):
        if fetch is None:
            fetch = Fetch(url=url)
        fetch.outlet = outlet or fetch.outlet
        fetch.meeting = meeting or fetch.meeting
        fetch.requested_by, fetch.requested_at = requested_by, at
        _begin_anew(fetch, at)
    return fetch, True


def _wait_for_others(url: str) -> None:
    """One at a time asks for an address, until its transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_advisory_xact_lock(hashtextextended(article_address(%s), 1))", [url]
        )


def _begin_anew(fetch: Fetch, at: datetime) -> None:
    fetch.state, fetch.tries, fetch.due_at = Fetch.State.WAITING, 0, at
    fetch.problem = fetch.detail = ""
    fetch.finished_at, fetch.found = None, {}
    fetch.save()


@transaction.atomic
def retry_fetch(*, fetch: Fetch, editor: User, at: datetime) -> Fetch:
    """Begins a failed fetch anew. Raises :class:`FetchStateError`."""
    fetch = _locked(fetch, Fetch.State.FAILED)
    with pghistory.context(user=editor.pk, act="retry fetch"):
        fetch.requested_by, fetch.requested_at = editor, at
        _begin_anew(fetch, at)
    return fetch


@transaction.atomic
def dismiss_fetch(*, fetch: Fetch, editor: User, at: datetime) -> Fetch:
    """Takes a fetch that waits or failed out of the list, with what it kept.

    Raises :class:`FetchStateError`.
    """
    fetch = _locked(fetch, Fetch.State.FAILED, Fetch.State.WAITING)
    with pghistory.context(user=editor.pk, act="dismiss fetch"):
        return _settle(fetch, Fetch.State.DISMISSED, at, found={})


@transaction.atomic
def begin_fetch(*, pk: int, at: datetime) -> Fetch | None:
    """A fetch set running, or None where nothing is to be done for it now.

    One that runs already was left by a worker that died: it is taken up again, but not for ever.
    """
    fetch = Fetch.objects.select_for_update().filter(pk=pk).first()
    if fetch is None or not fetch.is_pending or fetch.is_put_off(at):
        return None
    with pghistory.context(user=fetch.requested_by_id, act="begin fetch"):
        if fetch.tries > len(PAUSES):
            _settle(fetch, Fetch.State.FAILED, at, problem=INTERRUPTED)
            return None
        fetch.state, fetch.tries = Fetch.State.RUNNING, fetch.tries + 1
        fetch.save(update_fields=["state", "tries"])
    return fetch


@transaction.atomic
def complete_fetch(*, fetch: Fetch, taken_in: TakenIn, at: datetime) -> Fetch:
    """The address is taken in. Raises :class:`FetchStateError` where that was settled before."""
    fetch = _locked(fetch, *Fetch.OPEN)
    with pghistory.context(user=fetch.requested_by_id, act="complete fetch"):
        return _fetched(fetch, taken_in.article, _outcome(taken_in), at)


def _outcome(taken_in: TakenIn) -> str:
    if taken_in.is_new_article:
        return Fetch.Outcome.NEW_ARTICLE
    return Fetch.Outcome.NEW_SNAPSHOT if taken_in.is_new_snapshot else Fetch.Outcome.SAME_TEXT


def _fetched(fetch: Fetch, article: Article, outcome: str, at: datetime) -> Fetch:
    clean: dict[str, Any] = {"found": {}, "problem": "", "detail": ""}
    return _settle(fetch, Fetch.State.FETCHED, at, article=article, outcome=outcome, **clean)


@transaction.atomic
def settle_fetch_of(*, article: Article, url: str, editor: User | None, at: datetime) -> None:
    """An article that came another way is what its address was asked for; a fetch that runs
    settles itself."""
    for fetch in Fetch.objects.select_for_update().at_rest().at_address(url):
        with pghistory.context(user=editor and editor.pk, act="settle fetch"):
            _fetched(fetch, article, Fetch.Outcome.BY_HAND, at)


@transaction.atomic
def fail_fetch(
    *,
    fetch: Fetch,
    problem: str,
    at: datetime,
    detail: str = "",
    found: dict[str, str] | None = None,
) -> Fetch:
    """Needs a person from now on; ``found`` is what was read. Raises :class:`FetchStateError`."""
    fetch = _locked(fetch, *Fetch.PENDING)
    with pghistory.context(user=fetch.requested_by_id, act="fail fetch"):
        return _settle(
            fetch,
            Fetch.State.FAILED,
            at,
            problem=problem,
            detail=detail[:200],
            found=found or {},
        )


@transaction.atomic
def postpone_fetch(
    *, fetch: Fetch, problem: str, at: datetime, detail: str = "", least: timedelta = timedelta()
) -> Fetch:
    """Waits for its next try, at least that long; fails after the fourth, or where that
    is too long.

    Raises :class:`FetchStateError`.
    """
    fetch = _locked(fetch, *Fetch.PENDING)
    pause = max(least, PAUSES[min(fetch.tries, len(PAUSES)) - 1])
    if fetch.tries > len(PAUSES) or pause > LONGEST_PAUSE:
        return fail_fetch(fetch=fetch, problem=problem, detail=detail, at=at)
    with pghistory.context(user=fetch.requested_by_id, act="postpone fetch"):
        fetch.state, fetch.due_at = Fetch.State.WAITING, at + pause
        fetch.problem, fetch.detail = problem, detail[:200]
        fetch.save(update_fields=["state", "due_at", "problem", "detail"])
    return fetch


def _locked(fetch: Fetch, *states: str) -> Fetch:
    fetch = Fetch.objects.select_for_update().get(pk=fetch.pk)
    if fetch.state not in states:
        raise FetchStateError(f"The fetch of {fetch.url} is {fetch.state}.")
    return fetch


def _settle(fetch: Fetch, state: str, at: datetime, **columns: Any) -> Fetch:
    fetch.state, fetch.finished_at = state, at
    for name, value in columns.items():
        setattr(fetch, name, value)
    fetch.save(update_fields=["state", "finished_at", *columns])
    return fetch
