"""Citations in every style: whole texts, hostile characters, what is known only in part."""

import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as lxml_html

from statements.citations.cited import Cited, one_line
from statements.citations.files import bibtex, ris
from statements.citations.markup import html, markdown
from statements.citations.plain import plain

HOME = "https://tracker.example/statements/0bjrk8kj/"
CITED = Cited(
    public_id="0bjrk8kj",
    home=HOME,
    name="Ada Brandt",
    is_named=True,
    family_name="Brandt",
    offices={"en": "Foreign Minister of Freedonia", "de": "Außenministerin Freedoniens"},
    said_on=date(2024, 12, 4),
    said_precision="day",
    text="The lighthouse\nstays lit",
    language="en",
    form="direct",
    wording="original",
    outlet="Freedonia Gazette",
    title="The lamp of Port Nowhere",
    title_language="en",
    url="https://gazette.example/1?a=1&b=2",
    published_on=date(2024, 12, 5),
    kept_on=date(2024, 12, 6),
)
HOSTILE = "a\\b{c}$d&e#f_g%h~i^j\"k<l>m|n*o`p[q](r)!s@t'u</script><b>"
STYLES = {
    "german": lambda cited: plain(cited, "de"),
    "english": lambda cited: plain(cited, "en"),
    "markdown": lambda cited: markdown(cited, "en"),
    "html": lambda cited: html(cited, "en"),
    "bibtex": lambda cited: bibtex(cited, "en"),
    "ris": lambda cited: ris(cited, "en"),
}


def test_the_english_style_whole():
    assert plain(CITED, "en") == (
        "Ada Brandt (Foreign Minister of Freedonia), “The lighthouse stays lit”, 4 December 2024. "
        "In: Freedonia Gazette, “The lamp of Port Nowhere”, 5 December 2024, "
        "https://gazette.example/1?a=1&b=2, text kept 6 December 2024. "
        f"NATO tracker, {HOME}"
    )


def test_the_german_style_whole():
    assert plain(CITED, "de") == (
        "Ada Brandt (Außenministerin Freedoniens), „The lighthouse stays lit“, 4. Dezember 2024. "
        "In: Freedonia Gazette, „The lamp of Port Nowhere“, 5. Dezember 2024, "
        "https://gazette.example/1?a=1&b=2, Text gesichert am 6. Dezember 2024. "
        f"NATO tracker, {HOME}"
    )


def test_markdown_whole():
    assert markdown(CITED, "en") == (
        "> “The lighthouse\n"
        ">\n"
        "> stays lit”\n"
        ">\n"
        "> — Ada Brandt (Foreign Minister of Freedonia), "
        f"[4 December 2024](<{HOME}>). In: "
        "[The lamp of Port Nowhere](<https://gazette.example/1?a=1&amp;b=2>), "
        "Freedonia Gazette, 5 December 2024."
    )


def test_html_whole():
    assert html(CITED, "en") == (
        '<blockquote lang="en" cite="https://gazette.example/1?a=1&amp;b=2">\n'
        "  <p>“The lighthouse</p>\n"
        "  <p>stays lit”</p>\n"
        "</blockquote>\n"
        f'<p lang="en">Ada Brandt (Foreign Minister of Freedonia), <a href="{HOME}">'
        '4 December 2024</a>. In: <cite lang="en">'
        '<a href="https://gazette.example/1?a=1&amp;b=2">The lamp of Port Nowhere</a></cite>, '
        "Freedonia Gazette, 5 December 2024. NATO tracker.</p>"
    )


def test_bibtex_whole():
    assert bibtex(CITED, "en") == (
        "@misc{natotracker-0bjrk8kj,\n"
        "  author = {Brandt, Ada},\n"
        "  title = {{“The lighthouse stays lit”}},\n"
        "  date = {2024-12-04},\n"
        "  year = {2024},\n"
        "  month = dec,\n"
        "  publisher = {NATO tracker},\n"
        f"  url = {{{HOME}}},\n"
        "  langid = {british},\n"
        "  note = {Foreign Minister of Freedonia, 4 December 2024. In: Freedonia Gazette, "
        "“The lamp of Port Nowhere”, 5 December 2024, https://gazette.example/1?a=1\\&b=2, "
        "text kept 6 December 2024},\n"
        "}\n"
    )


