"""What lanes of a timeline hold of a period: marks, or bars where there are too many."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from statements.models.periods import Period
from statements.models.positions import Stance
from statements.models.published_positions import PeriodCount
from statements.models.statements import Statement


@dataclass(frozen=True)
class LaneHead:
    """What a lane is of: ``key`` as in a PeriodCount, ``narrows`` the list to the lane."""

    key: object
    name: str
    stance: str = ""
    narrows: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Tally:
    """``before`` statements come before these ones in a ring of all."""

    stance: Stance
    count: int
    before: int


@dataclass(frozen=True)
class Bar:
    stance: Stance
    y: int
    height: int


@dataclass(frozen=True)
class Cell:
    """What a lane holds of a period: one ``statement``, or several around ``x``."""

    head: LaneHead
    period: Period
    tallies: tuple[Tally, ...]
    left: int
    right: int
    x: int
    statement: Statement | None = None
    bars: tuple[Bar, ...] = ()

    @property
    def count(self) -> int:
        return sum(tally.count for tally in self.tallies)

    @property
    def is_mixed(self) -> bool:
        return len(self.tallies) > 1

    @property
    def narrows(self) -> dict[str, str]:
        return {"period": str(self.period), **self.head.narrows}


def tallies_of(counts: list[PeriodCount]) -> tuple[Tally, ...]:
    numbers = {row.stance: row.count for row in counts}
    tallies: list[Tally] = []
    for stance in Stance:
        if stance in numbers:
            before = tallies[-1].before + tallies[-1].count if tallies else 0
            tallies.append(Tally(stance, numbers[stance], before))
    return tuple(tallies)


@dataclass(frozen=True)
class BarScale:
    """Bars of lanes on one scale. Where stances share a lane, opposition hangs below its
    line; ``base`` is how far the line lies below the lane's top."""

    unit: float
    base: int
    hangs: bool

    @classmethod
    def of(cls, counts: list[PeriodCount], height: int) -> "BarScale":
        hangs = any(row.lane != row.stance for row in counts)
        sums: dict[tuple[object, int, bool], int] = {}
        for row in counts:
            key = (row.lane, row.period, hangs and row.stance == Stance.OPPOSES)
            sums[key] = sums.get(key, 0) + row.count
        up = max((n for key, n in sums.items() if not key[2]), default=0)
        down = max((n for key, n in sums.items() if key[2]), default=0)
        unit = (height - 6) / max(up + down, 1)
        return cls(unit, 3 + round(up * unit), hangs)

    def bars_of(self, tallies: Iterable[Tally], top: int) -> tuple[Bar, ...]:
        """In a lane that begins at ``top``."""
        bars, y = [], top + self.base
        for tally in tallies:
            height = max(2, round(tally.count * self.unit))
            if self.hangs and tally.stance == Stance.OPPOSES:
                bars.append(Bar(tally.stance, top + self.base, height))
            else:
                y -= height
                bars.append(Bar(tally.stance, y, height))
        return tuple(bars)
