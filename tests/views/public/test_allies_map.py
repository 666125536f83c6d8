"""The allies as tiles: who stands where, and what is shown of them on a day."""

from datetime import date

import pytest

from statements.models import Meeting, Organisation, Statement
from statements.models.tallies import LatestStance
from statements.views.public.allies_map import PLACES, allies_map

DAY = date(2024, 1, 1)


def country(pk: int, code: str, joined: date | None = None) -> Organisation:
    return Organisation(pk=pk, code=code, name_en=f"Country {code}", joined_nato_on=joined)


def latest(statement: int, stance: str = "supports") -> LatestStance:
    return LatestStance(statement, DAY, stance, "", 1, DAY, DAY)


def test_there_is_a_place_for_each_ally_and_ukraine_and_no_two_share_one():
    assert len(PLACES) == 33
    assert len(set(PLACES.values())) == 33
    assert {x for x, _y in PLACES.values()} == set(range(7))


def test_neighbours_lie_as_on_a_map():
    north, south = PLACES["NO"], PLACES["IT"]
    west, east = PLACES["PT"], PLACES["TR"]
    assert north[1] < south[1]
    assert west[0] < east[0]
    assert PLACES["PL"][0] == PLACES["DE"][0] + 1
    assert PLACES["UA"][0] > PLACES["PL"][0]


def test_a_tile_shows_the_latest_stance_of_its_country_or_nothing():
    poland, spain, said = country(1, "PL", date(1999, 3, 12)), country(2, "ES"), Statement(pk=5)
    shown = allies_map(DAY, [poland, spain], {1: latest(5, "opposes")}, {5: said}, [])
    (tile,) = shown.found
    assert (tile.organisation, tile.latest.stance, tile.statement) == (poland, "opposes", said)
    assert [blank.organisation for blank in shown.blanks] == [spain]


@pytest.mark.parametrize(
    ("day", "is_member"), [(date(2023, 4, 3), False), (date(2023, 4, 4), True)]
)
def test_a_country_is_a_member_from_the_day_it_joined(day, is_member):
    finland = country(1, "FI", date(2023, 4, 4))
    (tile,) = allies_map(day, [finland], {}, {}, []).tiles
    assert tile.is_member == is_member


def test_one_steps_to_the_meetings_before_and_after_the_day():
    first, same, last = (
        Meeting(pk=year, starts_on=date(year, 1, 1), ends_on=date(year, 1, 1))
        for year in (2022, 2024, 2025)
    )
    shown = allies_map(DAY, [], {}, {}, [last, same, first])
    assert (shown.earlier, shown.later) == (first, last)
    assert allies_map(date(2030, 1, 1), [], {}, {}, [first]).later is None
