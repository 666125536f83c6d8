"""Speakers and topics that turned out to be one: the other keeps its address, nothing else."""

from pathlib import Path

import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

SQL = Path(__file__).parent / "sql"


class Migration(migrations.Migration):
    dependencies = [
        ("statements", "0011_sign_in_limits"),
    ]

    operations = [
        pgtrigger.migrations.RemoveTrigger(
            model_name="speaker",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="speaker",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="speaker",
            name="delete_delete",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="statement",
            name="merged_for_good",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="tenure",
            name="keep_statements_covered",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="topic",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="topic",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="topic",
            name="delete_delete",
        ),
        migrations.AddField(
            model_name="speaker",
            name="merged_into",
            field=models.ForeignKey(
                blank=True,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="statements.speaker",
            ),
        ),
        migrations.AddField(
            model_name="speakerevent",
            name="merged_into",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="statements.speaker",
            ),
        ),
        migrations.AddField(
            model_name="topic",
            name="merged_into",
            field=models.ForeignKey(
                blank=True,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="statements.topic",
            ),
        ),
        migrations.AddField(
            model_name="topicevent",
            name="merged_into",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="statements.topic",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="attendance",
            trigger=pgtrigger.compiler.Trigger(
                name="standing_speaker",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            PERFORM FROM statements_speaker WHERE id = NEW.speaker_id AND merged_into_id IS NULL FOR SHARE;\n            IF NOT FOUND AND EXISTS (SELECT FROM statements_speaker WHERE id = NEW.speaker_id) THEN\n                RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                    CONSTRAINT = 'refers_to_one_that_stands', MESSAGE =\n                    'this was merged into another: refer to that one';\n            END IF;\n            RETURN NEW;\n        ",
                    hash="ff47a11f153fa1c13520a02ddbbc41426d60b455",
                    operation='INSERT OR UPDATE OF "speaker_id"',
                    pgid="pgtrigger_standing_speaker_984e7",
                    table="statements_attendance",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="candidate",
            trigger=pgtrigger.compiler.Trigger(
                name="standing_speaker",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            PERFORM FROM statements_speaker WHERE id = NEW.speaker_id AND merged_into_id IS NULL FOR SHARE;\n            IF NOT FOUND AND EXISTS (SELECT FROM statements_speaker WHERE id = NEW.speaker_id) THEN\n                RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                    CONSTRAINT = 'refers_to_one_that_stands', MESSAGE =\n                    'this was merged into another: refer to that one';\n            END IF;\n            RETURN NEW;\n        ",
                    hash="9ad5855dc6ec0eabfd990293a9bfba3f99dabad8",
                    operation='INSERT OR UPDATE OF "speaker_id"',
                    pgid="pgtrigger_standing_speaker_c47b8",
                    table="statements_candidate",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="candidatealternative",
            trigger=pgtrigger.compiler.Trigger(
                name="standing_speaker",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            PERFORM FROM statements_speaker WHERE id = NEW.speaker_id AND merged_into_id IS NULL FOR SHARE;\n            IF NOT FOUND AND EXISTS (SELECT FROM statements_speaker WHERE id = NEW.speaker_id) THEN\n                RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                    CONSTRAINT = 'refers_to_one_that_stands', MESSAGE =\n                    'this was merged into another: refer to that one';\n            END IF;\n            RETURN NEW;\n        ",
                    hash="68b4db99f34af465f8a75c0d1052cc6812703e96",
                    operation='INSERT OR UPDATE OF "speaker_id"',
                    pgid="pgtrigger_standing_speaker_7be47",
                    table="statements_candidatealternative",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="candidatetopic",
            trigger=pgtrigger.compiler.Trigger(
                name="standing_topic",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            PERFORM FROM statements_topic WHERE id = NEW.topic_id AND merged_into_id IS NULL FOR SHARE;\n            IF NOT FOUND AND EXISTS (SELECT FROM statements_topic WHERE id = NEW.topic_id) THEN\n                RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                    CONSTRAINT = 'refers_to_one_that_stands', MESSAGE =\n                    'this was merged into another: refer to that one';\n            END IF;\n            RETURN NEW;\n        ",
                    hash="e4df48efbf504dd96f361518d7372918211be776",
                    operation='INSERT OR UPDATE OF "topic_id"',
                    pgid="pgtrigger_standing_topic_da8ce",
                    table="statements_candidatetopic",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="meeting",
            trigger=pgtrigger.compiler.Trigger(
                name="standing_chair",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            PERFORM FROM statements_speaker WHERE id = NEW.chair_id AND merged_into_id IS NULL FOR SHARE;\n            IF NOT FOUND AND EXISTS (SELECT FROM statements_speaker WHERE id = NEW.chair_id) THEN\n                RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                    CONSTRAINT = 'refers_to_one_that_stands', MESSAGE =\n                    'this was merged into another: refer to that one';\n            END IF;\n            RETURN NEW;\n        ",
                    hash="be48c35809e6884e7739d7c3d5a4d004b3624b56",
                    operation='INSERT OR UPDATE OF "chair_id"',
                    pgid="pgtrigger_standing_chair_4ade5",
                    table="statements_meeting",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="meeting",
            trigger=pgtrigger.compiler.Trigger(
                name="no_circle",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (NEW."parent_id" IS NOT NULL)',
                    func="\n            PERFORM pg_advisory_xact_lock(hashtextextended('tree statements_meeting', 0));\n            IF EXISTS (\n                WITH RECURSIVE above (id) AS (\n                    SELECT NEW.parent_id\n                    UNION\n                    SELECT parent_id FROM statements_meeting JOIN above USING (id)\n                    WHERE parent_id IS NOT NULL\n                )\n                SELECT FROM above WHERE above.id = NEW.id\n            ) THEN RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                CONSTRAINT = 'no_circle', MESSAGE = 'this would stand below itself';\n            END IF;\n            RETURN NEW;\n        ",
                    hash="eb9349cf97b5ba286c2526450a58eb41f571f49a",
                    operation='INSERT OR UPDATE OF "parent_id"',
                    pgid="pgtrigger_no_circle_40bb1",
                    table="statements_meeting",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="meeting",
            trigger=pgtrigger.compiler.Trigger(
                name="keep_slug",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."slug" IS DISTINCT FROM (NEW."slug"))',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                    hash="a24f10d9352d4d472cf4a4927e8c24d81a38968f",
                    operation="UPDATE",
                    pgid="pgtrigger_keep_slug_06407",
                    table="statements_meeting",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="position",
            trigger=pgtrigger.compiler.Trigger(
                name="standing_topic",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            PERFORM FROM statements_topic WHERE id = NEW.topic_id AND merged_into_id IS NULL FOR SHARE;\n            IF NOT FOUND AND EXISTS (SELECT FROM statements_topic WHERE id = NEW.topic_id) THEN\n                RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                    CONSTRAINT = 'refers_to_one_that_stands', MESSAGE =\n                    'this was merged into another: refer to that one';\n            END IF;\n            RETURN NEW;\n        ",
                    hash="5c3cd12fae2fc474038207afbc237e28f9aae757",
                    operation='INSERT OR UPDATE OF "topic_id"',
                    pgid="pgtrigger_standing_topic_2409c",
                    table="statements_position",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="speaker",
            trigger=pgtrigger.compiler.Trigger(
                name="merged_whole",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (NEW."merged_into_id" IS NOT NULL)',
                    func="\n                PERFORM FROM statements_speaker WHERE id = NEW.merged_into_id AND id <> NEW.id\n                    AND merged_into_id IS NULL FOR SHARE;\n                IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                    CONSTRAINT = 'merged_into_one_that_stands', MESSAGE =\n                    'a row is merged into another that stands by itself';\n                END IF;\n                IF EXISTS (SELECT FROM statements_speaker WHERE merged_into_id = NEW.id) OR EXISTS (SELECT FROM statements_statement WHERE speaker_id = NEW.id) OR EXISTS (SELECT FROM statements_tenure WHERE speaker_id = NEW.id) OR EXISTS (SELECT FROM statements_speakername WHERE speaker_id = NEW.id) OR EXISTS (SELECT FROM statements_meeting WHERE chair_id = NEW.id) OR EXISTS (SELECT FROM statements_attendance WHERE speaker_id = NEW.id) OR EXISTS (SELECT FROM statements_candidate WHERE speaker_id = NEW.id) OR EXISTS (SELECT FROM statements_candidatealternative WHERE speaker_id = NEW.id) THEN RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                    CONSTRAINT = 'merged_whole', MESSAGE =\n                    'something still refers to the row that is to be merged';\n                END IF;\n                RETURN NEW;\n            ",
                    hash="7378f0e67e9443d4225f0f2d397320aef8cacea1",
                    operation='INSERT OR UPDATE OF "merged_into_id"',
                    pgid="pgtrigger_merged_whole_31aa9",
                    table="statements_speaker",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="speaker",
            trigger=pgtrigger.compiler.Trigger(
                name="keep_merged",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."merged_into_id" IS NOT NULL)',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                    hash="a2cf3ef19e8336b9b3fa8f01abb7d7732727fc91",
                    operation="DELETE",
                    pgid="pgtrigger_keep_merged_465c6",
                    table="statements_speaker",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="speaker",
            trigger=pgtrigger.compiler.Trigger(
                name="keep_slug",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."slug" IS DISTINCT FROM (NEW."slug"))',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                    hash="92fb9fd64a0c2181e1a9abbe417f0c766da30449",
                    operation="UPDATE",
                    pgid="pgtrigger_keep_slug_4e36c",
                    table="statements_speaker",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="speaker",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "statements_speakerevent" ("family_name", "gender", "id", "is_checked", "merged_into_id", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "source", "wikidata_id") VALUES (NEW."family_name", NEW."gender", NEW."id", NEW."is_checked", NEW."merged_into_id", NEW."name", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."slug", NEW."source", NEW."wikidata_id"); RETURN NULL;',
                    hash="95e23287b4bf31f9a4b4b81dfa2f6c0ce0011c95",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_65b9b",
                    table="statements_speaker",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="speaker",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."family_name" IS DISTINCT FROM (NEW."family_name") OR OLD."gender" IS DISTINCT FROM (NEW."gender") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_checked" IS DISTINCT FROM (NEW."is_checked") OR OLD."merged_into_id" IS DISTINCT FROM (NEW."merged_into_id") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."note" IS DISTINCT FROM (NEW."note") OR OLD."slug" IS DISTINCT FROM (NEW."slug") OR OLD."source" IS DISTINCT FROM (NEW."source") OR OLD."wikidata_id" IS DISTINCT FROM (NEW."wikidata_id"))',
                    func='INSERT INTO "statements_speakerevent" ("family_name", "gender", "id", "is_checked", "merged_into_id", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "source", "wikidata_id") VALUES (NEW."family_name", NEW."gender", NEW."id", NEW."is_checked", NEW."merged_into_id", NEW."name", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."slug", NEW."source", NEW."wikidata_id"); RETURN NULL;',
                    hash="37d935d52b17e4647462167a4e00beaefd5785bc",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_a5040",
                    table="statements_speaker",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="speaker",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "statements_speakerevent" ("family_name", "gender", "id", "is_checked", "merged_into_id", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "source", "wikidata_id") VALUES (OLD."family_name", OLD."gender", OLD."id", OLD."is_checked", OLD."merged_into_id", OLD."name", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."slug", OLD."source", OLD."wikidata_id"); RETURN NULL;',
                    hash="5305a408a5437957a4ec5ab851144b39d051a328",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_629a7",
                    table="statements_speaker",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="speakername",
            trigger=pgtrigger.compiler.Trigger(
                name="standing_speaker",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            PERFORM FROM statements_speaker WHERE id = NEW.speaker_id AND merged_into_id IS NULL FOR SHARE;\n            IF NOT FOUND AND EXISTS (SELECT FROM statements_speaker WHERE id = NEW.speaker_id) THEN\n                RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                    CONSTRAINT = 'refers_to_one_that_stands', MESSAGE =\n                    'this was merged into another: refer to that one';\n            END IF;\n            RETURN NEW;\n        ",
                    hash="a6f44f4036b5a278a57582439644b2b30401cb34",
                    operation='INSERT OR UPDATE OF "speaker_id"',
                    pgid="pgtrigger_standing_speaker_e4b2b",
                    table="statements_speakername",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="statement",
            trigger=pgtrigger.compiler.Trigger(
                name="standing_speaker",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            PERFORM FROM statements_speaker WHERE id = NEW.speaker_id AND merged_into_id IS NULL FOR SHARE;\n            IF NOT FOUND AND EXISTS (SELECT FROM statements_speaker WHERE id = NEW.speaker_id) THEN\n                RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                    CONSTRAINT = 'refers_to_one_that_stands', MESSAGE =\n                    'this was merged into another: refer to that one';\n            END IF;\n            RETURN NEW;\n        ",
                    hash="207e6f01a233fe75c8d39f05d5cb8e73951a149c",
                    operation='INSERT OR UPDATE OF "speaker_id"',
                    pgid="pgtrigger_standing_speaker_52d9b",
                    table="statements_statement",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="statement",
            trigger=pgtrigger.compiler.Trigger(
                name="merged_for_good",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            IF OLD.state = 'merged' AND OLD IS DISTINCT FROM NEW AND (\n                NEW.speaker_id IS NULL OR NEW.speaker_id IS NOT DISTINCT FROM OLD.speaker_id\n                OR to_jsonb(OLD) - '{speaker_id,tenure_id,version}'::text[]\n                    <> to_jsonb(NEW) - '{speaker_id,tenure_id,version}'::text[])\n            THEN\n                RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                    CONSTRAINT = 'statement_merged_for_good', MESSAGE =\n                    'a merged statement stays as it is';\n            END IF;\n            IF NEW.merged_into_id IS NOT NULL AND OLD.merged_into_id IS NULL THEN\n                PERFORM FROM statements_statement\n                    WHERE id = NEW.merged_into_id AND state = 'published' FOR SHARE;\n                IF NOT FOUND THEN\n                    RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                        CONSTRAINT = 'statement_merged_into_public', MESSAGE =\n                        'a statement is merged into a published one alone';\n                END IF;\n            END IF;\n            RETURN NEW;\n        ",
                    hash="7c7eb636c71e1d1c4d23e185f3ad3cb17f0db441",
                    operation="INSERT OR UPDATE",
                    pgid="pgtrigger_merged_for_good_38180",
                    table="statements_statement",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="tenure",
            trigger=pgtrigger.compiler.Trigger(
                name="standing_speaker",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            PERFORM FROM statements_speaker WHERE id = NEW.speaker_id AND merged_into_id IS NULL FOR SHARE;\n            IF NOT FOUND AND EXISTS (SELECT FROM statements_speaker WHERE id = NEW.speaker_id) THEN\n                RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                    CONSTRAINT = 'refers_to_one_that_stands', MESSAGE =\n                    'this was merged into another: refer to that one';\n            END IF;\n            RETURN NEW;\n        ",
                    hash="94eaefd89abd62fbf3982b3824f8ccb5edbf04b1",
                    operation='INSERT OR UPDATE OF "speaker_id"',
                    pgid="pgtrigger_standing_speaker_9de3d",
                    table="statements_tenure",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="tenure",
            trigger=pgtrigger.compiler.Trigger(
                name="keep_statements_covered",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    constraint="CONSTRAINT",
                    func="\n                    IF EXISTS (SELECT FROM statements_statement WHERE tenure_id = NEW.id\n                        AND NOT tenure_fits(NEW.id, speaker_id, said_on, said_precision))\n                    THEN RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                        CONSTRAINT = 'statement_in_tenure', MESSAGE =\n                        'a statement was said outside of this tenure, or by someone else';\n                    END IF;\n                    RETURN NULL;\n                ",
                    hash="a0f0c50ed181258a3ae0c56560037e783e623f61",
                    operation="UPDATE",
                    pgid="pgtrigger_keep_statements_covered_79537",
                    table="statements_tenure",
                    timing="DEFERRABLE INITIALLY IMMEDIATE",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="topic",
            trigger=pgtrigger.compiler.Trigger(
                name="merged_whole",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (NEW."merged_into_id" IS NOT NULL)',
                    func="\n                PERFORM FROM statements_topic WHERE id = NEW.merged_into_id AND id <> NEW.id\n                    AND merged_into_id IS NULL FOR SHARE;\n                IF NOT FOUND THEN RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                    CONSTRAINT = 'merged_into_one_that_stands', MESSAGE =\n                    'a row is merged into another that stands by itself';\n                END IF;\n                IF EXISTS (SELECT FROM statements_topic WHERE merged_into_id = NEW.id) OR EXISTS (SELECT FROM statements_position WHERE topic_id = NEW.id) OR EXISTS (SELECT FROM statements_topic WHERE parent_id = NEW.id) OR EXISTS (SELECT FROM statements_topicterm WHERE topic_id = NEW.id) OR EXISTS (SELECT FROM statements_candidatetopic WHERE topic_id = NEW.id) THEN RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                    CONSTRAINT = 'merged_whole', MESSAGE =\n                    'something still refers to the row that is to be merged';\n                END IF;\n                RETURN NEW;\n            ",
                    hash="0afd843e9dc5dcc11398b8ad0806244e167e7756",
                    operation='INSERT OR UPDATE OF "merged_into_id"',
                    pgid="pgtrigger_merged_whole_9d627",
                    table="statements_topic",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="topic",
            trigger=pgtrigger.compiler.Trigger(
                name="keep_merged",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."merged_into_id" IS NOT NULL)',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                    hash="a7c40da0d12557645497e9c608ed78c57bd34a96",
                    operation="DELETE",
                    pgid="pgtrigger_keep_merged_3f8ce",
                    table="statements_topic",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="topic",
            trigger=pgtrigger.compiler.Trigger(
                name="keep_slug",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."slug" IS DISTINCT FROM (NEW."slug"))',
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                    hash="309eb5848bd78aee875a5f5f1d863c56476321c9",
                    operation="UPDATE",
                    pgid="pgtrigger_keep_slug_4c434",
                    table="statements_topic",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="topic",
            trigger=pgtrigger.compiler.Trigger(
                name="standing_parent",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            PERFORM FROM statements_topic WHERE id = NEW.parent_id AND merged_into_id IS NULL FOR SHARE;\n            IF NOT FOUND AND EXISTS (SELECT FROM statements_topic WHERE id = NEW.parent_id) THEN\n                RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                    CONSTRAINT = 'refers_to_one_that_stands', MESSAGE =\n                    'this was merged into another: refer to that one';\n            END IF;\n            RETURN NEW;\n        ",
                    hash="07cc6d22c206df93dac6e373260161c22d7d7690",
                    operation='INSERT OR UPDATE OF "parent_id"',
                    pgid="pgtrigger_standing_parent_b99da",
                    table="statements_topic",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="topic",
            trigger=pgtrigger.compiler.Trigger(
                name="no_circle",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (NEW."parent_id" IS NOT NULL)',
                    func="\n            PERFORM pg_advisory_xact_lock(hashtextextended('tree statements_topic', 0));\n            IF EXISTS (\n                WITH RECURSIVE above (id) AS (\n                    SELECT NEW.parent_id\n                    UNION\n                    SELECT parent_id FROM statements_topic JOIN above USING (id)\n                    WHERE parent_id IS NOT NULL\n                )\n                SELECT FROM above WHERE above.id = NEW.id\n            ) THEN RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                CONSTRAINT = 'no_circle', MESSAGE = 'this would stand below itself';\n            END IF;\n            RETURN NEW;\n        ",
                    hash="7b48254792bcafe09762f6a4e91dacdd142d25a1",
                    operation='INSERT OR UPDATE OF "parent_id"',
                    pgid="pgtrigger_no_circle_7a69a",
                    table="statements_topic",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="topic",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "statements_topicevent" ("definition_de", "definition_en", "eurovoc_id", "eurovoc_match", "id", "iptc_id", "is_checked", "merged_into_id", "name_de", "name_en", "name_fr", "note", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposition_de", "proposition_en", "slug", "source", "wikidata_id") VALUES (NEW."definition_de", NEW."definition_en", NEW."eurovoc_id", NEW."eurovoc_match", NEW."id", NEW."iptc_id", NEW."is_checked", NEW."merged_into_id", NEW."name_de", NEW."name_en", NEW."name_fr", NEW."note", NEW."parent_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."proposition_de", NEW."proposition_en", NEW."slug", NEW."source", NEW."wikidata_id"); RETURN NULL;',
                    hash="72ec2dbbeae2db47425ee838782198cc7387d750",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_bcd70",
                    table="statements_topic",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="topic",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "statements_topicevent" ("definition_de", "definition_en", "eurovoc_id", "eurovoc_match", "id", "iptc_id", "is_checked", "merged_into_id", "name_de", "name_en", "name_fr", "note", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposition_de", "proposition_en", "slug", "source", "wikidata_id") VALUES (NEW."definition_de", NEW."definition_en", NEW."eurovoc_id", NEW."eurovoc_match", NEW."id", NEW."iptc_id", NEW."is_checked", NEW."merged_into_id", NEW."name_de", NEW."name_en", NEW."name_fr", NEW."note", NEW."parent_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."proposition_de", NEW."proposition_en", NEW."slug", NEW."source", NEW."wikidata_id"); RETURN NULL;',
                    hash="d69a17f6b734287b1161af8f519c54eb54698731",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_db70d",
                    table="statements_topic",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="topic",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "statements_topicevent" ("definition_de", "definition_en", "eurovoc_id", "eurovoc_match", "id", "iptc_id", "is_checked", "merged_into_id", "name_de", "name_en", "name_fr", "note", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposition_de", "proposition_en", "slug", "source", "wikidata_id") VALUES (OLD."definition_de", OLD."definition_en", OLD."eurovoc_id", OLD."eurovoc_match", OLD."id", OLD."iptc_id", OLD."is_checked", OLD."merged_into_id", OLD."name_de", OLD."name_en", OLD."name_fr", OLD."note", OLD."parent_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."proposition_de", OLD."proposition_en", OLD."slug", OLD."source", OLD."wikidata_id"); RETURN NULL;',
                    hash="2c0ead9570014d7b91d356e04fc5b82304a3c426",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_b8ac1",
                    table="statements_topic",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="topicterm",
            trigger=pgtrigger.compiler.Trigger(
                name="standing_topic",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            PERFORM FROM statements_topic WHERE id = NEW.topic_id AND merged_into_id IS NULL FOR SHARE;\n            IF NOT FOUND AND EXISTS (SELECT FROM statements_topic WHERE id = NEW.topic_id) THEN\n                RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                    CONSTRAINT = 'refers_to_one_that_stands', MESSAGE =\n                    'this was merged into another: refer to that one';\n            END IF;\n            RETURN NEW;\n        ",
                    hash="04d0254eacb5cb7940489a4b58bb86e9675c2c0a",
                    operation='INSERT OR UPDATE OF "topic_id"',
                    pgid="pgtrigger_standing_topic_d55df",
                    table="statements_topicterm",
                    when="BEFORE",
                ),
            ),
        ),
        migrations.RunSQL((SQL / "keep_the_trail_again.sql").read_text(), migrations.RunSQL.noop),
    ]
