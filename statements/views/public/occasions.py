"""A list of statements by year and, within, by the meeting at or around which they were said."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from statements.models.meetings import Meeting
from statements.models.statements import Statement


@dataclass(frozen=True)
class Occasion:
    """Statements that follow one another before, at or after one meeting, or at none."""

    meeting: Meeting | None
    relation: str
    statements: tuple[Statement, ...]


@dataclass(frozen=True)
class Year:
    year: int
    occasions: tuple[Occasion, ...]


def by_occasion(statements: Iterable[Statement]) -> list[Year]:
    """``statements`` (of ``for_cards()``) in their order."""
    years = groupby(statements, key=lambda row: row.said_on.year if row.said_on else 0)
    return [Year(year, tuple(occasions_of(rows))) for year, rows in years]


def occasions_of(statements: Iterable[Statement]) -> Iterable[Occasion]:
    runs = groupby(statements, key=lambda row: (row.meeting_id, row.meeting_relation))
    for (_meeting, relation), rows in runs:
        found = tuple(rows)
        yield Occasion(found[0].meeting, relation, found)
