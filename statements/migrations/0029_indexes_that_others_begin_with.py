"""A foreign key needs no index of its own where another index begins with it.

Without Django's own commands: to alter the field it would also drop the unique indexes of the same
column, by which one quote and one position lead.
"""

import django.db.models.deletion
from django.db import migrations, models

INDEXES = {
    "statements_position_statement_id_d9c7a631": "statements_position (statement_id)",
    "statements_quote_statement_id_86a4fbd6": "statements_quote (statement_id)",
    "statements_snapshot_article_id_c83b7bc8": "statements_snapshot (article_id)",
    "statements_statement_meeting_id_8b352fec": "statements_statement (meeting_id)",
}


class Migration(migrations.Migration):
    atomic = False  # dropped beside the running site, which writes on
    dependencies = [("statements", "0028_standing_once_a_command")]
    operations = [
        migrations.SeparateDatabaseAndState(
            database_operations=[
                migrations.RunSQL(
                    f"DROP INDEX CONCURRENTLY IF EXISTS {name}",
                    f"CREATE INDEX CONCURRENTLY IF NOT EXISTS {name} ON {columns}",
                )
                for name, columns in INDEXES.items()
            ],
            state_operations=[
                migrations.AlterField(
                    "position",
                    "statement",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="positions",
                        to="statements.statement",
                    ),
                ),
                migrations.AlterField(
                    "quote",
                    "statement",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="quotes",
                        to="statements.statement",
                    ),
                ),
                migrations.AlterField(
                    "snapshot",
                    "article",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="snapshots",
                        to="statements.article",
                    ),
                ),
                migrations.AlterField(
                    "statement",
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="statements",
                        to="statements.meeting",
                    ),
                ),
            ],
        )
    ]
