"""A query and its place in the list -> the statements found, counted by their marks."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from statements.models.prepared import read

# Matches are counted, ranked and grouped up to so many, the newest ones.
MOST_COUNTED = 1000

# One row a hit to show; then the stances on a topic, where one is asked for, of those that are
# counted; then how many there are, with all the marks of those that are counted.
SEARCH = """
    WITH hits AS MATERIALIZED (
        SELECT *, row_number() OVER () AS place FROM search_statements(
            %(query)s::tsquery, %(first)s, %(last)s, %(after_day)s, %(after_key)s,
            %(most)s, %(oldest_first)s, %(rank_by)s::tsquery)
    )
    (
        SELECT statement_id, NULL AS n, NULL AS marks FROM hits
        ORDER BY rank DESC NULLS LAST, place OFFSET %(skipped)s LIMIT %(shown)s
    )
    UNION ALL
    SELECT NULL, count(*), stance FROM hits, LATERAL (
        SELECT stance FROM statements_position AS position
        WHERE position.statement_id = hits.statement_id AND topic_id = %(topic)s OFFSET 0
    ) AS taken WHERE %(topic)s::bigint IS NOT NULL AND place <= %(counted)s GROUP BY stance
    UNION ALL
    SELECT NULL, count(*), CASE WHEN %(with_facets)s
        THEN string_agg(marks, ' ') FILTER (WHERE place <= %(counted)s) END FROM hits
"""
# How often each value of a kind of mark occurs, and from when to when.
GROUPS = """
    SELECT substr(mark, length(%(kind)s) + 2)::bigint, count(*), min(said_on), max(said_on)
    FROM search_statements(%(query)s::tsquery, %(first)s, %(last)s, NULL, NULL,
        %(counted)s, false, NULL),
        unnest(string_to_array(marks, ' ')) AS mark
    WHERE starts_with(mark, %(kind)s || ':') GROUP BY mark
"""

FIRST_DAY, LAST_DAY = date(1, 1, 1), date(9999, 12, 31)


@dataclass(frozen=True, slots=True)
class Asked:
    """``query`` is PostgreSQL's, "" for all statements. The best match of the words ``rank_by``
    comes first, or else what is newest or oldest, as ``order`` says; of best matches ``skipped``
    were shown before, else ``after`` is the day and key of the last one shown. Stances are counted
    on ``topic``, by its key, or on any."""

    query: str = ""
    first_on: date = FIRST_DAY
    last_on: date = LAST_DAY
    order: str = "newest"
    after: tuple[date, int] | None = None
    rank_by: str = ""
    skipped: int = 0
    topic: int | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """How many of the counted statements are one's whose key is given, and from when to when."""

    key: int
    count: int
    first_on: date
    last_on: date


@dataclass(slots=True)
class Hits:
    """``keys`` are the statements to show, ``count`` how many match as far as counted; there are
    more than that where ``is_cut``. ``counts`` are by kind of mark and its value."""

    keys: list[int] = field(default_factory=list)
    count: int = 0
    is_cut: bool = False
    counts: dict[str, dict[str, int]] = field(default_factory=lambda: defaultdict(dict))


def search(asked: Asked, most: int, *, with_facets: bool = True) -> Hits:
    """At most ``most`` hits. One query, whatever is asked; without facets only as many matches are
    read as are shown."""
    after_day, after_key = asked.after or (None, None)
    values = values_of(asked) | {
        "after_day": after_day,
        "after_key": after_key,
        "most": MOST_COUNTED + 1 if with_facets or asked.rank_by else most,
        "oldest_first": asked.order == "oldest",
        "rank_by": asked.rank_by or None,
        "skipped": asked.skipped,
        "shown": most,
        "with_facets": with_facets,
        "topic": asked.topic if with_facets else None,
    }
    hits = Hits()
    *rows, (_key, n, marks) = read(SEARCH, values)
    hits.keys = [key for key, _n, _stance in rows if key]
    hits.count, hits.is_cut = min(n, MOST_COUNTED), n > MOST_COUNTED
    for mark, count in Counter((marks or "").split()).items():
        kind, _, value = mark.partition(":")
        hits.counts[kind][value] = count
    if values["topic"]:
        hits.counts["stance"] = {stance: count for key, count, stance in rows if not key}
    return hits


def groups_by(kind: str, asked: Asked) -> list[Group]:
    """Those by whose marks the newest matches can be grouped, the most frequent first."""
    groups = [Group(*row) for row in read(GROUPS, values_of(asked) | {"kind": kind})]
    return sorted(groups, key=lambda group: (-group.count, group.key))


def values_of(asked: Asked) -> dict[str, Any]:
    return {
        "query": asked.query or None,
        "first": asked.first_on,
        "last": asked.last_on,
        "counted": MOST_COUNTED,
    }
