"""What a grid of speakers or organisations by topics is made of: of all that was said, by tallies;
of a meeting or a period, by the rows of those whom the grid shows."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from statements.models.languages import page_language
from statements.models.meetings import Meeting
from statements.models.prepared import read
from statements.models.tallies import KEYS

# What each said last: by an index, once for each of these heads;
LAST = """SELECT head.id AS key, newest.said_on, newest.statement_id
    FROM {heads} AS head CROSS JOIN LATERAL (
        SELECT said_on, statement_id FROM statements_publishedposition
        WHERE {by}_id = head.id{conditions} ORDER BY said_on DESC, statement_id DESC LIMIT 1
    ) AS newest"""
HEARD_LAST = """(SELECT key AS id FROM statements_statementtally WHERE by = 'speaker'
    ORDER BY last_on DESC, key LIMIT %(rows)s + 1 + %(rows_before)s)"""
# at a meeting from one speaker to the next, past the hundreds who never spoke there;
SPEAKERS_THERE = """WITH RECURSIVE walk AS ((
        SELECT speaker_id AS key, said_on, statement_id FROM statements_publishedposition
        WHERE speaker_id > 0{conditions}
        ORDER BY speaker_id, said_on DESC, statement_id DESC LIMIT 1
    ) UNION ALL SELECT following.* FROM walk CROSS JOIN LATERAL (
        SELECT speaker_id, said_on, statement_id FROM statements_publishedposition
        WHERE speaker_id > walk.key{conditions}
        ORDER BY speaker_id, said_on DESC, statement_id DESC LIMIT 1
    ) AS following)
    SELECT * FROM walk"""
# of organisations, which no index has by meetings, from all that was said there.
ORGANISATIONS_THERE = """SELECT DISTINCT ON (organisation_id) organisation_id AS key, said_on,
        statement_id
    FROM statements_publishedposition WHERE organisation_id > 0{conditions}
    ORDER BY organisation_id, said_on DESC, statement_id DESC"""

# Those heard last, each with the tenure of what was said last; the topics that they spoke about
# most, and of each topic its cells: "key stance public_id year" with commas between. Who only
# speaks about a topic does not end a stance taken before.
PAGE = f"""WITH heads AS MATERIALIZED (
        SELECT last.key, said.tenure_id,
            row_number() OVER (ORDER BY last.said_on DESC, last.key) AS place
        FROM (
            SELECT * FROM ({{last}}) AS each ORDER BY said_on DESC, key
            LIMIT %(rows)s + 1 OFFSET %(rows_before)s
        ) AS last
        JOIN statements_statement AS said ON said.id = last.statement_id
    ), used AS ({{used}} GROUP BY topic_id), shown AS MATERIALIZED (
        SELECT topic_id, used, count(*) OVER () AS topics,
            COALESCE(NULLIF(topic.{{name}}, ''), topic.name_en) COLLATE "C" AS name
        FROM used JOIN statements_topic AS topic ON topic.id = topic_id
        ORDER BY used DESC, name, topic_id LIMIT %(topics)s OFFSET %(topics_before)s
    ), held AS ({{held}})
    SELECT (SELECT string_agg(concat_ws(' ', key, tenure_id), ',' ORDER BY place) FROM heads),
        topics, topic_id, string_agg(
            concat_ws(' ', held.key, stance, public_id, date_part('year', said_on)), ',')
    FROM shown JOIN held USING (topic_id)
    JOIN statements_statement AS said ON said.id = latest %% {KEYS}
    GROUP BY topic_id, topics, used, name ORDER BY used DESC, name, topic_id"""  # noqa: S608
HEADS = "ANY(ARRAY(SELECT key FROM heads WHERE place <= %(rows)s))"
SHOWN = "topic_id = ANY(ARRAY(SELECT topic_id FROM shown))"
TALLIED = f"FROM statements_stancetally WHERE by = '{{by}}' AND key = {HEADS}"
USED_TALLIED = f"SELECT topic_id, sum(count) AS used {TALLIED}"
HELD_TALLIED = f"SELECT key, topic_id, stance, latest {TALLIED} AND {SHOWN}"
SAID = f"FROM statements_publishedposition WHERE {{by}}_id = {HEADS}{{conditions}}"
USED_SAID = f"SELECT topic_id, count(*) AS used {SAID}"
HELD_SAID = f"""SELECT DISTINCT ON (key, topic_id) * FROM (
        SELECT {{by}}_id AS key, topic_id, stance, max(day_and_key(said_on, statement_id)) AS latest
        {SAID} AND {SHOWN} GROUP BY key, topic_id, stance
    ) AS stances
    ORDER BY key, topic_id, stance = 'speaks', latest DESC"""  # noqa: S608


@dataclass(frozen=True, slots=True)
class GridPage:
    """``heads`` are the keys of those that spoke last, the last one first, with the keys of the
    tenures in which they did: one more than the rows asked for where there are others. ``columns``
    are the keys of some of ``topic_count`` topics, each with its cells."""

    heads: tuple[tuple[int, int | None], ...] = ()
    topic_count: int = 0
    columns: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class GridScope:
    """``by`` is "speaker" or "organisation"; nothing else set takes all that was said."""

    by: str = "speaker"
    meeting: Meeting | None = None
    days: tuple[date, date] | None = None

    def page(
        self, rows: int, topics: int, *, rows_before: int = 0, topics_before: int = 0
    ) -> GridPage:
        """So many rows and topics, after so many others; empty behind the last of either."""
        conditions, params = self._conditions
        params |= {"rows": rows, "rows_before": rows_before}
        params |= {"topics": topics, "topics_before": topics_before}
        found = read(self._query(conditions), params)
        if not found:
            return GridPage()
        heads, topic_count = found[0][:2]
        return GridPage(
            tuple(map(_head, heads.split(","))),
            topic_count,
            tuple((topic, cells) for *_, topic, cells in found),
        )

    def _query(self, conditions: str) -> str:
        last, heads = LAST, f"statements_{self.by}"
        if self.meeting:
            last = SPEAKERS_THERE if self.by == "speaker" else ORGANISATIONS_THERE
        elif self.by == "speaker" and not conditions:
            heads = HEARD_LAST
        used, held = (USED_SAID, HELD_SAID) if conditions else (USED_TALLIED, HELD_TALLIED)
        return PAGE.format(
            last=last.format(by=self.by, heads=heads, conditions=conditions),
            used=used.format(by=self.by, conditions=conditions),
            held=held.format(by=self.by, conditions=conditions),
            name="name_de" if page_language().startswith("de") else "name_en",
        )

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


def _head(words: str) -> tuple[int, int | None]:
    key, _, tenure = words.partition(" ")
    return int(key), int(tenure) if tenure else None
