"""The occasions at or around which things are said."""

from datetime import date, timedelta

import pgtrigger
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from statements.models.choices import is_one_of
from statements.models.dates import Precision, last_day
from statements.models.languages import in_active_language, page_language
from statements.models.merged_records import no_circle, refers_to_standing
from statements.models.organisations import Organisation
from statements.models.prepared import read
from statements.models.provenance import Sourced, SourcedQuerySet
from statements.models.speakers import Speaker
from statements.models.tallies import statement_count
from statements.models.tenures import Tenure
from statements.models.trail import tracked
from statements.models.versions import changes_records

NEWEST = """SELECT meeting.id, tally.count FROM statements_meeting AS meeting
    JOIN statements_statementtally AS tally ON tally.by = 'meeting' AND tally.key = meeting.id
    WHERE tally.count >= %(least)s AND starts_on <= %(until)s AND ends_on >= %(since)s
    ORDER BY starts_on DESC, meeting.id DESC LIMIT %(most)s"""


class MeetingQuerySet(SourcedQuerySet):
    def for_records(self) -> "MeetingQuerySet":
        return self.newest_first()

    def newest_first(self) -> "MeetingQuerySet":
        return self.order_by("-starts_on", "-pk")

    def oldest_first(self) -> "MeetingQuerySet":
        return self.order_by("starts_on", "pk")

    def in_year(self, year: int) -> "MeetingQuerySet":
        """Those of which a day is in it."""
        return self.filter(starts_on__year__lte=year, ends_on__year__gte=year)

    def years(self) -> list[int]:
        """In which any starts, the newest first."""
        found = self.order_by().values_list("starts_on__year", flat=True).distinct()
        return sorted(found, reverse=True)

    def with_statement_counts(self) -> "MeetingQuerySet":
        return self.annotate(statement_count=statement_count("meeting"))

    def of_kind(self, kind: str) -> "MeetingQuerySet":
        return self.filter(kind=kind)

    def around(self, day: date, days: int = 3) -> "MeetingQuerySet":
        """Meetings that took place at most ``days`` before or after the day."""
        margin = timedelta(days=days)
        return self.filter(starts_on__lte=day + margin, ends_on__gte=day - margin)

    def of_key(self, key: int | None) -> "MeetingQuerySet":
        return self.filter(pk=key)

    def named_like(self, words: str) -> "MeetingQuerySet":
        return self.filter(Q(name_en__icontains=words) | Q(name_de__icontains=words))


