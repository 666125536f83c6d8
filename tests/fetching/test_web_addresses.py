"""Addresses as editors and redirects give them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from statements.fetching import FetchProblem, Problem
from statements.fetching.web_addresses import read_address


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("https://Gazette.example", "https://gazette.example/"),
        (" https://gazette.example/lamp?x=1#top ", "https://gazette.example/lamp?x=1"),
        ("http://gazette.example:80/", "http://gazette.example/"),
        ("https://gazette.example:8443/", "https://gazette.example:8443/"),
        ("https://gazette.example./lamp", "https://gazette.example/lamp"),
        ("https://möwe.example/grüße?q=ü", "https://xn--mwe-sna.example/gr%C3%BC%C3%9Fe?q=%C3%BC"),
        ("https://straße.example/", "https://xn--strae-oqa.example/"),
        ("https://gazette.example/a%20b/%zz", "https://gazette.example/a%20b/%zz"),
        ("https://gаzette.example/", "https://xn--gzette-3nf.example/"),  # a Cyrillic а
        ("https://ＧＡＺＥＴＴＥ.example/", "https://gazette.example/"),
        ("https://foo_bar.example/", "https://foo_bar.example/"),
        ("http://8.8.8.8/", "http://8.8.8.8/"),
        ("http://[2606:4700::1111]/", "http://[2606:4700::1111]/"),
    ],
)
def test_an_address_is_read_in_its_one_form(written, read):
    assert str(read_address(written)) == read


@pytest.mark.parametrize(
    "written",
    [
        "",
        "lamp",
        "//gazette.example/",
        "file:///etc/passwd",
        "gopher://gazette.example:70/_x",
        "ftp://gazette.example/",
        "dict://127.0.0.1:11211/stat",
        "javascript:alert(1)",
        "data:text/html,x",
        "http:///lamp",
        "http://user@gazette.example/",
        "http://user:word@127.0.0.1/",
        "http://gazette.example@127.0.0.1/",
        "http://127.0.0.1\\@gazette.example/",
        "http://gazette.example\r\nHost: x/",
        "http://gazette.example/a b",
        "http://gazette.example:port/",
        "http://gazette.example:99999/",
        "http://[::1",
        "http://localhost/",
        "http://db/",
        "http://-x-.example/",
        "http://gazette..example/",
        "http://" + "a" * 64 + ".example/",
        "https://gazette.example/" + "a" * 2_000,
    ],
)
def test_what_is_no_plain_address_of_the_web_is_refused(written):
    with pytest.raises(FetchProblem) as problem:
        read_address(written)
    assert problem.value.problem == Problem.NO_WEB_ADDRESS


@pytest.mark.parametrize(
    "host",
    "2130706433 %31%32%37.0.0.1 0x7f000001 0x7f.1 0x7f.0.0.1 017700000001 0177.0.0.1 127.1 "
    "127.0.1 0 00000 127.0.0.01 １２７.0.0.0x1 1.2.3.4.5 gazette.0x7f [::ffff:127.0.0.1.5]".split(),
)
def test_a_number_that_hides_an_internet_address_is_refused(host):
    with pytest.raises(FetchProblem) as problem:
        read_address(f"http://{host}/")
    assert problem.value.problem in (Problem.NOT_PUBLIC, Problem.NO_WEB_ADDRESS)


@settings(deadline=None)
@given(st.text(max_size=60))
def test_any_text_is_an_address_or_refused(text):
    for written in (text, f"http://{text}", f"https://gazette.example/{text}"):
        try:
            address = read_address(written)
        except FetchProblem:
            continue
        assert str(address).isascii()
        assert str(read_address(str(address))) == str(address)
