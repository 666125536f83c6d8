"""A page's text as a tree of elements."""

import re
from collections.abc import Iterable

from lxml.etree import ParserError
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from statements.readers.html.prose import one_line
from statements.readers.plain_text import EmptyError

_ATTRIBUTE = re.compile(r"""[^\s/>=]++(?:\s*+=\s*+(?:"[^"]*+(?:"|$)|'[^']*+(?:'|$)|[^\s>]*+))?""")
_TAG = re.compile(rf"<[a-z][^\s/>]{{0,40}}+(?:[\s/=]++|{_ATTRIBUTE.pattern})*+", re.IGNORECASE)
_LONGEST_TAG, _LONGEST_NAME = 2_000, 5_000  # characters
_MOST_ATTRIBUTES = 200
# What browsers print around <q>, which has no marks of its own.
_MARKS = {"de": ("„", "“"), "en": ("“", "”"), "fr": ("« ", " »")}


def parse_page(text: str) -> HtmlElement:
    """Nothing is fetched and no entity of the page's own is known, so none can grow; what lies
    deeper than 256 elements is left out (libxml2's limit)."""
    parser = HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        page = document_fromstring(_TAG.sub(_thinned, text).encode(), parser=parser)
    except ParserError as error:
        raise EmptyError("The page is empty.") from error
    _shorten_attributes(page)
    return page


def _thinned(tag: re.Match[str]) -> str:
    """A tag, or nothing for one of hundreds of attributes: libxml2's time is their square."""
    written = tag.group()
    if len(written) <= _LONGEST_TAG or len(_ATTRIBUTE.findall(written)) <= _MOST_ATTRIBUTES:
        return written
    return ""


def _shorten_attributes(page: HtmlElement) -> None:
    """Takes away names that no page has and in which patterns would search for seconds."""
    for element in page.iter():
        for name in ("class", "id"):
            if len(element.get(name, "")) > _LONGEST_NAME:
                del element.attrib[name]


def words_of(element: HtmlElement | None) -> str:
    """An element's text on one line."""
    return "" if element is None else one_line("".join(element.itertext()))


def print_marks(page: HtmlElement, language: str | None) -> None:
    """Writes the quotation marks of ``<q>`` into the text, as browsers show them."""
    opening, closing = _MARKS[language or "en"]
    for element in page.iter("q"):
        element.text = opening + (element.text or "")
        if len(element):
            element[-1].tail = (element[-1].tail or "") + closing
        else:
            element.text += closing
        element.tag = "span"


def drop(elements: Iterable[HtmlElement]) -> None:
    """Takes elements out of their page; the text behind them stays."""
    for element in list(elements):
        if element.getparent() is not None:
            element.drop_tree()
