"""The allies and Ukraine as tiles in rough geography, each with its latest stance on a day.

A map of equal tiles gives Luxembourg as much room as the United States, as newsrooms draw them
since 2015 (NPR's visuals team, "Let's Tesselate"); the arrangement is our own. Seven columns fit a
phone.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from statements.models.meetings import Meeting
from statements.models.organisations import Organisation
from statements.models.statements import Statement
from statements.models.tallies import LatestStance

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
    latest: LatestStance | None
    statement: Statement | None


@dataclass(frozen=True)
class AlliesMap:
    """``earlier`` and ``later`` are the days of the meetings next to ``day``."""

    day: date
    tiles: tuple[Tile, ...]
    earlier: Meeting | None
    later: Meeting | None
    tile: int = TILE
    side: int = 7 * STEP

    @property
    def found(self) -> list[Tile]:
        """Those with a stance, by name."""
        found = (tile for tile in self.tiles if tile.statement)
        return sorted(found, key=lambda tile: tile.organisation.name)

    @property
    def blanks(self) -> list[Tile]:
        return [tile for tile in self.tiles if not tile.statement]


def allies_map(
    day: date,
    organisations: Iterable[Organisation],
    latest: Mapping[int, LatestStance],
    statements: Mapping[int, Statement],
    meetings: Iterable[Meeting],
) -> AlliesMap:
    """The map on ``day``: ``latest`` stances by the keys of organisations, their ``statements``,
    and the ``meetings`` that one may step to."""
    by_code = {row.code: row for row in organisations}
    tiles = []
    for code, (x, y) in PLACES.items():
        if country := by_code.get(code):
            joined, stance = country.joined_nato_on, latest.get(country.pk)
            is_member = joined is not None and joined <= day
            said = statements.get(stance.statement_id) if stance else None
            tiles.append(Tile(country, x * STEP, y * STEP, is_member, stance, said))
    days = sorted(meetings, key=lambda meeting: meeting.ends_on)
    earlier = [meeting for meeting in days if meeting.ends_on < day]
    later = [meeting for meeting in days if meeting.ends_on > day]
    return AlliesMap(
        day, tuple(tiles), earlier[-1] if earlier else None, later[0] if later else None
    )
