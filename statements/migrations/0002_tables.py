"""The tables with their indexes, constraints and triggers."""

import datetime

import django.contrib.auth.validators
import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.contrib.postgres.fields.ranges
import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.deletion
import django.db.models.expressions
import django.db.models.functions.comparison
import django.db.models.functions.datetime
import django.db.models.functions.text
import django.db.models.lookups
import django.utils.timezone
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

import statements.models.functions
import statements.models.public_ids
import statements.models.searched_statements


class Migration(migrations.Migration):
    initial = True
    # Their tables point at the accounts' table, but ask for the app's first migration only.
    run_before = [
        ("account", "0001_initial"),
        ("admin", "0001_initial"),
        ("mfa", "0001_initial"),
        ("usersessions", "0001_initial"),
    ]

    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("statements", "0001_database_functions"),
    ]

    operations = [
        migrations.CreateModel(
            name="User",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("password", models.CharField(max_length=128, verbose_name="password")),
                (
                    "last_login",
                    models.DateTimeField(blank=True, null=True, verbose_name="last login"),
                ),
                (
                    "is_superuser",
                    models.BooleanField(
                        default=False,
                        help_text="Designates that this user has all permissions without explicitly assigning them.",
                        verbose_name="superuser status",
                    ),
                ),
                (
                    "username",
                    models.CharField(
                        error_messages={"unique": "A user with that username already exists."},
                        help_text="Required. 150 characters or fewer. Letters, digits and @/./+/-/_ only.",
                        max_length=150,
                        unique=True,
                        validators=[django.contrib.auth.validators.UnicodeUsernameValidator()],
                        verbose_name="username",
                    ),
                ),
                (
                    "first_name",
                    models.CharField(blank=True, max_length=150, verbose_name="first name"),
                ),
                (
                    "last_name",
                    models.CharField(blank=True, max_length=150, verbose_name="last name"),
                ),
                (
                    "email",
                    models.EmailField(blank=True, max_length=254, verbose_name="email address"),
                ),
                (
                    "is_staff",
                    models.BooleanField(
                        default=False,
                        help_text="Designates whether the user can log into this admin site.",
                        verbose_name="staff status",
                    ),
                ),
                (
                    "is_active",
                    models.BooleanField(
                        default=True,
                        help_text="Designates whether this user should be treated as active. Unselect this instead of deleting accounts.",
                        verbose_name="active",
                    ),
                ),
                (
                    "date_joined",
                    models.DateTimeField(
                        default=django.utils.timezone.now, verbose_name="date joined"
                    ),
                ),
                (
                    "desk_role",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "none"),
                            ("contributor", "contributor"),
                            ("editor", "editor"),
                            ("data-editor", "data editor"),
                            ("admin", "administrator"),
                        ],
                        default="",
                        max_length=11,
                    ),
                ),
                (
                    "groups",
                    models.ManyToManyField(
                        blank=True,
                        help_text="The groups this user belongs to. A user will get all permissions granted to each of their groups.",
                        related_name="user_set",
                        related_query_name="user",
                        to="auth.group",
                        verbose_name="groups",
                    ),
                ),
                (
                    "user_permissions",
                    models.ManyToManyField(
                        blank=True,
                        help_text="Specific permissions for this user.",
                        related_name="user_set",
                        related_query_name="user",
                        to="auth.permission",
                        verbose_name="user permissions",
                    ),
                ),
            ],
            options={
                "verbose_name": "user",
                "verbose_name_plural": "users",
                "abstract": False,
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("desk_role__in", ("", "contributor", "editor", "data-editor", "admin"))
                        ),
                        name="user_desk_role_is_known",
                    ),
                    models.UniqueConstraint(
                        django.db.models.functions.text.Lower("email"),
                        condition=models.Q(("email", ""), _negated=True),
                        name="one_account_an_address",
                        violation_error_message="Another account has this e-mail address.",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."desk_role" IS DISTINCT FROM (NEW."desk_role") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_active" IS DISTINCT FROM (NEW."is_active") OR OLD."is_staff" IS DISTINCT FROM (NEW."is_staff") OR OLD."is_superuser" IS DISTINCT FROM (NEW."is_superuser") OR OLD."username" IS DISTINCT FROM (NEW."username"))',
                            func='INSERT INTO "statements_userevent" ("desk_role", "id", "is_active", "is_staff", "is_superuser", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "username") VALUES (NEW."desk_role", NEW."id", NEW."is_active", NEW."is_staff", NEW."is_superuser", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."username"); RETURN NULL;',
                            hash="f8bde4e3a3b9998359749cd267edb57d74f66ebe",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_75d71",
                            table="statements_user",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "statements_userevent" ("desk_role", "id", "is_active", "is_staff", "is_superuser", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "username") VALUES (OLD."desk_role", OLD."id", OLD."is_active", OLD."is_staff", OLD."is_superuser", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."username"); RETURN NULL;',
                            hash="d072d9cd23fefd0825693f2f160fba96a70fc4f8",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_06b86",
                            table="statements_user",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
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
            name="Organisation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("source", models.TextField(blank=True)),
                ("is_checked", models.BooleanField(default=False)),
                ("note", models.TextField(blank=True)),
                ("code", models.CharField(max_length=8, unique=True)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("country", "country"),
                            ("alliance", "alliance"),
                            ("union", "union"),
                            ("body", "body"),
                        ],
                        max_length=10,
                    ),
                ),
                ("name_en", models.CharField(max_length=120)),
                ("name_de", models.CharField(blank=True, max_length=120)),
                ("name_fr", models.CharField(blank=True, max_length=120)),
                ("wikidata_id", models.CharField(blank=True, max_length=16)),
                ("joined_nato_on", models.DateField(blank=True, null=True)),
            ],
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="changes_site",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="PERFORM note_change('records'); RETURN NULL;",
                            hash="5dc4e5415bbdda30c336f20030354f61811d4a9a",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE",
                            pgid="pgtrigger_changes_site_12cf1",
                            table="statements_organisation",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "statements_organisationevent" ("code", "id", "is_checked", "joined_nato_on", "kind", "name_de", "name_en", "name_fr", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "wikidata_id") VALUES (NEW."code", NEW."id", NEW."is_checked", NEW."joined_nato_on", NEW."kind", NEW."name_de", NEW."name_en", NEW."name_fr", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source", NEW."wikidata_id"); RETURN NULL;',
                            hash="d8685b85618625c0864707e1b1d9be99fb4c9402",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_6b083",
                            table="statements_organisation",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "statements_organisationevent" ("code", "id", "is_checked", "joined_nato_on", "kind", "name_de", "name_en", "name_fr", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "wikidata_id") VALUES (OLD."code", OLD."id", OLD."is_checked", OLD."joined_nato_on", OLD."kind", OLD."name_de", OLD."name_en", OLD."name_fr", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source", OLD."wikidata_id"); RETURN NULL;',
                            hash="f9fed7ad9406941ee832a5396275c94a44644708",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_564f8",
                            table="statements_organisation",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Office",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("source", models.TextField(blank=True)),
                ("is_checked", models.BooleanField(default=False)),
                ("note", models.TextField(blank=True)),
                ("slug", models.SlugField(max_length=40, unique=True)),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="offices",
                        to="statements.organisation",
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("head of state", "head of state"),
                            ("head of government", "head of government"),
                            ("foreign minister", "foreign minister"),
                            ("defence minister", "defence minister"),
                            ("secretary general", "secretary general"),
                            ("deputy secretary general", "deputy secretary general"),
                            ("high representative", "high representative"),
                        ],
                        max_length=32,
                    ),
                ),
                ("title_en", models.CharField(max_length=160)),
                ("title_de", models.CharField(blank=True, max_length=160)),
                ("title_de_female", models.CharField(blank=True, max_length=160)),
                ("title_fr", models.CharField(blank=True, max_length=160)),
                ("title_fr_female", models.CharField(blank=True, max_length=160)),
                ("is_shared", models.BooleanField(default=False)),
            ],
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="changes_site",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="PERFORM note_change('records'); RETURN NULL;",
                            hash="65388fe6ba71735be1fc0708ec9fb1a997def623",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE",
                            pgid="pgtrigger_changes_site_f7a63",
                            table="statements_office",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="share_tenures",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n                    UPDATE statements_tenure SET is_exclusive = NOT NEW.is_shared AND NOT is_acting\n                    WHERE office_id = NEW.id;\n                    RETURN NULL;\n                ",
                            hash="311288a539bb8e3f847a358916d02684ea98f4f3",
                            operation='UPDATE OF "is_shared"',
                            pgid="pgtrigger_share_tenures_027be",
                            table="statements_office",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "statements_officeevent" ("id", "is_checked", "is_shared", "note", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "slug", "source", "title_de", "title_de_female", "title_en", "title_fr", "title_fr_female") VALUES (NEW."id", NEW."is_checked", NEW."is_shared", NEW."note", NEW."organisation_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."role", NEW."slug", NEW."source", NEW."title_de", NEW."title_de_female", NEW."title_en", NEW."title_fr", NEW."title_fr_female"); RETURN NULL;',
                            hash="9b2ab969b17a4331c0db714702aa63f42dc498bc",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_0edb3",
                            table="statements_office",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "statements_officeevent" ("id", "is_checked", "is_shared", "note", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "slug", "source", "title_de", "title_de_female", "title_en", "title_fr", "title_fr_female") VALUES (OLD."id", OLD."is_checked", OLD."is_shared", OLD."note", OLD."organisation_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."role", OLD."slug", OLD."source", OLD."title_de", OLD."title_de_female", OLD."title_en", OLD."title_fr", OLD."title_fr_female"); RETURN NULL;',
                            hash="27b266da7763a118e2a8e94b142c0780051da1b3",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_68435",
                            table="statements_office",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Speaker",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="statements.speaker",
                    ),
                ),
                ("source", models.TextField(blank=True)),
                ("is_checked", models.BooleanField(default=False)),
                ("note", models.TextField(blank=True)),
                ("slug", models.SlugField(max_length=80, unique=True)),
                ("name", models.CharField(max_length=120)),
                ("family_name", models.CharField(max_length=80)),
                (
                    "gender",
                    models.CharField(
                        blank=True, choices=[("female", "female"), ("male", "male")], max_length=6
                    ),
                ),
                ("wikidata_id", models.CharField(blank=True, max_length=16)),
                (
                    "folded_name",
                    models.GeneratedField(
                        db_persist=True,
                        expression=statements.models.functions.Fold("name"),
                        output_field=models.TextField(),
                    ),
                ),
                (
                    "sort_name",
                    models.GeneratedField(
                        db_persist=True,
                        expression=statements.models.functions.Fold("family_name"),
                        output_field=models.TextField(),
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(fields=["sort_name", "id"], name="speaker_sort_name"),
                    django.contrib.postgres.indexes.GinIndex(
                        fields=["folded_name"], name="speaker_name_trgm", opclasses=["gin_trgm_ops"]
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
                        name="changes_site",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="PERFORM note_change('records'); RETURN NULL;",
                            hash="03e48e43fbc26ed89648c2934878a6c3e647f8de",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE",
                            pgid="pgtrigger_changes_site_32e89",
                            table="statements_speaker",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                ],
            },
        ),
        migrations.CreateModel(
            name="Meeting",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("source", models.TextField(blank=True)),
                ("is_checked", models.BooleanField(default=False)),
                ("note", models.TextField(blank=True)),
                ("slug", models.SlugField(max_length=40, unique=True)),
                ("name_en", models.CharField(max_length=160)),
                ("name_de", models.CharField(blank=True, max_length=160)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("summit", "Summit"),
                            ("foreign-ministers", "Foreign ministers"),
                            ("defence-ministers", "Defence ministers"),
                            ("nato-ukraine-council", "NATO-Ukraine Council"),
                            ("contact-group", "Ukraine Defence Contact Group"),
                            ("other", "Other"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "format",
                    models.CharField(
                        choices=[("in-person", "in person"), ("virtual", "by video")],
                        default="in-person",
                        max_length=10,
                    ),
                ),
                ("starts_on", models.DateField()),
                (
                    "starts_precision",
                    models.CharField(
                        choices=[("day", "day"), ("month", "month"), ("year", "year")],
                        default="day",
                        max_length=5,
                    ),
                ),
                ("ends_on", models.DateField()),
                (
                    "ends_precision",
                    models.CharField(
                        choices=[("day", "day"), ("month", "month"), ("year", "year")],
                        default="day",
                        max_length=5,
                    ),
                ),
                ("city", models.CharField(blank=True, max_length=80)),
                ("city_de", models.CharField(blank=True, max_length=80)),
                (
                    "country",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="hosted_meetings",
                        to="statements.organisation",
                    ),
                ),
                ("venue", models.CharField(blank=True, max_length=120)),
                (
                    "chair",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="chaired_meetings",
                        to="statements.speaker",
                    ),
                ),
                ("address", models.URLField(blank=True, max_length=500)),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="children",
                        to="statements.meeting",
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["-starts_on", "-id"], name="meeting_newest")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("ends_on__gte", models.F("starts_on"))),
                        name="meeting_ends_after_start",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("starts_precision__in", ["day", "month", "year"])),
                        name="meeting_starts_precision_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("ends_precision__in", ["day", "month", "year"])),
                        name="meeting_ends_precision_is_known",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
                        name="changes_site",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="PERFORM note_change('records'); RETURN NULL;",
                            hash="5d8d8a28d62ca677527ef360219d7e429484c3a2",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE",
                            pgid="pgtrigger_changes_site_5d21e",
                            table="statements_meeting",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "statements_meetingevent" ("address", "chair_id", "city", "city_de", "country_id", "ends_on", "ends_precision", "format", "id", "is_checked", "kind", "name_de", "name_en", "note", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "source", "starts_on", "starts_precision", "venue") VALUES (NEW."address", NEW."chair_id", NEW."city", NEW."city_de", NEW."country_id", NEW."ends_on", NEW."ends_precision", NEW."format", NEW."id", NEW."is_checked", NEW."kind", NEW."name_de", NEW."name_en", NEW."note", NEW."parent_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."slug", NEW."source", NEW."starts_on", NEW."starts_precision", NEW."venue"); RETURN NULL;',
                            hash="47dab14e848dc82284dedafe080d26b2006428cf",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_38b1b",
                            table="statements_meeting",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "statements_meetingevent" ("address", "chair_id", "city", "city_de", "country_id", "ends_on", "ends_precision", "format", "id", "is_checked", "kind", "name_de", "name_en", "note", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "source", "starts_on", "starts_precision", "venue") VALUES (OLD."address", OLD."chair_id", OLD."city", OLD."city_de", OLD."country_id", OLD."ends_on", OLD."ends_precision", OLD."format", OLD."id", OLD."is_checked", OLD."kind", OLD."name_de", OLD."name_en", OLD."note", OLD."parent_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."slug", OLD."source", OLD."starts_on", OLD."starts_precision", OLD."venue"); RETURN NULL;',
                            hash="70674ed7546be588bfe6c1fca489766019668303",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_df800",
                            table="statements_meeting",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Tenure",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("source", models.TextField(blank=True)),
                ("is_checked", models.BooleanField(default=False)),
                ("note", models.TextField(blank=True)),
                (
                    "office",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="tenures",
                        to="statements.office",
                    ),
                ),
                (
                    "speaker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="tenures",
                        to="statements.speaker",
                    ),
                ),
                ("starts_on", models.DateField(blank=True, null=True)),
                (
                    "starts_precision",
                    models.CharField(
                        choices=[("day", "day"), ("month", "month"), ("year", "year")],
                        default="day",
                        max_length=5,
                    ),
                ),
                ("ends_on", models.DateField(blank=True, null=True)),
                (
                    "ends_precision",
                    models.CharField(
                        choices=[("day", "day"), ("month", "month"), ("year", "year")],
                        default="day",
                        max_length=5,
                    ),
                ),
                ("is_acting", models.BooleanField(default=False)),
                (
                    "possible_days",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func(
                            "starts_on",
                            "starts_precision",
                            "ends_on",
                            "ends_precision",
                            function="possible_days",
                        ),
                        output_field=django.contrib.postgres.fields.ranges.DateRangeField(),
                    ),
                ),
                (
                    "certain_days",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func(
                            "starts_on",
                            "starts_precision",
                            "ends_on",
                            "ends_precision",
                            function="certain_days",
                        ),
                        output_field=django.contrib.postgres.fields.ranges.DateRangeField(),
                    ),
                ),
                ("is_exclusive", models.BooleanField(default=True, editable=False)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("office", "speaker", "starts_on"),
                        name="tenure_once",
                        nulls_distinct=False,
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("possible_days__isempty", False)),
                        name="tenure_ends_after_start",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("starts_precision__in", ["day", "month", "year"])),
                        name="tenure_starts_precision_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("ends_precision__in", ["day", "month", "year"])),
                        name="tenure_ends_precision_is_known",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        condition=models.Q(("is_exclusive", True)),
                        expressions=[("office", "="), ("certain_days", "&&")],
                        name="one_holder_a_day",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="changes_site",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="PERFORM note_change('records'); RETURN NULL;",
                            hash="7e526f66e83c742aa6be54435da294b4ef213b79",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE",
                            pgid="pgtrigger_changes_site_476a3",
                            table="statements_tenure",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
                        name="mark_exclusive",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            declare="DECLARE is_shared boolean;",
                            func="\n                    SELECT office.is_shared INTO is_shared FROM statements_office AS office\n                        WHERE office.id = NEW.office_id FOR SHARE;\n                    NEW.is_exclusive := NOT NEW.is_acting AND NOT is_shared;\n                    RETURN NEW;\n                ",
                            hash="184b9d02959aefa6cdcd19a2e4a93e40c118edde",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_mark_exclusive_7c890",
                            table="statements_tenure",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."ends_on" IS DISTINCT FROM (NEW."ends_on") OR OLD."ends_precision" IS DISTINCT FROM (NEW."ends_precision") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_acting" IS DISTINCT FROM (NEW."is_acting") OR OLD."is_checked" IS DISTINCT FROM (NEW."is_checked") OR OLD."note" IS DISTINCT FROM (NEW."note") OR OLD."office_id" IS DISTINCT FROM (NEW."office_id") OR OLD."source" IS DISTINCT FROM (NEW."source") OR OLD."speaker_id" IS DISTINCT FROM (NEW."speaker_id") OR OLD."starts_on" IS DISTINCT FROM (NEW."starts_on") OR OLD."starts_precision" IS DISTINCT FROM (NEW."starts_precision"))',
                            func='INSERT INTO "statements_tenureevent" ("ends_on", "ends_precision", "id", "is_acting", "is_checked", "note", "office_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "speaker_id", "starts_on", "starts_precision") VALUES (NEW."ends_on", NEW."ends_precision", NEW."id", NEW."is_acting", NEW."is_checked", NEW."note", NEW."office_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source", NEW."speaker_id", NEW."starts_on", NEW."starts_precision"); RETURN NULL;',
                            hash="5ebf61a73162fd275addad8a5216df23ea174f59",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_e7b16",
                            table="statements_tenure",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "statements_tenureevent" ("ends_on", "ends_precision", "id", "is_acting", "is_checked", "note", "office_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "speaker_id", "starts_on", "starts_precision") VALUES (OLD."ends_on", OLD."ends_precision", OLD."id", OLD."is_acting", OLD."is_checked", OLD."note", OLD."office_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source", OLD."speaker_id", OLD."starts_on", OLD."starts_precision"); RETURN NULL;',
                            hash="1dd4e37e8331aef4f6c1001eab0969701d8af683",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_eff41",
                            table="statements_tenure",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Statement",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "public_id",
                    models.CharField(
                        default=statements.models.public_ids.new_public_id,
                        max_length=12,
                        unique=True,
                    ),
                ),
                (
                    "speaker",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="statements",
                        to="statements.speaker",
                    ),
                ),
                (
                    "tenure",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="statements",
                        to="statements.tenure",
                    ),
                ),
                ("attribution", models.CharField(blank=True, max_length=160)),
                ("said_on", models.DateField(blank=True, null=True)),
                (
                    "said_precision",
                    models.CharField(
                        choices=[("day", "day"), ("month", "month"), ("year", "year")],
                        default="day",
                        max_length=5,
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="statements",
                        to="statements.meeting",
                    ),
                ),
                (
                    "meeting_relation",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("at", "at the meeting"),
                            ("before", "before the meeting"),
                            ("after", "after the meeting"),
                        ],
                        max_length=6,
                    ),
                ),
                (
                    "setting",
                    models.CharField(
                        choices=[
                            ("plenary", "plenary"),
                            ("doorstep", "doorstep"),
                            ("press-conference", "press conference"),
                            ("interview", "interview"),
                            ("speech", "speech"),
                            ("post", "post"),
                            ("text", "text"),
                            ("unknown", "unknown"),
                        ],
                        default="unknown",
                        max_length=16,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("in_review", "in review"),
                            ("published", "published"),
                            ("retracted", "retracted"),
                            ("merged", "merged"),
                        ],
                        default="draft",
                        max_length=9,
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "entered_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="entered_statements",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("entered_at", models.DateTimeField()),
                (
                    "changed_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("submitted_at", models.DateTimeField(blank=True, null=True)),
                (
                    "published_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="published_statements",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("published_at", models.DateTimeField(blank=True, null=True)),
                (
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="merged_ones",
                        to="statements.statement",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        condition=models.Q(("state", "published")),
                        fields=["-said_on", "-id"],
                        name="statement_published_newest",
                    ),
                    models.Index(
                        condition=models.Q(("state", "published")),
                        fields=["speaker", "-said_on", "-id"],
                        include=("tenure",),
                        name="statement_of_speaker",
                    ),
                    models.Index(
                        condition=models.Q(("state", "published")),
                        fields=["tenure", "-said_on", "-id"],
                        name="statement_of_tenure",
                    ),
                    models.Index(
                        condition=models.Q(("state", "published")),
                        fields=["-published_at", "-id"],
                        name="statement_published_lately",
                    ),
                    models.Index(
                        condition=models.Q(("state", "in_review")),
                        fields=["submitted_at"],
                        name="statement_in_review",
                    ),
                    models.Index(
                        fields=["meeting", "-said_on", "-id"], name="statement_of_meeting"
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("tenure__isnull", True),
                            models.Q(("said_on__isnull", False), ("speaker__isnull", False)),
                            _connector="OR",
                        ),
                        name="statement_tenure_needs_speaker_and_day",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("meeting__isnull", True),
                            models.Q(("meeting_relation", ""), _negated=True),
                            _connector="XOR",
                        ),
                        name="statement_meeting_has_relation",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("state__in", ("published", "retracted", "merged")), _negated=True
                            ),
                            models.Q(
                                ("published_at__isnull", False), ("published_by__isnull", False)
                            ),
                            _connector="OR",
                        ),
                        name="statement_published_by_someone",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("said_on__isnull", True),
                            (
                                "said_on__range",
                                (datetime.date(1949, 4, 4), datetime.date(2199, 12, 31)),
                            ),
                            _connector="OR",
                        ),
                        name="statement_said_in_natos_time",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "state__in",
                                ("draft", "in_review", "published", "retracted", "merged"),
                            )
                        ),
                        name="statement_state_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("merged_into__isnull", False), ("state", "merged")),
                            models.Q(
                                models.Q(("state", "merged"), _negated=True),
                                ("merged_into__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="statement_merged_into_another",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("merged_into", models.F("pk")), _negated=True),
                        name="statement_not_merged_into_itself",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("said_precision__in", ["day", "month", "year"])),
                        name="statement_said_precision_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("meeting_relation__in", ("", "at", "before", "after"))),
                        name="statement_relation_is_known",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="named_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n            IF OLD.state IN ('published', 'retracted', 'merged') OR NEW.state IN ('published', 'retracted', 'merged') THEN\n                PERFORM require_name();\n            END IF;\n            RETURN COALESCE(NEW, OLD);\n        ",
                            hash="3f68ded1b44b5ff23fda7870e44dffe6235348f1",
                            operation="INSERT OR UPDATE OR DELETE",
                            pgid="pgtrigger_named_change_69c39",
                            table="statements_statement",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
                        name="keep_public_id",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."public_id" IS DISTINCT FROM (NEW."public_id"))',
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                            hash="4a67d53812935e0c2326598c559409a0b7638c86",
                            operation="UPDATE",
                            pgid="pgtrigger_keep_public_id_674a1",
                            table="statements_statement",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="keep_order_of_states",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n                    PERFORM require_state_order(OLD.state, NEW.state);\n                    RETURN COALESCE(NEW, OLD);\n                ",
                            hash="84af5d239362cfcc281e07b7fc908355220d53f1",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_keep_order_of_states_cfe8f",
                            table="statements_statement",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="in_tenure",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n                    IF NOT tenure_fits(NEW.tenure_id, NEW.speaker_id, NEW.said_on,\n                        NEW.said_precision)\n                    THEN RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                        CONSTRAINT = 'statement_in_tenure', MESSAGE =\n                        'the speaker did not hold this office on the day of the statement';\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="dc0bc50b2d1a99b4bb9432501d2c36a85f1d6ca9",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_in_tenure_2068b",
                            table="statements_statement",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="four_eyes",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (NEW.\"state\" IN ('published', 'retracted', 'merged'))",
                            func="\n                    IF COALESCE((SELECT four_eyes FROM statements_sitepolicy), true) AND (\n                        NEW.published_by_id = NEW.entered_by_id\n                        OR OLD.state IS DISTINCT FROM NEW.state AND NEW.state = 'published'\n                            AND NEW.published_by_id = NEW.changed_by_id)\n                    THEN RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                        CONSTRAINT = 'statement_four_eyes', MESSAGE =\n                        'who enters or changes a statement and who publishes it must differ';\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="6ea9d1bd8c5288e79ead1e2f9c336fb37bf74597",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_four_eyes_75b6f",
                            table="statements_statement",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
                        name="changes_site",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n            IF OLD.state IN ('published', 'retracted', 'merged') OR NEW.state IN ('published', 'retracted', 'merged') THEN\n                PERFORM note_change('statements');\n            END IF;\n            RETURN NULL;\n        ",
                            hash="21a2b4d0ab9ac3c7a7ad2d9d3ce591940008acb6",
                            operation="INSERT OR UPDATE OR DELETE",
                            pgid="pgtrigger_changes_site_1ed23",
                            table="statements_statement",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "statements_statementevent" ("attribution", "changed_by_id", "entered_at", "entered_by_id", "id", "meeting_id", "meeting_relation", "merged_into_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "published_at", "published_by_id", "said_on", "said_precision", "setting", "speaker_id", "state", "submitted_at", "tenure_id", "version") VALUES (NEW."attribution", NEW."changed_by_id", NEW."entered_at", NEW."entered_by_id", NEW."id", NEW."meeting_id", NEW."meeting_relation", NEW."merged_into_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."public_id", NEW."published_at", NEW."published_by_id", NEW."said_on", NEW."said_precision", NEW."setting", NEW."speaker_id", NEW."state", NEW."submitted_at", NEW."tenure_id", NEW."version"); RETURN NULL;',
                            hash="d6979508f73e346fc36e4f65af7eb3b1b76f64ac",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_275ed",
                            table="statements_statement",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "statements_statementevent" ("attribution", "changed_by_id", "entered_at", "entered_by_id", "id", "meeting_id", "meeting_relation", "merged_into_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "published_at", "published_by_id", "said_on", "said_precision", "setting", "speaker_id", "state", "submitted_at", "tenure_id", "version") VALUES (OLD."attribution", OLD."changed_by_id", OLD."entered_at", OLD."entered_by_id", OLD."id", OLD."meeting_id", OLD."meeting_relation", OLD."merged_into_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."public_id", OLD."published_at", OLD."published_by_id", OLD."said_on", OLD."said_precision", OLD."setting", OLD."speaker_id", OLD."state", OLD."submitted_at", OLD."tenure_id", OLD."version"); RETURN NULL;',
                            hash="c72c1b1fb3d10f86190b971192a551059b8f0ad5",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_06b4d",
                            table="statements_statement",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Topic",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="statements.topic",
                    ),
                ),
                ("source", models.TextField(blank=True)),
                ("is_checked", models.BooleanField(default=False)),
                ("note", models.TextField(blank=True)),
                ("slug", models.SlugField(max_length=60, unique=True)),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="children",
                        to="statements.topic",
                    ),
                ),
                ("name_en", models.CharField(max_length=120)),
                ("name_de", models.CharField(blank=True, max_length=120)),
                ("name_fr", models.CharField(blank=True, max_length=120)),
                ("definition_en", models.TextField(blank=True)),
                ("definition_de", models.TextField(blank=True)),
                ("proposition_en", models.CharField(blank=True, max_length=240)),
                ("proposition_de", models.CharField(blank=True, max_length=240)),
                ("eurovoc_id", models.CharField(blank=True, max_length=16)),
                ("eurovoc_match", models.CharField(blank=True, max_length=16)),
                ("iptc_id", models.CharField(blank=True, max_length=32)),
                ("wikidata_id", models.CharField(blank=True, max_length=16)),
            ],
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
                        name="changes_site",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="PERFORM note_change('records'); RETURN NULL;",
                            hash="fe8bcbca964b04f87be4e0c47a8ac94c5c4fbf32",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE",
                            pgid="pgtrigger_changes_site_006e5",
                            table="statements_topic",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                ],
            },
        ),
        migrations.CreateModel(
            name="Position",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "statement",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="positions",
                        to="statements.statement",
                    ),
                ),
                (
                    "topic",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="positions",
                        to="statements.topic",
                    ),
                ),
                (
                    "stance",
                    models.CharField(
                        choices=[
                            ("supports", "supports"),
                            ("conditional", "supports with conditions"),
                            ("noncommittal", "noncommittal"),
                            ("opposes", "opposes"),
                            ("speaks", "speaks about it"),
                        ],
                        default="speaks",
                        max_length=12,
                    ),
                ),
                ("reason", models.CharField(blank=True, max_length=300)),
                ("is_leading", models.BooleanField(default=False)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("statement", "topic"), name="topic_once_a_statement"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("is_leading", True)),
                        fields=("statement",),
                        name="one_leading_position",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "stance__in",
                                ["supports", "conditional", "noncommittal", "opposes", "speaks"],
                            )
                        ),
                        name="position_stance",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="named_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n            IF is_public_statement(OLD.statement_id) OR is_public_statement(NEW.statement_id) THEN\n                PERFORM require_name();\n            END IF;\n            RETURN COALESCE(NEW, OLD);\n        ",
                            hash="47c0ecf376d5d7402d82a2fbe4b28636bf898b0f",
                            operation="INSERT OR UPDATE OR DELETE",
                            pgid="pgtrigger_named_change_5d674",
                            table="statements_position",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
                        name="leaves_statement_complete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            constraint="CONSTRAINT",
                            func="\n                    PERFORM require_complete_statement(NEW.statement_id);\n                    PERFORM require_complete_statement(OLD.statement_id);\n                    RETURN NULL;\n                ",
                            hash="6bf4f20acb9b375caaea847cf01ea36857c07a4f",
                            operation="INSERT OR UPDATE OR DELETE",
                            pgid="pgtrigger_leaves_statement_complete_cb704",
                            table="statements_position",
                            timing="DEFERRABLE INITIALLY DEFERRED",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "statements_positionevent" ("id", "is_leading", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "stance", "statement_id", "topic_id") VALUES (NEW."id", NEW."is_leading", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."stance", NEW."statement_id", NEW."topic_id"); RETURN NULL;',
                            hash="a09afcc46cd230df3832c4b29d60a6830ed5a75e",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_52e7d",
                            table="statements_position",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "statements_positionevent" ("id", "is_leading", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "stance", "statement_id", "topic_id") VALUES (OLD."id", OLD."is_leading", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."stance", OLD."statement_id", OLD."topic_id"); RETURN NULL;',
                            hash="69f00a281048da949b357bf39d4a2b4815d1278d",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_abca9",
                            table="statements_position",
                            when="AFTER",
                        ),
                    ),
                ],
            },
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
        migrations.CreateModel(
            name="Version",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("of", models.CharField(max_length=10)),
                ("number", models.BigIntegerField()),
            ],
        ),
        migrations.CreateModel(
            name="Acknowledgement",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "statement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="acknowledgements",
                        to="statements.statement",
                    ),
                ),
                (
                    "about",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="mentioning",
                        to="statements.statement",
                    ),
                ),
                ("rule", models.CharField(max_length=40)),
                ("fingerprint", models.CharField(max_length=32)),
                (
                    "made_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "made_at",
                    models.DateTimeField(db_default=django.db.models.functions.datetime.Now()),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("statement", "rule", "fingerprint"), name="acknowledged_once"
                    ),
                    models.UniqueConstraint(
                        django.db.models.functions.comparison.Least("statement", "about"),
                        django.db.models.functions.comparison.Greatest("statement", "about"),
                        models.F("rule"),
                        models.F("fingerprint"),
                        condition=models.Q(("about__isnull", False)),
                        name="acknowledged_once_a_pair",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("about", models.F("statement")), _negated=True),
                        name="acknowledged_about_another",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("fingerprint__regex", "^[0-9a-f]{32}$"),
                            models.Q(("rule", ""), _negated=True),
                        ),
                        name="acknowledged_something",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="named_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n            IF is_public_statement(OLD.statement_id) OR is_public_statement(NEW.statement_id) THEN\n                PERFORM require_name();\n            END IF;\n            RETURN COALESCE(NEW, OLD);\n        ",
                            hash="ba9572f0bad75fbb42e12b61adc6ab32411ccb1e",
                            operation="INSERT OR UPDATE OR DELETE",
                            pgid="pgtrigger_named_change_41c40",
                            table="statements_acknowledgement",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="never_changes",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                            hash="7f96aa5b5641c810b61648952d5e660604714964",
                            operation="UPDATE",
                            pgid="pgtrigger_never_changes_eecb1",
                            table="statements_acknowledgement",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "statements_acknowledgementevent" ("about_id", "fingerprint", "id", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rule", "statement_id") VALUES (NEW."about_id", NEW."fingerprint", NEW."id", NEW."made_at", NEW."made_by_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."rule", NEW."statement_id"); RETURN NULL;',
                            hash="d226c870592df08caeceed5ae8f4bd03b337dcd8",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_90e1c",
                            table="statements_acknowledgement",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "statements_acknowledgementevent" ("about_id", "fingerprint", "id", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rule", "statement_id") VALUES (OLD."about_id", OLD."fingerprint", OLD."id", OLD."made_at", OLD."made_by_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."rule", OLD."statement_id"); RETURN NULL;',
                            hash="5faf0e569440928b31197b61842cb6f82131b232",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_2ecff",
                            table="statements_acknowledgement",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Amendment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "statement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="amendments",
                        to="statements.statement",
                    ),
                ),
                ("base_version", models.PositiveIntegerField()),
                ("before", models.JSONField()),
                ("proposed", models.JSONField()),
                ("note", models.TextField()),
                (
                    "proposed_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="proposed_amendments",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("proposed_at", models.DateTimeField()),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "waiting"),
                            ("published", "published"),
                            ("rejected", "rejected"),
                            ("withdrawn", "withdrawn"),
                        ],
                        default="waiting",
                        max_length=9,
                    ),
                ),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("decided_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("state", "waiting")),
                        fields=("statement",),
                        name="one_waiting_amendment",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("note__regex", "\\S")), name="amendment_has_note"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("before__has_keys", ["saying", "positions", "wordings"]),
                            ("proposed__has_keys", ["saying", "positions", "wordings"]),
                        ),
                        name="amendment_is_whole",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("proposed", models.F("before")), _negated=True),
                        name="amendment_changes_something",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state__in", ("waiting", "published", "rejected", "withdrawn"))
                        ),
                        name="amendment_state_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("decided_at", None), ("decided_by", None), ("state", "waiting")
                            ),
                            models.Q(
                                models.Q(("state", "waiting"), _negated=True),
                                ("decided_at__isnull", False),
                                ("decided_by__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="amendment_decided_by_someone",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="named_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n            IF OLD.state = 'published' OR NEW.state = 'published' THEN\n                PERFORM require_name();\n            END IF;\n            RETURN COALESCE(NEW, OLD);\n        ",
                            hash="f3cee259a44792c89fea45fdfe244450abf475ab",
                            operation="INSERT OR UPDATE OR DELETE",
                            pgid="pgtrigger_named_change_e89f1",
                            table="statements_amendment",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="never_deleted",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot delete rows from % table', TG_TABLE_NAME;",
                            hash="4dd2f468dd3611c440eb320b683c14e1bc17b288",
                            operation="DELETE",
                            pgid="pgtrigger_never_deleted_5c8ee",
                            table="statements_amendment",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="keep_what_was_proposed",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."statement_id" IS DISTINCT FROM (NEW."statement_id") OR OLD."base_version" IS DISTINCT FROM (NEW."base_version") OR OLD."before" IS DISTINCT FROM (NEW."before") OR OLD."proposed" IS DISTINCT FROM (NEW."proposed") OR OLD."note" IS DISTINCT FROM (NEW."note") OR OLD."proposed_by_id" IS DISTINCT FROM (NEW."proposed_by_id") OR OLD."proposed_at" IS DISTINCT FROM (NEW."proposed_at"))',
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                            hash="1a2c8ddecb2a71f0b582f75941abe1604d1fc422",
                            operation="UPDATE",
                            pgid="pgtrigger_keep_what_was_proposed_f555b",
                            table="statements_amendment",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="waits_first",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n                    IF TG_OP = 'INSERT' AND (NEW.state <> 'waiting' OR NOT EXISTS (\n                        SELECT FROM statements_statement WHERE id = NEW.statement_id\n                            AND state = 'published' AND version = NEW.base_version))\n                    THEN RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                        CONSTRAINT = 'amendment_waits_first', MESSAGE =\n                        'an amendment is proposed of a published statement as it stands';\n                    END IF;\n                    IF TG_OP = 'UPDATE' AND OLD.state <> 'waiting'\n                    THEN RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                        CONSTRAINT = 'amendment_decided_once', MESSAGE =\n                        'an amendment is decided once';\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="b6e64e3250f23f6c078dc34e9e54a0567214d7c8",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_waits_first_44155",
                            table="statements_amendment",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="four_eyes",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (NEW.\"state\" = 'published')",
                            func="\n                    IF COALESCE((SELECT four_eyes FROM statements_sitepolicy), true)\n                        AND NEW.decided_by_id = NEW.proposed_by_id\n                    THEN RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                        CONSTRAINT = 'amendment_four_eyes', MESSAGE =\n                        'who proposes an amendment and who publishes it must differ';\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="774c73b2b1f8004b40c9c7d5767ba3ee4127f312",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_four_eyes_35014",
                            table="statements_amendment",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="public_with_its_note",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (NEW.\"state\" = 'published')",
                            constraint="CONSTRAINT",
                            func="\n                    IF NOT EXISTS (SELECT FROM statements_correction\n                        WHERE statement_id = NEW.statement_id AND kind = 'amended'\n                            AND note = NEW.note AND made_at = NEW.decided_at)\n                    OR NOT EXISTS (SELECT FROM statements_statement\n                        WHERE id = NEW.statement_id AND version > NEW.base_version)\n                    THEN RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                        CONSTRAINT = 'amendment_public_with_note', MESSAGE =\n                        'an amendment becomes public with its change and its note';\n                    END IF;\n                    RETURN NULL;\n                ",
                            hash="d071319fd7f0da619b560127d482b690b2e49f26",
                            operation="UPDATE",
                            pgid="pgtrigger_public_with_its_note_52f97",
                            table="statements_amendment",
                            timing="DEFERRABLE INITIALLY DEFERRED",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "statements_amendmentevent" ("base_version", "before", "decided_at", "decided_by_id", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed", "proposed_at", "proposed_by_id", "state", "statement_id") VALUES (NEW."base_version", NEW."before", NEW."decided_at", NEW."decided_by_id", NEW."id", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."proposed", NEW."proposed_at", NEW."proposed_by_id", NEW."state", NEW."statement_id"); RETURN NULL;',
                            hash="13d83735f1d51cc5689205974d007428ae76f8e8",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_7de74",
                            table="statements_amendment",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "statements_amendmentevent" ("base_version", "before", "decided_at", "decided_by_id", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed", "proposed_at", "proposed_by_id", "state", "statement_id") VALUES (OLD."base_version", OLD."before", OLD."decided_at", OLD."decided_by_id", OLD."id", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."proposed", OLD."proposed_at", OLD."proposed_by_id", OLD."state", OLD."statement_id"); RETURN NULL;',
                            hash="3770cc4ea72b008fe7b29d8e1ae36fb5ca5a3983",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_ef9fb",
                            table="statements_amendment",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Outlet",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("source", models.TextField(blank=True)),
                ("is_checked", models.BooleanField(default=False)),
                ("note", models.TextField(blank=True)),
                ("slug", models.SlugField(max_length=60, unique=True)),
                ("name", models.CharField(max_length=120)),
                ("domain", models.CharField(max_length=120, unique=True)),
                ("language", models.CharField(blank=True, max_length=8)),
                (
                    "country",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="outlets",
                        to="statements.organisation",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("newspaper", "newspaper"),
                            ("agency", "news agency"),
                            ("broadcaster", "broadcaster"),
                            ("government", "government"),
                            ("organisation", "organisation"),
                            ("other", "other"),
                        ],
                        default="other",
                        max_length=12,
                    ),
                ),
            ],
            options={
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="changes_site",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="PERFORM note_change('records'); RETURN NULL;",
                            hash="4f6cf69a40aba977119baf5d55b4cbf0b3efee6b",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE",
                            pgid="pgtrigger_changes_site_e9151",
                            table="statements_outlet",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "statements_outletevent" ("country_id", "domain", "id", "is_checked", "kind", "language", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "source") VALUES (NEW."country_id", NEW."domain", NEW."id", NEW."is_checked", NEW."kind", NEW."language", NEW."name", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."slug", NEW."source"); RETURN NULL;',
                            hash="e6f9d207822457f62edab317edb1162236e30c21",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_51f62",
                            table="statements_outlet",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "statements_outletevent" ("country_id", "domain", "id", "is_checked", "kind", "language", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "source") VALUES (OLD."country_id", OLD."domain", OLD."id", OLD."is_checked", OLD."kind", OLD."language", OLD."name", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."slug", OLD."source"); RETURN NULL;',
                            hash="ffcb4c1edf293c04b2088ef027038c3091e6042e",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_bb5ac",
                            table="statements_outlet",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Article",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "public_id",
                    models.CharField(
                        default=statements.models.public_ids.new_public_id,
                        max_length=12,
                        unique=True,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("inbox", "inbox"),
                            ("in-progress", "in progress"),
                            ("done", "done"),
                            ("done-without-quotes", "done without quotes"),
                        ],
                        default="inbox",
                        max_length=19,
                    ),
                ),
                (
                    "outlet",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="articles",
                        to="statements.outlet",
                    ),
                ),
                ("url", models.TextField(blank=True)),
                (
                    "address",
                    models.GeneratedField(
                        db_persist=True,
                        expression=statements.models.functions.ArticleAddress("url"),
                        null=True,
                        output_field=models.TextField(null=True),
                    ),
                ),
                ("title", models.CharField(blank=True, max_length=300)),
                ("byline", models.CharField(blank=True, max_length=200)),
                ("published_on", models.DateField()),
                ("language", models.CharField(max_length=8)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("report", "report"),
                            ("interview", "interview"),
                            ("transcript", "transcript"),
                            ("press-release", "press release"),
                            ("post", "post"),
                            ("video", "video"),
                        ],
                        default="report",
                        max_length=16,
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="articles",
                        to="statements.meeting",
                    ),
                ),
                (
                    "added_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("added_at", models.DateTimeField()),
            ],
            options={
                "indexes": [models.Index(fields=["-published_on", "-id"], name="article_newest")],
                "constraints": [
                    models.UniqueConstraint(fields=("address",), name="article_address_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("url", ""),
                            ("url__iregex", "^https?://[^\\s/?#]+\\S*$"),
                            _connector="OR",
                        ),
                        name="article_url_is_web",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state__in", ("inbox", "in-progress", "done", "done-without-quotes"))
                        ),
                        name="article_state_is_known",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="changes_site",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n            IF true OR true THEN\n                PERFORM note_change('statements');\n            END IF;\n            RETURN NULL;\n        ",
                            hash="7a076f888e172280964c7c38ce0d94387359c36e",
                            operation='UPDATE OF "url", "title", "byline", "published_on", "language", "kind", "outlet_id", "meeting_id"',
                            pgid="pgtrigger_changes_site_e0f54",
                            table="statements_article",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="named_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n            IF TG_OP = 'UPDATE'\n                AND to_jsonb(OLD) - '{state,address}'::text[]\n                    = to_jsonb(NEW) - '{state,address}'::text[]\n            THEN RETURN NEW; END IF;\n            IF is_publicly_quoted(OLD.id) OR is_publicly_quoted(NEW.id) THEN\n                PERFORM require_name();\n            END IF;\n            RETURN COALESCE(NEW, OLD);\n        ",
                            hash="b25b0ee0b94e9d9d58d0de41318436fe0e745e8d",
                            operation="INSERT OR UPDATE OR DELETE",
                            pgid="pgtrigger_named_change_bb902",
                            table="statements_article",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="keep_public_id",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."public_id" IS DISTINCT FROM (NEW."public_id"))',
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                            hash="897e62a3d89a85ae0450ee42061c98663ba0f111",
                            operation="UPDATE",
                            pgid="pgtrigger_keep_public_id_1f373",
                            table="statements_article",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."added_at" IS DISTINCT FROM (NEW."added_at") OR OLD."added_by_id" IS DISTINCT FROM (NEW."added_by_id") OR OLD."byline" IS DISTINCT FROM (NEW."byline") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."language" IS DISTINCT FROM (NEW."language") OR OLD."meeting_id" IS DISTINCT FROM (NEW."meeting_id") OR OLD."outlet_id" IS DISTINCT FROM (NEW."outlet_id") OR OLD."public_id" IS DISTINCT FROM (NEW."public_id") OR OLD."published_on" IS DISTINCT FROM (NEW."published_on") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."url" IS DISTINCT FROM (NEW."url"))',
                            func='INSERT INTO "statements_articleevent" ("added_at", "added_by_id", "byline", "id", "kind", "language", "meeting_id", "outlet_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "published_on", "state", "title", "url") VALUES (NEW."added_at", NEW."added_by_id", NEW."byline", NEW."id", NEW."kind", NEW."language", NEW."meeting_id", NEW."outlet_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."public_id", NEW."published_on", NEW."state", NEW."title", NEW."url"); RETURN NULL;',
                            hash="7af3828b1f636b36bb761b3507836c22e1a7c877",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_0c0c8",
                            table="statements_article",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "statements_articleevent" ("added_at", "added_by_id", "byline", "id", "kind", "language", "meeting_id", "outlet_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "published_on", "state", "title", "url") VALUES (OLD."added_at", OLD."added_by_id", OLD."byline", OLD."id", OLD."kind", OLD."language", OLD."meeting_id", OLD."outlet_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."public_id", OLD."published_on", OLD."state", OLD."title", OLD."url"); RETURN NULL;',
                            hash="90e74c2c5dd5828c1a112d5b8e80a4f6806e9765",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_792f0",
                            table="statements_article",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CacheEntry",
            fields=[
                ("cache_key", models.CharField(max_length=255, primary_key=True, serialize=False)),
                ("value", models.TextField()),
                ("expires", models.DateTimeField()),
            ],
            options={
                "db_table": "shared_cache",
                "indexes": [models.Index(fields=["expires"], name="shared_cache_expires")],
            },
        ),
        migrations.CreateModel(
            name="Comment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "statement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="comments",
                        to="statements.statement",
                    ),
                ),
                ("text", models.TextField()),
                (
                    "made_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("made_at", models.DateTimeField()),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("text__regex", "\\S")), name="comment_has_text"
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="never_changes",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update rows from % table', TG_TABLE_NAME;",
                            hash="02aa100eef3835837b3e00d68fc80b15869bae69",
                            operation="UPDATE",
                            pgid="pgtrigger_never_changes_2e4af",
                            table="statements_comment",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="stays_with_statement",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            constraint="CONSTRAINT",
                            func="\n                    IF EXISTS (SELECT FROM statements_statement WHERE id = OLD.statement_id)\n                    THEN RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                        CONSTRAINT = 'comment_stays', MESSAGE =\n                        'a comment stays as long as its statement';\n                    END IF;\n                    RETURN NULL;\n                ",
                            hash="beb31a85e7c636725bf3fea170bce2da9ececcca",
                            operation="DELETE",
                            pgid="pgtrigger_stays_with_statement_6da1f",
                            table="statements_comment",
                            timing="DEFERRABLE INITIALLY DEFERRED",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "statements_commentevent" ("id", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "statement_id", "text") VALUES (NEW."id", NEW."made_at", NEW."made_by_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."statement_id", NEW."text"); RETURN NULL;',
                            hash="e5195191026091af40c36802f3ccffafb5eb60a6",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_a105b",
                            table="statements_comment",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "statements_commentevent" ("id", "made_at", "made_by_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "statement_id", "text") VALUES (OLD."id", OLD."made_at", OLD."made_by_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."statement_id", OLD."text"); RETURN NULL;',
                            hash="17f60ce0d9dcd049320cd94359464e758b4b5b3f",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_35640",
                            table="statements_comment",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Correction",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "statement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="corrections",
                        to="statements.statement",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("amended", "amended"),
                            ("retracted", "retracted"),
                            ("merged", "merged"),
                        ],
                        max_length=9,
                    ),
                ),
                ("note", models.TextField()),
                (
                    "made_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("made_at", models.DateTimeField()),
            ],
            options={
                "indexes": [models.Index(fields=["-made_at", "-id"], name="correction_newest")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("note__regex", "\\S")), name="correction_has_note"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ("amended", "retracted", "merged"))),
                        name="correction_kind_is_known",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="changes_site",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n            IF true OR true THEN\n                PERFORM note_change('statements');\n            END IF;\n            RETURN NULL;\n        ",
                            hash="1f2ee9506cf531e565090dd35c255e45be4df3c4",
                            operation="INSERT OR UPDATE OR DELETE",
                            pgid="pgtrigger_changes_site_dabba",
                            table="statements_correction",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="never_changes",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="687ae666dd75798c25b8707aad7fbe7606fedda6",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_never_changes_4ee7f",
                            table="statements_correction",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "statements_correctionevent" ("id", "kind", "made_at", "made_by_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "statement_id") VALUES (NEW."id", NEW."kind", NEW."made_at", NEW."made_by_id", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."statement_id"); RETURN NULL;',
                            hash="92546ec08d316b5d47feed5ece5c41f969041762",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_2e36f",
                            table="statements_correction",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "statements_correctionevent" ("id", "kind", "made_at", "made_by_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "statement_id") VALUES (OLD."id", OLD."kind", OLD."made_at", OLD."made_by_id", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."statement_id"); RETURN NULL;',
                            hash="a75cd781c61872c73c92ba48faa20c74599d8e4d",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_b6a7a",
                            table="statements_correction",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="EmptySearch",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("words", models.CharField(max_length=200, unique=True)),
                ("times", models.PositiveIntegerField(default=1)),
                ("first_on", models.DateField()),
                ("last_on", models.DateField()),
            ],
            options={
                "verbose_name_plural": "empty searches",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("words__regex", "^\\S+( \\S+)*$")),
                        name="empty_search_words_are_words",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("times__gte", 1)), name="empty_search_was_asked"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("first_on__lte", models.F("last_on"))),
                        name="empty_search_days_in_order",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Invitation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("email", models.EmailField(max_length=254)),
                ("name", models.CharField(blank=True, max_length=150)),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("", "none"),
                            ("contributor", "contributor"),
                            ("editor", "editor"),
                            ("data-editor", "data editor"),
                            ("admin", "administrator"),
                        ],
                        max_length=11,
                    ),
                ),
                ("token_hash", models.CharField(max_length=64, unique=True)),
                (
                    "invited_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="invitations",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("invited_at", models.DateTimeField()),
                ("expires_on", models.DateField()),
                (
                    "accepted_by",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="invitation",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("accepted_at", models.DateTimeField(blank=True, null=True)),
                ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        django.db.models.functions.text.Lower("email"),
                        condition=models.Q(("accepted_at", None), ("withdrawn_at", None)),
                        name="one_open_invitation_an_address",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("accepted_at", None), ("accepted_by", None)),
                            models.Q(
                                ("accepted_at__isnull", False),
                                ("accepted_by__isnull", False),
                                ("withdrawn_at", None),
                            ),
                            _connector="OR",
                        ),
                        name="invitation_is_accepted_by_somebody",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("role__in", ("contributor", "editor", "data-editor", "admin"))
                        ),
                        name="invitation_is_for_a_role",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."accepted_at" IS DISTINCT FROM (NEW."accepted_at") OR OLD."accepted_by_id" IS DISTINCT FROM (NEW."accepted_by_id") OR OLD."email" IS DISTINCT FROM (NEW."email") OR OLD."expires_on" IS DISTINCT FROM (NEW."expires_on") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."invited_at" IS DISTINCT FROM (NEW."invited_at") OR OLD."invited_by_id" IS DISTINCT FROM (NEW."invited_by_id") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."role" IS DISTINCT FROM (NEW."role") OR OLD."withdrawn_at" IS DISTINCT FROM (NEW."withdrawn_at"))',
                            func='INSERT INTO "statements_invitationevent" ("accepted_at", "accepted_by_id", "email", "expires_on", "id", "invited_at", "invited_by_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "withdrawn_at") VALUES (NEW."accepted_at", NEW."accepted_by_id", NEW."email", NEW."expires_on", NEW."id", NEW."invited_at", NEW."invited_by_id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."role", NEW."withdrawn_at"); RETURN NULL;',
                            hash="5124b5fb5c1c64d58a7965f46ce1c46cfd960719",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_45a89",
                            table="statements_invitation",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "statements_invitationevent" ("accepted_at", "accepted_by_id", "email", "expires_on", "id", "invited_at", "invited_by_id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "withdrawn_at") VALUES (OLD."accepted_at", OLD."accepted_by_id", OLD."email", OLD."expires_on", OLD."id", OLD."invited_at", OLD."invited_by_id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."role", OLD."withdrawn_at"); RETURN NULL;',
                            hash="916adb863aef2acfefb72e7abf0d82fe2bbac738",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_a19bb",
                            table="statements_invitation",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="InvitationEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="statements.invitation",
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
                ("id", models.BigIntegerField()),
                ("email", models.EmailField(max_length=254)),
                ("name", models.CharField(blank=True, max_length=150)),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("", "none"),
                            ("contributor", "contributor"),
                            ("editor", "editor"),
                            ("data-editor", "data editor"),
                            ("admin", "administrator"),
                        ],
                        max_length=11,
                    ),
                ),
                (
                    "invited_by",
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
                ("invited_at", models.DateTimeField()),
                ("expires_on", models.DateField()),
                (
                    "accepted_by",
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
                ("accepted_at", models.DateTimeField(blank=True, null=True)),
                ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="a4839f4c1f06628048e815f8d9fdb70008d08d5b",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_dd6cf",
                            table="statements_invitationevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
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
                    "requested_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("requested_at", models.DateTimeField()),
                ("due_at", models.DateTimeField()),
                ("finished_at", models.DateTimeField(blank=True, null=True)),
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
            ],
            options={
                "verbose_name_plural": "fetches",
                "indexes": [
                    models.Index(fields=["requested_by", "-finished_at"], name="fetch_lately")
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state__in", ("waiting", "running", "fetched", "failed", "dismissed"))
                        ),
                        name="fetch_state_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "outcome__in",
                                ("", "new-article", "new-snapshot", "same-text", "by-hand"),
                            )
                        ),
                        name="fetch_outcome_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("url__iregex", "^https?://[^\\s/?#]+\\S*$")),
                        name="fetch_url_is_web",
                    ),
                    models.CheckConstraint(
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
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "failed"), _negated=True),
                            models.Q(("problem", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="fetch_failed_for_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("finished_at__isnull", True), ("state__in", ("waiting", "running"))
                            ),
                            models.Q(
                                ("finished_at__isnull", False),
                                ("state__in", ("fetched", "failed", "dismissed")),
                            ),
                            _connector="OR",
                        ),
                        name="fetch_finished_when_it_waits_no_more",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("state__in", ("waiting", "running", "failed"))),
                        fields=("address",),
                        name="fetch_open_once_an_address",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                ],
            },
        ),
        migrations.CreateModel(
            name="OfficeNoun",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("source", models.TextField(blank=True)),
                ("is_checked", models.BooleanField(default=False)),
                ("note", models.TextField(blank=True)),
                (
                    "office",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="nouns",
                        to="statements.office",
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("head of state", "head of state"),
                            ("head of government", "head of government"),
                            ("foreign minister", "foreign minister"),
                            ("defence minister", "defence minister"),
                            ("secretary general", "secretary general"),
                            ("deputy secretary general", "deputy secretary general"),
                            ("high representative", "high representative"),
                        ],
                        max_length=32,
                    ),
                ),
                ("text", models.CharField(max_length=120)),
                ("language", models.CharField(max_length=8)),
                (
                    "gender",
                    models.CharField(
                        blank=True, choices=[("female", "female"), ("male", "male")], max_length=6
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("office", "role", "text", "language"),
                        name="office_noun_once",
                        nulls_distinct=False,
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("office__isnull", True), ("role", ""), _connector="XOR"
                        ),
                        name="office_noun_of_one",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="changes_site",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="PERFORM note_change('records'); RETURN NULL;",
                            hash="a02803c796ad013f5cc67f5d469dc7e9180a3ef9",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE",
                            pgid="pgtrigger_changes_site_01a07",
                            table="statements_officenoun",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "statements_officenounevent" ("gender", "id", "is_checked", "language", "note", "office_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "source", "text") VALUES (NEW."gender", NEW."id", NEW."is_checked", NEW."language", NEW."note", NEW."office_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."role", NEW."source", NEW."text"); RETURN NULL;',
                            hash="e5ca1311f0e4989deaf2b1dc3a176f07a204b523",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_b9617",
                            table="statements_officenoun",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "statements_officenounevent" ("gender", "id", "is_checked", "language", "note", "office_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "source", "text") VALUES (OLD."gender", OLD."id", OLD."is_checked", OLD."language", OLD."note", OLD."office_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."role", OLD."source", OLD."text"); RETURN NULL;',
                            hash="76f2945091c3087b1cc984f317f156b5de4ffd33",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_388aa",
                            table="statements_officenoun",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="OfficeNounEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="statements.officenoun",
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
                ("id", models.BigIntegerField()),
                ("source", models.TextField(blank=True)),
                ("is_checked", models.BooleanField(default=False)),
                ("note", models.TextField(blank=True)),
                (
                    "office",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="statements.office",
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("head of state", "head of state"),
                            ("head of government", "head of government"),
                            ("foreign minister", "foreign minister"),
                            ("defence minister", "defence minister"),
                            ("secretary general", "secretary general"),
                            ("deputy secretary general", "deputy secretary general"),
                            ("high representative", "high representative"),
                        ],
                        max_length=32,
                    ),
                ),
                ("text", models.CharField(max_length=120)),
                ("language", models.CharField(max_length=8)),
                (
                    "gender",
                    models.CharField(
                        blank=True, choices=[("female", "female"), ("male", "male")], max_length=6
                    ),
                ),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="aa4e593730b11347381b381f99f39872654d5b91",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_0eba4",
                            table="statements_officenounevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="OfficeEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="statements.office",
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
                ("id", models.BigIntegerField()),
                ("source", models.TextField(blank=True)),
                ("is_checked", models.BooleanField(default=False)),
                ("note", models.TextField(blank=True)),
                ("slug", models.SlugField(db_index=False, max_length=40)),
                (
                    "organisation",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="statements.organisation",
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("head of state", "head of state"),
                            ("head of government", "head of government"),
                            ("foreign minister", "foreign minister"),
                            ("defence minister", "defence minister"),
                            ("secretary general", "secretary general"),
                            ("deputy secretary general", "deputy secretary general"),
                            ("high representative", "high representative"),
                        ],
                        max_length=32,
                    ),
                ),
                ("title_en", models.CharField(max_length=160)),
                ("title_de", models.CharField(blank=True, max_length=160)),
                ("title_de_female", models.CharField(blank=True, max_length=160)),
                ("title_fr", models.CharField(blank=True, max_length=160)),
                ("title_fr_female", models.CharField(blank=True, max_length=160)),
                ("is_shared", models.BooleanField(default=False)),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="2e17901d01983b6af46e12a3c9be0a81ac5a37d8",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_9ba29",
                            table="statements_officeevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="OrganisationEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="statements.organisation",
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
                ("id", models.BigIntegerField()),
                ("source", models.TextField(blank=True)),
                ("is_checked", models.BooleanField(default=False)),
                ("note", models.TextField(blank=True)),
                ("code", models.CharField(max_length=8)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("country", "country"),
                            ("alliance", "alliance"),
                            ("union", "union"),
                            ("body", "body"),
                        ],
                        max_length=10,
                    ),
                ),
                ("name_en", models.CharField(max_length=120)),
                ("name_de", models.CharField(blank=True, max_length=120)),
                ("name_fr", models.CharField(blank=True, max_length=120)),
                ("wikidata_id", models.CharField(blank=True, max_length=16)),
                ("joined_nato_on", models.DateField(blank=True, null=True)),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="a3773aa80e7c5298bbb4a34877a0c9eba638dab9",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_00890",
                            table="statements_organisationevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="OrganisationWord",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("source", models.TextField(blank=True)),
                ("is_checked", models.BooleanField(default=False)),
                ("note", models.TextField(blank=True)),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="words",
                        to="statements.organisation",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("name", "name"),
                            ("adjective", "adjective"),
                            ("demonym", "demonym"),
                        ],
                        max_length=10,
                    ),
                ),
                ("text", models.CharField(max_length=120)),
                ("language", models.CharField(blank=True, max_length=8)),
                (
                    "gender",
                    models.CharField(
                        blank=True, choices=[("female", "female"), ("male", "male")], max_length=6
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("organisation", "kind", "text", "language"),
                        name="organisation_word_once",
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="changes_site",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="PERFORM note_change('records'); RETURN NULL;",
                            hash="9ae0a3d280ac6af04e8d0ed929c362bfd9ef99d0",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE",
                            pgid="pgtrigger_changes_site_513e1",
                            table="statements_organisationword",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "statements_organisationwordevent" ("gender", "id", "is_checked", "kind", "language", "note", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "text") VALUES (NEW."gender", NEW."id", NEW."is_checked", NEW."kind", NEW."language", NEW."note", NEW."organisation_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source", NEW."text"); RETURN NULL;',
                            hash="dc1f68a094bb5d3aa8ce8e83be0044f302cf8a9c",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_983de",
                            table="statements_organisationword",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "statements_organisationwordevent" ("gender", "id", "is_checked", "kind", "language", "note", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "text") VALUES (OLD."gender", OLD."id", OLD."is_checked", OLD."kind", OLD."language", OLD."note", OLD."organisation_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source", OLD."text"); RETURN NULL;',
                            hash="3d9d90ee67ee9f50afe7194db8260b12e8fd5af0",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_db5ea",
                            table="statements_organisationword",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="OrganisationWordEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="statements.organisationword",
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
                ("id", models.BigIntegerField()),
                ("source", models.TextField(blank=True)),
                ("is_checked", models.BooleanField(default=False)),
                ("note", models.TextField(blank=True)),
                (
                    "organisation",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="statements.organisation",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("name", "name"),
                            ("adjective", "adjective"),
                            ("demonym", "demonym"),
                        ],
                        max_length=10,
                    ),
                ),
                ("text", models.CharField(max_length=120)),
                ("language", models.CharField(blank=True, max_length=8)),
                (
                    "gender",
                    models.CharField(
                        blank=True, choices=[("female", "female"), ("male", "male")], max_length=6
                    ),
                ),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="eaf9bd5dca426d7f4165add98033724de3c5bcb0",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_0a769",
                            table="statements_organisationwordevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="FetchEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
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
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
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
                    "requested_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("requested_at", models.DateTimeField()),
                ("due_at", models.DateTimeField()),
                ("finished_at", models.DateTimeField(blank=True, null=True)),
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
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="a9370a2b14a81d5f051ff7c83b6e0d016f52cb44",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_c56c3",
                            table="statements_fetchevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="ArticleEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="statements.article",
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
                ("id", models.BigIntegerField()),
                (
                    "public_id",
                    models.CharField(
                        default=statements.models.public_ids.new_public_id, max_length=12
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("inbox", "inbox"),
                            ("in-progress", "in progress"),
                            ("done", "done"),
                            ("done-without-quotes", "done without quotes"),
                        ],
                        default="inbox",
                        max_length=19,
                    ),
                ),
                (
                    "outlet",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="statements.outlet",
                    ),
                ),
                ("url", models.TextField(blank=True)),
                ("title", models.CharField(blank=True, max_length=300)),
                ("byline", models.CharField(blank=True, max_length=200)),
                ("published_on", models.DateField()),
                ("language", models.CharField(max_length=8)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("report", "report"),
                            ("interview", "interview"),
                            ("transcript", "transcript"),
                            ("press-release", "press release"),
                            ("post", "post"),
                            ("video", "video"),
                        ],
                        default="report",
                        max_length=16,
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
                    "added_by",
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
                ("added_at", models.DateTimeField()),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="2630917680ac7f306942c16f34d40a033d699352",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_bc7db",
                            table="statements_articleevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="OutletEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
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
                ("id", models.BigIntegerField()),
                ("source", models.TextField(blank=True)),
                ("is_checked", models.BooleanField(default=False)),
                ("note", models.TextField(blank=True)),
                ("slug", models.SlugField(db_index=False, max_length=60)),
                ("name", models.CharField(max_length=120)),
                ("domain", models.CharField(max_length=120)),
                ("language", models.CharField(blank=True, max_length=8)),
                (
                    "country",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="statements.organisation",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("newspaper", "newspaper"),
                            ("agency", "news agency"),
                            ("broadcaster", "broadcaster"),
                            ("government", "government"),
                            ("organisation", "organisation"),
                            ("other", "other"),
                        ],
                        default="other",
                        max_length=12,
                    ),
                ),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="9eec4663a0c26c018e446c0e2de8382e2b3cdc98",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_06078",
                            table="statements_outletevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="PublishedPosition",
            fields=[
                (
                    "position",
                    models.OneToOneField(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        primary_key=True,
                        related_name="+",
                        serialize=False,
                        to="statements.position",
                    ),
                ),
                (
                    "statement",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="published_positions",
                        to="statements.statement",
                    ),
                ),
                (
                    "topic",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="published_positions",
                        to="statements.topic",
                    ),
                ),
                (
                    "stance",
                    models.CharField(
                        choices=[
                            ("supports", "supports"),
                            ("conditional", "supports with conditions"),
                            ("noncommittal", "noncommittal"),
                            ("opposes", "opposes"),
                            ("speaks", "speaks about it"),
                        ],
                        max_length=12,
                    ),
                ),
                ("said_on", models.DateField()),
                (
                    "speaker",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="statements.speaker",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="statements.organisation",
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="statements.meeting",
                    ),
                ),
            ],
            options={
                "indexes": [
                    models.Index(
                        fields=["topic", "-said_on", "-statement"],
                        include=("stance", "speaker", "organisation", "meeting"),
                        name="published_position_of_topic",
                    ),
                    models.Index(
                        fields=["topic", "organisation", "-said_on", "-statement"],
                        include=("stance",),
                        name="published_position_on_map",
                    ),
                    models.Index(
                        fields=["topic", "speaker", "said_on", "statement"],
                        include=("stance",),
                        name="published_position_moves",
                    ),
                    models.Index(
                        fields=["speaker", "-said_on", "-statement"],
                        include=("topic", "stance"),
                        name="published_position_of_speaker",
                    ),
                    models.Index(
                        fields=["organisation", "-said_on", "-statement"],
                        include=("topic", "stance"),
                        name="published_position_of_country",
                    ),
                    models.Index(
                        fields=["meeting", "speaker", "-said_on", "-statement"],
                        include=("organisation", "topic", "stance"),
                        name="published_position_of_meeting",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                ],
            },
        ),
        migrations.CreateModel(
            name="RuleRecord",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("rule", models.CharField(max_length=60)),
                ("is_taken_over", models.BooleanField()),
                ("decided", models.PositiveIntegerField()),
                ("right", models.PositiveIntegerField()),
                ("confidence", models.FloatField()),
                ("counted_at", models.DateTimeField()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("rule", "is_taken_over"), name="rule_record_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("right__lte", models.F("decided"))),
                        name="rule_record_counts",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("confidence__gte", 0), ("confidence__lte", 1)),
                        name="rule_record_confidence",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SitePolicy",
            fields=[
                (
                    "id",
                    models.SmallIntegerField(
                        default=1, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("four_eyes", models.BooleanField(default=True)),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("id", 1)), name="site_policy_is_one_row"
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="changes_site",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="PERFORM note_change('records'); RETURN NULL;",
                            hash="563e352e9af59d12e03db3e0a78cbdf91fb5713d",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE",
                            pgid="pgtrigger_changes_site_c33f4",
                            table="statements_sitepolicy",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "statements_sitepolicyevent" ("four_eyes", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."four_eyes", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                            hash="93a53f99f2a27c9f097e9d1f4df54fea58bb00f3",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_220e9",
                            table="statements_sitepolicy",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "statements_sitepolicyevent" ("four_eyes", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."four_eyes", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                            hash="4822f994dda9d55ea4807cc6f83e20a19e7341c3",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_f8e51",
                            table="statements_sitepolicy",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SitePolicyEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="statements.sitepolicy",
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
                ("id", models.SmallIntegerField(default=1, editable=False, serialize=False)),
                ("four_eyes", models.BooleanField(default=True)),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="bfa7ec8964412d9f99d6cbe33166c613a674929e",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_f29d9",
                            table="statements_sitepolicyevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Snapshot",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="snapshots",
                        to="statements.article",
                    ),
                ),
                ("text", models.TextField()),
                (
                    "sha256",
                    models.GeneratedField(
                        db_persist=True,
                        expression=statements.models.functions.TextSha256("text"),
                        output_field=models.CharField(max_length=64),
                    ),
                ),
                ("taken_at", models.DateTimeField()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("article", "sha256"), name="snapshot_text_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            django.db.models.lookups.LessThanOrEqual(
                                django.db.models.functions.text.Length("text"), 1000000
                            ),
                            models.Q(("text", ""), _negated=True),
                        ),
                        name="snapshot_text_length",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="never_changes",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="58a91d7408910b3a6c609ec3766c66697a9afe12",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_never_changes_d9d9d",
                            table="statements_snapshot",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."article_id" IS DISTINCT FROM (NEW."article_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."taken_at" IS DISTINCT FROM (NEW."taken_at"))',
                            func='INSERT INTO "statements_snapshotevent" ("article_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "taken_at") VALUES (NEW."article_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."taken_at"); RETURN NULL;',
                            hash="b725a2d7aeb4e734da86f6540f376a6672c1cefc",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_38742",
                            table="statements_snapshot",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "statements_snapshotevent" ("article_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "taken_at") VALUES (OLD."article_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."taken_at"); RETURN NULL;',
                            hash="05b81663f61b9dd24e984cfbba620f4507532837",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_a720d",
                            table="statements_snapshot",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Quote",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "snapshot",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="statements.snapshot",
                    ),
                ),
                (
                    "spans",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=django.contrib.postgres.fields.ranges.IntegerRangeField()
                    ),
                ),
                ("text", models.TextField(blank=True, editable=False)),
                (
                    "form",
                    models.CharField(
                        choices=[
                            ("direct", "in the speaker's words"),
                            ("indirect", "in indirect speech"),
                            ("partial", "partly in the speaker's words"),
                        ],
                        max_length=8,
                    ),
                ),
                (
                    "statement",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="quotes",
                        to="statements.statement",
                    ),
                ),
                ("language", models.CharField(max_length=8)),
                (
                    "wording",
                    models.CharField(
                        choices=[
                            ("original", "original wording"),
                            ("translated", "translated wording"),
                            ("unknown", "wording of unknown origin"),
                        ],
                        default="unknown",
                        max_length=10,
                    ),
                ),
                ("attribution", models.CharField(blank=True, max_length=300)),
                ("is_leading", models.BooleanField(default=False)),
                (
                    "words",
                    models.GeneratedField(
                        db_persist=True,
                        expression=statements.models.functions.QuoteWords("text", "language"),
                        output_field=django.contrib.postgres.search.SearchVectorField(),
                    ),
                ),
            ],
            options={
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(fields=["words"], name="quote_words")
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("is_leading", True)),
                        fields=("statement",),
                        name="one_leading_quote",
                    ),
                    models.UniqueConstraint(
                        fields=("statement", "snapshot", "spans"), name="quote_once_a_statement"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("form__in", ["direct", "indirect", "partial"])),
                        name="quote_form_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("wording__in", ("original", "translated", "unknown"))),
                        name="quote_wording_is_known",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="write_text",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="NEW.text := passage_text(NEW.snapshot_id, NEW.spans); RETURN NEW;",
                            hash="f41747bb6a017d536e299f0c5dd2001c0903c1ff",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_write_text_67404",
                            table="statements_quote",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="named_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n            IF is_public_statement(OLD.statement_id) OR is_public_statement(NEW.statement_id) THEN\n                PERFORM require_name();\n            END IF;\n            RETURN COALESCE(NEW, OLD);\n        ",
                            hash="d5f71826bf747ce19ba01c2341be83888096aaac",
                            operation="INSERT OR UPDATE OR DELETE",
                            pgid="pgtrigger_named_change_016cb",
                            table="statements_quote",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
                        name="leaves_statement_complete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            constraint="CONSTRAINT",
                            func="\n                    PERFORM require_complete_statement(NEW.statement_id);\n                    PERFORM require_complete_statement(OLD.statement_id);\n                    RETURN NULL;\n                ",
                            hash="593100cf5c354e2b675326faed46abc0359a9416",
                            operation="INSERT OR UPDATE OR DELETE",
                            pgid="pgtrigger_leaves_statement_complete_916f0",
                            table="statements_quote",
                            timing="DEFERRABLE INITIALLY DEFERRED",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."attribution" IS DISTINCT FROM (NEW."attribution") OR OLD."form" IS DISTINCT FROM (NEW."form") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_leading" IS DISTINCT FROM (NEW."is_leading") OR OLD."language" IS DISTINCT FROM (NEW."language") OR OLD."snapshot_id" IS DISTINCT FROM (NEW."snapshot_id") OR OLD."spans" IS DISTINCT FROM (NEW."spans") OR OLD."statement_id" IS DISTINCT FROM (NEW."statement_id") OR OLD."text" IS DISTINCT FROM (NEW."text") OR OLD."wording" IS DISTINCT FROM (NEW."wording"))',
                            func='INSERT INTO "statements_quoteevent" ("attribution", "form", "id", "is_leading", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "snapshot_id", "spans", "statement_id", "text", "wording") VALUES (NEW."attribution", NEW."form", NEW."id", NEW."is_leading", NEW."language", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."snapshot_id", NEW."spans", NEW."statement_id", NEW."text", NEW."wording"); RETURN NULL;',
                            hash="2d0953442989a6bcf82ca9e2fc39a0dcaa5a7efb",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_1ab34",
                            table="statements_quote",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "statements_quoteevent" ("attribution", "form", "id", "is_leading", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "snapshot_id", "spans", "statement_id", "text", "wording") VALUES (OLD."attribution", OLD."form", OLD."id", OLD."is_leading", OLD."language", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."snapshot_id", OLD."spans", OLD."statement_id", OLD."text", OLD."wording"); RETURN NULL;',
                            hash="624fc9e9c1a0851d5e00da315cdab6b4d9eba6f5",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_6cbad",
                            table="statements_quote",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Candidate",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "snapshot",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="%(class)ss",
                        to="statements.snapshot",
                    ),
                ),
                (
                    "spans",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=django.contrib.postgres.fields.ranges.IntegerRangeField()
                    ),
                ),
                ("text", models.TextField(blank=True, editable=False)),
                (
                    "form",
                    models.CharField(
                        choices=[
                            ("direct", "in the speaker's words"),
                            ("indirect", "in indirect speech"),
                            ("partial", "partly in the speaker's words"),
                        ],
                        max_length=8,
                    ),
                ),
                ("language", models.CharField(max_length=8)),
                (
                    "speaker",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="candidates",
                        to="statements.speaker",
                    ),
                ),
                ("mention", models.CharField(blank=True, max_length=300)),
                ("is_taken_over", models.BooleanField(default=False)),
                ("rule", models.CharField(max_length=60)),
                ("cue", models.CharField(blank=True, max_length=300)),
                ("why", models.TextField(blank=True)),
                ("confidence", models.FloatField()),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("open", "open"),
                            ("accepted", "accepted"),
                            ("rejected", "rejected"),
                        ],
                        default="open",
                        max_length=8,
                    ),
                ),
                (
                    "quote",
                    models.OneToOneField(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="candidate",
                        to="statements.quote",
                    ),
                ),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("decided_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("snapshot", "spans"), name="candidate_once"),
                    models.CheckConstraint(
                        condition=models.Q(("confidence__gte", 0), ("confidence__lte", 1)),
                        name="candidate_confidence",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("quote__isnull", False), ("state", "accepted")),
                            models.Q(
                                models.Q(("state", "accepted"), _negated=True),
                                ("quote__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="candidate_accepted_has_quote",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("form__in", ["direct", "indirect", "partial"])),
                        name="candidate_form_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ("open", "accepted", "rejected"))),
                        name="candidate_state_is_known",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="write_text",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="NEW.text := passage_text(NEW.snapshot_id, NEW.spans); RETURN NEW;",
                            hash="2b9bbecfad730bedfd546d29214b332a2b9ab97f",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_write_text_23d39",
                            table="statements_candidate",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
                        name="quote_of_same_text",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (NEW."quote_id" IS NOT NULL)',
                            func="\n                    IF NOT EXISTS (SELECT FROM statements_quote\n                        WHERE id = NEW.quote_id AND snapshot_id = NEW.snapshot_id)\n                    THEN RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                        CONSTRAINT = 'candidate_quote_of_same_text', MESSAGE =\n                        'a candidate and its quote stand in the same text';\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="2acdea0b961f8c167743c5e5fa051becf88ea7c9",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_quote_of_same_text_aba8e",
                            table="statements_candidate",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."confidence" IS DISTINCT FROM (NEW."confidence") OR OLD."cue" IS DISTINCT FROM (NEW."cue") OR OLD."decided_at" IS DISTINCT FROM (NEW."decided_at") OR OLD."decided_by_id" IS DISTINCT FROM (NEW."decided_by_id") OR OLD."form" IS DISTINCT FROM (NEW."form") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_taken_over" IS DISTINCT FROM (NEW."is_taken_over") OR OLD."language" IS DISTINCT FROM (NEW."language") OR OLD."mention" IS DISTINCT FROM (NEW."mention") OR OLD."quote_id" IS DISTINCT FROM (NEW."quote_id") OR OLD."rule" IS DISTINCT FROM (NEW."rule") OR OLD."snapshot_id" IS DISTINCT FROM (NEW."snapshot_id") OR OLD."spans" IS DISTINCT FROM (NEW."spans") OR OLD."speaker_id" IS DISTINCT FROM (NEW."speaker_id") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."why" IS DISTINCT FROM (NEW."why"))',
                            func='INSERT INTO "statements_candidateevent" ("confidence", "cue", "decided_at", "decided_by_id", "form", "id", "is_taken_over", "language", "mention", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quote_id", "rule", "snapshot_id", "spans", "speaker_id", "state", "why") VALUES (NEW."confidence", NEW."cue", NEW."decided_at", NEW."decided_by_id", NEW."form", NEW."id", NEW."is_taken_over", NEW."language", NEW."mention", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."quote_id", NEW."rule", NEW."snapshot_id", NEW."spans", NEW."speaker_id", NEW."state", NEW."why"); RETURN NULL;',
                            hash="0c8a90c3a5fadc6ee9082b4a90c69c849820cdb4",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_e064d",
                            table="statements_candidate",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "statements_candidateevent" ("confidence", "cue", "decided_at", "decided_by_id", "form", "id", "is_taken_over", "language", "mention", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quote_id", "rule", "snapshot_id", "spans", "speaker_id", "state", "why") VALUES (OLD."confidence", OLD."cue", OLD."decided_at", OLD."decided_by_id", OLD."form", OLD."id", OLD."is_taken_over", OLD."language", OLD."mention", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."quote_id", OLD."rule", OLD."snapshot_id", OLD."spans", OLD."speaker_id", OLD."state", OLD."why"); RETURN NULL;',
                            hash="43b11d9172b71fb44874a4b73727387aee9e5404",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_fcfe9",
                            table="statements_candidate",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SnapshotEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="statements.snapshot",
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
                ("id", models.BigIntegerField()),
                (
                    "article",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="statements.article",
                    ),
                ),
                ("taken_at", models.DateTimeField()),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="ae9b41136934712336d05c04bd0d0aae20205ba5",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_d98e6",
                            table="statements_snapshotevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="MeetingEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="statements.meeting",
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
                ("id", models.BigIntegerField()),
                ("source", models.TextField(blank=True)),
                ("is_checked", models.BooleanField(default=False)),
                ("note", models.TextField(blank=True)),
                ("slug", models.SlugField(db_index=False, max_length=40)),
                ("name_en", models.CharField(max_length=160)),
                ("name_de", models.CharField(blank=True, max_length=160)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("summit", "Summit"),
                            ("foreign-ministers", "Foreign ministers"),
                            ("defence-ministers", "Defence ministers"),
                            ("nato-ukraine-council", "NATO-Ukraine Council"),
                            ("contact-group", "Ukraine Defence Contact Group"),
                            ("other", "Other"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "format",
                    models.CharField(
                        choices=[("in-person", "in person"), ("virtual", "by video")],
                        default="in-person",
                        max_length=10,
                    ),
                ),
                ("starts_on", models.DateField()),
                (
                    "starts_precision",
                    models.CharField(
                        choices=[("day", "day"), ("month", "month"), ("year", "year")],
                        default="day",
                        max_length=5,
                    ),
                ),
                ("ends_on", models.DateField()),
                (
                    "ends_precision",
                    models.CharField(
                        choices=[("day", "day"), ("month", "month"), ("year", "year")],
                        default="day",
                        max_length=5,
                    ),
                ),
                ("city", models.CharField(blank=True, max_length=80)),
                ("city_de", models.CharField(blank=True, max_length=80)),
                (
                    "country",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="statements.organisation",
                    ),
                ),
                ("venue", models.CharField(blank=True, max_length=120)),
                (
                    "chair",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="statements.speaker",
                    ),
                ),
                ("address", models.URLField(blank=True, max_length=500)),
                (
                    "parent",
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
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="5c41aa5c377400a7a7223e1c1748d30d65d5763e",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_ee7a1",
                            table="statements_meetingevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="CandidateEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="statements.candidate",
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
                ("id", models.BigIntegerField()),
                (
                    "snapshot",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="statements.snapshot",
                    ),
                ),
                (
                    "spans",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=django.contrib.postgres.fields.ranges.IntegerRangeField()
                    ),
                ),
                (
                    "form",
                    models.CharField(
                        choices=[
                            ("direct", "in the speaker's words"),
                            ("indirect", "in indirect speech"),
                            ("partial", "partly in the speaker's words"),
                        ],
                        max_length=8,
                    ),
                ),
                ("language", models.CharField(max_length=8)),
                (
                    "speaker",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="statements.speaker",
                    ),
                ),
                ("mention", models.CharField(blank=True, max_length=300)),
                ("is_taken_over", models.BooleanField(default=False)),
                ("rule", models.CharField(max_length=60)),
                ("cue", models.CharField(blank=True, max_length=300)),
                ("why", models.TextField(blank=True)),
                ("confidence", models.FloatField()),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("open", "open"),
                            ("accepted", "accepted"),
                            ("rejected", "rejected"),
                        ],
                        default="open",
                        max_length=8,
                    ),
                ),
                (
                    "quote",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="statements.quote",
                    ),
                ),
                (
                    "decided_by",
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
                ("decided_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="57161f9ada1ee219da64e5c246a7b69dbc588d8d",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_aac48",
                            table="statements_candidateevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="CandidateAlternative",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "candidate",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="alternatives",
                        to="statements.candidate",
                    ),
                ),
                (
                    "speaker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="statements.speaker",
                    ),
                ),
                ("rank", models.PositiveSmallIntegerField()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("candidate", "speaker"), name="candidate_alternative_once"
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                ],
            },
        ),
        migrations.CreateModel(
            name="Attendance",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("source", models.TextField(blank=True)),
                ("is_checked", models.BooleanField(default=False)),
                ("note", models.TextField(blank=True)),
                (
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="attendances",
                        to="statements.meeting",
                    ),
                ),
                (
                    "speaker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="attendances",
                        to="statements.speaker",
                    ),
                ),
                (
                    "tenure",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="attendances",
                        to="statements.tenure",
                    ),
                ),
                (
                    "part",
                    models.CharField(
                        choices=[("chair", "chair"), ("participant", "participant")],
                        default="participant",
                        max_length=12,
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("meeting", "speaker"), name="attendance_once")
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
                        name="changes_site",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="PERFORM note_change('records'); RETURN NULL;",
                            hash="2e22e45832f570af9e260b2276830a405d22447a",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE",
                            pgid="pgtrigger_changes_site_8589c",
                            table="statements_attendance",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "statements_attendanceevent" ("id", "is_checked", "meeting_id", "note", "part", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "speaker_id", "tenure_id") VALUES (NEW."id", NEW."is_checked", NEW."meeting_id", NEW."note", NEW."part", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source", NEW."speaker_id", NEW."tenure_id"); RETURN NULL;',
                            hash="ec1e3735b3d4e41ebd11034a0901f1a4d7c2dd1d",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_147bb",
                            table="statements_attendance",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "statements_attendanceevent" ("id", "is_checked", "meeting_id", "note", "part", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "speaker_id", "tenure_id") VALUES (OLD."id", OLD."is_checked", OLD."meeting_id", OLD."note", OLD."part", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source", OLD."speaker_id", OLD."tenure_id"); RETURN NULL;',
                            hash="8909a38f7528fde24d26011fc192436c46998d40",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_60e67",
                            table="statements_attendance",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SpeakerEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="statements.speaker",
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
                ("id", models.BigIntegerField()),
                (
                    "merged_into",
                    models.ForeignKey(
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
                ("source", models.TextField(blank=True)),
                ("is_checked", models.BooleanField(default=False)),
                ("note", models.TextField(blank=True)),
                ("slug", models.SlugField(db_index=False, max_length=80)),
                ("name", models.CharField(max_length=120)),
                ("family_name", models.CharField(max_length=80)),
                (
                    "gender",
                    models.CharField(
                        blank=True, choices=[("female", "female"), ("male", "male")], max_length=6
                    ),
                ),
                ("wikidata_id", models.CharField(blank=True, max_length=16)),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="0bf6d11876c10c8169ec3c98a3cb9830d847c608",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_5541d",
                            table="statements_speakerevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="SpeakerName",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("source", models.TextField(blank=True)),
                ("is_checked", models.BooleanField(default=False)),
                ("note", models.TextField(blank=True)),
                (
                    "speaker",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="names",
                        to="statements.speaker",
                    ),
                ),
                ("text", models.CharField(max_length=120)),
                ("language", models.CharField(blank=True, max_length=8)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("legal", "legal"),
                            ("common", "common"),
                            ("family", "family name alone"),
                            ("transliteration", "transliteration"),
                            ("misspelling", "misspelling"),
                            ("script", "other script"),
                        ],
                        max_length=16,
                    ),
                ),
                (
                    "folded",
                    models.GeneratedField(
                        db_persist=True,
                        expression=statements.models.functions.Fold("text"),
                        output_field=models.TextField(),
                    ),
                ),
            ],
            options={
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(
                        fields=["folded"], name="speaker_names_trgm", opclasses=["gin_trgm_ops"]
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("speaker", "text", "language"), name="speaker_name_once"
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
                        name="changes_site",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="PERFORM note_change('records'); RETURN NULL;",
                            hash="5b0787f9c9517b6fb71092ffa06c3f169314eea7",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE",
                            pgid="pgtrigger_changes_site_841fd",
                            table="statements_speakername",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_checked" IS DISTINCT FROM (NEW."is_checked") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."language" IS DISTINCT FROM (NEW."language") OR OLD."note" IS DISTINCT FROM (NEW."note") OR OLD."source" IS DISTINCT FROM (NEW."source") OR OLD."speaker_id" IS DISTINCT FROM (NEW."speaker_id") OR OLD."text" IS DISTINCT FROM (NEW."text"))',
                            func='INSERT INTO "statements_speakernameevent" ("id", "is_checked", "kind", "language", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "speaker_id", "text") VALUES (NEW."id", NEW."is_checked", NEW."kind", NEW."language", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source", NEW."speaker_id", NEW."text"); RETURN NULL;',
                            hash="93f0d03426892eee9bd1adcb63d140715239d06a",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_7c5ab",
                            table="statements_speakername",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "statements_speakernameevent" ("id", "is_checked", "kind", "language", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "speaker_id", "text") VALUES (OLD."id", OLD."is_checked", OLD."kind", OLD."language", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source", OLD."speaker_id", OLD."text"); RETURN NULL;',
                            hash="d3d27ab8548330e522b5313495c40854be66fc7a",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_03d91",
                            table="statements_speakername",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SpeakerNameEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="statements.speakername",
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
                ("id", models.BigIntegerField()),
                ("source", models.TextField(blank=True)),
                ("is_checked", models.BooleanField(default=False)),
                ("note", models.TextField(blank=True)),
                (
                    "speaker",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="statements.speaker",
                    ),
                ),
                ("text", models.CharField(max_length=120)),
                ("language", models.CharField(blank=True, max_length=8)),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("legal", "legal"),
                            ("common", "common"),
                            ("family", "family name alone"),
                            ("transliteration", "transliteration"),
                            ("misspelling", "misspelling"),
                            ("script", "other script"),
                        ],
                        max_length=16,
                    ),
                ),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="af520a01f4963f9abf2abb26091365019388a375",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_cfdb9",
                            table="statements_speakernameevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="SpentTries",
            fields=[
                ("key", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("whole_again_at", models.DateTimeField()),
            ],
            options={
                "indexes": [
                    models.Index(fields=["whole_again_at"], name="spent_tries_whole_again")
                ],
            },
        ),
        migrations.CreateModel(
            name="QuoteEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="statements.quote",
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
                ("id", models.BigIntegerField()),
                (
                    "snapshot",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="statements.snapshot",
                    ),
                ),
                (
                    "spans",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=django.contrib.postgres.fields.ranges.IntegerRangeField()
                    ),
                ),
                ("text", models.TextField(blank=True, editable=False)),
                (
                    "form",
                    models.CharField(
                        choices=[
                            ("direct", "in the speaker's words"),
                            ("indirect", "in indirect speech"),
                            ("partial", "partly in the speaker's words"),
                        ],
                        max_length=8,
                    ),
                ),
                (
                    "statement",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="statements.statement",
                    ),
                ),
                ("language", models.CharField(max_length=8)),
                (
                    "wording",
                    models.CharField(
                        choices=[
                            ("original", "original wording"),
                            ("translated", "translated wording"),
                            ("unknown", "wording of unknown origin"),
                        ],
                        default="unknown",
                        max_length=10,
                    ),
                ),
                ("attribution", models.CharField(blank=True, max_length=300)),
                ("is_leading", models.BooleanField(default=False)),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="0680025e62bf8320adefc9f77490800f7034ea29",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_d3fb0",
                            table="statements_quoteevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="CorrectionEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="statements.correction",
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
                ("id", models.BigIntegerField()),
                (
                    "statement",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="statements.statement",
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("amended", "amended"),
                            ("retracted", "retracted"),
                            ("merged", "merged"),
                        ],
                        max_length=9,
                    ),
                ),
                ("note", models.TextField()),
                (
                    "made_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("made_at", models.DateTimeField()),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="66d4dd3740a7b9f150715d73aaf400e92e41c3c6",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_77fbd",
                            table="statements_correctionevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="CommentEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="statements.comment",
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
                ("id", models.BigIntegerField()),
                (
                    "statement",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="statements.statement",
                    ),
                ),
                ("text", models.TextField()),
                (
                    "made_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("made_at", models.DateTimeField()),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="ca2400d5195a18ad7f9d3eacbe500d49268e9750",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_b6539",
                            table="statements_commentevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="AmendmentEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="statements.amendment",
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
                ("id", models.BigIntegerField()),
                (
                    "statement",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="statements.statement",
                    ),
                ),
                ("base_version", models.PositiveIntegerField()),
                ("before", models.JSONField()),
                ("proposed", models.JSONField()),
                ("note", models.TextField()),
                (
                    "proposed_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("proposed_at", models.DateTimeField()),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("waiting", "waiting"),
                            ("published", "published"),
                            ("rejected", "rejected"),
                            ("withdrawn", "withdrawn"),
                        ],
                        default="waiting",
                        max_length=9,
                    ),
                ),
                (
                    "decided_by",
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
                ("decided_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="06f68afb65d98a643fc0fe4ea4dcaef256eacbee",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_4bfe4",
                            table="statements_amendmentevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="AcknowledgementEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="statements.acknowledgement",
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
                ("id", models.BigIntegerField()),
                (
                    "statement",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="statements.statement",
                    ),
                ),
                (
                    "about",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="statements.statement",
                    ),
                ),
                ("rule", models.CharField(max_length=40)),
                ("fingerprint", models.CharField(max_length=32)),
                (
                    "made_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "made_at",
                    models.DateTimeField(db_default=django.db.models.functions.datetime.Now()),
                ),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="d60ec8a9d065685e45613e5668dffe2744ff0e2b",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_fcdaf",
                            table="statements_acknowledgementevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="StatementEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="statements.statement",
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
                ("id", models.BigIntegerField()),
                (
                    "public_id",
                    models.CharField(
                        default=statements.models.public_ids.new_public_id, max_length=12
                    ),
                ),
                (
                    "speaker",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="statements.speaker",
                    ),
                ),
                (
                    "tenure",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="statements.tenure",
                    ),
                ),
                ("attribution", models.CharField(blank=True, max_length=160)),
                ("said_on", models.DateField(blank=True, null=True)),
                (
                    "said_precision",
                    models.CharField(
                        choices=[("day", "day"), ("month", "month"), ("year", "year")],
                        default="day",
                        max_length=5,
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
                    "meeting_relation",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("at", "at the meeting"),
                            ("before", "before the meeting"),
                            ("after", "after the meeting"),
                        ],
                        max_length=6,
                    ),
                ),
                (
                    "setting",
                    models.CharField(
                        choices=[
                            ("plenary", "plenary"),
                            ("doorstep", "doorstep"),
                            ("press-conference", "press conference"),
                            ("interview", "interview"),
                            ("speech", "speech"),
                            ("post", "post"),
                            ("text", "text"),
                            ("unknown", "unknown"),
                        ],
                        default="unknown",
                        max_length=16,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("in_review", "in review"),
                            ("published", "published"),
                            ("retracted", "retracted"),
                            ("merged", "merged"),
                        ],
                        default="draft",
                        max_length=9,
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1)),
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
                ("entered_at", models.DateTimeField()),
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
                ("submitted_at", models.DateTimeField(blank=True, null=True)),
                (
                    "published_by",
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
                ("published_at", models.DateTimeField(blank=True, null=True)),
                (
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="statements.statement",
                    ),
                ),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="5e06513311b15234ec4db373e9bf52c18a85a800",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_46b2d",
                            table="statements_statementevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="AttendanceEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="statements.attendance",
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
                ("id", models.BigIntegerField()),
                ("source", models.TextField(blank=True)),
                ("is_checked", models.BooleanField(default=False)),
                ("note", models.TextField(blank=True)),
                (
                    "meeting",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="statements.meeting",
                    ),
                ),
                (
                    "speaker",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="statements.speaker",
                    ),
                ),
                (
                    "tenure",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="statements.tenure",
                    ),
                ),
                (
                    "part",
                    models.CharField(
                        choices=[("chair", "chair"), ("participant", "participant")],
                        default="participant",
                        max_length=12,
                    ),
                ),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="200401b73c5b8cc55eef12e78cb4cdba2977e2fc",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_49bcb",
                            table="statements_attendanceevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="TenureEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="statements.tenure",
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
                ("id", models.BigIntegerField()),
                ("source", models.TextField(blank=True)),
                ("is_checked", models.BooleanField(default=False)),
                ("note", models.TextField(blank=True)),
                (
                    "office",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="statements.office",
                    ),
                ),
                (
                    "speaker",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="statements.speaker",
                    ),
                ),
                ("starts_on", models.DateField(blank=True, null=True)),
                (
                    "starts_precision",
                    models.CharField(
                        choices=[("day", "day"), ("month", "month"), ("year", "year")],
                        default="day",
                        max_length=5,
                    ),
                ),
                ("ends_on", models.DateField(blank=True, null=True)),
                (
                    "ends_precision",
                    models.CharField(
                        choices=[("day", "day"), ("month", "month"), ("year", "year")],
                        default="day",
                        max_length=5,
                    ),
                ),
                ("is_acting", models.BooleanField(default=False)),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="981e29c9ab26c3ae93c6f6cdfcebe8b98e5129a1",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_ca933",
                            table="statements_tenureevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
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
            options={
                "indexes": [models.Index(fields=["topic", "by"], name="stance_tally_of_topic")],
            },
        ),
        migrations.CreateModel(
            name="PositionEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="statements.position",
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
                ("id", models.BigIntegerField()),
                (
                    "statement",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="statements.statement",
                    ),
                ),
                (
                    "topic",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="statements.topic",
                    ),
                ),
                (
                    "stance",
                    models.CharField(
                        choices=[
                            ("supports", "supports"),
                            ("conditional", "supports with conditions"),
                            ("noncommittal", "noncommittal"),
                            ("opposes", "opposes"),
                            ("speaks", "speaks about it"),
                        ],
                        default="speaks",
                        max_length=12,
                    ),
                ),
                ("reason", models.CharField(blank=True, max_length=300)),
                ("is_leading", models.BooleanField(default=False)),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="3c68635d95a698e4cde649da16e4ceceb2e58591",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_81a4c",
                            table="statements_positionevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="CandidateTopic",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "candidate",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="topics",
                        to="statements.candidate",
                    ),
                ),
                (
                    "topic",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="statements.topic",
                    ),
                ),
                ("trigger", models.CharField(max_length=200)),
                ("rank", models.PositiveSmallIntegerField()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("candidate", "topic"), name="candidate_topic_once"
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                ],
            },
        ),
        migrations.CreateModel(
            name="TopicEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="statements.topic",
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
                ("id", models.BigIntegerField()),
                (
                    "merged_into",
                    models.ForeignKey(
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
                ("source", models.TextField(blank=True)),
                ("is_checked", models.BooleanField(default=False)),
                ("note", models.TextField(blank=True)),
                ("slug", models.SlugField(db_index=False, max_length=60)),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="statements.topic",
                    ),
                ),
                ("name_en", models.CharField(max_length=120)),
                ("name_de", models.CharField(blank=True, max_length=120)),
                ("name_fr", models.CharField(blank=True, max_length=120)),
                ("definition_en", models.TextField(blank=True)),
                ("definition_de", models.TextField(blank=True)),
                ("proposition_en", models.CharField(blank=True, max_length=240)),
                ("proposition_de", models.CharField(blank=True, max_length=240)),
                ("eurovoc_id", models.CharField(blank=True, max_length=16)),
                ("eurovoc_match", models.CharField(blank=True, max_length=16)),
                ("iptc_id", models.CharField(blank=True, max_length=32)),
                ("wikidata_id", models.CharField(blank=True, max_length=16)),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="9879f6c400eac10c3e32bbad6cff2e003f26f256",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_851c2",
                            table="statements_topicevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="TopicTerm",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("source", models.TextField(blank=True)),
                ("is_checked", models.BooleanField(default=False)),
                ("note", models.TextField(blank=True)),
                (
                    "topic",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="terms",
                        to="statements.topic",
                    ),
                ),
                ("text", models.CharField(max_length=120)),
                ("language", models.CharField(max_length=8)),
                ("only_with", models.CharField(blank=True, max_length=240)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("topic", "text", "language"), name="topic_term_once"
                    )
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
                        name="changes_site",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="PERFORM note_change('records'); RETURN NULL;",
                            hash="f6d5326a0b2f091680751d83a34b37572791c337",
                            level="STATEMENT",
                            operation="INSERT OR UPDATE OR DELETE",
                            pgid="pgtrigger_changes_site_964ad",
                            table="statements_topicterm",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "statements_topictermevent" ("id", "is_checked", "language", "note", "only_with", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "text", "topic_id") VALUES (NEW."id", NEW."is_checked", NEW."language", NEW."note", NEW."only_with", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."source", NEW."text", NEW."topic_id"); RETURN NULL;',
                            hash="2878456b82c07f87c536aa967007c8bd2e4d7350",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_e1814",
                            table="statements_topicterm",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "statements_topictermevent" ("id", "is_checked", "language", "note", "only_with", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "text", "topic_id") VALUES (OLD."id", OLD."is_checked", OLD."language", OLD."note", OLD."only_with", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."source", OLD."text", OLD."topic_id"); RETURN NULL;',
                            hash="ccc0d250f4ae56f0efb87d3b5fe389fb17741584",
                            operation="DELETE",
                            pgid="pgtrigger_delete_delete_b8abe",
                            table="statements_topicterm",
                            when="AFTER",
                        ),
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="TopicTermEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="statements.topicterm",
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
                ("id", models.BigIntegerField()),
                ("source", models.TextField(blank=True)),
                ("is_checked", models.BooleanField(default=False)),
                ("note", models.TextField(blank=True)),
                (
                    "topic",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="statements.topic",
                    ),
                ),
                ("text", models.CharField(max_length=120)),
                ("language", models.CharField(max_length=8)),
                ("only_with", models.CharField(blank=True, max_length=240)),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="150aaebda96471ac81a322363bf6ef3939500809",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_f7446",
                            table="statements_topictermevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Translation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
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
                (
                    "entered_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "changed_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("changed_at", models.DateTimeField()),
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
                ("reviewed_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "indexes": [
                    models.Index(
                        condition=models.Q(("reviewed_at__isnull", True)),
                        fields=["changed_at"],
                        name="translation_unreviewed",
                    ),
                    django.contrib.postgres.indexes.GinIndex(
                        statements.models.functions.QuoteWords("text", "language"),
                        name="translation_words",
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("quote", "language", "by"),
                        name="translation_once_a_language_and_hand",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("by__in", ["official", "outlet", "human", "machine"])),
                        name="translation_by_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("text__regex", "^\\S(.*\\S)?$")),
                        name="translation_has_trimmed_text",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("language__regex", "^[a-z]{2,3}$")),
                        name="translation_language_is_a_code",
                    ),
                    models.CheckConstraint(
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
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("reviewed_at__isnull", True), ("reviewed_by__isnull", True)),
                            models.Q(
                                ("reviewed_at__isnull", False), ("reviewed_by__isnull", False)
                            ),
                            _connector="OR",
                        ),
                        name="translation_reviewed_by_someone",
                    ),
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                    pgtrigger.compiler.Trigger(
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
                ],
            },
        ),
        migrations.CreateModel(
            name="TranslationEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
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
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                ("id", models.BigIntegerField()),
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
                    "changed_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                ("changed_at", models.DateTimeField()),
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
                ("reviewed_at", models.DateTimeField(blank=True, null=True)),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="4cfe82c60f1290a347588e2d7817ffbda154397b",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_7fa3c",
                            table="statements_translationevent",
                            when="BEFORE",
                        ),
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="UserEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
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
                ("id", models.BigIntegerField()),
                (
                    "is_superuser",
                    models.BooleanField(
                        default=False,
                        help_text="Designates that this user has all permissions without explicitly assigning them.",
                        verbose_name="superuser status",
                    ),
                ),
                (
                    "username",
                    models.CharField(
                        error_messages={"unique": "A user with that username already exists."},
                        help_text="Required. 150 characters or fewer. Letters, digits and @/./+/-/_ only.",
                        max_length=150,
                        validators=[django.contrib.auth.validators.UnicodeUsernameValidator()],
                        verbose_name="username",
                    ),
                ),
                (
                    "is_staff",
                    models.BooleanField(
                        default=False,
                        help_text="Designates whether the user can log into this admin site.",
                        verbose_name="staff status",
                    ),
                ),
                (
                    "is_active",
                    models.BooleanField(
                        default=True,
                        help_text="Designates whether this user should be treated as active. Unselect this instead of deleting accounts.",
                        verbose_name="active",
                    ),
                ),
                (
                    "desk_role",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "none"),
                            ("contributor", "contributor"),
                            ("editor", "editor"),
                            ("data-editor", "data editor"),
                            ("admin", "administrator"),
                        ],
                        default="",
                        max_length=11,
                    ),
                ),
            ],
            options={
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="append_only",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                            hash="638e144b0acac2486e45808494a3bf6ca8ffc9c6",
                            operation="UPDATE OR DELETE",
                            pgid="pgtrigger_append_only_c6025",
                            table="statements_userevent",
                            when="BEFORE",
                        ),
                    )
                ],
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
            options={
                "indexes": [
                    models.Index(
                        django.contrib.postgres.indexes.OpClass("lexeme", "text_pattern_ops"),
                        name="word_beginning",
                    ),
                    models.Index(
                        django.contrib.postgres.indexes.OpClass(
                            statements.models.searched_statements.Reversed(models.F("lexeme")),
                            "text_pattern_ops",
                        ),
                        name="word_ending",
                    ),
                    django.contrib.postgres.indexes.GinIndex(
                        fields=["text"], name="word_trgm", opclasses=["gin_trgm_ops"]
                    ),
                ],
            },
        ),
    ]
