"""Where a fact comes from, and whether someone checked it."""

from typing import Self

from django.db import models


class SourcedQuerySet(models.QuerySet):
    """What lists of the desk's records ask of every table."""

    def unchecked(self) -> Self:
        return self.filter(is_checked=False)

    def having(self, **columns: object) -> Self:
        """Those with these values, such as the names of a speaker."""
        return self.filter(**columns)

    def counts(self) -> dict[str, int]:
        """``all`` and ``unchecked``."""
        unchecked = models.Count("pk", filter=models.Q(is_checked=False))
        return self.order_by().aggregate(all=models.Count("pk"), unchecked=unchecked)


class Sourced(models.Model):
    """A row that says who vouches for it. Unchecked facts are shown as such."""

    source = models.TextField(blank=True)
    is_checked = models.BooleanField(default=False)
    note = models.TextField(blank=True)

    class Meta:
        abstract = True
