"""The allies and Ukraine as tiles in rough geography, each with its latest stance on a day.

A map of equal tiles gives Luxembourg as much room as the United States, as newsrooms draw them
since 2015 (NPR's visuals team, "Let's Tesselate"); the arrangement is our own. Seven columns fit a
phone.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from operator import attrgetter

from statements.models.meetings import Meeting
from statements.models.organisations import Organisation
from statements.models.showing import ByWhatIsShown
from statements.models.stances_on_a_day import StanceOnADay

LAYOUT = """
    IS .  .  NO SE FI .
    CA .  .  DK .  EE .
    US GB NL DE PL LV .
    .  BE LU CZ SK LT UA
    .  FR .  SI HU RO .
    PT ES IT HR ME BG .
    .  .  .  AL MK GR TR
"""
ROWS = [line.split() for line in LAYOUT.strip().splitlines()]
PLACES = {code: (x, y) for y, row in enumerate(ROWS) for x, code in enumerate(row) if code != "."}
STEP = 52
TILE = 48


@dataclass(frozen=True)
class Tile:
    """A country with the latest stance of its office holders, or None where nothing is found."""

    organisation: Organisation
    x: int
    y: int
    is_member: bool
    latest: StanceOnADay | None

    @property
    def shown(self) -> tuple:
        """All that one cannot know by the day and the reading of the records."""
        if not self.latest:
            return (self.organisation.pk,)
        said = self.latest.statement
        who = said.speaker.pk if said.speaker else said.attribution
        day = said.said_on, said.said_precision
        return self.organisation.pk, self.latest.stance, said.public_id, who, *day


@dataclass(frozen=True, eq=False)
class AlliesMap(ByWhatIsShown):
    """``earlier`` and ``later`` are the meetings next to ``day``; names are those of a
    ``reading`` of the records."""

    reading: int
    day: date
    tiles: tuple[Tile, ...]
    earlier: Meeting | None
    later: Meeting | None
    tile: int = TILE
    side: int = 7 * STEP

    @property
    def shown(self) -> tuple:
        return self.reading, self.day, tuple(tile.shown for tile in self.tiles)

    @property
    def found(self) -> list[Tile]:
        """Those with a stance, by name."""
        found = (tile for tile in self.tiles if tile.latest)
        return sorted(found, key=lambda tile: tile.organisation.name)

    @property
    def blanks(self) -> list[Tile]:
        return [tile for tile in self.tiles if not tile.latest]


def allies_map(
    reading: int,
    day: date,
    organisations: Iterable[Organisation],
    latest: Mapping[int, StanceOnADay],
    meetings: Sequence[Meeting],
) -> AlliesMap:
    """The map on ``day``: ``latest`` stances by the keys of organisations, and the ``meetings``
    that one may step to."""
    by_code = {row.code: row for row in organisations}
    tiles = []
    for code, (x, y) in PLACES.items():
        if country := by_code.get(code):
            joined = country.joined_nato_on
            is_member = joined is not None and joined <= day
            tiles.append(Tile(country, x * STEP, y * STEP, is_member, latest.get(country.pk)))
    before = (meeting for meeting in meetings if meeting.ends_on < day)
    after = (meeting for meeting in meetings if meeting.ends_on > day)
    return AlliesMap(
        reading,
        day,
        tuple(tiles),
        max(before, key=attrgetter("ends_on"), default=None),
        min(after, key=attrgetter("ends_on"), default=None),
    )
