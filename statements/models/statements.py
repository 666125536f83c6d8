"""What a speaker said on a day."""

from datetime import date, datetime

import pgtrigger
from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from statements.models.amendments import Amendment
from statements.models.choices import is_one_of
from statements.models.comments import Comment
from statements.models.comparing import ComparingQuerySet
from statements.models.dates import Precision
from statements.models.meetings import Meeting
from statements.models.merged_records import refers_to_standing
from statements.models.merging import merged_for_good
from statements.models.positions import Position
from statements.models.public_ids import new_public_id
from statements.models.publishing import publishes_its_positions
from statements.models.quotes import Quote
from statements.models.review import ReviewQuerySet
from statements.models.searched_statements import forgotten_when_emptied, found_when_published
from statements.models.speakers import Speaker
from statements.models.speaking import SpeakingQuerySet
from statements.models.statement_lists import ListedQuerySet
from statements.models.statement_rules import statement_rules
from statements.models.tallying import tallies_statements
from statements.models.tenures import Tenure
from statements.models.trail import PUBLIC_STATES, named_change, tracked
from statements.models.versions import changes_statements

# From the day of the North Atlantic Treaty; the upper bound keeps arithmetic with days safe.
FIRST_DAY = date(1949, 4, 4)
LAST_DAY = date(2199, 12, 31)


class StatementQuerySet(  # type: ignore[override]  # each parent has a manager of its own
    ListedQuerySet,
    ReviewQuerySet,
    ComparingQuerySet,
    SpeakingQuerySet,
    models.QuerySet["Statement"],
):
    def published(self) -> "StatementQuerySet":
        return self.filter(state=Statement.State.PUBLISHED)

    def public(self) -> "StatementQuerySet":
        """Published ones and the tombstones of retracted ones."""
        return self.filter(state__in=(Statement.State.PUBLISHED, Statement.State.RETRACTED))

    def once_public(self) -> "StatementQuerySet":
        """Those whose address was ever public: merged ones too, which lead to another."""
        return self.exclude(state__in=(Statement.State.DRAFT, Statement.State.IN_REVIEW))

    def in_state(self, state: str) -> "StatementQuerySet":
        return self.filter(state=state)

    def counts_by_state(self) -> dict[str, int]:
        counted = self.order_by("state").values("state").annotate(n=models.Count("pk"))
        return dict(counted.values_list("state", "n"))


