"""Speakers or organisations by topics: the latest stance of each on each, with honest blanks."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from statements.models.organisations import Organisation
from statements.models.published_positions import LatestStance, PublishedPositionQuerySet
from statements.models.speakers import Speaker
from statements.models.statements import Statement
from statements.models.topics import Topic

MOST_ROWS = 60

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
    """``topics`` are those spoken about most, out of ``topic_count``."""

    topics: tuple[Topic, ...]
    rows: tuple[GridRow, ...]
    topic_count: int

    @property
    def are_speakers(self) -> bool:
        return all(row.speaker for row in self.rows)

    @property
    def has_more_topics(self) -> bool:
        return self.topic_count > len(self.topics)


def grid_of(
    positions: PublishedPositionQuerySet,
    most_topics: int | None = None,
    *,
    rows_by: str = "speaker",
) -> Grid:
    """Speakers (or, by "organisation", whom they speak for), the MOST_ROWS heard last, by name.

    The topics spoken about most come first; ``most_topics`` keeps only those. Five queries.
    """
    heads = positions.heard_last(rows_by, MOST_ROWS)
    found = positions.of_any(rows_by, heads).latest_by_each(rows_by, "topic")
    topics = topics_by_use(found)
    shown = tuple(topics[:most_topics])
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
    return Grid(shown, tuple(rows), len(topics))


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
