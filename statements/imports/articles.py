"""Bytes -> reader -> article, snapshot and candidates, whole or not at all."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from statements.actions.articles import TakenIn, find_or_add_outlet, take_in_article
from statements.actions.fetches import settle_fetch_of
from statements.actions.proposals import detect_candidates
from statements.actions.refusal import Refusal
from statements.models import Article, Meeting, User
from statements.models.statements import FIRST_DAY
from statements.readers import ReadArticle, guess_language, read_article


@dataclass(frozen=True, slots=True)
class ArticleFacts:
    """What somebody knows of an article beside its text.

    It goes before what the article's page tells, which fills in what is empty here. A language
    that neither tells is guessed from the text.
    """

    outlet: str = ""
    published_on: date | None = None
    outlet_name: str = ""
    url: str = ""
    title: str = ""
    byline: str = ""
    language: str = ""
    kind: str = Article.Kind.REPORT
    meeting: Meeting | None = None


@dataclass(frozen=True, slots=True)
class ImportedArticle:
    """What an import did: the article and snapshot, and how many candidates are new."""

    taken_in: TakenIn
    new_candidates: int


class NoDayError(Refusal):
    """Neither the article nor who takes it in says when it was published."""


def import_article(
    data: bytes,
    facts: ArticleFacts,
    *,
    at: datetime,
    added_by: User | None = None,
    content_type: str = "",
) -> ImportedArticle:
    """Takes an article in, HTML or plain text, and proposes candidates.

    Raises :class:`~statements.readers.UnreadableError` for what is no article, and what
    :func:`import_read_article` does.
    """
    read = read_article(data, content_type, facts.url)
    return import_read_article(read, facts, at=at, added_by=added_by)


@transaction.atomic
def import_read_article(
    read: ReadArticle, facts: ArticleFacts, *, at: datetime, added_by: User | None = None
) -> ImportedArticle:
    """Takes a read article in and proposes candidates.

    Raises :class:`NoDayError` and an action's :class:`~statements.actions.refusal.Refusal`; then
    nothing is stored.
    """
    outlet = facts.outlet or read.outlet
    outlet_name = facts.outlet_name or (read.outlet_name if outlet == read.outlet else "")
    taken_in = take_in_article(
        outlet=find_or_add_outlet(domain=outlet, name=outlet_name),
        text=read.text,
        published_on=facts.published_on or _told_day(read, at),
        language=facts.language or read.language or guess_language(read.text),
        at=at,
        url=facts.url or read.url,
        title=facts.title or read.title,
        byline=facts.byline or read.byline,
        kind=facts.kind,
        meeting=facts.meeting,
        added_by=added_by,
    )
    new_candidates = detect_candidates(snapshot=taken_in.snapshot)
    settle_fetch_of(article=taken_in.article, url=facts.url, editor=added_by, at=at)
    return ImportedArticle(taken_in, new_candidates)


def _told_day(read: ReadArticle, at: datetime) -> date:
    """The page's, unless no article of NATO's can be of that day: then the page is wrong."""
    day = read.published_on
    if day is None or not FIRST_DAY <= day <= timezone.localdate(at):
        raise NoDayError("The article does not tell on which day it was published.")
    return day
