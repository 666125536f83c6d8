"""Which statements stand near another one, or for it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Self

from django.db import models
from django.db.models import Q
from django.db.models.lookups import GreaterThanOrEqual

from statements.models.dates import Precision
from statements.models.functions import LastDay


@dataclass(frozen=True, slots=True)
class Facts:
    """Who said a public statement when; it is published or retracted."""

    pk: int
    public_id: str
    state: str
    speaker_id: int | None
    said_on: date
    said_precision: str

    @property
    def is_published(self) -> bool:
        return self.state == "published"


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

    def facts_of(self, keys: Iterable[int]) -> dict[int, Facts]:
        """Of those of the keys that are public, without their words."""
        rows = self.filter(pk__in=tuple(keys), state__in=("published", "retracted"))
        columns = ("pk", "public_id", "state", "speaker_id", "said_on", "said_precision")
        return {row[0]: Facts(*row) for row in rows.values_list(*columns)}

    def said_on_days(self, days: Iterable[tuple[int, date]], most: int) -> list[int]:
        """The keys of what speakers (by their keys) said in public on a day each, the newest
        first, at most so many a day."""
        on_exact_days = self.filter(state="published", said_precision=Precision.DAY)
        parts = [
            on_exact_days.filter(speaker=speaker, said_on=day).order_by("-pk")[:most]
            for speaker, day in days
        ]
        keys = [part.values_list("pk", flat=True) for part in parts]
        return list(keys[0].union(*keys[1:], all=True)) if keys else []

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
