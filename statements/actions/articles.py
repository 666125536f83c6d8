"""Taking articles in: one article an address, one snapshot a text, nothing overwritten."""

import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import pghistory
from django.db import IntegrityError, transaction
from django.utils.text import slugify

from statements.actions.refusal import Refusal
from statements.models import Article, Meeting, Outlet, Snapshot, User

DOMAIN = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+")


class NoOutletError(Refusal):
    """The name of an outlet is not the domain of one."""


class ArticleConflictError(Refusal):
    """The address belongs to an article of another outlet."""


@dataclass(frozen=True, slots=True)
class TakenIn:
    """An article with the snapshot of its text, and which of them are new."""

    article: Article
    snapshot: Snapshot
    is_new_article: bool
    is_new_snapshot: bool


@transaction.atomic
def find_or_add_outlet(*, domain: str, name: str = "") -> Outlet:
    """The outlet of a domain; a new one is added unchecked. "www." does not count.

    Raises :class:`NoOutletError` for what is no domain.
    """
    domain = domain.strip().lower().removeprefix("www.")
    if not DOMAIN.fullmatch(domain):
        raise NoOutletError(f"{domain!r} is no outlet's domain, such as tagesschau.de.")
    outlet, _ = Outlet.objects.get_or_create(
        domain=domain, defaults={"name": name or domain, "slug": slugify(domain.replace(".", "-"))}
    )
    return outlet


@transaction.atomic
def take_in_article(
    *,
    outlet: Outlet,
    text: str,
    published_on: date,
    language: str,
    at: datetime,
    url: str = "",
    title: str = "",
    byline: str = "",
    kind: str = Article.Kind.REPORT,
    meeting: Meeting | None = None,
    added_by: User | None = None,
) -> TakenIn:
    """Keeps a text as a snapshot of its article, adding either only where it is new.

    A known address is the same article; other text at it becomes a further snapshot. Without an
    address the same text of the same outlet and day is the same article. The first title, date
    and meeting stay.
    """
    with pghistory.context(user=added_by and added_by.pk, act="take in article"):
        # One text of an outlet at a time, so that two who take it in at once find each other's.
        Outlet.objects.select_for_update().get(pk=outlet.pk)
        article = _known_article(outlet, url, published_on, text)
        if is_new := article is None:
            article = _add_article(
                outlet=outlet,
                url=url,
                title=title[:300],
                byline=byline[:200],
                published_on=published_on,
                language=language,
                kind=kind,
                meeting=meeting,
                added_by=added_by,
                added_at=at,
            )
        snapshot = Snapshot.objects.with_text(text).filter(article=article).first()
        if is_new_snapshot := snapshot is None:
            snapshot = Snapshot.objects.create(article=article, text=text, taken_at=at)
    return TakenIn(article, snapshot, is_new, is_new_snapshot)


def _known_article(outlet: Outlet, url: str, published_on: date, text: str) -> Article | None:
    if not url:
        same_text = Snapshot.objects.with_text(text).values("article")
        return outlet.articles.filter(published_on=published_on, pk__in=same_text).first()
    article = Article.objects.at_address(url).first()
    if article is not None and article.outlet_id != outlet.pk:
        raise ArticleConflictError(
            f"The address {url} belongs to an article of {article.outlet.name}."
        )
    return article


def _add_article(**columns: Any) -> Article:
    try:
        with transaction.atomic():
            return Article.objects.create(**columns)
    except IntegrityError as error:
        raise ArticleConflictError(
            f"The address {columns['url']} is no web address, or another outlet's."
        ) from error
