"""Copies of published positions, from which pictures and tables are counted."""

from pathlib import Path

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

SQL = Path(__file__).parent / "sql"
NOOP = migrations.RunSQL.noop


class Migration(migrations.Migration):
    dependencies = [
        ("statements", "0015_sealed_second_factors"),
    ]

    operations = [
        migrations.RunSQL(
            (SQL / "0016_published_positions.sql").read_text(),
            "DROP FUNCTION publish_positions, publish_position, publishable_positions",
        ),
        migrations.CreateModel(
            name="PublishedPosition",
            fields=[
                (
                    "position",
                    models.OneToOneField(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        primary_key=True,
                        related_name="+",
                        serialize=False,
                        to="statements.position",
                    ),
                ),
                (
                    "stance",
                    models.CharField(
                        choices=[
                            ("supports", "supports"),
                            ("conditional", "supports with conditions"),
                            ("noncommittal", "noncommittal"),
                            ("opposes", "opposes"),
                            ("speaks", "speaks about it"),
                        ],
                        max_length=12,
                    ),
                ),
                ("said_on", models.DateField()),
            ],
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="office",
            trigger=pgtrigger.compiler.Trigger(
                name="moves_published_positions",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF NEW.organisation_id <> OLD.organisation_id THEN\n                PERFORM publish_positions(id) FROM (SELECT statement.id FROM statements_statement AS statement JOIN statements_tenure AS tenure ON tenure.id = tenure_id WHERE office_id = NEW.id AND state = 'published') AS said (id);\n            END IF;\n            RETURN NULL;\n        ",
                    hash="6c4eb9ae227aa12a317d307c3ed1059caecaa5d2",
                    operation='UPDATE OF "organisation_id"',
                    pgid="pgtrigger_moves_published_positions_e4511",
                    table="statements_office",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="position",
            trigger=pgtrigger.compiler.Trigger(
                name="published_with_statement",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            PERFORM publish_position(COALESCE(NEW.id, OLD.id),\n                COALESCE(NEW.statement_id, OLD.statement_id));\n            RETURN NULL;\n        ",
                    hash="57ed9fc7e522cea5576d4e9896cfa79689513c65",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_published_with_statement_3cc9d",
                    table="statements_position",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="position",
            trigger=pgtrigger.compiler.Trigger(
                name="published_in_the_end",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    constraint="CONSTRAINT",
                    func="\n            PERFORM publish_positions(COALESCE(NEW.statement_id, OLD.statement_id));\n            RETURN NULL;\n        ",
                    hash="f817cb1ebafd627ca7f7177e2f7e05ddeefeb3fb",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_published_in_the_end_1ec0b",
                    table="statements_position",
                    timing="DEFERRABLE INITIALLY DEFERRED",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="statement",
            trigger=pgtrigger.compiler.Trigger(
                name="publishes_its_positions",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF 'published' IN (OLD.state, NEW.state) AND (OLD.state, OLD.said_on, OLD.speaker_id, OLD.tenure_id, OLD.meeting_id) IS DISTINCT FROM (NEW.state, NEW.said_on, NEW.speaker_id, NEW.tenure_id, NEW.meeting_id)\n            THEN PERFORM publish_positions(NEW.id);\n            END IF;\n            RETURN NULL;\n        ",
                    hash="03de32fde5107c706f2acdf5830b313fa4f37232",
                    operation="UPDATE",
                    pgid="pgtrigger_publishes_its_positions_5df31",
                    table="statements_statement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="tenure",
            trigger=pgtrigger.compiler.Trigger(
                name="moves_published_positions",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF NEW.office_id <> OLD.office_id THEN\n                PERFORM publish_positions(id) FROM (SELECT id FROM statements_statement WHERE tenure_id = NEW.id AND state = 'published') AS said (id);\n            END IF;\n            RETURN NULL;\n        ",
                    hash="bc28d7d0ae20c7cc17e5677b596d7924db01af5c",
                    operation='UPDATE OF "office_id"',
                    pgid="pgtrigger_moves_published_positions_1e187",
                    table="statements_tenure",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddField(
            model_name="publishedposition",
            name="meeting",
            field=models.ForeignKey(
                db_constraint=False,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="statements.meeting",
            ),
        ),
        migrations.AddField(
            model_name="publishedposition",
            name="organisation",
            field=models.ForeignKey(
                db_constraint=False,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="statements.organisation",
            ),
        ),
        migrations.AddField(
            model_name="publishedposition",
            name="speaker",
            field=models.ForeignKey(
                db_constraint=False,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="statements.speaker",
            ),
        ),
        migrations.AddField(
            model_name="publishedposition",
            name="statement",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="published_positions",
                to="statements.statement",
            ),
        ),
        migrations.AddField(
            model_name="publishedposition",
            name="topic",
            field=models.ForeignKey(
                db_constraint=False,
                db_index=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="published_positions",
                to="statements.topic",
            ),
        ),
        migrations.AddIndex(
            model_name="publishedposition",
            index=models.Index(
                fields=["topic", "-said_on", "-statement"],
                include=("stance", "speaker", "organisation", "meeting"),
                name="published_position_of_topic",
            ),
        ),
        migrations.AddIndex(
            model_name="publishedposition",
            index=models.Index(
                fields=["topic", "speaker", "said_on", "statement"],
                include=("stance",),
                name="published_position_moves",
            ),
        ),
        migrations.RunSQL((SQL / "0016_copy_all.sql").read_text(), NOOP),
        migrations.RunSQL((SQL / "keep_the_trail_again.sql").read_text(), NOOP),
    ]
