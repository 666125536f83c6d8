from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest

from benchmarks import visiting
from benchmarks.checks import WrongAnswerError, check, check_unchanged
from benchmarks.load import Asked
from benchmarks.pages import Expected
from benchmarks.visiting import FEWEST, visit

BODY = b"<h1>Bells</h1>" + b"x" * 1_986


class Bells(BaseHTTPRequestHandler):
    """A site of one page, which is found unchanged only where its address says so."""

    def do_GET(self) -> None:
        is_known = self.path == "/known/" and self.headers.get("If-None-Match") == '"7"'
        self.send_response(304 if is_known else 200)
        self.send_header("ETag", '"7"')
        self.end_headers()
        if not is_known:
            self.wfile.write(BODY)

    def log_message(self, *arguments) -> None:
        pass


@pytest.fixture
def port() -> Iterator[int]:
    with HTTPServer(("127.0.0.1", 0), Bells) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield server.server_port
        server.shutdown()
        thread.join()


def test_every_address_is_asked_for_once_and_its_size_measured(port):
    checked = check(port, [Expected("/one/", ("<h1>Bells</h1>",)), Expected("/two/", ())])
    assert checked.asked == [Asked("/one/"), Asked("/two/")]
    assert checked.etags == [Asked("/one/", '"7"'), Asked("/two/", '"7"')]
    assert checked.kilobytes == 2.0
    assert 0 < checked.compressed < 0.1


def test_a_wrong_answer_names_its_address(port):
    with pytest.raises(WrongAnswerError, match=r"^/one/: lacks '<h1>Wells</h1>'$"):
        check(port, [Expected("/one/", ("<h1>Wells</h1>",))])


def test_a_copy_that_is_still_right_must_be_answered_so(port):
    check_unchanged(port, [Asked("/known/", '"7"')])
    with pytest.raises(WrongAnswerError, match="200 for a copy that is still right"):
        check_unchanged(port, [Asked("/one/", '"7"')])


def test_a_slow_page_is_asked_for_a_few_times_however_long_it_takes(port):
    load = visit(port, [Asked("/one/")], seconds=0)
    assert (load.requests, load.errors) == (FEWEST, 0)
    assert 0 < load.p50 <= load.p95 <= load.p99 < 1_000


def test_a_page_so_slow_that_nobody_waits_for_five_is_measured_by_what_came(port, monkeypatch):
    monkeypatch.setattr(visiting, "LONGEST", 0)
    assert visit(port, [Asked("/one/")], seconds=10).requests == 1


def test_of_a_slow_site_no_more_is_asked_for_when_the_time_is_over(port):
    pages = [Expected("/one/", ()), Expected("/two/", ())]
    assert check(port, pages, within=60).asked == [Asked("/one/"), Asked("/two/")]
    assert check(port, pages, within=0).asked == []
