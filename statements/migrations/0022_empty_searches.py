"""Searches that found nothing are counted by their words."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("statements", "0021_indexes_for_reading")]

    operations = [
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
                        condition=models.Q(("words__regex", r"^\S+( \S+)*$")),
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
    ]
