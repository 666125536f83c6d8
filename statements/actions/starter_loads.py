"""A table of the starter data, its rows, and what becomes of each in the database."""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from enum import Enum, auto
from typing import Any, NamedTuple

from django.db import IntegrityError, models, transaction

from statements.actions.refusal import Refusal
from statements.actions.starter_hands import hands_on, stands_for

# From a table's name and a row's key to the stored row; None where a person deleted that.
type Keys = dict[str, dict[Hashable, int | None]]


class StarterDataRefusedError(Refusal):
    """The database does not take the rows; none was stored."""


class Counts(NamedTuple):
    """What a load did to a table; ``left_alone`` are rows that people changed or deleted."""

    created: int
    updated: int
    unchanged: int
    left_alone: int = 0


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


class _Fate(Enum):
    CREATED = auto()
    UPDATED = auto()
    UNCHANGED = auto()
    LEFT_ALONE = auto()


class Load:
    """The rows of one table on their way into the database."""

    def __init__(self, table: Table, keys: Keys) -> None:
        self.table = table
        self.keys = keys
        self.manager = table.model._base_manager
        self.attributes = [table.attribute(column) for column in table.key]
        self.stored = {row.pk: row for row in self.manager.all()}
        self.known = {
            tuple(getattr(row, name) for name in self.attributes): row
            for row in self.stored.values()
        }
        self.hands = hands_on(table.model, self.attributes)
        self.met: set[int] = set()
        self.changes: set[str] = set()

    def store(self, rows: Sequence[StarterRow]) -> Counts:
        fates: Counter[_Fate] = Counter()
        for wave in _parents_first(self.table, rows):
            told = [(row, *self.fate_of(row)) for row in wave]
            # Changes first: a tenure that is cut short makes room for its successor.
            refused = self.write(
                [model for _, fate, model in told if fate is _Fate.UPDATED and model],
                lambda models: self.manager.bulk_update(models, sorted(self.changes)),
            ) + self.write(
                [model for _, fate, model in told if fate is _Fate.CREATED and model],
                self.manager.bulk_create,
            )
            fates.update(_Fate.LEFT_ALONE if model in refused else fate for _, fate, model in told)
            for row, _fate, model in told:
                self.keys[self.table.name][self.table.key_of(row)] = stands_for(model)
        return Counts(*(fates[fate] for fate in _Fate))

    def fate_of(self, row: StarterRow) -> tuple[_Fate, models.Model | None]:
        """What becomes of a row, and the model as it then is, None where a person deleted it."""
        values = self.values_of(row)
        if values is None:
            return _Fate.LEFT_ALONE, None
        name = tuple(values[column] for column in self.attributes)
        model = self.known.get(name)
        if model is None and name in self.hands.versions:
            model = self.stored.get(self.hands.versions[name])
            if model is None:
                return _Fate.LEFT_ALONE, None
        if model is None:
            return _Fate.CREATED, self.table.model(**values)
        differing = [column for column, value in values.items() if getattr(model, column) != value]
        is_second = model.pk in self.met  # of two rows that a person merged
        self.met.add(model.pk)
        if not differing:
            return _Fate.UNCHANGED, model
        if is_second or model.pk in self.hands.touched:
            return _Fate.LEFT_ALONE, model
        for column in differing:
            setattr(model, column, values[column])
        self.changes.update(differing)
        return _Fate.UPDATED, model

    def values_of(self, row: StarterRow) -> dict[str, Any] | None:
        """The model's columns, references as primary keys; None where one is to what a person
        deleted."""
        values: dict[str, Any] = {}
        for column in fields(row):
            value = getattr(row, column.name)
            if (target := self.table.references.get(column.name)) is not None:
                if value and value not in self.keys[target]:
                    raise StarterDataRefusedError(
                        f"{self.table.name}: there is no {value} in {target}."
                    )
                value = self.keys[target][value] if value else None
                if value is None and getattr(row, column.name):
                    return None
            values[self.table.attribute(column.name)] = value
        return values

    def write(
        self, rows: list[models.Model], save: Callable[[list[models.Model]], Any]
    ) -> list[models.Model]:
        """Saves rows, and returns those that the database does not take beside what people made;
        where they made nothing here, it must take all."""
        if not rows:
            return []
        try:
            with transaction.atomic():
                save(rows)
        except IntegrityError:
            if not self.hands.touched:
                raise
            return self.write_each(rows, save)
        return []

    def write_each(
        self, rows: list[models.Model], save: Callable[[list[models.Model]], Any]
    ) -> list[models.Model]:
        refused = []
        for row in rows:
            try:
                with transaction.atomic():
                    save([row])
            except IntegrityError:
                refused.append(row)
        return refused


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
