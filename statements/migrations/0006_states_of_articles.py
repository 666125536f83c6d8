"""How far the desk is with each article."""

from pathlib import Path

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

KEEP_THE_TRAIL = (Path(__file__).parent / "sql" / "keep_the_trail_again.sql").read_text()
# What editors decided so far tells it; nobody's name stands for it, so no trigger may ask for one.
TELL_FROM_DECISIONS = """
    ALTER TABLE statements_article DISABLE TRIGGER USER;
    UPDATE statements_article AS article SET state = CASE
        WHEN decided.are_open THEN 'in-progress'
        WHEN decided.is_quoted THEN 'done' ELSE 'done-without-quotes' END
    FROM (
        SELECT snapshot.article_id, bool_or(candidate.state = 'open') AS are_open,
            bool_or(candidate.state = 'accepted') AS is_quoted
        FROM statements_candidate AS candidate
        JOIN statements_snapshot AS snapshot ON snapshot.id = candidate.snapshot_id
        GROUP BY snapshot.article_id HAVING bool_or(candidate.state <> 'open')
    ) AS decided WHERE decided.article_id = article.id;
    ALTER TABLE statements_article ENABLE TRIGGER USER;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("statements", "0005_rule_records"),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="article",
            name="named_change",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="article",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="article",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="article",
            name="delete_delete",
        ),
        migrations.AddField(
            model_name="article",
            name="state",
            field=models.CharField(
                choices=[
                    ("inbox", "inbox"),
                    ("in-progress", "in progress"),
                    ("done", "done"),
                    ("done-without-quotes", "done without quotes"),
                ],
                default="inbox",
                max_length=19,
            ),
        ),
        migrations.AddField(
            model_name="articleevent",
            name="state",
            field=models.CharField(
                choices=[
                    ("inbox", "inbox"),
                    ("in-progress", "in progress"),
                    ("done", "done"),
                    ("done-without-quotes", "done without quotes"),
                ],
                default="inbox",
                max_length=19,
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="article",
            trigger=pgtrigger.compiler.Trigger(
                name="named_change",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF TG_OP = 'UPDATE'\n                AND to_jsonb(OLD) - '{state,address}'::text[]\n                    = to_jsonb(NEW) - '{state,address}'::text[]\n            THEN RETURN NEW; END IF;\n            IF is_publicly_quoted(OLD.id) OR is_publicly_quoted(NEW.id) THEN\n                PERFORM require_name();\n            END IF;\n            RETURN COALESCE(NEW, OLD);\n        ",
                    hash="b25b0ee0b94e9d9d58d0de41318436fe0e745e8d",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_named_change_bb902",
                    table="statements_article",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="article",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "statements_articleevent" ("added_at", "added_by_id", "byline", "id", "kind", "language", "meeting_id", "outlet_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "published_on", "state", "title", "url") VALUES (NEW."added_at", NEW."added_by_id", NEW."byline", NEW."id", NEW."kind", NEW."language", NEW."meeting_id", NEW."outlet_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."public_id", NEW."published_on", NEW."state", NEW."title", NEW."url"); RETURN NULL;',
                    hash="9650fd136fece4863fa72abf1693d50cb076aece",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_40d7f",
                    table="statements_article",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="article",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."added_at" IS DISTINCT FROM (NEW."added_at") OR OLD."added_by_id" IS DISTINCT FROM (NEW."added_by_id") OR OLD."byline" IS DISTINCT FROM (NEW."byline") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."language" IS DISTINCT FROM (NEW."language") OR OLD."meeting_id" IS DISTINCT FROM (NEW."meeting_id") OR OLD."outlet_id" IS DISTINCT FROM (NEW."outlet_id") OR OLD."public_id" IS DISTINCT FROM (NEW."public_id") OR OLD."published_on" IS DISTINCT FROM (NEW."published_on") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."url" IS DISTINCT FROM (NEW."url"))',
                    func='INSERT INTO "statements_articleevent" ("added_at", "added_by_id", "byline", "id", "kind", "language", "meeting_id", "outlet_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "published_on", "state", "title", "url") VALUES (NEW."added_at", NEW."added_by_id", NEW."byline", NEW."id", NEW."kind", NEW."language", NEW."meeting_id", NEW."outlet_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."public_id", NEW."published_on", NEW."state", NEW."title", NEW."url"); RETURN NULL;',
                    hash="7af3828b1f636b36bb761b3507836c22e1a7c877",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_0c0c8",
                    table="statements_article",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="article",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "statements_articleevent" ("added_at", "added_by_id", "byline", "id", "kind", "language", "meeting_id", "outlet_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "published_on", "state", "title", "url") VALUES (OLD."added_at", OLD."added_by_id", OLD."byline", OLD."id", OLD."kind", OLD."language", OLD."meeting_id", OLD."outlet_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."public_id", OLD."published_on", OLD."state", OLD."title", OLD."url"); RETURN NULL;',
                    hash="90e74c2c5dd5828c1a112d5b8e80a4f6806e9765",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_792f0",
                    table="statements_article",
                    when="AFTER",
                ),
            ),
        ),
        migrations.RunSQL(TELL_FROM_DECISIONS, migrations.RunSQL.noop),
        migrations.AddConstraint(
            model_name="article",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("state__in", ("inbox", "in-progress", "done", "done-without-quotes"))
                ),
                name="article_state_is_known",
            ),
        ),
        migrations.RunSQL(KEEP_THE_TRAIL, migrations.RunSQL.noop),
    ]
