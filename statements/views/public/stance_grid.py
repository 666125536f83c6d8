"""Speakers or organisations by topics: the latest stance of each on each, with honest blanks."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from statements.models.folding import fold
from statements.models.grid_scope import GridScope
from statements.models.kept_records import KeptRecords
from statements.models.organisations import Organisation
from statements.models.showing import ByWhatIsShown
from statements.models.speakers import Speaker
from statements.models.tenures import Tenure
from statements.models.topics import Topic

# Of one page: a grid of 200 speakers by 120 topics weighs two megabytes.
MOST_ROWS = 20
MOST_TOPICS = 12


@dataclass(frozen=True, slots=True)
class Cell:
    """The latest stance, and the statement that says so."""

    stance: str
    public_id: str
    year: str


@dataclass(frozen=True, slots=True)
class GridHead:
    """A speaker, in the ``tenure`` of what was said last, or an organisation."""

    key: int
    speaker: Speaker | None
    tenure: Tenure | None
    organisation: Organisation | None


@dataclass(frozen=True, slots=True)
class GridColumn:
    """A topic with its ``cells`` as :class:`GridPage` has them."""

    topic: Topic
    cells: str


@dataclass(frozen=True, slots=True)
class GridRow:
    """A cell or None for each topic. Who is heard spoke about something: where no cell says what,
    on other topics than those of the page."""

    head: GridHead
    cells: tuple[Cell | None, ...]

    @property
    def is_elsewhere(self) -> bool:
        return not any(self.cells)


@dataclass(frozen=True, eq=False)
class Grid(ByWhatIsShown):
    """A page of a grid: ``columns`` are those spoken about most of ``topic_count``, after the
    first ``topics_before``; ``heads`` those heard last, after the first ``rows_before``, by name.
    Names are those of a ``reading`` of the records; years are left out where all are the same."""

    reading: int
    heads: tuple[GridHead, ...]
    columns: tuple[GridColumn, ...]
    topic_count: int
    topics_before: int = 0
    rows_before: int = 0
    has_more_rows: bool = False
    has_years: bool = True

    @cached_property
    def shown(self) -> tuple:
        heads = tuple((head.key, head.tenure and head.tenure.pk) for head in self.heads)
        columns = tuple((column.topic.pk, column.cells) for column in self.columns)
        return self.reading, self.are_speakers, self.has_years, heads, columns

    @property
    def rows(self) -> list[GridRow]:
        """Made when they are drawn; where grids are kept, their cells are not."""
        found: dict[tuple[str, int], Cell] = {}
        for place, column in enumerate(self.columns):
            for cell in column.cells.split(","):
                key, *shown = cell.split()
                found[key, place] = Cell(*shown)
        places = range(len(self.columns))
        return [
            GridRow(head, tuple(found.get((str(head.key), place)) for place in places))
            for head in self.heads
        ]

    @property
    def are_speakers(self) -> bool:
        return all(head.speaker for head in self.heads)

    @property
    def has_more_topics(self) -> bool:
        return self.topic_count > self.topics_before + len(self.columns)

    @property
    def is_cut(self) -> bool:
        return self.has_more_topics or self.has_more_rows


def grid_of(
    scope: GridScope,
    records: KeptRecords,
    most_topics: int,
    *,
    most_rows: int,
    rows_before: int = 0,
    topics_before: int = 0,
) -> Grid:
    """Speakers (or, by "organisation", whom they speak for), the ``most_rows`` heard last, by name.

    The topics that these spoke about most come first, ``most_topics`` of them. So many rows and
    topics come before these. One query.
    """
    page = scope.page(most_rows, most_topics, rows_before=rows_before, topics_before=topics_before)
    return Grid(
        records.reading,
        tuple(heads_of(page.heads[:most_rows], scope.by, records)),
        tuple(GridColumn(records.topics[topic], cells) for topic, cells in page.columns),
        page.topic_count,
        topics_before=topics_before,
        rows_before=rows_before,
        has_more_rows=len(page.heads) > most_rows,
        has_years=scope.meeting is None,
    )


def heads_of(
    heard: Iterable[tuple[int, int | None]], by: str, records: KeptRecords
) -> list[GridHead]:
    """By name."""
    named: list[tuple[str, GridHead]] = []
    for key, tenure in heard:
        if by == "speaker":
            speaker = records.speakers[key]
            held = records.tenures[tenure] if tenure else None
            named.append((speaker.sort_name, GridHead(key, speaker, held, None)))
        else:
            organisation = records.organisations[key]
            named.append((fold(organisation.name), GridHead(key, None, None, organisation)))
    return [head for _name, head in sorted(named, key=lambda one: (one[0], one[1].key))]
