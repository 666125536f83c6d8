"""The front page: the latest meeting, topics in motion, and what changed lately."""

import re
from datetime import date

import pytest

from statements.actions.merges import merge_statements
from statements.models.front_page import front_keys
from statements.models.kept_records import records_at
from statements.models.versions import site_version
from statements.views.public import topic_strips
from statements.views.public.topic_strips import TopicStrips
from tests import factories

pytestmark = pytest.mark.django_db


def page(client) -> str:
    return " ".join(client.get("/").content.decode().split())


def strips() -> TopicStrips | None:
    return topic_strips.topic_strips(8, records_at(site_version()))


def test_the_newest_of_each_speaker_lead_and_stand_nowhere_else(say, gathering):
    old = say("The lamp of old", said_on=date(2024, 12, 3))
    new = say("The lamp of late", said_on=date(2024, 12, 4))
    other = say("Another lamp", speaker=factories.speaker("Bo Quist"), tenure=None)
    apart = say("A lamp elsewhere", meeting=None)
    leading, lately = front_keys(gathering.pk, 2, 6)
    assert set(leading) == {new.pk, other.pk}
    assert lately == [apart.pk, old.pk]
    assert front_keys(0, 2, 6) == ([], [apart.pk, other.pk, new.pk, old.pk])


def test_the_latest_meeting_has_a_grid_and_says_how_many_statements_it_has(client, say, gathering):
    say("The lamp of old")
    say("The lamp of late")
    text = page(client)
    assert "All 2 statements of this meeting" in text
    assert text.count('class="grid"') == 1
    assert gathering.get_absolute_url() in text


def test_a_meeting_of_one_statement_is_no_story(client, say):
    say("The lamp of old")
    assert "Latest meeting with several statements" not in page(client)


def test_few_statements_are_marks_of_their_stances(say, lighthouses):
    say("The lamp of old", said_on=date(2023, 1, 1), stance="opposes")
    say("The lamp of late", said_on=date(2024, 12, 31), stance="supports")
    (strip,) = strips().strips
    assert (strip.topic, strip.count, strip.bars) == (lighthouses, 2, "")
    assert strip.marks == (("opposes", ("0.00%",)), ("supports", ("100.00%",)))


def test_many_statements_are_a_bar_a_year_as_high_as_there_are_statements(say, monkeypatch):
    monkeypatch.setattr(topic_strips, "MOST_COUNTED_BY_DAY", 2)
    for day in (date(2022, 1, 1), date(2024, 1, 1), date(2024, 5, 1)):
        say(f"The lamp of {day}", said_on=day, meeting=None)
    made = strips()
    (strip,) = made.strips
    assert (made.width, strip.marks) == (12, ())
    assert strip.bars == "M0 20v-10h2v10z" + "M8 20v-20h2v20z"


def test_a_strip_is_drawn_by_shapes_of_the_page(client, say):
    say("The lamp of old", stance="opposes")
    text = page(client)
    (used,) = re.findall(r'<use href="#([^"]+)" x="[\d.]+%"/>', text)
    assert f'<svg id="{used}" y="5" width="10" height="10"' in text


def test_corrections_stand_with_their_kind_and_their_statement(client, say):
    amended = say("The lamp stays lit")
    factories.correction(amended, note="The day was wrong by one.")
    gone = say("The lamp was never lit")
    factories.correction(gone, note="Earlier we changed “was never lit”.")
    factories.retract(gone)
    text = page(client).split("Corrected lately")[1]
    retracted, first = text.split('class="correction-row"')[1:3]
    assert "amended" in first
    assert "The day was wrong by one." in first
    assert "The lamp stays lit" in first
    assert "retracted" in retracted
    assert gone.get_absolute_url() in retracted
    assert "was never lit" not in text
    assert text.count('class="correction-row"') == 2


def test_a_correction_of_a_merged_statement_leads_to_what_it_is_part_of(client, say, minister):
    kept, merged = say("The lamp stays lit"), say("The lamp remains lit")
    merge_statements(
        statement=merged,
        into=kept,
        editor=factories.reviewer(),
        at=factories.NOW,
        version=merged.version,
        into_version=kept.version,
        note="One and the same.",
    )
    text = page(client).split("Corrected lately")[1]
    assert "The statement that it is part of now" in text
    assert kept.get_absolute_url() in text
