"""Where the holders of an office stand, of the newest that they said in it.

The position of a statement knows no office, and one may have a hundred thousand statements: all of
them would be counted for a second and more. The newest, found by an index, take milliseconds.
"""

from collections.abc import Iterable
from datetime import date

from statements.models.positions import Stance
from statements.models.prepared import read
from statements.models.tallies import KEYS, LatestStance, day_of
from statements.models.tenures import Tenure
from statements.models.topics import Topic

# So many statements of an office are counted, or of an office on a topic.
MOST_COUNTED = 1_000
HELD = "unnest(%(tenures)s::bigint[], %(speakers)s::bigint[]) AS held (tenure, speaker)"
SAID = """
    SELECT id AS statement_id, said_on FROM statements_statement
    WHERE tenure_id = held.tenure AND state = 'published'
    ORDER BY said_on DESC, id DESC LIMIT %(most)s"""
SAID_ON_TOPIC = """
    SELECT position.statement_id, position.said_on FROM statements_publishedposition AS position
    JOIN statements_statement AS statement
        ON statement.id = position.statement_id AND statement.tenure_id = held.tenure
    WHERE position.topic_id = %(topic)s AND position.speaker_id = held.speaker
    ORDER BY position.said_on DESC, position.statement_id DESC LIMIT %(most)s"""
# "OFFSET 0" asks the index for each: for a thousand the planner would read the table as a whole.
COUNTED = """
    SELECT topic_id, stance, count(*), min(position.said_on),
        max(day_and_key(position.said_on, position.statement_id))
    FROM (
        SELECT said.* FROM {held} CROSS JOIN LATERAL ({said}) AS said
        ORDER BY said.said_on DESC, said.statement_id DESC LIMIT %(most)s
    ) AS newest
    CROSS JOIN LATERAL (
        SELECT topic_id, stance, said_on, statement_id FROM statements_publishedposition
        WHERE statement_id = newest.statement_id OFFSET 0
    ) AS position
    WHERE %(topic)s::bigint IS NULL OR topic_id = %(topic)s
    GROUP BY topic_id, stance"""
LATEST = COUNTED.format(held=HELD, said=SAID)
LATEST_ON_TOPIC = COUNTED.format(held=HELD, said=SAID_ON_TOPIC)


def latest_in_office(
    tenures: Iterable[Tenure], topic: Topic | None = None
) -> dict[int, LatestStance]:
    """The latest stance on each topic's key, or on one topic alone, the one heard last first;
    ``tenures`` are all of the office. Out of its newest MOST_COUNTED statements."""
    held = list(tenures)
    values = {
        "tenures": [row.pk for row in held],
        "speakers": [row.speaker_id for row in held],
        "topic": topic and topic.pk,
        "most": MOST_COUNTED,
    }
    rows = read(LATEST_ON_TOPIC if topic else LATEST, values)
    return latest_of_each(rows)


def latest_of_each(rows: Iterable[tuple[int, str, int, date, int]]) -> dict[int, LatestStance]:
    """By the first of each row, which has a stance, its count, first day and last day and key; the
    one that spoke last first."""
    found: dict[int, list[tuple[str, int, date, int]]] = {}
    for key, stance, n, first, last in rows:
        found.setdefault(key, []).append((stance, n, first, last))
    latest = {key: latest_of(stances) for key, stances in found.items()}
    return dict(sorted(latest.items(), key=lambda item: newest_first(item[1])))


def latest_of(stances: list[tuple[str, int, date, int]]) -> LatestStance:
    """From each stance on one topic with its count, first day, and last day and key."""
    by_time = sorted(stances, key=lambda row: row[3], reverse=True)
    taken = [row for row in by_time if row[0] != Stance.SPEAKS] or by_time
    stance, _count, _first, newest = taken[0]
    return LatestStance(
        statement_id=newest % KEYS,
        said_on=day_of(newest),
        stance=stance,
        earlier=taken[1][0] if len(taken) > 1 else "",
        count=sum(row[1] for row in stances),
        first_on=min(row[2] for row in stances),
        last_on=day_of(by_time[0][3]),
    )


def newest_first(latest: LatestStance) -> tuple[int, int]:
    return -latest.said_on.toordinal(), -latest.statement_id
