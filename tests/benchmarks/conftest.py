"""A corpus that is read by the tests of a module."""

from collections.abc import Iterator

import pytest
from django.db import connection, transaction

from benchmarks.corpus import load_corpus

QUOTES = 3_000  # so many that each topic goes through all years


@pytest.fixture(scope="module")
def loaded_corpus(django_db_setup, django_db_blocker) -> Iterator[None]:
    """Loaded once, in a transaction that never commits; each test has its own within."""
    with django_db_blocker.unblock(), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL statement_timeout = 0")  # a loader is no visitor
        load_corpus(QUOTES, lambda words: None)
        cursor.execute("SET LOCAL statement_timeout TO DEFAULT")
        yield
        transaction.set_rollback(True)
