"""The geometry of a topic's timeline: time across, a lane a stance, a speaker or a country.

A lane is cut into whole months, quarters or years wide enough to touch. What was said in one is a
mark; where a topic has more statements than eyes tell apart, it is a bar. Lengths are whole units
of the drawing (templates would write a fraction by the page's locale), about one pixel each on a
wide screen.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import groupby

from statements.models.meetings import Meeting
from statements.models.periods import FIVE_YEARS, MONTH, QUARTER, YEAR, Period
from statements.models.published_positions import PeriodCount
from statements.models.statements import Statement
from statements.views.public.time_scale import Tick, TimeScale
from statements.views.public.timeline_cells import Bar, BarScale, Cell, LaneHead, Tally, tallies_of

WIDTH = 1030
EDGE = 20
TOP = 26
FOOT = 30
# All lanes together, and one alone.
LANES_HEIGHT = 204
LANE_HEIGHT = 56
# WCAG 2.2 asks for targets of 24 px.
NEAREST = 24
# In a picture of more statements marks would be numbers alone.
MOST_MARKS = 300
NARROWEST_BAND = 5
LETTER = 6.4
FEWEST_DAYS = {MONTH: 28, QUARTER: 90, YEAR: 365, FIVE_YEARS: 1826}


@dataclass(frozen=True)
class Outline:
    """All bars of one stance in a lane, as the path of an SVG."""

    stance: str
    path: str


@dataclass(frozen=True)
class Lane:
    head: LaneHead
    top: int
    y: int
    cells: tuple[Cell, ...]

    @property
    def outlines(self) -> list[Outline]:
        paths: dict[str, list[str]] = {}
        for cell in self.cells:
            width = cell.right - cell.left - 4
            for bar in cell.bars:
                path = f"M{cell.left + 2} {bar.y}h{width}v{bar.height}h-{width}z"
                paths.setdefault(bar.stance.value, []).append(path)
        return [Outline(stance, "".join(found)) for stance, found in paths.items()]


@dataclass(frozen=True)
class Column:
    """A period in a picture of bars, where it is one link: what each lane has of it."""

    period: Period
    left: int
    right: int
    counts: tuple[tuple[str, int], ...]

    @property
    def count(self) -> int:
        return sum(n for _, n in self.counts)


@dataclass(frozen=True)
class Band:
    """A meeting behind the marks; ``label`` is empty where there is no room for its name, which
    stands around ``middle``."""

    x: int
    width: int
    meeting: Meeting
    label: str
    middle: int
    half: int


@dataclass(frozen=True)
class YearTick:
    x: int
    tick: Tick


@dataclass(frozen=True)
class TimelinePicture:
    lanes: tuple[Lane, ...]
    bands: tuple[Band, ...]
    ticks: tuple[YearTick, ...]
    lane_height: int
    has_bars: bool
    width: int = WIDTH
    top: int = TOP

    @property
    def foot(self) -> int:
        return TOP + len(self.lanes) * self.lane_height

    @property
    def height(self) -> int:
        return self.foot + FOOT

    @property
    def columns(self) -> list[Column]:
        """The periods from the oldest to the newest."""
        found: dict[Period, list[tuple[Lane, Cell]]] = {}
        for lane in self.lanes:
            for cell in lane.cells:
                found.setdefault(cell.period, []).append((lane, cell))
        return [
            Column(
                period,
                cells[0][1].left,
                cells[0][1].right,
                tuple((lane.head.name, cell.count) for lane, cell in cells),
            )
            for period, cells in sorted(found.items())
        ]

    @property
    def table(self) -> list[tuple[Period, list[Cell | None]]]:
        """What the picture shows in rows, a column a lane."""
        found = [{cell.period: cell for cell in lane.cells} for lane in self.lanes]
        periods = sorted({period for cells in found for period in cells})
        return [(period, [cells.get(period) for cells in found]) for period in periods]


@dataclass(frozen=True)
class Axis:
    """Time across, cut into the shortest periods, in ``months``, that are wide enough to touch."""

    scale: TimeScale
    months: int

    @classmethod
    def around(cls, first: date, last: date) -> "Axis":
        """From the first January to the end of the last period, at least a year."""
        for months, days in FEWEST_DAYS.items():
            begins = min(Period.of(first, months).first, date(first.year, 1, 1))
            ends = max(Period.of(last, months).last, date(first.year, 12, 31))
            axis = cls(TimeScale(begins, ends), months)
            if (WIDTH - 2 * EDGE) * days >= NEAREST * (ends - begins).days:
                break
        return axis

    def place(self, day: date) -> int:
        return EDGE + round((WIDTH - 2 * EDGE) * self.scale.share(day))


def timeline_picture(
    axis: Axis,
    heads: Sequence[LaneHead],
    counts: Sequence[PeriodCount],
    *,
    meetings: Iterable[Meeting] = (),
    statements: Mapping[int, Statement] | None = None,
) -> TimelinePicture | None:
    """The picture of ``counts``, or None where there is nothing to show: marks where
    ``statements`` (behind the counts of one) are given, else bars."""
    if not counts:
        return None
    height = min(LANE_HEIGHT, LANES_HEIGHT // len(heads))
    has_bars = statements is None
    slots = slots_of(axis, counts)
    scales = scales_of(counts, height) if has_bars else {}
    lanes = []
    for number, head in enumerate(heads):
        top = TOP + number * height
        scale = scales.get(head.key is None)
        own = [count for count in counts if count.lane == head.key]
        bars = partial(scale.bars_of, top=top) if scale else no_bars
        cells = tuple(cells_of(axis, slots, head, own, statements or {}, bars=bars))
        y = top + (scale.base if scale else height // 2)
        lanes.append(Lane(head, top, y, cells))
    ticks = tuple(YearTick(axis.place(tick.day), tick) for tick in axis.scale.ticks())
    bands = bands_of(axis, meetings)
    if has_bars:
        bands = tuple(band for band in bands if band.label)
    return TimelinePicture(tuple(lanes), bands, ticks, height, has_bars)


def slots_of(axis: Axis, counts: Iterable[PeriodCount]) -> dict[int, tuple[Period, int, int]]:
    """The periods by their numbers, each with its left and right end."""
    periods = {number: Period(number, axis.months) for number in {row.period for row in counts}}
    return {
        number: (period, axis.place(period.first), axis.place(period.next.first))
        for number, period in periods.items()
    }


def scales_of(counts: Sequence[PeriodCount], height: int) -> dict[bool, BarScale]:
    """All others together have many more than any one: they (True) have a scale of their own."""
    return {
        is_rest: BarScale.of([row for row in counts if (row.lane is None) == is_rest], height)
        for is_rest in (False, True)
    }


def cells_of(
    axis: Axis,
    slots: Mapping[int, tuple[Period, int, int]],
    head: LaneHead,
    counts: list[PeriodCount],
    statements: Mapping[int, Statement],
    *,
    bars: Callable[[Iterable[Tally]], tuple[Bar, ...]],
) -> Iterator[Cell]:
    """The cells of a lane from the oldest to the newest; ``counts`` come in that order. ``bars``
    are those of the tallies of a cell."""
    for number, group in groupby(counts, key=lambda count: count.period):
        found = list(group)
        period, left, right = slots[number]
        first, last = min(row.first_on for row in found), max(row.last_on for row in found)
        middle = axis.place(first + (last - first) / 2)
        tallies = tallies_of(found)
        is_one = len(tallies) == 1 and tallies[0].count == 1
        yield Cell(
            head,
            period,
            tallies,
            left,
            right,
            min(max(middle, left + NEAREST // 2), right - NEAREST // 2),
            statements.get(found[0].statement_id) if is_one else None,
            bars(tallies),
        )


def no_bars(_tallies: Iterable[Tally]) -> tuple[Bar, ...]:
    """Of a picture of marks."""
    return ()


def bands_of(axis: Axis, meetings: Iterable[Meeting]) -> tuple[Band, ...]:
    """The meetings, summits named first where names would run into each other."""
    taken: list[tuple[float, float]] = []
    bands = []
    is_summit = Meeting.Kind.SUMMIT
    for meeting in sorted(meetings, key=lambda m: (m.kind != is_summit, -m.starts_on.toordinal())):
        x = axis.place(meeting.starts_on)
        width = max(axis.place(meeting.ends_on) - x, NARROWEST_BAND)
        label = meeting.city_name or meeting.name
        half = len(label) * LETTER / 2 + NARROWEST_BAND
        middle = min(max(x + width / 2, half), WIDTH - half)
        if any(abs(middle - other) < half + other_half for other, other_half in taken):
            label = ""
        else:
            taken.append((middle, half))
        bands.append(Band(x, width, meeting, label, round(middle), round(half)))
    return tuple(sorted(bands, key=lambda band: band.x))
