"""What the desk's select boxes offer."""

from datetime import date

import pytest

from statements.actions.sayings import tenure_on
from statements.forms.desk_choices import (
    meeting_choices,
    name_in_list,
    speaker_choices,
    statement_choices,
    topic_choices,
)
from statements.forms.desk_sayings import PositionForm
from statements.models import Speaker, Statement, Tenure
from tests import factories

pytestmark = pytest.mark.django_db


def test_offices_of_many_are_those_of_each():
    ada, ben, cleo = (factories.speaker(name) for name in ("Ada Brandt", "Ben Clerk", "Cleo Dee"))
    factories.tenure(speaker=ada, starts_on=date(2020, 1, 1), ends_on=date(2022, 6, 1))
    factories.tenure(speaker=ada, starts_on=date(2022, 1, 1), starts_precision="year")
    factories.tenure(speaker=ada, starts_on=date(2021, 3, 1))
    factories.tenure(speaker=ben, starts_on=None, ends_on=date(2021, 5, 1), ends_precision="month")
    factories.tenure(speaker=ben, starts_on=date(2021, 5, 1), starts_precision="month")
    for month in range(1, 13):
        for year in (2019, 2020, 2021, 2022, 2023):
            day = date(year, month, 15)
            each = {row.pk: tenure_on(row, day) for row in (ada, ben, cleo)}
            found = Tenure.objects.shown_on(day, [ada, ben, cleo])
            assert found == {key: tenure for key, tenure in each.items() if tenure}, day


@pytest.mark.parametrize(
    ("name", "family", "listed"),
    [
        ("Ada Brandt", "Brandt", "Brandt, Ada"),
        ("Ursula van Elsewhere", "van Elsewhere", "van Elsewhere, Ursula"),
        ("Fictiva", "Fictiva", "Fictiva"),
        ("Li Wei", "Li", "Li Wei"),
    ],
)
def test_names_are_listed_by_the_family_name(name, family, listed):
    assert name_in_list(Speaker(name=name, family_name=family)) == listed


def test_likely_speakers_come_first_with_their_office():
    held = factories.tenure()
    nobody, (suggested, likely), (_, everyone) = speaker_choices([held.speaker], factories.DAY)
    assert nobody[0] == ""
    assert suggested == "Suggested"
    assert likely == [(held.speaker.pk, "Ada Brandt, Foreign Minister of Freedonia")]
    assert everyone == [(held.speaker.pk, "Brandt, Ada")]


def test_meetings_around_the_day_come_first():
    near = factories.meeting()
    far = factories.meeting(starts_on=date(2010, 1, 1), ends_on=date(2010, 1, 1))
    _, (_, around), (_, everything) = meeting_choices(factories.DAY)
    assert [key for key, _ in around] == [near.pk]
    assert [key for key, _ in everything] == [near.pk, far.pk]
    assert everything[1][1].startswith("2010-01-01 ")


def test_topics_stand_below_their_root():
    coast = factories.topic("Coast")
    lamps = factories.topic("Lamps", parent=coast)
    bulbs = factories.topic("Bulbs", parent=lamps)
    _, (name, topics) = topic_choices()
    assert name == "Coast"
    assert [key for key, _ in topics] == [coast.pk, lamps.pk, bulbs.pk]


def test_nobody_is_offered_what_was_merged():
    for make in (factories.speaker, factories.topic):
        kept, merged = make("Kept"), make("Merged")
        merged.merged_into = kept
        merged.save(update_fields=["merged_into"])
    offered = str(speaker_choices([], factories.DAY)) + str(topic_choices())
    assert (offered.count("Kept"), "Merged" in offered) == (3, False)
    form = PositionForm({"topic": merged.pk, "stance": "supports"})
    assert "topic" in form.errors


@pytest.mark.parametrize(
    ("precision", "shown"), [("day", "2024-12-01"), ("month", "2024-12"), ("year", "2024")]
)
def test_a_day_is_offered_as_exactly_as_it_is_known(precision, shown):
    columns = {"starts_on": date(2024, 12, 1), "starts_precision": precision}
    factories.meeting(name_en="Council", **columns)
    (_label, meetings) = meeting_choices(date(2020, 1, 1))[-1]
    assert [label for _key, label in meetings] == [f"{shown} Council"]
    factories.draft(said_on=date(2024, 12, 1), said_precision=precision, attribution="A miller")
    rows = statement_choices(Statement.objects.for_cards())
    assert rows[1][1] == f"A miller, {shown}: {factories.SENTENCE}"
