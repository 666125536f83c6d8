"""The geometry of a topic's timeline: what is drawn where."""

import itertools
from datetime import date, timedelta

import pytest

from statements.models import Meeting, Stance, Statement
from statements.models.published_positions import PeriodCount
from statements.views.public.timeline_cells import LaneHead
from statements.views.public.timeline_picture import NEAREST, WIDTH, Axis, timeline_picture

STANCES = [LaneHead(stance, stance.label, stance, {"stance": stance.value}) for stance in Stance]
SPEAKERS = [LaneHead(7, "Ada Brandt", "", {"speaker": "ada"}), LaneHead(None, "all others")]
FIRST, LAST = date(2020, 3, 1), date(2024, 12, 4)


def counted(day: date, stance: str, count: int = 1, *, axis: Axis, lane=None):
    period = (day.year * 12 + day.month - 1) // axis.months
    key = lane if lane is not None else stance
    return PeriodCount(key, period, stance, count, day, day, 1)


@pytest.fixture
def axis() -> Axis:
    return Axis.around(FIRST, LAST)


@pytest.mark.parametrize(
    ("first", "months"),
    [
        (date(2024, 1, 5), 1),
        (date(2022, 1, 5), 1),
        (date(2020, 1, 5), 3),
        (date(2012, 1, 5), 12),
        (date(1990, 1, 5), 12),
        (date(1949, 4, 4), 60),
    ],
)
def test_periods_are_the_shortest_that_are_wide_enough_to_touch(first, months):
    axis = Axis.around(first, date(2024, 12, 4))
    assert axis.months == months
    assert axis.scale.last >= date(2024, 12, 31)


def test_there_is_no_picture_of_nothing(axis):
    assert timeline_picture(axis, STANCES, []) is None


def test_each_statement_has_a_mark_in_the_lane_of_its_stance(axis):
    said = Statement(pk=1)
    counts = [counted(FIRST, "opposes", axis=axis), counted(LAST, "supports", axis=axis)]
    picture = timeline_picture(axis, STANCES, counts, statements={1: said})
    lanes = {lane.head.key: lane for lane in picture.lanes}
    (opposes,), (supports,) = lanes[Stance.OPPOSES].cells, lanes[Stance.SUPPORTS].cells
    assert (opposes.count, opposes.statement, opposes.bars) == (1, said, ())
    assert opposes.x < supports.x
    assert lanes[Stance.SUPPORTS].y < lanes[Stance.OPPOSES].y
    assert 200 <= picture.height <= 260


def test_marks_lie_far_enough_apart_to_touch(axis):
    days = [FIRST + timedelta(days=number) for number in range(0, 1700, 5)]
    counts = [
        PeriodCount("supports", number, "supports", 3, *ends(list(group)), 1)
        for number, group in itertools.groupby(
            days, key=lambda day: (day.year * 12 + day.month - 1) // axis.months
        )
    ]
    places = [
        cell.x for cell in timeline_picture(axis, STANCES, counts, statements={}).lanes[0].cells
    ]
    assert len(places) > 15
    assert all(after - before >= NEAREST for before, after in itertools.pairwise(places))
    assert all(0 < place < WIDTH for place in places)


def ends(days: list[date]) -> tuple[date, date]:
    return days[0], days[-1]


def test_stances_of_a_speaker_in_one_period_share_a_ring(axis):
    counts = [
        counted(LAST, "supports", 2, axis=axis, lane=7),
        counted(LAST, "opposes", axis=axis, lane=7),
    ]
    (cell,) = timeline_picture(axis, SPEAKERS, counts, statements={}).lanes[0].cells
    assert [(tally.stance, tally.count, tally.before) for tally in cell.tallies] == [
        ("supports", 2, 0),
        ("opposes", 1, 2),
    ]
    assert (cell.count, cell.is_mixed) == (3, True)
    assert cell.narrows == {"period": "2024-Q4", "speaker": "ada"}


def test_many_become_bars_within_their_lane_and_opposition_hangs(axis):
    counts = [
        counted(LAST, "supports", 600, axis=axis, lane=7),
        counted(LAST, "opposes", 300, axis=axis, lane=7),
    ]
    picture = timeline_picture(axis, SPEAKERS, counts)
    lane = picture.lanes[0]
    up, down = lane.cells[0].bars
    assert picture.has_bars
    assert up.y + up.height == lane.y == down.y
    assert up.height == pytest.approx(2 * down.height, abs=1)
    assert lane.top < up.y
    assert down.y + down.height < lane.top + picture.lane_height


def test_all_others_together_do_not_flatten_the_named_lanes(axis):
    alone = [counted(LAST, "supports", 10, axis=axis, lane=7)]
    rest = PeriodCount(None, alone[0].period, "supports", 9000, LAST, LAST, 2)
    bars = [
        timeline_picture(axis, SPEAKERS, counts).lanes[0].cells[0].bars
        for counts in (alone, [*alone, rest])
    ]
    assert bars[0] == bars[1]


def test_the_table_behind_has_a_row_a_period_and_a_column_a_lane(axis):
    counts = [counted(FIRST, "opposes", axis=axis), counted(LAST, "supports", 3, axis=axis)]
    picture = timeline_picture(axis, STANCES, counts, statements={})
    assert [
        (str(period), [cell.count if cell else None for cell in cells])
        for period, cells in picture.table
    ] == [
        ("2020-Q1", [None, None, None, 1, None]),
        ("2024-Q4", [3, None, None, None, None]),
    ]


def test_names_of_meetings_do_not_run_into_each_other(axis):
    meetings = [
        Meeting(starts_on=date(2024, 6, day), ends_on=date(2024, 6, day), city="Port Nowhere")
        for day in (1, 3, 5)
    ]
    counts = [counted(LAST, "supports", axis=axis)]
    marks = timeline_picture(axis, STANCES, counts, meetings=meetings, statements={})
    assert [band.label for band in marks.bands].count("Port Nowhere") == 1
    assert len(marks.bands) == 3
    assert len(timeline_picture(axis, STANCES, counts, meetings=meetings).bands) == 1
