"""What of a page becomes the article's text, and how."""

from datetime import date

import pytest

from statements.readers import (
    PaywallError,
    ReadArticle,
    TooLittleTextError,
    UnreadableError,
    read_article,
)
from tests.readers.pages import BODY, HARBOUR, LAMP, PARAGRAPHS, QUOTED, URL, article, json_ld, page


def text_of(html: str) -> str:
    return read_article(html.encode(), "text/html", URL).text


def test_a_page_is_read_with_its_title_first_and_a_line_a_paragraph():
    head = (
        '<title>Lampe bleibt an | Gazette</title><link rel="canonical" href="/politik/lampe">'
        '<meta property="og:site_name" content="Gazette">'
        '<meta name="author" content="Von Cora Quill">'
        '<meta property="article:published_time" content="2024-12-02T09:30:00+01:00">'
    )
    html = article(f"<h1>Lampe bleibt an</h1>{PARAGRAPHS}", head)
    assert read_article(
        html.encode(), "text/html; charset=utf-8", URL + "?ref=feed"
    ) == ReadArticle(
        text=f"Lampe bleibt an\n\n{BODY}",
        title="Lampe bleibt an",
        byline="Cora Quill",
        outlet="gazette.example",
        outlet_name="Gazette",
        published_on=date(2024, 12, 2),
        language="de",
        url=URL,
    )


def test_plain_text_is_read_as_before():
    text = "The lamp\n\nIt stays lit, said Ada Brandt."
    read = read_article(text.encode(), "text/plain", URL)
    assert read == ReadArticle(text=text, title="The lamp", url=URL)


def test_navigation_consent_captions_and_teasers_are_left_out():
    html = page(
        '<nav><a href="/">Start</a> <a href="/politik">Politik</a></nav>'
        '<div id="cookie-banner" role="dialog"><p>Wir verwenden Cookies, um Ihnen Inhalte zu '
        "zeigen und unsere Seite zu messen. Stimmen Sie zu?</p><button>Zustimmen</button></div>"
        f"<article><h1>Lampe</h1><p>{LAMP}</p><figure><img src=x><figcaption>Der Turm im Nebel. "
        f"Foto: Nirgendhafen</figcaption></figure><p>{QUOTED}</p><p>{HARBOUR}</p></article>"
        '<aside><h2>Mehr dazu</h2><ul><li><a href="/a">Hafen bekommt Kran</a></li></ul></aside>'
        "<footer><p>Impressum, Datenschutz, Kontakt und alles über unsere Zeitung</p></footer>"
    )
    assert text_of(html) == f"Lampe\n\n{BODY}"


def test_headings_stand_on_lines_of_their_own():
    html = article(
        f"<h1>Lampe</h1><p>{LAMP}</p><h2>Streit im Hafen</h2><p>{QUOTED}</p><p>{HARBOUR}</p>"
    )
    assert text_of(html) == f"Lampe\n\n{LAMP}\n\nStreit im Hafen\n\n{QUOTED}\n\n{HARBOUR}"


def test_an_article_split_in_sections_is_read_whole():
    html = article(
        f"<h1>Lampe</h1><section><p>{LAMP}</p></section>"
        f"<section><h2>Streit</h2><p>{QUOTED}</p></section><section><p>{HARBOUR}</p></section>"
    )
    assert text_of(html) == f"Lampe\n\n{LAMP}\n\nStreit\n\n{QUOTED}\n\n{HARBOUR}"


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("&bdquo;Ja&ldquo;", "„Ja“"),
        ("&ldquo;Yes&rdquo;", "“Yes”"),
        ("&laquo;Oui&raquo;", "«Oui»"),
        ("&#8222;Ja&#8220;", "„Ja“"),
        ("&#132;Ja&#147;", "„Ja“"),
        ("&quot;Ja&quot;", '"Ja"'),
        ("&#39;ja&#x27;", "'ja'"),
        ("<q>Ja</q>", "„Ja“"),
        ("<q>Ja, <em>sofort</em></q>", "„Ja, sofort“"),
        ("»Ja«, ‚nein‘", "»Ja«, ‚nein‘"),
    ],
)
def test_quotation_marks_are_kept_as_printed(written, printed):
    html = article(f"<p>Sie sagte {written} und ging.</p>{PARAGRAPHS}")
    assert text_of(html).startswith(f"Sie sagte {printed} und ging.\n\n")


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("Leucht&shy;turm", "Leuchtturm"),
        ("Leucht\u00adturm", "Leuchtturm"),
        ("Leucht&#8203;turm", "Leuchtturm"),
        ("\ufeffLeuchtturm", "Leuchtturm"),
        ("Leucht\u2060turm", "Leuchtturm"),
        ("10&nbsp;Boote", "10 Boote"),
        ("Boote\n\t im  Hafen", "Boote im Hafen"),
        ("Boote <b>im</b> <a href=x>Hafen</a>", "Boote im Hafen"),
        ("am <time>Montag</time> im Hafen", "am Montag im Hafen"),
        ("👩‍👧 und 🇳🇱", "👩‍👧 und 🇳🇱"),
    ],
)
def test_words_are_written_as_a_reader_sees_them(written, printed):
    html = article(f"<p>Es lagen {written} dort.</p>{PARAGRAPHS}")
    assert text_of(html).startswith(f"Es lagen {printed} dort.\n\n")


