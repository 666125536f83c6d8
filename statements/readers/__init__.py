"""Bytes in, records out: plain Python, no Django, no network."""

from statements.readers.language import LANGUAGES, guess_language
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

__all__ = [
    "LANGUAGES",
    "MAX_BYTES",
    "BinaryError",
    "EmptyError",
    "EncodingError",
    "ReadText",
    "TooLongError",
    "UnreadableError",
    "guess_language",
    "read_plain_text",
]
