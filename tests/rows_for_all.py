"""Rows that all tests of a module find: made once, where every test would make the same again."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction
from pytest_django import DjangoDbBlocker


@contextmanager
def rows_for_all(django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """A transaction that never commits, for a fixture of a module, which also takes
    ``django_db_setup``; each test has its own within, and what it changes is undone.

    The rows belong to all: hand a test keys, or read the row anew for it.
    """
    with django_db_blocker.unblock(), transaction.atomic():
        be_endless()
        yield
        transaction.set_rollback(True)


def be_endless() -> None:
    """What is derived at a transaction's end is derived at once, for this one has none."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL natotracker.is_endless = 'on'")
