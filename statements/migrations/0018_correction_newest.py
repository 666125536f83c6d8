"""The public list of corrections and its feed read the newest first."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("statements", "0017_indexes_for_counts")]

    operations = [
        migrations.AddIndex(
            model_name="correction",
            index=models.Index(fields=["-made_at", "-id"], name="correction_newest"),
        ),
    ]
