"""The door to this room: a page's bytes in, its article out."""

from typing import Any

from lxml.html import HtmlElement

from statements.readers.html.addresses import domain_of
from statements.readers.html.body import body_of
from statements.readers.html.charset import decode_page
from statements.readers.html.facts import facts_of
from statements.readers.html.json_ld import article_of, is_for_payers
from statements.readers.html.tree import parse_page, print_marks
from statements.readers.page_length import MAX_PAGE_BYTES, PageTooLongError, check_length
from statements.readers.plain_text import MAX_BYTES, TooLongError
from statements.readers.records import ReadArticle

_PAYWALL = (
    "//*[contains(translate(concat(@class, ' ', @id), 'PAYWL', 'paywl'), 'paywall')]"
    "|//meta[@name='article:content_tier' or @property='article:content_tier']"
    "[@content='locked' or @content='metered']"
)


def read_html(data: bytes, content_type: str = "", url: str = "") -> ReadArticle:
    """Reads a page. What it tells besides the text may be wrong; what it does not tell is empty.

    Raises :class:`~statements.readers.UnreadableError` for what is no page, holds more than
    :data:`MAX_PAGE_BYTES` or too little of an article.
    """
    if len(data) > MAX_PAGE_BYTES:
        raise PageTooLongError(f"The page has more than {MAX_PAGE_BYTES:,} bytes.")
    page = parse_page(decode_page(data, content_type))
    article = article_of(page)
    facts = facts_of(page, article, url)
    print_marks(page, facts.language)
    paid = _is_for_payers(page, article)
    blocks = body_of(page, article, facts)
    body = "\n\n".join(block.text for block in blocks)
    check_length(body, is_for_payers=paid)
    text = f"{facts.title}\n\n{body}" if facts.title else body
    if len(text.encode()) > MAX_BYTES:
        raise TooLongError(f"The page's text has more than {MAX_BYTES:,} bytes.")
    return ReadArticle(
        text=text,
        title=facts.title,
        byline=facts.byline,
        outlet=domain_of(facts.url),
        outlet_name=facts.site_name,
        published_on=facts.published_on,
        language=facts.language,
        url=facts.url,
    )


def _is_for_payers(page: HtmlElement, article: dict[str, Any]) -> bool:
    """By schema.org's ``isAccessibleForFree`` or by the usual markers."""
    return is_for_payers(article) or bool(page.xpath(_PAYWALL))
