"""Who took which stance when, as light rows: behind pictures, grids and tables at a glance."""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from datetime import date

from statements.models.positions import Position, Stance
from statements.models.statements import Statement, StatementQuerySet
from statements.models.topics import Topic

# A picture of more marks than these needs bins, not marks.
MOST_ROWS = 2000


@dataclass(frozen=True)
class StanceRow:
    """One published position. ``public_id`` is its statement's."""

    statement_id: int
    public_id: str
    said_on: date
    said_precision: str
    stance: str
    topic_id: int
    speaker_id: int | None
    speaker_name: str | None
    meeting_id: int | None


@dataclass(frozen=True)
class Latest:
    """The latest stance of someone on something, out of ``count`` statements.

    A statement that only speaks about the topic does not end a stance taken before. ``earlier``
    is the stance held before this one where it was another.
    """

    row: StanceRow
    count: int
    earlier: str


def stance_rows(
    statements: StatementQuerySet, topics: Iterable[Topic] | None = None
) -> list[StanceRow]:
    """The positions of ``statements`` (on ``topics`` only), newest first, at most MOST_ROWS."""
    positions = Position.objects.of(statements)
    if topics is not None:
        positions = positions.on_any(topics)
    values = positions.order_by("-statement__said_on", "-statement__pk", "pk").values_list(
        "statement_id",
        "statement__public_id",
        "statement__said_on",
        "statement__said_precision",
        "stance",
        "topic_id",
        "statement__speaker_id",
        "statement__speaker__name",
        "statement__meeting_id",
    )
    return [StanceRow(*value) for value in values[:MOST_ROWS]]


def latest_by(
    rows: Iterable[StanceRow], key: Callable[[StanceRow], Hashable]
) -> dict[Hashable, Latest]:
    """The latest stance for each key; ``rows`` come newest first."""
    groups: dict[Hashable, list[StanceRow]] = {}
    for row in rows:
        groups.setdefault(key(row), []).append(row)
    return {name: latest_of(group) for name, group in groups.items()}


def latest_of(rows: list[StanceRow]) -> Latest:
    taken = [row for row in rows if row.stance != Stance.SPEAKS]
    latest = taken[0] if taken else rows[0]
    earlier = next((row.stance for row in taken if row.stance != latest.stance), "")
    return Latest(latest, len(rows), earlier)


def statements_of(latest: Iterable[Latest]) -> dict[int, Statement]:
    """The statements behind latest stances, ready for cards, by key."""
    keys = {item.row.statement_id for item in latest}
    return Statement.objects.published().for_cards().in_bulk(keys)
