"""Whether what triggers keep is what counting anew finds.

Nothing differs unless a trigger was circumvented: by a restore without triggers, say.
"""

from dataclasses import dataclass

from django.db import connection, transaction

from statements.models.published_positions import COLUMNS, COPIES
from statements.models.searched_statements import FOUND
from statements.models.tallying import NEWEST, NUMBERS, position_tallies, statement_tallies


@dataclass(frozen=True, slots=True)
class Kept:
    """A table of rows that triggers keep: its ``columns`` are to be what ``counted`` finds in the
    tables ``of`` which it is counted."""

    table: str
    columns: str
    counted: str
    of: str


@dataclass(frozen=True, slots=True)
class Difference:
    """A row that is kept but not counted, or counted but not kept."""

    table: str
    is_kept: bool
    row: str

    def __str__(self) -> str:
        sides = ("kept", "not counted") if self.is_kept else ("counted", "not kept")
        return f"{self.table}: {self.row} is {sides[0]} but {sides[1]}."


# The copies come first: the tallies of stances are counted of them.
KEPT = (
    Kept(
        "statements_publishedposition",
        COLUMNS,
        COPIES,
        of="statements_statement, statements_position, statements_tenure, statements_office",
    ),
    Kept(
        "statements_stancetally",
        f"by, key, topic_id, {NUMBERS}, {NEWEST}, first_on",
        position_tallies("statements_publishedposition"),
        of="statements_publishedposition",
    ),
    Kept(
        "statements_statementtally",
        "by, key, count, first_on, last_on",
        statement_tallies("statements_statement"),
        of="statements_statement",
    ),
    Kept(
        "statements_searchedstatement",
        FOUND,
        f"SELECT {FOUND} FROM statements_searchable",  # noqa: S608
        of="statements_statement, statements_position, statements_quote, statements_translation,"
        " statements_article, statements_tenure, statements_office",
    ),
)


def differences(kept: Kept) -> list[Difference]:
    """All rows of a table that differ, in no order, however long it takes to count a million."""
    held = f"SELECT {kept.columns} FROM {kept.table}"  # noqa: S608 - a table of ours
    counted = f"SELECT * FROM ({kept.counted}) AS counted"  # noqa: S608
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL statement_timeout = 0")
        cursor.execute(
            f"SELECT true, wrong::text FROM ({held} EXCEPT {counted}) AS wrong"  # noqa: S608
            f" UNION ALL SELECT false, missing::text FROM ({counted} EXCEPT {held}) AS missing"
        )
        return [Difference(kept.table, is_kept, row) for is_kept, row in cursor.fetchall()]
