"""Lines of JSON, each an article with its text and what is said in it, as records.

``statements/imports/statements.py`` says what a line may hold. Here it is taken apart: which
fields there are, of which kind, and where in the text each quote stands. What the words in them
mean is for others to know.
"""

import json
import re
from collections.abc import Iterable, Iterator
from hashlib import sha256
from typing import Any, NamedTuple

from statements.readers.plain_text import CONTROL_CHARACTERS, MAX_BYTES

MAX_FILE_BYTES = 50_000_000
MAX_STATEMENTS = 200_000
NEEDED = ("address", "outlet", "published_on", "language", "text")

# As JSON writes it, and not a backslash before the same letters.
NUL = re.compile(r"(?<!\\)(\\\\)*\\u0000")

type Spans = tuple[tuple[int, int], ...]


class FileTooLargeError(Exception):
    """More than one import takes; the message is one sentence for a person."""


class BadLineError(Exception):
    """What is wrong with a field: its name, and a sentence's rest."""

    def __init__(self, field: str, sentence: str) -> None:
        super().__init__(sentence)
        self.field = field
        self.sentence = sentence


class LineProblem(NamedTuple):
    line: int
    field: str
    sentence: str

    def __str__(self) -> str:
        return f"line {self.line}, {self.field}: {self.sentence}"


# Tuples with names and no dataclasses: a file has a hundred thousand of them.


class ReadPosition(NamedTuple):
    topic: str
    stance: str


class ReadStatement(NamedTuple):
    """What a line tells of a statement; "" where it tells nothing."""

    speaker: str
    attribution: str
    said_on: str
    meeting: str
    relation: str
    setting: str
    form: str
    language: str
    wording: str
    positions: tuple[ReadPosition, ...]


class ReadPassage(NamedTuple):
    """Where a line's ``place``-th statement is quoted: code-point offsets ``[start, end)`` in its
    text. What is told of it is read by :func:`read_statement` where the passage is new."""

    place: int
    spans: Spans
    told: dict[str, Any]


class ReadLine(NamedTuple):
    """An article's line; ``digest`` is the SHA-256 of its text in hexadecimal figures."""

    number: int
    address: str
    outlet: str
    title: str
    published_on: str
    language: str
    kind: str
    meeting: str
    text: str
    digest: str
    passages: list[ReadPassage]


# What an object tells that tells nothing: its texts, in the order of the record.
NO_POSITION = dict.fromkeys(ReadPosition._fields, "")
NO_STATEMENT = dict.fromkeys(ReadStatement._fields[:-1], "")
NO_LINE = dict.fromkeys(ReadLine._fields[1:-2], "")


def read_statement_lines(lines: Iterable[bytes]) -> Iterator[ReadLine | LineProblem]:
    """A record a line, or what is wrong with it first; empty lines are passed over.

    Raises :class:`FileTooLargeError`.
    """
    size = count = 0
    for number, line in enumerate(lines, 1):
        size += len(line)
        if size > MAX_FILE_BYTES:
            raise FileTooLargeError(f"The file has more than {MAX_FILE_BYTES:,} bytes: split it.")
        if not line.strip():
            continue
        try:
            read = _line(number, line)
        except BadLineError as error:
            yield LineProblem(number, error.field, error.sentence)
            continue
        count += len(read.passages)
        if count > MAX_STATEMENTS:
            raise FileTooLargeError(
                f"The file has more than {MAX_STATEMENTS:,} statements: split it."
            )
        yield read


def _line(number: int, line: bytes) -> ReadLine:
    item = _parsed(line)
    rows = item.pop("statements", None)
    facts = _texts(item, NO_LINE, "")
    for name in NEEDED:
        if not facts[name].strip():
            raise BadLineError(name, "is missing.")
    text = facts["text"]
    encoded = text.encode()
    if len(encoded) > MAX_BYTES:
        raise BadLineError("text", f"has more than {MAX_BYTES:,} bytes.")
    if control := CONTROL_CHARACTERS.search(text):
        raise BadLineError("text", f"has a control character at {control.start()}.")
    if type(rows) is not list or not rows:
        raise BadLineError("statements", "are to be a list of at least one.")
    passages = [_passage(place, row, text) for place, row in enumerate(rows, 1)]
    places: dict[Spans, int] = {}
    for row in passages:
        if (first := places.setdefault(row.spans, row.place)) != row.place:
            raise BadLineError(
                f"statement {row.place}", f"quotes the passage of statement {first} again."
            )
    return ReadLine._make((number, *facts.values(), sha256(encoded).hexdigest(), passages))


