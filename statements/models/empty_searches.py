"""What readers searched for in vain."""

from django.db import models
from django.db.models import F, Q

MOST_CHARACTERS = 200


class EmptySearchQuerySet(models.QuerySet["EmptySearch"]):
    def most_asked_first(self) -> "EmptySearchQuerySet":
        return self.order_by("-times", "-last_on", "-pk")

    def newest_first(self) -> "EmptySearchQuerySet":
        return self.order_by("-last_on", "-times", "-pk")

    def with_key(self, pk: int) -> "EmptySearchQuerySet":
        return self.filter(pk=pk)


class EmptySearch(models.Model):
    """Words that found nothing: how often, and on which first and last day.

    Whoever searched leaves nothing else here. It is no record that anybody answers for, but a tally
    that forgets: for that reason, and because every search that fails would write two rows more,
    the trail does not follow it.
    """

    words = models.CharField(max_length=MOST_CHARACTERS, unique=True)
    times = models.PositiveIntegerField(default=1)
    first_on = models.DateField()
    last_on = models.DateField()

    objects = EmptySearchQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "empty searches"
        # Few rows are kept: what sorts them needs no index.
        constraints = [
            models.CheckConstraint(
                condition=Q(words__regex=r"^\S+( \S+)*$"), name="empty_search_words_are_words"
            ),
            models.CheckConstraint(condition=Q(times__gte=1), name="empty_search_was_asked"),
            models.CheckConstraint(
                condition=Q(first_on__lte=F("last_on")), name="empty_search_days_in_order"
            ),
        ]

    def __str__(self) -> str:
        return self.words
