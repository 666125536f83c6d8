"""Countries, alliances and unions."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from statements.models.folding import folded_name
from statements.models.languages import Gender, in_active_language
from statements.models.provenance import Sourced, SourcedQuerySet
from statements.models.trail import tracked
from statements.models.versions import changes_records


class OrganisationQuerySet(SourcedQuerySet):
    def for_records(self) -> "OrganisationQuerySet":
        return self.order_by("name_en", "pk")

    def by_name(self) -> "OrganisationQuerySet":
        return self.order_by(folded_name(), "pk")

    def with_offices(self) -> "OrganisationQuerySet":
        """Those that somebody may speak for."""
        return self.filter(offices__isnull=False).distinct()

    def coded(self, code: str) -> "OrganisationQuerySet":
        """Of this code, in whatever case it is typed."""
        return self.filter(code__iexact=code)

    def named_like(self, words: str) -> "OrganisationQuerySet":
        named = models.Q(name_en__icontains=words) | models.Q(name_de__icontains=words)
        return self.filter(named | models.Q(code__iexact=words))


@tracked()
class Organisation(Sourced):
    """A country, an alliance or a union; ``code`` is ISO 3166's for countries ("DE", "NATO")."""

    class Kind(models.TextChoices):
        COUNTRY = "country", _("country")
        ALLIANCE = "alliance", _("alliance")
        UNION = "union", _("union")
        BODY = "body", _("body")

    code = models.CharField(max_length=8, unique=True)
    kind = models.CharField(max_length=10, choices=Kind)
    name_en = models.CharField(max_length=120)
    name_de = models.CharField(max_length=120, blank=True)
    name_fr = models.CharField(max_length=120, blank=True)
    wikidata_id = models.CharField(max_length=16, blank=True)
    joined_nato_on = models.DateField(null=True, blank=True)

    objects = OrganisationQuerySet.as_manager()

    class Meta:
        triggers = [changes_records()]

    def __str__(self) -> str:
        return self.name_en

    def get_absolute_url(self) -> str:
        return reverse("organisation-detail", args=[self.code])

    @property
    def name(self) -> str:
        return in_active_language(self, "name")


class OrganisationWordQuerySet(SourcedQuerySet):
    def for_records(self) -> "OrganisationWordQuerySet":
        return self.select_related("organisation").order_by("text", "pk")

    def named_like(self, words: str) -> "OrganisationWordQuerySet":
        return self.filter(text__icontains=words)


@tracked()
class OrganisationWord(Sourced):
    """Another name, an adjective's stem or a demonym: what detection reads in articles."""

    class Kind(models.TextChoices):
        NAME = "name", _("name")
        ADJECTIVE = "adjective", _("adjective")
        DEMONYM = "demonym", _("demonym")

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="words")
    kind = models.CharField(max_length=10, choices=Kind)
    text = models.CharField(max_length=120)
    language = models.CharField(max_length=8, blank=True)
    gender = models.CharField(max_length=6, choices=Gender, blank=True)

    objects = OrganisationWordQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "kind", "text", "language"],
                name="organisation_word_once",
            )
        ]
        triggers = [changes_records()]

    def __str__(self) -> str:
        return self.text
