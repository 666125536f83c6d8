"""Counts of statements by speaker, office and stance are read from indexes alone."""

from django.contrib.postgres.operations import AddIndexConcurrently, RemoveIndexConcurrently
from django.db import migrations, models

PUBLISHED = models.Q(("state", "published"))


class Migration(migrations.Migration):
    atomic = False  # built beside the running site, which writes on

    dependencies = [
        ("statements", "0016_published_positions"),
    ]

    operations = [
        AddIndexConcurrently(
            model_name="statement",
            index=models.Index(
                fields=["tenure", "-said_on", "-id"],
                condition=PUBLISHED,
                name="statement_of_tenure",
            ),
        ),
        RemoveIndexConcurrently(model_name="statement", name="statement_of_speaker"),
        AddIndexConcurrently(
            model_name="statement",
            index=models.Index(
                fields=["speaker", "-said_on", "-id"],
                include=["tenure"],
                condition=PUBLISHED,
                name="statement_of_speaker",
            ),
        ),
        AddIndexConcurrently(
            model_name="publishedposition",
            index=models.Index(
                fields=["speaker", "-said_on", "-statement"],
                include=["topic", "stance"],
                name="published_position_of_speaker",
            ),
        ),
        AddIndexConcurrently(
            model_name="publishedposition",
            index=models.Index(
                fields=["organisation", "-said_on", "-statement"],
                include=["topic", "stance"],
                name="published_position_of_country",
            ),
        ),
        AddIndexConcurrently(
            model_name="publishedposition",
            index=models.Index(
                fields=["meeting", "speaker", "-said_on", "-statement"],
                include=["organisation", "topic", "stance"],
                name="published_position_of_meeting",
            ),
        ),
    ]
