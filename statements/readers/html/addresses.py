"""The canonical address of a page and whose it is."""

import re
from collections.abc import Iterable
from typing import Any
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from statements.readers.html.json_ld import text_in

_WEB = re.compile(r"https?://[^\s/?#]+[^\s]*", re.IGNORECASE)
_LONGEST = 2_000  # characters; no article's address has more
_WWW = re.compile(r"^www\d?\.")


def canonical_address(
    page: HtmlElement, article: dict[str, Any], meta: dict[str, str], url: str
) -> str:
    """What the page calls its own address, made absolute; else ``url``, where it is from.

    A front page is no article's address, and a page speaks for its own site alone: otherwise one
    site could slip its text into another's article.
    """
    base = _joined(url, next(iter(page.xpath("//base/@href")), "")) or url
    for told in _told(page, article, meta):
        address = _joined(base, told)
        if address and _is_articles(address, url):
            return address
    return url


def domain_of(address: str) -> str:
    """Such as tagesschau.de; empty where the address has no host."""
    return _WWW.sub("", _host(address))


def _told(page: HtmlElement, article: dict[str, Any], meta: dict[str, str]) -> Iterable[str]:
    yield from page.xpath("//link[contains(@rel, 'canonical')]/@href")
    yield meta.get("og:url", "")
    yield text_in(article.get("mainEntityOfPage"), "@id", "url")
    yield text_in(article.get("url"))


def _joined(base: str, told: str) -> str:
    try:
        address = urljoin(base, told.strip())
    except ValueError:  # such as http://[
        return ""
    fits = told.strip() and len(address) <= _LONGEST and _WEB.fullmatch(address)
    return address.partition("#")[0] if fits and _host(address) else ""


def _is_articles(address: str, url: str) -> bool:
    if not url:
        return True
    front_page = urlsplit(address).path.strip("/") == "" and not urlsplit(address).query
    return _site(address) == _site(url) and (not front_page or address == url)


def _site(address: str) -> str:
    """The last two parts of a host, three of those such as example.co.uk."""
    parts = _host(address).split(".")
    is_national = len(parts) > 2 and len(parts[-1]) == 2 and len(parts[-2]) <= 3
    return ".".join(parts[-3 if is_national else -2 :])


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""
