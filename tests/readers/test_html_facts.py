"""What a page tells of its article beside the text."""

from datetime import date

import pytest

from statements.readers import ReadArticle, read_article
from tests.readers.pages import PARAGRAPHS, URL, article, json_ld, page


def read(head: str = "", inner: str = PARAGRAPHS, url: str = URL, lang: str = "de") -> ReadArticle:
    return read_article(article(inner, head, lang).encode(), "text/html", url)


def news(**facts: str) -> str:
    pairs = "".join(f', "{key}": {value}' for key, value in facts.items())
    return json_ld(f'{{"@context": "https://schema.org", "@type": "NewsArticle"{pairs}}}')


@pytest.mark.parametrize(
    ("head", "inner", "title"),
    [
        (news(headline='"Lampe &amp; Turm"'), "<h1>Hafen: Lampe</h1>", "Lampe & Turm"),
        ('<meta property="og:title" content="Lampe | Gazette">', "", "Lampe"),
        ('<meta property="og:title" content="Lampe – Turm">', "", "Lampe – Turm"),
        ("<title>Lampe | Politik | Gazette</title>", "<h1>Lampe bleibt</h1>", "Lampe bleibt"),
        (
            '<title>Lampe - Gazette</title><meta property="og:site_name" content="Gazette">',
            "",
            "Lampe",
        ),
        ("", "", ""),
        (f"<title>{'Lampe ' * 100}</title>", "", ""),
    ],
)
def test_the_title_is_the_headline_without_the_sites_name(head, inner, title):
    found = read(head, inner + PARAGRAPHS)
    assert found.title == title
    assert found.text.startswith(title)


@pytest.mark.parametrize(
    ("head", "inner", "byline"),
    [
        (news(author='{"@type": "Person", "name": "Cora Quill"}'), "", "Cora Quill"),
        (news(author='[{"name": "Cora Quill"}, {"name": "Ben"}]'), "", "Cora Quill, Ben"),
        (news(author='["Cora Quill", "Cora Quill"]'), "", "Cora Quill"),
        (news(author='{"@id": "#1"}'), '<p class="byline">By Cora Quill</p>', "Cora Quill"),
        ('<meta name="author" content="Von Cora Quill">', "", "Cora Quill"),
        ('<meta property="article:author" content="https://x.example/cora">', "", ""),
        ("", '<a rel="author" href="/cora">Cora Quill</a>', "Cora Quill"),
        ("", "", ""),
    ],
)  # fmt: skip
def test_the_byline_names_who_wrote_it(head, inner, byline):
    assert read(head, f"<h1>Lampe</h1>{inner}{PARAGRAPHS}").byline == byline


def test_a_printed_byline_is_no_part_of_the_text():
    found = read(inner=f'<h1>Lampe</h1><p class="byline">Von Cora Quill</p>{PARAGRAPHS}')
    assert (found.byline, "Quill" in found.text) == ("Cora Quill", False)


@pytest.mark.parametrize(
    ("head", "inner", "day"),
    [
        (news(datePublished='"2024-12-04T07:30:00+01:00"'), "", date(2024, 12, 4)),
        (news(datePublished='"2024-12-04"'), "", date(2024, 12, 4)),
        (news(dateModified='"2024-12-04"'), "", None),
        ('<meta name="pubdate" content="2024-12-04T23:30Z">', "", date(2024, 12, 5)),
        ('<meta name="date" content="04.12.2024">', "", date(2024, 12, 4)),
        ('<meta name="date" content="20241204">', "", date(2024, 12, 4)),
        ('<meta name="date" content="Wed, 04 Dec 2024 08:00:00 +0100">', "", date(2024, 12, 4)),
        ('<meta name="DC.date.issued" content="2024-12-04 08:00:00 MEZ">', "", date(2024, 12, 4)),
        ('<meta name="date" content="04/12/2024">', "", None),
        ('<meta name="date" content="31.02.2024">', "", None),
        ('<meta name="date" content="1733300000">', "", None),
        ('<meta name="date" content="2024">', "", None),
        ('<meta name="date" content="heute">', "", None),
        ("", '<time itemprop="datePublished" datetime="2024-12-04">4.</time>', date(2024, 12, 4)),
        ("", '<time datetime="2024-12-04T08:00">4.12.</time>', date(2024, 12, 4)),
        ("", '<time datetime="2024-12-04">4.</time><time datetime="2024-12-05">5.</time>', None),
        ("", "<p>Stand: 04.12.2024</p>", None),
    ],
)  # fmt: skip
def test_the_published_day_is_told_or_unknown(head, inner, day):
    assert read(head, inner + PARAGRAPHS).published_on == day


