"""Who took which stance when, as light rows: behind pictures, grids and tables at a glance."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from statements.models.positions import Position
from statements.models.statements import StatementQuerySet
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
