"""The copies that pictures and tables are counted from: they follow whatever happens."""

from datetime import date, timedelta

import pghistory
import pytest
from django.db import transaction

from statements.models import PublishedPosition, Statement
from statements.models.moves import Moved, moves_on
from statements.models.published_positions import LaneBy
from statements.models.recounting import KEPT, differences
from tests import factories
from tests.actions.threads import at_once
from tests.models.plain_sql import in_a_name, run

pytestmark = pytest.mark.django_db


def all_differences() -> list:
    return [row for kept in KEPT for row in differences(kept)]


def copies(*columns: str) -> list[tuple]:
    assert all_differences() == []
    return list(PublishedPosition.objects.order_by("pk").values_list(*columns))


@pytest.fixture
def tenure():
    return factories.tenure()


@pytest.fixture
def said(tenure) -> Statement:
    return factories.published(
        speaker=tenure.speaker, tenure=tenure, meeting=factories.meeting(), stance="opposes"
    )


def test_a_published_position_is_copied_whole(said, tenure):
    assert copies(
        "statement", "topic", "stance", "said_on", "speaker", "organisation", "meeting"
    ) == [
        (
            said.pk,
            said.positions.get().topic_id,
            "opposes",
            factories.DAY,
            tenure.speaker_id,
            tenure.office.organisation_id,
            said.meeting_id,
        )
    ]


def test_what_is_not_published_has_no_copy():
    factories.draft()
    factories.in_review()
    assert copies("pk") == []


def test_who_has_no_name_has_no_speaker_and_no_country():
    factories.published(attribution="a diplomat", speaker=None)
    assert copies("speaker", "organisation") == [(None, None)]


def test_a_retracted_statement_leaves_no_copy(said):
    factories.correction(said, kind="retracted")
    in_a_name("UPDATE statements_statement SET state = 'retracted' WHERE id = %s", said.pk)
    assert copies("pk") == []


def test_a_copy_follows_its_statement(said):
    day = factories.DAY - timedelta(days=9)
    in_a_name(
        "UPDATE statements_statement SET said_on = %s, tenure_id = NULL, meeting_id = NULL,"
        " meeting_relation = '' WHERE id = %s",
        day, said.pk,
    )  # fmt: skip
    assert copies("said_on", "organisation", "meeting") == [(day, None, None)]


def test_copies_follow_positions_that_come_change_and_go(said):
    other = factories.topic("Bells")
    in_a_name(
        "INSERT INTO statements_position (statement_id, topic_id, stance, reason, is_leading)"
        " VALUES (%s, %s, 'speaks', '', false)",
        said.pk, other.pk,
    )  # fmt: skip
    assert [stance for (stance,) in copies("stance")] == ["opposes", "speaks"]
    in_a_name("UPDATE statements_position SET stance = 'supports' WHERE topic_id = %s", other.pk)
    assert [stance for (stance,) in copies("stance")] == ["opposes", "supports"]
    in_a_name("DELETE FROM statements_position WHERE topic_id = %s", other.pk)
    assert [stance for (stance,) in copies("stance")] == ["opposes"]


def test_copies_follow_a_position_to_another_statement_and_back(said):
    other, topic = factories.published(speaker=said.speaker), factories.topic("Bells")
    with pghistory.context(user=said.published_by_id):
        moved = factories.position(said, topic=topic, is_leading=False)
    for statement in (other, said):
        in_a_name(
            "UPDATE statements_position SET statement_id = %s WHERE id = %s", statement.pk, moved.pk
        )
        assert copies("statement")[-1] == (statement.pk,)
        assert len(copies("pk")) == 3


@pytest.mark.django_db(transaction=True)
def test_copies_are_made_once_when_the_transaction_ends():
    said = factories.published()
    with transaction.atomic():
        in_a_name("UPDATE statements_position SET stance = 'opposes'")
        assert PublishedPosition.objects.get().stance == "supports"
        run("SET CONSTRAINTS ALL IMMEDIATE")
        assert copies("stance") == [("opposes",)]
        in_a_name("UPDATE statements_position SET stance = 'speaks'")
        assert copies("statement", "stance") == [(said.pk, "speaks")]
    assert copies("statement", "stance") == [(said.pk, "speaks")]


