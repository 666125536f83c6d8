"""Where someone stands, topic by topic."""

from collections.abc import Mapping
from dataclasses import dataclass

from statements.models.first_words import FirstWords, first_words_of
from statements.models.kept_records import KeptRecords
from statements.models.tallies import LatestStance
from statements.models.topics import Topic

# As many as one takes in at a glance; the others are asked for.
MOST_AT_FIRST = 12


@dataclass(frozen=True)
class GlanceRow:
    """The latest stance on a topic, with the statement that says so."""

    topic: Topic
    latest: LatestStance
    statement: FirstWords


@dataclass(frozen=True)
class Glance:
    """The topics with the newest stances first, of ``topic_count`` in all."""

    rows: tuple[GlanceRow, ...]
    topic_count: int

    @property
    def has_more(self) -> bool:
        return self.topic_count > len(self.rows)


def glance_at(
    latest: Mapping[int, LatestStance], records: KeptRecords, *, shows_all: bool = False
) -> Glance:
    """``latest`` stances by the key of their topic, the newest first."""
    shown = list(latest.items())[: None if shows_all else MOST_AT_FIRST]
    said = first_words_of((row.statement_id for _, row in shown), records)
    rows = (
        GlanceRow(records.topics[topic], row, said[row.statement_id])
        for topic, row in shown
        if row.statement_id in said
    )
    return Glance(tuple(rows), len(latest))
