"""The geometry of pictures: what is drawn where."""

from datetime import date

from statements.models import Office, Tenure
from statements.views.public.stances import StanceRow, latest_by
from statements.views.public.tenure_picture import tenure_picture
from statements.views.public.time_scale import TimeScale


def row(said_on: date, stance: str = "supports", **columns) -> StanceRow:
    columns = {"statement_id": 1, "topic_id": 1, "speaker_id": 1, "meeting_id": None, **columns}
    return StanceRow(
        public_id="abcd2345",
        said_on=said_on,
        said_precision="day",
        stance=stance,
        speaker_name="Ada Brandt",
        **columns,
    )


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


def test_there_is_no_picture_of_nothing():
    assert tenure_picture([], date(2025, 1, 1)) is None


def tenure(pk: int, starts_on: date, ends_on: date | None) -> Tenure:
    office = Office(title_en="Harbour master")
    return Tenure(pk=pk, office=office, starts_on=starts_on, ends_on=ends_on)


def test_offices_held_at_once_stand_in_rows():
    held = [
        tenure(1, date(2010, 1, 1), date(2014, 12, 31)),
        tenure(2, date(2012, 1, 1), None),
        tenure(3, date(2015, 1, 1), date(2016, 1, 1)),
    ]
    picture = tenure_picture(held, date(2020, 1, 1))
    first, second, third = picture.bars
    assert first.y == third.y < second.y
    assert (second.is_present, first.is_present) == (True, False)


def test_the_latest_stance_outlives_a_statement_that_takes_none():
    rows = [
        row(date(2024, 3, 1), "speaks"),
        row(date(2024, 2, 1), "opposes"),
        row(date(2024, 1, 1), "supports"),
    ]
    latest = latest_by(rows, key=lambda item: item.speaker_id)[1]
    assert (latest.row.stance, latest.count, latest.earlier) == ("opposes", 3, "supports")


def test_someone_who_only_speaks_about_a_topic_has_no_stance():
    latest = latest_by([row(date(2024, 3, 1), "speaks")], key=lambda item: item.topic_id)[1]
    assert (latest.row.stance, latest.earlier) == ("speaks", "")
