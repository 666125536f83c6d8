"""What all processes must know at once: spent tries, and the shared cache."""

from django.db import models


class SpentTries(models.Model):
    """How much of a limit is used up; without a row, nothing is.

    The key is a hash: nobody's address or misspelt name is kept.
    """

    key = models.CharField(max_length=64, primary_key=True)
    whole_again_at = models.DateTimeField()

    objects = models.Manager()

    class Meta:
        indexes = [
            # For what every first try sweeps away: rows that say nothing any more.
            models.Index(fields=["whole_again_at"], name="spent_tries_whole_again")
        ]

    def __str__(self) -> str:
        return self.key


class CacheEntry(models.Model):
    """A row of Django's cache in the database, which reads and writes it by its own SQL."""

    cache_key = models.CharField(max_length=255, primary_key=True)
    value = models.TextField()
    expires = models.DateTimeField()

    objects = models.Manager()

    class Meta:
        db_table = "shared_cache"
        # For the sweep of what expired.
        indexes = [models.Index(fields=["expires"], name="shared_cache_expires")]

    def __str__(self) -> str:
        return self.cache_key
