"""The trail and the snapshots hold against what row triggers cannot see.

A later migration that adds a trigger makes the library's function anew, which lets a session skip
triggers: it must end with ``keep_the_trail_again.sql``, as a test will say.
"""

from pathlib import Path

from django.db import migrations

SQL = Path(__file__).parent / "sql"


class Migration(migrations.Migration):
    dependencies = [("pghistory", "0007_auto_20250421_0444"), ("statements", "0002_tables")]
    operations = [
        migrations.RunSQL(
            (SQL / "0003_keep_the_trail.sql").read_text(),
            (SQL / "0003_keep_the_trail_back.sql").read_text(),
        ),
    ]
