"""Where someone stands, topic by topic."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from statements.models.first_words import first_words_of
from statements.models.kept_records import KeptRecords
from statements.models.latest_words import LatestWords, latest_words
from statements.models.showing import ByWhatIsShown
from statements.models.tallies import LatestStance

# As many as one takes in at a glance; the others are asked for.
MOST_AT_FIRST = 12


@dataclass(frozen=True, eq=False)
class Glance(ByWhatIsShown):
    """The topics with the newest stances first, of ``topic_count`` in all; names are those of a
    ``reading`` of the records.

    A topic leads to ``page`` (its name) of ``name``, or without one to the statements below;
    ``with_speaker`` says who said it, where that may be several people.
    """

    reading: int
    rows: tuple[LatestWords, ...]
    topic_count: int
    page: str = ""
    name: str = ""
    with_speaker: bool = False

    @cached_property
    def shown(self) -> tuple:
        return self.reading, self.rows, self.page, self.name, self.with_speaker

    @property
    def has_more(self) -> bool:
        return self.topic_count > len(self.rows)


def glance_of(
    by: str, key: int, records: KeptRecords, *, shows_all: bool, page: str = "", name: str = ""
) -> Glance:
    """Of a speaker or an organisation, by its key."""
    most = None if shows_all else MOST_AT_FIRST
    rows, count = latest_words(by, key, records, most)
    return Glance(records.reading, tuple(rows), count, page, name, by != "speaker")


def glance_at(
    latest: Mapping[int, LatestStance],
    records: KeptRecords,
    *,
    shows_all: bool,
    page: str,
    name: str,
) -> Glance:
    """``latest`` stances of several people by the key of their topic, the newest first."""
    shown = list(latest.items())[: None if shows_all else MOST_AT_FIRST]
    said = first_words_of((row.statement_id for _, row in shown), records)
    rows = (
        LatestWords(records.topics[topic], row, said[row.statement_id])
        for topic, row in shown
        if row.statement_id in said
    )
    return Glance(records.reading, tuple(rows), len(latest), page, name, with_speaker=True)
