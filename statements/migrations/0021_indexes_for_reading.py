"""The map of the allies on a day and the newly published are read from indexes alone."""

from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models

PUBLISHED = models.Q(("state", "published"))


class Migration(migrations.Migration):
    atomic = False  # built beside the running site, which writes on

    dependencies = [
        ("statements", "0020_site_version"),
    ]

    operations = [
        AddIndexConcurrently(
            model_name="publishedposition",
            index=models.Index(
                fields=["topic", "organisation", "-said_on", "-statement"],
                include=["stance"],
                name="published_position_on_map",
            ),
        ),
        AddIndexConcurrently(
            model_name="statement",
            index=models.Index(
                fields=["-published_at", "-id"],
                condition=PUBLISHED,
                name="statement_published_lately",
            ),
        ),
    ]
