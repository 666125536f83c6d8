"""The floor's picture of a topic: time across, a lane a stance, years and meetings as links."""

from collections.abc import Iterable, Iterator
from datetime import date
from html import escape
from itertools import groupby
from typing import Any, NamedTuple

from benchmarks.floor.reading import Row
from benchmarks.floor.strings import STANCES, days_of, plural, short_date

WIDTH, EDGE, TOP, LANE, FOOT = 1030, 20, 26, 40, 226
MOST_MARKS = 300  # of more statements there are bars
MOST_TICKS = 16
LETTER, NARROWEST = 6.4, 5
LANES = STANCES | {"conditional": "with conditions"}
PLACES = {stance: TOP + LANE * place for place, stance in enumerate(STANCES)}


class Axis:
    """From the first January to the last December."""

    def __init__(self, first: int, last: int) -> None:
        self.years = range(first, last + 1)
        self.begins = date(first, 1, 1).toordinal()
        self.lasts = date(last, 12, 31).toordinal() - self.begins

    def place(self, day: date) -> int:
        inside = min(max(day.toordinal() - self.begins, 0), self.lasts)
        return EDGE + round((WIDTH - 2 * EDGE) * inside / self.lasts)

    def ends_of(self, year: int) -> tuple[int, int]:
        return self.place(date(year, 1, 1)), self.place(date(year + 1, 1, 1))


class Band(NamedTuple):
    """A meeting behind the marks; its name stands below where there is room."""

    x: int
    width: int
    slug: str
    title: str
    label: str
    middle: float
    half: float


def timeline(
    axis: Axis, years: list[Any], meetings: list[Any], said: dict[int, Row], *, has_bars: bool
) -> str:
    """``years`` are rows of year, stance, count and the statement where that is one, of which
    ``said`` tells more in a picture of marks; ``meetings`` come in the order of their claim."""
    bands = sorted(bands_of(axis, meetings))
    if has_bars:
        bands = [band for band in bands if band.label]
    lanes = "".join(f'<text x="20" y="{y + 24}">{LANES[s]}</text>' for s, y in PLACES.items())
    body = bars(axis, years) if has_bars else marks(axis, years, said)
    return (
        f'<figure class="picture"><svg viewBox="0 0 120 256">{lanes}</svg>'
        f'<svg viewBox="0 0 {WIDTH} 256">{"".join(map(ground, bands))}{ticks(axis)}{body}'
        f"{''.join(map(link, bands))}</svg></figure>"
    )


def bands_of(axis: Axis, meetings: Iterable[Any]) -> Iterator[Band]:
    taken: list[tuple[float, float]] = []
    for slug, name, first, last, city in meetings:
        x = axis.place(first)
        width = max(axis.place(last) - x, NARROWEST)
        half = len(city) * LETTER / 2 + NARROWEST
        middle = min(max(x + width / 2, half), WIDTH - half)
        has_room = all(abs(middle - other) >= half + others for other, others in taken)
        if has_room:
            taken.append((middle, half))
        title = f"{escape(name)}, {days_of(first, last)}"
        yield Band(x, width, slug, title, escape(city) * has_room, middle, half)


def ground(band: Band) -> str:
    return (
        f'<rect class="picture-band" x="{band.x}" y="{TOP}" width="{band.width}" height="200">'
        f"<title>{band.title}</title></rect>"
    )


def link(band: Band) -> str:
    if not band.label:
        return ""
    return (
        f'<a href="/meetings/{band.slug}/"><title>{band.title}</title><rect class="picture-halo"'
        f' x="{band.middle - band.half:.0f}" y="228" width="{2 * band.half:.0f}" height="26"/>'
        f'<text x="{band.middle:.0f}" y="{FOOT}">{band.label}</text></a>'
    )


def ticks(axis: Axis) -> str:
    step = -(-len(axis.years) // MOST_TICKS)
    places = ((axis.place(date(year, 1, 1)), year) for year in axis.years[::step])
    return "".join(
        f'<line x1="{x}" x2="{x}" y1="6" y2="{FOOT}"/><text x="{x + 5}" y="17">{year}</text>'
        for x, year in places
    )


def bars(axis: Axis, years: list[Any]) -> str:
    """A bar a year and stance, and over them a link a year that says the counts."""
    unit = (LANE - 6) / max(n for _year, _stance, n, _one in years)
    paths: dict[str, list[str]] = {stance: [] for stance in STANCES}
    columns = []
    for year, rows in groupby(years, key=lambda row: row[0]):
        left, right = axis.ends_of(year)
        found = {stance: n for _year, stance, n, _one in rows}
        for stance, n in found.items():
            height = max(2, round(n * unit))
            y, width = PLACES[stance] + LANE - 3 - height, right - left - 4
            paths[stance].append(f"M{left + 2} {y}h{width}v{height}h-{width}z")
        told = ", ".join(f"{word} {found[s]:,}" for s, word in LANES.items() if s in found)
        columns.append(
            f'<a href="?period={year}#statements"><title>{plural(sum(found.values()))}, {year}:'
            f' {told}</title><rect class="picture-halo" x="{left}" y="{TOP}"'
            f' width="{right - left}" height="200"/></a>'
        )
    drawn = (f'<path class="picture-bar stance-{s}" d="{"".join(d)}"/>' for s, d in paths.items())
    return "".join((*drawn, *columns))


def marks(axis: Axis, years: list[Any], said: dict[int, Row]) -> str:
    """A mark a year and stance: one statement, or how many."""
    drawn = []
    for year, stance, n, one in years:
        left, right = axis.ends_of(year)
        x, y = (left + right) // 2, PLACES[stance] + LANE // 2
        to, words = f"?period={year}", f"{plural(n)}, {year}: {STANCES[stance]}"
        if n == 1:
            public_id, name, day = said[one]
            to = f"/statements/{public_id}/"
            words = f"{escape(name)}, {short_date(day)}: {STANCES[stance]}"
        number = f'<text x="{x}" y="{y}">{n}</text>' if n > 1 else ""
        drawn.append(
            f'<a class="stance-{stance}" href="{to}"><title>{words}</title>'
            f'<circle cx="{x}" cy="{y}" r="12"/>{number}</a>'
        )
    return "".join(drawn)
