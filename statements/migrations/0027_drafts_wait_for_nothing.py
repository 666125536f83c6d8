"""A draft is counted in no tally and need not be complete: its triggers end early."""

from pathlib import Path

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations

KEEP = (Path(__file__).parent / "sql" / "keep_the_trail_again.sql").read_text()
NOOP = migrations.RunSQL.noop


class Migration(migrations.Migration):
    dependencies = [
        ("statements", "0026_added_rows_kept_once_a_command"),
    ]

    operations = [
        # On the way back too, which ends with it.
        migrations.RunSQL(NOOP, KEEP),
        pgtrigger.migrations.RemoveTrigger(
            model_name="statement",
            name="complete_when_public",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="statement",
            name="tallies_added",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="statement",
            name="tallies_removed",
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="statement",
            trigger=pgtrigger.compiler.Trigger(
                name="complete_when_public",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (NEW.\"state\" IN ('published', 'retracted', 'merged'))",
                    constraint="CONSTRAINT",
                    func="PERFORM require_complete_statement(NEW.id); RETURN NULL;",
                    hash="6b8b90742eae2ec8b8915d83e6765764768c00a3",
                    operation="INSERT OR UPDATE",
                    pgid="pgtrigger_complete_when_public_8fb14",
                    table="statements_statement",
                    timing="DEFERRABLE INITIALLY DEFERRED",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="statement",
            trigger=pgtrigger.compiler.Trigger(
                name="tallies_added",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="IF EXISTS (SELECT FROM added WHERE state = 'published') THEN PERFORM beside_others_at_tallies(); \n    INSERT INTO statements_statementtally AS held (by, key, count, first_on, last_on)\n    SELECT by, key, count(*), min(said_on) AS first_on, max(said_on) AS last_on\n    FROM added CROSS JOIN LATERAL (VALUES ('speaker', speaker_id), ('tenure', tenure_id),\n        ('officeless', CASE WHEN tenure_id IS NULL THEN speaker_id END),\n        ('meeting', meeting_id)) AS way (by, key)\n    WHERE key IS NOT NULL AND state = 'published' AND said_on IS NOT NULL GROUP BY by, key ORDER BY by, key\n    ON CONFLICT (by, key) DO UPDATE SET count = held.count + EXCLUDED.count,\n        first_on = LEAST(held.first_on, EXCLUDED.first_on),\n        last_on = GREATEST(held.last_on, EXCLUDED.last_on); END IF; RETURN NULL;",
                    hash="3ea0d5b47dbbbb580db898ab9207c35e4ac2dae9",
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
                    func="IF EXISTS (SELECT FROM removed WHERE state = 'published') THEN PERFORM beside_others_at_tallies(); \n    PERFORM FROM statements_statementtally AS held\n        JOIN (SELECT DISTINCT by, key FROM removed CROSS JOIN LATERAL (VALUES ('speaker', speaker_id), ('tenure', tenure_id),\n        ('officeless', CASE WHEN tenure_id IS NULL THEN speaker_id END),\n        ('meeting', meeting_id)) AS way (by, key)\n    WHERE key IS NOT NULL AND state = 'published' AND said_on IS NOT NULL) AS gone USING (by, key)\n        ORDER BY by, key FOR UPDATE OF held;\n    DELETE FROM statements_statementtally AS held USING (SELECT by, key, count(*), min(said_on) AS first_on, max(said_on) AS last_on\n    FROM removed CROSS JOIN LATERAL (VALUES ('speaker', speaker_id), ('tenure', tenure_id),\n        ('officeless', CASE WHEN tenure_id IS NULL THEN speaker_id END),\n        ('meeting', meeting_id)) AS way (by, key)\n    WHERE key IS NOT NULL AND state = 'published' AND said_on IS NOT NULL GROUP BY by, key ORDER BY by, key) AS gone\n        WHERE (held.by, held.key) = (gone.by, gone.key) AND held.count <= gone.count;\n    UPDATE statements_statementtally AS held SET count = held.count - gone.count,\n        first_on = CASE WHEN held.first_on < gone.first_on THEN held.first_on\n            ELSE end_left(held.by, held.key, 'ASC') END,\n        last_on = CASE WHEN held.last_on > gone.last_on THEN held.last_on\n            ELSE end_left(held.by, held.key, 'DESC') END\n        FROM (SELECT by, key, count(*), min(said_on) AS first_on, max(said_on) AS last_on\n    FROM removed CROSS JOIN LATERAL (VALUES ('speaker', speaker_id), ('tenure', tenure_id),\n        ('officeless', CASE WHEN tenure_id IS NULL THEN speaker_id END),\n        ('meeting', meeting_id)) AS way (by, key)\n    WHERE key IS NOT NULL AND state = 'published' AND said_on IS NOT NULL GROUP BY by, key ORDER BY by, key) AS gone\n        WHERE (held.by, held.key) = (gone.by, gone.key); END IF; RETURN NULL;",
                    hash="8c22971f5b15c9fea78ec3348d687287bede3920",
                    level="STATEMENT",
                    operation="DELETE",
                    pgid="pgtrigger_tallies_removed_084eb",
                    referencing="REFERENCING OLD TABLE AS removed ",
                    table="statements_statement",
                    when="AFTER",
                ),
            ),
        ),
        migrations.RunSQL(KEEP, NOOP),
    ]
