"""Where countries stood on a day."""

from datetime import date

import pytest

from statements.models.kept_records import records_at
from statements.models.stances_on_a_day import StanceOnADay, stances_in_words_on, stances_on
from statements.models.versions import site_version
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def lamps(db):
    return factories.topic("Lamps")


@pytest.fixture
def ada(db):
    return factories.tenure(speaker=factories.speaker("Ada Brandt"))


@pytest.fixture
def say(ada, lamps):
    def said(year: int, stance: str, **columns):
        columns = {"speaker": ada.speaker, "tenure": ada, "meeting": None, **columns}
        return factories.published(
            with_topic=lamps, said_on=date(year, 1, 1), stance=stance, **columns
        )

    return said


def held(day: date, topic) -> dict[int, StanceOnADay]:
    """In words; without them it is the same."""
    records = records_at(site_version())
    countries = records.organisations.values()
    found = stances_in_words_on(day, topic, countries, records)
    for key, brief in stances_on(day, topic, countries, records).items():
        assert brief.stance == found[key].stance
        for name in ("public_id", "said_on", "said_precision", "speaker", "attribution"):
            assert getattr(brief.statement, name) == getattr(found[key].statement, name)
    assert stances_on(day, topic, countries, records).keys() == found.keys()
    return found


def test_who_only_speaks_about_a_topic_keeps_the_stance_taken_before(say, ada, lamps):
    say(2020, "opposes")
    supports = say(2022, "supports")
    say(2023, "speaks")
    (found,) = held(date(2024, 1, 1), lamps).items()
    key, latest = found
    assert key == ada.office.organisation_id
    assert (latest.stance, latest.earlier) == ("supports", "opposes")
    assert latest.statement.public_id == supports.public_id


def test_what_was_said_after_the_day_is_not_known_on_it(say, lamps):
    say(2020, "opposes")
    say(2022, "supports")
    (latest,) = held(date(2021, 1, 1), lamps).values()
    assert (latest.stance, latest.earlier) == ("opposes", "")
