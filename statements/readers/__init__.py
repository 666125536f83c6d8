"""Bytes in, records out: plain Python, no Django, no network."""

from statements.readers.article import is_html, read_article
from statements.readers.language import LANGUAGES, guess_language
from statements.readers.page_length import (
    MAX_PAGE_BYTES,
    PageTooLongError,
    PaywallError,
    TooLittleTextError,
)
from statements.readers.plain_text import (
    MAX_BYTES,
    BinaryError,
    EmptyError,
    EncodingError,
    ReadText,
    TooLongError,
    UnreadableError,
    read_plain_text,
)
from statements.readers.records import ReadArticle

__all__ = [
    "LANGUAGES",
    "MAX_BYTES",
    "MAX_PAGE_BYTES",
    "BinaryError",
    "EmptyError",
    "EncodingError",
    "PageTooLongError",
    "PaywallError",
    "ReadArticle",
    "ReadText",
    "TooLittleTextError",
    "TooLongError",
    "UnreadableError",
    "guess_language",
    "is_html",
    "read_article",
    "read_plain_text",
]
