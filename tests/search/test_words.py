"""Words and filters -> published statements, and the pages that words name."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from statements.actions.statements import retract_statement
from statements.models import Statement
from statements.models.passages import ranges
from statements.search.words import MAX_WORDS, Search, find_named, find_statements
from tests import factories

pytestmark = pytest.mark.django_db


def say(words: str, language: str = "en", **columns) -> Statement:
    """A published statement whose one quote is in a language."""
    kept = factories.snapshot(f"“{words}”, said Ada Brandt.")
    statement = factories.draft(snapshot=kept, words=words, **columns)
    statement.quotes.update(language=language)
    return published(statement)


def published(statement: Statement) -> Statement:
    statement.state = Statement.State.IN_REVIEW
    statement.save(update_fields=["state"])
    return factories.publish(statement)


def found(words: str = "", **filters) -> list[Statement]:
    return list(find_statements(Search(words=words, **filters)))


@pytest.mark.parametrize(
    ("language", "said", "words"),
    [
        ("en", "The lighthouses were shining", "lighthouse"),
        ("en", "The lighthouses were shining", "SHINES"),
        ("en", "Our café stays open", "cafe"),
        ("de", "Die Leuchttürme brennen", "Leuchtturm"),
        ("de", "Die Leuchttürme brennen", "leuchtturme brennen"),
        ("de", "Mit großen Lampen", "große Lampe"),
        ("fr", "Les phares éclairaient le port", "phare eclairer"),
        ("nl", "De vuurtoren blijft branden", "vuurtoren"),
    ],
)
def test_words_are_found_in_the_grammar_of_the_quotes_language(language, said, words):
    statement = say(said, language)
    say("Something else altogether", language)
    assert found(words) == [statement]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("bright lamp", ["both", "apart"]),
        ('"bright lamp"', ["both"]),
        ("lamp -bright", ["dark"]),
        ("dark OR bell", ["dark", "bell"]),
        ('"bright lamp" OR bell', ["both", "bell"]),
        ("lamp bell", []),
        ("the", []),
    ],
)
def test_words_are_read_as_in_a_search_engine(words, expected):
    said = {
        "both": say("We need a bright lamp"),
        "apart": say("The bright harbour has a lamp"),
        "dark": say("A dark lamp helps nobody"),
        "bell": say("The bell rings"),
    }
    assert set(found(words)) == {said[name] for name in expected}


def test_any_wording_of_a_statement_finds_it_once():
    statement = factories.draft()
    other = factories.snapshot("„Der Leuchtturm bleibt an und der Leuchtturm leuchtet“")
    factories.quote(statement, snapshot=other, spans=ranges([(1, 20)]), language="de")
    published(statement)
    assert found("Leuchttürme") == found("lighthouses") == [statement]


@pytest.mark.parametrize("state", ["draft", "in_review", "retracted"])
def test_only_published_statements_are_found(state):
    statement = factories.published() if state == "retracted" else factories.draft()
    if state == "in_review":
        Statement.objects.update(state=state)
    if state == "retracted":
        retract(statement)
    assert Statement.objects.get().state == state
    assert found(factories.SENTENCE) == found() == []


def retract(statement: Statement) -> None:
    from_desk = {"reviewer": factories.reviewer(), "at": factories.NOW, "note": "Not said."}
    retract_statement(statement=statement, version=statement.version, **from_desk)


def test_filters_narrow_and_the_newest_comes_first():
    ada, lamps, meeting = factories.speaker(), factories.topic(), factories.meeting()
    old = say("A lamp", speaker=ada, said_on=date(2024, 1, 1))
    new = say("A lamp", speaker=ada, with_topic=lamps, said_on=date(2024, 2, 1))
    newest = say("A bell", with_topic=lamps, meeting=meeting, said_on=date(2024, 3, 1))
    assert found() == [newest, new, old]
    assert found(speaker=ada) == [new, old]
    assert found(topic=lamps) == [newest, new]
    assert found(meeting=meeting) == [newest]
    assert found("lamp", speaker=ada, topic=lamps) == [new]
    assert found("bell", speaker=ada) == []


def test_a_search_knows_whether_it_asks_for_anything():
    assert Search().is_empty
    assert not Search(words="lamp").is_empty
    assert not Search(topic=factories.topic()).is_empty


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
]


@pytest.mark.parametrize("words", ODD)
def test_odd_words_are_no_error(words):
    statement = say("A lamp")
    assert found(words) in ([], [statement])
    find_named(words)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=MAX_WORDS + 50) | st.text(alphabet='-"!&|()<>:*\\ or', max_size=MAX_WORDS))
def test_any_words_are_no_error(words):
    find_statements(Search(words=words)).exists()
    find_named(words)


def test_only_the_first_words_of_a_long_search_count():
    statement = say("A lamp")
    assert found("lamp" + " " * MAX_WORDS + "bell") == [statement]


# The pages that words name.


def test_a_speaker_is_found_by_any_spelling_whatever_the_accents():
    zoe = factories.speaker("Zoë Müller-Łukasz")
    zoe.names.create(text="Soe Mueller", kind="transliteration", language="en")
    factories.speaker("Otto Wren")
    for words in ("Zoë", "zoe mull", "MÜLLER-LUKASZ", "soe mue", " lukasz "):
        assert find_named(words).speakers == [zoe], words
    assert find_named("Nobody").speakers == []


def test_topics_and_meetings_are_found_in_both_languages_and_only_a_few_of_each():
    lamps = factories.topic("Lamps", name_de="Leuchten")
    meeting = factories.meeting(name_en="Lamp summit", name_de="Leuchtengipfel")
    named = find_named("lamp")
    assert (named.speakers, named.topics, named.meetings) == ([], [lamps], [meeting])
    assert find_named("leuchten").topics == [lamps]
    assert bool(named)
    for number in range(9):
        factories.topic(f"Lamp {number}")
    assert len(find_named("lamp").topics) == 5
    assert len(find_named("lamp", limit=7).topics) == 7


@pytest.mark.parametrize("words", ["", " ", "L", " L ", "%", "_"])
def test_less_than_two_letters_name_nothing(words):
    factories.topic("Lamps %_")
    assert not find_named(words)


def test_percent_signs_and_underscores_are_letters_like_others():
    factories.speaker("Otto Wren")
    odd = factories.speaker("O% W_")
    assert find_named("o%").speakers == [odd]
    assert find_named("w_").speakers == [odd]


@pytest.mark.parametrize(
    ("words", "is_found"),
    [
        ("brandt", True),
        ("Brandt lighthouse", True),
        ("brandt harbours", True),
        ("brandt submarines", False),
        ("harbours", False),
        ("brandt -lighthouse", False),
    ],
)
def test_the_speakers_name_and_topics_count_beside_the_words_said(words, is_found):
    statement = factories.published(with_topic=factories.topic("Harbours"))
    factories.published(words="Nothing else", attribution="a diplomat")
    found = list(find_statements(Search(words=words)))
    assert found == ([statement] if is_found else [])
