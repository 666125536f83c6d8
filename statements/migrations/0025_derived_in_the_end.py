"""What is derived of a statement's parts follows once, when the transaction ends."""

from pathlib import Path

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations

SQL = Path(__file__).parent / "sql"
KEEP = (SQL / "keep_the_trail_again.sql").read_text()
NOOP = migrations.RunSQL.noop


class Migration(migrations.Migration):
    dependencies = [
        ("statements", "0024_searched_statements"),
    ]

    operations = [
        # On the way back too, which ends with it.
        migrations.RunSQL(NOOP, KEEP),
        migrations.RunSQL(
            (SQL / "0025_derived_in_the_end.sql").read_text(),
            (SQL / "0025_derived_in_the_end_back.sql").read_text(),
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="position",
            name="published_with_statement",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="position",
            name="published_in_the_end",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="position",
            name="changes_site",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="position",
            name="found_with_statement",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="position",
            name="found_in_the_end",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="quote",
            name="changes_site",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="quote",
            name="found_with_statement",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="quote",
            name="found_in_the_end",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="translation",
            name="changes_site",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="translation",
            name="found_with_statement",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="translation",
            name="found_in_the_end",
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="position",
            trigger=pgtrigger.compiler.Trigger(
                name="derived_anew",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="PERFORM nothing_is_derived(); RETURN NULL;",
                    hash="8e5603a853be148f7712ec00a669521badd0598c",
                    level="STATEMENT",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_derived_anew_9df1d",
                    table="statements_position",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="position",
            trigger=pgtrigger.compiler.Trigger(
                name="derived_in_the_end",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    constraint="CONSTRAINT",
                    func="\n                PERFORM derive_of_statement(LEAST(NEW.statement_id, OLD.statement_id));\n                PERFORM derive_of_statement(GREATEST(NEW.statement_id, OLD.statement_id));\n                RETURN NULL;\n            ",
                    hash="163b96052dd77a0d648c49bc1636d81a7d3c8169",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_derived_in_the_end_0a3ac",
                    table="statements_position",
                    timing="DEFERRABLE INITIALLY DEFERRED",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="quote",
            trigger=pgtrigger.compiler.Trigger(
                name="derived_anew",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="PERFORM nothing_is_derived(); RETURN NULL;",
                    hash="12eb66ba4c89ffceb81559d32f2ed7971c6bf409",
                    level="STATEMENT",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_derived_anew_53b5d",
                    table="statements_quote",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="quote",
            trigger=pgtrigger.compiler.Trigger(
                name="derived_in_the_end",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    constraint="CONSTRAINT",
                    func="\n                PERFORM derive_of_statement(LEAST(NEW.statement_id, OLD.statement_id));\n                PERFORM derive_of_statement(GREATEST(NEW.statement_id, OLD.statement_id));\n                RETURN NULL;\n            ",
                    hash="e3987ecee3d19694d31b38a97d5b70a355440b40",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_derived_in_the_end_e9d70",
                    table="statements_quote",
                    timing="DEFERRABLE INITIALLY DEFERRED",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="translation",
            trigger=pgtrigger.compiler.Trigger(
                name="derived_anew",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="PERFORM nothing_is_derived(); RETURN NULL;",
                    hash="f59a13b2272c6526b48e6a8725f45ab5eeff61d9",
                    level="STATEMENT",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_derived_anew_2d558",
                    table="statements_translation",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="translation",
            trigger=pgtrigger.compiler.Trigger(
                name="derived_in_the_end",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    constraint="CONSTRAINT",
                    func="\n                PERFORM derive_of_statement(LEAST((SELECT statement_id FROM statements_quote WHERE id = NEW.quote_id), (SELECT statement_id FROM statements_quote WHERE id = OLD.quote_id)));\n                PERFORM derive_of_statement(GREATEST((SELECT statement_id FROM statements_quote WHERE id = NEW.quote_id), (SELECT statement_id FROM statements_quote WHERE id = OLD.quote_id)));\n                RETURN NULL;\n            ",
                    hash="a743a2cbc119fe2c20276e49521537a9bb152b5d",
                    operation="INSERT OR UPDATE OR DELETE",
                    pgid="pgtrigger_derived_in_the_end_f6f5c",
                    table="statements_translation",
                    timing="DEFERRABLE INITIALLY DEFERRED",
                    when="AFTER",
                ),
            ),
        ),
        migrations.RunSQL(KEEP, NOOP),
    ]
