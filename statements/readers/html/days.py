"""The day that a page gives as its publishing day, in one of the ways that machines write it."""

import re
from collections.abc import Iterator
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from typing import Any
from zoneinfo import ZoneInfo

from lxml.html import HtmlElement

from statements.readers.html.json_ld import text_in

# All German-language outlets keep this time, so a page of theirs that gives UTC means that day.
_GERMAN_TIME = ZoneInfo("Europe/Berlin")
_META = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished",
    "date", "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "dc.date.created",
    "dcterms.created", "pubdate", "publishdate", "publish-date", "publish_date",
    "publication_date", "parsely-pub-date", "sailthru.date", "article.published",
    "cxenseparse:recs:publishtime", "last-published-date", "iso-8601-publish-date",
)  # fmt: skip
_GERMAN_DAY = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})\b")


def published_day(
    page: HtmlElement, article: dict[str, Any], meta: dict[str, str], language: str | None
) -> date | None:
    """The day in JSON-LD, meta tags or a marked ``<time>``; None where none of them tells it."""
    for told in _told(page, article, meta):
        if (day := read_day(told, language)) is not None:
            return day
    return None


def _told(page: HtmlElement, article: dict[str, Any], meta: dict[str, str]) -> Iterator[str]:
    yield text_in(article.get("datePublished"))
    yield from (meta[name] for name in _META if name in meta)
    for element in page.xpath("//*[@itemprop='datePublished']|//time[@pubdate]"):
        yield element.get("datetime") or element.get("content") or element.text_content()
    # One day alone in the article's head is its day; two may be anything.
    times = page.xpath("//article//time/@datetime") or page.xpath("//main//time/@datetime")
    if len({value[:10] for value in times}) == 1:
        yield times[0]


def read_day(told: str, language: str | None) -> date | None:
    """ISO 8601, an e-mail's or a German date. What could be read in two ways is not read."""
    told = told.strip()[:40]
    if found := _GERMAN_DAY.match(told):
        day, month, year = map(int, found.groups())
        return _day(year, month, day)
    for parse in (_iso, parsedate_to_datetime):
        try:
            return _local(parse(told), language)
        except (ValueError, OverflowError, IndexError):
            continue
    if found := re.match(r"(\d{4})-(\d\d)-(\d\d)(?!\d)", told):
        return _day(*map(int, found.groups()))
    return None


def _iso(told: str) -> datetime:
    if told.isdecimal() and len(told) != len("20241204"):
        raise ValueError("a number, not a day")
    return datetime.fromisoformat(told)


def _local(moment: datetime, language: str | None) -> date:
    """The day as it was written; of a moment in UTC, the day where the page's readers were."""
    if language == "de" and moment.tzinfo is not None and not moment.utcoffset():
        moment = moment.astimezone(_GERMAN_TIME)
    return moment.date()


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
