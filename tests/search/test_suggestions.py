"""For a question that found nothing: what was meant."""

import pytest

from statements.models.versions import site_version
from statements.search.names import names_at
from statements.search.questions import parse_question
from statements.search.suggestions import better_question
from tests import factories

pytestmark = pytest.mark.django_db


def better(text: str) -> str:
    question = better_question(parse_question(text), names_at(site_version()))
    return question.words if question else ""


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("lighthuose", "lighthouse"),
        ("lighthouse stayz", "lighthouse stays"),
        ("Brant", "Brandt"),
        ("Brantd lighthouse", "Brandt lighthouse"),
        ("-dark lighthose", "-dark lighthouse"),
        ("lighthouse", ""),
        ("xylophone", ""),
        ('"lighthuose"', ""),
        ("lap", ""),
        ("", ""),
    ],
)
def test_a_misspelt_word_is_offered_as_it_is_printed_or_named(say, typed, meant):
    say("The lighthouse stays lit", speaker=factories.speaker("Ada Brandt"))
    assert better(typed) == meant
