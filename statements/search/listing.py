"""The keys of a list of statements in its order, from the index that has them in that order."""

from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from statements.models.published_positions import PublishedPosition
from statements.models.statements import StatementQuerySet
from statements.search.filters import Filters, narrowed

type Place = tuple[date, int]  # the day and the key of the row before

# What a copy of a position knows of its statement.
COPIED = ("speaker", "topic", "meeting", "year", "period", "stance", "country")


def cursor_of(day: date, key: int) -> str:
    """A place as addresses name it."""
    return f"{day:%Y-%m-%d}_{key}"


def listed(
    said: StatementQuerySet,
    filters: Filters,
    *,
    after: Place | None = None,
    oldest_first: bool = False,
) -> QuerySet:
    """Day and key of those of ``said``, which are published ones, that the filters let through,
    from the row after ``after`` on."""
    is_copied = all(name in COPIED for name in Filters.__slots__ if getattr(filters, name))
    by_position = is_copied and (filters.topic or filters.country)
    rows = _positions(filters) if by_position else narrowed(said, filters)
    key = "statement" if by_position else "pk"
    if after:
        rows = rows.filter(_beyond(after, key, "gt" if oldest_first else "lt"))
    sign = "" if oldest_first else "-"
    ordered = rows.order_by(f"{sign}said_on", f"{sign}{key}").values_list("said_on", key)
    return ordered if filters.topic or not by_position else ordered.distinct()


def _positions(filters: Filters) -> QuerySet:
    """By the topic's or the country's index; a statement is on a topic once."""
    own: dict[str, Any] = {
        "topic": filters.topic,
        "organisation": filters.country,
        "speaker": filters.speaker,
        "meeting": filters.meeting,
        "stance": filters.stance,
        "said_on__year": filters.year,
    }
    rows = PublishedPosition.objects.filter(**{name: row for name, row in own.items() if row})
    return rows.said_between(filters.period.first, filters.period.last) if filters.period else rows


def _beyond(place: Place, key: str, way: str) -> Q:
    """As one bound of the index, and the key within its day."""
    day, pk = place
    return Q(**{f"said_on__{way}e": day}) & (
        Q(**{f"said_on__{way}": day}) | Q(**{f"{key}__{way}": pk})
    )
