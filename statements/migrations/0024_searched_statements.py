"""What is found of published statements, the words they were printed in, and the triggers that
keep both."""

from pathlib import Path

import django.contrib.postgres.indexes
import django.contrib.postgres.search
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import statements.models.searched_statements

SQL = Path(__file__).parent / "sql"
NOOP = migrations.RunSQL.noop
BACK = """
    DROP FUNCTION search_statements, search_part, months_asked, index_all_statements,
        index_statement;
    DROP TABLE statements_searchedstatement;
    DROP VIEW statements_searchable, statements_printed;
    DROP AGGREGATE all_words(tsvector);
    DROP FUNCTION words_apart, words_in, stem_of;
"""


class Migration(migrations.Migration):
    dependencies = [
        ("statements", "0023_translation_words"),
    ]

    operations = [
        migrations.RunSQL((SQL / "0024_searched_statements.sql").read_text(), BACK),
        migrations.CreateModel(
            name="SearchedStatement",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "said_on",
                        "statement_id",
                        blank=True,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("said_on", models.DateField()),
                ("statement_id", models.BigIntegerField()),
                ("marks", models.TextField()),
                ("words", django.contrib.postgres.search.SearchVectorField()),
            ],
            options={
                "db_table": "statements_searchedstatement",
                "managed": False,
            },
        ),
        migrations.CreateModel(
            name="Word",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "text",
                        "language",
                        blank=True,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("text", models.TextField()),
                ("language", models.CharField(max_length=8)),
                ("lexeme", models.TextField()),
            ],
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="office",
            name="moves_published_positions",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="tenure",
            name="moves_published_positions",
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="article",
            trigger=pgtrigger.compiler.Trigger(
                name="found_elsewhere",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF NEW.outlet_id <> OLD.outlet_id THEN\n                PERFORM index_statement(id) FROM (SELECT DISTINCT statement_id FROM statements_quote AS quote JOIN statements_snapshot AS snapshot ON snapshot.id = snapshot_id WHERE article_id = NEW.id) AS said (id);\n            END IF;\n            RETURN NULL;\n        ",
                    hash="26121984253bab9ae42f2f6d52fe8ab4f3f97074",
                    operation='UPDATE OF "outlet_id"',
                    pgid="pgtrigger_found_elsewhere_f52f8",
                    table="statements_article",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="office",
            trigger=pgtrigger.compiler.Trigger(
                name="moves_published_positions",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF NEW.organisation_id <> OLD.organisation_id THEN\n                PERFORM alone_with_tallies();\n                PERFORM publish_positions(id), index_statement(id)\n                FROM (SELECT statement.id FROM statements_statement AS statement JOIN statements_tenure AS tenure ON tenure.id = tenure_id WHERE office_id = NEW.id AND state = 'published') AS said (id);\n            END IF;\n            RETURN NULL;\n        ",
                    hash="616b33e65eb89817475de9da1dee743c13666fb7",
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
                name="found_with_statement",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n                PERFORM index_statement(id) FROM (SELECT id FROM statements_statement WHERE id IN (NEW.statement_id, OLD.statement_id) AND state = 'published' ORDER BY id\n                    FOR NO KEY UPDATE SKIP LOCKED) AS free;\n                RETURN NULL;\n            ",
                    hash="69336e763d1e341513c4b25ed3260e189a636076",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_found_with_statement_2d393",
                    table="statements_position",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="position",
            trigger=pgtrigger.compiler.Trigger(
                name="found_in_the_end",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    constraint="CONSTRAINT",
                    func="\n                PERFORM FROM (SELECT id FROM statements_statement WHERE id IN (NEW.statement_id, OLD.statement_id) ORDER BY id FOR NO KEY UPDATE) AS locked;\n                PERFORM index_statement(id) FROM (SELECT id FROM statements_statement WHERE id IN (NEW.statement_id, OLD.statement_id) ORDER BY id) AS locked;\n                RETURN NULL;\n            ",
                    hash="ef1f0fd44f847990aea485c110f631992bfed7e8",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_found_in_the_end_913b4",
                    table="statements_position",
                    timing="DEFERRABLE INITIALLY DEFERRED",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="quote",
            trigger=pgtrigger.compiler.Trigger(
                name="found_with_statement",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n                PERFORM index_statement(id) FROM (SELECT id FROM statements_statement WHERE id IN (NEW.statement_id, OLD.statement_id) AND state = 'published' ORDER BY id\n                    FOR NO KEY UPDATE SKIP LOCKED) AS free;\n                RETURN NULL;\n            ",
                    hash="9727a80370a48deb1e66d66b1fa1688d48b57ea9",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_found_with_statement_8458a",
                    table="statements_quote",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="quote",
            trigger=pgtrigger.compiler.Trigger(
                name="found_in_the_end",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    constraint="CONSTRAINT",
                    func="\n                PERFORM FROM (SELECT id FROM statements_statement WHERE id IN (NEW.statement_id, OLD.statement_id) ORDER BY id FOR NO KEY UPDATE) AS locked;\n                PERFORM index_statement(id) FROM (SELECT id FROM statements_statement WHERE id IN (NEW.statement_id, OLD.statement_id) ORDER BY id) AS locked;\n                RETURN NULL;\n            ",
                    hash="3f8ca10010813b5332bc3167a0fc99df24fb8476",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_found_in_the_end_4bff9",
                    table="statements_quote",
                    timing="DEFERRABLE INITIALLY DEFERRED",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="statement",
            trigger=pgtrigger.compiler.Trigger(
                name="found_when_published",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF (OLD.state, OLD.said_on, OLD.speaker_id, OLD.tenure_id, OLD.meeting_id) IS NOT DISTINCT FROM (NEW.state, NEW.said_on, NEW.speaker_id, NEW.tenure_id, NEW.meeting_id) THEN RETURN NULL; END IF;\n            IF OLD.state = 'published'\n                AND (NEW.state <> 'published' OR NEW.said_on IS DISTINCT FROM OLD.said_on)\n            THEN\n                DELETE FROM statements_searchedstatement\n                WHERE said_on = OLD.said_on AND statement_id = OLD.id;\n            END IF;\n            IF NEW.state = 'published' THEN PERFORM index_statement(NEW.id); END IF;\n            RETURN NULL;\n        ",
                    hash="02cc4c807e732c42649dfcc53846648fe3baa8ed",
                    operation="UPDATE",
                    pgid="pgtrigger_found_when_published_ef62a",
                    table="statements_statement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="statement",
            trigger=pgtrigger.compiler.Trigger(
                name="forgotten_when_emptied",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="DELETE FROM statements_searchedstatement; RETURN NULL;",
                    hash="51d67250f7808c31417a4e2c6dd55cd4d3d08574",
                    level="STATEMENT",
                    operation="TRUNCATE",
                    pgid="pgtrigger_forgotten_when_emptied_59c29",
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
                    func="\n            IF NEW.office_id <> OLD.office_id THEN\n                PERFORM alone_with_tallies();\n                PERFORM publish_positions(id), index_statement(id)\n                FROM (SELECT id FROM statements_statement WHERE tenure_id = NEW.id AND state = 'published') AS said (id);\n            END IF;\n            RETURN NULL;\n        ",
                    hash="e71b78ae9b7e6701351f74ead87f10d494a613f1",
                    operation='UPDATE OF "office_id"',
                    pgid="pgtrigger_moves_published_positions_1e187",
                    table="statements_tenure",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="translation",
            trigger=pgtrigger.compiler.Trigger(
                name="found_with_statement",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n                PERFORM index_statement(id) FROM (SELECT id FROM statements_statement WHERE id IN ((SELECT statement_id FROM statements_quote WHERE id = NEW.quote_id), (SELECT statement_id FROM statements_quote WHERE id = OLD.quote_id)) AND state = 'published' ORDER BY id\n                    FOR NO KEY UPDATE SKIP LOCKED) AS free;\n                RETURN NULL;\n            ",
                    hash="40a59c91ee31dc7a42ad608fde8be13fd3700d20",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_found_with_statement_fc1e1",
                    table="statements_translation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="translation",
            trigger=pgtrigger.compiler.Trigger(
                name="found_in_the_end",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    constraint="CONSTRAINT",
                    func="\n                PERFORM FROM (SELECT id FROM statements_statement WHERE id IN ((SELECT statement_id FROM statements_quote WHERE id = NEW.quote_id), (SELECT statement_id FROM statements_quote WHERE id = OLD.quote_id)) ORDER BY id FOR NO KEY UPDATE) AS locked;\n                PERFORM index_statement(id) FROM (SELECT id FROM statements_statement WHERE id IN ((SELECT statement_id FROM statements_quote WHERE id = NEW.quote_id), (SELECT statement_id FROM statements_quote WHERE id = OLD.quote_id)) ORDER BY id) AS locked;\n                RETURN NULL;\n            ",
                    hash="15cefb1508dd8a17e737bffb2f8812594924526e",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_found_in_the_end_b5791",
                    table="statements_translation",
                    timing="DEFERRABLE INITIALLY DEFERRED",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="word",
            index=models.Index(
                django.contrib.postgres.indexes.OpClass("lexeme", "text_pattern_ops"),
                name="word_beginning",
            ),
        ),
        migrations.AddIndex(
            model_name="word",
            index=models.Index(
                django.contrib.postgres.indexes.OpClass(
                    statements.models.searched_statements.Reversed(models.F("lexeme")),
                    "text_pattern_ops",
                ),
                name="word_ending",
            ),
        ),
        migrations.AddIndex(
            model_name="word",
            index=django.contrib.postgres.indexes.GinIndex(
                fields=["text"], name="word_trgm", opclasses=["gin_trgm_ops"]
            ),
        ),
        migrations.RunSQL("SELECT index_all_statements()", NOOP),
        migrations.RunSQL((SQL / "keep_the_trail_again.sql").read_text(), NOOP),
    ]
