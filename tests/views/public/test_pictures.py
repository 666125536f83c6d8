"""The geometry of pictures: what is drawn where."""

from datetime import date

import pytest

from statements.models import Tenure
from statements.views.public.tenure_picture import tenure_picture
from statements.views.public.time_scale import TimeScale


def test_time_runs_from_left_to_right():
    scale = TimeScale.around([date(2020, 5, 1), date(2024, 12, 4)])
    assert (scale.first, scale.share(scale.first), scale.share(scale.last)) == (
        date(2020, 1, 1),
        0,
        1,
    )
    assert [tick.day.year for tick in scale.ticks()] == [2020, 2021, 2022, 2023, 2024]


def test_a_scale_of_one_day_is_a_year_with_quarters():
    scale = TimeScale.around([date(2024, 12, 4)])
    assert [tick.day.month for tick in scale.ticks()] == [1, 4, 7, 10]


@pytest.mark.parametrize(
    ("last", "end"),
    [
        (date(2021, 1, 1), date(2021, 3, 31)),
        (date(2021, 5, 1), date(2021, 6, 30)),
        (date(2021, 9, 30), date(2021, 9, 30)),
        (date(2021, 12, 4), date(2021, 12, 31)),
        (date(2020, 2, 2), date(2020, 12, 31)),
    ],
)
def test_a_scale_ends_with_a_quarter_and_no_sooner_than_its_first_year(last, end):
    assert TimeScale.around([date(2020, 2, 2), last]).last == end


def test_there_is_no_picture_of_nothing():
    assert tenure_picture([], "office", date(2025, 1, 1)) is None


def tenure(pk: int, office: int, starts_on: date, ends_on: date | None) -> Tenure:
    return Tenure(pk=pk, office_id=office, speaker_id=pk, starts_on=starts_on, ends_on=ends_on)


def test_each_office_has_a_lane_and_the_latest_begun_stands_first():
    held = [
        tenure(1, 7, date(2010, 1, 1), date(2014, 12, 31)),
        tenure(2, 8, date(2012, 1, 1), None),
        tenure(3, 7, date(2015, 1, 1), date(2016, 1, 1)),
    ]
    picture = tenure_picture(held, "office", date(2020, 1, 1))
    assert [[bar.tenure.pk for bar in lane.bars] for lane in picture.lanes] == [[3, 1], [2]]
    first, second = picture.lanes
    assert first.bar_y < second.bar_y
    assert [bar.is_present for bar in (*first.bars, *second.bars)] == [False, False, True]


def test_a_holder_who_came_back_keeps_one_lane():
    held = [
        Tenure(pk=1, speaker_id=5, starts_on=date(2010, 1, 1), ends_on=date(2011, 1, 1)),
        Tenure(pk=2, speaker_id=6, starts_on=date(2011, 1, 1), ends_on=date(2012, 1, 1)),
        Tenure(pk=3, speaker_id=5, starts_on=date(2012, 1, 1), ends_on=None),
    ]
    picture = tenure_picture(held, "speaker", date(2020, 1, 1))
    assert [[bar.tenure.pk for bar in lane.bars] for lane in picture.lanes] == [[3, 1], [2]]


def test_a_label_runs_to_where_there_is_room_for_it():
    held = [
        tenure(1, 7, date(2000, 1, 1), date(2004, 12, 31)),
        tenure(2, 8, date(2018, 1, 1), None),
    ]
    late, early = tenure_picture(held, "office", date(2020, 1, 1)).lanes
    assert (early.anchor, early.x) == ("start", early.bars[0].x)
    assert late.anchor == "end"
    assert float(late.x.rstrip("%")) > 95
