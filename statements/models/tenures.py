"""Who held which office from when to when."""

from collections.abc import Iterable
from datetime import date
from operator import attrgetter

import pgtrigger
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.backends.postgresql.psycopg_any import DateRange
from django.db.models import F, Func, Q, Value

from statements.models.choices import is_one_of
from statements.models.dates import Precision, last_day
from statements.models.merged_records import refers_to_standing
from statements.models.offices import Office
from statements.models.provenance import Sourced, SourcedQuerySet
from statements.models.publishing import moves_published_positions
from statements.models.speakers import Speaker
from statements.models.trail import tracked
from statements.models.versions import changes_records


class TenureQuerySet(SourcedQuerySet):
    def possible_on(self, day: date, precision: str = Precision.DAY) -> "TenureQuerySet":
        """Tenures that may cover the whole day, month or year, as far as their dates are known."""
        return self.filter(possible_days__contains=DateRange(day, last_day(day, precision), "[]"))

    def certain_on(self, day: date) -> "TenureQuerySet":
        return self.filter(certain_days__contains=day)

    def latest_first(self) -> "TenureQuerySet":
        return self.order_by(F("starts_on").desc(nulls_last=True), "-pk")

    def shown_on(self, day: date, speakers: Iterable[Speaker]) -> dict[int, "Tenure"]:
        """The office to show for each speaker on a day, by the speaker's key, in one query: a sure
        one before one that the dates only allow, then the latest begun."""
        is_certain = models.ExpressionWrapper(
            Q(certain_days__contains=day), output_field=models.BooleanField()
        )
        held = self.filter(speaker__in={row.pk for row in speakers}).possible_on(day)
        held = held.with_office().annotate(is_certain=is_certain).latest_first()
        shown: dict[int, Tenure] = {}
        for tenure in sorted(held, key=attrgetter("is_certain"), reverse=True):
            shown.setdefault(tenure.speaker_id, tenure)
        return shown

    def for_records(self) -> "TenureQuerySet":
        return self.with_office().select_related("speaker").latest_first()

    def named_like(self, words: str) -> "TenureQuerySet":
        """Those of speakers or offices named like that."""
        speakers = Speaker.objects.named_like(words).values("pk")
        offices = Office.objects.named_like(words).values("pk")
        return self.filter(Q(speaker__in=speakers) | Q(office__in=offices))

    def full_beside(self, tenure: "Tenure") -> "TenureQuerySet":
        """The full holders of the same office whose certain days meet the tenure's, which need
        not be stored."""
        held = self.filter(office=tenure.office, is_exclusive=True).exclude(pk=tenure.pk)
        return held.filter(certain_days__overlap=tenure.days_as("certain_days"))

    def sharing_days_with(self, tenure: "Tenure") -> "TenureQuerySet":
        """Those of the same office that may share a day with a tenure or begin on the same."""
        shares = Q(possible_days__overlap=tenure.possible_days) | Q(starts_on=tenure.starts_on)
        return self.filter(shares, office=tenure.office_id).exclude(pk=tenure.pk)

    def present(self) -> "TenureQuerySet":
        """Those that have begun, as far as is known, and not ended."""
        return self.filter(starts_on__isnull=False, ends_on__isnull=True)

    def with_speaker(self) -> "TenureQuerySet":
        return self.select_related("speaker", "office")

    def with_office(self) -> "TenureQuerySet":
        return self.select_related("office__organisation")


def tenure_days(function: str) -> models.GeneratedField:
    return models.GeneratedField(
        expression=Func(
            "starts_on",
            "starts_precision",
            "ends_on",
            "ends_precision",
            function=function,
        ),
        output_field=DateRangeField(),
        db_persist=True,
    )


@tracked(exclude=("possible_days", "certain_days", "is_exclusive"))
class Tenure(Sourced):
    """Who held an office from when to when.

    ``starts_on`` and ``ends_on`` are days on which it was held; a handover day belongs to the
    successor. A date known to the month or year stands for its first day. ``possible_days`` are
    all days that the dates allow, ``certain_days`` those that they leave no doubt about.
    """

    office = models.ForeignKey(Office, models.PROTECT, related_name="tenures")
    speaker = models.ForeignKey(Speaker, models.PROTECT, related_name="tenures")
    starts_on = models.DateField(null=True, blank=True)
    starts_precision = models.CharField(max_length=5, choices=Precision, default=Precision.DAY)
    ends_on = models.DateField(null=True, blank=True)
    ends_precision = models.CharField(max_length=5, choices=Precision, default=Precision.DAY)
    is_acting = models.BooleanField(default=False)
    possible_days = tenure_days("possible_days")
    certain_days = tenure_days("certain_days")
    # Kept by triggers: an exclusion constraint sees only its own table.
    is_exclusive = models.BooleanField(default=True, editable=False)

    objects = TenureQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["office", "speaker", "starts_on"],
                nulls_distinct=False,
                name="tenure_once",
            ),
            models.CheckConstraint(
                condition=Q(possible_days__isempty=False),
                name="tenure_ends_after_start",
            ),
            is_one_of("starts_precision", Precision),
            is_one_of("ends_precision", Precision),
            ExclusionConstraint(
                name="one_holder_a_day",
                expressions=[
                    ("office", RangeOperators.EQUAL),
                    ("certain_days", RangeOperators.OVERLAPS),
                ],
                condition=Q(is_exclusive=True),
            ),
        ]
        triggers = [
            changes_records(),
            *refers_to_standing("speaker", "statements_speaker"),
            moves_published_positions(
                "office_id",
                "SELECT id FROM statements_statement"
                " WHERE tenure_id = NEW.id AND state = 'published'",
            ),
            pgtrigger.Trigger(
                name="mark_exclusive",
                when=pgtrigger.Before,
                operation=pgtrigger.Insert | pgtrigger.Update,
                declare=[("is_shared", "boolean")],
                func="""
                    SELECT office.is_shared INTO is_shared FROM statements_office AS office
                        WHERE office.id = NEW.office_id FOR SHARE;
                    NEW.is_exclusive := NOT NEW.is_acting AND NOT is_shared;
                    RETURN NEW;
                """,
            ),
            pgtrigger.Trigger(
                name="keep_statements_covered",
                when=pgtrigger.After,
                operation=pgtrigger.Update,
                # A merge moves the tenure first and then its statements.
                timing=pgtrigger.Immediate,
                func="""
                    IF EXISTS (SELECT FROM statements_statement WHERE tenure_id = NEW.id
                        AND NOT tenure_fits(NEW.id, speaker_id, said_on, said_precision))
                    THEN RAISE EXCEPTION USING ERRCODE = 'check_violation',
                        CONSTRAINT = 'statement_in_tenure', MESSAGE =
                        'a statement was said outside of this tenure, or by someone else';
                    END IF;
                    RETURN NULL;
                """,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.speaker_id}, {self.office_id}"

    def days_as(self, function: str) -> Func:
        """The days that the dates allow or make certain, as the database computes them."""
        starts, ends = (
            Value(self.starts_on, models.DateField()),
            Value(self.ends_on, models.DateField()),
        )
        return Func(
            *(starts, Value(self.starts_precision), ends, Value(self.ends_precision)),
            function=function,
            output_field=DateRangeField(),
        )

    @property
    def is_present(self) -> bool:
        """Whether it has begun, as far as is known, and not ended."""
        return self.starts_on is not None and self.ends_on is None

    @property
    def title(self) -> str:
        """The office's title for its holder; needs ``speaker`` and ``office`` loaded."""
        return self.office.title(self.speaker.gender)
