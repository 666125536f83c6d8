"""Tallies of what was said: by topic, speaker, organisation, meeting and month."""

from pathlib import Path

import django.db.models.deletion
import django.db.models.expressions
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

SQL = Path(__file__).parent / "sql"
NOOP = migrations.RunSQL.noop


class Migration(migrations.Migration):
    dependencies = [
        ("statements", "0018_correction_newest"),
    ]

    operations = [
        migrations.RunSQL(
            (SQL / "0019_tallies.sql").read_text(), (SQL / "0019_before_tallies.sql").read_text()
        ),
        migrations.CreateModel(
            name="StanceTally",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "by",
                        "key",
                        "topic",
                        blank=True,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                (
                    "by",
                    models.CharField(
                        choices=[
                            ("topic", "Topic"),
                            ("speaker", "Speaker"),
                            ("organisation", "Organisation"),
                            ("meeting", "Meeting"),
                            ("month", "Month"),
                        ],
                        max_length=12,
                    ),
                ),
                ("key", models.BigIntegerField()),
                (
                    "topic",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="tallies",
                        to="statements.topic",
                    ),
                ),
                ("n_supports", models.IntegerField()),
                ("n_conditional", models.IntegerField()),
                ("n_noncommittal", models.IntegerField()),
                ("n_opposes", models.IntegerField()),
                ("n_speaks", models.IntegerField()),
                ("newest_supports", models.BigIntegerField(null=True)),
                ("newest_conditional", models.BigIntegerField(null=True)),
                ("newest_noncommittal", models.BigIntegerField(null=True)),
                ("newest_opposes", models.BigIntegerField(null=True)),
                ("newest_speaks", models.BigIntegerField(null=True)),
                ("first_on", models.DateField()),
                (
                    "count",
                    models.GeneratedField(
                        db_persist=True,
                        expression=django.db.models.expressions.CombinedExpression(
                            django.db.models.expressions.CombinedExpression(
                                django.db.models.expressions.CombinedExpression(
                                    django.db.models.expressions.CombinedExpression(
                                        models.F("n_supports"), "+", models.F("n_conditional")
                                    ),
                                    "+",
                                    models.F("n_noncommittal"),
                                ),
                                "+",
                                models.F("n_opposes"),
                            ),
                            "+",
                            models.F("n_speaks"),
                        ),
                        output_field=models.IntegerField(),
                    ),
                ),
                (
                    "latest",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func(
                            "newest_supports",
                            "newest_conditional",
                            "newest_noncommittal",
                            "newest_opposes",
                            "newest_speaks",
                            function="latest_of",
                            output_field=models.BigIntegerField(),
                        ),
                        output_field=models.BigIntegerField(),
                    ),
                ),
                (
                    "last",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func(
                            "newest_supports",
                            "newest_conditional",
                            "newest_noncommittal",
                            "newest_opposes",
                            "newest_speaks",
                            function="GREATEST",
                            output_field=models.BigIntegerField(),
                        ),
                        output_field=models.BigIntegerField(),
                    ),
                ),
                (
                    "stance",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func(
                            "newest_supports",
                            "newest_conditional",
                            "newest_noncommittal",
                            "newest_opposes",
                            "newest_speaks",
                            function="latest_stance_of",
                            output_field=models.CharField(max_length=12),
                        ),
                        output_field=models.CharField(max_length=12),
                    ),
                ),
                (
                    "before",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func(
                            "newest_supports",
                            "newest_conditional",
                            "newest_noncommittal",
                            "newest_opposes",
                            function="earlier_of",
                            output_field=models.BigIntegerField(null=True),
                        ),
                        output_field=models.BigIntegerField(null=True),
                    ),
                ),
                (
                    "earlier",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func(
                            "newest_supports",
                            "newest_conditional",
                            "newest_noncommittal",
                            "newest_opposes",
                            function="earlier_stance_of",
                            output_field=models.CharField(max_length=12),
                        ),
                        output_field=models.CharField(max_length=12),
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="StatementTally",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "by", "key", blank=True, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "by",
                    models.CharField(
                        choices=[
                            ("speaker", "Speaker"),
                            ("tenure", "Tenure"),
                            ("officeless", "Officeless"),
                            ("meeting", "Meeting"),
                        ],
                        max_length=12,
                    ),
                ),
                ("key", models.BigIntegerField()),
                ("count", models.IntegerField()),
                ("first_on", models.DateField()),
                ("last_on", models.DateField()),
            ],
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="office",
            name="moves_published_positions",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="statement",
            name="publishes_its_positions",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="tenure",
            name="moves_published_positions",
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="office",
            trigger=pgtrigger.compiler.Trigger(
                name="moves_published_positions",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF NEW.organisation_id <> OLD.organisation_id THEN\n                PERFORM alone_with_tallies();\n                PERFORM publish_positions(id) FROM (SELECT statement.id FROM statements_statement AS statement JOIN statements_tenure AS tenure ON tenure.id = tenure_id WHERE office_id = NEW.id AND state = 'published') AS said (id);\n            END IF;\n            RETURN NULL;\n        ",
                    hash="875a5eaa777de6a2fc2733e4360955ce2ee0d08b",
                    operation='UPDATE OF "organisation_id"',
                    pgid="pgtrigger_moves_published_positions_e4511",
                    table="statements_office",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="publishedposition",
            trigger=pgtrigger.compiler.Trigger(
                name="tallies_added",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="IF EXISTS (SELECT FROM added) THEN PERFORM beside_others_at_tallies(); \n    INSERT INTO statements_stancetally AS held (by, key, topic_id, n_supports, n_conditional, n_noncommittal, n_opposes, n_speaks, newest_supports, newest_conditional, newest_noncommittal, newest_opposes, newest_speaks, first_on)\n    SELECT by, key, topic_id, count(*) FILTER (WHERE stance = 'supports') AS n_supports, count(*) FILTER (WHERE stance = 'conditional') AS n_conditional, count(*) FILTER (WHERE stance = 'noncommittal') AS n_noncommittal, count(*) FILTER (WHERE stance = 'opposes') AS n_opposes, count(*) FILTER (WHERE stance = 'speaks') AS n_speaks, max(day_and_key(said_on, statement_id)) FILTER (WHERE stance = 'supports') AS newest_supports, max(day_and_key(said_on, statement_id)) FILTER (WHERE stance = 'conditional') AS newest_conditional, max(day_and_key(said_on, statement_id)) FILTER (WHERE stance = 'noncommittal') AS newest_noncommittal, max(day_and_key(said_on, statement_id)) FILTER (WHERE stance = 'opposes') AS newest_opposes, max(day_and_key(said_on, statement_id)) FILTER (WHERE stance = 'speaks') AS newest_speaks, min(said_on) AS first_on\n    FROM added CROSS JOIN LATERAL (VALUES ('topic', topic_id), ('speaker', speaker_id),\n        ('organisation', organisation_id), ('meeting', meeting_id),\n        ('month', month_number(said_on)::bigint)) AS way (by, key)\n    WHERE key IS NOT NULL GROUP BY by, key, topic_id ORDER BY by, key, topic_id\n    ON CONFLICT (by, key, topic_id) DO UPDATE SET n_supports = held.n_supports + EXCLUDED.n_supports, n_conditional = held.n_conditional + EXCLUDED.n_conditional, n_noncommittal = held.n_noncommittal + EXCLUDED.n_noncommittal, n_opposes = held.n_opposes + EXCLUDED.n_opposes, n_speaks = held.n_speaks + EXCLUDED.n_speaks, newest_supports = GREATEST(held.newest_supports, EXCLUDED.newest_supports), newest_conditional = GREATEST(held.newest_conditional, EXCLUDED.newest_conditional), newest_noncommittal = GREATEST(held.newest_noncommittal, EXCLUDED.newest_noncommittal), newest_opposes = GREATEST(held.newest_opposes, EXCLUDED.newest_opposes), newest_speaks = GREATEST(held.newest_speaks, EXCLUDED.newest_speaks),\n        first_on = LEAST(held.first_on, EXCLUDED.first_on); END IF; RETURN NULL;",
                    hash="a52a1f28998bd0e9cc90f19e7cdc51324a588019",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_tallies_added_8e702",
                    referencing="REFERENCING NEW TABLE AS added ",
                    table="statements_publishedposition",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="publishedposition",
            trigger=pgtrigger.compiler.Trigger(
                name="tallies_removed",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="IF EXISTS (SELECT FROM removed) THEN PERFORM beside_others_at_tallies(); \n    PERFORM FROM statements_stancetally AS held\n        JOIN (SELECT DISTINCT by, key, topic_id FROM removed CROSS JOIN LATERAL (VALUES ('topic', topic_id), ('speaker', speaker_id),\n        ('organisation', organisation_id), ('meeting', meeting_id),\n        ('month', month_number(said_on)::bigint)) AS way (by, key)\n    WHERE key IS NOT NULL) AS gone\n        USING (by, key, topic_id) ORDER BY by, key, topic_id FOR UPDATE OF held;\n    DELETE FROM statements_stancetally AS held USING (SELECT by, key, topic_id, count(*) FILTER (WHERE stance = 'supports') AS n_supports, count(*) FILTER (WHERE stance = 'conditional') AS n_conditional, count(*) FILTER (WHERE stance = 'noncommittal') AS n_noncommittal, count(*) FILTER (WHERE stance = 'opposes') AS n_opposes, count(*) FILTER (WHERE stance = 'speaks') AS n_speaks, max(day_and_key(said_on, statement_id)) FILTER (WHERE stance = 'supports') AS newest_supports, max(day_and_key(said_on, statement_id)) FILTER (WHERE stance = 'conditional') AS newest_conditional, max(day_and_key(said_on, statement_id)) FILTER (WHERE stance = 'noncommittal') AS newest_noncommittal, max(day_and_key(said_on, statement_id)) FILTER (WHERE stance = 'opposes') AS newest_opposes, max(day_and_key(said_on, statement_id)) FILTER (WHERE stance = 'speaks') AS newest_speaks, min(said_on) AS first_on\n    FROM removed CROSS JOIN LATERAL (VALUES ('topic', topic_id), ('speaker', speaker_id),\n        ('organisation', organisation_id), ('meeting', meeting_id),\n        ('month', month_number(said_on)::bigint)) AS way (by, key)\n    WHERE key IS NOT NULL GROUP BY by, key, topic_id ORDER BY by, key, topic_id) AS gone\n        WHERE (held.by, held.key, held.topic_id) = (gone.by, gone.key, gone.topic_id)\n        AND held.count <= gone.n_supports + gone.n_conditional + gone.n_noncommittal + gone.n_opposes + gone.n_speaks;\n    UPDATE statements_stancetally AS held SET n_supports = held.n_supports - gone.n_supports, n_conditional = held.n_conditional - gone.n_conditional, n_noncommittal = held.n_noncommittal - gone.n_noncommittal, n_opposes = held.n_opposes - gone.n_opposes, n_speaks = held.n_speaks - gone.n_speaks, newest_supports = CASE WHEN held.newest_supports > gone.newest_supports OR gone.newest_supports IS NULL THEN held.newest_supports WHEN held.n_supports > gone.n_supports THEN newest_left(held.by, held.key, held.topic_id, 'supports') END, newest_conditional = CASE WHEN held.newest_conditional > gone.newest_conditional OR gone.newest_conditional IS NULL THEN held.newest_conditional WHEN held.n_conditional > gone.n_conditional THEN newest_left(held.by, held.key, held.topic_id, 'conditional') END, newest_noncommittal = CASE WHEN held.newest_noncommittal > gone.newest_noncommittal OR gone.newest_noncommittal IS NULL THEN held.newest_noncommittal WHEN held.n_noncommittal > gone.n_noncommittal THEN newest_left(held.by, held.key, held.topic_id, 'noncommittal') END, newest_opposes = CASE WHEN held.newest_opposes > gone.newest_opposes OR gone.newest_opposes IS NULL THEN held.newest_opposes WHEN held.n_opposes > gone.n_opposes THEN newest_left(held.by, held.key, held.topic_id, 'opposes') END, newest_speaks = CASE WHEN held.newest_speaks > gone.newest_speaks OR gone.newest_speaks IS NULL THEN held.newest_speaks WHEN held.n_speaks > gone.n_speaks THEN newest_left(held.by, held.key, held.topic_id, 'speaks') END,\n        first_on = CASE WHEN held.first_on < gone.first_on THEN held.first_on\n            ELSE first_day_left(held.by, held.key, held.topic_id) END\n        FROM (SELECT by, key, topic_id, count(*) FILTER (WHERE stance = 'supports') AS n_supports, count(*) FILTER (WHERE stance = 'conditional') AS n_conditional, count(*) FILTER (WHERE stance = 'noncommittal') AS n_noncommittal, count(*) FILTER (WHERE stance = 'opposes') AS n_opposes, count(*) FILTER (WHERE stance = 'speaks') AS n_speaks, max(day_and_key(said_on, statement_id)) FILTER (WHERE stance = 'supports') AS newest_supports, max(day_and_key(said_on, statement_id)) FILTER (WHERE stance = 'conditional') AS newest_conditional, max(day_and_key(said_on, statement_id)) FILTER (WHERE stance = 'noncommittal') AS newest_noncommittal, max(day_and_key(said_on, statement_id)) FILTER (WHERE stance = 'opposes') AS newest_opposes, max(day_and_key(said_on, statement_id)) FILTER (WHERE stance = 'speaks') AS newest_speaks, min(said_on) AS first_on\n    FROM removed CROSS JOIN LATERAL (VALUES ('topic', topic_id), ('speaker', speaker_id),\n        ('organisation', organisation_id), ('meeting', meeting_id),\n        ('month', month_number(said_on)::bigint)) AS way (by, key)\n    WHERE key IS NOT NULL GROUP BY by, key, topic_id ORDER BY by, key, topic_id) AS gone\n        WHERE (held.by, held.key, held.topic_id) = (gone.by, gone.key, gone.topic_id); END IF; RETURN NULL;",
                    hash="ee73bf49a2a6dc62604b1dd2774f901b3debcd90",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_tallies_removed_78fa6",
                    referencing="REFERENCING OLD TABLE AS removed ",
                    table="statements_publishedposition",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="publishedposition",
            trigger=pgtrigger.compiler.Trigger(
                name="tallies_changed",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF EXISTS (SELECT FROM removed JOIN added USING (position_id)\n            WHERE (removed.topic_id, removed.stance, removed.said_on, removed.speaker_id, removed.organisation_id, removed.meeting_id) IS DISTINCT FROM (added.topic_id, added.stance, added.said_on, added.speaker_id, added.organisation_id, added.meeting_id))\n        THEN PERFORM beside_others_at_tallies(); \n    PERFORM FROM statements_stancetally AS held\n        JOIN (SELECT DISTINCT by, key, topic_id FROM removed CROSS JOIN LATERAL (VALUES ('topic', topic_id), ('speaker', speaker_id),\n        ('organisation', organisation_id), ('meeting', meeting_id),\n        ('month', month_number(said_on)::bigint)) AS way (by, key)\n    WHERE key IS NOT NULL) AS gone\n        USING (by, key, topic_id) ORDER BY by, key, topic_id FOR UPDATE OF held;\n    DELETE FROM statements_stancetally AS held USING (SELECT by, key, topic_id, count(*) FILTER (WHERE stance = 'supports') AS n_supports, count(*) FILTER (WHERE stance = 'conditional') AS n_conditional, count(*) FILTER (WHERE stance = 'noncommittal') AS n_noncommittal, count(*) FILTER (WHERE stance = 'opposes') AS n_opposes, count(*) FILTER (WHERE stance = 'speaks') AS n_speaks, max(day_and_key(said_on, statement_id)) FILTER (WHERE stance = 'supports') AS newest_supports, max(day_and_key(said_on, statement_id)) FILTER (WHERE stance = 'conditional') AS newest_conditional, max(day_and_key(said_on, statement_id)) FILTER (WHERE stance = 'noncommittal') AS newest_noncommittal, max(day_and_key(said_on, statement_id)) FILTER (WHERE stance = 'opposes') AS newest_opposes, max(day_and_key(said_on, statement_id)) FILTER (WHERE stance = 'speaks') AS newest_speaks, min(said_on) AS first_on\n    FROM removed CROSS JOIN LATERAL (VALUES ('topic', topic_id), ('speaker', speaker_id),\n        ('organisation', organisation_id), ('meeting', meeting_id),\n        ('month', month_number(said_on)::bigint)) AS way (by, key)\n    WHERE key IS NOT NULL GROUP BY by, key, topic_id ORDER BY by, key, topic_id) AS gone\n        WHERE (held.by, held.key, held.topic_id) = (gone.by, gone.key, gone.topic_id)\n        AND held.count <= gone.n_supports + gone.n_conditional + gone.n_noncommittal + gone.n_opposes + gone.n_speaks;\n    UPDATE statements_stancetally AS held SET n_supports = held.n_supports - gone.n_supports, n_conditional = held.n_conditional - gone.n_conditional, n_noncommittal = held.n_noncommittal - gone.n_noncommittal, n_opposes = held.n_opposes - gone.n_opposes, n_speaks = held.n_speaks - gone.n_speaks, newest_supports = CASE WHEN held.newest_supports > gone.newest_supports OR gone.newest_supports IS NULL THEN held.newest_supports WHEN held.n_supports > gone.n_supports THEN newest_left(held.by, held.key, held.topic_id, 'supports') END, newest_conditional = CASE WHEN held.newest_conditional > gone.newest_conditional OR gone.newest_conditional IS NULL THEN held.newest_conditional WHEN held.n_conditional > gone.n_conditional THEN newest_left(held.by, held.key, held.topic_id, 'conditional') END, newest_noncommittal = CASE WHEN held.newest_noncommittal > gone.newest_noncommittal OR gone.newest_noncommittal IS NULL THEN held.newest_noncommittal WHEN held.n_noncommittal > gone.n_noncommittal THEN newest_left(held.by, held.key, held.topic_id, 'noncommittal') END, newest_opposes = CASE WHEN held.newest_opposes > gone.newest_opposes OR gone.newest_opposes IS NULL THEN held.newest_opposes WHEN held.n_opposes > gone.n_opposes THEN newest_left(held.by, held.key, held.topic_id, 'opposes') END, newest_speaks = CASE WHEN held.newest_speaks > gone.newest_speaks OR gone.newest_speaks IS NULL THEN held.newest_speaks WHEN held.n_speaks > gone.n_speaks THEN newest_left(held.by, held.key, held.topic_id, 'speaks') END,\n        first_on = CASE WHEN held.first_on < gone.first_on THEN held.first_on\n            ELSE first_day_left(held.by, held.key, held.topic_id) END\n        FROM (SELECT by, key, topic_id, count(*) FILTER (WHERE stance = 'supports') AS n_supports, count(*) FILTER (WHERE stance = 'conditional') AS n_conditional, count(*) FILTER (WHERE stance = 'noncommittal') AS n_noncommittal, count(*) FILTER (WHERE stance = 'opposes') AS n_opposes, count(*) FILTER (WHERE stance = 'speaks') AS n_speaks, max(day_and_key(said_on, statement_id)) FILTER (WHERE stance = 'supports') AS newest_supports, max(day_and_key(said_on, statement_id)) FILTER (WHERE stance = 'conditional') AS newest_conditional, max(day_and_key(said_on, statement_id)) FILTER (WHERE stance = 'noncommittal') AS newest_noncommittal, max(day_and_key(said_on, statement_id)) FILTER (WHERE stance = 'opposes') AS newest_opposes, max(day_and_key(said_on, statement_id)) FILTER (WHERE stance = 'speaks') AS newest_speaks, min(said_on) AS first_on\n    FROM removed CROSS JOIN LATERAL (VALUES ('topic', topic_id), ('speaker', speaker_id),\n        ('organisation', organisation_id), ('meeting', meeting_id),\n        ('month', month_number(said_on)::bigint)) AS way (by, key)\n    WHERE key IS NOT NULL GROUP BY by, key, topic_id ORDER BY by, key, topic_id) AS gone\n        WHERE (held.by, held.key, held.topic_id) = (gone.by, gone.key, gone.topic_id); \n    INSERT INTO statements_stancetally AS held (by, key, topic_id, n_supports, n_conditional, n_noncommittal, n_opposes, n_speaks, newest_supports, newest_conditional, newest_noncommittal, newest_opposes, newest_speaks, first_on)\n    SELECT by, key, topic_id, count(*) FILTER (WHERE stance = 'supports') AS n_supports, count(*) FILTER (WHERE stance = 'conditional') AS n_conditional, count(*) FILTER (WHERE stance = 'noncommittal') AS n_noncommittal, count(*) FILTER (WHERE stance = 'opposes') AS n_opposes, count(*) FILTER (WHERE stance = 'speaks') AS n_speaks, max(day_and_key(said_on, statement_id)) FILTER (WHERE stance = 'supports') AS newest_supports, max(day_and_key(said_on, statement_id)) FILTER (WHERE stance = 'conditional') AS newest_conditional, max(day_and_key(said_on, statement_id)) FILTER (WHERE stance = 'noncommittal') AS newest_noncommittal, max(day_and_key(said_on, statement_id)) FILTER (WHERE stance = 'opposes') AS newest_opposes, max(day_and_key(said_on, statement_id)) FILTER (WHERE stance = 'speaks') AS newest_speaks, min(said_on) AS first_on\n    FROM added CROSS JOIN LATERAL (VALUES ('topic', topic_id), ('speaker', speaker_id),\n        ('organisation', organisation_id), ('meeting', meeting_id),\n        ('month', month_number(said_on)::bigint)) AS way (by, key)\n    WHERE key IS NOT NULL GROUP BY by, key, topic_id ORDER BY by, key, topic_id\n    ON CONFLICT (by, key, topic_id) DO UPDATE SET n_supports = held.n_supports + EXCLUDED.n_supports, n_conditional = held.n_conditional + EXCLUDED.n_conditional, n_noncommittal = held.n_noncommittal + EXCLUDED.n_noncommittal, n_opposes = held.n_opposes + EXCLUDED.n_opposes, n_speaks = held.n_speaks + EXCLUDED.n_speaks, newest_supports = GREATEST(held.newest_supports, EXCLUDED.newest_supports), newest_conditional = GREATEST(held.newest_conditional, EXCLUDED.newest_conditional), newest_noncommittal = GREATEST(held.newest_noncommittal, EXCLUDED.newest_noncommittal), newest_opposes = GREATEST(held.newest_opposes, EXCLUDED.newest_opposes), newest_speaks = GREATEST(held.newest_speaks, EXCLUDED.newest_speaks),\n        first_on = LEAST(held.first_on, EXCLUDED.first_on);\n        END IF; RETURN NULL;",
                    hash="053c656e10156dff3cb18ecc9167153e66113a80",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_tallies_changed_33147",
                    referencing="REFERENCING OLD TABLE AS removed  NEW TABLE AS added ",
                    table="statements_publishedposition",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="statement",
            trigger=pgtrigger.compiler.Trigger(
                name="publishes_its_positions",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF 'published' IN (OLD.state, NEW.state) AND (OLD.state, OLD.said_on, OLD.speaker_id, OLD.tenure_id, OLD.meeting_id) IS DISTINCT FROM (NEW.state, NEW.said_on, NEW.speaker_id, NEW.tenure_id, NEW.meeting_id)\n            THEN\n                IF OLD.state = NEW.state THEN PERFORM alone_with_tallies(); END IF;\n                PERFORM publish_positions(NEW.id);\n            END IF;\n            RETURN NULL;\n        ",
                    hash="df13f89832462b84904909ddc739846a95153a3c",
                    operation="UPDATE",
                    pgid="pgtrigger_publishes_its_positions_5df31",
                    table="statements_statement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="statement",
            trigger=pgtrigger.compiler.Trigger(
                name="tallies_added",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="IF EXISTS (SELECT FROM added) THEN PERFORM beside_others_at_tallies(); \n    INSERT INTO statements_statementtally AS held (by, key, count, first_on, last_on)\n    SELECT by, key, count(*), min(said_on) AS first_on, max(said_on) AS last_on\n    FROM added CROSS JOIN LATERAL (VALUES ('speaker', speaker_id), ('tenure', tenure_id),\n        ('officeless', CASE WHEN tenure_id IS NULL THEN speaker_id END),\n        ('meeting', meeting_id)) AS way (by, key)\n    WHERE key IS NOT NULL AND state = 'published' AND said_on IS NOT NULL GROUP BY by, key ORDER BY by, key\n    ON CONFLICT (by, key) DO UPDATE SET count = held.count + EXCLUDED.count,\n        first_on = LEAST(held.first_on, EXCLUDED.first_on),\n        last_on = GREATEST(held.last_on, EXCLUDED.last_on); END IF; RETURN NULL;",
                    hash="618b5c5db87f2f25ae3f97d21d5a845bb996caa5",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_tallies_added_fe565",
                    referencing="REFERENCING NEW TABLE AS added ",
                    table="statements_statement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="statement",
            trigger=pgtrigger.compiler.Trigger(
                name="tallies_removed",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="IF EXISTS (SELECT FROM removed) THEN PERFORM beside_others_at_tallies(); \n    PERFORM FROM statements_statementtally AS held\n        JOIN (SELECT DISTINCT by, key FROM removed CROSS JOIN LATERAL (VALUES ('speaker', speaker_id), ('tenure', tenure_id),\n        ('officeless', CASE WHEN tenure_id IS NULL THEN speaker_id END),\n        ('meeting', meeting_id)) AS way (by, key)\n    WHERE key IS NOT NULL AND state = 'published' AND said_on IS NOT NULL) AS gone USING (by, key)\n        ORDER BY by, key FOR UPDATE OF held;\n    DELETE FROM statements_statementtally AS held USING (SELECT by, key, count(*), min(said_on) AS first_on, max(said_on) AS last_on\n    FROM removed CROSS JOIN LATERAL (VALUES ('speaker', speaker_id), ('tenure', tenure_id),\n        ('officeless', CASE WHEN tenure_id IS NULL THEN speaker_id END),\n        ('meeting', meeting_id)) AS way (by, key)\n    WHERE key IS NOT NULL AND state = 'published' AND said_on IS NOT NULL GROUP BY by, key ORDER BY by, key) AS gone\n        WHERE (held.by, held.key) = (gone.by, gone.key) AND held.count <= gone.count;\n    UPDATE statements_statementtally AS held SET count = held.count - gone.count,\n        first_on = CASE WHEN held.first_on < gone.first_on THEN held.first_on\n            ELSE end_left(held.by, held.key, 'ASC') END,\n        last_on = CASE WHEN held.last_on > gone.last_on THEN held.last_on\n            ELSE end_left(held.by, held.key, 'DESC') END\n        FROM (SELECT by, key, count(*), min(said_on) AS first_on, max(said_on) AS last_on\n    FROM removed CROSS JOIN LATERAL (VALUES ('speaker', speaker_id), ('tenure', tenure_id),\n        ('officeless', CASE WHEN tenure_id IS NULL THEN speaker_id END),\n        ('meeting', meeting_id)) AS way (by, key)\n    WHERE key IS NOT NULL AND state = 'published' AND said_on IS NOT NULL GROUP BY by, key ORDER BY by, key) AS gone\n        WHERE (held.by, held.key) = (gone.by, gone.key); END IF; RETURN NULL;",
                    hash="e6791f274a8d6c726fa592e1f2513b2670e1a5f5",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_tallies_removed_084eb",
                    referencing="REFERENCING OLD TABLE AS removed ",
                    table="statements_statement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="statement",
            trigger=pgtrigger.compiler.Trigger(
                name="tallies_changed",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n        IF EXISTS (SELECT FROM removed JOIN added USING (id)\n            WHERE (removed.state, removed.said_on, removed.speaker_id, removed.tenure_id, removed.meeting_id) IS DISTINCT FROM (added.state, added.said_on, added.speaker_id, added.tenure_id, added.meeting_id))\n        THEN PERFORM beside_others_at_tallies(); \n    PERFORM FROM statements_statementtally AS held\n        JOIN (SELECT DISTINCT by, key FROM removed CROSS JOIN LATERAL (VALUES ('speaker', speaker_id), ('tenure', tenure_id),\n        ('officeless', CASE WHEN tenure_id IS NULL THEN speaker_id END),\n        ('meeting', meeting_id)) AS way (by, key)\n    WHERE key IS NOT NULL AND state = 'published' AND said_on IS NOT NULL) AS gone USING (by, key)\n        ORDER BY by, key FOR UPDATE OF held;\n    DELETE FROM statements_statementtally AS held USING (SELECT by, key, count(*), min(said_on) AS first_on, max(said_on) AS last_on\n    FROM removed CROSS JOIN LATERAL (VALUES ('speaker', speaker_id), ('tenure', tenure_id),\n        ('officeless', CASE WHEN tenure_id IS NULL THEN speaker_id END),\n        ('meeting', meeting_id)) AS way (by, key)\n    WHERE key IS NOT NULL AND state = 'published' AND said_on IS NOT NULL GROUP BY by, key ORDER BY by, key) AS gone\n        WHERE (held.by, held.key) = (gone.by, gone.key) AND held.count <= gone.count;\n    UPDATE statements_statementtally AS held SET count = held.count - gone.count,\n        first_on = CASE WHEN held.first_on < gone.first_on THEN held.first_on\n            ELSE end_left(held.by, held.key, 'ASC') END,\n        last_on = CASE WHEN held.last_on > gone.last_on THEN held.last_on\n            ELSE end_left(held.by, held.key, 'DESC') END\n        FROM (SELECT by, key, count(*), min(said_on) AS first_on, max(said_on) AS last_on\n    FROM removed CROSS JOIN LATERAL (VALUES ('speaker', speaker_id), ('tenure', tenure_id),\n        ('officeless', CASE WHEN tenure_id IS NULL THEN speaker_id END),\n        ('meeting', meeting_id)) AS way (by, key)\n    WHERE key IS NOT NULL AND state = 'published' AND said_on IS NOT NULL GROUP BY by, key ORDER BY by, key) AS gone\n        WHERE (held.by, held.key) = (gone.by, gone.key); \n    INSERT INTO statements_statementtally AS held (by, key, count, first_on, last_on)\n    SELECT by, key, count(*), min(said_on) AS first_on, max(said_on) AS last_on\n    FROM added CROSS JOIN LATERAL (VALUES ('speaker', speaker_id), ('tenure', tenure_id),\n        ('officeless', CASE WHEN tenure_id IS NULL THEN speaker_id END),\n        ('meeting', meeting_id)) AS way (by, key)\n    WHERE key IS NOT NULL AND state = 'published' AND said_on IS NOT NULL GROUP BY by, key ORDER BY by, key\n    ON CONFLICT (by, key) DO UPDATE SET count = held.count + EXCLUDED.count,\n        first_on = LEAST(held.first_on, EXCLUDED.first_on),\n        last_on = GREATEST(held.last_on, EXCLUDED.last_on);\n        END IF; RETURN NULL;",
                    hash="32f4c88ff3c7ebb14cedbc396098ae7aaede3f1f",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_tallies_changed_4312e",
                    referencing="REFERENCING OLD TABLE AS removed  NEW TABLE AS added ",
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
                    func="\n            IF NEW.office_id <> OLD.office_id THEN\n                PERFORM alone_with_tallies();\n                PERFORM publish_positions(id) FROM (SELECT id FROM statements_statement WHERE tenure_id = NEW.id AND state = 'published') AS said (id);\n            END IF;\n            RETURN NULL;\n        ",
                    hash="846c198b1ac609a1fce0f6e5b8a62ed2500fad05",
                    operation='UPDATE OF "office_id"',
                    pgid="pgtrigger_moves_published_positions_1e187",
                    table="statements_tenure",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="stancetally",
            index=models.Index(fields=["topic", "by"], name="stance_tally_of_topic"),
        ),
        migrations.RunSQL((SQL / "0019_count_all.sql").read_text(), NOOP),
        migrations.RunSQL((SQL / "keep_the_trail_again.sql").read_text(), NOOP),
    ]
