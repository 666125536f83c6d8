"""The list of corrections."""

from datetime import timedelta

import pytest
from django.urls import reverse

from statements.models import Correction
from tests import factories

pytestmark = pytest.mark.django_db


def address() -> str:
    return reverse("correction-list")


def note_on(statement, number: int) -> Correction:
    return Correction.objects.create(
        statement=statement,
        kind="amended",
        note=f"Note number {number}.",
        made_by=factories.reviewer(),
        made_at=factories.NOW + timedelta(minutes=number),
    )


def test_a_correction_stands_with_its_day_its_kind_its_note_and_its_statement(client, say):
    row = say()
    factories.correction(row, note="The day was wrong by one.")
    text = client.get(address()).content.decode()
    entry = text.split('class="correction-row"')[1].split("</article>")[0]
    for words in ("5 Dec 2024", "amended", "The day was wrong by one.", "Ada Brandt", "4 Dec 2024"):
        assert words in entry
    assert f'href="{row.get_absolute_url()}"' in entry
    assert factories.SENTENCE in entry


def test_of_a_retracted_statement_only_the_reason_is_shown(client, say):
    row = say()
    factories.correction(row, note="Earlier we changed “stays lit”.")
    factories.retract(row)
    text = client.get(address()).content.decode()
    assert text.count('class="correction-row"') == 1
    assert "Never said." in text
    assert f'href="{row.get_absolute_url()}"' in text
    for words in ("Ada Brandt", factories.SENTENCE, "Earlier we changed"):
        assert words not in text


def test_without_corrections_the_page_says_so(client):
    assert "Nothing had to be corrected so far." in client.get(address()).content.decode()


def test_older_ones_follow_by_the_last_one_shown(client, say):
    row = say()
    notes = [note_on(row, number) for number in range(30)]
    first = client.get(address()).content.decode()
    assert "Note number 29." in first
    assert "Note number 4." not in first
    assert f'href="?after={notes[5].pk}"' in first
    part = client.get(address(), {"after": notes[5].pk}, headers={"HX-Request": "true"})
    second = part.content.decode()
    assert "<html" not in second
    assert "Note number 4." in second
    assert "Note number 5." not in second
    assert "Older corrections" not in second


@pytest.mark.parametrize("after", ["x", "-1", "0", "9" * 40, "\x00"])
def test_a_wrong_place_in_the_list_is_said_and_the_first_page_shown(client, say, after):
    factories.correction(say())
    text = client.get(address(), {"after": after}).content.decode()
    assert 'role="alert"' in text
    assert "A fictional date was wrong." in text


def test_thirty_corrections_take_as_many_queries_as_one(say, count_queries):
    note_on(say(), 0)
    count_queries(address())
    few = count_queries(address())
    for number in range(1, 25):
        note_on(say(f"Lamp {number} stays lit", speaker=factories.speaker(), tenure=None), number)
    assert count_queries(address()) == few


def test_who_finds_a_mistake_is_told_where_to_write(client, settings):
    settings.TAKEDOWN_EMAIL = "wrong@tracker.example"
    assert 'href="mailto:wrong@tracker.example"' in client.get(address()).content.decode()
