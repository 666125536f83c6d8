"""A page's bytes as text, whatever encoding they are said to be in."""

import codecs
import re

from statements.readers.html.prose import CONTROL_CHARACTERS, printable
from statements.readers.plain_text import BinaryError

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_LABEL = re.compile(r"(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_DECLARED_WITHIN = 4_096  # bytes; browsers look at 1,024, and many pages are later
# What pages of Europe's press come in. Browsers, too, read Latin-1 and ASCII as Windows-1252,
# which has the typographic quotation marks.
_CODECS = {"ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254"} | {
    name: name
    for name in (
        "utf-8", "cp1250", "cp1251", "cp1252", "cp1254", "cp1257", "iso8859-2", "iso8859-13",
        "iso8859-15", "koi8-r", "koi8-u", "mac-roman",
    )
}  # fmt: skip
_MOST_CONTROL_CHARACTERS = 0.01


def decode_page(data: bytes, content_type: str = "") -> str:
    """The page's text, without control characters and with line feeds as line ends.

    A byte order mark comes first, then valid UTF-8, because hardly anything else is valid UTF-8
    by chance while declarations are often wrong; then what the sender and the page declare; then
    Windows-1252, or UTF-8 with gaps where that is what most of it is.

    Raises :class:`~statements.readers.BinaryError` for a picture or the like.
    """
    text = _decoded(data, content_type)
    control_characters = len(CONTROL_CHARACTERS.findall(text))
    if control_characters > len(text) * _MOST_CONTROL_CHARACTERS:
        raise BinaryError("The page is binary data, no text.")
    return printable(text)


def _decoded(data: bytes, content_type: str) -> str:
    for mark, codec in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(codec, errors="replace")
    for mark, codec in ((b"<\x00", "utf-16-le"), (b"\x00<", "utf-16-be")):
        if data.lstrip().startswith(mark):
            return data.decode(codec, errors="replace")
    beginning = data[:_DECLARED_WITHIN].decode("ascii", errors="replace")
    declared = _LABEL.findall(content_type) + _LABEL.findall(beginning)
    for codec in ("utf-8", *filter(None, map(_codec, declared))):
        try:
            return data.decode(codec)
        except UnicodeDecodeError:
            continue
    return _mostly(data)


def _codec(label: str) -> str | None:
    try:
        return _CODECS.get(codecs.lookup(label).name)
    except (LookupError, ValueError):
        return None


def _mostly(data: bytes) -> str:
    """Cut in the middle of a letter, or glued together from several encodings."""
    text = data.decode("utf-8", errors="replace")
    wrong = text.count("\ufffd")
    right = sum(map(len, re.findall(r"[^\x00-\x7f\ufffd]+", text)))
    return text if right > wrong else data.decode("cp1252", errors="replace")
