"""What an answer holds: decoded up to a limit, and only if it is text."""

import re
import zlib
from collections.abc import Iterable, Iterator
from io import BytesIO

import brotli

from statements.fetching.problems import FetchProblem, Problem

CODINGS = "gzip, deflate, br"
TEXT_TYPES = frozenset({"text/html", "application/xhtml+xml", "text/plain"})
STEP = 64 * 1024  # bytes decoded at a time

_HTML = re.compile(
    rb"\s*(?:<!--.*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_MARKS_OF_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_NO_PROSE = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_NOT_TEXT = (b"%PDF-", b"%!PS", b"{\\rtf")  # these begin like text


def read_body(chunks: Iterable[bytes], coding: str, limit: int) -> bytes:
    """The decoded bytes. Stops in the middle of decoding when they are more than ``limit``."""
    body = BytesIO()  # which hands its bytes out without a copy of them
    for piece in _decoded(_at_most(limit, chunks), coding.strip().lower()):
        body.write(piece)
        if body.tell() > limit:
            raise FetchProblem(Problem.TOO_LARGE)
    return body.getvalue()


def _at_most(limit: int, chunks: Iterable[bytes]) -> Iterator[bytes]:
    received = 0
    for chunk in filter(None, chunks):
        received += len(chunk)
        if received > limit:
            raise FetchProblem(Problem.TOO_LARGE)
        yield chunk


def _decoded(chunks: Iterator[bytes], coding: str) -> Iterator[bytes]:
    try:
        match coding:
            case "" | "identity":
                yield from chunks
            case "gzip" | "x-gzip":
                yield from _inflated(chunks, zlib.MAX_WBITS | 16)
            case "deflate":
                yield from _deflated(chunks)
            case "br":
                yield from _unbrotlied(chunks)
            case _:
                raise FetchProblem(Problem.BROKEN_ANSWER)
    except (zlib.error, brotli.error) as error:
        raise FetchProblem(Problem.BROKEN_ANSWER) from error


def _inflated(chunks: Iterator[bytes], window: int) -> Iterator[bytes]:
    inflater = zlib.decompressobj(window)
    is_empty = True
    for chunk in chunks:
        is_empty = False
        waiting = chunk
        while waiting and not inflater.eof:
            yield inflater.decompress(waiting, STEP)
            waiting = inflater.unconsumed_tail
    if not inflater.eof and not is_empty:
        raise FetchProblem(Problem.BROKEN_ANSWER)


def _deflated(chunks: Iterator[bytes]) -> Iterator[bytes]:
    """With zlib's header, as the standard says, or raw, as some servers send it."""
    first = next(chunks, b"")
    has_header = first[:1] and first[0] & 0x0F == zlib.DEFLATED
    window = zlib.MAX_WBITS if has_header else -zlib.MAX_WBITS
    yield from _inflated(_again(first, chunks), window)


def _again(first: bytes, rest: Iterator[bytes]) -> Iterator[bytes]:
    if first:
        yield first
        yield from rest


def _unbrotlied(chunks: Iterator[bytes]) -> Iterator[bytes]:
    decompressor = brotli.Decompressor()
    is_empty = True
    for chunk in chunks:
        is_empty = False
        waiting = chunk
        while not decompressor.is_finished():
            piece = decompressor.process(waiting, output_buffer_limit=STEP)
            if not piece and not waiting:
                break
            yield piece
            waiting = b""
    if not decompressor.is_finished() and not is_empty:
        raise FetchProblem(Problem.BROKEN_ANSWER)


def text_type(header: str, body: bytes) -> str:
    """The content type with its charset, of what is text by its header and by its bytes alike.

    Raises :class:`FetchProblem` for anything else. What begins as HTML is HTML.
    """
    kind, _, parameters = header.partition(";")
    kind = kind.strip().lower()
    if kind and kind not in TEXT_TYPES:
        raise FetchProblem(Problem.NOT_TEXT, kind[:80])
    start = body[:2_000]
    is_utf_16 = start.startswith(_MARKS_OF_UTF_16)
    if start.startswith(_NOT_TEXT) or (_NO_PROSE.search(start) and not is_utf_16):
        raise FetchProblem(Problem.NOT_TEXT)
    if _HTML.match(start) and kind != "application/xhtml+xml":
        kind = "text/html"
    return "; ".join(filter(None, (kind or "text/plain", parameters.strip())))
