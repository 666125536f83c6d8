"""What the statements of a list have in common, counted."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Model

from statements.models.meetings import Meeting
from statements.models.offices import Office
from statements.models.organisations import Organisation
from statements.models.outlets import Outlet
from statements.models.reading import reading_connection
from statements.models.speakers import Speaker
from statements.models.statements import StatementQuerySet
from statements.models.topics import Topic
from statements.search.filters import Filters

# Counting more takes longer than anybody waits for a page.
MOST_COUNTED = 1000

# Each by the name of its filter: a key or a value, and in how many of the counted statements. Of
# positions and wordings those count that are all that the filters say of one.
COUNTS = """
    WITH counted AS MATERIALIZED (
        SELECT id, speaker_id, meeting_id, tenure_id, said_on
        FROM statements_statement WHERE id = ANY(%(found)s)
    ), offices AS MATERIALIZED (
        SELECT office.id, office.organisation_id FROM counted
        JOIN statements_tenure AS tenure ON tenure.id = counted.tenure_id
        JOIN statements_office AS office ON office.id = tenure.office_id
    ), positions AS MATERIALIZED (
        SELECT counted.id, topic_id, stance FROM counted
        JOIN statements_position ON statement_id = counted.id
        WHERE (%(topic)s::bigint IS NULL OR topic_id = %(topic)s)
            AND (%(stance)s::text IS NULL OR stance = %(stance)s)
    ), wordings AS MATERIALIZED (
        SELECT DISTINCT counted.id, form, quote.language, outlet_id FROM counted
        JOIN statements_quote AS quote ON statement_id = counted.id
        JOIN statements_snapshot AS snapshot ON snapshot.id = snapshot_id
        JOIN statements_article AS article ON article.id = article_id
        WHERE (%(form)s::text IS NULL OR form = %(form)s)
            AND (%(language)s::text IS NULL OR quote.language = %(language)s)
            AND (%(outlet)s::bigint IS NULL OR outlet_id = %(outlet)s)
    )
    SELECT 'speaker', speaker_id::text, count(*) FROM counted GROUP BY 2
    UNION ALL SELECT 'meeting', meeting_id::text, count(*) FROM counted GROUP BY 2
    UNION ALL SELECT 'year', date_part('year', said_on)::text, count(*) FROM counted GROUP BY 2
    UNION ALL SELECT 'office', id::text, count(*) FROM offices GROUP BY 2
    UNION ALL SELECT 'country', organisation_id::text, count(*) FROM offices GROUP BY 2
    UNION ALL SELECT 'topic', topic_id::text, count(*) FROM positions GROUP BY 2
    UNION ALL SELECT 'stance', stance, count(DISTINCT id) FROM positions GROUP BY 2
    UNION ALL SELECT 'form', form, count(DISTINCT id) FROM wordings GROUP BY 2
    UNION ALL SELECT 'language', language, count(DISTINCT id) FROM wordings GROUP BY 2
    UNION ALL SELECT 'outlet', outlet_id::text, count(DISTINCT id) FROM wordings GROUP BY 2
"""
ROWS: dict[str, type[Model]] = {
    "speaker": Speaker,
    "topic": Topic,
    "meeting": Meeting,
    "office": Office,
    "country": Organisation,
    "outlet": Outlet,
}

type Counts = dict[str, dict[str, int]]


@dataclass(frozen=True, slots=True)
class Facet:
    """What a filter can be set to: rows or plain values with how many statements each lets
    through, the most first, years the newest first."""

    name: str
    options: tuple[tuple[Model | str, int], ...]


@dataclass(frozen=True, slots=True)
class Facets:
    """Of the newest ``MOST_COUNTED`` statements where there are more (``is_cut``)."""

    by_name: dict[str, Facet]
    is_cut: bool


def count_facets(said: StatementQuerySet, names: Iterable[str], filters: Filters) -> Facets:
    """The facets of ``names`` of what ``filters`` let through. Two queries, and one for the rows of
    each facet that has some."""
    newest = list(said.newest_first().values_list("pk", flat=True)[: MOST_COUNTED + 1])
    counts = _counts(newest[:MOST_COUNTED], filters)
    facets = {name: Facet(name, _options(name, counts[name])) for name in names}
    return Facets(facets, len(newest) > MOST_COUNTED)


def _counts(found: list[int], filters: Filters) -> Counts:
    counts: Counts = defaultdict(dict)
    asked = {
        "found": found,
        "topic": filters.topic.pk if filters.topic else None,
        "stance": filters.stance or None,
        "form": filters.form or None,
        "language": filters.language or None,
        "outlet": filters.outlet.pk if filters.outlet else None,
    }
    with reading_connection().cursor() as cursor:
        cursor.execute(COUNTS, asked)
        for name, value, n in cursor.fetchall():
            if value is not None:
                counts[name][value] = n
    return counts


def _options(name: str, counts: dict[str, int]) -> tuple[tuple[Model | str, int], ...]:
    options: list[tuple[Model | str, int]] = [*counts.items()]
    if name in ROWS:
        rows = ROWS[name]._default_manager.in_bulk([int(key) for key in counts])
        options = [(row, counts[str(key)]) for key, row in rows.items()]
    if name == "year":
        return tuple(sorted(options, key=lambda option: str(option[0]), reverse=True))
    return tuple(sorted(options, key=lambda option: (-option[1], str(option[0]))))
