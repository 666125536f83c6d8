"""The article's body: what is prose on the page and belongs to it.

trafilatura finds it on most pages. Plain rules of our own, which hold for any site, help where it
does not: what the page tells machines as its article's body, the paragraphs of its article
element, and the lead and the headings that it prints around what is kept.
"""

import logging
from collections.abc import Iterator
from itertools import dropwhile
from typing import Any

from lxml.html import HtmlElement
from trafilatura import bare_extraction

from statements.readers.html.blocks import Block, blocks_in, has_words, length_of
from statements.readers.html.facts import Facts
from statements.readers.html.json_ld import prose_in
from statements.readers.html.prose import one_line
from statements.readers.html.tree import drop, parse_page, words_of

logger = logging.getLogger(__name__)
# Pages of the press have up to some 3,000; trafilatura's time grows faster than they do.
_MOST_ELEMENTS = 10_000
# What the page tells machines must have this many times the characters to be preferred; all its
# paragraphs, among which are those of other articles' teasers, more.
_FULLER, _FAR_FULLER = 1.5, 4
_CROSSHEADS = ("h2", "h3", "h4", "h5", "h6")
_SHORTEST_LEAD = 60  # characters
_SHORTEST_PARAGRAPH = 40  # characters; navigation and labels have fewer
_CLUTTER = (
    "//script|//style|//noscript|//template|//svg|//iframe|//nav|//dialog"
    "|//figcaption[not(ancestor::figure//blockquote)]"
    "|//*[@role='dialog' or @role='alertdialog' or @role='navigation' or @role='search'"
    " or @aria-modal='true']"
)
_BESIDE = "//aside|//footer|//form|//figure|//header[not(ancestor::article)]|//button|//select"


def body_of(page: HtmlElement, article: dict[str, Any], facts: Facts) -> list[Block]:
    """The blocks of the article's body, without its title and byline.

    ``page`` is changed: clutter is dropped from it.
    """
    drop(page.xpath(_CLUTTER))
    # trafilatura drops these with the words in them: a time in the middle of a sentence, and
    # quotations that are set as figures.
    for caption in page.xpath("//figure[.//blockquote]//figcaption"):
        caption.tag = "p"
    for element in page.xpath("//p//time|//figure[.//blockquote]"):
        element.drop_tag()
    found = _by_trafilatura(page)
    for other, fuller in ((_told_to_machines(article), _FULLER), (_paragraphs(page), _FAR_FULLER)):
        if length_of(other) > fuller * length_of(found):
            found = other
    found = _without_head(found, facts.title, facts.byline)
    return _with_headings(page, _with_lead(page, found, facts.lead))


def _by_trafilatura(page: HtmlElement) -> list[Block]:
    if sum(1 for _ in page.iter()) > _MOST_ELEMENTS:
        return []
    try:
        # "fast" leaves out two more extractors, which find nothing better on the pages measured.
        document = bare_extraction(page, include_comments=False, fast=True)
    except Exception:
        # Any page of the web may come; one that trafilatura stumbles over is read by our rules.
        logger.warning("trafilatura failed on a page", exc_info=True)
        return []
    body = getattr(document, "body", None)
    return [] if body is None else list(blocks_in(body))


def _told_to_machines(article: dict[str, Any]) -> list[Block]:
    """schema.org's ``articleBody``: text with line breaks, at times with tags in it."""
    told = prose_in(article.get("articleBody"))
    if "</p>" in told or "<br" in told:
        return list(blocks_in(parse_page(f"<div>{told}</div>")))
    return [Block(text) for line in told.splitlines() if has_words(text := one_line(line))]


def _paragraphs(page: HtmlElement) -> list[Block]:
    """Paragraphs of the article elements, of the main element or of the page, which are prose."""
    beside = set(page.xpath(_BESIDE))
    for path in ("//article//p", "//main//p", "//p"):
        blocks = [
            Block(words)
            for paragraph in page.xpath(path)
            if not beside.intersection(paragraph.iterancestors())
            and len(words := words_of(paragraph)) >= _SHORTEST_PARAGRAPH
        ]
        if blocks:
            return blocks
    return []


def _with_lead(page: HtmlElement, kept: list[Block], lead: str) -> list[Block]:
    """With the page's description of itself, if it is also printed and was not found."""
    if len(lead) < _SHORTEST_LEAD or any(lead in block.text for block in kept):
        return kept
    places = page.iter("p", "div", "strong", "span", "h2")
    is_printed = any(words_of(element) == lead for element in places if len(element) <= 1)
    return [Block(lead), *kept] if kept and is_printed else kept


def _with_headings(page: HtmlElement, kept: list[Block]) -> list[Block]:
    """With each heading that stands right before a kept paragraph, but the first's."""
    before = dict(_headings_before(page))
    found = kept[:1]
    for block in kept[1:]:
        heading = before.get(block.text)
        if heading and not block.is_heading and found[-1].text != heading:
            found.append(Block(heading, is_heading=True))
        found.append(block)
    return found


def _headings_before(page: HtmlElement) -> Iterator[tuple[str, str]]:
    heading = ""
    for element in page.iter("p", "li", *_CROSSHEADS):
        words = words_of(element)
        if element.tag in _CROSSHEADS and has_words(words):
            heading = "" if element.xpath("boolean(.//a|ancestor::a)") else words
        elif words:
            if heading:
                yield words, heading
            heading = ""


def _without_head(blocks: list[Block], title: str, byline: str) -> list[Block]:
    """Without what stands above the first paragraph: headings, the title again, the byline."""
    above = {_bare(title), _bare(byline)}
    return list(dropwhile(lambda block: block.is_heading or _bare(block.text) in above, blocks))


def _bare(line: str) -> str:
    """To compare lines by: letters and digits alone, without "by"."""
    words = line.casefold().split()
    words = words[1:] if words[:1] in (["von"], ["by"], ["par"]) else words
    return "".join(filter(str.isalnum, "".join(words)))
