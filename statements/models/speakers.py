"""The people who say things."""

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from statements.models.functions import Fold
from statements.models.languages import Gender
from statements.models.merged_records import (
    SPEAKER_REFERENCES,
    Mergeable,
    StandingManager,
    merged_whole,
    refers_to_standing,
)
from statements.models.provenance import Sourced, SourcedQuerySet
from statements.models.tallies import statement_count
from statements.models.trail import tracked
from statements.models.versions import changes_records

MAX_SLUG, MAX_NAME, MAX_FAMILY_NAME = 80, 120, 80  # characters


class SpeakerQuerySet(SourcedQuerySet):
    def by_name(self) -> "SpeakerQuerySet":
        return self.order_by("sort_name", "pk")

    def for_records(self) -> "SpeakerQuerySet":
        return self.by_name()

    def heard(self) -> "SpeakerQuerySet":
        """Those with at least one published statement, and how many, as ``statement_count``."""
        return self.annotate(statement_count=statement_count("speaker")).filter(
            statement_count__gt=0
        )

    def unheard(self) -> "SpeakerQuerySet":
        return self.exclude(pk__in=self.heard().values("pk"))

    def called(self, name: str) -> "SpeakerQuerySet":
        """Those of exactly this name or spelling, but for accents and case."""
        folded = Fold(models.Value(name))
        spellings = SpeakerName.objects.filter(folded=folded).values("speaker")
        named = models.Q(folded_name=folded) | models.Q(pk__in=spellings)
        return self.filter(named).order_by("pk")

    def named_like(self, words: str) -> "SpeakerQuerySet":
        """Those one of whose spellings holds ``words``, whatever the accents."""
        folded = Fold(models.Value(words))
        spellings = SpeakerName.objects.filter(folded__contains=folded).values("speaker")
        return self.filter(models.Q(folded_name__contains=folded) | models.Q(pk__in=spellings))


@tracked(exclude=("folded_name", "sort_name"))
class Speaker(Sourced, Mergeable):
    """A person. Other spellings are rows of :class:`SpeakerName`."""

    slug = models.SlugField(max_length=MAX_SLUG, unique=True)
    name = models.CharField(max_length=MAX_NAME)
    family_name = models.CharField(max_length=MAX_FAMILY_NAME)
    gender = models.CharField(max_length=6, choices=Gender, blank=True)
    wikidata_id = models.CharField(max_length=16, blank=True)
    folded_name = models.GeneratedField(
        expression=Fold("name"), output_field=models.TextField(), db_persist=True
    )
    # The server has no ICU collations: names sort by this.
    sort_name = models.GeneratedField(
        expression=Fold("family_name"), output_field=models.TextField(), db_persist=True
    )

    objects = StandingManager.from_queryset(SpeakerQuerySet)()
    with_merged = SpeakerQuerySet.as_manager()

    class Meta:
        indexes = [
            # The list of speakers.
            models.Index(fields=["sort_name", "id"], name="speaker_sort_name"),
            # Search by name.
            GinIndex(
                fields=["folded_name"],
                opclasses=["gin_trgm_ops"],
                name="speaker_name_trgm",
            ),
        ]
        triggers = [*merged_whole("statements_speaker", SPEAKER_REFERENCES), changes_records()]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("speaker-detail", args=[self.slug])

    @property
    def initials(self) -> str:
        words = [word for word in self.name.split() if word[0].isupper()]
        return (words[0][0] + words[-1][0]) if len(words) > 1 else self.name[:2]


class SpeakerNameQuerySet(SourcedQuerySet):
    def of_whole_names(self) -> "SpeakerNameQuerySet":
        """Spellings of the whole name that are right somewhere, as a page may show them."""
        parts = (SpeakerName.Kind.FAMILY, SpeakerName.Kind.MISSPELLING)
        return self.exclude(kind__in=parts).order_by("kind", "language", "pk")

    def for_records(self) -> "SpeakerNameQuerySet":
        return self.select_related("speaker").order_by("text", "pk")

    def named_like(self, words: str) -> "SpeakerNameQuerySet":
        return self.filter(folded__contains=Fold(models.Value(words)))


@tracked(exclude=("folded",))
class SpeakerName(Sourced):
    """A spelling under which an article may print a speaker."""

    class Kind(models.TextChoices):
        LEGAL = "legal", _("legal")
        COMMON = "common", _("common")
        FAMILY = "family", _("family name alone")
        TRANSLITERATION = "transliteration", _("transliteration")
        MISSPELLING = "misspelling", _("misspelling")
        SCRIPT = "script", _("other script")

    speaker = models.ForeignKey(Speaker, models.CASCADE, related_name="names")
    text = models.CharField(max_length=120)
    language = models.CharField(max_length=8, blank=True)
    kind = models.CharField(max_length=16, choices=Kind)
    folded = models.GeneratedField(
        expression=Fold("text"), output_field=models.TextField(), db_persist=True
    )

    objects = SpeakerNameQuerySet.as_manager()

    class Meta:
        triggers = [*refers_to_standing("speaker", "statements_speaker"), changes_records()]
        constraints = [
            models.UniqueConstraint(
                fields=["speaker", "text", "language"], name="speaker_name_once"
            )
        ]
        indexes = [
            # Search by name.
            GinIndex(fields=["folded"], opclasses=["gin_trgm_ops"], name="speaker_names_trgm")
        ]

    def __str__(self) -> str:
        return self.text
