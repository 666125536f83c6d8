"""Four roles at the desk, each with what those before it may, in place of two."""

from django.db import migrations, models

FORWARD = {"editor": "contributor", "reviewer": "editor"}
BACK = {
    "contributor": "editor",
    "editor": "reviewer",
    "data-editor": "reviewer",
    "admin": "reviewer",
}


def rename(names):
    def rename(apps, schema_editor):
        users = apps.get_model("statements", "User")
        cases = [models.When(desk_role=old, then=models.Value(new)) for old, new in names.items()]
        users.objects.using(schema_editor.connection.alias).update(
            desk_role=models.Case(*cases, default="desk_role")
        )

    return rename


class Migration(migrations.Migration):
    dependencies = [("statements", "0003_keep_the_trail")]
    operations = [
        migrations.AlterField(
            model_name="user",
            name="desk_role",
            field=models.CharField(
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
        migrations.RunPython(rename(FORWARD), rename(BACK)),
        migrations.AddConstraint(
            model_name="user",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    desk_role__in=("", "contributor", "editor", "data-editor", "admin")
                ),
                name="user_desk_role_is_known",
            ),
        ),
    ]
