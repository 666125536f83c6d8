"""Speakers by topics: the latest stance of each on each, with honest blanks."""

from collections.abc import Iterable
from dataclasses import dataclass

from statements.models.positions import Position
from statements.models.speakers import Speaker
from statements.models.statements import Statement
from statements.models.topics import Topic


@dataclass(frozen=True)
class Cell:
    """The latest stance; ``count`` statements lie behind it."""

    statement: Statement
    position: Position
    count: int


@dataclass(frozen=True)
class GridRow:
    """A speaker, in the office of the statement shown last; a cell or None for each topic."""

    speaker: Speaker
    statement: Statement
    cells: tuple[Cell | None, ...]


@dataclass(frozen=True)
class Grid:
    topics: tuple[Topic, ...]
    rows: tuple[GridRow, ...]


def grid_of(statements: Iterable[Statement], most_topics: int | None = None) -> Grid:
    """The grid of ``statements`` (of ``for_cards()``, newest first) by named speakers.

    The topics spoken about most come first; ``most_topics`` keeps only those.
    """
    named = [row for row in statements if row.speaker]
    columns: dict[int, list[Topic]] = {}
    cells: dict[tuple[int, int], list[tuple[Statement, Position]]] = {}
    rows: dict[int, Statement] = {}
    for statement in named:
        rows.setdefault(statement.speaker_id, statement)
        for position in statement.shown_positions:
            columns.setdefault(position.topic_id, []).append(position.topic)
            key = (statement.speaker_id, position.topic_id)
            cells.setdefault(key, []).append((statement, position))
    by_use = sorted(columns.values(), key=lambda topics: (-len(topics), topics[0].name))
    topics = tuple(used[0] for used in by_use[:most_topics])
    return Grid(topics, tuple(grid_row(row, topics, cells) for row in in_order(rows)))


def in_order(rows: dict[int, Statement]) -> list[Statement]:
    return sorted(rows.values(), key=lambda row: (row.speaker.sort_name, row.speaker_id))


def grid_row(statement: Statement, topics: tuple[Topic, ...], cells: dict) -> GridRow:
    found = (cells.get((statement.speaker_id, topic.pk)) for topic in topics)
    return GridRow(
        statement.speaker,
        statement,
        tuple(Cell(*said[0], len(said)) if said else None for said in found),
    )
