"""What the product derives from published statements: filled after a load that its triggers did
not see, and recounted. A new table of that kind is one more line in each of the two lists."""

from collections.abc import Callable
from pathlib import Path

from django.conf import settings
from django.db import connection, models

from statements.models import PublishedPosition
from statements.models.published_positions import copied_wrongly

SQL = Path(settings.BASE_DIR) / "statements" / "migrations" / "sql"


def run_sql(name: str) -> Callable[[], None]:
    """The file by which a migration filled the table."""

    def run() -> None:
        with connection.cursor() as cursor:
            cursor.execute((SQL / name).read_text())

    return run


# In the order in which each needs the one before.
REFILLS: list[tuple[type[models.Model], Callable[[], None]]] = [
    (PublishedPosition, run_sql("0016_copy_all.sql")),
]
RECOUNTS: dict[str, Callable[[], int]] = {
    "published positions": copied_wrongly,
}
