"""Where a fact comes from, and whether someone checked it."""

from django.db import models


class Sourced(models.Model):
    """A row that says who vouches for it. Unchecked facts are shown as such."""

    source = models.TextField(blank=True)
    is_checked = models.BooleanField(default=False)
    note = models.TextField(blank=True)

    class Meta:
        abstract = True
