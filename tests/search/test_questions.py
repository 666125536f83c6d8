"""What a reader typed -> words and operators."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from statements.search.questions import (
    MOST_CHARACTERS,
    MOST_TERMS,
    Operator,
    Question,
    Term,
    parse_question,
)


def test_a_minus_before_an_operator_is_what_is_to_be_missing():
    question = parse_question('lamp -speaker:brandt -Haltung:"lehnt ab" -from:2024')
    assert question.terms[1:] == [
        Term("brandt", is_not=True, field="speaker"),
        Term("lehnt ab", is_not=True, field="stance"),
    ]
    assert question.operators == (Operator("since", "2024"),)
    assert parse_question(question.words).groups == question.groups


def words(text: str) -> list[list[str]]:
    return [
        [("-" if term.is_not else "") + (f'"{term.text}"' if term.is_phrase else term.text)
         for term in group]
        for group in parse_question(text).groups
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("bright lamp", [["bright"], ["lamp"]]),
        ('"bright lamp" bell', [['"bright lamp"'], ["bell"]]),
        ('"-5 degrees" "- nicht verhandelbar"', [['"5 degrees"'], ['" nicht verhandelbar"']]),
        ("Hafen\u00adlampe \u200ebell\u202c", [["Hafenlampe"], ["bell"]]),
        ("„helle Lampe“ Glocke", [['"helle Lampe"'], ["Glocke"]]),
        ("«lampe claire»", [['"lampe claire"']]),
        ('"never closed', [['"never closed"']]),
        ("lamp -bright", [["lamp"], ["-bright"]]),
        ('lamp -"bright red"', [["lamp"], ['-"bright red"']]),
        ("--bright", [["-bright"]]),
        ("dark OR bell", [["dark", "bell"]]),
        ("dark oder bell lamp", [["dark", "bell"], ["lamp"]]),
        ("dark | bell", [["dark", "bell"]]),
        ("or lamp or", [["lamp"]]),
        ("NATO-Gipfel", [["NATO-Gipfel"]]),
        ("price: high", [["price:"], ["high"]]),
        ("- & ( !", []),
        ("", []),
    ],
)
def test_words_phrases_negations_and_alternatives(text, expected):
    assert words(text) == expected


@pytest.mark.parametrize(
    ("text", "field", "value"),
    [
        ("speaker:brandt", "speaker", "brandt"),
        ("Sprecher:brandt", "speaker", "brandt"),
        ('speaker:"Ada Brandt"', "speaker", "Ada Brandt"),
        ("from:2024-01", "since", "2024-01"),
        ("bis:2024", "until", "2024"),
        ("LANG:de", "language", "de"),
        ("thema:häfen", "topic", "häfen"),
    ],
)
def test_operators_are_the_forms_fields(text, field, value):
    question = parse_question(f"lamp {text} bell")
    assert question.operators == (Operator(field, value),)
    assert question.words == "lamp bell"


def test_an_operator_without_a_value_and_an_unknown_one_are_words():
    assert parse_question("speaker: lamp").operators == ()
    assert words("colour:red") == [["colour:red"]]


def test_a_question_can_be_typed_again():
    text = '"bright lamp" OR bell -dark lights'
    assert parse_question(text).words == text
    assert parse_question(parse_question(text).words) == parse_question(text)


def test_too_many_words_are_cut_and_said():
    question = parse_question(" ".join(f"word{n}" for n in range(MOST_TERMS + 3)))
    assert (len(question.terms), question.is_cut) == (MOST_TERMS, True)
    assert parse_question(" or ".join(f"w{n}" for n in range(12))).is_cut
    assert parse_question("x" * (MOST_CHARACTERS + 1)).is_cut
    assert not parse_question("x" * MOST_CHARACTERS).is_cut
    assert len(parse_question("x" * 9_000).terms[0].text) == MOST_CHARACTERS


@given(st.text() | st.text(alphabet='-"„“:or speakr|&!()<>*\\\x00'))
def test_any_text_is_a_question(text):
    question = parse_question(text)
    assert isinstance(question, Question)
    assert all(isinstance(term, Term) and term.text.strip() for term in question.terms)
