"""How often detection's rules were right by what editors decided."""

from pathlib import Path

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

KEEP_THE_TRAIL = (Path(__file__).parent / "sql" / "keep_the_trail_again.sql").read_text()


class Migration(migrations.Migration):
    dependencies = [
        ("statements", "0004_roles_at_the_desk"),
    ]

    operations = [
        migrations.CreateModel(
            name="RuleRecord",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("rule", models.CharField(max_length=60)),
                ("is_taken_over", models.BooleanField()),
                ("decided", models.PositiveIntegerField()),
                ("right", models.PositiveIntegerField()),
                ("confidence", models.FloatField()),
                ("counted_at", models.DateTimeField()),
            ],
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="candidate",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="candidate",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="candidate",
            name="delete_delete",
        ),
        migrations.AddField(
            model_name="candidate",
            name="is_taken_over",
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name="candidateevent",
            name="is_taken_over",
            field=models.BooleanField(default=False),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="candidate",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "statements_candidateevent" ("confidence", "cue", "decided_at", "decided_by_id", "form", "id", "is_taken_over", "language", "mention", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quote_id", "rule", "snapshot_id", "spans", "speaker_id", "state", "why") VALUES (NEW."confidence", NEW."cue", NEW."decided_at", NEW."decided_by_id", NEW."form", NEW."id", NEW."is_taken_over", NEW."language", NEW."mention", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."quote_id", NEW."rule", NEW."snapshot_id", NEW."spans", NEW."speaker_id", NEW."state", NEW."why"); RETURN NULL;',
                    hash="9963da6bb7ee3a964b00e8f172335b9c5cecc671",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_d3cda",
                    table="statements_candidate",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="candidate",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."confidence" IS DISTINCT FROM (NEW."confidence") OR OLD."cue" IS DISTINCT FROM (NEW."cue") OR OLD."decided_at" IS DISTINCT FROM (NEW."decided_at") OR OLD."decided_by_id" IS DISTINCT FROM (NEW."decided_by_id") OR OLD."form" IS DISTINCT FROM (NEW."form") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_taken_over" IS DISTINCT FROM (NEW."is_taken_over") OR OLD."language" IS DISTINCT FROM (NEW."language") OR OLD."mention" IS DISTINCT FROM (NEW."mention") OR OLD."quote_id" IS DISTINCT FROM (NEW."quote_id") OR OLD."rule" IS DISTINCT FROM (NEW."rule") OR OLD."snapshot_id" IS DISTINCT FROM (NEW."snapshot_id") OR OLD."spans" IS DISTINCT FROM (NEW."spans") OR OLD."speaker_id" IS DISTINCT FROM (NEW."speaker_id") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."why" IS DISTINCT FROM (NEW."why"))',
                    func='INSERT INTO "statements_candidateevent" ("confidence", "cue", "decided_at", "decided_by_id", "form", "id", "is_taken_over", "language", "mention", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quote_id", "rule", "snapshot_id", "spans", "speaker_id", "state", "why") VALUES (NEW."confidence", NEW."cue", NEW."decided_at", NEW."decided_by_id", NEW."form", NEW."id", NEW."is_taken_over", NEW."language", NEW."mention", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."quote_id", NEW."rule", NEW."snapshot_id", NEW."spans", NEW."speaker_id", NEW."state", NEW."why"); RETURN NULL;',
                    hash="0c8a90c3a5fadc6ee9082b4a90c69c849820cdb4",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_e064d",
                    table="statements_candidate",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="candidate",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "statements_candidateevent" ("confidence", "cue", "decided_at", "decided_by_id", "form", "id", "is_taken_over", "language", "mention", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quote_id", "rule", "snapshot_id", "spans", "speaker_id", "state", "why") VALUES (OLD."confidence", OLD."cue", OLD."decided_at", OLD."decided_by_id", OLD."form", OLD."id", OLD."is_taken_over", OLD."language", OLD."mention", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."quote_id", OLD."rule", OLD."snapshot_id", OLD."spans", OLD."speaker_id", OLD."state", OLD."why"); RETURN NULL;',
                    hash="43b11d9172b71fb44874a4b73727387aee9e5404",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_fcfe9",
                    table="statements_candidate",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="rulerecord",
            constraint=models.UniqueConstraint(
                fields=("rule", "is_taken_over"), name="rule_record_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="rulerecord",
            constraint=models.CheckConstraint(
                condition=models.Q(("right__lte", models.F("decided"))), name="rule_record_counts"
            ),
        ),
        migrations.AddConstraint(
            model_name="rulerecord",
            constraint=models.CheckConstraint(
                condition=models.Q(("confidence__gte", 0), ("confidence__lte", 1)),
                name="rule_record_confidence",
            ),
        ),
        migrations.RunSQL(KEEP_THE_TRAIL, migrations.RunSQL.noop),
    ]
