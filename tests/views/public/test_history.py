"""What changed in a public statement, and when."""

from datetime import timedelta

import pytest

from statements.actions.amendments import publish_amendment
from statements.models import Correction
from statements.views.public.history import changes_of
from tests import factories

pytestmark = pytest.mark.django_db


def amended(row, note: str, at=factories.NOW, **changes):
    row.refresh_from_db()
    waiting = factories.amendment(row, note=note, at=at, **changes)
    publish_amendment(
        amendment=waiting, reviewer=factories.reviewer(), at=at, version=waiting.base_version
    )
    factories.forget_name()


def history_of(row):
    return changes_of(Correction.objects.about(row).newest_first())


def test_an_amendment_shows_the_old_beside_the_new(say):
    row = say()
    amended(row, "The day was wrong.", said_on=factories.DAY.replace(day=3))
    (change,) = history_of(row)
    assert change.correction.note == "The day was wrong."
    assert [(row.label, row.before, row.after) for row in change.differences] == [
        ("Said on", "4 December 2024", "3 December 2024")
    ]


def test_a_note_without_an_amendment_stands_alone(say):
    row = say()
    factories.correction(row, note="The meeting's city was wrong.")
    (change,) = history_of(row)
    assert change.differences == ()


def test_what_was_proposed_and_not_published_is_not_told(say):
    row = say()
    factories.amendment(row)
    factories.correction(row, note="A fictional day was wrong.")
    assert [change.differences for change in history_of(row)] == [()]


def test_the_page_tells_every_change_and_first_that_there_are_some(client, say):
    row = say()
    amended(row, "The day was wrong.", said_on=factories.DAY.replace(day=3))
    later = factories.NOW + timedelta(days=1)
    amended(row, "It was a doorstep.", at=later, setting="doorstep")
    text = client.get(row.get_absolute_url()).content.decode()
    notice = text.split('class="corrections"')[1].split("</aside>")[0]
    assert "Changed on 6 December 2024" in notice
    assert "It was a doorstep." in notice
    assert "All 2 changes" in notice
    history = text.split('id="history"')[1]
    assert history.index("It was a doorstep.") < history.index("The day was wrong.")
    assert "<s>4 December 2024</s>" in history
    assert "5 December 2024</time> · published" in history


def test_more_changes_take_no_more_queries(say, count_queries):
    row = say()
    amended(row, "The day was wrong.", said_on=factories.DAY.replace(day=3))
    count_queries(row.get_absolute_url())
    few = count_queries(row.get_absolute_url())
    for number in range(1, 6):
        at = factories.NOW + timedelta(days=number)
        day = factories.DAY.replace(day=3 - number % 2)
        amended(row, f"Wrong again, {number}.", at=at, said_on=day)
    assert count_queries(row.get_absolute_url()) == few
