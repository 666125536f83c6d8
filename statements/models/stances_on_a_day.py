"""Whom a country's office holders stood with on a day: one look into an index a country."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from statements.models.first_words import COLUMNS, FirstWords, first_words
from statements.models.kept_records import KeptRecords
from statements.models.organisations import Organisation
from statements.models.prepared import read
from statements.models.topics import Topic

# Of each country the latest position of those that take a stance, else the latest, with the other
# stance held before.
ON_A_DAY = f"""
    SELECT country.id, held.stance, COALESCE(earlier.stance, ''), {COLUMNS}
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
    JOIN statements_statement AS said ON said.id = held.statement_id
    JOIN statements_quote AS quote ON quote.statement_id = said.id AND quote.is_leading
"""  # noqa: S608


@dataclass(frozen=True, slots=True)
class StanceOnADay:
    """With the stance held before where it was another, and the statement that says so."""

    stance: str
    earlier: str
    statement: FirstWords


def stances_on(
    day: date, topic: Topic, countries: Iterable[Organisation], records: KeptRecords
) -> dict[int, StanceOnADay]:
    """By a country's key what its office holders had said last."""
    keys = [country.pk for country in countries]
    rows = read(ON_A_DAY, {"countries": keys, "topic": topic.pk, "day": day})
    return {
        key: StanceOnADay(stance, earlier, first_words(tuple(said), records))
        for key, stance, earlier, *said in rows
    }
