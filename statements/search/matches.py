"""A query and its place in the list -> the statements found, counted by their marks."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from statements.models.prepared import read
from statements.models.statements import FIRST_DAY, LAST_DAY

# Matches are counted, ranked and grouped up to so many, the newest ones.
MOST_COUNTED = 1000

# One row a hit to show; then how often marks go with what is asked for, where others do not count;
# then how many there are, with all the marks of those that are counted.
SEARCH = """
    WITH hits AS MATERIALIZED (
        SELECT *, row_number() OVER () AS place FROM search_statements(
            %(query)s::tsquery, %(first)s, %(last)s, %(after_day)s, %(after_key)s,
            %(most)s, %(oldest_first)s, %(rank_by)s::tsquery)
    )
    (
        SELECT statement_id, rank::float8, NULL AS n, NULL AS marks FROM hits
        WHERE %(below)s::float8 IS NULL OR (rank::float8, said_on, statement_id)
            < (%(below)s, %(below_day)s::date, %(below_key)s::bigint)
        ORDER BY rank DESC NULLS LAST, place LIMIT %(shown)s
    )
    {together}
    UNION ALL
    SELECT NULL, NULL, count(*), CASE WHEN %(with_facets)s
        THEN string_agg(marks, ' ') FILTER (WHERE place <= %(counted)s) END FROM hits
"""
# The stances on the topic that is asked for, or the topics on which that stance was taken.
OF_ONE_POSITION = """
    UNION ALL
    SELECT NULL, NULL, count(*), mark FROM hits, LATERAL (
        SELECT CASE WHEN %(topic)s::bigint IS NULL THEN 'topic:' || topic_id
            ELSE 'stance:' || stance END AS mark
        FROM statements_position AS position
        WHERE position.statement_id = hits.statement_id
            AND (topic_id = %(topic)s::bigint OR stance = %(stance)s::text) OFFSET 0
    ) AS taken WHERE place <= %(counted)s GROUP BY mark
"""
# What the wordings are that have the form, the language and the outlet that are asked for.
OF_ONE_WORDING = """
    UNION ALL
    SELECT NULL, NULL, count(*), mark FROM hits, LATERAL (
        SELECT DISTINCT mark FROM statements_quote AS quote
        JOIN statements_snapshot AS snapshot ON snapshot.id = snapshot_id
        JOIN statements_article AS article ON article.id = article_id,
        unnest(ARRAY['form:' || form, 'language:' || quote.language, 'outlet:' || outlet_id])
            AS mark
        WHERE quote.statement_id = hits.statement_id
            AND (%(form)s::text IS NULL OR form = %(form)s)
            AND (%(language)s::text IS NULL OR quote.language = %(language)s)
            AND (%(outlet)s::bigint IS NULL OR outlet_id = %(outlet)s) OFFSET 0
    ) AS printed WHERE place <= %(counted)s GROUP BY mark
"""
# How often each value of a kind of mark occurs, and from when to when.
GROUPS = """
    SELECT substr(mark, length(%(kind)s) + 2)::bigint, count(*), min(said_on), max(said_on)
    FROM search_statements(%(query)s::tsquery, %(first)s, %(last)s, NULL, NULL,
        %(counted)s, false, NULL),
        unnest(string_to_array(marks, ' ')) AS mark
    WHERE starts_with(mark, %(kind)s || ':') GROUP BY mark
"""


@dataclass(frozen=True, slots=True)
class Asked:
    """``query`` is PostgreSQL's, "" for all statements. The best match of the words ``rank_by``
    comes first, and of equally good ones the newest, or else what is newest or oldest, as ``order``
    says; ``after`` is the day and key of the last one shown, ``below`` how well a best match did.

    What a position or a wording is asked to be: of that one alone its other marks are counted.
    ``topic`` and ``outlet`` are keys."""

    query: str = ""
    first_on: date = FIRST_DAY
    last_on: date = LAST_DAY
    order: str = "newest"
    after: tuple[date, int] | None = None
    rank_by: str = ""
    below: float | None = None
    topic: int | None = None
    stance: str = ""
    form: str = ""
    language: str = ""
    outlet: int | None = None

    @property
    def together(self) -> str:
        """The SQL of what does not count by all of a statement's marks."""
        parts = []
        if bool(self.topic) != bool(self.stance):
            parts.append(OF_ONE_POSITION)
        if self.form or self.language or self.outlet:
            parts.append(OF_ONE_WORDING)
        return "".join(parts)


@dataclass(frozen=True, slots=True)
class Group:
    """How many of the counted statements are one's whose key is given, and from when to when."""

    key: int
    count: int
    first_on: date
    last_on: date


@dataclass(slots=True)
class Hits:
    """``keys`` are the statements to show, ``ranks`` how well each of them matches, if that was
    asked; ``count`` how many match as far as counted; there are more than that where ``is_cut``.
    ``counts`` are by kind of mark and its value."""

    keys: list[int] = field(default_factory=list)
    ranks: list[float] = field(default_factory=list)
    count: int = 0
    is_cut: bool = False
    counts: dict[str, dict[str, int]] = field(default_factory=lambda: defaultdict(dict))


def search(asked: Asked, most: int, *, with_facets: bool = True) -> Hits:
    """At most ``most`` hits. One query, whatever is asked; without facets only as many matches are
    read as are shown."""
    day, key = asked.after or (None, None)
    is_ranked = bool(asked.rank_by)
    values = values_of(asked) | {
        # How good what is not shown again was only ranking tells.
        "after_day": None if is_ranked else day,
        "after_key": None if is_ranked else key,
        "below": asked.below if is_ranked else None,
        "below_day": day,
        "below_key": key,
        "most": MOST_COUNTED + 1 if with_facets or is_ranked else most,
        "oldest_first": asked.order == "oldest",
        "rank_by": asked.rank_by or None,
        "shown": most,
        "with_facets": with_facets,
    }
    together = ""
    if with_facets and (together := asked.together):
        names = ("topic", "stance", "form", "language", "outlet")
        values |= {name: getattr(asked, name) or None for name in names}
    *rows, (_key, _rank, n, marks) = read(SEARCH.format(together=together), values)
    shown = [row for row in rows if row[0]]
    hits = Hits(keys=[row[0] for row in shown], ranks=[row[1] for row in shown if is_ranked])
    hits.count, hits.is_cut = min(n, MOST_COUNTED), n > MOST_COUNTED
    hits.counts = by_kind(Counter((marks or "").split()))
    hits.counts |= by_kind({mark: count for key, _rank, count, mark in rows if not key})
    return hits


def by_kind(marks: Mapping[str, int]) -> dict[str, dict[str, int]]:
    counts: dict[str, dict[str, int]] = defaultdict(dict)
    for mark, count in marks.items():
        kind, _, value = mark.partition(":")
        counts[kind][value] = count
    return counts


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
