"""Spent tries, and the cache that all processes share."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("statements", "0010_invitations")]

    operations = [
        migrations.CreateModel(
            name="CacheEntry",
            fields=[
                ("cache_key", models.CharField(max_length=255, primary_key=True, serialize=False)),
                ("value", models.TextField()),
                ("expires", models.DateTimeField()),
            ],
            options={
                "db_table": "shared_cache",
            },
        ),
        migrations.CreateModel(
            name="SpentTries",
            fields=[
                ("key", models.CharField(max_length=64, primary_key=True, serialize=False)),
                ("whole_again_at", models.DateTimeField()),
            ],
        ),
        migrations.AddIndex(
            model_name="cacheentry",
            index=models.Index(fields=["expires"], name="shared_cache_expires"),
        ),
        migrations.AddIndex(
            model_name="spenttries",
            index=models.Index(fields=["whole_again_at"], name="spent_tries_whole_again"),
        ),
    ]