def test_ris_whole():
    assert ris(CITED, "en") == (
        "TY  - ELEC\r\n"
        "ID  - natotracker-0bjrk8kj\r\n"
        "AU  - Brandt, Ada\r\n"
        "TI  - “The lighthouse stays lit”\r\n"
        "DA  - 2024/12/04/\r\n"
        "PY  - 2024\r\n"
        "T2  - Freedonia Gazette\r\n"
        "PB  - NATO tracker\r\n"
        "LA  - en\r\n"
        "N1  - Foreign Minister of Freedonia, 4 December 2024. In: Freedonia Gazette, “The lamp of "
        "Port Nowhere”, 5 December 2024, https://gazette.example/1?a=1&b=2, text kept "
        "6 December 2024\r\n"
        f"UR  - {HOME}\r\n"
        "ER  - \r\n"
    )


@pytest.mark.parametrize("style", STYLES)
def test_a_paraphrase_has_no_marks_and_is_said_to_be_one(style):
    text = STYLES[style](replace(CITED, form="indirect", title="", text="the lamp stays lit"))
    assert "the lamp stays lit" in text
    assert not set("“”„") & set(text)
    assert re.search("in indirect speech|in indirekter Rede", text)


@pytest.mark.parametrize("style", STYLES)
def test_a_translated_wording_names_who_translated_it(style):
    text = STYLES[style](replace(CITED, wording="translated"))
    assert re.search("translated by Freedonia Gazette|übersetzt von Freedonia Gazette", text)


@pytest.mark.parametrize(
    ("precision", "english", "german", "bib", "risky"),
    [
        ("month", "December 2024", "Dezember 2024", "date = {2024-12}", "DA  - 2024/12//"),
        ("year", "2024", "2024", "date = {2024}", "DA  - 2024///"),
    ],
)
def test_a_date_is_no_more_exact_than_it_is_known(precision, english, german, bib, risky):
    cited = replace(CITED, said_precision=precision)
    assert f"lit”, {english}. In:" in plain(cited, "en")
    assert f"lit“, {german}. In:" in plain(cited, "de")
    assert bib in bibtex(cited, "en")
    assert ("month = dec" in bibtex(cited, "en")) is (precision == "month")
    assert risky in ris(cited, "en")


@pytest.mark.parametrize(
    ("name", "family", "bib", "risky"),
    [
        ("Recep Tayyip Örnek", "Örnek", "Örnek, Recep Tayyip", "Örnek, Recep Tayyip"),
        ("İpek Şahinoğlu", "Şahinoğlu", "Şahinoğlu, İpek", "Şahinoğlu, İpek"),
        ("Андрій Вигаданий", "Вигаданий", "Вигаданий, Андрій", "Вигаданий, Андрій"),
        ("Ada von der Lampe", "von der Lampe", "{von der Lampe}, Ada", "von der Lampe, Ada"),
        ("Lampe Ada", "Lampe", "{Lampe Ada}", "Lampe Ada"),
        ("Ada", "Ada", "{Ada}", "Ada"),
    ],
)
def test_names_are_parted_where_the_family_name_ends_them(name, family, bib, risky):
    cited = replace(CITED, name=name, family_name=family)
    assert f"author = {{{bib}}}," in bibtex(cited, "en")
    assert f"AU  - {risky}\r\n" in ris(cited, "en")
    assert plain(cited, "en").startswith(f"{name} (")


def test_who_is_not_named_is_cited_as_printed():
    cited = replace(
        CITED, name="a harbour master, and others", is_named=False, family_name="", offices={}
    )
    assert plain(cited, "en").startswith("a harbour master, and others, “The lighthouse")
    assert "author = {{a harbour master, and others}}," in bibtex(cited, "en")
    assert "AU  - a harbour master; and others\r\n" in ris(cited, "en")


def test_an_article_without_title_or_address_is_cited_by_its_outlet():
    cited = replace(CITED, title="", url="")
    assert "In: Freedonia Gazette, 5 December 2024, text kept" in plain(cited, "en")
    assert "In: Freedonia Gazette, 5 December 2024." in markdown(cited, "en")
    assert '<cite lang="en">Freedonia Gazette</cite>, 5 December 2024' in html(cited, "en")
    assert '<blockquote lang="en">' in html(cited, "en")


