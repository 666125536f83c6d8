"""Tallies follow whatever happens, whoever writes at the same moment."""

from datetime import date, timedelta

import pghistory
import pytest
from django.utils import timezone

from statements.actions.records import version_of
from statements.actions.speaker_merges import merge_speakers
from statements.actions.topic_merges import merge_topics
from statements.models import StanceTally, Statement, StatementTally
from statements.models.recounting import KEPT, differences
from statements.models.tallies import day_of, latest_by_topic
from tests import factories
from tests.actions.threads import at_once
from tests.models.plain_sql import in_a_name

pytestmark = pytest.mark.django_db


def all_differences() -> list:
    return [row for kept in KEPT for row in differences(kept)]


@pytest.fixture
def lamps():
    return factories.topic("Lighthouses")


@pytest.fixture
def ada():
    return factories.tenure(office=factories.office(is_shared=True)).speaker


def say(topic, day: date, stance: str, **columns) -> Statement:
    return factories.published(with_topic=topic, said_on=day, stance=stance, **columns)


def test_a_statement_is_tallied_by_topic_speaker_country_meeting_month_and_year(lamps):
    tenure, gathering = factories.tenure(), factories.meeting()
    say(lamps, factories.DAY, "opposes", speaker=tenure.speaker, tenure=tenure, meeting=gathering)
    found = StanceTally.objects.values_list("by", "key", "topic", "n_opposes", "count")
    assert set(found) == {
        ("topic", lamps.pk, lamps.pk, 1, 1),
        ("speaker", tenure.speaker_id, lamps.pk, 1, 1),
        ("organisation", tenure.office.organisation_id, lamps.pk, 1, 1),
        ("meeting", gathering.pk, lamps.pk, 1, 1),
        ("month", 2024 * 12 + 11, lamps.pk, 1, 1),
        ("year", 2024, lamps.pk, 1, 1),
    }
    assert set(StatementTally.objects.values_list("by", "key", "count")) == {
        ("speaker", tenure.speaker_id, 1),
        ("tenure", tenure.pk, 1),
        ("meeting", gathering.pk, 1),
    }


def test_a_tally_knows_the_latest_stance_and_the_one_before(lamps, ada):
    say(lamps, date(2024, 1, 1), "supports", speaker=ada)
    taken = say(lamps, date(2024, 2, 1), "opposes", speaker=ada)
    say(lamps, date(2024, 3, 1), "speaks", speaker=ada)
    tally = StanceTally.objects.get(by="speaker", key=ada.pk)
    assert (tally.stance, tally.earlier, tally.count) == ("opposes", "supports", 3)
    assert (tally.first_on, day_of(tally.latest), day_of(tally.last)) == (
        date(2024, 1, 1),
        date(2024, 2, 1),
        date(2024, 3, 1),
    )
    found = latest_by_topic("speaker", ada.pk)[lamps.pk]
    assert found == StanceTally.objects.by("speaker").latest_stances()[ada.pk, lamps.pk]
    assert found.statement_id == taken.pk


def test_of_two_statements_of_a_day_the_one_entered_last_is_the_latest(lamps, ada):
    say(lamps, factories.DAY, "supports", speaker=ada)
    say(lamps, factories.DAY, "opposes", speaker=ada)
    assert latest_by_topic("speaker", ada.pk)[lamps.pk].stance == "opposes"


def test_someone_who_only_speaks_about_a_topic_has_no_stance(lamps):
    row = say(lamps, factories.DAY, "speaks")
    latest = latest_by_topic("speaker", row.speaker_id)[lamps.pk]
    assert (latest.stance, latest.earlier) == ("speaks", "")


