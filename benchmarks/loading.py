"""Rows into tables by COPY, past triggers and indexes, which a million rows would wait for."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from typing import Any

from django.db import connection, models, transaction

Columns = tuple[str, ...]


class Loader:
    """Copies rows and keeps a hash of all that it copied."""

    def __init__(self) -> None:
        self.digest = sha256()

    def copy(self, model: type[models.Model], columns: Columns, rows: Iterable[tuple]) -> None:
        """Columns that are not named get the model's defaults."""
        names, defaults = others(model, columns)
        quoted = ", ".join(map(connection.ops.quote_name, (*columns, *names)))
        table = model._meta.db_table
        with (
            connection.cursor() as cursor,
            cursor.copy(f"COPY {table} ({quoted}) FROM STDIN") as to,
        ):
            for row in rows:
                self.digest.update(repr(row).encode())
                to.write_row((*row, *defaults))

    def copy_rows(self, rows: list[Any]) -> None:
        """Instances of one model."""
        columns = tuple(field.attname for field in stored(type(rows[0])))
        values = (tuple(getattr(row, column) for column in columns) for row in rows)
        self.copy(type(rows[0]), columns, values)


def stored(model: type[models.Model]) -> list[Any]:
    return [field for field in model._meta.concrete_fields if not field.generated]


def others(model: type[models.Model], columns: Columns) -> tuple[Columns, Columns]:
    fields = [field for field in stored(model) if field.attname not in columns]
    return tuple(field.attname for field in fields), tuple(field.get_default() for field in fields)


@contextmanager
def without_triggers() -> Iterator[None]:
    """A transaction in which no trigger looks, not even those of foreign keys; a superuser's."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL session_replication_role = replica")
        yield
        cursor.execute("SET LOCAL session_replication_role = origin")


@contextmanager
def without_indexes(models_: Iterable[type[models.Model]]) -> Iterator[None]:
    """Drops the tables' indexes but for those of constraints, and makes them anew in the end."""
    tables = [model._meta.db_table for model in models_]
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT indexrelid::regclass::text, pg_get_indexdef(indexrelid) FROM pg_index"
            " WHERE indrelid = ANY(%s::regclass[]) AND indexrelid NOT IN"
            " (SELECT conindid FROM pg_constraint)",
            [tables],
        )
        indexes = cursor.fetchall()
        for name, _definition in indexes:
            cursor.execute(f"DROP INDEX {name}")
        yield
        for _name, definition in indexes:
            # The index of a table in parts is to be one of each part too.
            cursor.execute(definition.replace(" ON ONLY ", " ON "))


def move_sequences(models_: Iterable[type[models.Model]]) -> None:
    """The next row made by the product gets the next key."""
    with connection.cursor() as cursor:
        for model in models_:
            table = model._meta.db_table
            cursor.execute(
                f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), max(id)) FROM {table}"
            )
