"""Speakers and topics, found or added while one types."""

import pytest
from django.urls import reverse

from statements.models import Speaker, SpeakerName, TopicTerm
from tests.views.desk.conftest import text_of

pytestmark = pytest.mark.django_db


def to(name: str, row) -> str:
    return reverse(f"desk:{name}", args=[row.pk])


def test_speakers_are_found_by_any_spelling_with_the_office_of_the_day(
    as_contributor, minister, ministry
):
    SpeakerName.objects.create(speaker=minister, text="Ада Брандт", kind="script")
    for words in ("brand", "Брандт"):
        query = {"q": words, "said_on": "2024-12-04"}
        page = text_of(as_contributor.get(reverse("desk:speaker-find"), query))
        assert f'data-value="{minister.pk}" data-label="Ada Brandt"' in page
        assert "Foreign Minister of Freedonia" in page
        assert "1 name found" in page
    page = text_of(
        as_contributor.get(reverse("desk:speaker-find"), {"q": "brand", "said_on": "2001-01-01"})
    )
    assert "Foreign Minister" not in page


def test_nobody_is_found_for_nothing(as_contributor, minister):
    page = text_of(as_contributor.get(reverse("desk:speaker-find")))
    assert 'role="option"' not in page
    assert "0 names found" in page


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("speaker-find", "Nobody here goes by this name."),
        ("topic-find", "No topic here goes by this name."),
    ],
)
def test_a_name_that_nothing_goes_by_is_answered_in_sight(as_contributor, minister, name, sentence):
    page = text_of(as_contributor.get(reverse(f"desk:{name}"), {"q": "Xanthippe"}))
    assert f'<li role="option" aria-disabled="true">{sentence}</li>' in page
    assert "0 names found" in page


@pytest.mark.parametrize(
    ("query", "sentence"),
    [({"q": "x" * 121}, "at most 120 characters"), ({"said_on": "soon"}, "Enter a valid date.")],
)
def test_a_wrong_search_is_said(as_contributor, query, sentence):
    response = as_contributor.get(reverse("desk:speaker-find"), query)
    assert response.status_code == 422
    assert sentence in text_of(response)


def test_topics_are_found_by_name_and_trigger_word(as_contributor, lighthouses):
    TopicTerm.objects.create(topic=lighthouses, text="beacon*", language="en")
    for words in ("LIGHT", "Leucht", "beac"):
        page = text_of(as_contributor.get(reverse("desk:topic-find"), {"q": words}))
        assert f'data-value="{lighthouses.pk}" data-label="Lighthouses"' in page


def test_a_new_speaker_is_added_and_chosen(as_contributor, propose, filled_in):
    row = propose()
    data = filled_in(row, wording="translated") | {"new-name": "Cleo Keeper"}
    page = text_of(as_contributor.post(to("candidate-speaker", row), data))
    speaker = Speaker.objects.get(name="Cleo Keeper")
    assert f'value="{speaker.pk}" selected>Cleo Keeper' in page
    assert '<option value="translated" selected>' in page


def test_a_speaker_who_is_known_is_chosen_instead(as_contributor, propose, filled_in, minister):
    row = propose()
    data = filled_in(row) | {"new-name": "ada brandt"}
    response = as_contributor.post(to("candidate-speaker", row), data)
    assert response.status_code == 422
    assert "A speaker of this name is here already, and chosen now." in text_of(response)
    assert f'value="{minister.pk}" selected>Ada Brandt' in text_of(response)
    assert Speaker.objects.count() == 1


@pytest.mark.parametrize(
    ("name", "sentence"),
    [("", "This field is required."), ("…", "This is no name of a person, or too long a one.")],
)
def test_what_is_no_name_is_refused(as_contributor, propose, filled_in, name, sentence):
    row = propose()
    data = filled_in(row) | {"new-name": name}
    response = as_contributor.post(to("candidate-speaker", row), data)
    assert response.status_code == 422
    assert sentence in text_of(response)
    assert not Speaker.objects.exists()
