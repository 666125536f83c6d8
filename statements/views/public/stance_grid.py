"""Speakers or organisations by topics: the latest stance of each on each, with honest blanks."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from statements.models.organisations import Organisation
from statements.models.published_positions import LatestStance, PublishedPositionQuerySet
from statements.models.speakers import Speaker
from statements.models.statements import Statement
from statements.models.topics import Topic

# Of one page: a grid of 200 speakers by 120 topics weighs two megabytes.
MOST_ROWS = 20
MOST_TOPICS = 12

type Found = dict[tuple[int, ...], LatestStance]  # by the keys of a row and a topic


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
    statement: Statement
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
    positions: PublishedPositionQuerySet,
    most_topics: int = MOST_TOPICS,
    *,
    rows_by: str = "speaker",
    rows_before: int = 0,
    topics_before: int = 0,
) -> Grid:
    """Speakers (or, by "organisation", whom they speak for), the MOST_ROWS heard last, by name.

    The topics that these spoke about most come first, ``most_topics`` of them. So many rows and
    topics come before these. Five queries.
    """
    last = rows_before + MOST_ROWS
    heard = positions.heard_last(rows_by, last + 1)
    heads = heard[rows_before:last]
    found = positions.of_any(rows_by, heads).latest_by_each(rows_by, "topic")
    topics = topics_by_use(found)
    shown = tuple(topics[topics_before : topics_before + most_topics])
    keys = {topic.pk for topic in shown}
    published = Statement.objects.published()
    told = {latest.statement_id for (_, topic), latest in found.items() if topic in keys}
    days = published.days_of(told)
    newest = newest_statements(found)
    statements = published.with_office().in_bulk(newest.values())
    rows = (
        GridRow(
            speaker=head if isinstance(head, Speaker) else None,
            organisation=head if isinstance(head, Organisation) else None,
            statement=statements[newest[head.pk]],
            cells=tuple(cell_of(found.get((head.pk, topic.pk)), days) for topic in shown),
        )
        for head in sorted(heads, key=name_of)
    )
    return Grid(
        shown,
        tuple(rows),
        len(topics),
        topics_before=topics_before,
        rows_before=rows_before,
        has_more_rows=len(heard) > last,
    )


def topics_by_use(found: Found) -> list[Topic]:
    used: Counter[int] = Counter()
    for (_, topic), latest in found.items():
        used[topic] += latest.count
    topics = Topic.objects.in_bulk(list(used)).values()
    return sorted(topics, key=lambda topic: (-used[topic.pk], topic.name, topic.pk))


def newest_statements(found: Found) -> dict[int, int]:
    """The key of the newest statement that takes a stance, by the key of its row."""
    newest: dict[int, int] = {}
    for (row, _), latest in found.items():
        newest.setdefault(row, latest.statement_id)
    return newest


def cell_of(latest: LatestStance | None, days: dict[int, tuple[str, date, str]]) -> Cell | None:
    return latest and Cell(latest.stance, latest.count, *days[latest.statement_id])


def name_of(head: Speaker | Organisation) -> tuple[str, int]:
    return head.sort_name if isinstance(head, Speaker) else head.name.casefold(), head.pk