def test_a_retracted_end_uncovers_the_one_before(lamps, ada):
    first = say(lamps, date(2024, 1, 1), "supports", speaker=ada)
    middle = say(lamps, date(2024, 2, 1), "supports", speaker=ada)
    last = say(lamps, date(2024, 3, 1), "supports", speaker=ada)
    factories.retract(first)
    factories.retract(last)
    tally = StanceTally.objects.get(by="speaker", key=ada.pk)
    assert (tally.n_supports, tally.first_on, day_of(tally.latest)) == (1, *[date(2024, 2, 1)] * 2)
    span = StatementTally.objects.get(by="speaker", key=ada.pk)
    assert (span.count, span.first_on, span.last_on) == (1, *[date(2024, 2, 1)] * 2)
    factories.retract(middle)
    assert (StanceTally.objects.count(), StatementTally.objects.count()) == (0, 0)


def test_an_amended_day_moves_its_tallies(lamps, ada):
    row = say(lamps, date(2024, 1, 1), "supports", speaker=ada)
    say(lamps, date(2024, 2, 1), "opposes", speaker=ada)
    in_a_name(
        "UPDATE statements_statement SET said_on = %s WHERE id = %s", date(2024, 5, 1), row.pk
    )
    tally = StanceTally.objects.get(by="speaker", key=ada.pk)
    assert (tally.stance, tally.first_on) == ("supports", date(2024, 2, 1))
    assert all_differences() == []


def test_a_change_that_tallies_do_not_ask_about_leaves_them_alone(lamps):
    row = say(lamps, factories.DAY, "supports")
    before = list(StatementTally.objects.extra(select={"at": "xmin::text"}).values_list("at"))
    in_a_name("UPDATE statements_statement SET version = version + 1 WHERE id = %s", row.pk)
    after = list(StatementTally.objects.extra(select={"at": "xmin::text"}).values_list("at"))
    assert after == before


def test_tallies_follow_merged_topics_and_speakers(lamps, ada):
    editor, bells = factories.user("data-editor"), factories.topic("Bells")
    say(lamps, date(2024, 1, 1), "supports", speaker=ada)
    other = say(bells, date(2024, 2, 1), "supports")
    columns = {"editor": editor, "at": timezone.now(), "note": "One and the same."}
    merge_topics(
        kept=lamps,
        merged=bells,
        seen_kept=version_of(lamps),
        seen_merged=version_of(bells),
        **columns,
    )
    merge_speakers(
        kept=ada,
        merged=other.speaker,
        seen_kept=version_of(ada),
        seen_merged=version_of(other.speaker),
        **columns,
    )
    tally = StanceTally.objects.get(by="speaker")
    assert (tally.key, tally.topic_id, tally.n_supports) == (ada.pk, lamps.pk, 2)
    assert all_differences() == []


@pytest.mark.django_db(transaction=True)
def test_writers_at_once_leave_every_count_right():
    """On the same topics and speakers, in whatever order; nobody is refused or waits in vain."""
    topics = [factories.topic(name) for name in ("Bells", "Lamps", "Piers")]
    people = [factories.tenure(office=factories.office(is_shared=True)) for _ in range(2)]
    gathering = factories.meeting()
    waiting = []
    for number in range(24):
        row = factories.draft(
            with_topic=topics[number % 3],
            speaker=people[number % 2].speaker,
            tenure=people[number % 2],
            meeting=gathering,
            said_on=factories.DAY - timedelta(days=number % 5),
        )
        for topic in topics:
            if topic != topics[number % 3]:
                factories.position(row, topic=topic, stance="opposes")
        Statement.objects.filter(pk=row.pk).update(state="in_review")
        waiting.append(row.pk)

    def live(keys: list[int]) -> None:
        for key in keys:
            row = factories.publish(Statement.objects.get(pk=key))
            with pghistory.context(user=row.published_by_id):
                if key % 3 == 0:
                    day = factories.DAY - timedelta(days=9)
                    Statement.objects.filter(pk=key).update(said_on=day)
                if key % 3 == 1:
                    row.positions.filter(topic=topics[0]).update(stance="speaks")
            if key % 2:
                factories.retract(Statement.objects.get(pk=key))

    at_once(live, [waiting[number::4] for number in range(4)])
    assert all_differences() == []
    assert StatementTally.objects.get(by="meeting").count == 12
