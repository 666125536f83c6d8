"""What lay behind an address -> reader -> article, snapshot and candidates, and the fetch settled.

Nothing is lost on the way: what was read of a page that cannot be taken in goes with the reason.
"""

from datetime import datetime
from enum import StrEnum
from urllib.parse import urlsplit

import pghistory
from django.db import transaction

from statements.actions.articles import ArticleConflictError, NoOutletError
from statements.actions.fetches import FetchStateError, complete_fetch
from statements.actions.refusal import Refusal
from statements.fetching import Fetched
from statements.imports.articles import ArticleFacts, NoDayError, import_read_article
from statements.models import Article, Fetch
from statements.readers import (
    BinaryError,
    EmptyError,
    EncodingError,
    PageTooLongError,
    PaywallError,
    ReadArticle,
    TooLittleTextError,
    TooLongError,
    UnreadableError,
    guess_language,
    read_article,
)


class ReadingProblem(StrEnum):
    """Why a page that was fetched is not taken in; the desk has a sentence for each."""

    DAY_NOT_FOUND = "day-not-found"
    EMPTY = "empty"
    PAYWALL = "paywall"
    TOO_LITTLE_TEXT = "too-little-text"
    TOO_LONG = "too-long"
    UNREADABLE = "unreadable"
    OTHER_OUTLET = "other-outlet"
    NO_OUTLET = "no-outlet"
    NOT_TAKEN_IN = "not-taken-in"


BY_READER: dict[type[UnreadableError], ReadingProblem] = {
    EmptyError: ReadingProblem.EMPTY,
    PaywallError: ReadingProblem.PAYWALL,
    TooLittleTextError: ReadingProblem.TOO_LITTLE_TEXT,
    TooLongError: ReadingProblem.TOO_LONG,
    PageTooLongError: ReadingProblem.TOO_LONG,
    EncodingError: ReadingProblem.UNREADABLE,
    BinaryError: ReadingProblem.UNREADABLE,
}
BY_ACTION: dict[type[Refusal], ReadingProblem] = {
    ArticleConflictError: ReadingProblem.OTHER_OUTLET,
    NoDayError: ReadingProblem.DAY_NOT_FOUND,
    NoOutletError: ReadingProblem.NO_OUTLET,
}


class NotTakenInError(Exception):
    """Why not, and the text, title, byline and language that were read nevertheless."""

    def __init__(self, problem: ReadingProblem, found: dict[str, str]) -> None:
        super().__init__(problem)
        self.problem = problem
        self.found = found


def import_fetched(fetch: Fetch, page: Fetched, *, at: datetime) -> None:
    """Takes a fetched page in, whole or not at all.

    Raises :class:`NotTakenInError`, and :class:`~statements.actions.fetches.FetchStateError` where
    someone settled the fetch in the meantime.
    """
    try:
        read = read_article(page.data, page.content_type, page.url)
    except UnreadableError as error:
        raise NotTakenInError(BY_READER[type(error)], {}) from error
    editor = fetch.requested_by
    try:
        with transaction.atomic(), pghistory.context(user=editor.pk, act="take in address"):
            facts = _facts(fetch, read)
            imported = import_read_article(read, facts, at=at, added_by=editor)
            complete_fetch(fetch=fetch, taken_in=imported.taken_in, at=at)
    except FetchStateError:
        raise
    except Refusal as refusal:
        problem = BY_ACTION.get(type(refusal), ReadingProblem.NOT_TAKEN_IN)
        raise NotTakenInError(problem, _found(read)) from refusal


def _facts(fetch: Fetch, read: ReadArticle) -> ArticleFacts:
    """A known article keeps its outlet, address and day; for a new one the editor's word goes
    before the page's."""
    articles = Article.objects.select_related("outlet")
    known = articles.at_address(fetch.url).first() or articles.at_address(read.url).first()
    if known is not None:
        return ArticleFacts(
            outlet=known.outlet.domain,
            url=known.url,
            published_on=known.published_on,
            meeting=fetch.meeting,
        )
    told = read.outlet or urlsplit(read.url).hostname or ""
    outlet = fetch.outlet.domain if fetch.outlet else told
    return ArticleFacts(outlet=outlet, meeting=fetch.meeting)


def _found(read: ReadArticle) -> dict[str, str]:
    return {
        "text": read.text,
        "title": read.title,
        "byline": read.byline,
        "language": read.language or guess_language(read.text),
    }
