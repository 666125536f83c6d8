"""What people made of the starter data at the desk: a later load leaves it alone.

The trail knows whose hand a row was in. A row that a person changed stays as it is, also where the
columns that name it changed, and one that a person deleted or merged away does not come back.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import models

from statements.models.merged_records import Mergeable
from statements.models.trail import trail_of

type Name = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Hands:
    """``touched`` are the rows that a person added, changed or deleted; ``versions`` lead from the
    naming columns of any version of these to the row."""

    touched: frozenset[int]
    versions: Mapping[Name, int]


def hands_on(model: type[models.Model], columns: Sequence[str]) -> Hands:
    """People's hands on a table; ``columns`` are those that name a row."""
    people = trail_of(model, pgh_context__metadata__user__gt=0)
    touched = frozenset(people.values_list("pgh_obj_id", flat=True))
    fields = [model._meta.get_field(name.removesuffix("_id")) for name in columns]
    standing = [merged_in(field.related_model) if field.is_relation else {} for field in fields]
    versions = trail_of(model, pgh_obj__in=touched).order_by("pgh_id")
    return Hands(
        touched,
        {
            tuple(map(stand_in, standing, name)): pk
            for pk, *name in versions.values_list("pgh_obj_id", *columns)
        },
    )


def stand_in(merged: Mapping[object, object], value: object) -> object:
    return merged.get(value, value)


def merged_in(model: Any) -> dict[object, object]:
    """From every merged row to the one that stands for it."""
    if not issubclass(model, Mergeable):
        return {}
    merged = model._base_manager.exclude(merged_into=None)
    return dict(merged.values_list("pk", "merged_into"))


def stands_for(row: models.Model | None) -> int | None:
    """The key of a stored row, or of the one into which it was merged."""
    return getattr(row, "merged_into_id", None) or (row.pk if row else None)
