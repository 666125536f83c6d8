"""Storing the starter data: by natural keys, all or nothing, touching only what differs."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from typing import Any, NamedTuple

import pghistory
from django.db import IntegrityError, models, transaction

from statements.actions.refusal import Refusal
from statements.models import (
    Attendance,
    Meeting,
    Office,
    OfficeNoun,
    Organisation,
    OrganisationWord,
    Outlet,
    Speaker,
    SpeakerName,
    Tenure,
    Topic,
    TopicTerm,
)


class StarterDataRefusedError(Refusal):
    """The database does not take the rows; none was stored."""


class Counts(NamedTuple):
    """What a load did to a table."""

    created: int
    updated: int
    unchanged: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StarterRow:
    """A row for a table: a subclass has the model's columns, by their names.

    A reference is the other row's natural key; "" or None is none.
    """

    source: str
    is_checked: bool
    note: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the starter data. ``key`` is its natural key, ``references`` names the table
    that a column refers to."""

    name: str
    model: type[models.Model]
    key: tuple[str, ...]
    references: Mapping[str, str] = field(default_factory=dict)

    def key_of(self, row: StarterRow) -> Hashable:
        """A row's natural key: the value itself where the key has one column."""
        values = tuple(getattr(row, column) for column in self.key)
        return values if len(values) > 1 else values[0]

    def attribute(self, column: str) -> str:
        return f"{column}_id" if column in self.references else column


# Each after those that it refers to.
TABLES = (
    Table("organisations", Organisation, ("code",)),
    Table(
        "organisation_words",
        OrganisationWord,
        ("organisation", "kind", "text", "language"),
        {"organisation": "organisations"},
    ),
    Table("speakers", Speaker, ("slug",)),
    Table("speaker_names", SpeakerName, ("speaker", "text", "language"), {"speaker": "speakers"}),
    Table("offices", Office, ("slug",), {"organisation": "organisations"}),
    Table(
        "office_nouns", OfficeNoun, ("office", "role", "text", "language"), {"office": "offices"}
    ),
    Table(
        "tenures",
        Tenure,
        ("office", "speaker", "starts_on"),
        {"office": "offices", "speaker": "speakers"},
    ),
    Table(
        "meetings",
        Meeting,
        ("slug",),
        {"country": "organisations", "chair": "speakers", "parent": "meetings"},
    ),
    Table(
        "attendances",
        Attendance,
        ("meeting", "speaker"),
        {"meeting": "meetings", "speaker": "speakers", "tenure": "tenures"},
    ),
    Table("topics", Topic, ("slug",), {"parent": "topics"}),
    Table("topic_terms", TopicTerm, ("topic", "text", "language"), {"topic": "topics"}),
    Table("outlets", Outlet, ("domain",), {"country": "organisations"}),
)

type Keys = dict[str, dict[Hashable, int]]


@transaction.atomic
def store_starter_data(*, rows: Mapping[str, Sequence[StarterRow]]) -> dict[str, Counts]:
    """Creates or updates the rows of every table in :data:`TABLES`, by the table's name.

    A row that is stored already as it should be is not written. Rows that are no longer in the
    starter data stay. Raises :class:`StarterDataRefusedError`, and then nothing is stored.
    """
    keys: Keys = defaultdict(dict)
    counts = {}
    with pghistory.context(act="load starter data"):
        for table in TABLES:
            try:
                with transaction.atomic():
                    counts[table.name] = _store(table, rows.get(table.name, ()), keys)
            except IntegrityError as error:
                reason = " ".join(str(error).split())
                raise StarterDataRefusedError(f"{table.name}: {reason}") from error
    return counts


def _store(table: Table, rows: Sequence[StarterRow], keys: Keys) -> Counts:
    attributes = [table.attribute(column) for column in table.key]
    manager = table.model._default_manager
    known = {tuple(getattr(row, name) for name in attributes): row for row in manager.all()}
    created = updated = 0
    for wave in _parents_first(table, rows):
        new: list[models.Model] = []
        changed: list[models.Model] = []
        changes: set[str] = set()
        stored: list[models.Model] = []
        for row in wave:
            values = _values(table, row, keys)
            model = known.get(tuple(values[name] for name in attributes))
            if model is None:
                model = table.model(**values)
                new.append(model)
            elif differing := _set(model, values):
                changed.append(model)
                changes.update(differing)
            stored.append(model)
        # Changes first: a tenure that is cut short makes room for its successor.
        if changed:
            manager.bulk_update(changed, sorted(changes))
        manager.bulk_create(new)
        keys[table.name].update(zip(map(table.key_of, wave), (m.pk for m in stored), strict=True))
        created, updated = created + len(new), updated + len(changed)
    return Counts(created, updated, len(rows) - created - updated)


def _parents_first(table: Table, rows: Sequence[StarterRow]) -> Iterable[list[StarterRow]]:
    """The rows in waves: each refers only to rows of the waves before it.

    Rows stand after those of the same table that they refer to.
    """
    own = next((column for column, name in table.references.items() if name == table.name), None)
    if own is None:
        return [list(rows)]
    depths: dict[Hashable, int] = {}
    waves: dict[int, list[StarterRow]] = defaultdict(list)
    for row in rows:
        parent = getattr(row, own)
        if parent and parent not in depths:
            raise StarterDataRefusedError(f"{table.name}: {parent} must stand before its children.")
        depth = depths[parent] + 1 if parent else 0
        depths[table.key_of(row)] = depth
        waves[depth].append(row)
    return [waves[depth] for depth in sorted(waves)]


def _values(table: Table, row: StarterRow, keys: Keys) -> dict[str, Any]:
    """The model's columns, references as primary keys."""
    values: dict[str, Any] = {}
    for column in fields(row):
        value = getattr(row, column.name)
        if (target := table.references.get(column.name)) is not None:
            if value and value not in keys[target]:
                raise StarterDataRefusedError(f"{table.name}: there is no {value} in {target}.")
            value = keys[target][value] if value else None
        values[table.attribute(column.name)] = value
    return values


def _set(model: models.Model, values: dict[str, Any]) -> list[str]:
    """Sets columns and returns the names of those that changed."""
    differing = [name for name, value in values.items() if getattr(model, name) != value]
    for name in differing:
        setattr(model, name, values[name])
    return differing
