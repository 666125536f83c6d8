"""Pages that are made to break readers: refused or read, in bounded time, without the network."""

import random
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.readers import UnreadableError, read_article
from tests.readers.pages import PARAGRAPHS

# Seconds on one busy core; the worst page here takes three, where nothing bounds it minutes.
LONGEST = 20
PROSE = PARAGRAPHS.encode()
HOSTILE = {
    "five megabytes of nested tags": b"<html>" + b"<div>" * 999_000,
    "an article above a deep nest": b"<html>" + PROSE + b"<span>" * 800_000,
    "100,000 unclosed bold tags": b"<html><body>" + b"<b>x" * 100_000,
    "100,000 unclosed paragraphs": b"<html>" + b"<p>x" * 100_000,
    "100,000 unclosed links": b"<html>" + b"<a href=x>Hafen " * 100_000,
    "100,000 headings": b"<html><article>" + b"<h2>Lampe</h2>" * 100_000 + PROSE,
    "nested tables": b"<html>" + b"<table><tr><td><ul><li>" * 20_000 + PROSE,
    "an entity bomb": b'<!DOCTYPE html [<!ENTITY a "aaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><html><p>'
    + b"&b;" * 100_000,
    "an attribute of four megabytes": b'<html><p class="' + b"x" * 4_900_000 + b'">' + PROSE,
    "300,000 attributes": b"<html><p "
    + b" ".join(b"a%d=1" % n for n in range(300_000)) + b">" + PROSE,
    "attributes with brackets": b"<html><p "
    + b" ".join(b'a%d=">"' % n for n in range(100_000)) + b">" + PROSE,
    "100,000 meta tags": b"<html>" + b"<meta name=a content=b>" * 100_000 + PROSE,
    "scripts alone": b"<html><div id=root></div><script>" + b"var x = 1;" * 100_000 + b"</script>",
    "deep JSON": b'<html><script type="application/ld+json">'
    + b"[" * 2_000_000 + b"</script>" + PROSE,
    "wide JSON": b'<html><script type="application/ld+json">['
    + b'{"@type":"x"},' * 300_000 + b"1]</script>" + PROSE,
    "comments before nothing": b"<!---->" * 300 + b"x",
    "an endless comment": b"<html><!--" + b"-" * 4_000_000,
    "brackets": b"<html>" + b"<" * 4_000_000,
    "ampersands": b"<html>" + b"&" * 4_000_000,
    "spaces": b"<html><p>" + b" " * 4_900_000,
    "a title of dashes": b"<html><title>" + b" - " * 1_000_000 + b"</title>" + PROSE,
    "a list of links": b"<html>" + b'<ul><li><a href="x">Mehr dazu</a></li></ul>' * 6_500 + PROSE,
    "a million characters": b"<html><article>" + PROSE * 5_000,
    "noise": random.Random(1).randbytes(300_000),
    "a document of another kind": b"%PDF-1.7\n" + random.Random(2).randbytes(100_000),
    "NUL bytes": b"<html>" + b"\x00" * 4_000_000,
    "a charset to stumble over": b"<html><meta charset=punycode>" + b"\xff" * 900_000,
    "more than five megabytes": b"<html>" + b"x" * 5_000_000,
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_page_is_read_or_refused_in_bounded_time(name):
    started = time.monotonic()
    try:
        read = read_article(HOSTILE[name], "text/html", "https://gazette.example/a")
    except UnreadableError:
        read = None
    if read is not None:
        assert 200 <= len(read.text.encode()) <= 1_000_000
        assert "\x00" not in read.text
    assert time.monotonic() - started < LONGEST


def test_the_reader_fetches_nothing_and_opens_no_file(tmp_path):
    secret = tmp_path / "secret"
    secret.write_text("a secret")
    html = (
        f'<!DOCTYPE html SYSTEM "http://127.0.0.1:9/x.dtd" [<!ENTITY a SYSTEM "file://{secret}">]>'
        f'<html><head><link rel="stylesheet" href="http://127.0.0.1:9/"></head><body><article>'
        f'<p>&a;</p><iframe src="http://127.0.0.1:9/"></iframe>{PARAGRAPHS}</article></body></html>'
    )
    assert "a secret" not in read_article(html.encode(), "text/html").text


@given(st.lists(st.sampled_from(
    ["<p>", "</p>", "<div>", "</article>", "<article>", "<table>", "<td>", "<li>", "<q>", "</q>",
     "<blockquote>", "<figure>", "<h2>", "<time>", "<br>", "<base href='//['>", "<script>", "&#0;",
     "&#xD800;", "<!--", "-->", "<![CDATA[", "<svg>", "<template>", "\x00", "<html lang=de>",
     "Der Leuchtturm bleibt beleuchtet, sagte sie. ", "<link rel=canonical href=''>", '"', "<a b='"]
), max_size=60).map("".join))  # fmt: skip
def test_any_soup_of_tags_is_read_or_refused(soup):
    try:
        read = read_article(soup.encode(), "text/html", "https://gazette.example/a")
    except UnreadableError:
        return
    assert read.text.encode()
    assert "\x00" not in read.text
