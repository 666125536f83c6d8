"""Which statements stand near another one, or for it."""

from collections.abc import Iterable
from datetime import date
from typing import Any, Self

from django.db import models
from django.db.models import Q
from django.db.models.lookups import GreaterThanOrEqual

from statements.models.functions import LastDay


class ComparingQuerySet(models.QuerySet[Any]):
    """Statements as one compares them with another."""

    def open_to_wordings(self) -> Self:
        """All but retracted and merged ones."""
        return self.exclude(state__in=("retracted", "merged"))

    def standing_for(self, statement: Any) -> Any:
        """Where a merged statement's words are now: the end of the way that merging went."""
        while statement.merged_into_id is not None:
            statement = self.get(pk=statement.merged_into_id)
        return statement

    def not_said_after(self, day: date) -> Self:
        """Those said by that day, or on a day that is not known yet."""
        return self.filter(Q(said_on__lte=day) | Q(said_on__isnull=True))

    def other_than(self, statement: models.Model) -> Self:
        return self.exclude(pk=statement.pk)

    def near(
        self, speakers: Iterable[int], days: tuple[date, date] | None, meeting: int | None
    ) -> Self:
        """What these speakers (keys) said between two days, however exact, or at a meeting."""
        around = Q(pk__in=[])
        if days is not None:
            ends = LastDay("said_on", "said_precision")
            around = Q(said_on__lte=days[1]) & Q(GreaterThanOrEqual(ends, days[0]))
        if meeting is not None:
            around |= Q(meeting=meeting)
        return self.filter(around, speaker__in=tuple(speakers))