@tracked()
class Statement(models.Model):
    """What a speaker said on a day, in one or more printed wordings.

    ``attribution`` stands in where the speaker has no name ("a NATO diplomat"). ``version`` grows
    with every change an editor makes; ``changed_by`` made the last one. A draft that was submitted
    once was sent back.
    """

    class State(models.TextChoices):
        DRAFT = "draft", _("draft")
        IN_REVIEW = "in_review", _("in review")
        PUBLISHED = "published", _("published")
        RETRACTED = "retracted", _("retracted")
        MERGED = "merged", _("merged")

    class MeetingRelation(models.TextChoices):
        AT = "at", _("at the meeting")
        BEFORE = "before", _("before the meeting")
        AFTER = "after", _("after the meeting")

    class Setting(models.TextChoices):
        PLENARY = "plenary", _("plenary")
        DOORSTEP = "doorstep", _("doorstep")
        PRESS_CONFERENCE = "press-conference", _("press conference")
        INTERVIEW = "interview", _("interview")
        SPEECH = "speech", _("speech")
        POST = "post", _("post")
        TEXT = "text", _("text")
        UNKNOWN = "unknown", _("unknown")

    public_id = models.CharField(max_length=12, unique=True, default=new_public_id)
    speaker = models.ForeignKey(
        Speaker, models.PROTECT, related_name="statements", null=True, blank=True
    )
    tenure = models.ForeignKey(
        Tenure, models.PROTECT, related_name="statements", null=True, blank=True
    )
    attribution = models.CharField(max_length=160, blank=True)
    said_on = models.DateField(null=True, blank=True)
    said_precision = models.CharField(max_length=5, choices=Precision, default=Precision.DAY)
    # Where a foreign key has no index of its own, one of those below begins with it.
    meeting = models.ForeignKey(
        Meeting, models.PROTECT, related_name="statements", null=True, blank=True, db_index=False
    )
    meeting_relation = models.CharField(max_length=6, choices=MeetingRelation, blank=True)
    setting = models.CharField(max_length=16, choices=Setting, default=Setting.UNKNOWN)
    state = models.CharField(max_length=9, choices=State, default=State.DRAFT)
    version = models.PositiveIntegerField(default=1)
    entered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="entered_statements"
    )
    entered_at = models.DateTimeField()
    changed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    submitted_at = models.DateTimeField(null=True, blank=True)
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="published_statements",
        null=True,
        blank=True,
    )
    published_at = models.DateTimeField(null=True, blank=True)
    merged_into = models.ForeignKey(
        "self", models.PROTECT, related_name="merged_ones", null=True, blank=True
    )

    objects = StatementQuerySet.as_manager()

    # Loaded by for_cards(), the leading ones first.
    shown_quotes: list[Quote]
    shown_positions: list[Position]
    # Loaded by for_desk(), the newest first; of amendments the one that waits.
    shown_comments: list[Comment]
    shown_amendments: list[Amendment]

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(tenure__isnull=True) | Q(speaker__isnull=False, said_on__isnull=False),
                name="statement_tenure_needs_speaker_and_day",
            ),
            models.CheckConstraint(
                condition=Q(meeting__isnull=True) ^ ~Q(meeting_relation=""),
                name="statement_meeting_has_relation",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=("published", "retracted", "merged"))
                | Q(published_by__isnull=False, published_at__isnull=False),
                name="statement_published_by_someone",
            ),
            models.CheckConstraint(
                condition=Q(said_on__isnull=True) | Q(said_on__range=(FIRST_DAY, LAST_DAY)),
                name="statement_said_in_natos_time",
            ),
            models.CheckConstraint(
                condition=Q(state__in=("draft", "in_review", "published", "retracted", "merged")),
                name="statement_state_is_known",
            ),
            models.CheckConstraint(
                condition=Q(state="merged", merged_into__isnull=False)
                | ~Q(state="merged") & Q(merged_into__isnull=True),
                name="statement_merged_into_another",
            ),
            models.CheckConstraint(
                condition=~Q(merged_into=F("pk")), name="statement_not_merged_into_itself"
            ),
            is_one_of("said_precision", Precision),
            models.CheckConstraint(
                condition=Q(meeting_relation__in=("", "at", "before", "after")),
                name="statement_relation_is_known",
            ),
        ]
        indexes = [
            # Lists of all published statements, newest first: home, search.
            models.Index(
                fields=["-said_on", "-id"],
                condition=Q(state="published"),
                name="statement_published_newest",
            ),
            # A speaker's page and the grid: their lists, and what they count.
            models.Index(
                fields=["speaker", "-said_on", "-id"],
                include=["tenure"],
                condition=Q(state="published"),
                name="statement_of_speaker",
            ),
            # The pages of an office and of its country.
            models.Index(
                fields=["tenure", "-said_on", "-id"],
                condition=Q(state="published"),
                name="statement_of_tenure",
            ),
            # What the front page shows as newly published.
            models.Index(
                fields=["-published_at", "-id"],
                condition=Q(state="published"),
                name="statement_published_lately",
            ),
            # The review queue.
            models.Index(
                fields=["submitted_at"],
                condition=Q(state="in_review"),
                name="statement_in_review",
            ),
            # A meeting's page.
            models.Index(fields=["meeting", "-said_on", "-id"], name="statement_of_meeting"),
        ]
        triggers = [
            named_change(f"ROW.state IN {PUBLIC_STATES}"),
            *refers_to_standing("speaker", "statements_speaker"),
            pgtrigger.ReadOnly(name="keep_public_id", fields=["public_id"]),
            *statement_rules(),
            merged_for_good(),
            publishes_its_positions(),
            *tallies_statements(),
            changes_statements(f"ROW.state IN {PUBLIC_STATES}"),
            found_when_published(),
            forgotten_when_emptied(),
        ]

    def __str__(self) -> str:
        return self.public_id

    def get_absolute_url(self) -> str:
        return reverse("statement-detail", args=[self.public_id])

    @property
    def is_published(self) -> bool:
        return self.state == self.State.PUBLISHED

    @property
    def is_retracted(self) -> bool:
        return self.state == self.State.RETRACTED

    @property
    def is_sent_back(self) -> bool:
        return self.state == self.State.DRAFT and self.submitted_at is not None

    @property
    def waiting_amendment(self) -> Amendment | None:
        return self.shown_amendments[0] if self.shown_amendments else None

    @property
    def waits_since(self) -> datetime | None:
        """Since when a second person is to read it; needs ``for_desk()``."""
        if self.waiting_amendment:
            return self.waiting_amendment.proposed_at
        is_in_review = self.state == self.State.IN_REVIEW
        return self.submitted_at or self.entered_at if is_in_review else None

    @property
    def is_entered(self) -> bool:
        """Whether it is not public yet: a draft, or in review."""
        return self.state in (self.State.DRAFT, self.State.IN_REVIEW)

    @property
    def is_merged(self) -> bool:
        return self.state == self.State.MERGED

    @property
    def is_closed(self) -> bool:
        """Whether it stays as it is for good."""
        return self.is_retracted or self.is_merged

    @property
    def leading_quote(self) -> Quote:
        return self.shown_quotes[0]

    @property
    def other_wordings(self) -> list[Quote]:
        return self.shown_quotes[1:]

    @property
    def leading_position(self) -> Position | None:
        return self.shown_positions[0] if self.shown_positions else None
