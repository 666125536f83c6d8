"""Who speaks in statements, for whom, and about what."""

from typing import Any, Self

from django.contrib.postgres.fields import DateRangeField
from django.db import models
from django.db.models import Exists, F, OuterRef, Q

from statements.models.offices import Office
from statements.models.positions import Position
from statements.models.speakers import Speaker
from statements.models.tenures import Tenure
from statements.models.topics import Topic


class SpeakingQuerySet(models.QuerySet[Any]):
    """Statements by their speaker, office and topics."""

    def by(self, speaker: Speaker) -> Self:
        return self.filter(speaker=speaker)

    def outside_of(self, tenure: Tenure) -> Self:
        """Those in this tenure's office that would not be, had it these days and this speaker."""
        said = F("said_on"), F("said_precision")
        days = models.Func(*(*said, *said), function="possible_days", output_field=DateRangeField())
        fitting = Q(days__overlap=tenure.days_as("possible_days"), speaker=tenure.speaker_id)
        return self.filter(tenure=tenure.pk).alias(days=days).exclude(fitting)

    def in_office(self, office: Office) -> Self:
        """What the office's holders said while they held it."""
        return self.filter(tenure__in=Tenure.objects.having(office=office))

    def with_office(self) -> Self:
        """With the speaker and the office of that day."""
        return self.select_related("speaker", "tenure__office__organisation")

    def speaking_about(self, *topics: Topic) -> Self:
        """Those with a position on one, each once and without a join that locks would follow."""
        return self.filter(pk__in=Position.objects.on_any(topics).values("statement"))

    def taking_two_stances(self, one: Topic, other: Topic) -> Self:
        """Those with a position on both topics, and not the same stance."""
        same = Position.objects.filter(statement=OuterRef("statement"), topic=other)
        differing = Position.objects.filter(topic=one).filter(
            Exists(same.exclude(stance=OuterRef("stance")))
        )
        return self.filter(pk__in=differing.values("statement"))
