"""Taking articles in: one article an address, one snapshot a text, nothing overwritten."""

import hashlib
import re
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import pghistory
from django.db import IntegrityError, connection, transaction
from django.utils.text import slugify

from statements.actions.article_states import put_in_inbox
from statements.actions.refusal import Refusal
from statements.models import Article, Meeting, Outlet, Snapshot, User
from statements.models.public_ids import new_public_id

DOMAIN = re.compile(r"(?=.{1,120}$)[a-z0-9-]+(\.[a-z0-9-]+)+")
MAX_ADDRESS = 2_000  # characters; the index that keeps addresses unique takes few more


class NoOutletError(Refusal):
    """The name of an outlet is not the domain of one."""


class ArticleConflictError(Refusal):
    """The address belongs to an article of another outlet."""


class NoAddressError(Refusal):
    """The address is not one of the web."""


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
    domain = checked_domain(domain)
    outlet, _ = Outlet.objects.get_or_create(
        domain=domain, defaults={"name": (name or domain)[:120], "slug": _free_slug(domain)}
    )
    return outlet


def checked_domain(domain: str) -> str:
    """The domain in its one form; raises :class:`NoOutletError` for what is none."""
    domain = domain.strip().lower().removeprefix("www.")
    if not DOMAIN.fullmatch(domain):
        raise NoOutletError(f"{domain!r} is no outlet's domain, such as tagesschau.de.")
    return domain


def _free_slug(domain: str) -> str:
    """Of a-b.example and a.b.example only the first gets the plain one."""
    slug = slugify(domain.replace(".", "-"))[:60]
    if Outlet.objects.filter(slug=slug).exclude(domain=domain).exists():
        slug = f"{slug[:51]}-{new_public_id()}"
    return slug


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
    and meeting stay; a finished article waits in the inbox again for its new text. Raises
    :class:`NoAddressError` and :class:`ArticleConflictError`.
    """
    url = url.strip()
    if len(url) > MAX_ADDRESS:
        raise NoAddressError(f"The address has more than {MAX_ADDRESS:,} characters.")
    with pghistory.context(user=added_by and added_by.pk, act="take in article"):
        _wait_for_others(outlet, url, published_on, text)
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
            put_in_inbox(article)
    return TakenIn(article, snapshot, is_new, is_new_snapshot)


def _wait_for_others(outlet: Outlet, url: str, published_on: date, text: str) -> None:
    """One at a time takes an article in, until its transaction ends, so that two who do it at
    once find each other's. Other articles do not wait."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_advisory_xact_lock(hashtextextended(COALESCE(article_address(%s), %s), 0))",
            [url, f"{outlet.pk} {published_on} {digest}"],
        )


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
        raise NoAddressError(f"{columns['url']} is no web address.") from error
