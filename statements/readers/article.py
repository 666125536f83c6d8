"""Bytes of an article, whatever they are: HTML or plain text."""

import re
from importlib import import_module

from statements.readers.plain_text import read_plain_text
from statements.readers.records import ReadArticle

HTML_TYPES = ("text/html", "application/xhtml+xml")
_SNIFFED = 2_000  # bytes
_START = re.compile(
    rb"(?:\xef\xbb\xbf)?(?>\s+|<!--.*?-->|<\?xml[^>]*>)*+"
    rb"<(?:!doctype\s+html|(?:html|head|body|article|main|header|section|div|meta|link|script|style"
    rb"|title|h[1-6]|p|span|a|blockquote|figure|ul|ol|table|br|b|i|em|strong)[\s/>])",
    re.IGNORECASE | re.DOTALL,
)


def read_article(data: bytes, content_type: str = "", url: str = "") -> ReadArticle:
    """Reads HTML or plain text. ``content_type`` is the answer's header, with its charset;
    ``url`` is where the bytes are from. Either may be left out.

    Raises :class:`~statements.readers.UnreadableError` and nothing else.
    """
    if is_html(data, content_type):
        # The one import that does not stand at a module's top: reading HTML needs trafilatura,
        # which takes half a second to import, and the web server starts without it.
        read: ReadArticle = import_module("statements.readers.html.page").read_html(
            data, content_type, url
        )
        return read
    plain = read_plain_text(data)
    return ReadArticle(text=plain.text, title=plain.title, url=url)


def is_html(data: bytes, content_type: str = "") -> bool:
    """By what the bytes begin with, or else by what their sender calls them."""
    start = data[:_SNIFFED].replace(b"\x00", b"")  # UTF-16
    start = start.removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
    if _START.match(start):
        return True
    return content_type.partition(";")[0].strip().lower() in HTML_TYPES
