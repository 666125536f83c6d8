"""Whom a country's office holders stood with on a day: one look into an index a country."""

from collections.abc import Iterable
from datetime import date

from statements.models.organisations import Organisation
from statements.models.prepared import read
from statements.models.tallies import LatestStance
from statements.models.topics import Topic

# The latest of those that take a stance, else the latest; and the other stance held before.
ON_A_DAY = """
    SELECT country.id, held.statement_id, held.said_on, held.stance, COALESCE(earlier.stance, '')
    FROM unnest(%(countries)s::bigint[]) AS country (id)
    CROSS JOIN LATERAL (
        (SELECT statement_id, said_on, stance, 1 AS rank FROM statements_publishedposition
            WHERE topic_id = %(topic)s AND organisation_id = country.id
            AND said_on <= %(day)s::date AND stance <> 'speaks'
            ORDER BY said_on DESC, statement_id DESC LIMIT 1)
        UNION ALL
        (SELECT statement_id, said_on, stance, 2 FROM statements_publishedposition
            WHERE topic_id = %(topic)s AND organisation_id = country.id
            AND said_on <= %(day)s::date AND stance = 'speaks'
            ORDER BY said_on DESC, statement_id DESC LIMIT 1)
        ORDER BY rank LIMIT 1
    ) AS held
    LEFT JOIN LATERAL (
        SELECT stance FROM statements_publishedposition
        WHERE topic_id = %(topic)s AND organisation_id = country.id
            AND (said_on, statement_id) < (held.said_on, held.statement_id)
            AND stance NOT IN ('speaks', held.stance)
        ORDER BY said_on DESC, statement_id DESC LIMIT 1
    ) AS earlier ON held.stance <> 'speaks'
"""


def stances_on(
    day: date, topic: Topic, countries: Iterable[Organisation]
) -> dict[int, LatestStance]:
    """By a country's key what its office holders had said last; how often is not counted."""
    keys = [country.pk for country in countries]
    rows = read(ON_A_DAY, {"countries": keys, "topic": topic.pk, "day": day})
    return {
        key: LatestStance(statement, said_on, stance, earlier, 1, said_on, said_on)
        for key, statement, said_on, stance, earlier in rows
    }
