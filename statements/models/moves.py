"""Who moved on a topic: from the stance held before to the one held now."""

from dataclasses import dataclass

from statements.models.prepared import read
from statements.models.tallies import DAY_0, KEYS
from statements.models.topics import Topic

# For each speaker with two stances: the first statement after the last of the stance before.
MOVES = f"""
    SELECT (before %% {KEYS})::bigint, earlier, moved.statement_id, moved.stance
    FROM statements_stancetally AS tally
    CROSS JOIN LATERAL (
        SELECT said_on, statement_id, position.stance FROM statements_publishedposition AS position
        WHERE position.topic_id = tally.topic_id AND position.speaker_id = tally.key
            AND (said_on, statement_id)
                > (DATE '{DAY_0}' + (before / {KEYS})::int, (before %% {KEYS})::bigint)
            AND position.stance <> 'speaks'
        ORDER BY said_on, statement_id LIMIT 1
    ) AS moved
    WHERE tally.by = 'speaker' AND tally.topic_id = %s AND before IS NOT NULL
    ORDER BY moved.said_on DESC, moved.statement_id DESC LIMIT %s
"""  # noqa: S608


@dataclass(frozen=True, slots=True)
class Moved:
    """A speaker's stance before and the other one taken next, each with its statement's key."""

    statement_before: int
    stance_before: str
    statement_id: int
    stance: str


def moves_on(topic: Topic, most: int) -> list[Moved]:
    """Each speaker's last change of stance, the newest first; who only speaks about the topic in
    between has not moved."""
    return [Moved(*row) for row in read(MOVES, [topic.pk, most])]
