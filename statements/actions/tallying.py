"""Changing what is tallied in several rounds."""

from django.db import connection


def alone_with_tallies() -> None:
    """From here to the end of the transaction nobody else changes a tally.

    For acts that change several published positions, one after the other: each locks what it is
    tallied by, and two such acts, or one and somebody who publishes, could wait for each other.
    Taken after the statements' locks, as whoever publishes does.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT alone_with_tallies()")