def test_copies_follow_the_office_to_whom_it_speaks_for(said, tenure):
    ruritania = factories.organisation("RU-X", name_en="Ruritania")
    office = factories.office(organisation=ruritania)
    run("UPDATE statements_tenure SET office_id = %s WHERE id = %s", office.pk, tenure.pk)
    assert copies("organisation") == [(ruritania.pk,)]
    freedonia = factories.organisation()
    run("UPDATE statements_office SET organisation_id = %s WHERE id = %s", freedonia.pk, office.pk)
    assert copies("organisation") == [(freedonia.pk,)]


@pytest.mark.django_db(transaction=True)
def test_publishing_and_a_new_position_at_once_lose_no_copy():
    row, topic, someone = factories.in_review(), factories.topic("Bells"), factories.reviewer()

    def add_position() -> None:
        with pghistory.context(user=someone.pk):
            factories.position(Statement.objects.get(pk=row.pk), topic=topic, is_leading=False)

    at_once(lambda step: step(), [lambda: factories.publish(row), add_position])
    assert (all_differences(), PublishedPosition.objects.count()) == ([], 2)


# What is counted of them.


@pytest.fixture
def lamps():
    return factories.topic("Lighthouses")


def say(topic, day: date, stance: str, **columns) -> Statement:
    return factories.published(with_topic=topic, said_on=day, stance=stance, **columns)


def counted(topic):
    return PublishedPosition.objects.on_any([topic])


def test_a_move_is_a_speakers_last_change_of_stance(lamps):
    ada, bo = factories.tenure().speaker, factories.tenure().speaker
    say(lamps, date(2020, 1, 1), "supports", speaker=ada)
    say(lamps, date(2021, 1, 1), "speaks", speaker=ada)
    moved = say(lamps, date(2022, 1, 1), "opposes", speaker=ada)
    back = say(lamps, date(2023, 1, 1), "supports", speaker=ada)
    say(lamps, date(2024, 1, 1), "supports", speaker=ada)
    say(lamps, date(2021, 6, 1), "noncommittal", speaker=bo)
    assert moves_on(lamps, 9) == [Moved(moved.pk, "opposes", back.pk, "supports")]
    say(lamps, date(2021, 7, 1), "supports", speaker=bo)
    assert [move.stance_before for move in moves_on(lamps, 9)] == ["opposes", "noncommittal"]
    assert [move.statement_id for move in moves_on(lamps, 1)] == [back.pk]


def test_years_have_their_first_and_last_day_and_count_a_statement_once(lamps):
    below = factories.topic("Lamps", parent=lamps)
    row = factories.draft(with_topic=lamps, said_on=date(2024, 2, 1))
    factories.position(row, topic=below)
    Statement.objects.filter(pk=row.pk).update(state="in_review")
    factories.publish(Statement.objects.get(pk=row.pk))
    say(lamps, date(2022, 5, 5), "supports")
    years = PublishedPosition.objects.on_any([lamps, below]).counts_by_year(once=True)
    assert [(year.year, year.count) for year in years] == [(2022, 1), (2024, 1)]
    assert years[-1].first_on == years[-1].last_on == date(2024, 2, 1)


def test_periods_are_whole_quarters_and_others_share_a_lane(lamps):
    ada, bo = factories.tenure().speaker, factories.tenure().speaker
    for day in (date(2024, 10, 1), date(2024, 12, 31), date(2025, 1, 1)):
        say(lamps, day, "supports", speaker=ada)
    say(lamps, date(2024, 11, 1), "opposes", speaker=bo)
    by_stance = counted(lamps).counts_by_period(3, LaneBy.STANCE)
    assert [(row.lane, row.period, row.count) for row in by_stance] == [
        ("opposes", 2024 * 4 + 3, 1),
        ("supports", 2024 * 4 + 3, 2),
        ("supports", 2025 * 4, 1),
    ]
    by_speaker = counted(lamps).counts_by_period(3, LaneBy.SPEAKER, [ada.pk])
    assert {row.lane for row in by_speaker} == {ada.pk, None}
