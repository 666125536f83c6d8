"""The functions that generated columns, constraints and triggers call.

Names are qualified where an index or generated column depends on them, so that a dump restores.
"""

from pathlib import Path

from django.contrib.postgres.operations import (
    BtreeGistExtension,
    TrigramExtension,
    UnaccentExtension,
)
from django.db import migrations

SQL = Path(__file__).parent / "sql"


class Migration(migrations.Migration):
    initial = True
    dependencies = []
    operations = [
        UnaccentExtension(),
        TrigramExtension(),
        BtreeGistExtension(),
        migrations.RunSQL(
            (SQL / "database_functions.sql").read_text(),
            (SQL / "database_functions_back.sql").read_text(),
        ),
        migrations.RunSQL(
            (SQL / "tallies.sql").read_text(), (SQL / "tallies_back.sql").read_text()
        ),
    ]
