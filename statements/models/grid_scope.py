"""What a grid of speakers or organisations by topics is made of: of all that was said, by tallies;
of a meeting or a period, by the rows of those whom the grid shows."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from statements.models.meetings import Meeting
from statements.models.prepared import read
from statements.models.tallies import KEYS

# Those heard last, by an index once a row; of each row its newest statement; how much each topic
# is spoken about; and the cells.
HEARD = """SELECT head.id FROM statements_{by} AS head CROSS JOIN LATERAL (
        SELECT said_on FROM statements_publishedposition WHERE {by}_id = head.id{conditions}
        ORDER BY said_on DESC, statement_id DESC LIMIT 1
    ) AS last
    ORDER BY last.said_on DESC, head.id LIMIT %(most)s"""
NEWEST = """SELECT key, max(last) FROM statements_stancetally
    WHERE by = %(by)s AND key = ANY(%(heads)s) GROUP BY key"""
USED = """SELECT topic_id, sum(count)::int FROM statements_stancetally
    WHERE by = %(by)s AND key = ANY(%(heads)s) GROUP BY topic_id"""
CELLS = """SELECT key, topic_id, stance, count, latest FROM statements_stancetally
    WHERE by = %(by)s AND key = ANY(%(heads)s) AND topic_id = ANY(%(topics)s)"""
SAID = """(SELECT {by}_id AS key, topic_id, stance, day_and_key(said_on, statement_id) AS latest
    FROM statements_publishedposition WHERE {by}_id = ANY(%(heads)s){conditions}) AS said"""
NEWEST_SAID = "SELECT key, max(latest) FROM {said} GROUP BY key"
USED_SAID = "SELECT topic_id, count(*)::int FROM {said} GROUP BY topic_id"
CELLS_SAID = """SELECT DISTINCT ON (key, topic_id) key, topic_id, stance,
        (count(*) OVER (PARTITION BY key, topic_id))::int, latest
    FROM {said} WHERE topic_id = ANY(%(topics)s)
    ORDER BY key, topic_id, stance = 'speaks', latest DESC"""


@dataclass(frozen=True, slots=True)
class Held:
    """A latest stance and the key of the statement that says so, of ``count``."""

    stance: str
    count: int
    statement_id: int


@dataclass(frozen=True, slots=True)
class GridScope:
    """``by`` is "speaker" or "organisation"; nothing else set takes all that was said."""

    by: str = "speaker"
    meeting: Meeting | None = None
    days: tuple[date, date] | None = None

    def heard(self, most: int) -> list[int]:
        """The keys of the rows that spoke last, the last one first."""
        conditions, params = self._conditions
        query = HEARD.format(by=self.by, conditions=conditions)
        return [key for (key,) in read(query, params | {"most": most})]

    def newest(self, heads: Iterable[int]) -> dict[int, int]:
        """By the key of a row that of its newest statement."""
        return {key: newest % KEYS for key, newest in self._read(NEWEST, NEWEST_SAID, heads)}

    def used(self, heads: Iterable[int]) -> dict[int, int]:
        """By topic how much these rows said on it."""
        return dict(self._read(USED, USED_SAID, heads))

    def cells(self, heads: Iterable[int], topics: Iterable[int]) -> dict[tuple[int, int], Held]:
        """By row and topic; who only speaks about a topic does not end a stance taken before."""
        rows = self._read(CELLS, CELLS_SAID, heads, topics=list(topics))
        return {
            (key, topic): Held(stance, count, latest % KEYS)
            for key, topic, stance, count, latest in rows
        }

    def _read(
        self, tallied: str, counted: str, heads: Iterable[int], **params: Any
    ) -> Sequence[tuple]:
        params |= {"by": self.by, "heads": list(heads)}
        conditions, narrowing = self._conditions
        if not conditions:
            return read(tallied, params)
        said = SAID.format(by=self.by, conditions=conditions)
        return read(counted.format(said=said), params | narrowing)

    @property
    def _conditions(self) -> tuple[str, dict[str, Any]]:
        """What narrows published positions, as SQL with what it takes."""
        conditions = ""
        params: dict[str, Any] = {}
        if self.meeting:
            conditions += " AND meeting_id = %(meeting)s"
            params["meeting"] = self.meeting.pk
        if self.days:
            conditions += " AND said_on BETWEEN %(first)s AND %(last)s"
            params |= dict(zip(("first", "last"), self.days, strict=True))
        return conditions, params
