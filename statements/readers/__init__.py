"""Bytes in, records out: plain Python, no Django, no network."""

from statements.readers.plain_text import MAX_BYTES, ReadText, UnreadableError, read_plain_text

__all__ = ["MAX_BYTES", "ReadText", "UnreadableError", "read_plain_text"]
