"""The latest stance on each topic, with the first words of the statement that says so."""

from dataclasses import dataclass

from statements.models.first_words import COLUMNS, JOINED, FirstWords, first_words
from statements.models.kept_records import KeptRecords
from statements.models.prepared import read
from statements.models.tallies import KEYS, LATEST_COLUMNS, LatestStance
from statements.models.topics import Topic

TALLIED = "statements_stancetally WHERE by = %(by)s AND key = %(key)s"
LATEST = f"""
    SELECT (SELECT count(*) FROM {TALLIED}), {LATEST_COLUMNS}, {COLUMNS}
    FROM (
        SELECT *, latest %% {KEYS} AS id FROM {TALLIED} ORDER BY latest DESC LIMIT {{most}}
    ) AS wanted {JOINED}
    ORDER BY latest DESC
"""  # noqa: S608
OF_LATEST = 7  # columns


@dataclass(frozen=True, slots=True)
class LatestWords:
    topic: Topic
    latest: LatestStance
    statement: FirstWords


def latest_words(
    by: str, key: int, records: KeptRecords, most: int | None
) -> tuple[list[LatestWords], int]:
    """Of a speaker, say, the newest first and at most ``most``; and on how many topics there are
    any."""
    rows = read(LATEST.format(most=most or "ALL"), {"by": by, "key": key})
    found = [
        LatestWords(
            records.topics[topic],
            LatestStance(*row[:OF_LATEST]),
            first_words(tuple(row[OF_LATEST:]), records),
        )
        for _count, topic, *row in rows
    ]
    return found, rows[0][0] if rows else 0