def test_a_moment_in_utc_is_the_day_it_names_where_no_one_zone_holds():
    head = '<meta property="article:published_time" content="2024-12-04T23:30Z">'
    assert read(head, lang="en").published_on == date(2024, 12, 4)


@pytest.mark.parametrize(
    ("html", "language"),
    [
        (page(PARAGRAPHS, lang="de-AT"), "de"),
        (page(PARAGRAPHS, lang="en_GB"), "en"),
        (page(PARAGRAPHS, lang="pl"), None),
        (page(PARAGRAPHS, lang=""), None),
        (page(PARAGRAPHS, '<meta http-equiv="Content-Language" content="fr">', ""), "fr"),
        (page(PARAGRAPHS, '<meta property="og:locale" content="de_DE">', ""), "de"),
        (page(PARAGRAPHS, news(inLanguage='"en"'), ""), "en"),
    ],
)
def test_the_language_is_declared_or_unknown(html, language):
    assert read_article(html.encode(), "text/html").language == language


@pytest.mark.parametrize(
    ("head", "url", "address"),
    [
        ('<link rel="canonical" href="https://gazette.example/a">', URL, "https://gazette.example/a"),
        ('<link rel="canonical" href="/a">', URL, "https://gazette.example/a"),
        ('<link rel="canonical" href="lampe?seite=1#x">', URL, f"{URL}?seite=1"),
        ('<base href="https://gazette.example/b/"><link rel="canonical" href="a">', URL,
         "https://gazette.example/b/a"),
        ('<base href="/b/"><link rel="canonical" href="a">', URL, "https://gazette.example/b/a"),
        ('<link rel="canonical" href="https://www.gazette.example/a">', "https://m.gazette.example/x",
         "https://www.gazette.example/a"),
        ('<meta property="og:url" content="https://gazette.example/a">', URL, "https://gazette.example/a"),
        (news(mainEntityOfPage='{"@id": "https://gazette.example/a"}'), URL, "https://gazette.example/a"),
        ('<link rel="canonical" href="https://gazette.example/a">', "", "https://gazette.example/a"),
        ('<link rel="canonical" href="/a">', "", ""),
        # A front page; another's site; no address of the web; none at all.
        ('<link rel="canonical" href="https://gazette.example/">', URL, URL),
        ('<link rel="canonical" href="https://herald.example.org/a">', URL, URL),
        ('<link rel="canonical" href="https://herald.co.uk/a">', "https://gazette.co.uk/a",
         "https://gazette.co.uk/a"),
        ('<link rel="canonical" href="javascript:alert(1)">', URL, URL),
        ('<base href="http://[::1"><link rel="canonical" href="http://[x">', URL, URL),
        (f'<link rel="canonical" href="/{"a" * 2000}">', URL, URL),
        ("", URL, URL),
        ("", "", ""),
    ],
)  # fmt: skip
def test_the_address_is_the_pages_own_for_itself(head, url, address):
    assert read(head, url=url).url == address


@pytest.mark.parametrize(
    ("url", "outlet"),
    [
        ("https://www.gazette.example/a", "gazette.example"),
        ("https://www1.gazette.example:8443/a", "gazette.example"),
        ("https://news.gazette.example/a", "news.gazette.example"),
        ("", ""),
    ],
)
def test_the_outlet_is_the_domain_of_the_address(url, outlet):
    assert read(url=url).outlet == outlet


def test_the_sites_name_is_that_of_its_publisher():
    assert read(news(publisher='{"name": "Freedonia Gazette"}')).outlet_name == "Freedonia Gazette"


@pytest.mark.parametrize(
    "script",
    [
        "{broken",
        "null",
        "[[[]]]",
        '{"@type": ["Report"], "headline": 3, "author": {"name": [null]}, "datePublished": []}',
        '{"@graph": [{"@type": "NewsArticle", "headline": "a\\u0000\\ud800b"}]}',
    ],
)
def test_odd_descriptions_for_machines_tell_nothing_wrong(script):
    found = read(json_ld(script))
    assert (found.title, found.byline, found.published_on) in (("", "", None), ("ab", "", None))
