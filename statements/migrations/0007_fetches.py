"""Addresses that editors asked to take in."""

from pathlib import Path

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import statements.models.functions

KEEP_THE_TRAIL = (Path(__file__).parent / "sql" / "keep_the_trail_again.sql").read_text()


class Migration(migrations.Migration):
    dependencies = [
        ("pghistory", "0007_auto_20250421_0444"),
        ("statements", "0006_states_of_articles"),
    ]

    operations = [
        migrations.CreateModel(
            name="Fetch",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("url", models.TextField()),
                (
                    "address",
                    models.GeneratedField(
                        db_persist=True,
                        expression=statements.models.functions.ArticleAddress("url"),
                        null=True,
                        output_field=models.TextField(null=True),
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "waiting"),
                            ("running", "running"),
                            ("fetched", "taken in"),
                            ("failed", "failed"),
                            ("dismissed", "dismissed"),
                        ],
                        default="waiting",
                        max_length=9,
                    ),
                ),
                ("problem", models.CharField(blank=True, max_length=24)),
                ("detail", models.CharField(blank=True, max_length=200)),
                ("tries", models.PositiveSmallIntegerField(default=0)),
                ("requested_at", models.DateTimeField()),
                ("due_at", models.DateTimeField()),
                ("finished_at", models.DateTimeField(blank=True, null=True)),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("new-article", "The article is taken in."),
                            ("new-snapshot", "The text has changed: a new snapshot keeps it."),
                            ("same-text", "The text is the same as before."),
                            ("by-hand", "The article came another way."),
                        ],
                        max_length=12,
                    ),
                ),
                ("found", models.JSONField(blank=True, default=dict)),
                (
                    "article",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="fetches",
                        to="statements.article",
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="statements.meeting",
                    ),
                ),
                (
                    "outlet",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="statements.outlet",
                    ),
                ),
                (
                    "requested_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "fetches",
            },
        ),
        migrations.CreateModel(
            name="FetchEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("url", models.TextField()),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "waiting"),
                            ("running", "running"),
                            ("fetched", "taken in"),
                            ("failed", "failed"),
                            ("dismissed", "dismissed"),
                        ],
                        default="waiting",
                        max_length=9,
                    ),
                ),
                ("problem", models.CharField(blank=True, max_length=24)),
                ("detail", models.CharField(blank=True, max_length=200)),
                ("tries", models.PositiveSmallIntegerField(default=0)),
                ("requested_at", models.DateTimeField()),
                ("due_at", models.DateTimeField()),
                ("finished_at", models.DateTimeField(blank=True, null=True)),
                (
                    "outcome",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("new-article", "The article is taken in."),
                            ("new-snapshot", "The text has changed: a new snapshot keeps it."),
                            ("same-text", "The text is the same as before."),
                            ("by-hand", "The article came another way."),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="statements.article",
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="statements.meeting",
                    ),
                ),
                (
                    "outlet",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="statements.outlet",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="statements.fetch",
                    ),
                ),
                (
                    "requested_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddIndex(
            model_name="fetch",
            index=models.Index(fields=["requested_by", "-finished_at"], name="fetch_lately"),
        ),
        migrations.AddConstraint(
            model_name="fetch",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("state__in", ("waiting", "running", "fetched", "failed", "dismissed"))
                ),
                name="fetch_state_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="fetch",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("outcome__in", ("", "new-article", "new-snapshot", "same-text", "by-hand"))
                ),
                name="fetch_outcome_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="fetch",
            constraint=models.CheckConstraint(
                condition=models.Q(("url__iregex", "^https?://[^\\s/?#]+\\S*$")),
                name="fetch_url_is_web",
            ),
        ),
        migrations.AddConstraint(
            model_name="fetch",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("article__isnull", False),
                        ("state", "fetched"),
                        models.Q(("outcome", ""), _negated=True),
                    ),
                    models.Q(
                        models.Q(("state", "fetched"), _negated=True),
                        ("article__isnull", True),
                        ("outcome", ""),
                    ),
                    _connector="OR",
                ),
                name="fetch_has_an_article_when_fetched",
            ),
        ),
        migrations.AddConstraint(
            model_name="fetch",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("state", "failed"), _negated=True),
                    models.Q(("problem", ""), _negated=True),
                    _connector="OR",
                ),
                name="fetch_failed_for_a_reason",
            ),
        ),
        migrations.AddConstraint(
            model_name="fetch",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("finished_at__isnull", True), ("state__in", ("waiting", "running"))),
                    models.Q(
                        ("finished_at__isnull", False),
                        ("state__in", ("fetched", "failed", "dismissed")),
                    ),
                    _connector="OR",
                ),
                name="fetch_finished_when_it_waits_no_more",
            ),
        ),
        migrations.AddConstraint(
            model_name="fetch",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state__in", ("waiting", "running", "failed"))),
                fields=("address",),
                name="fetch_open_once_an_address",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="fetch",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "statements_fetchevent" ("article_id", "detail", "due_at", "finished_at", "id", "meeting_id", "outcome", "outlet_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "problem", "requested_at", "requested_by_id", "state", "tries", "url") VALUES (NEW."article_id", NEW."detail", NEW."due_at", NEW."finished_at", NEW."id", NEW."meeting_id", NEW."outcome", NEW."outlet_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."problem", NEW."requested_at", NEW."requested_by_id", NEW."state", NEW."tries", NEW."url"); RETURN NULL;',
                    hash="d81eb24fbe4cd068d305dc36b2e2e34130f2c922",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_d97fd",
                    table="statements_fetch",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="fetch",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."article_id" IS DISTINCT FROM (NEW."article_id") OR OLD."detail" IS DISTINCT FROM (NEW."detail") OR OLD."due_at" IS DISTINCT FROM (NEW."due_at") OR OLD."finished_at" IS DISTINCT FROM (NEW."finished_at") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."meeting_id" IS DISTINCT FROM (NEW."meeting_id") OR OLD."outcome" IS DISTINCT FROM (NEW."outcome") OR OLD."outlet_id" IS DISTINCT FROM (NEW."outlet_id") OR OLD."problem" IS DISTINCT FROM (NEW."problem") OR OLD."requested_at" IS DISTINCT FROM (NEW."requested_at") OR OLD."requested_by_id" IS DISTINCT FROM (NEW."requested_by_id") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."tries" IS DISTINCT FROM (NEW."tries") OR OLD."url" IS DISTINCT FROM (NEW."url"))',
                    func='INSERT INTO "statements_fetchevent" ("article_id", "detail", "due_at", "finished_at", "id", "meeting_id", "outcome", "outlet_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "problem", "requested_at", "requested_by_id", "state", "tries", "url") VALUES (NEW."article_id", NEW."detail", NEW."due_at", NEW."finished_at", NEW."id", NEW."meeting_id", NEW."outcome", NEW."outlet_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."problem", NEW."requested_at", NEW."requested_by_id", NEW."state", NEW."tries", NEW."url"); RETURN NULL;',
                    hash="64f96d5fbaa20a3b92c03a6398c27b825178b513",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_26a1d",
                    table="statements_fetch",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="fetch",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "statements_fetchevent" ("article_id", "detail", "due_at", "finished_at", "id", "meeting_id", "outcome", "outlet_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "problem", "requested_at", "requested_by_id", "state", "tries", "url") VALUES (OLD."article_id", OLD."detail", OLD."due_at", OLD."finished_at", OLD."id", OLD."meeting_id", OLD."outcome", OLD."outlet_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."problem", OLD."requested_at", OLD."requested_by_id", OLD."state", OLD."tries", OLD."url"); RETURN NULL;',
                    hash="e75b38e4320978b0e7eaf98d298c0a9165cfad66",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_94809",
                    table="statements_fetch",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="fetchevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="a9370a2b14a81d5f051ff7c83b6e0d016f52cb44",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_c56c3",
                    table="statements_fetchevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.RunSQL(KEEP_THE_TRAIL, migrations.RunSQL.noop),
    ]
