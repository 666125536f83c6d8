"""Whether new rows refer to merged ones is asked once a command, not once a row."""

from pathlib import Path

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations

KEEP = (Path(__file__).parent / "sql" / "keep_the_trail_again.sql").read_text()
NOOP = migrations.RunSQL.noop


class Migration(migrations.Migration):
    dependencies = [
        ("statements", "0027_drafts_wait_for_nothing"),
    ]

    operations = [
        # On the way back too, which ends with it.
        migrations.RunSQL(NOOP, KEEP),
        pgtrigger.migrations.RemoveTrigger(
            model_name="attendance",
            name="standing_speaker",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="candidate",
            name="standing_speaker",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="candidatealternative",
            name="standing_speaker",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="candidatetopic",
            name="standing_topic",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="meeting",
            name="standing_chair",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="position",
            name="standing_topic",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="speakername",
            name="standing_speaker",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="statement",
            name="standing_speaker",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="tenure",
            name="standing_speaker",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="topic",
            name="standing_parent",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="topicterm",
            name="standing_topic",
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="attendance",
            trigger=pgtrigger.compiler.Trigger(
                name="standing_speaker_added",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n                PERFORM FROM statements_speaker WHERE id IN (SELECT speaker_id FROM added) ORDER BY id FOR SHARE;\n                IF EXISTS (\n                    SELECT FROM statements_speaker WHERE id IN (SELECT speaker_id FROM added) AND merged_into_id IS NOT NULL\n                ) THEN RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                    CONSTRAINT = 'refers_to_one_that_stands', MESSAGE =\n                    'this was merged into another: refer to that one';\n                END IF;\n                RETURN NULL;\n            ",
                    hash="3994e1ca8ad0fd0d5e2b81d1aba660d6ccd71daa",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_standing_speaker_added_aa04c",
                    referencing="REFERENCING NEW TABLE AS added ",
                    table="statements_attendance",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="attendance",
            trigger=pgtrigger.compiler.Trigger(
                name="standing_speaker",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n                PERFORM FROM statements_speaker WHERE id = NEW.speaker_id AND merged_into_id IS NULL\n                    FOR SHARE;\n                IF NOT FOUND AND EXISTS (SELECT FROM statements_speaker WHERE id = NEW.speaker_id) THEN\n                    RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                    CONSTRAINT = 'refers_to_one_that_stands', MESSAGE =\n                    'this was merged into another: refer to that one';\n                END IF;\n                RETURN NEW;\n            ",
                    hash="62ef4eae82533efe94a6c61f01e924aaeda93c52",
                    operation='UPDATE OF "speaker_id"',
                    pgid="pgtrigger_standing_speaker_984e7",
                    table="statements_attendance",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="candidate",
            trigger=pgtrigger.compiler.Trigger(
                name="standing_speaker_added",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n                PERFORM FROM statements_speaker WHERE id IN (SELECT speaker_id FROM added) ORDER BY id FOR SHARE;\n                IF EXISTS (\n                    SELECT FROM statements_speaker WHERE id IN (SELECT speaker_id FROM added) AND merged_into_id IS NOT NULL\n                ) THEN RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                    CONSTRAINT = 'refers_to_one_that_stands', MESSAGE =\n                    'this was merged into another: refer to that one';\n                END IF;\n                RETURN NULL;\n            ",
                    hash="f9696066c7b21870022d7e6e32ae21b22612c513",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_standing_speaker_added_efc97",
                    referencing="REFERENCING NEW TABLE AS added ",
                    table="statements_candidate",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="candidate",
            trigger=pgtrigger.compiler.Trigger(
                name="standing_speaker",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n                PERFORM FROM statements_speaker WHERE id = NEW.speaker_id AND merged_into_id IS NULL\n                    FOR SHARE;\n                IF NOT FOUND AND EXISTS (SELECT FROM statements_speaker WHERE id = NEW.speaker_id) THEN\n                    RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                    CONSTRAINT = 'refers_to_one_that_stands', MESSAGE =\n                    'this was merged into another: refer to that one';\n                END IF;\n                RETURN NEW;\n            ",
                    hash="fcf73af9714ddcc34d5c1a53ea5d9f8b84b5731b",
                    operation='UPDATE OF "speaker_id"',
                    pgid="pgtrigger_standing_speaker_c47b8",
                    table="statements_candidate",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="candidatealternative",
            trigger=pgtrigger.compiler.Trigger(
                name="standing_speaker_added",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n                PERFORM FROM statements_speaker WHERE id IN (SELECT speaker_id FROM added) ORDER BY id FOR SHARE;\n                IF EXISTS (\n                    SELECT FROM statements_speaker WHERE id IN (SELECT speaker_id FROM added) AND merged_into_id IS NOT NULL\n                ) THEN RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                    CONSTRAINT = 'refers_to_one_that_stands', MESSAGE =\n                    'this was merged into another: refer to that one';\n                END IF;\n                RETURN NULL;\n            ",
                    hash="1cbb652f176edca48febcc5cc0b0deade91d8b43",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_standing_speaker_added_34b3c",
                    referencing="REFERENCING NEW TABLE AS added ",
                    table="statements_candidatealternative",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="candidatealternative",
            trigger=pgtrigger.compiler.Trigger(
                name="standing_speaker",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n                PERFORM FROM statements_speaker WHERE id = NEW.speaker_id AND merged_into_id IS NULL\n                    FOR SHARE;\n                IF NOT FOUND AND EXISTS (SELECT FROM statements_speaker WHERE id = NEW.speaker_id) THEN\n                    RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                    CONSTRAINT = 'refers_to_one_that_stands', MESSAGE =\n                    'this was merged into another: refer to that one';\n                END IF;\n                RETURN NEW;\n            ",
                    hash="414391600b41a38a746b419272ac933b69bc8876",
                    operation='UPDATE OF "speaker_id"',
                    pgid="pgtrigger_standing_speaker_7be47",
                    table="statements_candidatealternative",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="candidatetopic",
            trigger=pgtrigger.compiler.Trigger(
                name="standing_topic_added",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n                PERFORM FROM statements_topic WHERE id IN (SELECT topic_id FROM added) ORDER BY id FOR SHARE;\n                IF EXISTS (\n                    SELECT FROM statements_topic WHERE id IN (SELECT topic_id FROM added) AND merged_into_id IS NOT NULL\n                ) THEN RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                    CONSTRAINT = 'refers_to_one_that_stands', MESSAGE =\n                    'this was merged into another: refer to that one';\n                END IF;\n                RETURN NULL;\n            ",
                    hash="23824b4d699f74343e52215876c2a13e53f6097b",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_standing_topic_added_327ca",
                    referencing="REFERENCING NEW TABLE AS added ",
                    table="statements_candidatetopic",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="candidatetopic",
            trigger=pgtrigger.compiler.Trigger(
                name="standing_topic",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n                PERFORM FROM statements_topic WHERE id = NEW.topic_id AND merged_into_id IS NULL\n                    FOR SHARE;\n                IF NOT FOUND AND EXISTS (SELECT FROM statements_topic WHERE id = NEW.topic_id) THEN\n                    RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                    CONSTRAINT = 'refers_to_one_that_stands', MESSAGE =\n                    'this was merged into another: refer to that one';\n                END IF;\n                RETURN NEW;\n            ",
                    hash="0dfed90c7bb07f79a41ac2ed6e942aef9b3379e8",
                    operation='UPDATE OF "topic_id"',
                    pgid="pgtrigger_standing_topic_da8ce",
                    table="statements_candidatetopic",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="meeting",
            trigger=pgtrigger.compiler.Trigger(
                name="standing_chair_added",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n                PERFORM FROM statements_speaker WHERE id IN (SELECT chair_id FROM added) ORDER BY id FOR SHARE;\n                IF EXISTS (\n                    SELECT FROM statements_speaker WHERE id IN (SELECT chair_id FROM added) AND merged_into_id IS NOT NULL\n                ) THEN RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                    CONSTRAINT = 'refers_to_one_that_stands', MESSAGE =\n                    'this was merged into another: refer to that one';\n                END IF;\n                RETURN NULL;\n            ",
                    hash="1a7e95ee6ab69e66890594d41971014b9abc54c3",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_standing_chair_added_30b79",
                    referencing="REFERENCING NEW TABLE AS added ",
                    table="statements_meeting",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="meeting",
            trigger=pgtrigger.compiler.Trigger(
                name="standing_chair",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n                PERFORM FROM statements_speaker WHERE id = NEW.chair_id AND merged_into_id IS NULL\n                    FOR SHARE;\n                IF NOT FOUND AND EXISTS (SELECT FROM statements_speaker WHERE id = NEW.chair_id) THEN\n                    RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                    CONSTRAINT = 'refers_to_one_that_stands', MESSAGE =\n                    'this was merged into another: refer to that one';\n                END IF;\n                RETURN NEW;\n            ",
                    hash="518c8c720235b0c4ef6e21c22cbce8213a4bfa18",
                    operation='UPDATE OF "chair_id"',
                    pgid="pgtrigger_standing_chair_4ade5",
                    table="statements_meeting",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="position",
            trigger=pgtrigger.compiler.Trigger(
                name="standing_topic_added",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n                PERFORM FROM statements_topic WHERE id IN (SELECT topic_id FROM added) ORDER BY id FOR SHARE;\n                IF EXISTS (\n                    SELECT FROM statements_topic WHERE id IN (SELECT topic_id FROM added) AND merged_into_id IS NOT NULL\n                ) THEN RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                    CONSTRAINT = 'refers_to_one_that_stands', MESSAGE =\n                    'this was merged into another: refer to that one';\n                END IF;\n                RETURN NULL;\n            ",
                    hash="f1b764ef90811bdd23943751be12488b44be615b",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_standing_topic_added_d652c",
                    referencing="REFERENCING NEW TABLE AS added ",
                    table="statements_position",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="position",
            trigger=pgtrigger.compiler.Trigger(
                name="standing_topic",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n                PERFORM FROM statements_topic WHERE id = NEW.topic_id AND merged_into_id IS NULL\n                    FOR SHARE;\n                IF NOT FOUND AND EXISTS (SELECT FROM statements_topic WHERE id = NEW.topic_id) THEN\n                    RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                    CONSTRAINT = 'refers_to_one_that_stands', MESSAGE =\n                    'this was merged into another: refer to that one';\n                END IF;\n                RETURN NEW;\n            ",
                    hash="7a8ae88749b8308c33a70edb1c89804af7cf460b",
                    operation='UPDATE OF "topic_id"',
                    pgid="pgtrigger_standing_topic_2409c",
                    table="statements_position",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="speakername",
            trigger=pgtrigger.compiler.Trigger(
                name="standing_speaker_added",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n                PERFORM FROM statements_speaker WHERE id IN (SELECT speaker_id FROM added) ORDER BY id FOR SHARE;\n                IF EXISTS (\n                    SELECT FROM statements_speaker WHERE id IN (SELECT speaker_id FROM added) AND merged_into_id IS NOT NULL\n                ) THEN RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                    CONSTRAINT = 'refers_to_one_that_stands', MESSAGE =\n                    'this was merged into another: refer to that one';\n                END IF;\n                RETURN NULL;\n            ",
                    hash="3972ab10f83a78d75ea1a93e682902c396428366",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_standing_speaker_added_309e7",
                    referencing="REFERENCING NEW TABLE AS added ",
                    table="statements_speakername",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="speakername",
            trigger=pgtrigger.compiler.Trigger(
                name="standing_speaker",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n                PERFORM FROM statements_speaker WHERE id = NEW.speaker_id AND merged_into_id IS NULL\n                    FOR SHARE;\n                IF NOT FOUND AND EXISTS (SELECT FROM statements_speaker WHERE id = NEW.speaker_id) THEN\n                    RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                    CONSTRAINT = 'refers_to_one_that_stands', MESSAGE =\n                    'this was merged into another: refer to that one';\n                END IF;\n                RETURN NEW;\n            ",
                    hash="c79bba1b471e8af9f966611d0a7120e5b3909d72",
                    operation='UPDATE OF "speaker_id"',
                    pgid="pgtrigger_standing_speaker_e4b2b",
                    table="statements_speakername",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="statement",
            trigger=pgtrigger.compiler.Trigger(
                name="standing_speaker_added",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n                PERFORM FROM statements_speaker WHERE id IN (SELECT speaker_id FROM added) ORDER BY id FOR SHARE;\n                IF EXISTS (\n                    SELECT FROM statements_speaker WHERE id IN (SELECT speaker_id FROM added) AND merged_into_id IS NOT NULL\n                ) THEN RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                    CONSTRAINT = 'refers_to_one_that_stands', MESSAGE =\n                    'this was merged into another: refer to that one';\n                END IF;\n                RETURN NULL;\n            ",
                    hash="bda61d0e9a4d5c4eb2efe61e1c867b30e2e5a408",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_standing_speaker_added_32a1d",
                    referencing="REFERENCING NEW TABLE AS added ",
                    table="statements_statement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="statement",
            trigger=pgtrigger.compiler.Trigger(
                name="standing_speaker",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n                PERFORM FROM statements_speaker WHERE id = NEW.speaker_id AND merged_into_id IS NULL\n                    FOR SHARE;\n                IF NOT FOUND AND EXISTS (SELECT FROM statements_speaker WHERE id = NEW.speaker_id) THEN\n                    RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                    CONSTRAINT = 'refers_to_one_that_stands', MESSAGE =\n                    'this was merged into another: refer to that one';\n                END IF;\n                RETURN NEW;\n            ",
                    hash="5af04802738e77cd1bd894d566f0950137889558",
                    operation='UPDATE OF "speaker_id"',
                    pgid="pgtrigger_standing_speaker_52d9b",
                    table="statements_statement",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="tenure",
            trigger=pgtrigger.compiler.Trigger(
                name="standing_speaker_added",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n                PERFORM FROM statements_speaker WHERE id IN (SELECT speaker_id FROM added) ORDER BY id FOR SHARE;\n                IF EXISTS (\n                    SELECT FROM statements_speaker WHERE id IN (SELECT speaker_id FROM added) AND merged_into_id IS NOT NULL\n                ) THEN RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                    CONSTRAINT = 'refers_to_one_that_stands', MESSAGE =\n                    'this was merged into another: refer to that one';\n                END IF;\n                RETURN NULL;\n            ",
                    hash="739ffdd12e3fce8a893a319a64a3e3f3bbf6cd86",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_standing_speaker_added_23e7e",
                    referencing="REFERENCING NEW TABLE AS added ",
                    table="statements_tenure",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="tenure",
            trigger=pgtrigger.compiler.Trigger(
                name="standing_speaker",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n                PERFORM FROM statements_speaker WHERE id = NEW.speaker_id AND merged_into_id IS NULL\n                    FOR SHARE;\n                IF NOT FOUND AND EXISTS (SELECT FROM statements_speaker WHERE id = NEW.speaker_id) THEN\n                    RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                    CONSTRAINT = 'refers_to_one_that_stands', MESSAGE =\n                    'this was merged into another: refer to that one';\n                END IF;\n                RETURN NEW;\n            ",
                    hash="b0879881daf930ebf5276d8dbc501bcb6318f4ed",
                    operation='UPDATE OF "speaker_id"',
                    pgid="pgtrigger_standing_speaker_9de3d",
                    table="statements_tenure",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="topic",
            trigger=pgtrigger.compiler.Trigger(
                name="standing_parent_added",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n                PERFORM FROM statements_topic WHERE id IN (SELECT parent_id FROM added) ORDER BY id FOR SHARE;\n                IF EXISTS (\n                    SELECT FROM statements_topic WHERE id IN (SELECT parent_id FROM added) AND merged_into_id IS NOT NULL\n                ) THEN RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                    CONSTRAINT = 'refers_to_one_that_stands', MESSAGE =\n                    'this was merged into another: refer to that one';\n                END IF;\n                RETURN NULL;\n            ",
                    hash="6e7ee1b74c9cc0d71fbfee3a3fdeed17798b6f3a",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_standing_parent_added_5e630",
                    referencing="REFERENCING NEW TABLE AS added ",
                    table="statements_topic",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="topic",
            trigger=pgtrigger.compiler.Trigger(
                name="standing_parent",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n                PERFORM FROM statements_topic WHERE id = NEW.parent_id AND merged_into_id IS NULL\n                    FOR SHARE;\n                IF NOT FOUND AND EXISTS (SELECT FROM statements_topic WHERE id = NEW.parent_id) THEN\n                    RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                    CONSTRAINT = 'refers_to_one_that_stands', MESSAGE =\n                    'this was merged into another: refer to that one';\n                END IF;\n                RETURN NEW;\n            ",
                    hash="60e95c49c483dfdbaa2069d16f698b5972cb95f2",
                    operation='UPDATE OF "parent_id"',
                    pgid="pgtrigger_standing_parent_b99da",
                    table="statements_topic",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="topicterm",
            trigger=pgtrigger.compiler.Trigger(
                name="standing_topic_added",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n                PERFORM FROM statements_topic WHERE id IN (SELECT topic_id FROM added) ORDER BY id FOR SHARE;\n                IF EXISTS (\n                    SELECT FROM statements_topic WHERE id IN (SELECT topic_id FROM added) AND merged_into_id IS NOT NULL\n                ) THEN RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                    CONSTRAINT = 'refers_to_one_that_stands', MESSAGE =\n                    'this was merged into another: refer to that one';\n                END IF;\n                RETURN NULL;\n            ",
                    hash="cc24e8318110cdcef8b913c49ce6f6bd33ad26bc",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_standing_topic_added_35158",
                    referencing="REFERENCING NEW TABLE AS added ",
                    table="statements_topicterm",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="topicterm",
            trigger=pgtrigger.compiler.Trigger(
                name="standing_topic",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n                PERFORM FROM statements_topic WHERE id = NEW.topic_id AND merged_into_id IS NULL\n                    FOR SHARE;\n                IF NOT FOUND AND EXISTS (SELECT FROM statements_topic WHERE id = NEW.topic_id) THEN\n                    RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                    CONSTRAINT = 'refers_to_one_that_stands', MESSAGE =\n                    'this was merged into another: refer to that one';\n                END IF;\n                RETURN NEW;\n            ",
                    hash="23ad856e39096f820e5efdf21cb4f724467db40b",
                    operation='UPDATE OF "topic_id"',
                    pgid="pgtrigger_standing_topic_d55df",
                    table="statements_topicterm",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.RunSQL(KEEP, NOOP),
    ]
