"""Which letters a page's bytes are."""

import codecs

import pytest

from statements.readers import BinaryError, ReadArticle, read_article
from tests.readers.pages import BODY, PARAGRAPHS


def bytes_of(encoding: str, declared: str = "", mark: bytes = b"") -> bytes:
    meta = f'<meta charset="{declared}">' if declared else ""
    html = f"<html><head>{meta}</head><body><article>{PARAGRAPHS}</article></body></html>"
    return mark + html.encode(encoding)


@pytest.mark.parametrize(
    ("data", "header"),
    [
        (bytes_of("utf-8"), ""),
        (bytes_of("utf-8", "utf-8"), "; charset=UTF-8"),
        (bytes_of("utf-8", "utf-8", codecs.BOM_UTF8), ""),
        (bytes_of("cp1252"), ""),
        (bytes_of("cp1252", "windows-1252"), ""),
        (bytes_of("cp1252", "iso-8859-1"), ""),
        (bytes_of("cp1252", "us-ascii"), ""),
        (bytes_of("cp1252"), '; charset="ISO-8859-1"'),
        (bytes_of("utf-16-le", "utf-16", codecs.BOM_UTF16_LE), ""),
        (bytes_of("utf-16-be", "", codecs.BOM_UTF16_BE), ""),
        (bytes_of("utf-16-le"), ""),
        (bytes_of("cp1250", "windows-1250"), ""),
        # Declared wrongly, or by a name that is none or that is dangerous to decode by.
        (bytes_of("utf-8", "iso-8859-1"), "; charset=windows-1252"),
        (bytes_of("cp1252", "utf-8"), "; charset=utf-8"),
        (bytes_of("cp1252", "idna"), "; charset=rot13"),
        (bytes_of("utf-8", "klingon"), "; charset=\x00"),
    ],
)
def test_a_page_is_read_in_whatever_it_is_written(data, header):
    assert read_article(data, f"text/html{header}") == ReadArticle(text=BODY)


def test_latin_1_has_no_typographic_marks_and_is_read():
    plain = "Außenministerin Brandt sagte, der Leuchtturm bleibe über Jahre hell. " * 4
    html = f"<html><meta charset=latin1><p>{plain}</p></html>".encode("latin-1")
    assert read_article(html, "text/html").text == plain.strip()


def test_utf_8_with_a_broken_letter_is_still_utf_8():
    data = bytes_of("utf-8").replace("ä".encode(), b"\xc3", 1)
    assert "„Er leuchtet" in read_article(data, "text/html").text


def test_a_page_cut_in_a_letter_is_read():
    assert read_article(bytes_of("utf-8") + b"\xe2\x80", "text/html").text == BODY


def test_single_nul_bytes_are_dropped():
    data = bytes_of("utf-8").replace(b"Leucht", b"Leu\x00cht", 1)
    assert read_article(data, "text/html").text == BODY


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n" + bytes(range(256)), b"\x00" * 900])
def test_pictures_called_html_are_binary_data(data):
    with pytest.raises(BinaryError, match="binary data"):
        read_article(data, "text/html")
