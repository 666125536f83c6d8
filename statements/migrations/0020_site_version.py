"""Versions of the public site, which grow with every change that visitors see."""

from pathlib import Path

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

SQL = Path(__file__).parent / "sql"
NOOP = migrations.RunSQL.noop


class Migration(migrations.Migration):
    dependencies = [
        ("statements", "0019_tallies"),
    ]

    operations = [
        migrations.CreateModel(
            name="Version",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("of", models.CharField(max_length=10)),
                ("number", models.BigIntegerField()),
            ],
        ),
        migrations.RunSQL(
            (SQL / "0020_site_version.sql").read_text(),
            "DROP FUNCTION site_version, note_change; DROP SEQUENCE version_numbers",
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="article",
            trigger=pgtrigger.compiler.Trigger(
                name="changes_site",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF true OR true THEN\n                PERFORM note_change('statements');\n            END IF;\n            RETURN NULL;\n        ",
                    hash="7a076f888e172280964c7c38ce0d94387359c36e",
                    operation='UPDATE OF "url", "title", "byline", "published_on", "language", "kind", "outlet_id", "meeting_id"',
                    pgid="pgtrigger_changes_site_e0f54",
                    table="statements_article",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="attendance",
            trigger=pgtrigger.compiler.Trigger(
                name="changes_site",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="PERFORM note_change('records'); RETURN NULL;",
                    hash="2e22e45832f570af9e260b2276830a405d22447a",
                    level="STATEMENT",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_changes_site_8589c",
                    table="statements_attendance",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="correction",
            trigger=pgtrigger.compiler.Trigger(
                name="changes_site",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF true OR true THEN\n                PERFORM note_change('statements');\n            END IF;\n            RETURN NULL;\n        ",
                    hash="1f2ee9506cf531e565090dd35c255e45be4df3c4",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_changes_site_dabba",
                    table="statements_correction",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="meeting",
            trigger=pgtrigger.compiler.Trigger(
                name="changes_site",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="PERFORM note_change('records'); RETURN NULL;",
                    hash="5d8d8a28d62ca677527ef360219d7e429484c3a2",
                    level="STATEMENT",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_changes_site_5d21e",
                    table="statements_meeting",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="office",
            trigger=pgtrigger.compiler.Trigger(
                name="changes_site",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="PERFORM note_change('records'); RETURN NULL;",
                    hash="65388fe6ba71735be1fc0708ec9fb1a997def623",
                    level="STATEMENT",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_changes_site_f7a63",
                    table="statements_office",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="officenoun",
            trigger=pgtrigger.compiler.Trigger(
                name="changes_site",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="PERFORM note_change('records'); RETURN NULL;",
                    hash="a02803c796ad013f5cc67f5d469dc7e9180a3ef9",
                    level="STATEMENT",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_changes_site_01a07",
                    table="statements_officenoun",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="organisation",
            trigger=pgtrigger.compiler.Trigger(
                name="changes_site",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="PERFORM note_change('records'); RETURN NULL;",
                    hash="5dc4e5415bbdda30c336f20030354f61811d4a9a",
                    level="STATEMENT",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_changes_site_12cf1",
                    table="statements_organisation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="organisationword",
            trigger=pgtrigger.compiler.Trigger(
                name="changes_site",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="PERFORM note_change('records'); RETURN NULL;",
                    hash="9ae0a3d280ac6af04e8d0ed929c362bfd9ef99d0",
                    level="STATEMENT",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_changes_site_513e1",
                    table="statements_organisationword",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="outlet",
            trigger=pgtrigger.compiler.Trigger(
                name="changes_site",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="PERFORM note_change('records'); RETURN NULL;",
                    hash="4f6cf69a40aba977119baf5d55b4cbf0b3efee6b",
                    level="STATEMENT",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_changes_site_e9151",
                    table="statements_outlet",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="position",
            trigger=pgtrigger.compiler.Trigger(
                name="changes_site",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF is_public_statement(OLD.statement_id) OR is_public_statement(NEW.statement_id) THEN\n                PERFORM note_change('statements');\n            END IF;\n            RETURN NULL;\n        ",
                    hash="49c72063c786b135031ce0aa96a9612c4f4b2523",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_changes_site_c259f",
                    table="statements_position",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="quote",
            trigger=pgtrigger.compiler.Trigger(
                name="changes_site",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF is_public_statement(OLD.statement_id) OR is_public_statement(NEW.statement_id) THEN\n                PERFORM note_change('statements');\n            END IF;\n            RETURN NULL;\n        ",
                    hash="b7ab4ff0bd3897c45b4767f7f2a8e4bd39a16131",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_changes_site_b95d2",
                    table="statements_quote",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="sitepolicy",
            trigger=pgtrigger.compiler.Trigger(
                name="changes_site",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="PERFORM note_change('records'); RETURN NULL;",
                    hash="563e352e9af59d12e03db3e0a78cbdf91fb5713d",
                    level="STATEMENT",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_changes_site_c33f4",
                    table="statements_sitepolicy",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="speaker",
            trigger=pgtrigger.compiler.Trigger(
                name="changes_site",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="PERFORM note_change('records'); RETURN NULL;",
                    hash="03e48e43fbc26ed89648c2934878a6c3e647f8de",
                    level="STATEMENT",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_changes_site_32e89",
                    table="statements_speaker",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="speakername",
            trigger=pgtrigger.compiler.Trigger(
                name="changes_site",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="PERFORM note_change('records'); RETURN NULL;",
                    hash="5b0787f9c9517b6fb71092ffa06c3f169314eea7",
                    level="STATEMENT",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_changes_site_841fd",
                    table="statements_speakername",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="statement",
            trigger=pgtrigger.compiler.Trigger(
                name="changes_site",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF OLD.state IN ('published', 'retracted', 'merged') OR NEW.state IN ('published', 'retracted', 'merged') THEN\n                PERFORM note_change('statements');\n            END IF;\n            RETURN NULL;\n        ",
                    hash="21a2b4d0ab9ac3c7a7ad2d9d3ce591940008acb6",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_changes_site_1ed23",
                    table="statements_statement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="tenure",
            trigger=pgtrigger.compiler.Trigger(
                name="changes_site",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="PERFORM note_change('records'); RETURN NULL;",
                    hash="7e526f66e83c742aa6be54435da294b4ef213b79",
                    level="STATEMENT",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_changes_site_476a3",
                    table="statements_tenure",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="topic",
            trigger=pgtrigger.compiler.Trigger(
                name="changes_site",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="PERFORM note_change('records'); RETURN NULL;",
                    hash="fe8bcbca964b04f87be4e0c47a8ac94c5c4fbf32",
                    level="STATEMENT",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_changes_site_006e5",
                    table="statements_topic",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="topicterm",
            trigger=pgtrigger.compiler.Trigger(
                name="changes_site",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="PERFORM note_change('records'); RETURN NULL;",
                    hash="f6d5326a0b2f091680751d83a34b37572791c337",
                    level="STATEMENT",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_changes_site_964ad",
                    table="statements_topicterm",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="translation",
            trigger=pgtrigger.compiler.Trigger(
                name="changes_site",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF is_public_statement((SELECT statement_id FROM statements_quote WHERE id = OLD.quote_id)) OR is_public_statement((SELECT statement_id FROM statements_quote WHERE id = NEW.quote_id)) THEN\n                PERFORM note_change('statements');\n            END IF;\n            RETURN NULL;\n        ",
                    hash="dae5b90dd3b71a758233e229ba8ff09b2517bc13",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_changes_site_d1276",
                    table="statements_translation",
                    when="AFTER",
                ),
            ),
        ),
        migrations.RunSQL((SQL / "keep_the_trail_again.sql").read_text(), NOOP),
    ]
