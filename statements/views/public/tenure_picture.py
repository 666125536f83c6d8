"""The geometry of offices through time: a bar a tenure, to scale, rows where they overlap."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from statements.models.dates import last_day
from statements.models.offices import Tenure
from statements.views.public.time_scale import Tick, TimeScale

BAR_HEIGHT = 12
ROW_HEIGHT = 20
AXIS_HEIGHT = 18


@dataclass(frozen=True)
class Bar:
    """``x`` and ``width`` are percentages, so that the band is as wide as its page."""

    tenure: Tenure
    x: str
    width: str
    y: int
    is_present: bool


@dataclass(frozen=True)
class BandTick:
    x: str
    tick: Tick


@dataclass(frozen=True)
class TenurePicture:
    bars: tuple[Bar, ...]
    ticks: tuple[BandTick, ...]
    height: int
    axis: int
    bar_height: int = BAR_HEIGHT


def tenure_picture(tenures: Iterable[Tenure], today: date) -> TenurePicture | None:
    """The bars of all tenures whose beginning is known, or None where there is none."""
    dated = sorted((t for t in tenures if t.starts_on), key=lambda t: (t.starts_on, t.pk))
    if not dated:
        return None
    ends = {t.pk: end_of(t, today) for t in dated}
    scale = TimeScale.around([*(t.starts_on for t in dated), *ends.values()])
    free_from: list[date] = []
    bars = []
    for tenure in dated:
        row = next((n for n, day in enumerate(free_from) if day <= tenure.starts_on), None)
        if row is None:
            row = len(free_from)
            free_from.append(tenure.starts_on)
        free_from[row] = ends[tenure.pk]
        bars.append(bar_of(scale, tenure, ends[tenure.pk], row))
    axis = len(free_from) * ROW_HEIGHT
    ticks = tuple(BandTick(scale.percent(t.day), t) for t in thinned(scale))
    return TenurePicture(tuple(bars), ticks, axis + AXIS_HEIGHT, axis)


def end_of(tenure: Tenure, today: date) -> date:
    if tenure.ends_on is None:
        return max(today, tenure.starts_on)
    return last_day(tenure.ends_on, tenure.ends_precision)


def bar_of(scale: TimeScale, tenure: Tenure, end: date, row: int) -> Bar:
    share = scale.share(end) - scale.share(tenure.starts_on)
    return Bar(
        tenure,
        scale.percent(tenure.starts_on),
        f"{max(100 * share, 0.5):.2f}%",
        row * ROW_HEIGHT,
        tenure.ends_on is None,
    )


def thinned(scale: TimeScale) -> list[Tick]:
    """At most six, and none whose year would run out of the picture: it also stands on a phone."""
    ticks = [tick for tick in scale.ticks() if scale.share(tick.day) < 0.88]
    return ticks[:: -(-len(ticks) // 6)]
