"""Servers that drip, lie and never end: a reason comes in time, and little memory is taken."""

import gzip
import time
import tracemalloc
import zlib
from concurrent.futures import ThreadPoolExecutor

import brotli
import pytest

from statements.fetching import FetchProblem, Limits, Problem
from statements.fetching.turns import Turns
from tests.fetching.servers import PAGE, always, fetcher_of, response, serving

MEGABYTE = 1024 * 1024


def outcome(answer, **options):
    """The problem that an answer ends in, and the seconds that took."""
    with serving(answer) as server:
        started = time.monotonic()
        with pytest.raises(FetchProblem) as caught:
            fetcher_of(server, **options).fetch(server.url())
        return caught.value, time.monotonic() - started


def test_a_page_comes_with_its_type_and_address():
    with serving(always(PAGE)) as server:
        page = fetcher_of(server).fetch(server.url("/lamp?x=1"))
        assert (page.data, page.content_type) == (PAGE, "text/html; charset=utf-8")
        assert page.url == server.url("/lamp?x=1")
        assert "User-Agent: NATOtracker/1.0 (+https://tracker.example/)\r\n" in server.requests[-1]
        assert "Cookie" not in server.requests[-1]


def test_a_redirect_is_followed_and_its_address_told():
    def answer(peer, path):
        moved = response(b"", "301 Moved", Location="/grüße".encode().decode("latin-1"))
        peer.sendall(response(PAGE) if path == "/gr%C3%BC%C3%9Fe" else moved)

    with serving(answer) as server:
        assert fetcher_of(server).fetch(server.url()).url == server.url("/gr%C3%BC%C3%9Fe")


@pytest.mark.parametrize("location", ["/lamp", "/other", "?again=1"])
def test_a_redirect_loop_ends_after_three(location):
    with serving(always(b"", "302 Found", Location=location)) as server:
        with pytest.raises(FetchProblem) as caught:
            fetcher_of(server).fetch(server.url())
        assert caught.value.problem == Problem.TOO_MANY_REDIRECTS
        assert len([path for path in server.asked if path != "/robots.txt"]) == 4


@pytest.mark.parametrize(
    ("status", "problem", "is_passing"),
    [
        ("401 Who", Problem.REFUSED, False),
        ("403 No", Problem.REFUSED, False),
        ("451 Law", Problem.REFUSED, False),
        ("404 Not", Problem.NOT_FOUND, False),
        ("410 Gone", Problem.NOT_FOUND, False),
        ("418 Teapot", Problem.UNEXPECTED_ANSWER, False),
        ("204 Empty", Problem.UNEXPECTED_ANSWER, False),
        ("304 Same", Problem.UNEXPECTED_ANSWER, False),
        ("302 Nowhere", Problem.UNEXPECTED_ANSWER, False),
        ("429 Slow", Problem.SITE_TROUBLE, True),
        ("500 Oops", Problem.SITE_TROUBLE, True),
        ("503 Away", Problem.SITE_TROUBLE, True),
    ],
)
def test_a_status_is_told_with_its_number(status, problem, is_passing):
    caught, _ = outcome(always(b"", status, Content_Length=""))
    assert (caught.problem, caught.detail) == (problem, status[:3])
    assert caught.is_passing == is_passing


def drips(start: bytes, drop: bytes, pause: float = 0.05):
    """An answer that begins and then goes on for ever, slowly."""

    def answer(peer, path):
        peer.sendall(start)
        while True:
            peer.sendall(drop)
            time.sleep(pause)

    return answer


HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"