def _parsed(line: bytes) -> dict[str, Any]:
    try:
        item = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise BadLineError("all", f"is not UTF-8 (byte {error.start}).") from error
    except json.JSONDecodeError as error:
        raise BadLineError("all", f"is no JSON ({error.msg}, character {error.pos}).") from error
    except (ValueError, RecursionError) as error:
        raise BadLineError("all", "is no JSON that can be read.") from error
    if type(item) is not dict:
        raise BadLineError("all", "is no JSON object.")
    if b"\\u" in line:
        _check_characters(item)
    return item


def _check_characters(item: dict[str, Any]) -> None:
    """JSON can write what no text of the database can hold."""
    written = json.dumps(item, ensure_ascii=False)
    if NUL.search(written):
        raise BadLineError("all", "has a character that no text has (NUL).")
    try:
        written.encode()
    except UnicodeEncodeError as error:
        raise BadLineError("all", "has half of a character (a lone surrogate).") from error


def _texts(item: Any, empty: dict[str, str], field: str) -> dict[str, str]:
    """An object's texts, those of ``empty`` that it does not name with them; nothing else may be
    left in it."""
    if type(item) is not dict:
        raise BadLineError(field or "all", "is no JSON object.")
    texts = empty | item
    if len(texts) != len(empty):
        unknown = ", ".join(sorted(item.keys() - empty.keys()))
        raise BadLineError(field or "all", f"has fields that nothing knows: {unknown}.")
    if set(map(type, texts.values())) != {str}:
        for name, value in item.items():
            if value is None:
                texts[name] = ""
            elif type(value) is not str:
                raise BadLineError(f"{field}, {name}" if field else name, "is to be text.")
    return texts


def _passage(place: int, item: Any, text: str) -> ReadPassage:
    field = f"statement {place}"
    if type(item) is not dict:
        raise BadLineError(field, "is no JSON object.")
    spans, words = item.pop("spans", None), item.pop("quote", None)
    if (spans is None) == (words is None):
        raise BadLineError(field, "needs either spans or a quote, and not both.")
    if words is None:
        return ReadPassage(place, _spans(f"{field}, spans", spans, len(text)), item)
    return ReadPassage(place, _place_of(f"{field}, quote", words, text), item)


def read_statement(passage: ReadPassage) -> ReadStatement:
    """Raises :class:`BadLineError`."""
    field = f"statement {passage.place}"
    told = dict(passage.told)
    positions = told.pop("positions", None)
    return ReadStatement._make(
        (
            *_texts(told, NO_STATEMENT, field).values(),
            _positions(f"{field}, positions", positions) if positions else (),
        )
    )


def _spans(field: str, value: Any, length: int) -> Spans:
    if type(value) is not list or not value:
        raise BadLineError(field, "are to be a list of pairs such as [[0, 24]].")
    spans, reached = [], -1
    for pair in value:
        if type(pair) is not list or len(pair) != 2 or not all(type(at) is int for at in pair):
            raise BadLineError(field, "are to be a list of pairs such as [[0, 24]].")
        start, end = pair
        # As the database wants it: pieces that touch are one.
        if not reached < start < end <= length:
            raise BadLineError(
                field, f"are to lie in order in the text of {length:,} characters, without overlap."
            )
        spans.append((start, end))
        reached = end
    return tuple(spans)


def _place_of(field: str, words: Any, text: str) -> Spans:
    if type(words) is not str or not words.strip():
        raise BadLineError(field, "is to be text.")
    start = text.find(words)
    if start < 0:
        raise BadLineError(field, "does not stand in the text word for word.")
    if text.find(words, start + 1) >= 0:
        raise BadLineError(field, "stands in the text more than once: give its spans.")
    return ((start, start + len(words)),)


def _positions(field: str, value: Any) -> tuple[ReadPosition, ...]:
    if type(value) is not list:
        raise BadLineError(field, 'are to be a list such as [{"topic": "lamps"}].')
    positions = []
    for item in value:
        position = ReadPosition._make(_texts(item, NO_POSITION, field).values())
        if not position.topic:
            raise BadLineError(field, "name no topic.")
        positions.append(position)
    if len(positions) > 1 and len(dict(positions)) < len(positions):
        raise BadLineError(field, "name a topic twice.")
    return tuple(positions)