def test_a_quotation_set_as_a_figure_stays_with_who_said_it():
    quotation = (
        "<figure><blockquote><p>Er leuchtet, solange ich hier bin.</p></blockquote>"
        "<figcaption>Ada Brandt, Außenministerin</figcaption></figure>"
    )
    text = text_of(article(f"<h1>Lampe</h1><p>{LAMP}</p>{quotation}<p>{HARBOUR}</p>"))
    assert f"{LAMP}\n\nEr leuchtet, solange ich hier bin.\n\nAda Brandt, Außenministerin" in text


def test_line_breaks_part_paragraphs_on_old_pages():
    html = page(f"<h1>Lampe</h1><div><p>{LAMP}<br><br>{QUOTED}<br>{HARBOUR}</p></div>")
    assert text_of(html) == f"Lampe\n\n{BODY}"


def test_a_live_ticker_is_read_with_its_entries_in_order():
    entries = "".join(
        f"<section><h2>{hour}:00 Uhr: Meldung {hour}</h2><p>{QUOTED} Das war die {hour}. Meldung "
        "dieses Tages.</p></section>"
        for hour in range(12, 8, -1)
    )
    text = text_of(article(f"<h1>Ticker</h1>{entries}"))
    places = [text.index(f"Das war die {hour}. Meldung") for hour in range(12, 8, -1)]
    assert places == sorted(places)
    assert "\n\n11:00 Uhr: Meldung 11\n\n" in text


def test_the_lead_is_kept_where_the_page_prints_it_outside_of_its_paragraphs():
    lead = "Zwei Länder, ein Turm und eine Lampe: wie der Streit im Hafen von Nirgendhafen endete."
    head = f'<meta name="description" content="{lead}">'
    html = page(
        f"<header><h1>Lampe</h1><div>{lead}</div></header><article>{PARAGRAPHS}</article>", head
    )
    assert text_of(html) == f"Lampe\n\n{lead}\n\n{BODY}"


def test_what_the_page_tells_machines_helps_where_scripts_print_the_text():
    lines = BODY.replace("\n", "\\n")
    head = json_ld(f'{{"@type": "NewsArticle", "headline": "Lampe", "articleBody": "{lines}"}}')
    assert text_of(page('<div id="root"></div>', head)) == f"Lampe\n\n{BODY}"


def test_broken_html_is_read_as_browsers_do():
    html = f"<html><body><article><h1>Lampe<p>{LAMP}<p><b>{QUOTED}</i></div><p>{HARBOUR}</table"
    text = text_of(html)
    assert [line in text for line in (LAMP, QUOTED, HARBOUR)] == [True] * 3


def test_a_pasted_part_of_a_page_is_read_without_being_called_html():
    read = read_article(PARAGRAPHS.encode())
    assert read == ReadArticle(text=BODY)


def test_an_english_page_is_read():
    words = (
        "The lighthouse of Port Nowhere stays lit, the ministry said on Monday.",
        "“It stays lit as long as I am here,” said Foreign Minister Ada Brandt.",
        "Fishermen from Freedonia and Ruritania had quarrelled for weeks about a second lamp.",
    )
    body = "".join(f"<p>{paragraph}</p>" for paragraph in words)
    read = read_article(article(f"<h1>The lamp</h1>{body}", lang="en-GB").encode(), "text/html")
    assert (read.text, read.language) == ("\n\n".join(("The lamp", *words)), "en")


def complaint(html: str) -> UnreadableError:
    with pytest.raises(UnreadableError) as error:
        text_of(html)
    return error.value


@pytest.mark.parametrize(
    "sign",
    [
        json_ld('{"@type": "NewsArticle", "headline": "Lampe", "isAccessibleForFree": false}'),
        json_ld('{"@type": "NewsArticle", "headline": "Lampe", "isAccessibleForFree": "False"}'),
        json_ld('{"@type": "Article", "hasPart": [{"isAccessibleForFree": "false"}, null]}'),
        '<meta property="article:content_tier" content="locked">',
        '<div class="c-Paywall__offer">Weiterlesen mit Abo</div>',
    ],
)
def test_a_page_behind_a_paywall_says_so(sign):
    error = complaint(article(f"{sign}<p>{LAMP}</p><p>{QUOTED}</p>"))
    assert type(error) is PaywallError
    assert "behind a paywall" in str(error)


def test_a_paid_article_that_is_there_in_full_is_read():
    sign = json_ld('{"@type": "NewsArticle", "headline": "Lampe", "isAccessibleForFree": false}')
    assert text_of(article(PARAGRAPHS * 4, sign)).count(HARBOUR) == 4


@pytest.mark.parametrize(
    "html",
    [
        page('<div id="root"></div><noscript>Bitte JavaScript einschalten.</noscript>'),
        page("<p>Nicht gefunden.</p>"),
        page(""),
        "<html>",
        "<!-- -->",
    ],
)
def test_a_page_with_hardly_any_text_says_so(html):
    assert isinstance(complaint(html), TooLittleTextError | UnreadableError)
    assert not isinstance(complaint(html), PaywallError)
