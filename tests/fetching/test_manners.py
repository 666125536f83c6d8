"""What a polite program does: reads robots.txt, pauses, and comes back when it is told to."""

import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from statements.fetching import FetchProblem, Problem
from statements.fetching.turns import Turns
from tests.fetching.servers import PAGE, always, fetcher_of, response, serving


def with_robots(rules: bytes, status: str = "200 OK", page: bytes = PAGE):
    def answer(peer, path):
        is_rules = path == "/robots.txt"
        kind = "text/plain" if is_rules else "text/html"
        peer.sendall(response(rules, status, Content_Type=kind) if is_rules else response(page))

    answer.has_robots = True
    return answer


@pytest.mark.parametrize(
    "rules",
    [
        b"User-agent: *\nDisallow: /",
        b"User-agent: NATOtracker\nDisallow: /lamp",
        b"\xef\xbb\xbfuser-agent: natotracker\r\ndisallow: /*mp$",
        b"User-agent: *\nAllow: /\n\nUser-agent: NATOtracker\nDisallow: /l",
    ],
)
def test_a_page_that_robots_txt_forbids_is_not_asked_for(rules):
    with serving(with_robots(rules)) as server:
        with pytest.raises(FetchProblem) as caught:
            fetcher_of(server).fetch(server.url())
        assert (caught.value.problem, caught.value.is_passing) == (Problem.ROBOTS, False)
        assert server.asked == ["/robots.txt"]


@pytest.mark.parametrize(
    "rules",
    [
        b"",
        b"User-agent: *\nDisallow:",
        b"User-agent: GPTBot\nDisallow: /",
        b"User-agent: *\nDisallow: /\n\nUser-agent: NATOtracker\nAllow: /",
        b"User-agent: *\nDisallow: /private/\nAllow: /lamp",
        b"<!doctype html><title>Not a robots.txt</title>",
        b"\xff\xfe\x00 nonsense \x00" * 1_000,
    ],
)
def test_a_page_that_robots_txt_does_not_forbid_is_read(rules):
    with serving(with_robots(rules)) as server:
        assert fetcher_of(server).fetch(server.url()).data == PAGE


@pytest.mark.parametrize("status", ["404 Not", "403 No", "410 Gone", "418 Tea"])
def test_a_site_without_rules_forbids_nothing(status):
    with serving(with_robots(b"", status)) as server:
        assert fetcher_of(server).fetch(server.url()).data == PAGE


def test_rules_that_cannot_be_read_now_may_forbid_everything():
    with serving(with_robots(b"", "503 Away")) as server:
        with pytest.raises(FetchProblem) as caught:
            fetcher_of(server).fetch(server.url())
        assert (caught.value.problem, caught.value.is_passing) == (Problem.SITE_TROUBLE, True)
        assert server.asked == ["/robots.txt"]


def test_rules_are_read_once_for_several_pages():
    with serving(with_robots(b"User-agent: *\nDisallow: /x")) as server:
        fetcher = fetcher_of(server)
        fetcher.fetch(server.url("/1"))
        fetcher.fetch(server.url("/2"))
        assert server.asked == ["/robots.txt", "/1", "/2"]


def test_the_page_behind_a_redirect_asks_its_own_sites_rules():
    with serving(with_robots(b"User-agent: *\nDisallow: /")) as herald:
        target = herald.url(host="herald.example")
        moved = always(b"", "302 Found", Location=target)
        with serving(moved) as gazette, pytest.raises(FetchProblem) as caught:
            fetcher_of(gazette, herald).fetch(gazette.url())
    assert caught.value.problem == Problem.ROBOTS
    assert herald.asked == ["/robots.txt"]


def test_a_host_is_left_a_pause_and_another_is_not():
    with serving(always(PAGE)) as server:
        fetcher = fetcher_of(server, turns=Turns(pause=0.3))
        started = time.monotonic()
        fetcher.fetch(server.url())
        fetcher.fetch(server.url(host="herald.example"))
        assert time.monotonic() - started < 0.3
        fetcher.fetch(server.url())
        assert time.monotonic() - started >= 0.3


def test_the_pause_that_robots_txt_asks_for_is_kept():
    with serving(with_robots(b"User-agent: *\nCrawl-delay: 0.4")) as server:
        fetcher = fetcher_of(server)
        fetcher.fetch(server.url())
        started = time.monotonic()
        fetcher.fetch(server.url())
        assert time.monotonic() - started > 0.3


@pytest.mark.parametrize("is_moment", [True, False])
@pytest.mark.parametrize("status", ["429 Slow", "503 Away"])
def test_a_site_that_asks_to_be_left_alone_is(status, is_moment):
    moment = format_datetime(datetime.now(UTC) + timedelta(seconds=120), usegmt=True)
    retry_after = moment if is_moment else "120"
    with serving(always(b"", status, Retry_After=retry_after)) as server:
        fetcher = fetcher_of(server)
        with pytest.raises(FetchProblem) as first:
            fetcher.fetch(server.url())
        with pytest.raises(FetchProblem) as second:
            fetcher.fetch(server.url())
        assert server.asked == ["/robots.txt", "/lamp"]
    assert 100 < first.value.retry_after <= 120
    assert (second.value.problem, second.value.is_passing) == (Problem.BUSY, True)
    assert 100 < second.value.retry_after <= 120


@pytest.mark.parametrize("retry_after", ["", "soon", "-5", "1.5", "Wed, 21 Oct 2015 07:28:00 GMT"])
def test_a_moment_that_is_none_or_over_asks_for_nothing(retry_after):
    away = always(b"", "503 Away", Retry_After=retry_after)
    with serving(away) as server, pytest.raises(FetchProblem) as caught:
        fetcher_of(server).fetch(server.url())
    assert caught.value.retry_after == 0


def test_nobody_waits_for_a_turn_for_ever():
    turns = Turns(pause=5, patience=0.1)
    turns.wait_for("gazette.example", 1)
    with pytest.raises(FetchProblem) as caught:
        turns.wait_for("gazette.example", 1)
    assert (caught.value.problem, caught.value.is_passing) == (Problem.BUSY, True)
    with turns.slot(), turns.slot(), turns.slot(), pytest.raises(FetchProblem), turns.slot():
        pass


def test_hosts_of_the_past_are_forgotten():
    turns = Turns(pause=0)
    for number in range(3_000):
        turns.wait_for(f"gazette-{number}.example", 1)
        turns.leave_alone(f"gazette-{number}.example", 0)
    assert len(turns._free_at) <= 1_001
