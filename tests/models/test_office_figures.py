"""Where the holders of an office stand, of the newest statements alone."""

from datetime import date

import pytest

from statements.models import Stance
from statements.models.office_figures import latest_in_office
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def lamps(db):
    return factories.topic("Lamps")


@pytest.fixture
def holder(db):
    return factories.tenure()


def say(tenure, topic, day: date, stance: str = Stance.SUPPORTS):
    return factories.published(
        speaker=tenure.speaker, tenure=tenure, with_topic=topic, said_on=day, stance=stance
    )


def test_the_latest_stance_on_each_topic_comes_first(holder, lamps):
    piers = factories.topic("Piers")
    say(holder, lamps, date(2022, 1, 1), Stance.OPPOSES)
    changed = say(holder, lamps, date(2023, 1, 1))
    newest = say(holder, piers, date(2024, 1, 1))
    found = latest_in_office([holder])
    assert list(found) == [piers.pk, lamps.pk]
    assert found[piers.pk].statement_id == newest.pk
    latest = found[lamps.pk]
    assert (latest.statement_id, latest.stance, latest.earlier) == (
        changed.pk,
        "supports",
        "opposes",
    )
    assert (latest.count, latest.first_on) == (2, date(2022, 1, 1))
    assert latest_in_office([holder], piers) == {piers.pk: found[piers.pk]}


def test_what_a_holder_said_outside_of_the_office_does_not_count(holder, lamps):
    factories.published(speaker=holder.speaker, with_topic=lamps, said_on=factories.DAY)
    assert latest_in_office([holder]) == {}
    assert latest_in_office([holder], lamps) == {}


def test_only_the_newest_statements_are_counted(holder, lamps, monkeypatch):
    monkeypatch.setattr("statements.models.office_figures.MOST_COUNTED", 1)
    piers = factories.topic("Piers")
    say(holder, lamps, date(2022, 1, 1), Stance.OPPOSES)
    say(holder, lamps, date(2023, 1, 1))
    say(holder, piers, date(2024, 1, 1))
    assert list(latest_in_office([holder])) == [piers.pk]
    assert latest_in_office([holder], lamps)[lamps.pk].count == 1
