"""Plain text as an article: decoded, with its headline guessed."""

import re
from dataclasses import dataclass

MAX_BYTES = 1_000_000
MAX_HEADLINE = 200
# Tab, line feed, form feed and carriage return are the only control characters in prose.
CONTROL_CHARACTERS = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")


class UnreadableError(Exception):
    """The input is no article's text; the message is one sentence for a person."""


class TooLongError(UnreadableError):
    """The input has more than :data:`MAX_BYTES`."""


class EncodingError(UnreadableError):
    """The input is not UTF-8."""


class BinaryError(UnreadableError):
    """The input holds what no prose does."""


class EmptyError(UnreadableError):
    """The input holds no words."""


@dataclass(frozen=True, slots=True)
class ReadText:
    """An article's text as it will be kept, and its first line where that is a headline."""

    text: str
    title: str


def read_plain_text(data: bytes) -> ReadText:
    """UTF-8 as text. Only a byte order mark is dropped and line ends become line feeds.

    Raises :class:`UnreadableError` for input that is empty, over :data:`MAX_BYTES`, binary or in
    another encoding.
    """
    if len(data) > MAX_BYTES:
        raise TooLongError(f"The text has more than {MAX_BYTES:,} bytes.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        kind = "binary data" if b"\x00" in data else "not UTF-8"
        raise EncodingError(
            f"The input is {kind} (byte {error.start}): save it as UTF-8 text first."
        ) from error
    if control := CONTROL_CHARACTERS.search(text):
        raise BinaryError(
            f"The input is binary data (a control character at {control.start()}), no text."
        )
    text = re.sub(r"\r\n?", "\n", text)
    if not text.strip():
        raise EmptyError("The text is empty.")
    return ReadText(text=text, title=_headline(text))


def _headline(text: str) -> str:
    first, _, rest = text.strip().partition("\n")
    first = first.strip()
    is_headline = len(first) <= MAX_HEADLINE and not first.endswith((".", ":", ",")) and rest
    return first if is_headline else ""
