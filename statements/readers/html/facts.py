"""What a page tells of its article beside the text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from lxml.html import HtmlElement

from statements.readers.html.addresses import canonical_address
from statements.readers.html.days import published_day
from statements.readers.html.json_ld import names_in, text_in
from statements.readers.html.prose import one_line
from statements.readers.html.tree import words_of
from statements.readers.language import LANGUAGES

_LONGEST_TITLE, _LONGEST_BYLINE = 300, 200  # characters
_LONGEST_PRINTED_BYLINE = 80
_AUTHORS = ("author", "article:author", "og:article:author", "dc.creator", "dcterms.creator",
            "parsely-author", "sailthru.author", "citation_author")  # fmt: skip
_SUFFIX = re.compile(r"\s+[|–—-]\s+[^|–—]{2,60}$")
_BY = re.compile(r"^(?:von|by|par)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Facts:
    """Empty, or None, where the page does not tell."""

    title: str
    byline: str
    published_on: date | None
    language: str | None
    url: str
    site_name: str
    lead: str


def facts_of(page: HtmlElement, article: dict[str, Any], url: str) -> Facts:
    meta = _meta(page)
    site_name = meta.get("og:site_name") or text_in(article.get("publisher"), "name")
    language = declared_language(page, article, meta)
    return Facts(
        title=_title(page, article, meta, site_name),
        byline=_byline(page, article, meta),
        published_on=published_day(page, article, meta, language),
        language=language,
        url=canonical_address(page, article, meta, url),
        site_name=site_name,
        lead=meta.get("description") or meta.get("og:description", ""),
    )


def _meta(page: HtmlElement) -> dict[str, str]:
    """The page's meta tags by their names in small letters; of several, the first."""
    found: dict[str, str] = {}
    for element in page.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("http-equiv") or ""
        content = one_line(element.get("content") or "")
        if name and content:
            found.setdefault(name.strip().lower(), content)
    return found


def declared_language(
    page: HtmlElement, article: dict[str, Any], meta: dict[str, str]
) -> str | None:
    """The first of the page's declarations, where it is one of ``LANGUAGES``."""
    declared = (
        page.get("lang") or page.get("{http://www.w3.org/XML/1998/namespace}lang"),
        page.get("xml:lang"),
        meta.get("content-language"),
        meta.get("language"),
        text_in(article.get("inLanguage"), "alternateName", "name"),
        meta.get("og:locale"),
    )
    told = next((value.strip().lower() for value in declared if value and value.strip()), "")
    language = re.split(r"[-_,]", told)[0]
    return language if language in LANGUAGES else None


def _title(page: HtmlElement, article: dict[str, Any], meta: dict[str, str], site_name: str) -> str:
    """As its machines' description has it, else as printed: a printed one often holds a kicker
    or a label as well."""
    headlines = page.xpath("//article//h1") or page.xpath("//h1")
    printed = words_of(headlines[0]) if headlines else ""
    told = text_in(article.get("headline")) or meta.get("og:title") or meta.get("twitter:title")
    told = told or printed or words_of(page.find(".//title"))
    title = printed if printed and told.startswith(printed) else _without_site(told, site_name)
    return title if len(title) <= _LONGEST_TITLE else ""


def _without_site(title: str, site_name: str) -> str:
    """A title without the site's name behind a bar or dash."""
    shorter = _SUFFIX.sub("", title)
    behind = title[len(shorter) :].strip(" |–—-").lower()
    return shorter if "|" in title or (behind and behind == site_name.lower()) else title


def _byline(page: HtmlElement, article: dict[str, Any], meta: dict[str, str]) -> str:
    for names in _bylines(page, article, meta):
        persons = [_BY.sub("", name) for name in names if not name.startswith(("http", "@"))]
        byline = ", ".join(dict.fromkeys(filter(None, persons)))
        if byline:
            return byline if len(byline) <= _LONGEST_BYLINE else ""
    return ""


def _bylines(
    page: HtmlElement, article: dict[str, Any], meta: dict[str, str]
) -> Iterator[list[str]]:
    yield names_in(article.get("author"))
    yield names_in(article.get("creator"))
    yield [meta[name] for name in _AUTHORS if name in meta][:1]
    for path in ("//*[@rel='author']", "//*[contains(@class, 'byline')]"):
        printed = [words_of(element) for element in page.xpath(path)[:1]]
        yield [words for words in printed if len(words) <= _LONGEST_PRINTED_BYLINE]
