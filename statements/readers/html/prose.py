"""Text as a database can keep it and as words can be compared."""

import re

LINE_BREAKS = re.compile(r"\r\n?|[\u0085\u2028\u2029]")
# Every control character but tab, line feed and form feed, and half a surrogate pair.
CONTROL_CHARACTERS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff]")
# Invisible, and in the way of every comparison of words: soft hyphen, zero-width space and
# non-joiner, word joiner, byte order mark. (Zero-width joiners stay: emoji are made with them.)
_INVISIBLE = re.compile("[\u00ad\u200b\u200c\u2060\ufeff]")
_SPACE = re.compile(r"\s+")


def printable(text: str) -> str:
    """Without control characters, and with line feeds as the only line ends."""
    return CONTROL_CHARACTERS.sub("", LINE_BREAKS.sub("\n", text))


def one_line(text: str) -> str:
    """The printed words with single spaces between them."""
    return _SPACE.sub(" ", CONTROL_CHARACTERS.sub("", _INVISIBLE.sub("", text))).strip()
