"""Published positions as pages ask for them: who spoke last, on what, and what was held before."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from statements.models import PublishedPosition, StanceTally, Statement
from statements.models.grid_scope import GridScope
from statements.models.tallies import spans_of
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def ada(db):
    return factories.tenure(speaker=factories.speaker("Ada Brandt"))


@pytest.fixture
def bo(db):
    ruritania = factories.organisation("RU", name_en="Ruritania")
    office = factories.office(organisation=ruritania, title_en="Harbour Master of Ruritania")
    return factories.tenure(speaker=factories.speaker("Bo Quist"), office=office)


@pytest.fixture
def lamps(db):
    return factories.topic("Lamps")


def say(tenure, topic, day, stance="supports", **columns) -> Statement:
    return factories.published(
        speaker=tenure.speaker,
        tenure=tenure,
        with_topic=topic,
        said_on=day,
        stance=stance,
        **columns,
    )


def test_the_latest_stances_of_all_come_in_one_query(ada, bo, lamps):
    piers = factories.topic("Piers")
    say(ada, lamps, date(2022, 1, 1), "opposes")
    newest = say(ada, lamps, date(2023, 1, 1), "supports")
    say(ada, lamps, date(2024, 1, 1), "speaks")
    other = say(bo, piers, date(2021, 1, 1), "noncommittal")
    with CaptureQueriesContext(connection) as queries:
        found = StanceTally.objects.by("speaker").latest_first().latest_stances()
    assert len(queries) == 1
    assert list(found) == [(ada.speaker_id, lamps.pk), (bo.speaker_id, piers.pk)]
    latest = found[ada.speaker_id, lamps.pk]
    assert (latest.stance, latest.earlier, latest.statement_id) == (
        "supports",
        "opposes",
        newest.pk,
    )
    assert (latest.count, latest.first_on, latest.last_on, latest.years) == (
        3,
        date(2022, 1, 1),
        date(2024, 1, 1),
        "2022–2024",
    )
    assert found[bo.speaker_id, piers.pk].statement_id == other.pk
    assert found[bo.speaker_id, piers.pk].years == "2021"


def test_who_spoke_last_comes_first_and_only_so_many(ada, bo, lamps):
    factories.speaker("Zacharias Quiet")
    say(ada, lamps, date(2022, 1, 1))
    say(bo, lamps, date(2024, 1, 1))
    by_speaker = ((bo.speaker_id, bo.pk), (ada.speaker_id, ada.pk))
    assert GridScope().page(9, 9).heads == by_speaker
    assert GridScope().page(1, 9).heads == by_speaker  # one row, and one that tells of others
    assert GridScope().page(1, 9, rows_before=1).heads == by_speaker[1:]
    assert GridScope().page(9, 9, rows_before=2).heads == ()
    assert GridScope("organisation").page(9, 9).heads == (
        (bo.office.organisation_id, bo.pk),
        (ada.office.organisation_id, ada.pk),
    )
    until = GridScope(days=(date(1949, 4, 4), date(2023, 1, 1)))
    assert until.page(9, 9).heads == ((ada.speaker_id, ada.pk),)


def test_at_a_meeting_only_who_spoke_there_was_heard(ada, bo, lamps):
    gathering = factories.meeting()
    say(ada, lamps, date(2022, 1, 1), meeting=gathering)
    say(bo, lamps, date(2022, 1, 2), meeting=gathering)
    say(ada, lamps, date(2022, 1, 3), meeting=gathering)
    say(bo, lamps, date(2024, 1, 1), meeting=None)
    there = GridScope(meeting=gathering)
    assert there.page(9, 9).heads == ((ada.speaker_id, ada.pk), (bo.speaker_id, bo.pk))
    assert GridScope("organisation", gathering).page(9, 9).heads == (
        (ada.office.organisation_id, ada.pk),
        (bo.office.organisation_id, bo.pk),
    )
    on_a_day = GridScope(meeting=gathering, days=(date(2022, 1, 2), date(2022, 1, 2)))
    assert on_a_day.page(9, 9).heads == ((bo.speaker_id, bo.pk),)


def test_only_rows_that_occur_can_be_chosen(ada, lamps):
    factories.topic("Piers")
    factories.draft(speaker=ada.speaker, with_topic=factories.topic("Oil"))
    say(ada, lamps, date(2022, 1, 1))
    assert list(PublishedPosition.objects.occurring("topic")) == [lamps]


def test_the_newest_statements_of_each_topic_are_so_many_at_most(ada, lamps):
    piers = factories.topic("Piers")
    rows = [say(ada, lamps, date(2022, 1, day)) for day in (1, 2, 3)]
    pier = say(ada, piers, date(2020, 1, 1))
    found = PublishedPosition.objects.newest_on_each([lamps, piers], 2)
    assert found == {lamps.pk: [rows[2].pk, rows[1].pk], piers.pk: [pier.pk]}


def test_the_stance_before_skips_what_takes_none(ada, lamps):
    say(ada, lamps, date(2022, 1, 1), "opposes")
    say(ada, lamps, date(2023, 1, 1), "speaks")
    here = say(ada, lamps, date(2024, 1, 1), "supports")
    positions = PublishedPosition.objects
    assert positions.stance_before(here.said_on, here.pk) == "opposes"
    assert positions.stance_before(date(2022, 1, 1), 0) == ""


def test_of_one_day_the_statement_entered_first_is_before(ada, lamps):
    first = say(ada, lamps, date(2022, 1, 1), "opposes")
    second = say(ada, lamps, date(2022, 1, 1), "supports")
    assert PublishedPosition.objects.stance_before(second.said_on, second.pk) == "opposes"
    assert PublishedPosition.objects.stance_before(first.said_on, first.pk) == ""


def test_statements_are_counted_by_tenure_from_when_to_when(ada, lamps):
    later = factories.tenure(
        speaker=ada.speaker,
        office=factories.office(title_en="Lamp Lighter"),
        starts_on=date(2023, 1, 1),
    )
    say(ada, lamps, date(2021, 1, 1))
    say(ada, lamps, date(2022, 1, 1))
    say(later, lamps, date(2024, 1, 1))
    factories.published(speaker=ada.speaker, tenure=None, said_on=date(2019, 1, 1))
    spans = spans_of(ada.speaker, [ada, later])
    assert [(span.key, span.count, span.first_on, span.last_on) for span in spans] == [
        (later.pk, 1, date(2024, 1, 1), date(2024, 1, 1)),
        (ada.pk, 2, date(2021, 1, 1), date(2022, 1, 1)),
        (None, 1, date(2019, 1, 1), date(2019, 1, 1)),
    ]


def test_what_is_said_in_an_office_is_found_by_it(ada, bo, lamps):
    row = say(ada, lamps, date(2022, 1, 1))
    say(bo, lamps, date(2022, 1, 1))
    published = Statement.objects.published()
    assert list(published.in_office(ada.office)) == [row]
