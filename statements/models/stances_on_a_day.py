"""Whom a country's office holders stood with on a day: one look into an index a country."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from statements.models.first_words import COLUMNS, FirstWords, first_words
from statements.models.kept_records import KeptRecords
from statements.models.organisations import Organisation
from statements.models.prepared import read
from statements.models.speakers import Speaker
from statements.models.topics import Topic

# Of each country the latest position of those that take a stance, else the latest.
HELD = """
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
    JOIN statements_statement AS said ON said.id = held.statement_id
"""
ON_A_DAY = f"""
    SELECT country.id, stance, public_id, said.said_on, said_precision, speaker_id, attribution
    {HELD}
"""
# With the other stance held before, and in which words.
ON_A_DAY_IN_WORDS = f"""
    SELECT country.id, held.stance, COALESCE(earlier.stance, ''), {COLUMNS} {HELD}
    LEFT JOIN LATERAL (
        SELECT stance FROM statements_publishedposition
        WHERE topic_id = %(topic)s AND organisation_id = country.id
            AND (said_on, statement_id) < (held.said_on, held.statement_id)
            AND stance NOT IN ('speaks', held.stance)
        ORDER BY said_on DESC, statement_id DESC LIMIT 1
    ) AS earlier ON held.stance <> 'speaks'
    JOIN statements_quote AS quote ON quote.statement_id = said.id AND quote.is_leading
"""  # noqa: S608


@dataclass(frozen=True, slots=True)
class Saying:
    """A statement by who made it and when, without its words."""

    public_id: str
    said_on: date
    said_precision: str
    speaker: Speaker | None
    attribution: str


@dataclass(frozen=True, slots=True)
class StanceOnADay[S: (Saying, FirstWords)]:
    """With the statement that says so; in words also with the stance held before where it was
    another."""

    stance: str
    earlier: str
    statement: S


def stances_on(
    day: date, topic: Topic, countries: Iterable[Organisation], records: KeptRecords
) -> dict[int, StanceOnADay[Saying]]:
    """By a country's key what its office holders had said last."""
    found = {}
    for key, stance, public_id, said_on, precision, speaker, attribution in rows_of(
        ON_A_DAY, day, topic, countries
    ):
        who = records.speakers[speaker] if speaker else None
        saying = Saying(public_id, said_on, precision, who, attribution)
        found[key] = StanceOnADay(stance, "", saying)
    return found


def stances_in_words_on(
    day: date, topic: Topic, countries: Iterable[Organisation], records: KeptRecords
) -> dict[int, StanceOnADay[FirstWords]]:
    """The same as a table tells it."""
    return {
        key: StanceOnADay(stance, earlier, first_words(tuple(said), records))
        for key, stance, earlier, *said in rows_of(ON_A_DAY_IN_WORDS, day, topic, countries)
    }


def rows_of(query: str, day: date, topic: Topic, countries: Iterable[Organisation]) -> list[tuple]:
    keys = [country.pk for country in countries]
    return read(query, {"countries": keys, "topic": topic.pk, "day": day})
