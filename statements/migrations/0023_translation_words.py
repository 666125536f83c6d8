"""Pasted sentences are looked for in translations by an index of their words."""

import django.contrib.postgres.indexes
from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations

import statements.models.functions


class Migration(migrations.Migration):
    atomic = False  # built beside the running site, which writes on

    dependencies = [("statements", "0022_empty_searches")]

    operations = [
        AddIndexConcurrently(
            model_name="translation",
            index=django.contrib.postgres.indexes.GinIndex(
                statements.models.functions.QuoteWords("text", "language"),
                name="translation_words",
            ),
        ),
    ]
