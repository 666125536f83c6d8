"""The allies as tiles: who stands where, and what is shown of them on a day."""

from datetime import date

import pytest

from statements.models import Meeting, Organisation, Statement
from statements.models.stances_on_a_day import StanceOnADay
from statements.views.public.allies_map import PLACES, allies_map

DAY = date(2024, 1, 1)


def country(pk: int, code: str, joined: date | None = None) -> Organisation:
    return Organisation(pk=pk, code=code, name_en=f"Country {code}", joined_nato_on=joined)


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
    opposes = StanceOnADay("opposes", "", said)
    shown = allies_map(1, DAY, [poland, spain], {1: opposes}, [])
    (tile,) = shown.found
    assert (tile.organisation, tile.latest) == (poland, opposes)
    assert [blank.organisation for blank in shown.blanks] == [spain]


@pytest.mark.parametrize(
    ("day", "is_member"), [(date(2023, 4, 3), False), (date(2023, 4, 4), True)]
)
def test_a_country_is_a_member_from_the_day_it_joined(day, is_member):
    finland = country(1, "FI", date(2023, 4, 4))
    (tile,) = allies_map(1, day, [finland], {}, []).tiles
    assert tile.is_member == is_member


def test_one_steps_to_the_meetings_before_and_after_the_day():
    first, same, last = (
        Meeting(pk=year, starts_on=date(year, 1, 1), ends_on=date(year, 1, 1))
        for year in (2022, 2024, 2025)
    )
    shown = allies_map(1, DAY, [], {}, [last, same, first])
    assert (shown.earlier, shown.later) == (first, last)
    assert allies_map(1, date(2030, 1, 1), [], {}, [first]).later is None


def test_a_map_shows_the_same_as_long_as_every_tile_does():
    poland = country(1, "PL", date(1999, 3, 12))

    def shown(day=DAY, reading=1, **columns):
        said = Statement(**{"public_id": "a", "said_on": DAY, "said_precision": "day", **columns})
        return allies_map(reading, day, [poland], {1: StanceOnADay("opposes", "", said)}, [])

    assert shown() == shown()
    others = (
        shown(date(2024, 1, 2)),
        shown(reading=2),
        shown(public_id="b"),
        shown(said_on=date(2023, 12, 31)),
        shown(said_precision="month"),
        shown(attribution="a diplomat"),
        allies_map(1, DAY, [poland], {}, []),
    )
    assert all(shown() != other for other in others)
