"""The geometry of a topic's timeline: time across, a lane a stance, a mark a statement.

Lengths are whole units of the drawing (templates would write a fraction by the page's locale),
about one pixel each on a wide screen.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from statements.models.meetings import Meeting
from statements.models.positions import Stance
from statements.views.public.stances import StanceRow
from statements.views.public.time_scale import Tick, TimeScale

WIDTH = 1030
EDGE = 20
TOP = 26
LANE_HEIGHT = 40
FOOT = 26
# WCAG 2.2 asks for targets of 24 px: what lies nearer becomes one mark with a count.
NEAREST = 24
NARROWEST_BAND = 5
LETTER = 6.4


@dataclass(frozen=True)
class Mark:
    """One statement, or several of one year that lie too near to touch apart."""

    x: int
    y: int
    rows: tuple[StanceRow, ...]

    @property
    def first(self) -> StanceRow:
        return self.rows[0]

    @property
    def count(self) -> int:
        return len(self.rows)


@dataclass(frozen=True)
class Lane:
    stance: Stance
    y: int
    marks: tuple[Mark, ...]


@dataclass(frozen=True)
class Band:
    """A meeting behind the marks; ``label`` is empty where there is no room for its name, which
    stands around ``middle``."""

    x: int
    width: int
    meeting: Meeting
    label: str
    middle: int


@dataclass(frozen=True)
class YearTick:
    x: int
    tick: Tick


@dataclass(frozen=True)
class TimelinePicture:
    lanes: tuple[Lane, ...]
    bands: tuple[Band, ...]
    ticks: tuple[YearTick, ...]
    width: int = WIDTH
    top: int = TOP
    height: int = TOP + len(Stance) * LANE_HEIGHT + FOOT
    foot: int = TOP + len(Stance) * LANE_HEIGHT


def timeline_picture(rows: list[StanceRow], meetings: Iterable[Meeting]) -> TimelinePicture | None:
    """The picture of ``rows``, or None where there is nothing to show."""
    if not rows:
        return None
    scale = TimeScale.around(row.said_on for row in rows)
    ticks = tuple(YearTick(place(scale, tick.day), tick) for tick in scale.ticks())
    return TimelinePicture(lanes_of(scale, rows), bands_of(scale, meetings), ticks)


def place(scale: TimeScale, day: date) -> int:
    return EDGE + round((WIDTH - 2 * EDGE) * scale.share(day))


def lanes_of(scale: TimeScale, rows: list[StanceRow]) -> tuple[Lane, ...]:
    lanes = []
    for number, stance in enumerate(Stance):
        y = TOP + number * LANE_HEIGHT + LANE_HEIGHT // 2
        own = [row for row in reversed(rows) if row.stance == stance]
        lanes.append(Lane(stance, y, tuple(marks_of(scale, own, y))))
    return tuple(lanes)


def marks_of(scale: TimeScale, rows: list[StanceRow], y: int) -> Iterable[Mark]:
    """Marks from the oldest to the newest; rows nearer than NEAREST to the first of a mark
    join it unless another year begins, since a mark of several links to its year."""
    for _, of_year in groupby(rows, key=lambda row: row.said_on.year):
        group: list[StanceRow] = []
        for row in of_year:
            if group and place(scale, row.said_on) - place(scale, group[0].said_on) >= NEAREST:
                yield mark_of(scale, group, y)
                group = []
            group.append(row)
        yield mark_of(scale, group, y)


def mark_of(scale: TimeScale, rows: list[StanceRow], y: int) -> Mark:
    places = [place(scale, row.said_on) for row in rows]
    return Mark(round(sum(places) / len(places)), y, tuple(rows))


def bands_of(scale: TimeScale, meetings: Iterable[Meeting]) -> tuple[Band, ...]:
    """The meetings, summits named first where names would run into each other."""
    taken: list[tuple[float, float]] = []
    bands = []
    is_summit = Meeting.Kind.SUMMIT
    for meeting in sorted(meetings, key=lambda m: (m.kind != is_summit, -m.starts_on.toordinal())):
        x = place(scale, meeting.starts_on)
        width = max(place(scale, meeting.ends_on) - x, NARROWEST_BAND)
        label = meeting.city_name or meeting.name
        half = len(label) * LETTER / 2 + NARROWEST_BAND
        middle = min(max(x + width / 2, half), WIDTH - half)
        if any(abs(middle - other) < half + other_half for other, other_half in taken):
            label = ""
        else:
            taken.append((middle, half))
        bands.append(Band(x, width, meeting, label, round(middle)))
    return tuple(bands)
