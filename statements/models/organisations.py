"""Countries, alliances and unions."""

from django.db import models

from statements.models.languages import Gender, in_active_language
from statements.models.provenance import Sourced
from statements.models.trail import tracked


@tracked()
class Organisation(Sourced):
    """A country, an alliance or a union; ``code`` is ISO 3166's for countries ("DE", "NATO")."""

    class Kind(models.TextChoices):
        COUNTRY = "country", "country"
        ALLIANCE = "alliance", "alliance"
        UNION = "union", "union"
        BODY = "body", "body"

    code = models.CharField(max_length=8, unique=True)
    kind = models.CharField(max_length=10, choices=Kind)
    name_en = models.CharField(max_length=120)
    name_de = models.CharField(max_length=120, blank=True)
    name_fr = models.CharField(max_length=120, blank=True)
    wikidata_id = models.CharField(max_length=16, blank=True)
    joined_nato_on = models.DateField(null=True, blank=True)

    objects = models.Manager()

    def __str__(self) -> str:
        return self.name_en

    @property
    def name(self) -> str:
        return in_active_language(self, "name")


@tracked()
class OrganisationWord(Sourced):
    """Another name, an adjective's stem or a demonym: what detection reads in articles."""

    class Kind(models.TextChoices):
        NAME = "name", "name"
        ADJECTIVE = "adjective", "adjective"
        DEMONYM = "demonym", "demonym"

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="words")
    kind = models.CharField(max_length=10, choices=Kind)
    text = models.CharField(max_length=120)
    language = models.CharField(max_length=8, blank=True)
    gender = models.CharField(max_length=6, choices=Gender, blank=True)

    objects = models.Manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "kind", "text", "language"],
                name="organisation_word_once",
            )
        ]

    def __str__(self) -> str:
        return self.text
