"""Comments at the desk, and amendments of public statements that wait for a second person."""

from pathlib import Path

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

SQL = Path(__file__).parent / "sql"
NOOP = migrations.RunSQL.noop


class Migration(migrations.Migration):
    dependencies = [
        ("pghistory", "0007_auto_20250421_0444"),
        ("statements", "0007_fetches"),
    ]

    operations = [
        migrations.CreateModel(
            name="Amendment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("base_version", models.PositiveIntegerField()),
                ("before", models.JSONField()),
                ("proposed", models.JSONField()),
                ("note", models.TextField()),
                ("proposed_at", models.DateTimeField()),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "waiting"),
                            ("published", "published"),
                            ("rejected", "rejected"),
                            ("withdrawn", "withdrawn"),
                        ],
                        default="waiting",
                        max_length=9,
                    ),
                ),
                ("decided_at", models.DateTimeField(blank=True, null=True)),
            ],
        ),
        migrations.CreateModel(
            name="AmendmentEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("base_version", models.PositiveIntegerField()),
                ("before", models.JSONField()),
                ("proposed", models.JSONField()),
                ("note", models.TextField()),
                ("proposed_at", models.DateTimeField()),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "waiting"),
                            ("published", "published"),
                            ("rejected", "rejected"),
                            ("withdrawn", "withdrawn"),
                        ],
                        default="waiting",
                        max_length=9,
                    ),
                ),
                ("decided_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Comment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("text", models.TextField()),
                ("made_at", models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name="CommentEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("text", models.TextField()),
                ("made_at", models.DateTimeField()),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CorrectionEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[("amended", "amended"), ("retracted", "retracted")], max_length=9
                    ),
                ),
                ("note", models.TextField()),
                ("made_at", models.DateTimeField()),
            ],
            options={
                "abstract": False,
            },
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
        migrations.AddField(
            model_name="statement",
            name="submitted_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="statementevent",
            name="submitted_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddIndex(
            model_name="statement",
            index=models.Index(
                condition=models.Q(("state", "in_review")),
                fields=["submitted_at"],
                name="statement_in_review",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="correction",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "statements_correctionevent" ("id", "kind", "made_at", "made_by_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "statement_id") VALUES (NEW."id", NEW."kind", NEW."made_at", NEW."made_by_id", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."statement_id"); RETURN NULL;',
                    hash="877956e42f71bee783fab1814b8bdfc0eef1fb45",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_88609",
                    table="statements_correction",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="correction",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "statements_correctionevent" ("id", "kind", "made_at", "made_by_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "statement_id") VALUES (NEW."id", NEW."kind", NEW."made_at", NEW."made_by_id", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."statement_id"); RETURN NULL;',
                    hash="92546ec08d316b5d47feed5ece5c41f969041762",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_2e36f",
                    table="statements_correction",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="correction",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "statements_correctionevent" ("id", "kind", "made_at", "made_by_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "statement_id") VALUES (OLD."id", OLD."kind", OLD."made_at", OLD."made_by_id", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."statement_id"); RETURN NULL;',
                    hash="a75cd781c61872c73c92ba48faa20c74599d8e4d",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_b6a7a",
                    table="statements_correction",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="statement",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "statements_statementevent" ("attribution", "changed_by_id", "entered_at", "entered_by_id", "id", "meeting_id", "meeting_relation", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "published_at", "published_by_id", "said_on", "said_precision", "setting", "speaker_id", "state", "submitted_at", "tenure_id", "version") VALUES (NEW."attribution", NEW."changed_by_id", NEW."entered_at", NEW."entered_by_id", NEW."id", NEW."meeting_id", NEW."meeting_relation", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."public_id", NEW."published_at", NEW."published_by_id", NEW."said_on", NEW."said_precision", NEW."setting", NEW."speaker_id", NEW."state", NEW."submitted_at", NEW."tenure_id", NEW."version"); RETURN NULL;',
                    hash="33fcb85cc7d9dd8a6135f83290d99feb8000131f",
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
                    func='INSERT INTO "statements_statementevent" ("attribution", "changed_by_id", "entered_at", "entered_by_id", "id", "meeting_id", "meeting_relation", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "published_at", "published_by_id", "said_on", "said_precision", "setting", "speaker_id", "state", "submitted_at", "tenure_id", "version") VALUES (NEW."attribution", NEW."changed_by_id", NEW."entered_at", NEW."entered_by_id", NEW."id", NEW."meeting_id", NEW."meeting_relation", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."public_id", NEW."published_at", NEW."published_by_id", NEW."said_on", NEW."said_precision", NEW."setting", NEW."speaker_id", NEW."state", NEW."submitted_at", NEW."tenure_id", NEW."version"); RETURN NULL;',
                    hash="233897ea48b22a589debdcd37e8b29563e98db1b",
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
                    func='INSERT INTO "statements_statementevent" ("attribution", "changed_by_id", "entered_at", "entered_by_id", "id", "meeting_id", "meeting_relation", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "published_at", "published_by_id", "said_on", "said_precision", "setting", "speaker_id", "state", "submitted_at", "tenure_id", "version") VALUES (OLD."attribution", OLD."changed_by_id", OLD."entered_at", OLD."entered_by_id", OLD."id", OLD."meeting_id", OLD."meeting_relation", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."public_id", OLD."published_at", OLD."published_by_id", OLD."said_on", OLD."said_precision", OLD."setting", OLD."speaker_id", OLD."state", OLD."submitted_at", OLD."tenure_id", OLD."version"); RETURN NULL;',
                    hash="8077aca1a41a78c1c2abf7dfd7867314ec2c732d",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_06b4d",
                    table="statements_statement",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddField(
            model_name="amendment",
            name="decided_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="amendment",
            name="proposed_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="proposed_amendments",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="amendment",
            name="statement",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="amendments",
                to="statements.statement",
            ),
        ),
        migrations.AddField(
            model_name="amendmentevent",
            name="decided_by",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="amendmentevent",
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
            model_name="amendmentevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="statements.amendment",
            ),
        ),
        migrations.AddField(
            model_name="amendmentevent",
            name="proposed_by",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="amendmentevent",
            name="statement",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="statements.statement",
            ),
        ),
        migrations.AddField(
            model_name="comment",
            name="made_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="comment",
            name="statement",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="comments",
                to="statements.statement",
            ),
        ),
        migrations.AddField(
            model_name="commentevent",
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
            model_name="commentevent",
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
            model_name="commentevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="statements.comment",
            ),
        ),
        migrations.AddField(
            model_name="commentevent",
            name="statement",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="statements.statement",
            ),
        ),
        migrations.AddField(
            model_name="correctionevent",
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
            model_name="correctionevent",
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
            model_name="correctionevent",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="statements.correction",
            ),
        ),
        migrations.AddField(
            model_name="correctionevent",
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
            model_name="amendment",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state", "waiting")),
                fields=("statement",),
                name="one_waiting_amendment",
            ),
        ),
        migrations.AddConstraint(
            model_name="amendment",
            constraint=models.CheckConstraint(
                condition=models.Q(("note__regex", "\\S")), name="amendment_has_note"
            ),
        ),
        migrations.AddConstraint(
            model_name="amendment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("before__has_keys", ["saying", "positions", "wordings"]),
                    ("proposed__has_keys", ["saying", "positions", "wordings"]),
                ),
                name="amendment_is_whole",
            ),
        ),
        migrations.AddConstraint(
            model_name="amendment",
            constraint=models.CheckConstraint(
                condition=models.Q(("proposed", models.F("before")), _negated=True),
                name="amendment_changes_something",
            ),
        ),
        migrations.AddConstraint(
            model_name="amendment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("state__in", ("waiting", "published", "rejected", "withdrawn"))
                ),
                name="amendment_state_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="amendment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("decided_at", None), ("decided_by", None), ("state", "waiting")),
                    models.Q(
                        models.Q(("state", "waiting"), _negated=True),
                        ("decided_at__isnull", False),
                        ("decided_by__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="amendment_decided_by_someone",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="amendment",
            trigger=pgtrigger.compiler.Trigger(
                name="named_change",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF OLD.state = 'published' OR NEW.state = 'published' THEN\n                PERFORM require_name();\n            END IF;\n            RETURN COALESCE(NEW, OLD);\n        ",
                    hash="f3cee259a44792c89fea45fdfe244450abf475ab",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_named_change_e89f1",
                    table="statements_amendment",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="amendment",
            trigger=pgtrigger.compiler.Trigger(
                name="never_deleted",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                    hash="4dd2f468dd3611c440eb320b683c14e1bc17b288",
                    operation="DELETE",
                    pgid="pgtrigger_never_deleted_5c8ee",
                    table="statements_amendment",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="amendment",
            trigger=pgtrigger.compiler.Trigger(
                name="keep_what_was_proposed",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."statement_id" IS DISTINCT FROM (NEW."statement_id") OR OLD."base_version" IS DISTINCT FROM (NEW."base_version") OR OLD."before" IS DISTINCT FROM (NEW."before") OR OLD."proposed" IS DISTINCT FROM (NEW."proposed") OR OLD."note" IS DISTINCT FROM (NEW."note") OR OLD."proposed_by_id" IS DISTINCT FROM (NEW."proposed_by_id") OR OLD."proposed_at" IS DISTINCT FROM (NEW."proposed_at"))',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                    hash="1a2c8ddecb2a71f0b582f75941abe1604d1fc422",
                    operation="UPDATE",
                    pgid="pgtrigger_keep_what_was_proposed_f555b",
                    table="statements_amendment",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="amendment",
            trigger=pgtrigger.compiler.Trigger(
                name="waits_first",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n                    IF TG_OP = 'INSERT' AND (NEW.state <> 'waiting' OR NOT EXISTS (\n                        SELECT FROM statements_statement WHERE id = NEW.statement_id\n                            AND state = 'published' AND version = NEW.base_version))\n                    THEN RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                        CONSTRAINT = 'amendment_waits_first', MESSAGE =\n                        'an amendment is proposed of a published statement as it stands';\n                    END IF;\n                    IF TG_OP = 'UPDATE' AND OLD.state <> 'waiting'\n                    THEN RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                        CONSTRAINT = 'amendment_decided_once', MESSAGE =\n                        'an amendment is decided once';\n                    END IF;\n                    RETURN NEW;\n                ",
                    hash="b6e64e3250f23f6c078dc34e9e54a0567214d7c8",
                    operation="INSERT OR UPDATE",
                    pgid="pgtrigger_waits_first_44155",
                    table="statements_amendment",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="amendment",
            trigger=pgtrigger.compiler.Trigger(
                name="four_eyes",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (NEW.\"state\" = 'published')",
                    func="\n                    IF COALESCE((SELECT four_eyes FROM statements_sitepolicy), true)\n                        AND NEW.decided_by_id = NEW.proposed_by_id\n                    THEN RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                        CONSTRAINT = 'amendment_four_eyes', MESSAGE =\n                        'who proposes an amendment and who publishes it must differ';\n                    END IF;\n                    RETURN NEW;\n                ",
                    hash="774c73b2b1f8004b40c9c7d5767ba3ee4127f312",
                    operation="INSERT OR UPDATE",
                    pgid="pgtrigger_four_eyes_35014",
                    table="statements_amendment",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="amendment",
            trigger=pgtrigger.compiler.Trigger(
                name="public_with_its_note",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (NEW.\"state\" = 'published')",
                    constraint="CONSTRAINT",
                    func="\n                    IF NOT EXISTS (SELECT FROM statements_correction\n                        WHERE statement_id = NEW.statement_id AND kind = 'amended'\n                            AND note = NEW.note AND made_at = NEW.decided_at)\n                    OR NOT EXISTS (SELECT FROM statements_statement\n                        WHERE id = NEW.statement_id AND version > NEW.base_version)\n                    THEN RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                        CONSTRAINT = 'amendment_public_with_note', MESSAGE =\n                        'an amendment becomes public with its change and its note';\n                    END IF;\n                    RETURN NULL;\n                ",
                    hash="d071319fd7f0da619b560127d482b690b2e49f26",
                    operation="UPDATE",
                    pgid="pgtrigger_public_with_its_note_52f97",
                    table="statements_amendment",
                    timing="DEFERRABLE INITIALLY DEFERRED",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="amendment",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "statements_amendmentevent" ("base_version", "before", "decided_at", "decided_by_id", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed", "proposed_at", "proposed_by_id", "state", "statement_id") VALUES (NEW."base_version", NEW."before", NEW."decided_at", NEW."decided_by_id", NEW."id", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."proposed", NEW."proposed_at", NEW."proposed_by_id", NEW."state", NEW."statement_id"); RETURN NULL;',
                    hash="aec1a8cb8639ed68472b862b5217946753060721",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_03dea",
                    table="statements_amendment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="amendment",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "statements_amendmentevent" ("base_version", "before", "decided_at", "decided_by_id", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed", "proposed_at", "proposed_by_id", "state", "statement_id") VALUES (NEW."base_version", NEW."before", NEW."decided_at", NEW."decided_by_id", NEW."id", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."proposed", NEW."proposed_at", NEW."proposed_by_id", NEW."state", NEW."statement_id"); RETURN NULL;',
                    hash="13d83735f1d51cc5689205974d007428ae76f8e8",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_7de74",
                    table="statements_amendment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="amendment",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "statements_amendmentevent" ("base_version", "before", "decided_at", "decided_by_id", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed", "proposed_at", "proposed_by_id", "state", "statement_id") VALUES (OLD."base_version", OLD."before", OLD."decided_at", OLD."decided_by_id", OLD."id", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."proposed", OLD."proposed_at", OLD."proposed_by_id", OLD."state", OLD."statement_id"); RETURN NULL;',
                    hash="3770cc4ea72b008fe7b29d8e1ae36fb5ca5a3983",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_ef9fb",
                    table="statements_amendment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="amendmentevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="06f68afb65d98a643fc0fe4ea4dcaef256eacbee",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_4bfe4",
                    table="statements_amendmentevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="comment",
            constraint=models.CheckConstraint(
                condition=models.Q(("text__regex", "\\S")), name="comment_has_text"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="comment",
            trigger=pgtrigger.compiler.Trigger(
                name="never_changes",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                    hash="02aa100eef3835837b3e00d68fc80b15869bae69",
                    operation="UPDATE",
                    pgid="pgtrigger_never_changes_2e4af",
                    table="statements_comment",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="comment",
            trigger=pgtrigger.compiler.Trigger(
                name="stays_with_statement",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    constraint="CONSTRAINT",
                    func="\n                    IF EXISTS (SELECT FROM statements_statement WHERE id = OLD.statement_id)\n                    THEN RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                        CONSTRAINT = 'comment_stays', MESSAGE =\n                        'a comment stays as long as its statement';\n                    END IF;\n                    RETURN NULL;\n                ",
                    hash="beb31a85e7c636725bf3fea170bce2da9ececcca",
                    operation="DELETE",
                    pgid="pgtrigger_stays_with_statement_6da1f",
                    table="statements_comment",
                    timing="DEFERRABLE INITIALLY DEFERRED",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="comment",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "statements_commentevent" ("id", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "statement_id", "text") VALUES (NEW."id", NEW."made_at", NEW."made_by_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."statement_id", NEW."text"); RETURN NULL;',
                    hash="d29e0700a550fc63c948d0920213dc2b0f3aec8e",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_854c2",
                    table="statements_comment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="comment",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "statements_commentevent" ("id", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "statement_id", "text") VALUES (NEW."id", NEW."made_at", NEW."made_by_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."statement_id", NEW."text"); RETURN NULL;',
                    hash="e5195191026091af40c36802f3ccffafb5eb60a6",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_a105b",
                    table="statements_comment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="comment",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "statements_commentevent" ("id", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "statement_id", "text") VALUES (OLD."id", OLD."made_at", OLD."made_by_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."statement_id", OLD."text"); RETURN NULL;',
                    hash="17f60ce0d9dcd049320cd94359464e758b4b5b3f",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_35640",
                    table="statements_comment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="commentevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="ca2400d5195a18ad7f9d3eacbe500d49268e9750",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_b6539",
                    table="statements_commentevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="correctionevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="66d4dd3740a7b9f150715d73aaf400e92e41c3c6",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_77fbd",
                    table="statements_correctionevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.RunSQL((SQL / "0008_submitted_at.sql").read_text(), NOOP),
        migrations.RunSQL((SQL / "keep_the_trail_again.sql").read_text(), NOOP),
    ]
