"""The statements of a list in its order, from the index that has them in that order.

What most lists are narrowed by stands in one index: those are read by SQL of our own, cards and all
by one query. The others are composed by Django, keys first.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, NamedTuple

from django.db.models import Model, Q, QuerySet

from statements.models.cards import Card, cards_of, cards_where
from statements.models.kept_records import KeptRecords
from statements.models.languages import page_language
from statements.models.periods import Period
from statements.models.statements import Statement
from statements.search.filters import Filters, narrowed

type Place = tuple[date, int]  # the day and the key of the row before


class Source(NamedTuple):
    """``key`` is what its rows call the key of a statement, ``conditions`` what they can be
    narrowed by."""

    query: str
    key: str
    conditions: Mapping[str, str]


OF_STATEMENTS = {
    "speaker": "speaker_id = %(speaker)s",
    "meeting": "meeting_id = %(meeting)s",
    "year": "said_on BETWEEN make_date(%(year)s, 1, 1) AND make_date(%(year)s, 12, 31)",
    "period": "said_on BETWEEN %(first)s AND %(last)s",
}
# What a copy of a position knows of its statement too.
OF_COPIES = OF_STATEMENTS | {"country": "organisation_id = %(country)s"}
STATEMENTS = Source(
    """SELECT said_on, id FROM statements_statement WHERE state = 'published' {conditions}
    ORDER BY said_on {way}, id {way} LIMIT {most}""",
    "id",
    OF_STATEMENTS,
)
FOR_COUNTRY = Source(
    """SELECT DISTINCT said_on, statement_id AS id FROM statements_publishedposition
    WHERE true {conditions} ORDER BY said_on {way}, id {way} LIMIT {most}""",
    "statement_id",
    OF_COPIES | {"stance": "stance = %(stance)s"},
)
ON_TOPIC = Source(
    """SELECT said_on, statement_id AS id FROM statements_publishedposition
    WHERE topic_id = %(topic)s {conditions}
    ORDER BY said_on {way}, statement_id {way} LIMIT {most}""",
    "statement_id",
    OF_COPIES | {"topic": "true", "stance": "stance = %(stance)s"},
)
# The first of each topic, and of those the first.
ABOUT = Source(
    """SELECT DISTINCT said_on, id FROM unnest(%(about)s::bigint[]) AS topic (key)
    CROSS JOIN LATERAL (
        SELECT said_on, statement_id AS id FROM statements_publishedposition
        WHERE topic_id = topic.key {conditions}
        ORDER BY said_on {way}, statement_id {way} LIMIT {most}
    ) AS first ORDER BY said_on {way}, id {way} LIMIT {most}""",
    "statement_id",
    OF_COPIES | {"about": "true"},
)


def cursor_of(day: date, key: int) -> str:
    """A place as addresses name it."""
    return f"{day:%Y-%m-%d}_{key}"


def cards_listed(
    filters: Filters,
    records: KeptRecords,
    most: int,
    *,
    after: Place | None = None,
    oldest_first: bool = False,
) -> list[Card]:
    """The first ``most`` published statements that the filters let through, from the row after
    ``after`` on."""
    given = filters.given
    source = source_of(given)
    if not source:
        keys = keys_listed(filters, after, oldest_first=oldest_first)[:most]
        return list(cards_of(keys, page_language()[:2], records).values())
    conditions = [source.conditions[name] for name in given]
    values = {name: value for row in given.items() for name, value in bound(*row)}
    if after:
        way = ">" if oldest_first else "<"
        conditions.append(f"(said_on, {source.key}) {way} (%(day)s, %(key)s)")
        values["day"], values["key"] = after
    wanted = source.query.format(
        conditions="".join(f" AND {condition}" for condition in conditions),
        way="ASC" if oldest_first else "DESC",
        most=most,
    )
    # Two that seldom meet need another plan than two that often do.
    is_planned_anew = len(given) > 1
    cards = cards_where(
        wanted, values, page_language()[:2], records, is_planned_anew=is_planned_anew
    )
    return sorted(cards, key=lambda card: (card.said_on, card.pk), reverse=not oldest_first)


def source_of(given: Mapping[str, Any]) -> Source | None:
    """What has the statements of these filters in order, if one index has."""
    source = STATEMENTS
    if "about" in given:
        source = ABOUT
    elif "topic" in given:
        source = ON_TOPIC
    elif "country" in given:
        source = FOR_COUNTRY
    return source if given.keys() <= source.conditions.keys() else None


def bound(name: str, value: Any) -> Iterable[tuple[str, Any]]:
    """What a filter binds, by name."""
    if isinstance(value, Period):
        return [("first", value.first), ("last", value.last)]
    if isinstance(value, tuple):
        return [(name, [row.pk for row in value])]
    return [(name, value.pk if isinstance(value, Model) else value)]


def keys_listed(filters: Filters, after: Place | None, *, oldest_first: bool) -> QuerySet:
    rows = narrowed(Statement.objects.published(), filters)
    if after:
        rows = rows.filter(beyond(after, "gt" if oldest_first else "lt"))
    rows = rows.oldest_first() if oldest_first else rows.newest_first()
    return rows.values_list("pk", flat=True)


def beyond(place: Place, way: str) -> Q:
    """As one bound of the index, and the key within its day."""
    day, key = place
    return Q(**{f"said_on__{way}e": day}) & (
        Q(**{f"said_on__{way}": day}) | Q(**{f"pk__{way}": key})
    )
