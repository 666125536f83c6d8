import shutil

import pytest

from benchmarks import load
from benchmarks.checks import fault_of
from benchmarks.load import Asked, NoFiguresError, NoLoadToolError, load_of
from benchmarks.pages import Expected

SAID = """Running 10s test @ http://127.0.0.1:8000
  1 threads and 8 connections
FIGURES requests=2000 microseconds=10000000 p50=4500 p95=9000 p99=12500 refused=1 broken=2
Requests/sec:    200.00
"""
PAGE = Expected("/topics/bells/", ("<h1>Bells</h1>",), cards=2)
CARD = '<article class="statement-card" id="statement-1">'


def test_the_load_tools_figures_are_read_as_milliseconds_and_requests_a_second():
    told = load_of(SAID)
    assert (told.p50, told.p95, told.p99) == (4.5, 9.0, 12.5)
    assert (told.per_second, told.errors) == (200.0, 3)


@pytest.mark.parametrize("said", ["unable to connect", SAID.replace("requests=2000", "requests=0")])
def test_a_load_without_answers_is_no_measurement(said):
    with pytest.raises(NoFiguresError):
        load_of(said)


def test_a_missing_load_tool_is_said_with_the_way_to_get_it(monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda name: None)
    with pytest.raises(NoLoadToolError, match="install Debian's package `wrk`"):
        load.load_tool()


def test_an_address_goes_to_the_load_tool_with_the_copy_that_a_visitor_has():
    assert Asked("/topics/").line == "/topics/"
    assert Asked("/topics/", 'W/"7"').line == '/topics/\tW/"7"'


@pytest.mark.parametrize(
    ("status", "body", "fault"),
    [
        (200, f"<h1>Bells</h1>{CARD}{CARD}", ""),
        (500, "", "answered 500"),
        (200, f"<h1>Wells</h1>{CARD}{CARD}", "lacks '<h1>Bells</h1>'"),
        (200, f"<h1>Bells</h1>{CARD}", "lists 1 statements instead of 2"),
    ],
)
def test_an_answer_counts_only_with_the_right_heading_and_number_of_statements(status, body, fault):
    assert fault_of(PAGE, status, body) == fault


def test_a_search_that_finds_nothing_where_there_is_something_is_wrong():
    page = Expected("/search/?q=bells", (), least=1)
    assert fault_of(page, 200, "Nothing.") == "lists no statement, though there are some"
