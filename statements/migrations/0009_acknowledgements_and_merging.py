"""Warnings that an editor let stand, and statements that were merged into another."""

from pathlib import Path

import django.db.models.deletion
import django.db.models.functions.comparison
import django.db.models.functions.datetime
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

SQL = Path(__file__).parent / "sql"


class Migration(migrations.Migration):
    dependencies = [
        ("pghistory", "0007_auto_20250421_0444"),
        ("statements", "0008_amendments_and_comments"),
    ]

    operations = [
        migrations.RunSQL(
            (SQL / "0009_merged_statements.sql").read_text(),
            (SQL / "0009_merged_statements_back.sql").read_text(),
        ),
        migrations.CreateModel(
            name="Acknowledgement",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("rule", models.CharField(max_length=40)),
                ("fingerprint", models.CharField(max_length=32)),
                (
                    "made_at",
                    models.DateTimeField(db_default=django.db.models.functions.datetime.Now()),
                ),
            ],
        ),
        migrations.CreateModel(
            name="AcknowledgementEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("rule", models.CharField(max_length=40)),
                ("fingerprint", models.CharField(max_length=32)),
                (
                    "made_at",
                    models.DateTimeField(db_default=django.db.models.functions.datetime.Now()),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="statement",
            name="named_change",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="statement",
            name="four_eyes",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="statement",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="statement",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="statement",
            name="delete_delete",
        ),
        migrations.RemoveConstraint(
            model_name="correction",
            name="correction_kind_is_known",
        ),
        migrations.RemoveConstraint(
            model_name="statement",
            name="statement_published_by_someone",
        ),
        migrations.RemoveConstraint(
            model_name="statement",
            name="statement_state_is_known",
        ),
        migrations.AddField(
            model_name="statement",
            name="merged_into",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="merged_ones",
                to="statements.statement",
            ),
        ),
        migrations.AddField(
            model_name="statementevent",
            name="merged_into",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="statements.statement",
            ),
        ),
        migrations.AlterField(
            model_name="correction",
            name="kind",
            field=models.CharField(
                choices=[("amended", "amended"), ("retracted", "retracted"), ("merged", "merged")],
                max_length=9,
            ),
        ),
        migrations.AlterField(
            model_name="correctionevent",
            name="kind",
            field=models.CharField(
                choices=[("amended", "amended"), ("retracted", "retracted"), ("merged", "merged")],
                max_length=9,
            ),
        ),
        migrations.AlterField(
            model_name="statement",
            name="state",
            field=models.CharField(
                choices=[
                    ("draft", "draft"),
                    ("in_review", "in review"),
                    ("published", "published"),
                    ("retracted", "retracted"),
                    ("merged", "merged"),
                ],
                default="draft",
                max_length=9,
            ),
        ),
        migrations.AlterField(
            model_name="statementevent",
            name="state",
            field=models.CharField(
                choices=[
                    ("draft", "draft"),
                    ("in_review", "in review"),
                    ("published", "published"),
                    ("retracted", "retracted"),
                    ("merged", "merged"),
                ],
                default="draft",
                max_length=9,
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="statement",
            trigger=pgtrigger.compiler.Trigger(
                name="named_change",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF OLD.state IN ('published', 'retracted', 'merged') OR NEW.state IN ('published', 'retracted', 'merged') THEN\n                PERFORM require_name();\n            END IF;\n            RETURN COALESCE(NEW, OLD);\n        ",
                    hash="3f68ded1b44b5ff23fda7870e44dffe6235348f1",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_named_change_69c39",
                    table="statements_statement",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="statement",
            trigger=pgtrigger.compiler.Trigger(
                name="merged_for_good",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF OLD.state = 'merged' AND OLD IS DISTINCT FROM NEW THEN\n                RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                    CONSTRAINT = 'statement_merged_for_good', MESSAGE =\n                    'a merged statement stays as it is';\n            END IF;\n            IF NEW.merged_into_id IS NOT NULL AND OLD.merged_into_id IS NULL THEN\n                PERFORM FROM statements_statement\n                    WHERE id = NEW.merged_into_id AND state = 'published' FOR SHARE;\n                IF NOT FOUND THEN\n                    RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                        CONSTRAINT = 'statement_merged_into_public', MESSAGE =\n                        'a statement is merged into a published one alone';\n                END IF;\n            END IF;\n            RETURN NEW;\n        ",
                    hash="87e107cea688699e0a4abd9246f6becefb3bd44d",
                    operation="INSERT OR UPDATE",
                    pgid="pgtrigger_merged_for_good_38180",
                    table="statements_statement",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="statement",
            trigger=pgtrigger.compiler.Trigger(
                name="four_eyes",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (NEW.\"state\" IN ('published', 'retracted', 'merged'))",
                    func="\n                    IF COALESCE((SELECT four_eyes FROM statements_sitepolicy), true) AND (\n                        NEW.published_by_id = NEW.entered_by_id\n                        OR OLD.state IS DISTINCT FROM NEW.state AND NEW.state = 'published'\n                            AND NEW.published_by_id = NEW.changed_by_id)\n                    THEN RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                        CONSTRAINT = 'statement_four_eyes', MESSAGE =\n                        'who enters or changes a statement and who publishes it must differ';\n                    END IF;\n                    RETURN NEW;\n                ",
                    hash="6ea9d1bd8c5288e79ead1e2f9c336fb37bf74597",
                    operation="INSERT OR UPDATE",
                    pgid="pgtrigger_four_eyes_75b6f",
                    table="statements_statement",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="statement",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "statements_statementevent" ("attribution", "changed_by_id", "entered_at", "entered_by_id", "id", "meeting_id", "meeting_relation", "merged_into_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "published_at", "published_by_id", "said_on", "said_precision", "setting", "speaker_id", "state", "submitted_at", "tenure_id", "version") VALUES (NEW."attribution", NEW."changed_by_id", NEW."entered_at", NEW."entered_by_id", NEW."id", NEW."meeting_id", NEW."meeting_relation", NEW."merged_into_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."public_id", NEW."published_at", NEW."published_by_id", NEW."said_on", NEW."said_precision", NEW."setting", NEW."speaker_id", NEW."state", NEW."submitted_at", NEW."tenure_id", NEW."version"); RETURN NULL;',
                    hash="ea66ba802b364bb3d6d76f68299fb0b4ab63cf1b",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_0a49f",
                    table="statements_statement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="statement",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "statements_statementevent" ("attribution", "changed_by_id", "entered_at", "entered_by_id", "id", "meeting_id", "meeting_relation", "merged_into_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "published_at", "published_by_id", "said_on", "said_precision", "setting", "speaker_id", "state", "submitted_at", "tenure_id", "version") VALUES (NEW."attribution", NEW."changed_by_id", NEW."entered_at", NEW."entered_by_id", NEW."id", NEW."meeting_id", NEW."meeting_relation", NEW."merged_into_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."public_id", NEW."published_at", NEW."published_by_id", NEW."said_on", NEW."said_precision", NEW."setting", NEW."speaker_id", NEW."state", NEW."submitted_at", NEW."tenure_id", NEW."version"); RETURN NULL;',
                    hash="d6979508f73e346fc36e4f65af7eb3b1b76f64ac",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_275ed",
                    table="statements_statement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="statement",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "statements_statementevent" ("attribution", "changed_by_id", "entered_at", "entered_by_id", "id", "meeting_id", "meeting_relation", "merged_into_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "published_at", "published_by_id", "said_on", "said_precision", "setting", "speaker_id", "state", "submitted_at", "tenure_id", "version") VALUES (OLD."attribution", OLD."changed_by_id", OLD."entered_at", OLD."entered_by_id", OLD."id", OLD."meeting_id", OLD."meeting_relation", OLD."merged_into_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."public_id", OLD."published_at", OLD."published_by_id", OLD."said_on", OLD."said_precision", OLD."setting", OLD."speaker_id", OLD."state", OLD."submitted_at", OLD."tenure_id", OLD."version"); RETURN NULL;',
                    hash="c72c1b1fb3d10f86190b971192a551059b8f0ad5",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_06b4d",
                    table="statements_statement",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="correction",
            constraint=models.CheckConstraint(
                condition=models.Q(("kind__in", ("amended", "retracted", "merged"))),
                name="correction_kind_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="statement",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state__in", ("published", "retracted", "merged")), _negated=True),
                    models.Q(("published_at__isnull", False), ("published_by__isnull", False)),
                    _connector="OR",
                ),
                name="statement_published_by_someone",
            ),
        ),
        migrations.AddConstraint(
            model_name="statement",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("state__in", ("draft", "in_review", "published", "retracted", "merged"))
                ),
                name="statement_state_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="statement",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("merged_into__isnull", False), ("state", "merged")),
                    models.Q(
                        models.Q(("state", "merged"), _negated=True), ("merged_into__isnull", True)
                    ),
                    _connector="OR",
                ),
                name="statement_merged_into_another",
            ),
        ),
        migrations.AddConstraint(
            model_name="statement",
            constraint=models.CheckConstraint(
                condition=models.Q(("merged_into", models.F("pk")), _negated=True),
                name="statement_not_merged_into_itself",
            ),
        ),
        migrations.AddField(
            model_name="acknowledgement",
            name="about",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="mentioning",
                to="statements.statement",
            ),
        ),
        migrations.AddField(
            model_name="acknowledgement",
            name="made_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="acknowledgement",
            name="statement",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="acknowledgements",
                to="statements.statement",
            ),
        ),
        migrations.AddField(
            model_name="acknowledgementevent",
            name="about",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="statements.statement",
            ),
        ),
        migrations.AddField(
            model_name="acknowledgementevent",
            name="made_by",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="acknowledgementevent",
            name="pgh_context",
            field=models.ForeignKey(
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                to="pghistory.context",
            ),
        ),
        migrations.AddField(
            model_name="acknowledgementevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="statements.acknowledgement",
            ),
        ),
        migrations.AddField(
            model_name="acknowledgementevent",
            name="statement",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="statements.statement",
            ),
        ),
        migrations.AddConstraint(
            model_name="acknowledgement",
            constraint=models.UniqueConstraint(
                fields=("statement", "rule", "fingerprint"), name="acknowledged_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="acknowledgement",
            constraint=models.UniqueConstraint(
                django.db.models.functions.comparison.Least("statement", "about"),
                django.db.models.functions.comparison.Greatest("statement", "about"),
                models.F("rule"),
                models.F("fingerprint"),
                condition=models.Q(("about__isnull", False)),
                name="acknowledged_once_a_pair",
            ),
        ),
        migrations.AddConstraint(
            model_name="acknowledgement",
            constraint=models.CheckConstraint(
                condition=models.Q(("about", models.F("statement")), _negated=True),
                name="acknowledged_about_another",
            ),
        ),
        migrations.AddConstraint(
            model_name="acknowledgement",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("fingerprint__regex", "^[0-9a-f]{32}$"), models.Q(("rule", ""), _negated=True)
                ),
                name="acknowledged_something",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="acknowledgement",
            trigger=pgtrigger.compiler.Trigger(
                name="named_change",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF is_public_statement(OLD.statement_id) OR is_public_statement(NEW.statement_id) THEN\n                PERFORM require_name();\n            END IF;\n            RETURN COALESCE(NEW, OLD);\n        ",
                    hash="ba9572f0bad75fbb42e12b61adc6ab32411ccb1e",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_named_change_41c40",
                    table="statements_acknowledgement",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="acknowledgement",
            trigger=pgtrigger.compiler.Trigger(
                name="never_changes",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                    hash="7f96aa5b5641c810b61648952d5e660604714964",
                    operation="UPDATE",
                    pgid="pgtrigger_never_changes_eecb1",
                    table="statements_acknowledgement",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="acknowledgement",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "statements_acknowledgementevent" ("about_id", "fingerprint", "id", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rule", "statement_id") VALUES (NEW."about_id", NEW."fingerprint", NEW."id", NEW."made_at", NEW."made_by_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."rule", NEW."statement_id"); RETURN NULL;',
                    hash="d6877a55dc4c00593659d12049c00082a534d11e",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_c49ae",
                    table="statements_acknowledgement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="acknowledgement",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "statements_acknowledgementevent" ("about_id", "fingerprint", "id", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rule", "statement_id") VALUES (NEW."about_id", NEW."fingerprint", NEW."id", NEW."made_at", NEW."made_by_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."rule", NEW."statement_id"); RETURN NULL;',
                    hash="d226c870592df08caeceed5ae8f4bd03b337dcd8",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_90e1c",
                    table="statements_acknowledgement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="acknowledgement",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "statements_acknowledgementevent" ("about_id", "fingerprint", "id", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rule", "statement_id") VALUES (OLD."about_id", OLD."fingerprint", OLD."id", OLD."made_at", OLD."made_by_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."rule", OLD."statement_id"); RETURN NULL;',
                    hash="5faf0e569440928b31197b61842cb6f82131b232",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_2ecff",
                    table="statements_acknowledgement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="acknowledgementevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="d60ec8a9d065685e45613e5668dffe2744ff0e2b",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_fcdaf",
                    table="statements_acknowledgementevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.RunSQL((SQL / "keep_the_trail_again.sql").read_text(), migrations.RunSQL.noop),
    ]
