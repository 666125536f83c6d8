"""Published positions with who took them, when and where: what pictures and tables count.

One narrow row a position, copied by database triggers from the position, its statement and the
office of that day, so that a topic of 100,000 statements is counted from an index alone. Nothing
writes here but the triggers; :mod:`statements.models.recounting` tells whether they missed a row.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import models
from django.db.models import Case, Count, F, Max, Min, When
from django.db.models.functions import ExtractYear
from django.utils.translation import gettext_lazy as _

from statements.models.functions import MonthNumber
from statements.models.meetings import Meeting
from statements.models.organisations import Organisation
from statements.models.positions import Position, Stance
from statements.models.speakers import Speaker
from statements.models.spoken import SpokenQuerySet
from statements.models.tallying import tallies_positions
from statements.models.topics import Topic


class LaneBy(models.TextChoices):
    """What the lanes of a timeline are."""

    STANCE = "stance", _("stance")
    SPEAKER = "speaker", _("speaker")
    COUNTRY = "country", _("country")
    TOPIC = "topic", _("topic")

    @property
    def column(self) -> str:
        return "organisation" if self == LaneBy.COUNTRY else str(self.value)


@dataclass(frozen=True, slots=True)
class YearCount:
    year: int
    count: int
    first_on: date
    last_on: date


@dataclass(frozen=True, slots=True)
class PeriodCount:
    """What was said in a period with one stance. ``lane`` is a stance, or the key of a speaker,
    an organisation or a topic, None for all others; ``statement_id`` is one of the ``count``."""

    lane: Any
    period: int
    stance: str
    count: int
    first_on: date
    last_on: date
    statement_id: int


class PublishedPositionQuerySet(SpokenQuerySet, models.QuerySet["PublishedPosition"]):
    def on_any(self, topics: Iterable[Topic]) -> "PublishedPositionQuerySet":
        return self.filter(topic__in=topics)

    def of_organisations(self, rows: Iterable[Organisation]) -> "PublishedPositionQuerySet":
        return self.filter(organisation__in=rows)

    def counts_by_year(self, *, once: bool = False) -> list[YearCount]:
        """How many positions each year has, the oldest first; with ``once`` (which sorts them
        all) a statement on several topics counts once."""
        by_year = self.annotate(year=ExtractYear("said_on")).values("year")
        counted = by_year.annotate(n=counted_of(once), first=Min("said_on"), last=Max("said_on"))
        columns = ("year", "n", "first", "last")
        return [YearCount(*row) for row in counted.order_by("year").values_list(*columns)]

    def counts_by_period(
        self, months: int, by: LaneBy, own_lanes: Iterable[int] = (), *, once: bool = False
    ) -> list[PeriodCount]:
        """Periods of ``months`` months, numbered from the year 0, the oldest first; speakers,
        countries and topics that are none of ``own_lanes`` share one lane; ``once`` as above."""
        lane: Any = F("stance")
        if by != LaneBy.STANCE:
            own = When(**{f"{by.column}__in": list(own_lanes)}, then=F(f"{by.column}_id"))
            lane = Case(own, default=None)
        periods = self.annotate(lane=lane, period=MonthNumber("said_on") / months)
        counted = periods.values("lane", "period", "stance").annotate(
            n=counted_of(once),
            first=Min("said_on"),
            last=Max("said_on"),
            key=Min("statement"),
        )
        columns = ("lane", "period", "stance", "n", "first", "last", "key")
        ordered = counted.order_by("period", "stance").values_list(*columns)
        return [PeriodCount(*row) for row in ordered]


def counted_of(once: bool) -> Count:
    return Count("statement", distinct=True) if once else Count("*")


class PublishedPosition(models.Model):
    """``organisation`` is whom the office of that day speaks for, None without an office. The
    references have no constraint: a deleted position takes its copy along by trigger."""

    position = models.OneToOneField(
        Position, models.DO_NOTHING, primary_key=True, related_name="+", db_constraint=False
    )
    statement = models.ForeignKey(
        "statements.Statement",
        models.DO_NOTHING,
        related_name="published_positions",
        db_constraint=False,
    )
    topic = models.ForeignKey(
        Topic,
        models.DO_NOTHING,
        related_name="published_positions",
        db_constraint=False,
        db_index=False,
    )
    stance = models.CharField(max_length=12, choices=Stance)
    said_on = models.DateField()
    speaker = models.ForeignKey(
        Speaker, models.DO_NOTHING, null=True, related_name="+", db_constraint=False, db_index=False
    )
    organisation = models.ForeignKey(
        Organisation,
        models.DO_NOTHING,
        null=True,
        related_name="+",
        db_constraint=False,
        db_index=False,
    )
    meeting = models.ForeignKey(
        Meeting, models.DO_NOTHING, null=True, related_name="+", db_constraint=False, db_index=False
    )

    objects = PublishedPositionQuerySet.as_manager()

    class Meta:
        indexes = [
            # A topic's timeline, map and tables are counted from this alone.
            models.Index(
                fields=["topic", "-said_on", "-statement"],
                include=["stance", "speaker", "organisation", "meeting"],
                name="published_position_of_topic",
            ),
            # The map of the allies on a day.
            models.Index(
                fields=["topic", "organisation", "-said_on", "-statement"],
                include=["stance"],
                name="published_position_on_map",
            ),
            # Who moved on a topic.
            models.Index(
                fields=["topic", "speaker", "said_on", "statement"],
                include=["stance"],
                name="published_position_moves",
            ),
            # A speaker's and a country's page and the grid are counted from these.
            models.Index(
                fields=["speaker", "-said_on", "-statement"],
                include=["topic", "stance"],
                name="published_position_of_speaker",
            ),
            models.Index(
                fields=["organisation", "-said_on", "-statement"],
                include=["topic", "stance"],
                name="published_position_of_country",
            ),
            # The grid of a meeting.
            models.Index(
                fields=["meeting", "speaker", "-said_on", "-statement"],
                include=["organisation", "topic", "stance"],
                name="published_position_of_meeting",
            ),
        ]
        triggers = tallies_positions()

    def __str__(self) -> str:
        return f"{self.topic_id}: {self.stance}"


COLUMNS = (
    "position_id, statement_id, topic_id, stance, said_on, speaker_id, organisation_id, meeting_id"
)
# What the copies should be; recounting holds them to it.
COPIES = """
    SELECT position.id, statement_id, topic_id, stance, said_on, statement.speaker_id,
        organisation_id, meeting_id
    FROM statements_position AS position
    JOIN statements_statement AS statement ON statement.id = statement_id
    LEFT JOIN statements_tenure AS tenure ON tenure.id = tenure_id
    LEFT JOIN statements_office AS office ON office.id = office_id
    WHERE state = 'published'
"""
