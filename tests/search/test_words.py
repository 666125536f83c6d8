"""Words and filters -> published statements."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from statements.actions.statements import retract_statement
from statements.models import Statement
from statements.models.passages import ranges
from statements.search.questions import MOST_CHARACTERS
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("language", "said", "words"),
    [
        ("en", "The lighthouses were shining", "lighthouse"),
        ("en", "The lighthouses were shining", "SHINES"),
        ("en", "The lighthouses were shining", "the lighthouse was shining"),
        ("en", "Our café stays open", "cafe"),
        ("en", "We need more defence and labour", "defense labor"),
        ("de", "Die Leuchttürme brennen", "Leuchtturm"),
        ("de", "Die Leuchttürme brennen", "leuchtturme brennen"),
        ("de", "Die Leuchttürme brennen", "Leuchttuerme"),
        ("de", "Die Leuchttürme brennen", "die Leuchttürme"),
        ("de", "Die Aufruestung der Haefen", "Aufrüstung Häfen"),
        ("de", "Mit großen Lampen", "große Lampe"),
        ("de", "Mit grossen Lampen", "große Lampe"),
        ("fr", "Les phares éclairaient le port", "phare eclairer"),
        ("nl", "De vuurtoren blijft branden", "vuurtoren"),
    ],
)
def test_words_are_found_in_the_grammar_of_the_quotes_language(say, find, language, said, words):
    statement = say(said, language)
    say(
        "Something else altogether",
        language,
        with_topic=factories.topic("Ships", name_de="Schiffe"),
    )
    assert find(words) == [statement]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("bright lamp", ["both", "apart"]),
        ('"bright lamp"', ["both"]),
        ("„bright lamp“", ["both"]),
        ("lamp -bright", ["dark"]),
        ("dark OR bell", ["dark", "bell"]),
        ("dark oder bell", ["dark", "bell"]),
        ('"bright lamp" OR bell', ["both", "bell"]),
        ('lamp -"bright lamp"', ["apart", "dark"]),
        ("lamp bell", []),
        ("the", []),
    ],
)
def test_words_are_read_as_in_a_search_engine(say, find, words, expected):
    said = {
        "both": say("We need a bright lamp"),
        "apart": say("The bright harbour has a lamp"),
        "dark": say("A dark lamp helps nobody"),
        "bell": say("The bell rings"),
    }
    assert set(find(words)) == {said[name] for name in expected}


@pytest.mark.parametrize(
    ("words", "is_found"),
    [
        ("Ausgaben", True),
        ("Ausgabe", True),
        ("Hafen", True),
        ("Gaben", False),
        ("Fen", False),
        ('"Ausgaben"', False),
    ],
)
def test_a_part_of_a_german_compound_finds_it(say, find, words, is_found):
    statement = say("Mehr Hafenausgaben", "de")
    assert (statement in find(words)) == is_found


@pytest.mark.parametrize(
    ("words", "printed"), [("Wort", "Antwort"), ("Gaben", "Ausgaben"), ("Krieg", "kriegerisch")]
)
def test_what_only_looks_like_a_compound_is_none(say, find, words, printed):
    say(printed, "de")
    assert find(words) == []


def test_a_country_is_no_kind_of_land(say, find):
    """ "Landung" is no kind of "Ung", and "Deutschland" no kind of "Land"."""
    say("Das Land und die Deutschen", "de")
    country = say("Deutschland", "de")
    assert country not in find("Land")


def test_a_phrase_does_not_go_on_in_another_wording(find):
    statement = factories.draft()
    other = factories.snapshot("„Der Leuchtturm leuchtet“")
    factories.quote(statement, snapshot=other, spans=ranges([(1, 24)]), language="de")
    statement.state = Statement.State.IN_REVIEW
    statement.save(update_fields=["state"])
    factories.publish(statement)
    last_word = factories.SENTENCE.rstrip(".").split()[-1]
    assert find("Leuchttürme") == find("lighthouses") == [statement]
    assert find(f'"{last_word} Leuchtturm"') == []


@pytest.mark.parametrize("state", ["draft", "in_review", "retracted"])
def test_only_published_statements_are_found(find, state):
    statement = factories.published() if state == "retracted" else factories.draft()
    if state == "in_review":
        Statement.objects.update(state=state)
    if state == "retracted":
        retract(statement)
    assert Statement.objects.get().state == state
    assert find(factories.SENTENCE) == find() == []


def retract(statement: Statement) -> None:
    from_desk = {"reviewer": factories.reviewer(), "at": factories.NOW, "note": "Not said."}
    retract_statement(statement=statement, version=statement.version, **from_desk)


def test_filters_narrow_and_the_newest_comes_first(say, find):
    ada, lamps, meeting = factories.speaker(), factories.topic(), factories.meeting()
    old = say("A lamp", speaker=ada, said_on=date(2024, 1, 1))
    new = say("A lamp", speaker=ada, with_topic=lamps, said_on=date(2024, 2, 1))
    newest = say("A bell", with_topic=lamps, meeting=meeting, said_on=date(2024, 3, 1))
    assert find() == [newest, new, old]
    assert find(order="oldest") == [old, new, newest]
    assert find(speaker=ada) == [new, old]
    assert find(topic=lamps) == [newest, new]
    assert find(meeting=meeting) == [newest]
    assert find(year=2024, topic=lamps, speaker=ada) == [new]
    assert find("lamp", speaker=ada, topic=lamps) == [new]
    assert find("bell", speaker=ada) == []


def test_statements_of_many_years_are_one_list(say, find):
    days = [date(1988, 5, 1), date(1999, 12, 31), date(2000, 1, 1), date(2024, 1, 1)]
    rows = [say("A lamp", said_on=day) for day in days]
    assert find("lamp") == rows[::-1]
    assert find("lamp", most=2) == [rows[3], rows[2]]
    assert find("lamp", order="oldest", most=2) == rows[:2]
    assert find(order="oldest") == rows


def test_the_best_match_comes_first_where_it_is_asked_for(say, find):
    once = say("A lamp among many other things that one has to think of", said_on=date(2024, 3, 1))
    often = say("The lamp, the lamp", said_on=date(2024, 1, 1))
    assert find("lamp") == [once, often]
    assert find("lamp", order="relevance") == [often, once]
    assert find("lamp", order="relevance", year=2024) == [often, once]


@pytest.mark.parametrize(
    ("words", "is_found"),
    [
        ("brandt", True),
        ("Brandt lighthouse", True),
        ("brandt harbours", True),
        ("brandt submarines", False),
        ("harbours", True),
        ("Häfen", True),
        ('"harbours"', False),
        ("brandt -lighthouse", False),
    ],
)
def test_the_speakers_name_and_topics_count_beside_the_words_said(find, words, is_found):
    statement = factories.published(with_topic=factories.topic("Harbours", name_de="Häfen"))
    factories.published(words="Nothing else", attribution="a diplomat", speaker=None)
    assert find(words) == ([statement] if is_found else [])


ODD = [
    "-",
    '"',
    "OR",
    "or OR -or",
    "& | ! ( ) : * <-> \\",
    "'; DROP TABLE statements_quote; --",
    "\x00",
    "lamp\x00",
    "🇳🇱",
    "%_",
    "\u202e\ufeff",
    " ",
    "a" * 1000,
    '"' * 1000,
    "- " * 1000,
    "-lamp " * 100,
    "lamp or " * 100,
    "=topic:1",
    "'=topic:1'",
]


@pytest.mark.parametrize("words", ODD)
def test_odd_words_are_no_error(say, find, words):
    statement = say("A lamp")
    assert find(words) in ([], [statement])


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.text(max_size=MOST_CHARACTERS + 50)
    | st.text(alphabet='-"!&|()<>:*\\ orß', max_size=MOST_CHARACTERS)
)
def test_any_words_are_no_error(find, words):
    assert find(words) == []
