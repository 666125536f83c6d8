"""What the front page shows, by a few queries that the server plans once."""

from collections.abc import Iterable
from datetime import date

from statements.models.prepared import read

# The newest statement of each speaker, so that a front page hears more than one; and those
# published last. Limits are written out: for these PostgreSQL would plan anew each time.
KEYS = """(
        SELECT id, true FROM (
            SELECT DISTINCT ON (speaker_id) id, said_on FROM (
                SELECT id, said_on, speaker_id FROM statements_statement
                WHERE meeting_id = %(meeting)s AND state = 'published'
                ORDER BY said_on DESC, id DESC LIMIT {searched}
            ) AS said
            ORDER BY speaker_id, said_on DESC, id DESC
        ) AS one_of_each
        ORDER BY said_on DESC, id DESC LIMIT {leading}
    ) UNION ALL (
        SELECT id, false FROM statements_statement WHERE state = 'published'
        ORDER BY published_at DESC, id DESC LIMIT {leading} + {newest}
    )"""
BUSIEST = """SELECT topic_id, count FROM statements_stancetally WHERE by = 'topic' AND count > 0
    ORDER BY count DESC, topic_id LIMIT %s"""
DAYS = """SELECT DISTINCT topic_id, said_on, stance FROM statements_publishedposition
    WHERE topic_id = ANY(%s) ORDER BY said_on DESC, topic_id, stance LIMIT %s"""
YEARS = """SELECT topic_id, key, count FROM statements_stancetally
    WHERE by = 'year' AND topic_id = ANY(%s) ORDER BY topic_id, key"""

# So many of a meeting's newest statements are looked through.
MOST_SEARCHED = 100


def front_keys(meeting: int, leading: int, newest: int) -> tuple[list[int], list[int]]:
    """The keys of the statements that lead at a meeting, each of another speaker, and of those
    published last that are none of them."""
    query = KEYS.format(leading=leading, newest=newest, searched=MOST_SEARCHED)
    rows = read(query, {"meeting": meeting})
    leads = [key for key, is_leading in rows if is_leading]
    lately = [key for key, is_leading in rows if not is_leading and key not in leads]
    return leads, lately[:newest]


def busiest_topics(most: int) -> list[tuple[int, int]]:
    """The keys of topics with how many statements each has."""
    return read(BUSIEST, [most])


def days_and_stances(topics: Iterable[int], most: int) -> list[tuple[int, date, str]]:
    """On which days which stances were taken on each topic's key, the oldest first; of more than
    ``most`` the newest."""
    return read(DAYS, [list(topics), most])[::-1]


def counts_by_year(topics: Iterable[int]) -> list[tuple[int, int, int]]:
    """How many statements each topic's key has in which years, the oldest first."""
    return read(YEARS, [list(topics)])
