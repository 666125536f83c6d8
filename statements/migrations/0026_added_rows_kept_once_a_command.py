"""The trail keeps added rows once a command, not once a row."""

from pathlib import Path

import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations

KEEP = (Path(__file__).parent / "sql" / "keep_the_trail_again.sql").read_text()
NOOP = migrations.RunSQL.noop


class Migration(migrations.Migration):
    dependencies = [
        ("statements", "0025_derived_in_the_end"),
    ]

    operations = [
        # On the way back too, which ends with it.
        migrations.RunSQL(NOOP, KEEP),
        pgtrigger.migrations.RemoveTrigger(
            model_name="acknowledgement",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="amendment",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="article",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="attendance",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="candidate",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="comment",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="correction",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="fetch",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="invitation",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="meeting",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="office",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="officenoun",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="organisation",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="organisationword",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="outlet",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="position",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="quote",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="sitepolicy",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="snapshot",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="speaker",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="speakername",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="statement",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="tenure",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="topic",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="topicterm",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="translation",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="user",
            name="insert_insert",
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="acknowledgement",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "statements_acknowledgementevent" ("about_id", "fingerprint", "id", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rule", "statement_id") SELECT new_values."about_id", new_values."fingerprint", new_values."id", new_values."made_at", new_values."made_by_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."rule", new_values."statement_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="7dace51e77d682ab62b78b18a734a4323bb41d99",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_c49ae",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="statements_acknowledgement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="amendment",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "statements_amendmentevent" ("base_version", "before", "decided_at", "decided_by_id", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed", "proposed_at", "proposed_by_id", "state", "statement_id") SELECT new_values."base_version", new_values."before", new_values."decided_at", new_values."decided_by_id", new_values."id", new_values."note", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."proposed", new_values."proposed_at", new_values."proposed_by_id", new_values."state", new_values."statement_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="32bbc5970b62865e54ea9812797a7757c4146e26",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_03dea",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="statements_amendment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="article",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "statements_articleevent" ("added_at", "added_by_id", "byline", "id", "kind", "language", "meeting_id", "outlet_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "published_on", "state", "title", "url") SELECT new_values."added_at", new_values."added_by_id", new_values."byline", new_values."id", new_values."kind", new_values."language", new_values."meeting_id", new_values."outlet_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."public_id", new_values."published_on", new_values."state", new_values."title", new_values."url" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="61b7fa348720cd54ec0e235b6cddb298f85a11e8",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_40d7f",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="statements_article",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="attendance",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "statements_attendanceevent" ("id", "is_checked", "meeting_id", "note", "part", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "speaker_id", "tenure_id") SELECT new_values."id", new_values."is_checked", new_values."meeting_id", new_values."note", new_values."part", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."source", new_values."speaker_id", new_values."tenure_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="3f210de3685b2384f9317eb3f43fa794b89be650",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_5d94a",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="statements_attendance",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="candidate",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "statements_candidateevent" ("confidence", "cue", "decided_at", "decided_by_id", "form", "id", "is_taken_over", "language", "mention", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quote_id", "rule", "snapshot_id", "spans", "speaker_id", "state", "why") SELECT new_values."confidence", new_values."cue", new_values."decided_at", new_values."decided_by_id", new_values."form", new_values."id", new_values."is_taken_over", new_values."language", new_values."mention", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."quote_id", new_values."rule", new_values."snapshot_id", new_values."spans", new_values."speaker_id", new_values."state", new_values."why" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="109ecfb72c57c647295b416b3e2de682f1b5370a",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_d3cda",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="statements_candidate",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="comment",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "statements_commentevent" ("id", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "statement_id", "text") SELECT new_values."id", new_values."made_at", new_values."made_by_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."statement_id", new_values."text" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="aa77760d479462ef1739b3c0201b92b302495b35",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_854c2",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="statements_comment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="correction",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "statements_correctionevent" ("id", "kind", "made_at", "made_by_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "statement_id") SELECT new_values."id", new_values."kind", new_values."made_at", new_values."made_by_id", new_values."note", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."statement_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="151b58b83ac9fdd2b09c7e9953552460e1c875e8",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_88609",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="statements_correction",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="fetch",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "statements_fetchevent" ("article_id", "detail", "due_at", "finished_at", "id", "meeting_id", "outcome", "outlet_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "problem", "requested_at", "requested_by_id", "state", "tries", "url") SELECT new_values."article_id", new_values."detail", new_values."due_at", new_values."finished_at", new_values."id", new_values."meeting_id", new_values."outcome", new_values."outlet_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."problem", new_values."requested_at", new_values."requested_by_id", new_values."state", new_values."tries", new_values."url" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="31cecc7e4a7fb5e62cd5cc6edbb7106b37fdf479",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_d97fd",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="statements_fetch",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="invitation",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "statements_invitationevent" ("accepted_at", "accepted_by_id", "email", "expires_on", "id", "invited_at", "invited_by_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "withdrawn_at") SELECT new_values."accepted_at", new_values."accepted_by_id", new_values."email", new_values."expires_on", new_values."id", new_values."invited_at", new_values."invited_by_id", new_values."name", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."role", new_values."withdrawn_at" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="2113febdb82c683f3eaece64123974177dc766c0",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_62023",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="statements_invitation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="meeting",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "statements_meetingevent" ("address", "chair_id", "city", "city_de", "country_id", "ends_on", "ends_precision", "format", "id", "is_checked", "kind", "name_de", "name_en", "note", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "source", "starts_on", "starts_precision", "venue") SELECT new_values."address", new_values."chair_id", new_values."city", new_values."city_de", new_values."country_id", new_values."ends_on", new_values."ends_precision", new_values."format", new_values."id", new_values."is_checked", new_values."kind", new_values."name_de", new_values."name_en", new_values."note", new_values."parent_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."slug", new_values."source", new_values."starts_on", new_values."starts_precision", new_values."venue" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="c17938a2a8a0fcc14e20d0fce98cde5053c52f00",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_7d43f",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="statements_meeting",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="office",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "statements_officeevent" ("id", "is_checked", "is_shared", "note", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "slug", "source", "title_de", "title_de_female", "title_en", "title_fr", "title_fr_female") SELECT new_values."id", new_values."is_checked", new_values."is_shared", new_values."note", new_values."organisation_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."role", new_values."slug", new_values."source", new_values."title_de", new_values."title_de_female", new_values."title_en", new_values."title_fr", new_values."title_fr_female" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="72a96db1362f5a671db9c7bb6f4ac7f0c5bdaff0",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_4bd39",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="statements_office",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="officenoun",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "statements_officenounevent" ("gender", "id", "is_checked", "language", "note", "office_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "source", "text") SELECT new_values."gender", new_values."id", new_values."is_checked", new_values."language", new_values."note", new_values."office_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."role", new_values."source", new_values."text" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="7468bd67d0f8ce602be38ad6417e75007b4b4fe6",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_cc4f9",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="statements_officenoun",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="organisation",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "statements_organisationevent" ("code", "id", "is_checked", "joined_nato_on", "kind", "name_de", "name_en", "name_fr", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "wikidata_id") SELECT new_values."code", new_values."id", new_values."is_checked", new_values."joined_nato_on", new_values."kind", new_values."name_de", new_values."name_en", new_values."name_fr", new_values."note", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."source", new_values."wikidata_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="ef2719621b65841e88f9cb9573c6c019bd00e185",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_12878",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="statements_organisation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="organisationword",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "statements_organisationwordevent" ("gender", "id", "is_checked", "kind", "language", "note", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "text") SELECT new_values."gender", new_values."id", new_values."is_checked", new_values."kind", new_values."language", new_values."note", new_values."organisation_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."source", new_values."text" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="f92041f0a068d9b5978e06d993a3d0e8cc45bdb9",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_baeb4",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="statements_organisationword",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="outlet",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "statements_outletevent" ("country_id", "domain", "id", "is_checked", "kind", "language", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "source") SELECT new_values."country_id", new_values."domain", new_values."id", new_values."is_checked", new_values."kind", new_values."language", new_values."name", new_values."note", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."slug", new_values."source" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="b1c94c5d4bfaac4668a358128572f936e6be2390",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_973da",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="statements_outlet",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="position",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "statements_positionevent" ("id", "is_leading", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "stance", "statement_id", "topic_id") SELECT new_values."id", new_values."is_leading", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."reason", new_values."stance", new_values."statement_id", new_values."topic_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="79840259bb381046f3624b736432a67a571d7df3",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_c428f",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="statements_position",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="quote",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "statements_quoteevent" ("attribution", "form", "id", "is_leading", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "snapshot_id", "spans", "statement_id", "text", "wording") SELECT new_values."attribution", new_values."form", new_values."id", new_values."is_leading", new_values."language", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."snapshot_id", new_values."spans", new_values."statement_id", new_values."text", new_values."wording" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="7f5521dd6bc4c1cc971365abee3d7fb11fadecca",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_19174",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="statements_quote",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="sitepolicy",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "statements_sitepolicyevent" ("four_eyes", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") SELECT new_values."four_eyes", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="5e17bd2ae8c3c42e70e3f68ee043e337fe054613",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_1a7cb",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="statements_sitepolicy",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="snapshot",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "statements_snapshotevent" ("article_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "taken_at") SELECT new_values."article_id", new_values."id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."taken_at" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="b50d301df51a0d44318cdba2c3ef422277586d4f",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_de2df",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="statements_snapshot",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="speaker",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "statements_speakerevent" ("family_name", "gender", "id", "is_checked", "merged_into_id", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "source", "wikidata_id") SELECT new_values."family_name", new_values."gender", new_values."id", new_values."is_checked", new_values."merged_into_id", new_values."name", new_values."note", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."slug", new_values."source", new_values."wikidata_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="f0f88e124e118ceb35a21aab277e3baf7c918637",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_65b9b",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="statements_speaker",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="speakername",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "statements_speakernameevent" ("id", "is_checked", "kind", "language", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "speaker_id", "text") SELECT new_values."id", new_values."is_checked", new_values."kind", new_values."language", new_values."note", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."source", new_values."speaker_id", new_values."text" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="69c8990c429e79702ba88fa4078282eced5d1105",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_14faf",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="statements_speakername",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="statement",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "statements_statementevent" ("attribution", "changed_by_id", "entered_at", "entered_by_id", "id", "meeting_id", "meeting_relation", "merged_into_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "published_at", "published_by_id", "said_on", "said_precision", "setting", "speaker_id", "state", "submitted_at", "tenure_id", "version") SELECT new_values."attribution", new_values."changed_by_id", new_values."entered_at", new_values."entered_by_id", new_values."id", new_values."meeting_id", new_values."meeting_relation", new_values."merged_into_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."public_id", new_values."published_at", new_values."published_by_id", new_values."said_on", new_values."said_precision", new_values."setting", new_values."speaker_id", new_values."state", new_values."submitted_at", new_values."tenure_id", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="f1a2e11062bfd01b76c66aca89464d99c98daadf",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_0a49f",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="statements_statement",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="tenure",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "statements_tenureevent" ("ends_on", "ends_precision", "id", "is_acting", "is_checked", "note", "office_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "speaker_id", "starts_on", "starts_precision") SELECT new_values."ends_on", new_values."ends_precision", new_values."id", new_values."is_acting", new_values."is_checked", new_values."note", new_values."office_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."source", new_values."speaker_id", new_values."starts_on", new_values."starts_precision" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="db304feb1bd377be9c3b76514a7f99c9041dadec",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_236be",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="statements_tenure",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="topic",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "statements_topicevent" ("definition_de", "definition_en", "eurovoc_id", "eurovoc_match", "id", "iptc_id", "is_checked", "merged_into_id", "name_de", "name_en", "name_fr", "note", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposition_de", "proposition_en", "slug", "source", "wikidata_id") SELECT new_values."definition_de", new_values."definition_en", new_values."eurovoc_id", new_values."eurovoc_match", new_values."id", new_values."iptc_id", new_values."is_checked", new_values."merged_into_id", new_values."name_de", new_values."name_en", new_values."name_fr", new_values."note", new_values."parent_id", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."proposition_de", new_values."proposition_en", new_values."slug", new_values."source", new_values."wikidata_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="dd52791380cc68cd19cb0976cac45d5bfc1bb487",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_bcd70",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="statements_topic",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="topicterm",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "statements_topictermevent" ("id", "is_checked", "language", "note", "only_with", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "text", "topic_id") SELECT new_values."id", new_values."is_checked", new_values."language", new_values."note", new_values."only_with", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."source", new_values."text", new_values."topic_id" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="2abb70c4024a6a80d9623beb4ba6532afe6e7755",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_52fad",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="statements_topicterm",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="translation",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "statements_translationevent" ("author_note", "by", "changed_at", "changed_by_id", "entered_by_id", "id", "language", "original_text", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quote_id", "reviewed_at", "reviewed_by_id", "source", "text", "version") SELECT new_values."author_note", new_values."by", new_values."changed_at", new_values."changed_by_id", new_values."entered_by_id", new_values."id", new_values."language", new_values."original_text", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."quote_id", new_values."reviewed_at", new_values."reviewed_by_id", new_values."source", new_values."text", new_values."version" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="69e4f1ee37dd12315cf0db37844f750af939e3e9",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_b2b93",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="statements_translation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="user",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='WITH _pgh_attached_context AS ( SELECT _pgh_attach_context() AS value ) INSERT INTO "statements_userevent" ("desk_role", "id", "is_active", "is_staff", "is_superuser", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "username") SELECT new_values."desk_role", new_values."id", new_values."is_active", new_values."is_staff", new_values."is_superuser", _pgh_attached_context.value, NOW(), \'insert\', new_values."id", new_values."username" FROM ( SELECT new_values.* FROM new_values  ) AS new_values, _pgh_attached_context; RETURN NULL;',
                    hash="f68f053f174f1ab57e1605e066cd5c6385e2e117",
                    level="STATEMENT",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_a9c44",
                    referencing="REFERENCING NEW TABLE AS new_values ",
                    table="statements_user",
                    when="AFTER",
                ),
            ),
        ),
        migrations.RunSQL(KEEP, NOOP),
    ]
