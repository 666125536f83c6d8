"""What the product derives from published statements: filled after a load that its triggers did
not see, and recounted. A new table of that kind is one more line in each of the two lists."""

from collections.abc import Callable
from pathlib import Path

from django.db import connection, models

from statements.models import PublishedPosition, SearchedStatement, StanceTally
from statements.models.recounting import KEPT, Kept, differences

FILES = Path(__file__).parent / "refills"


def run_sql(name: str) -> Callable[[], None]:
    """Fills an empty table by a file."""

    def run() -> None:
        with connection.cursor() as cursor:
            cursor.execute((FILES / name).read_text())

    return run


def index_all() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT index_all_statements()")


def recount(kept: Kept) -> Callable[[], int]:
    return lambda: len(differences(kept))


# In the order in which each needs the one before; the second fills both tables of tallies.
REFILLS: list[tuple[type[models.Model], Callable[[], None]]] = [
    (PublishedPosition, run_sql("published_positions.sql")),
    (StanceTally, run_sql("tallies.sql")),
    (SearchedStatement, index_all),
]
RECOUNTS: dict[str, Callable[[], int]] = {kept.table: recount(kept) for kept in KEPT}
