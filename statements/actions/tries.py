"""Limits that hold exactly, however many ask at the same moment."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256

from django.db import connection, transaction

from statements.actions.refusal import Refusal

SPEND = """
    INSERT INTO statements_spenttries AS spent (key, whole_again_at)
    VALUES (%(key)s, clock_timestamp() + %(each)s * interval '1 second')
    ON CONFLICT (key) DO UPDATE
    SET whole_again_at = GREATEST(spent.whole_again_at, clock_timestamp())
        + %(each)s * interval '1 second'
    WHERE GREATEST(spent.whole_again_at, clock_timestamp())
        <= clock_timestamp() + (%(at_once)s - 1) * %(each)s * interval '1 second'
    RETURNING xmax = 0
"""
FORGIVE = """
    UPDATE statements_spenttries
    SET whole_again_at = whole_again_at - %(each)s * interval '1 second'
    WHERE key = %(key)s
"""
SWEEP = """
    DELETE FROM statements_spenttries WHERE key IN (
        SELECT key FROM statements_spenttries WHERE whole_again_at < clock_timestamp()
        LIMIT 10 FOR UPDATE SKIP LOCKED
    )
"""


class NoTriesLeftError(Refusal):
    """Too many tries in too short a time."""


@dataclass(frozen=True, slots=True)
class Limit:
    """``at_once`` tries, and another one after every ``seconds_each`` that pass."""

    at_once: int
    seconds_each: int


@transaction.atomic
def spend_try(limits: Mapping[str, Limit]) -> None:
    """Takes one try from each limit, named by what it counts, or raises and takes none.

    Each is one statement under its row's lock, so that no two processes get the same last try.
    """
    with connection.cursor() as cursor:
        for name, limit in limits.items():
            cursor.execute(SPEND, _values(name, limit))
            row = cursor.fetchone()
            if row is None:
                raise NoTriesLeftError(f"No tries are left for another {limit.seconds_each} s.")
            if row[0]:  # a new row: as many come as go
                cursor.execute(SWEEP)


@transaction.atomic
def forgive_try(limits: Mapping[str, Limit]) -> None:
    """Gives back what :func:`spend_try` took."""
    with connection.cursor() as cursor:
        for name, limit in limits.items():
            cursor.execute(FORGIVE, _values(name, limit))


def _values(name: str, limit: Limit) -> dict[str, str | int]:
    key = sha256(name.encode()).hexdigest()
    return {"key": key, "each": limit.seconds_each, "at_once": limit.at_once}
