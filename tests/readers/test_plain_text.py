import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.readers import MAX_BYTES, ReadText, UnreadableError, read_plain_text


def complaint(data: bytes) -> str:
    with pytest.raises(UnreadableError) as error:
        read_plain_text(data)
    return str(error.value)


def test_a_text_is_kept_as_it_is_with_its_headline():
    text = "The lamp of Port Nowhere\n\n“It stays lit 🇳🇱”, said Ada Brandt.\n"
    assert read_plain_text(text.encode()) == ReadText(text, "The lamp of Port Nowhere")


def test_only_the_byte_order_mark_and_foreign_line_ends_are_dropped():
    data = b"\xef\xbb\xbf  One\r\n\r\nTwo\rThree\t\x0c\n"
    assert read_plain_text(data) == ReadText("  One\n\nTwo\nThree\t\x0c\n", "One")


@pytest.mark.parametrize(
    "first", ["It rained in Port Nowhere.", "Port Nowhere:", "Berlin,", "x" * 201]
)
def test_a_sentence_is_no_headline(first):
    assert read_plain_text(f"{first}\nAnd more.".encode()).title == ""


def test_a_single_line_is_no_headline():
    assert read_plain_text(b"Only this").title == ""


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n", b"\xef\xbb\xbf", "\u00a0\u2003".encode()])
def test_an_empty_text_is_refused(data):
    assert complaint(data) == "The text is empty."


def test_a_megabyte_is_read_and_one_byte_more_is_not():
    assert read_plain_text(b"a" * MAX_BYTES).text == "a" * MAX_BYTES
    assert complaint(b"a" * (MAX_BYTES + 1)) == "The text has more than 1,000,000 bytes."


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (
            "Größe".encode("latin-1"),
            "The input is not UTF-8 (byte 2): save it as UTF-8 text first.",
        ),
        (
            b"\x89PNG\r\n\x1a\n\x00\x00",
            "The input is binary data (byte 0): save it as UTF-8 text first.",
        ),
        (
            "Lamp".encode("utf-16"),
            "The input is binary data (byte 0): save it as UTF-8 text first.",
        ),
        (b"%PDF-1.7\n\x00", "The input is binary data (a control character at 9), no text."),
        (b"a\x1b[0m", "The input is binary data (a control character at 1), no text."),
        (
            b"\xed\xa0\x80",
            "The input is not UTF-8 (byte 0): save it as UTF-8 text first.",
        ),
    ],
    ids=["latin-1", "png", "utf-16", "pdf", "escape", "surrogate"],
)
def test_what_is_no_utf_8_text_is_refused_with_the_place(data, sentence):
    assert complaint(data) == sentence


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused_and_what_is_read_is_unchanged_prose(data):
    try:
        read = read_plain_text(data)
    except UnreadableError:
        return
    assert "\x00" not in read.text
    assert "\r" not in read.text
    assert read_plain_text(read.text.encode()) in (read, ReadText(read.text[1:], read.title))
    assert read.title in read.text
