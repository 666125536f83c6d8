"""The geometry of offices through time: a lane an office or a holder, a bar a tenure, to scale."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from statements.models.dates import last_day
from statements.models.tenures import Tenure
from statements.views.public.time_scale import Tick, TimeScale

LABEL_HEIGHT = 18
BAR_HEIGHT = 10
LANE_HEIGHT = 36
AXIS_HEIGHT = 20


@dataclass(frozen=True)
class Bar:
    """``x`` and ``width`` are percentages, so that the band is as wide as its page."""

    tenure: Tenure
    x: str
    width: str
    is_present: bool


@dataclass(frozen=True)
class BandLane:
    """Bars with a label above them: from ``x`` on, or up to it where they lie in the later half,
    so that it has half of the picture at least."""

    tenure: Tenure
    bars: tuple[Bar, ...]
    x: str
    anchor: Literal["start", "end"]
    label_y: int
    bar_y: int


@dataclass(frozen=True)
class BandTick:
    x: str
    tick: Tick


@dataclass(frozen=True)
class TenurePicture:
    lanes: tuple[BandLane, ...]
    ticks: tuple[BandTick, ...]
    height: int
    bar_height: int = BAR_HEIGHT


def tenure_picture(
    tenures: Iterable[Tenure], lane_by: Literal["office", "speaker"], today: date
) -> TenurePicture | None:
    """All tenures whose beginning is known, the latest lane first; None where there is none."""
    dated = sorted((t for t in tenures if t.starts_on), key=lambda t: (t.starts_on, t.pk))
    if not dated:
        return None
    ends = {t.pk: end_of(t, today) for t in dated}
    scale = TimeScale.around([*(t.starts_on for t in dated), *ends.values()])
    lanes: dict[int, list[Tenure]] = {}
    for tenure in reversed(dated):
        lanes.setdefault(getattr(tenure, f"{lane_by}_id"), []).append(tenure)
    drawn = tuple(lane_of(scale, held, ends, number) for number, held in enumerate(lanes.values()))
    ticks = tuple(BandTick(scale.percent(t.day), t) for t in thinned(scale))
    return TenurePicture(drawn, ticks, len(drawn) * LANE_HEIGHT + AXIS_HEIGHT)


def lane_of(scale: TimeScale, held: list[Tenure], ends: dict[int, date], number: int) -> BandLane:
    latest, first = held[0], held[-1]
    is_early = scale.share(first.starts_on) < 0.5
    top = number * LANE_HEIGHT
    return BandLane(
        latest,
        tuple(bar_of(scale, tenure, ends[tenure.pk]) for tenure in held),
        scale.percent(first.starts_on if is_early else ends[latest.pk]),
        "start" if is_early else "end",
        top + LABEL_HEIGHT - 5,
        top + LABEL_HEIGHT,
    )


def end_of(tenure: Tenure, today: date) -> date:
    if tenure.ends_on is None:
        return max(today, tenure.starts_on)
    return last_day(tenure.ends_on, tenure.ends_precision)


def bar_of(scale: TimeScale, tenure: Tenure, end: date) -> Bar:
    share = scale.share(end) - scale.share(tenure.starts_on)
    return Bar(
        tenure,
        scale.percent(tenure.starts_on),
        f"{max(100 * share, 0.5):.2f}%",
        tenure.ends_on is None,
    )


def thinned(scale: TimeScale) -> list[Tick]:
    """At most six, and none whose year would run out of the picture: it also stands on a phone."""
    ticks = [tick for tick in scale.ticks() if scale.share(tick.day) < 0.88]
    return ticks[:: -(-len(ticks) // 6)]
