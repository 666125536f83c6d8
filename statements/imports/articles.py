"""Bytes -> reader -> article, snapshot and candidates, whole or not at all."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from statements.actions.articles import TakenIn, find_or_add_outlet, take_in_article
from statements.actions.proposals import detect_candidates
from statements.models import Article, Meeting, User
from statements.readers import guess_language, read_plain_text


@dataclass(frozen=True, slots=True)
class ArticleFacts:
    """What is known of an article beside its text; empty where it is not.

    ``language`` is guessed from the text and ``title`` read from its first line when empty.
    """

    outlet: str
    published_on: date
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


@transaction.atomic
def import_article(
    data: bytes, facts: ArticleFacts, *, at: datetime, added_by: User | None = None
) -> ImportedArticle:
    """Takes a plain-text article in and proposes candidates.

    Raises :class:`~statements.readers.UnreadableError` for what is no text and an action's
    :class:`~statements.actions.refusal.Refusal`; then nothing is stored.
    """
    read = read_plain_text(data)
    taken_in = take_in_article(
        outlet=find_or_add_outlet(domain=facts.outlet, name=facts.outlet_name),
        text=read.text,
        published_on=facts.published_on,
        language=facts.language or guess_language(read.text),
        at=at,
        url=facts.url,
        title=facts.title or read.title,
        byline=facts.byline,
        kind=facts.kind,
        meeting=facts.meeting,
        added_by=added_by,
    )
    new_candidates = detect_candidates(snapshot=taken_in.snapshot)
    return ImportedArticle(taken_in, new_candidates)