@pytest.mark.parametrize(
    "answer",
    [
        drips(HEAD + b"Content-Length: 100000\r\n\r\n", b"x"),
        drips(HEAD + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\nx\r\n"),
        drips(HEAD, b"X-Slow: 1\r\n"),
        drips(b"", b"H", pause=0.3),
        drips(b"HTTP/1.1 100 Continue\r\n\r\n", b"HTTP/1.1 100 Continue\r\n\r\n"),
        lambda peer, path: time.sleep(3),
    ],
    ids=["body", "chunks", "headers", "status line", "continue", "silence"],
)
def test_drips_end_when_the_time_for_everything_is_up(answer):
    problem, took = outcome(answer, limits=Limits(seconds=0.6))
    assert problem.problem in (Problem.TOO_SLOW, Problem.BROKEN_ANSWER)
    assert problem.is_passing
    assert took < 1.5


def test_slow_redirects_count_together():
    def answer(peer, path):
        time.sleep(0.25)
        peer.sendall(response(b"", "302 Found", Location=path + "x"))

    problem, took = outcome(answer, limits=Limits(seconds=0.6))
    assert (problem.problem, took < 1) == (Problem.TOO_SLOW, True)


def test_a_slow_resolver_counts_too():
    problem, took = outcome(
        always(PAGE), limits=Limits(seconds=0.3), resolve=lambda host: time.sleep(2)
    )
    assert (problem.problem, took < 1) == (Problem.TOO_SLOW, True)


def floods(start: bytes, piece: bytes):
    def answer(peer, path):
        peer.sendall(start)
        while True:
            peer.sendall(piece)

    return answer


CHUNK = b"10000\r\n" + b"x" * 65_536 + b"\r\n"


@pytest.mark.parametrize(
    "answer",
    [
        always(b"x" * 20 * MEGABYTE),
        always(b"", Content_Length=str(20 * MEGABYTE)),
        floods(HEAD + b"\r\n", b"x" * 65_536),
        floods(HEAD + b"Transfer-Encoding: chunked\r\n\r\n", CHUNK),
    ],
    ids=["20 MB", "20 MB stated", "endless", "endless chunks"],
)
def test_five_megabytes_are_enough(answer):
    problem, took = outcome(answer, limits=Limits(seconds=10))
    assert (problem.problem, problem.is_passing) == (Problem.TOO_LARGE, False)
    assert took < 5


def test_a_page_of_five_megabytes_is_taken_whole():
    body = PAGE + b" " * (5 * MEGABYTE - len(PAGE))
    with serving(always(body)) as server:
        page = fetcher_of(server, limits=Limits(seconds=10)).fetch(server.url())
    assert page.data == body


def bomb(coding: str):
    """Ten gigabytes of blanks, packed as they are sent: they would take a minute to make first."""
    piece, rounds = b" " * MEGABYTE, 10_000

    def answer(peer, path):
        peer.sendall(HEAD + f"Content-Encoding: {coding}\r\n\r\n".encode())
        if coding == "br":
            packer = brotli.Compressor(quality=1)
            pack, flush = packer.process, packer.flush
        else:
            packer = zlib.compressobj(1, wbits=31 if coding == "gzip" else 15)
            pack = packer.compress

            def flush():
                return packer.flush(zlib.Z_SYNC_FLUSH)

        for _ in range(rounds):
            peer.sendall(pack(piece) + flush())

    return answer


@pytest.mark.parametrize("coding", ["gzip", "deflate", "br"])
def test_a_bomb_is_cut_off_while_it_is_unpacked(coding):
    tracemalloc.start()
    try:
        problem, took = outcome(bomb(coding), limits=Limits(seconds=10))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert problem.problem == Problem.TOO_LARGE
    assert took < 5
    assert peak < 20 * MEGABYTE


def raw_deflate(data):
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(data) + packer.flush()


@pytest.mark.parametrize(
    ("coding", "pack"),
    [
        ("gzip", gzip.compress),
        ("X-GZIP", gzip.compress),
        ("deflate", zlib.compress),
        ("deflate", raw_deflate),
        ("br", brotli.compress),
        ("identity", bytes),
    ],
)
def test_a_packed_page_is_unpacked(coding, pack):
    body = PAGE * 5_000
    with serving(always(pack(body), Content_Encoding=coding)) as server:
        assert fetcher_of(server).fetch(server.url()).data == body


@pytest.mark.parametrize("coding", ["gzip", "deflate", "br", "zstd", "gzip, gzip", "nonsense"])
@pytest.mark.parametrize(
    "body",
    [
        pytest.param(PAGE, id="not packed"),
        pytest.param(gzip.compress(PAGE)[:-20], id="cut gzip"),  # it tells the second it was made
        pytest.param(zlib.compress(PAGE)[:-9], id="cut zlib"),
    ],
)
def test_what_is_packed_wrongly_or_unknown_is_no_page(coding, body):
    problem, _ = outcome(always(body, Content_Encoding=coding))
    assert problem.problem == Problem.BROKEN_ANSWER


def closes(data: bytes):
    def answer(peer, path):
        peer.sendall(data)
        peer.close()

    return answer


@pytest.mark.parametrize(
    "data",
    [
        response(PAGE, Content_Length="1000"),
        HEAD + b"Transfer-Encoding: chunked\r\n\r\n5\r\nabc",
        HEAD + b"Content-Length: 5\r\nContent-Length: 7\r\n\r\nabcdefg",
        HEAD + b"Content-Length: -5\r\n\r\nabc",
        HEAD + b"Content-Length: " + b"9" * 5_000 + b"\r\n\r\nabc",
        HEAD + b"X-Long: " + b"x" * MEGABYTE + b"\r\n\r\n",
        HEAD + b"X-Many: x\r\n" * 100_000 + b"\r\n",
        b"SSH-2.0-OpenSSH_9.9\r\n",
        b"\x00\xff\x00\xff" * 100,
        b"",
    ],
    ids="short truncated two negative huge header headers ssh noise nothing".split(),
)
def test_a_lie_about_length_or_protocol_is_a_broken_answer(data):
    problem, took = outcome(closes(data))
    assert (problem.problem, problem.is_passing) == (Problem.BROKEN_ANSWER, True)
    assert took < 2


def test_more_than_the_stated_length_is_not_read():
    with serving(closes(response(PAGE, Content_Length="20"))) as server:
        assert fetcher_of(server).fetch(server.url()).data == PAGE[:20]


@pytest.mark.parametrize(
    ("kind", "body", "detail"),
    [
        ("application/pdf", b"%PDF-1.7", "application/pdf"),
        ("image/png", b"\x89PNG\r\n\x1a\n", "image/png"),
        ("application/octet-stream", PAGE, "application/octet-stream"),
        ("video/mp4; charset=utf-8", PAGE, "video/mp4"),
        ("text/html", b"%PDF-1.7 and so on", ""),
        ("text/html", b"\x89PNG\r\n\x1a\n\x00\x00", ""),
        ("text/plain", b"PK\x03\x04\x00\x00", ""),
        ("", b"\x7fELF\x02\x01\x01\x00", ""),
    ],
)
def test_what_is_no_text_by_its_header_or_its_bytes_is_refused(kind, body, detail):
    problem, _ = outcome(always(body, Content_Type=kind))
    assert (problem.problem, problem.detail) == (Problem.NOT_TEXT, detail)


@pytest.mark.parametrize(
    ("kind", "body", "told"),
    [
        ("", PAGE, "text/html"),
        ("text/plain", PAGE, "text/html"),
        ("text/plain; charset=iso-8859-1", b"A lamp.", "text/plain; charset=iso-8859-1"),
        ("", b"A lamp.", "text/plain"),
        ("TEXT/HTML;charset=UTF-16", "A lamp".encode("utf-16"), "text/html; charset=UTF-16"),
        ("application/xhtml+xml", b"<?xml?><html>", "application/xhtml+xml"),
    ],
)
def test_text_is_known_by_its_bytes_where_the_header_is_silent_or_wrong(kind, body, told):
    with serving(always(body, Content_Type=kind)) as server:
        assert fetcher_of(server).fetch(server.url()).content_type == told


def test_200_fetches_at_once_take_little_memory():
    body = PAGE + b" " * (5 * MEGABYTE - len(PAGE))
    with serving(always(body)) as server:
        fetcher = fetcher_of(server, limits=Limits(seconds=10), turns=Turns(pause=0, patience=60))

        def fetch(number):
            return len(fetcher.fetch(server.url(host=f"gazette-{number}.example")).data)

        tracemalloc.start()
        try:
            with ThreadPoolExecutor(200) as threads:
                lengths = list(threads.map(fetch, range(200)))
            _, peak = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
    assert lengths == [5 * MEGABYTE] * 200
    assert peak < (5 + 20) * MEGABYTE  # the server's own body, and three fetches
