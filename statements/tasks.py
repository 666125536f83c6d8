"""Work in the background, through ``django.tasks`` alone: which queue does it, the settings say."""

import logging
from datetime import datetime, timedelta
from functools import cache

from django.conf import settings
from django.db import OperationalError, transaction
from django.tasks import task
from django.utils import timezone

from statements.actions.articles import find_or_add_outlet
from statements.actions.fetches import (
    FetchStateError,
    begin_fetch,
    fail_fetch,
    postpone_fetch,
    request_fetch,
    retry_fetch,
)
from statements.fetching import Fetcher, FetchProblem, Problem
from statements.imports.fetches import NotTakenInError, import_fetched
from statements.models import Fetch, Meeting, User

logger = logging.getLogger(__name__)
UNEXPECTED = "unexpected"


@cache
def fetcher() -> Fetcher:
    """The process's own, so that it is polite to a host from all its threads together."""
    return Fetcher(settings.FETCHER_USER_AGENT)


@task
def fetch_article(pk: int) -> None:
    """Fetches the address of a :class:`~statements.models.Fetch` and takes in what is there.

    May run twice for one fetch, after a worker died: the second run finds it settled, or does
    what the first could not finish.
    """
    fetch = begin_fetch(pk=pk, at=timezone.now())
    if fetch is None:
        return
    try:
        page = fetcher().fetch(fetch.url)
        import_fetched(fetch, page, at=timezone.now())
    except FetchStateError as settled:
        logger.info("%s", settled)
    except FetchProblem as problem:
        try_later_or_fail(fetch, problem, at=timezone.now())
    except OperationalError:  # a lock that did not come, or the database was away
        try_later_or_fail(fetch, FetchProblem(Problem.BUSY), at=timezone.now())
    except NotTakenInError as reason:
        fail_fetch(fetch=fetch, problem=reason.problem, found=reason.found, at=timezone.now())
    except Exception:
        fail_fetch(fetch=fetch, problem=UNEXPECTED, at=timezone.now())
        raise


@transaction.atomic
def try_later_or_fail(fetch: Fetch, problem: FetchProblem, *, at: datetime) -> None:
    """A passing problem is tried again where the queue can wait; else a person must look."""
    reason, detail = problem.problem, problem.detail
    if not problem.is_passing or not fetch_article.get_backend().supports_defer:
        fail_fetch(fetch=fetch, problem=reason, detail=detail, at=at)
        return
    least = timedelta(seconds=problem.retry_after)
    fetch = postpone_fetch(fetch=fetch, problem=reason, detail=detail, at=at, least=least)
    if fetch.is_pending:
        fetch_article.using(run_after=fetch.due_at).enqueue(fetch.pk)


@transaction.atomic
def ask_for_address(
    *, url: str, asked_by: User, at: datetime, outlet: str = "", meeting: Meeting | None = None
) -> Fetch:
    """Requests a fetch and sets it to work, both or neither; ``outlet`` is a domain.

    Raises what the actions raise.
    """
    fetch, is_to_do = request_fetch(
        url=url,
        requested_by=asked_by,
        at=at,
        outlet=find_or_add_outlet(domain=outlet) if outlet else None,
        meeting=meeting,
    )
    if is_to_do:
        fetch_article.enqueue(fetch.pk)
    return fetch


@transaction.atomic
def ask_again(*, fetch: Fetch, asked_by: User, at: datetime) -> Fetch:
    """Sets a failed fetch to work anew. Raises what the action raises."""
    fetch = retry_fetch(fetch=fetch, editor=asked_by, at=at)
    fetch_article.enqueue(fetch.pk)
    return fetch
