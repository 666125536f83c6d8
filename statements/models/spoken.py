"""Who spoke last, on what and before: of published positions."""

from collections.abc import Iterable
from datetime import date
from typing import Any, Self

from django.db import models
from django.db.models import Exists, OuterRef, Q, Window
from django.db.models.functions import RowNumber

from statements.models.meetings import Meeting
from statements.models.positions import Stance
from statements.models.speakers import Speaker
from statements.models.topics import Topic

NEWEST_FIRST = ("-said_on", "-statement")
TAKEN = [stance for stance in Stance if stance != Stance.SPEAKS]


class SpokenQuerySet(models.QuerySet[Any]):
    """Published positions by who spoke, where and when."""

    def by(self, speaker: Speaker) -> Self:
        return self.filter(speaker=speaker)

    def of(self, statements: models.QuerySet) -> Self:
        return self.filter(statement__in=statements)

    def at(self, meeting: Meeting) -> Self:
        return self.filter(meeting=meeting)

    def said_between(self, first: date, last: date) -> Self:
        return self.filter(said_on__range=(first, last))

    def of_any(self, column: str, rows: Iterable[models.Model]) -> Self:
        return self.filter(**{f"{column}__in": list(rows)})

    def of_keys(self, column: str, keys: Iterable[int]) -> Self:
        return self.filter(**{f"{column}__in": list(keys)})

    def speakers(self) -> models.QuerySet:
        """The keys of those who spoke."""
        return self.order_by().values_list("speaker", flat=True).distinct()

    def occurring(self, column: str) -> models.QuerySet:
        """The rows in a column that have a position at all."""
        return self._rows(column).filter(Exists(self.filter(**{column: OuterRef("pk")})))

    def newest_on_each(self, topics: Iterable[Topic], most: int) -> dict[int, list[int]]:
        """By topic the keys of its newest statements, at most ``most`` each."""
        place = Window(RowNumber(), "topic", NEWEST_FIRST)
        rows = self.filter(topic__in=topics).annotate(place=place).filter(place__lte=most)
        found: dict[int, list[int]] = {}
        for topic, key in rows.order_by("place").values_list("topic", "statement"):
            found.setdefault(topic, []).append(key)
        return found

    def stance_before(self, day: date, statement: int) -> str:
        """The stance that was taken last before a statement, or nothing. Who only speaks about a
        topic takes none."""
        earlier = Q(said_on__lt=day) | Q(said_on=day, statement__lt=statement)
        taken = self.filter(earlier, stance__in=TAKEN).order_by(*NEWEST_FIRST)
        return taken.values_list("stance", flat=True).first() or ""

    def _rows(self, column: str) -> models.QuerySet:
        return self.model._meta.get_field(column).related_model._default_manager.all()
