"""Offices, and the words that articles use for who holds them."""

import pgtrigger
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from statements.models.languages import Gender, page_language
from statements.models.organisations import Organisation
from statements.models.provenance import Sourced, SourcedQuerySet
from statements.models.publishing import moves_published_positions
from statements.models.trail import tracked
from statements.models.versions import changes_records


class Role(models.TextChoices):
    """The kinds of office that speak at NATO's meetings."""

    HEAD_OF_STATE = "head of state", _("head of state")
    HEAD_OF_GOVERNMENT = "head of government", _("head of government")
    FOREIGN_MINISTER = "foreign minister", _("foreign minister")
    DEFENCE_MINISTER = "defence minister", _("defence minister")
    SECRETARY_GENERAL = "secretary general", _("secretary general")
    DEPUTY_SECRETARY_GENERAL = "deputy secretary general", _("deputy secretary general")
    HIGH_REPRESENTATIVE = "high representative", _("high representative")


class OfficeQuerySet(SourcedQuerySet):
    def for_records(self) -> "OfficeQuerySet":
        return self.select_related("organisation").order_by("title_en", "pk")

    def named_like(self, words: str) -> "OfficeQuerySet":
        return self.filter(Q(title_en__icontains=words) | Q(title_de__icontains=words))


@tracked()
class Office(Sourced):
    """An office of an organisation, with its titles; several hold a shared one at a time."""

    slug = models.SlugField(max_length=40, unique=True)
    organisation = models.ForeignKey(Organisation, models.PROTECT, related_name="offices")
    role = models.CharField(max_length=32, choices=Role)
    title_en = models.CharField(max_length=160)
    title_de = models.CharField(max_length=160, blank=True)
    title_de_female = models.CharField(max_length=160, blank=True)
    title_fr = models.CharField(max_length=160, blank=True)
    title_fr_female = models.CharField(max_length=160, blank=True)
    is_shared = models.BooleanField(default=False)

    objects = OfficeQuerySet.as_manager()

    class Meta:
        triggers = [
            changes_records(),
            pgtrigger.Trigger(
                name="share_tenures",
                when=pgtrigger.After,
                operation=pgtrigger.UpdateOf("is_shared"),
                func="""
                    UPDATE statements_tenure SET is_exclusive = NOT NEW.is_shared AND NOT is_acting
                    WHERE office_id = NEW.id;
                    RETURN NULL;
                """,
            ),
            moves_published_positions(
                "organisation_id",
                "SELECT statement.id FROM statements_statement AS statement"
                " JOIN statements_tenure AS tenure ON tenure.id = tenure_id"
                " WHERE office_id = NEW.id AND state = 'published'",
            ),
        ]

    def __str__(self) -> str:
        return self.title_en

    def get_absolute_url(self) -> str:
        return reverse("office-detail", args=[self.slug])

    def title(self, gender: str = "") -> str:
        """The title in the page's language and the holder's gender."""
        if page_language().startswith("de"):
            female = self.title_de_female if gender == Gender.FEMALE else ""
            return female or self.title_de or self.title_en
        return self.title_en


class OfficeNounQuerySet(SourcedQuerySet):
    def for_records(self) -> "OfficeNounQuerySet":
        return self.select_related("office").order_by("text", "pk")

    def meaning(self, office: Office) -> "OfficeNounQuerySet":
        """The office's own nouns and those of its role."""
        return self.filter(Q(office=office) | Q(role=office.role))

    def named_like(self, words: str) -> "OfficeNounQuerySet":
        return self.filter(text__icontains=words)


@tracked()
class OfficeNoun(Sourced):
    """A noun that articles use for one office ("NATO-Chef") or for a whole role ("foreign
    minister"): exactly one of ``office`` and ``role`` is set."""

    office = models.ForeignKey(Office, models.CASCADE, related_name="nouns", null=True, blank=True)
    role = models.CharField(max_length=32, choices=Role, blank=True)
    text = models.CharField(max_length=120)
    language = models.CharField(max_length=8)
    gender = models.CharField(max_length=6, choices=Gender, blank=True)

    objects = OfficeNounQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["office", "role", "text", "language"],
                nulls_distinct=False,
                name="office_noun_once",
            ),
            models.CheckConstraint(
                condition=Q(office__isnull=True) ^ Q(role=""), name="office_noun_of_one"
            ),
        ]
        triggers = [changes_records()]

    def __str__(self) -> str:
        return self.text