# What BibTeX makes of it again.
UNTEX = {
    r"\textbackslash{}": "\\",
    r"\textbraceleft{}": "{",
    r"\textbraceright{}": "}",
    r"\textasciitilde{}": "~",
    r"\textasciicircum{}": "^",
    r"\textless{}": "<",
    r"\textgreater{}": ">",
    r"\textbar{}": "|",
    r"\textquotedbl{}": '"',
    **{f"\\{c}": c for c in "$&#%_"},
}


def from_tex(text: str) -> str:
    return re.sub(r"\\text\w+\{\}|\\[$&#%_]", lambda found: UNTEX[found[0]], text)


WORDS = st.text(
    st.characters(exclude_categories=["Cs"], include_characters=HOSTILE), min_size=1
).filter(one_line)


@given(WORDS)
def test_bibtex_keeps_every_character_and_its_braces_balance(words):
    entry = bibtex(replace(CITED, text=words, outlet=words, name=words, family_name=""), "en")
    depth = 0
    for character in entry:
        depth += {"{": 1, "}": -1}.get(character, 0)
        assert depth >= 0
    assert depth == 0
    title = re.search(r"^  title = \{\{“(.*)”\}\},$", entry, re.MULTILINE)
    assert from_tex(title[1]) == one_line(words)
    assert re.search(r'(?<!\\)[$&#%_]|["~^<>|]', title[1]) is None


@given(WORDS)
def test_ris_has_one_line_a_field_whatever_is_in_it(words):
    lines = ris(replace(CITED, text=words, outlet=words, title=words, name=words), "en")
    lines = lines.split("\r\n")
    assert lines.pop() == ""
    assert [line[:6] for line in lines] == [
        f"{tag}  - " for tag in "TY ID AU TI DA PY T2 PB LA N1 UR ER".split()
    ]
    assert lines[3] == f"TI  - “{one_line(words)}”"


@given(WORDS)
def test_html_holds_the_text_as_text(words):
    cited = replace(CITED, text=words, outlet=words, title=words, name=words, url="x:" + words)
    page = lxml_html.fromstring(f"<div>{html(cited, 'en')}</div>")
    assert [element.tag for element in page] == ["blockquote", "p"]
    assert {element.tag for element in page.iter()} == {"div", "blockquote", "p", "a", "cite"}
    assert " ".join(page[0].text_content().split()) == f"“{one_line(words)}”"


def test_markup_of_one_paragraph_has_both_marks():
    cited = replace(CITED, text="The lighthouse stays lit")
    assert markdown(cited, "de").startswith("> „The lighthouse stays lit“\n>\n> — Ada Brandt")
    assert "  <p>“The lighthouse stays lit”</p>\n</blockquote>" in html(cited, "en")


def test_markdown_escapes_what_would_be_markup():
    line = markdown(replace(CITED, text=HOSTILE, form="indirect"), "en").split("\n")[2]
    assert line == (
        "> a\\\\b{c}\\$d\\&e\\#f\\_g%h\\~i^j\"k\\<l\\>m\\|n\\*o\\`p\\[q\\](r)\\!s@t'u"
        "\\</script\\>\\<b\\>"
    )


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("1. of May", "> 1\\. of May"),
        ("2) it is", "> 2\\) it is"),
        ("- no", "> \\- no"),
        ("+ yes", "> \\+ yes"),
        ("== lamp", "> \\== lamp"),
        ("1.5 lamps", "> 1.5 lamps"),
        ("    four spaces", "> four spaces"),
    ],
)
def test_markdown_begins_no_list_or_heading_with_a_quote(text, line):
    cited = replace(CITED, text=text, form="indirect")
    assert markdown(cited, "en").split("\n")[2] == line


def test_an_address_cannot_leave_its_place():
    cited = replace(CITED, url='https://gazette.example/a>b"c<d\\e f{g}ü')
    assert "(<https://gazette.example/a%3Eb%22c%3Cd%5Ce%20f%7Bg%7D%C3%BC>)" in markdown(cited, "en")
    assert 'cite="https://gazette.example/a&gt;b&quot;c&lt;d\\e f{g}ü"' in html(cited, "en")


def test_control_characters_do_not_come_through():
    assert one_line("a\x00b\u2028c\r\nd\te") == "a b c d e"
