import datetime

import django.contrib.auth.models
import django.contrib.auth.validators
import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.contrib.postgres.fields.ranges
import django.contrib.postgres.indexes
import django.contrib.postgres.search
import django.db.models.deletion
import django.db.models.functions.text
import django.db.models.lookups
import django.utils.timezone
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

import statements.models.functions
import statements.models.public_ids


def for_each_trigger(apps):
    for model in apps.get_app_config("statements").get_models():
        yield from getattr(model._meta, "triggers", [])


def install_triggers(apps, schema_editor):
    """All at once: an operation for each trigger would render the whole state 90 times."""
    for trigger in for_each_trigger(apps):
        schema_editor.execute(trigger.install_sql, params=None)


def uninstall_triggers(apps, schema_editor):
    for trigger in for_each_trigger(apps):
        schema_editor.execute(trigger.uninstall_sql, params=None)


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("statements", "0001_database_functions"),
    ]

    operations = [
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
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "statements_organisationevent" ("code", "id", "is_checked", "joined_nato_on", "kind", "name_de", "name_en", "name_fr", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "wikidata_id") VALUES (NEW."code", NEW."id", NEW."is_checked", NEW."joined_nato_on", NEW."kind", NEW."name_de", NEW."name_en", NEW."name_fr", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source", NEW."wikidata_id"); RETURN NULL;',
                            hash="1ef50058ce91be52b7b00a5cb7009b11333720de",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_12878",
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
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "statements_sitepolicyevent" ("four_eyes", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."four_eyes", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                            hash="9a75b248455ecef84c718c22c60e99a025008634",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_1a7cb",
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
            name="Speaker",
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
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "statements_speakerevent" ("family_name", "gender", "id", "is_checked", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "source", "wikidata_id") VALUES (NEW."family_name", NEW."gender", NEW."id", NEW."is_checked", NEW."name", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."slug", NEW."source", NEW."wikidata_id"); RETURN NULL;',
                            hash="44f034943cecd0847343ac2276ca74731bc74106",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_65b9b",
                            table="statements_speaker",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."family_name" IS DISTINCT FROM (NEW."family_name") OR OLD."gender" IS DISTINCT FROM (NEW."gender") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_checked" IS DISTINCT FROM (NEW."is_checked") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."note" IS DISTINCT FROM (NEW."note") OR OLD."slug" IS DISTINCT FROM (NEW."slug") OR OLD."source" IS DISTINCT FROM (NEW."source") OR OLD."wikidata_id" IS DISTINCT FROM (NEW."wikidata_id"))',
                            func='INSERT INTO "statements_speakerevent" ("family_name", "gender", "id", "is_checked", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "source", "wikidata_id") VALUES (NEW."family_name", NEW."gender", NEW."id", NEW."is_checked", NEW."name", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."slug", NEW."source", NEW."wikidata_id"); RETURN NULL;',
                            hash="d9bef27c745c9751258676f90dc11a6931cb175f",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_a5040",
                            table="statements_speaker",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "statements_speakerevent" ("family_name", "gender", "id", "is_checked", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "source", "wikidata_id") VALUES (OLD."family_name", OLD."gender", OLD."id", OLD."is_checked", OLD."name", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."slug", OLD."source", OLD."wikidata_id"); RETURN NULL;',
                            hash="d37900572939bde5f63e8778291ed603064f028d",
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
            name="Topic",
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
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "statements_topicevent" ("definition_de", "definition_en", "eurovoc_id", "eurovoc_match", "id", "iptc_id", "is_checked", "name_de", "name_en", "name_fr", "note", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposition_de", "proposition_en", "slug", "source", "wikidata_id") VALUES (NEW."definition_de", NEW."definition_en", NEW."eurovoc_id", NEW."eurovoc_match", NEW."id", NEW."iptc_id", NEW."is_checked", NEW."name_de", NEW."name_en", NEW."name_fr", NEW."note", NEW."parent_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."proposition_de", NEW."proposition_en", NEW."slug", NEW."source", NEW."wikidata_id"); RETURN NULL;',
                            hash="3e645ab2e915be52d5ae31a2467bd593f808ab4d",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_bcd70",
                            table="statements_topic",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "statements_topicevent" ("definition_de", "definition_en", "eurovoc_id", "eurovoc_match", "id", "iptc_id", "is_checked", "name_de", "name_en", "name_fr", "note", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposition_de", "proposition_en", "slug", "source", "wikidata_id") VALUES (NEW."definition_de", NEW."definition_en", NEW."eurovoc_id", NEW."eurovoc_match", NEW."id", NEW."iptc_id", NEW."is_checked", NEW."name_de", NEW."name_en", NEW."name_fr", NEW."note", NEW."parent_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."proposition_de", NEW."proposition_en", NEW."slug", NEW."source", NEW."wikidata_id"); RETURN NULL;',
                            hash="56ae3b92400f261e9e91fd9404da62ab881874a3",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_db70d",
                            table="statements_topic",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "statements_topicevent" ("definition_de", "definition_en", "eurovoc_id", "eurovoc_match", "id", "iptc_id", "is_checked", "name_de", "name_en", "name_fr", "note", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposition_de", "proposition_en", "slug", "source", "wikidata_id") VALUES (OLD."definition_de", OLD."definition_en", OLD."eurovoc_id", OLD."eurovoc_match", OLD."id", OLD."iptc_id", OLD."is_checked", OLD."name_de", OLD."name_en", OLD."name_fr", OLD."note", OLD."parent_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."proposition_de", OLD."proposition_en", OLD."slug", OLD."source", OLD."wikidata_id"); RETURN NULL;',
                            hash="61305a909d210db7e443405dc27cbdc7f4819ff9",
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
                        choices=[("", "none"), ("editor", "editor"), ("reviewer", "reviewer")],
                        default="",
                        max_length=8,
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
            },
            managers=[
                ("objects", django.contrib.auth.models.UserManager()),
            ],
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
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "statements_meetingevent" ("address", "chair_id", "city", "city_de", "country_id", "ends_on", "ends_precision", "format", "id", "is_checked", "kind", "name_de", "name_en", "note", "parent_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "source", "starts_on", "starts_precision", "venue") VALUES (NEW."address", NEW."chair_id", NEW."city", NEW."city_de", NEW."country_id", NEW."ends_on", NEW."ends_precision", NEW."format", NEW."id", NEW."is_checked", NEW."kind", NEW."name_de", NEW."name_en", NEW."note", NEW."parent_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."slug", NEW."source", NEW."starts_on", NEW."starts_precision", NEW."venue"); RETURN NULL;',
                            hash="4ff827d2fea13f59496511675b0c139f94b24b8a",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_7d43f",
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
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "statements_officeevent" ("id", "is_checked", "is_shared", "note", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "slug", "source", "title_de", "title_de_female", "title_en", "title_fr", "title_fr_female") VALUES (NEW."id", NEW."is_checked", NEW."is_shared", NEW."note", NEW."organisation_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."role", NEW."slug", NEW."source", NEW."title_de", NEW."title_de_female", NEW."title_en", NEW."title_fr", NEW."title_fr_female"); RETURN NULL;',
                            hash="4e7474a6e11917f22f6c2cc2866e1a05884e71df",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_4bd39",
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
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "statements_organisationwordevent" ("gender", "id", "is_checked", "kind", "language", "note", "organisation_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "text") VALUES (NEW."gender", NEW."id", NEW."is_checked", NEW."kind", NEW."language", NEW."note", NEW."organisation_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source", NEW."text"); RETURN NULL;',
                            hash="f92a0979b1cc561f3b340f211900ad790ce4cb98",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_baeb4",
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
                "abstract": False,
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "statements_outletevent" ("country_id", "domain", "id", "is_checked", "kind", "language", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slug", "source") VALUES (NEW."country_id", NEW."domain", NEW."id", NEW."is_checked", NEW."kind", NEW."language", NEW."name", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."slug", NEW."source"); RETURN NULL;',
                            hash="48c004e76fed2dd8f9af81bf668664d6c8d574ef",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_973da",
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
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "statements_speakernameevent" ("id", "is_checked", "kind", "language", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "speaker_id", "text") VALUES (NEW."id", NEW."is_checked", NEW."kind", NEW."language", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source", NEW."speaker_id", NEW."text"); RETURN NULL;',
                            hash="9f01e0d7bade85f5381f082b171a551d8591ab54",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_14faf",
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
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "statements_topictermevent" ("id", "is_checked", "language", "note", "only_with", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "text", "topic_id") VALUES (NEW."id", NEW."is_checked", NEW."language", NEW."note", NEW."only_with", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source", NEW."text", NEW."topic_id"); RETURN NULL;',
                            hash="f33c1982168d0c0fc9604f486f7037bb9a0f898b",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_52fad",
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
                ],
                "triggers": [
                    pgtrigger.compiler.Trigger(
                        name="named_change",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func="\n            IF is_publicly_quoted(OLD.id) OR is_publicly_quoted(NEW.id) THEN\n                PERFORM require_name();\n            END IF;\n            RETURN COALESCE(NEW, OLD);\n        ",
                            hash="8599402ab9b81c0ae6f2365e30174ace0a85bf94",
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
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "statements_articleevent" ("added_at", "added_by_id", "byline", "id", "kind", "language", "meeting_id", "outlet_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "published_on", "title", "url") VALUES (NEW."added_at", NEW."added_by_id", NEW."byline", NEW."id", NEW."kind", NEW."language", NEW."meeting_id", NEW."outlet_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."public_id", NEW."published_on", NEW."title", NEW."url"); RETURN NULL;',
                            hash="d358db118d376682af4569d0ff9b2d674949a159",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_40d7f",
                            table="statements_article",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."added_at" IS DISTINCT FROM (NEW."added_at") OR OLD."added_by_id" IS DISTINCT FROM (NEW."added_by_id") OR OLD."byline" IS DISTINCT FROM (NEW."byline") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."language" IS DISTINCT FROM (NEW."language") OR OLD."meeting_id" IS DISTINCT FROM (NEW."meeting_id") OR OLD."outlet_id" IS DISTINCT FROM (NEW."outlet_id") OR OLD."public_id" IS DISTINCT FROM (NEW."public_id") OR OLD."published_on" IS DISTINCT FROM (NEW."published_on") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."url" IS DISTINCT FROM (NEW."url"))',
                            func='INSERT INTO "statements_articleevent" ("added_at", "added_by_id", "byline", "id", "kind", "language", "meeting_id", "outlet_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "published_on", "title", "url") VALUES (NEW."added_at", NEW."added_by_id", NEW."byline", NEW."id", NEW."kind", NEW."language", NEW."meeting_id", NEW."outlet_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."public_id", NEW."published_on", NEW."title", NEW."url"); RETURN NULL;',
                            hash="25e274f439d844f9e24cf3005d0ee6af8bb3a730",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_0c0c8",
                            table="statements_article",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "statements_articleevent" ("added_at", "added_by_id", "byline", "id", "kind", "language", "meeting_id", "outlet_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "published_on", "title", "url") VALUES (OLD."added_at", OLD."added_by_id", OLD."byline", OLD."id", OLD."kind", OLD."language", OLD."meeting_id", OLD."outlet_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."public_id", OLD."published_on", OLD."title", OLD."url"); RETURN NULL;',
                            hash="9c151f33331078bed9bed9ce30cd663c136e0e09",
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
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "statements_officenounevent" ("gender", "id", "is_checked", "language", "note", "office_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "source", "text") VALUES (NEW."gender", NEW."id", NEW."is_checked", NEW."language", NEW."note", NEW."office_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."role", NEW."source", NEW."text"); RETURN NULL;',
                            hash="6a1d0146a5d2514fc1ecb470ddfec3f8554d0bb1",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_cc4f9",
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
                            func="\n                    IF EXISTS (SELECT FROM statements_statement WHERE tenure_id = NEW.id\n                        AND NOT tenure_fits(NEW.id, speaker_id, said_on, said_precision))\n                    THEN RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                        CONSTRAINT = 'statement_in_tenure', MESSAGE =\n                        'a statement was said outside of this tenure, or by someone else';\n                    END IF;\n                    RETURN NULL;\n                ",
                            hash="c28257f5aa0547c8b0f5373acde1c758d909e129",
                            operation="UPDATE",
                            pgid="pgtrigger_keep_statements_covered_79537",
                            table="statements_tenure",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "statements_tenureevent" ("ends_on", "ends_precision", "id", "is_acting", "is_checked", "note", "office_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "speaker_id", "starts_on", "starts_precision") VALUES (NEW."ends_on", NEW."ends_precision", NEW."id", NEW."is_acting", NEW."is_checked", NEW."note", NEW."office_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source", NEW."speaker_id", NEW."starts_on", NEW."starts_precision"); RETURN NULL;',
                            hash="c7bad0b73ae019f0f122791f2e03f6d2921f8637",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_236be",
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
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "statements_attendanceevent" ("id", "is_checked", "meeting_id", "note", "part", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source", "speaker_id", "tenure_id") VALUES (NEW."id", NEW."is_checked", NEW."meeting_id", NEW."note", NEW."part", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."source", NEW."speaker_id", NEW."tenure_id"); RETURN NULL;',
                            hash="6f4163d8b6e4bfd83bf4fddb852dc86a60ecc494",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_5d94a",
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
                            func='INSERT INTO "statements_snapshotevent" ("article_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "taken_at") VALUES (NEW."article_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."taken_at"); RETURN NULL;',
                            hash="34b1afffe3c7aed34388212374abf530ceaa0695",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_de2df",
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
            ],
            options={
                "indexes": [
                    models.Index(
                        condition=models.Q(("state", "published")),
                        fields=["-said_on", "-id"],
                        name="statement_published_newest",
                    ),
                    models.Index(
                        fields=["speaker", "-said_on", "-id"], name="statement_of_speaker"
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
                            models.Q(("state__in", ("published", "retracted")), _negated=True),
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
                            ("state__in", ("draft", "in_review", "published", "retracted"))
                        ),
                        name="statement_state_is_known",
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
                            func="\n            IF OLD.state IN ('published', 'retracted') OR NEW.state IN ('published', 'retracted') THEN\n                PERFORM require_name();\n            END IF;\n            RETURN COALESCE(NEW, OLD);\n        ",
                            hash="547c6fdd5faa1c0f6402dd992f39330340c44582",
                            operation="INSERT OR UPDATE OR DELETE",
                            pgid="pgtrigger_named_change_69c39",
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
                            condition="WHEN (NEW.\"state\" IN ('published', 'retracted'))",
                            func="\n                    IF COALESCE((SELECT four_eyes FROM statements_sitepolicy), true) AND (\n                        NEW.published_by_id = NEW.entered_by_id\n                        OR OLD.state IS DISTINCT FROM NEW.state AND NEW.state = 'published'\n                            AND NEW.published_by_id = NEW.changed_by_id)\n                    THEN RAISE EXCEPTION USING ERRCODE = 'check_violation',\n                        CONSTRAINT = 'statement_four_eyes', MESSAGE =\n                        'who enters or changes a statement and who publishes it must differ';\n                    END IF;\n                    RETURN NEW;\n                ",
                            hash="c3297a0d13dd19076ef03c4d7da1547d1c7af6c7",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_four_eyes_75b6f",
                            table="statements_statement",
                            when="BEFORE",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="complete_when_public",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            constraint="CONSTRAINT",
                            func="PERFORM require_complete_statement(NEW.id); RETURN NULL;",
                            hash="fc5d29d568f7a618ee0013292982ead860b6d6f6",
                            operation="INSERT OR UPDATE",
                            pgid="pgtrigger_complete_when_public_8fb14",
                            table="statements_statement",
                            timing="DEFERRABLE INITIALLY DEFERRED",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="insert_insert",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "statements_statementevent" ("attribution", "changed_by_id", "entered_at", "entered_by_id", "id", "meeting_id", "meeting_relation", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "published_at", "published_by_id", "said_on", "said_precision", "setting", "speaker_id", "state", "tenure_id", "version") VALUES (NEW."attribution", NEW."changed_by_id", NEW."entered_at", NEW."entered_by_id", NEW."id", NEW."meeting_id", NEW."meeting_relation", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."public_id", NEW."published_at", NEW."published_by_id", NEW."said_on", NEW."said_precision", NEW."setting", NEW."speaker_id", NEW."state", NEW."tenure_id", NEW."version"); RETURN NULL;',
                            hash="6110e3557118d623b4ff61e9e21d031a9a3debce",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_0a49f",
                            table="statements_statement",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                            func='INSERT INTO "statements_statementevent" ("attribution", "changed_by_id", "entered_at", "entered_by_id", "id", "meeting_id", "meeting_relation", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "published_at", "published_by_id", "said_on", "said_precision", "setting", "speaker_id", "state", "tenure_id", "version") VALUES (NEW."attribution", NEW."changed_by_id", NEW."entered_at", NEW."entered_by_id", NEW."id", NEW."meeting_id", NEW."meeting_relation", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."public_id", NEW."published_at", NEW."published_by_id", NEW."said_on", NEW."said_precision", NEW."setting", NEW."speaker_id", NEW."state", NEW."tenure_id", NEW."version"); RETURN NULL;',
                            hash="ed9e40a929a905c42a41a0f589bc82ee4974e270",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_275ed",
                            table="statements_statement",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "statements_statementevent" ("attribution", "changed_by_id", "entered_at", "entered_by_id", "id", "meeting_id", "meeting_relation", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "published_at", "published_by_id", "said_on", "said_precision", "setting", "speaker_id", "state", "tenure_id", "version") VALUES (OLD."attribution", OLD."changed_by_id", OLD."entered_at", OLD."entered_by_id", OLD."id", OLD."meeting_id", OLD."meeting_relation", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."public_id", OLD."published_at", OLD."published_by_id", OLD."said_on", OLD."said_precision", OLD."setting", OLD."speaker_id", OLD."state", OLD."tenure_id", OLD."version"); RETURN NULL;',
                            hash="9f4ab78946d63b4c57db67e4179c7cc915592699",
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
                        choices=[("amended", "amended"), ("retracted", "retracted")], max_length=9
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
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("note__regex", "\\S")), name="correction_has_note"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ("amended", "retracted"))),
                        name="correction_kind_is_known",
                    ),
                ],
                "triggers": [
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
                    )
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
                            func='INSERT INTO "statements_positionevent" ("id", "is_leading", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "stance", "statement_id", "topic_id") VALUES (NEW."id", NEW."is_leading", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."stance", NEW."statement_id", NEW."topic_id"); RETURN NULL;',
                            hash="1bfe4cfee0ae975115ba5050f8ceb886c7a442dc",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_c428f",
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
                            func='INSERT INTO "statements_quoteevent" ("attribution", "form", "id", "is_leading", "language", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "snapshot_id", "spans", "statement_id", "text", "wording") VALUES (NEW."attribution", NEW."form", NEW."id", NEW."is_leading", NEW."language", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."snapshot_id", NEW."spans", NEW."statement_id", NEW."text", NEW."wording"); RETURN NULL;',
                            hash="a0c935f6da1cdafda952edbf5d083794bf6bc6f2",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_19174",
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
                            func='INSERT INTO "statements_candidateevent" ("confidence", "cue", "decided_at", "decided_by_id", "form", "id", "language", "mention", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quote_id", "rule", "snapshot_id", "spans", "speaker_id", "state", "why") VALUES (NEW."confidence", NEW."cue", NEW."decided_at", NEW."decided_by_id", NEW."form", NEW."id", NEW."language", NEW."mention", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."quote_id", NEW."rule", NEW."snapshot_id", NEW."spans", NEW."speaker_id", NEW."state", NEW."why"); RETURN NULL;',
                            hash="1fd143fe3c6afc8deedb9528cdea203b0c0e0d13",
                            operation="INSERT",
                            pgid="pgtrigger_insert_insert_d3cda",
                            table="statements_candidate",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="update_update",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            condition='WHEN (OLD."confidence" IS DISTINCT FROM (NEW."confidence") OR OLD."cue" IS DISTINCT FROM (NEW."cue") OR OLD."decided_at" IS DISTINCT FROM (NEW."decided_at") OR OLD."decided_by_id" IS DISTINCT FROM (NEW."decided_by_id") OR OLD."form" IS DISTINCT FROM (NEW."form") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."language" IS DISTINCT FROM (NEW."language") OR OLD."mention" IS DISTINCT FROM (NEW."mention") OR OLD."quote_id" IS DISTINCT FROM (NEW."quote_id") OR OLD."rule" IS DISTINCT FROM (NEW."rule") OR OLD."snapshot_id" IS DISTINCT FROM (NEW."snapshot_id") OR OLD."spans" IS DISTINCT FROM (NEW."spans") OR OLD."speaker_id" IS DISTINCT FROM (NEW."speaker_id") OR OLD."state" IS DISTINCT FROM (NEW."state") OR OLD."why" IS DISTINCT FROM (NEW."why"))',
                            func='INSERT INTO "statements_candidateevent" ("confidence", "cue", "decided_at", "decided_by_id", "form", "id", "language", "mention", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quote_id", "rule", "snapshot_id", "spans", "speaker_id", "state", "why") VALUES (NEW."confidence", NEW."cue", NEW."decided_at", NEW."decided_by_id", NEW."form", NEW."id", NEW."language", NEW."mention", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."quote_id", NEW."rule", NEW."snapshot_id", NEW."spans", NEW."speaker_id", NEW."state", NEW."why"); RETURN NULL;',
                            hash="e95933cdb23ac736e27756eb1d0b0c4372fc3157",
                            operation="UPDATE",
                            pgid="pgtrigger_update_update_e064d",
                            table="statements_candidate",
                            when="AFTER",
                        ),
                    ),
                    pgtrigger.compiler.Trigger(
                        name="delete_delete",
                        sql=pgtrigger.compiler.UpsertTriggerSql(
                            func='INSERT INTO "statements_candidateevent" ("confidence", "cue", "decided_at", "decided_by_id", "form", "id", "language", "mention", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quote_id", "rule", "snapshot_id", "spans", "speaker_id", "state", "why") VALUES (OLD."confidence", OLD."cue", OLD."decided_at", OLD."decided_by_id", OLD."form", OLD."id", OLD."language", OLD."mention", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."quote_id", OLD."rule", OLD."snapshot_id", OLD."spans", OLD."speaker_id", OLD."state", OLD."why"); RETURN NULL;',
                            hash="686daa9eafa0b70c14aad917b09419441bcd0d6c",
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
            },
        ),
        migrations.RunPython(install_triggers, uninstall_triggers),
    ]