@tracked()
class Meeting(Sourced):
    """A summit, a ministers' meeting or the like. ``slug`` is year, month and kind, short."""

    class Kind(models.TextChoices):
        SUMMIT = "summit", _("Summit")
        FOREIGN_MINISTERS = "foreign-ministers", _("Foreign ministers")
        DEFENCE_MINISTERS = "defence-ministers", _("Defence ministers")
        NATO_UKRAINE_COUNCIL = "nato-ukraine-council", _("NATO-Ukraine Council")
        CONTACT_GROUP = "contact-group", _("Ukraine Defence Contact Group")
        OTHER = "other", _("Other")

    class Format(models.TextChoices):
        IN_PERSON = "in-person", _("in person")
        VIRTUAL = "virtual", _("by video")

    slug = models.SlugField(max_length=40, unique=True)
    name_en = models.CharField(max_length=160)
    name_de = models.CharField(max_length=160, blank=True)
    kind = models.CharField(max_length=20, choices=Kind)
    format = models.CharField(max_length=10, choices=Format, default=Format.IN_PERSON)
    starts_on = models.DateField()
    starts_precision = models.CharField(max_length=5, choices=Precision, default=Precision.DAY)
    ends_on = models.DateField()
    ends_precision = models.CharField(max_length=5, choices=Precision, default=Precision.DAY)
    city = models.CharField(max_length=80, blank=True)
    city_de = models.CharField(max_length=80, blank=True)
    country = models.ForeignKey(
        Organisation,
        models.PROTECT,
        related_name="hosted_meetings",
        null=True,
        blank=True,
    )
    venue = models.CharField(max_length=120, blank=True)
    chair = models.ForeignKey(
        Speaker, models.PROTECT, related_name="chaired_meetings", null=True, blank=True
    )
    address = models.URLField(max_length=500, blank=True)
    parent = models.ForeignKey(
        "self", models.PROTECT, related_name="children", null=True, blank=True
    )

    objects = MeetingQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on")),
                name="meeting_ends_after_start",
            ),
            is_one_of("starts_precision", Precision),
            is_one_of("ends_precision", Precision),
        ]
        indexes = [
            # The calendar of meetings, newest first.
            models.Index(fields=["-starts_on", "-id"], name="meeting_newest")
        ]
        triggers = [
            *refers_to_standing("chair", "statements_speaker"),
            no_circle("statements_meeting"),
            pgtrigger.ReadOnly(name="keep_slug", fields=["slug"]),
            changes_records(),
        ]

    def __str__(self) -> str:
        return self.name_en

    def get_absolute_url(self) -> str:
        return reverse("meeting-detail", args=[self.slug])

    @property
    def name(self) -> str:
        return in_active_language(self, "name")

    @property
    def city_name(self) -> str:
        """The city as the page's language calls it."""
        is_german = page_language().startswith("de")
        return (self.city_de if is_german else "") or self.city

    def relation_of(self, day: date, precision: str = Precision.DAY) -> str:
        """Whether a day, month or year lies before, at or after the meeting; at, if it may."""
        if last_day(day, precision) < self.starts_on:
            return "before"
        return "at" if day <= last_day(self.ends_on, self.ends_precision) else "after"


def newest_meetings(
    most: int, since: date = date.min, until: date = date.max, *, least: int = 1
) -> list[tuple[int, int]]:
    """The keys of those with ``least`` published statements of which a day lies between the two,
    the newest first, with how many statements each has."""
    return read(NEWEST, {"most": most, "since": since, "until": until, "least": least})


class AttendanceQuerySet(SourcedQuerySet):
    def for_records(self) -> "AttendanceQuerySet":
        """With the first and the last day that each speaker was at any meeting, as
        ``first_at`` and ``last_at``."""
        same = Attendance.objects.filter(speaker=models.OuterRef("speaker")).order_by()
        days = same.values("speaker")
        first = days.annotate(day=models.Min("meeting__starts_on")).values("day")
        last = days.annotate(day=models.Max("meeting__starts_on")).values("day")
        rows = self.select_related("meeting", "speaker", "tenure__office")
        return rows.annotate(
            first_at=models.Subquery(first), last_at=models.Subquery(last)
        ).order_by("-meeting__starts_on", "speaker__sort_name", "pk")

    def named_like(self, words: str) -> "AttendanceQuerySet":
        speakers = Speaker.objects.named_like(words).values("pk")
        meetings = Meeting.objects.named_like(words).values("pk")
        return self.filter(Q(speaker__in=speakers) | Q(meeting__in=meetings))


@tracked()
class Attendance(Sourced):
    """Who was at a meeting, in which office."""

    class Part(models.TextChoices):
        CHAIR = "chair", _("chair")
        PARTICIPANT = "participant", _("participant")

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="attendances")
    speaker = models.ForeignKey(Speaker, models.PROTECT, related_name="attendances")
    tenure = models.ForeignKey(
        Tenure, models.PROTECT, related_name="attendances", null=True, blank=True
    )
    part = models.CharField(max_length=12, choices=Part, default=Part.PARTICIPANT)

    objects = AttendanceQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["meeting", "speaker"], name="attendance_once")
        ]
        triggers = [*refers_to_standing("speaker", "statements_speaker"), changes_records()]

    def __str__(self) -> str:
        return f"{self.speaker_id} at {self.meeting_id}"
