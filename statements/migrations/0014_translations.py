"""Translations of quotes."""

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
        ("statements", "0012_merged_speakers_and_topics"),
    ]

    operations = [
        migrations.CreateModel(
            name="Translation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("language", models.CharField(max_length=8)),
                ("text", models.CharField(max_length=10000)),
                (
                    "by",
                    models.CharField(
                        choices=[
                            ("official", "official translation"),
                            ("outlet", "an outlet's translation"),
                            ("human", "translation by a person"),
                            ("machine", "translation by a machine"),
                        ],
                        max_length=8,
                    ),
                ),
                ("source", models.URLField(blank=True, max_length=500)),
                ("author_note", models.CharField(blank=True, max_length=200)),
                ("original_text", models.TextField()),
                ("version", models.PositiveIntegerField(default=1)),
                ("changed_at", models.DateTimeField()),
                ("reviewed_at", models.DateTimeField(blank=True, null=True)),
                (
                    "changed_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "entered_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "quote",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="translations",
                        to="statements.quote",
                    ),
                ),
                (
                    "reviewed_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="TranslationEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("language", models.CharField(max_length=8)),
                ("text", models.CharField(max_length=10000)),
                (
                    "by",
                    models.CharField(
                        choices=[
                            ("official", "official translation"),
                            ("outlet", "an outlet's translation"),
                            ("human", "translation by a person"),
                            ("machine", "translation by a machine"),
                        ],
                        max_length=8,
                    ),
                ),
                ("source", models.URLField(blank=True, max_length=500)),
                ("author_note", models.CharField(blank=True, max_length=200)),
                ("original_text", models.TextField()),
                ("version", models.PositiveIntegerField(default=1)),
                ("changed_at", models.DateTimeField()),
                ("reviewed_at", models.DateTimeField(blank=True, null=True)),
                (
                    "changed_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "entered_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
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
                        to="statements.translation",
                    ),
                ),
                (
                    "quote",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="statements.quote",
                    ),
                ),
                (
                    "reviewed_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
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
            model_name="translation",
            index=models.Index(
                condition=models.Q(("reviewed_at__isnull", True)),
                fields=["changed_at"],
                name="translation_unreviewed",
            ),
        ),
        migrations.AddConstraint(
            model_name="translation",
            constraint=models.UniqueConstraint(
                fields=("quote", "language", "by"), name="translation_once_a_language_and_hand"
            ),
        ),
        migrations.AddConstraint(
            model_name="translation",
            constraint=models.CheckConstraint(
                condition=models.Q(("by__in", ["official", "outlet", "human", "machine"])),
                name="translation_by_is_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="translation",
            constraint=models.CheckConstraint(
                condition=models.Q(("text__regex", "^\\S(.*\\S)?$")),
                name="translation_has_trimmed_text",
            ),
        ),
        migrations.AddConstraint(
            model_name="translation",
            constraint=models.CheckConstraint(
                condition=models.Q(("language__regex", "^[a-z]{2,3}$")),
                name="translation_language_is_a_code",
            ),
        ),
        migrations.AddConstraint(
            model_name="translation",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("source", ""),
                    models.Q(
                        ("by__in", ("official", "outlet")),
                        ("source__regex", "^https://[^\\s/@]+(/\\S*)?$"),
                    ),
                    _connector="OR",
                ),
                name="translation_source_is_where_it_stands_in_print",
            ),
        ),
        migrations.AddConstraint(
            model_name="translation",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("reviewed_at__isnull", True), ("reviewed_by__isnull", True)),
                    models.Q(("reviewed_at__isnull", False), ("reviewed_by__isnull", False)),
                    _connector="OR",
                ),
                name="translation_reviewed_by_someone",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="translation",
            trigger=pgtrigger.compiler.Trigger(
                name="named_change",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF is_public_statement((SELECT statement_id FROM statements_quote WHERE id = OLD.quote_id)) OR is_public_statement((SELECT statement_id FROM statements_quote WHERE id = NEW.quote_id)) THEN\n                PERFORM require_name();\n            END IF;\n            RETURN COALESCE(NEW, OLD);\n        ",
                    hash="420c0880f2937a1853f43e39ba0eac93d7f824fb",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_named_change_117dd",
                    table="statements_translation",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="translation",
            trigger=pgtrigger.compiler.Trigger(
                name="keep_quote",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."quote_id" IS DISTINCT FROM (NEW."quote_id") OR OLD."entered_by_id" IS DISTINCT FROM (NEW."entered_by_id"))',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                    hash="9be24be75c25e6d30a041564bebf02a878ccf4c5",
                    operation="UPDATE",
                    pgid="pgtrigger_keep_quote_f6277",
                    table="statements_translation",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="translation",
            trigger=pgtrigger.compiler.Trigger(
                name="of_words_that_stand",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    declare="DECLARE quoted record;",
                    func="\n                    IF TG_OP = 'UPDATE' AND (OLD.language, OLD.text, OLD.original_text)\n                        IS NOT DISTINCT FROM (NEW.language, NEW.text, NEW.original_text)\n                    THEN RETURN NEW; END IF;\n                    SELECT text, language INTO quoted FROM statements_quote\n                        WHERE id = NEW.quote_id FOR SHARE;\n                    IF split_part(lower(quoted.language), '-', 1) = NEW.language\n                    THEN RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                        CONSTRAINT = 'translation_into_another_language', MESSAGE =\n                        'a quote is not translated into its own language';\n                    END IF;\n                    IF NEW.original_text <> quoted.text\n                    THEN RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                        CONSTRAINT = 'translation_of_words_that_stand', MESSAGE =\n                        'a translation is of the words that the quote has now';\n                    END IF;\n                    RETURN NEW;\n                ",
                    hash="c0e63da1f94c0898dc090ace36bd96efd407b763",
                    operation="INSERT OR UPDATE",
                    pgid="pgtrigger_of_words_that_stand_ed9c6",
                    table="statements_translation",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="translation",
            trigger=pgtrigger.compiler.Trigger(
                name="reviewed_as_it_stands",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (NEW."reviewed_at" IS NOT NULL)',
                    func="\n                    IF TG_OP = 'INSERT'\n                        OR (OLD.language, OLD.text, OLD.\"by\", OLD.source, OLD.author_note,\n                                OLD.original_text)\n                            <> (NEW.language, NEW.text, NEW.\"by\", NEW.source, NEW.author_note,\n                                NEW.original_text)\n                        OR OLD.reviewed_at IS DISTINCT FROM NEW.reviewed_at AND NOT EXISTS (\n                            SELECT FROM statements_quote\n                            WHERE id = NEW.quote_id AND text = NEW.original_text FOR SHARE)\n                    THEN RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                        CONSTRAINT = 'translation_reviewed_as_it_stands', MESSAGE =\n                        'a review is of a translation as it stands, of words that stand';\n                    END IF;\n                    RETURN NEW;\n                ",
                    hash="6536953d2efffec431e7dc17e7531ae96784eb85",
                    operation="INSERT OR UPDATE",
                    pgid="pgtrigger_reviewed_as_it_stands_88673",
                    table="statements_translation",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="translation",
            trigger=pgtrigger.compiler.Trigger(
                name="four_eyes",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (NEW."reviewed_at" IS NOT NULL)',
                    func="\n                    IF COALESCE((SELECT four_eyes FROM statements_sitepolicy), true)\n                        AND (OLD.reviewed_at IS DISTINCT FROM NEW.reviewed_at\n                            OR OLD.reviewed_by_id IS DISTINCT FROM NEW.reviewed_by_id\n                            OR OLD.changed_by_id IS DISTINCT FROM NEW.changed_by_id)\n                        AND NEW.reviewed_by_id IN (NEW.entered_by_id, NEW.changed_by_id)\n                    THEN RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                        CONSTRAINT = 'translation_four_eyes', MESSAGE =\n                        'who writes a translation and who reviews it must differ';\n                    END IF;\n                    RETURN NEW;\n                ",
                    hash="101097a736b07480767176f1894106eda5890065",
                    operation="UPDATE",
                    pgid="pgtrigger_four_eyes_5a382",
                    table="statements_translation",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="translation",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "statements_translationevent" ("author_note", "by", "changed_at", "changed_by_id", "entered_by_id", "id", "language", "original_text", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quote_id", "reviewed_at", "reviewed_by_id", "source", "text", "version") VALUES (NEW."author_note", NEW."by", NEW."changed_at", NEW."changed_by_id", NEW."entered_by_id", NEW."id", NEW."language", NEW."original_text", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."quote_id", NEW."reviewed_at", NEW."reviewed_by_id", NEW."source", NEW."text", NEW."version"); RETURN NULL;',
                    hash="e5ba960e0b00d4903b523620f186f1ffb0b4066c",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_b2b93",
                    table="statements_translation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="translation",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "statements_translationevent" ("author_note", "by", "changed_at", "changed_by_id", "entered_by_id", "id", "language", "original_text", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quote_id", "reviewed_at", "reviewed_by_id", "source", "text", "version") VALUES (NEW."author_note", NEW."by", NEW."changed_at", NEW."changed_by_id", NEW."entered_by_id", NEW."id", NEW."language", NEW."original_text", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."quote_id", NEW."reviewed_at", NEW."reviewed_by_id", NEW."source", NEW."text", NEW."version"); RETURN NULL;',
                    hash="cb9c6db7e11b4581b7c34668bdb3249483944d16",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_6dfef",
                    table="statements_translation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="translation",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "statements_translationevent" ("author_note", "by", "changed_at", "changed_by_id", "entered_by_id", "id", "language", "original_text", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quote_id", "reviewed_at", "reviewed_by_id", "source", "text", "version") VALUES (OLD."author_note", OLD."by", OLD."changed_at", OLD."changed_by_id", OLD."entered_by_id", OLD."id", OLD."language", OLD."original_text", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."quote_id", OLD."reviewed_at", OLD."reviewed_by_id", OLD."source", OLD."text", OLD."version"); RETURN NULL;',
                    hash="5f8195fb06dcb5d1f60c8d957be88001601b00cc",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_2ec52",
                    table="statements_translation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="translationevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="4cfe82c60f1290a347588e2d7817ffbda154397b",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_7fa3c",
                    table="statements_translationevent",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.RunSQL((SQL / "0014_translations.sql").read_text(), NOOP),
        migrations.RunSQL((SQL / "keep_the_trail_again.sql").read_text(), NOOP),
    ]
