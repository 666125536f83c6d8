"""Lines of JSON taken apart: what they tell, and each fault as a sentence."""

import json
from typing import Any

import pytest

from statements.readers import statement_lines
from statements.readers.statement_lines import (
    BadLineError,
    FileTooLargeError,
    LineProblem,
    ReadLine,
    ReadPosition,
    read_statement,
    read_statement_lines,
)

TEXT = "A report. “The lamp stays lit”, said Ada. “And 🕯 burns”, she said. Lit, lit."
LAMP = [11, 29]


def line(**fields: Any) -> dict[str, Any]:
    return {
        "address": "https://gazette.example/lamp",
        "outlet": "gazette.example",
        "published_on": "2024-12-04",
        "language": "en",
        "text": TEXT,
        "statements": [{"speaker": "ada", "spans": [LAMP]}],
        **fields,
    }


def said(**fields: Any) -> dict[str, Any]:
    return line(statements=[{"speaker": "ada", "spans": [LAMP], **fields}])


def read(*lines: Any) -> list[ReadLine | LineProblem]:
    data = [each if isinstance(each, bytes) else json.dumps(each).encode() for each in lines]
    return list(read_statement_lines(data))


def problem_of(item: Any) -> str:
    """What is wrong with a line, or with the statement in it."""
    [found] = read(item)
    if isinstance(found, LineProblem):
        return str(found)
    with pytest.raises(BadLineError) as error:
        read_statement(found.passages[0])
    return str(LineProblem(found.number, error.value.field, error.value.sentence))


def test_a_line_is_an_article_with_its_passages():
    [found] = read(line(title="The lamp", meeting=None))
    assert found.number == 1
    assert (found.address, found.outlet) == ("https://gazette.example/lamp", "gazette.example")
    assert (found.title, found.published_on, found.language) == ("The lamp", "2024-12-04", "en")
    assert (found.kind, found.meeting, found.text) == ("", "", TEXT)
    assert len(found.digest) == 64
    [passage] = found.passages
    assert (passage.place, passage.spans) == (1, ((11, 29),))


def test_a_statement_tells_what_it_tells_and_nothing_else():
    [found] = read(said(said_on="2024-12", attribution=None, positions=[{"topic": "lamps"}]))
    statement = read_statement(found.passages[0])
    assert statement._asdict() == {
        "speaker": "ada",
        "attribution": "",
        "said_on": "2024-12",
        "meeting": "",
        "relation": "",
        "setting": "",
        "form": "",
        "language": "",
        "wording": "",
        "positions": (ReadPosition("lamps", ""),),
    }


def test_a_quote_is_found_by_its_words_in_code_points():
    [found] = read(line(statements=[{"quote": "And 🕯 burns"}]))
    start = TEXT.index("And")
    assert found.passages[0].spans == ((start, start + 11),)


def test_lines_are_numbered_as_an_editor_shows_them_and_empty_ones_passed_over():
    found = read(b"\xef\xbb\xbf" + json.dumps(line()).encode(), b"\n", line(), b"  \n", b"{")
    assert [each[0] for each in found] == [1, 3, 5]


@pytest.mark.parametrize(
    ("item", "sentence"),
    [
        (b"{", "line 1, all: is no JSON (Expecting property name enclosed in double quotes,"
         " character 1)."),
        (b"[1]", "line 1, all: is no JSON object."),
        (b"\xff{}", "line 1, all: is not UTF-8 (byte 0)."),
        (b"[" * 100_000, "line 1, all: is no JSON that can be read."),
        (b'{"text": ' + b"9" * 5_000 + b"}", "line 1, all: is no JSON that can be read."),
        (line(adress="x"), "line 1, all: has fields that nothing knows: adress."),
        (line(title=5), "line 1, title: is to be text."),
        (line(address=""), "line 1, address: is missing."),
        (line(text=" \n"), "line 1, text: is missing."),
        (line(outlet=None), "line 1, outlet: is missing."),
        (line(text="a\x07"), "line 1, text: has a control character at 1."),
        (line(title="a\x00"), "line 1, all: has a character that no text has (NUL)."),
        (line(title="a\ud800"), "line 1, all: has half of a character (a lone surrogate)."),
        (line(text="ä" * 500_001), "line 1, text: has more than 1,000,000 bytes."),
        (line(statements=[]), "line 1, statements: are to be a list of at least one."),
        (line(statements={}), "line 1, statements: are to be a list of at least one."),
        (line(statements=[5]), "line 1, statement 1: is no JSON object."),
        (line(statements=[{}]),
         "line 1, statement 1: needs either spans or a quote, and not both."),
        (said(quote="lamp"), "line 1, statement 1: needs either spans or a quote, and not both."),
        (said(spans=[]), "line 1, statement 1, spans: are to be a list of pairs such as"
         " [[0, 24]]."),
        (said(spans=[[1, True]]), "line 1, statement 1, spans: are to be a list of pairs such as"
         " [[0, 24]]."),
        (said(spans=[[5, 5]]), "line 1, statement 1, spans: are to lie in order in the text of 76"
         " characters, without overlap."),
        (said(spans=[[5, 9], [8, 12]]), "line 1, statement 1, spans: are to lie in order in the"
         " text of 76 characters, without overlap."),
        (said(spans=[[5, 77]]), "line 1, statement 1, spans: are to lie in order in the text of"
         " 76 characters, without overlap."),
        (said(spans=[[-3, 7]]), "line 1, statement 1, spans: are to lie in order in the text of"
         " 76 characters, without overlap."),
        (line(statements=[{"quote": "The lamp goes out"}]),
         "line 1, statement 1, quote: does not stand in the text word for word."),
        (line(statements=[{"quote": "it"}]),
         "line 1, statement 1, quote: stands in the text more than once: give its spans."),
        (line(statements=[{"quote": " "}]), "line 1, statement 1, quote: is to be text."),
        (line(statements=[{"spans": [LAMP]}, {"quote": "The lamp stays lit"}]),
         "line 1, statement 2: quotes the passage of statement 1 again."),
        (said(stanse="x"), "line 1, statement 1: has fields that nothing knows: stanse."),
        (said(speaker=["ada"]), "line 1, statement 1, speaker: is to be text."),
        (said(positions="lamps"),
         'line 1, statement 1, positions: are to be a list such as [{"topic": "lamps"}].'),
        (said(positions=["lamps"]), "line 1, statement 1, positions: is no JSON object."),
        (said(positions=[{"stance": "speaks"}]),
         "line 1, statement 1, positions: name no topic."),
        (said(positions=[{"topic": "lamps"}, {"topic": "lamps"}]),
         "line 1, statement 1, positions: name a topic twice."),
    ],
)  # fmt: skip
def test_each_fault_is_a_sentence_with_its_line_and_field(item, sentence):
    assert problem_of(item) == sentence


def test_a_backslash_before_the_letters_of_a_nul_is_text():
    [found] = read(line(title="\\u0000"))
    assert found.title == "\\u0000"


def test_a_file_is_no_larger_than_an_import_takes(monkeypatch):
    monkeypatch.setattr(statement_lines, "MAX_STATEMENTS", 2)
    assert len(read(line(), line())) == 2
    with pytest.raises(FileTooLargeError, match="more than 2 statements: split it"):
        read(line(), line(), line())
    monkeypatch.setattr(statement_lines, "MAX_FILE_BYTES", 100)
    with pytest.raises(FileTooLargeError, match="more than 100 bytes: split it"):
        read(line())
