"""Records saved by several people at the same moment."""

import pytest

from statements.actions.records import RecordRefusedError, StaleRecordError, version_of
from statements.actions.speakers import save_speaker
from statements.actions.topics import save_topic
from statements.models import Speaker, Topic
from tests import factories
from tests.actions.threads import at_once

pytestmark = pytest.mark.django_db(transaction=True)


def test_of_six_who_save_the_same_version_five_are_told():
    row = factories.speaker()
    seen = version_of(row)

    def save(editor):
        return save_speaker(editor=editor, row=row, seen=seen, note=editor.username)

    answers = at_once(save, [factories.user("data-editor") for _ in range(6)])
    winner = next(answer for answer in answers if isinstance(answer, Speaker))
    assert sum(isinstance(answer, StaleRecordError) for answer in answers) == 5
    assert Speaker.objects.get().note == winner.note


def test_of_four_who_add_one_topic_three_are_shown_it():
    def add(editor):
        return save_topic(editor=editor, row=None, seen="", name_en="Lanterns")

    answers = at_once(add, [factories.user("data-editor") for _ in range(4)])
    topic = Topic.objects.get()
    refusals = [answer for answer in answers if isinstance(answer, RecordRefusedError)]
    assert [refusal.rows for refusal in refusals] == [[topic]] * 3


def test_topics_with_one_slug_added_at_once_get_one_each():
    def add(name):
        return save_topic(editor=editor, row=None, seen="", name_en=name)

    editor = factories.user("data-editor")
    rows = at_once(add, ["Lanterns", "Lanterns?", "(Lanterns)", "Lanterns!"])
    slugs = {"lanterns", "lanterns-2", "lanterns-3", "lanterns-4"}
    assert {row.slug for row in rows} == slugs
