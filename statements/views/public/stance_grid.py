"""Speakers or organisations by topics: the latest stance of each on each, with honest blanks."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from statements.models.first_words import FirstWords, days_of, first_words_of
from statements.models.grid_scope import GridScope, Held
from statements.models.kept_records import KeptRecords
from statements.models.organisations import Organisation
from statements.models.speakers import Speaker
from statements.models.topics import Topic

# Of one page: a grid of 200 speakers by 120 topics weighs two megabytes.
MOST_ROWS = 20
MOST_TOPICS = 12


@dataclass(frozen=True)
class Cell:
    """The latest stance and the statement that says so; ``count`` statements lie behind it."""

    stance: str
    count: int
    public_id: str
    said_on: date
    said_precision: str


@dataclass(frozen=True)
class GridRow:
    """A speaker or an organisation, in the office of ``statement``, the last one; a cell or None
    for each topic."""

    speaker: Speaker | None
    organisation: Organisation | None
    statement: FirstWords
    cells: tuple[Cell | None, ...]


@dataclass(frozen=True)
class Grid:
    """A page of a grid: ``topics`` are those spoken about most of ``topic_count``, after the
    first ``topics_before``; ``rows`` those heard last, after the first ``rows_before``."""

    topics: tuple[Topic, ...]
    rows: tuple[GridRow, ...]
    topic_count: int
    topics_before: int = 0
    rows_before: int = 0
    has_more_rows: bool = False

    @property
    def are_speakers(self) -> bool:
        return all(row.speaker for row in self.rows)

    @property
    def has_more_topics(self) -> bool:
        return self.topic_count > self.topics_before + len(self.topics)

    @property
    def is_cut(self) -> bool:
        return self.has_more_topics or self.has_more_rows


def grid_of(
    scope: GridScope,
    records: KeptRecords,
    most_topics: int = MOST_TOPICS,
    *,
    rows_before: int = 0,
    topics_before: int = 0,
) -> Grid:
    """Speakers (or, by "organisation", whom they speak for), the MOST_ROWS heard last, by name.

    The topics that these spoke about most come first, ``most_topics`` of them. So many rows and
    topics come before these. Six queries.
    """
    last = rows_before + MOST_ROWS
    heard = scope.heard(last + 1)
    known: Mapping[int, Speaker | Organisation]
    known = records.speakers if scope.by == "speaker" else records.organisations
    heads = [known[key] for key in heard[rows_before:last]]
    keys = [head.pk for head in heads]
    topics = topics_by_use(scope.used(keys), records)
    shown = tuple(topics[topics_before : topics_before + most_topics])
    found = scope.cells(keys, (topic.pk for topic in shown))
    days = days_of({held.statement_id for held in found.values()})
    newest = scope.newest(keys)
    statements = first_words_of(newest.values(), records)
    rows = (
        GridRow(
            speaker=head if isinstance(head, Speaker) else None,
            organisation=head if isinstance(head, Organisation) else None,
            statement=statements[newest[head.pk]],
            cells=tuple(cell_of(found.get((head.pk, topic.pk)), days) for topic in shown),
        )
        for head in sorted(heads, key=name_of)
        if newest.get(head.pk) in statements
    )
    return Grid(
        shown,
        tuple(rows),
        len(topics),
        topics_before=topics_before,
        rows_before=rows_before,
        has_more_rows=len(heard) > last,
    )


def topics_by_use(used: Mapping[int, int], records: KeptRecords) -> list[Topic]:
    topics = (records.topics[key] for key in used)
    return sorted(topics, key=lambda topic: (-used[topic.pk], topic.name, topic.pk))


def cell_of(held: Held | None, days: Mapping[int, tuple[str, date, str]]) -> Cell | None:
    """One that is retracted at this moment is a blank."""
    if held is None or held.statement_id not in days:
        return None
    return Cell(held.stance, held.count, *days[held.statement_id])


def name_of(head: Speaker | Organisation) -> tuple[str, int]:
    return head.sort_name if isinstance(head, Speaker) else head.name.casefold(), head.pk
