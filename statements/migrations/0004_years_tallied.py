"""What was said on a topic in a year stands in one row instead of twelve, and the articles on a
meeting in the order in which its page has them; an earlier stance is worked out without a call."""

from pathlib import Path

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

SQL = Path(__file__).parent / "sql"
# Triggers are made anew on the way here and on the way back.
KEEP_THE_TRAIL = (SQL / "keep_the_trail_again.sql").read_text()


class Migration(migrations.Migration):
    dependencies = [
        ("statements", "0003_derived_and_kept"),
    ]

    operations = [
        migrations.RunSQL(migrations.RunSQL.noop, KEEP_THE_TRAIL),
        pgtrigger.migrations.RemoveTrigger(
            model_name="publishedposition",
            name="tallies_added",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="publishedposition",
            name="tallies_removed",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="publishedposition",
            name="tallies_changed",
        ),
        migrations.AlterField(
            model_name="article",
            name="meeting",
            field=models.ForeignKey(
                blank=True,
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="articles",
                to="statements.meeting",
            ),
        ),
        migrations.AlterField(
            model_name="stancetally",
            name="by",
            field=models.CharField(
                choices=[
                    ("topic", "Topic"),
                    ("speaker", "Speaker"),
                    ("organisation", "Organisation"),
                    ("meeting", "Meeting"),
                    ("month", "Month"),
                    ("year", "Year"),
                ],
                max_length=12,
            ),
        ),
        migrations.AddIndex(
            model_name="article",
            index=models.Index(
                fields=["meeting", "-published_on", "-id"], name="article_of_meeting"
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="publishedposition",
            trigger=pgtrigger.compiler.Trigger(
                name="tallies_added",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="IF EXISTS (SELECT FROM added) THEN PERFORM beside_others_at_tallies(); \n    INSERT INTO statements_stancetally AS held (by, key, topic_id, n_supports, n_conditional, n_noncommittal, n_opposes, n_speaks, newest_supports, newest_conditional, newest_noncommittal, newest_opposes, newest_speaks, first_on)\n    SELECT by, key, topic_id, count(*) FILTER (WHERE stance = 'supports') AS n_supports, count(*) FILTER (WHERE stance = 'conditional') AS n_conditional, count(*) FILTER (WHERE stance = 'noncommittal') AS n_noncommittal, count(*) FILTER (WHERE stance = 'opposes') AS n_opposes, count(*) FILTER (WHERE stance = 'speaks') AS n_speaks, max(day_and_key(said_on, statement_id)) FILTER (WHERE stance = 'supports') AS newest_supports, max(day_and_key(said_on, statement_id)) FILTER (WHERE stance = 'conditional') AS newest_conditional, max(day_and_key(said_on, statement_id)) FILTER (WHERE stance = 'noncommittal') AS newest_noncommittal, max(day_and_key(said_on, statement_id)) FILTER (WHERE stance = 'opposes') AS newest_opposes, max(day_and_key(said_on, statement_id)) FILTER (WHERE stance = 'speaks') AS newest_speaks, min(said_on) AS first_on\n    FROM added CROSS JOIN LATERAL (VALUES ('topic', topic_id), ('speaker', speaker_id),\n        ('organisation', organisation_id), ('meeting', meeting_id),\n        ('month', month_number(said_on)::bigint), ('year', EXTRACT(YEAR FROM said_on)::bigint)\n        ) AS way (by, key)\n    WHERE key IS NOT NULL GROUP BY by, key, topic_id ORDER BY by, key, topic_id\n    ON CONFLICT (by, key, topic_id) DO UPDATE SET n_supports = held.n_supports + EXCLUDED.n_supports, n_conditional = held.n_conditional + EXCLUDED.n_conditional, n_noncommittal = held.n_noncommittal + EXCLUDED.n_noncommittal, n_opposes = held.n_opposes + EXCLUDED.n_opposes, n_speaks = held.n_speaks + EXCLUDED.n_speaks, newest_supports = GREATEST(held.newest_supports, EXCLUDED.newest_supports), newest_conditional = GREATEST(held.newest_conditional, EXCLUDED.newest_conditional), newest_noncommittal = GREATEST(held.newest_noncommittal, EXCLUDED.newest_noncommittal), newest_opposes = GREATEST(held.newest_opposes, EXCLUDED.newest_opposes), newest_speaks = GREATEST(held.newest_speaks, EXCLUDED.newest_speaks),\n        first_on = LEAST(held.first_on, EXCLUDED.first_on); END IF; RETURN NULL;",
                    hash="de9e6440f44ac79c9506ae3417bab052c234eaa5",
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
                    func="IF EXISTS (SELECT FROM removed) THEN PERFORM beside_others_at_tallies(); \n    PERFORM FROM statements_stancetally AS held\n        JOIN (SELECT DISTINCT by, key, topic_id FROM removed CROSS JOIN LATERAL (VALUES ('topic', topic_id), ('speaker', speaker_id),\n        ('organisation', organisation_id), ('meeting', meeting_id),\n        ('month', month_number(said_on)::bigint), ('year', EXTRACT(YEAR FROM said_on)::bigint)\n        ) AS way (by, key)\n    WHERE key IS NOT NULL) AS gone\n        USING (by, key, topic_id) ORDER BY by, key, topic_id FOR UPDATE OF held;\n    DELETE FROM statements_stancetally AS held USING (SELECT by, key, topic_id, count(*) FILTER (WHERE stance = 'supports') AS n_supports, count(*) FILTER (WHERE stance = 'conditional') AS n_conditional, count(*) FILTER (WHERE stance = 'noncommittal') AS n_noncommittal, count(*) FILTER (WHERE stance = 'opposes') AS n_opposes, count(*) FILTER (WHERE stance = 'speaks') AS n_speaks, max(day_and_key(said_on, statement_id)) FILTER (WHERE stance = 'supports') AS newest_supports, max(day_and_key(said_on, statement_id)) FILTER (WHERE stance = 'conditional') AS newest_conditional, max(day_and_key(said_on, statement_id)) FILTER (WHERE stance = 'noncommittal') AS newest_noncommittal, max(day_and_key(said_on, statement_id)) FILTER (WHERE stance = 'opposes') AS newest_opposes, max(day_and_key(said_on, statement_id)) FILTER (WHERE stance = 'speaks') AS newest_speaks, min(said_on) AS first_on\n    FROM removed CROSS JOIN LATERAL (VALUES ('topic', topic_id), ('speaker', speaker_id),\n        ('organisation', organisation_id), ('meeting', meeting_id),\n        ('month', month_number(said_on)::bigint), ('year', EXTRACT(YEAR FROM said_on)::bigint)\n        ) AS way (by, key)\n    WHERE key IS NOT NULL GROUP BY by, key, topic_id ORDER BY by, key, topic_id) AS gone\n        WHERE (held.by, held.key, held.topic_id) = (gone.by, gone.key, gone.topic_id)\n        AND held.count <= gone.n_supports + gone.n_conditional + gone.n_noncommittal + gone.n_opposes + gone.n_speaks;\n    UPDATE statements_stancetally AS held SET n_supports = held.n_supports - gone.n_supports, n_conditional = held.n_conditional - gone.n_conditional, n_noncommittal = held.n_noncommittal - gone.n_noncommittal, n_opposes = held.n_opposes - gone.n_opposes, n_speaks = held.n_speaks - gone.n_speaks, newest_supports = CASE WHEN held.newest_supports > gone.newest_supports OR gone.newest_supports IS NULL THEN held.newest_supports WHEN held.n_supports > gone.n_supports THEN newest_left(held.by, held.key, held.topic_id, 'supports') END, newest_conditional = CASE WHEN held.newest_conditional > gone.newest_conditional OR gone.newest_conditional IS NULL THEN held.newest_conditional WHEN held.n_conditional > gone.n_conditional THEN newest_left(held.by, held.key, held.topic_id, 'conditional') END, newest_noncommittal = CASE WHEN held.newest_noncommittal > gone.newest_noncommittal OR gone.newest_noncommittal IS NULL THEN held.newest_noncommittal WHEN held.n_noncommittal > gone.n_noncommittal THEN newest_left(held.by, held.key, held.topic_id, 'noncommittal') END, newest_opposes = CASE WHEN held.newest_opposes > gone.newest_opposes OR gone.newest_opposes IS NULL THEN held.newest_opposes WHEN held.n_opposes > gone.n_opposes THEN newest_left(held.by, held.key, held.topic_id, 'opposes') END, newest_speaks = CASE WHEN held.newest_speaks > gone.newest_speaks OR gone.newest_speaks IS NULL THEN held.newest_speaks WHEN held.n_speaks > gone.n_speaks THEN newest_left(held.by, held.key, held.topic_id, 'speaks') END,\n        first_on = CASE WHEN held.first_on < gone.first_on THEN held.first_on\n            ELSE first_day_left(held.by, held.key, held.topic_id) END\n        FROM (SELECT by, key, topic_id, count(*) FILTER (WHERE stance = 'supports') AS n_supports, count(*) FILTER (WHERE stance = 'conditional') AS n_conditional, count(*) FILTER (WHERE stance = 'noncommittal') AS n_noncommittal, count(*) FILTER (WHERE stance = 'opposes') AS n_opposes, count(*) FILTER (WHERE stance = 'speaks') AS n_speaks, max(day_and_key(said_on, statement_id)) FILTER (WHERE stance = 'supports') AS newest_supports, max(day_and_key(said_on, statement_id)) FILTER (WHERE stance = 'conditional') AS newest_conditional, max(day_and_key(said_on, statement_id)) FILTER (WHERE stance = 'noncommittal') AS newest_noncommittal, max(day_and_key(said_on, statement_id)) FILTER (WHERE stance = 'opposes') AS newest_opposes, max(day_and_key(said_on, statement_id)) FILTER (WHERE stance = 'speaks') AS newest_speaks, min(said_on) AS first_on\n    FROM removed CROSS JOIN LATERAL (VALUES ('topic', topic_id), ('speaker', speaker_id),\n        ('organisation', organisation_id), ('meeting', meeting_id),\n        ('month', month_number(said_on)::bigint), ('year', EXTRACT(YEAR FROM said_on)::bigint)\n        ) AS way (by, key)\n    WHERE key IS NOT NULL GROUP BY by, key, topic_id ORDER BY by, key, topic_id) AS gone\n        WHERE (held.by, held.key, held.topic_id) = (gone.by, gone.key, gone.topic_id); END IF; RETURN NULL;",
                    hash="677ae93af1da7de7232826ddd12f54bc913273e1",
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
                    func="\n        IF EXISTS (SELECT FROM removed JOIN added USING (position_id)\n            WHERE (removed.topic_id, removed.stance, removed.said_on, removed.speaker_id, removed.organisation_id, removed.meeting_id) IS DISTINCT FROM (added.topic_id, added.stance, added.said_on, added.speaker_id, added.organisation_id, added.meeting_id))\n        THEN PERFORM beside_others_at_tallies(); \n    PERFORM FROM statements_stancetally AS held\n        JOIN (SELECT DISTINCT by, key, topic_id FROM removed CROSS JOIN LATERAL (VALUES ('topic', topic_id), ('speaker', speaker_id),\n        ('organisation', organisation_id), ('meeting', meeting_id),\n        ('month', month_number(said_on)::bigint), ('year', EXTRACT(YEAR FROM said_on)::bigint)\n        ) AS way (by, key)\n    WHERE key IS NOT NULL) AS gone\n        USING (by, key, topic_id) ORDER BY by, key, topic_id FOR UPDATE OF held;\n    DELETE FROM statements_stancetally AS held USING (SELECT by, key, topic_id, count(*) FILTER (WHERE stance = 'supports') AS n_supports, count(*) FILTER (WHERE stance = 'conditional') AS n_conditional, count(*) FILTER (WHERE stance = 'noncommittal') AS n_noncommittal, count(*) FILTER (WHERE stance = 'opposes') AS n_opposes, count(*) FILTER (WHERE stance = 'speaks') AS n_speaks, max(day_and_key(said_on, statement_id)) FILTER (WHERE stance = 'supports') AS newest_supports, max(day_and_key(said_on, statement_id)) FILTER (WHERE stance = 'conditional') AS newest_conditional, max(day_and_key(said_on, statement_id)) FILTER (WHERE stance = 'noncommittal') AS newest_noncommittal, max(day_and_key(said_on, statement_id)) FILTER (WHERE stance = 'opposes') AS newest_opposes, max(day_and_key(said_on, statement_id)) FILTER (WHERE stance = 'speaks') AS newest_speaks, min(said_on) AS first_on\n    FROM removed CROSS JOIN LATERAL (VALUES ('topic', topic_id), ('speaker', speaker_id),\n        ('organisation', organisation_id), ('meeting', meeting_id),\n        ('month', month_number(said_on)::bigint), ('year', EXTRACT(YEAR FROM said_on)::bigint)\n        ) AS way (by, key)\n    WHERE key IS NOT NULL GROUP BY by, key, topic_id ORDER BY by, key, topic_id) AS gone\n        WHERE (held.by, held.key, held.topic_id) = (gone.by, gone.key, gone.topic_id)\n        AND held.count <= gone.n_supports + gone.n_conditional + gone.n_noncommittal + gone.n_opposes + gone.n_speaks;\n    UPDATE statements_stancetally AS held SET n_supports = held.n_supports - gone.n_supports, n_conditional = held.n_conditional - gone.n_conditional, n_noncommittal = held.n_noncommittal - gone.n_noncommittal, n_opposes = held.n_opposes - gone.n_opposes, n_speaks = held.n_speaks - gone.n_speaks, newest_supports = CASE WHEN held.newest_supports > gone.newest_supports OR gone.newest_supports IS NULL THEN held.newest_supports WHEN held.n_supports > gone.n_supports THEN newest_left(held.by, held.key, held.topic_id, 'supports') END, newest_conditional = CASE WHEN held.newest_conditional > gone.newest_conditional OR gone.newest_conditional IS NULL THEN held.newest_conditional WHEN held.n_conditional > gone.n_conditional THEN newest_left(held.by, held.key, held.topic_id, 'conditional') END, newest_noncommittal = CASE WHEN held.newest_noncommittal > gone.newest_noncommittal OR gone.newest_noncommittal IS NULL THEN held.newest_noncommittal WHEN held.n_noncommittal > gone.n_noncommittal THEN newest_left(held.by, held.key, held.topic_id, 'noncommittal') END, newest_opposes = CASE WHEN held.newest_opposes > gone.newest_opposes OR gone.newest_opposes IS NULL THEN held.newest_opposes WHEN held.n_opposes > gone.n_opposes THEN newest_left(held.by, held.key, held.topic_id, 'opposes') END, newest_speaks = CASE WHEN held.newest_speaks > gone.newest_speaks OR gone.newest_speaks IS NULL THEN held.newest_speaks WHEN held.n_speaks > gone.n_speaks THEN newest_left(held.by, held.key, held.topic_id, 'speaks') END,\n        first_on = CASE WHEN held.first_on < gone.first_on THEN held.first_on\n            ELSE first_day_left(held.by, held.key, held.topic_id) END\n        FROM (SELECT by, key, topic_id, count(*) FILTER (WHERE stance = 'supports') AS n_supports, count(*) FILTER (WHERE stance = 'conditional') AS n_conditional, count(*) FILTER (WHERE stance = 'noncommittal') AS n_noncommittal, count(*) FILTER (WHERE stance = 'opposes') AS n_opposes, count(*) FILTER (WHERE stance = 'speaks') AS n_speaks, max(day_and_key(said_on, statement_id)) FILTER (WHERE stance = 'supports') AS newest_supports, max(day_and_key(said_on, statement_id)) FILTER (WHERE stance = 'conditional') AS newest_conditional, max(day_and_key(said_on, statement_id)) FILTER (WHERE stance = 'noncommittal') AS newest_noncommittal, max(day_and_key(said_on, statement_id)) FILTER (WHERE stance = 'opposes') AS newest_opposes, max(day_and_key(said_on, statement_id)) FILTER (WHERE stance = 'speaks') AS newest_speaks, min(said_on) AS first_on\n    FROM removed CROSS JOIN LATERAL (VALUES ('topic', topic_id), ('speaker', speaker_id),\n        ('organisation', organisation_id), ('meeting', meeting_id),\n        ('month', month_number(said_on)::bigint), ('year', EXTRACT(YEAR FROM said_on)::bigint)\n        ) AS way (by, key)\n    WHERE key IS NOT NULL GROUP BY by, key, topic_id ORDER BY by, key, topic_id) AS gone\n        WHERE (held.by, held.key, held.topic_id) = (gone.by, gone.key, gone.topic_id); \n    INSERT INTO statements_stancetally AS held (by, key, topic_id, n_supports, n_conditional, n_noncommittal, n_opposes, n_speaks, newest_supports, newest_conditional, newest_noncommittal, newest_opposes, newest_speaks, first_on)\n    SELECT by, key, topic_id, count(*) FILTER (WHERE stance = 'supports') AS n_supports, count(*) FILTER (WHERE stance = 'conditional') AS n_conditional, count(*) FILTER (WHERE stance = 'noncommittal') AS n_noncommittal, count(*) FILTER (WHERE stance = 'opposes') AS n_opposes, count(*) FILTER (WHERE stance = 'speaks') AS n_speaks, max(day_and_key(said_on, statement_id)) FILTER (WHERE stance = 'supports') AS newest_supports, max(day_and_key(said_on, statement_id)) FILTER (WHERE stance = 'conditional') AS newest_conditional, max(day_and_key(said_on, statement_id)) FILTER (WHERE stance = 'noncommittal') AS newest_noncommittal, max(day_and_key(said_on, statement_id)) FILTER (WHERE stance = 'opposes') AS newest_opposes, max(day_and_key(said_on, statement_id)) FILTER (WHERE stance = 'speaks') AS newest_speaks, min(said_on) AS first_on\n    FROM added CROSS JOIN LATERAL (VALUES ('topic', topic_id), ('speaker', speaker_id),\n        ('organisation', organisation_id), ('meeting', meeting_id),\n        ('month', month_number(said_on)::bigint), ('year', EXTRACT(YEAR FROM said_on)::bigint)\n        ) AS way (by, key)\n    WHERE key IS NOT NULL GROUP BY by, key, topic_id ORDER BY by, key, topic_id\n    ON CONFLICT (by, key, topic_id) DO UPDATE SET n_supports = held.n_supports + EXCLUDED.n_supports, n_conditional = held.n_conditional + EXCLUDED.n_conditional, n_noncommittal = held.n_noncommittal + EXCLUDED.n_noncommittal, n_opposes = held.n_opposes + EXCLUDED.n_opposes, n_speaks = held.n_speaks + EXCLUDED.n_speaks, newest_supports = GREATEST(held.newest_supports, EXCLUDED.newest_supports), newest_conditional = GREATEST(held.newest_conditional, EXCLUDED.newest_conditional), newest_noncommittal = GREATEST(held.newest_noncommittal, EXCLUDED.newest_noncommittal), newest_opposes = GREATEST(held.newest_opposes, EXCLUDED.newest_opposes), newest_speaks = GREATEST(held.newest_speaks, EXCLUDED.newest_speaks),\n        first_on = LEAST(held.first_on, EXCLUDED.first_on);\n        END IF; RETURN NULL;",
                    hash="7a7b5587f4fb2e49b18494012b30ab8c4d77a954",
                    level="STATEMENT",
                    operation="UPDATE",
                    pgid="pgtrigger_tallies_changed_33147",
                    referencing="REFERENCING OLD TABLE AS removed  NEW TABLE AS added ",
                    table="statements_publishedposition",
                    when="AFTER",
                ),
            ),
        ),
        migrations.RunSQL(
            (SQL / "years_tallied.sql").read_text(), (SQL / "years_tallied_back.sql").read_text()
        ),
        migrations.RunSQL(KEEP_THE_TRAIL, migrations.RunSQL.noop),
    ]
