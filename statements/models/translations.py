"""Translations of quotes: whose they are, who reviewed them, and whether they still hold."""

from collections.abc import Iterable
from typing import Any, Self

import pgtrigger
from django.conf import settings
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from statements.models.choices import is_one_of
from statements.models.deriving import derived_of_statement
from statements.models.functions import QuoteWords
from statements.models.held_words import Held, held
from statements.models.site_policy import SitePolicy
from statements.models.trail import named_change, tracked
from statements.models.translation_rules import translation_rules
from statements.models.users import User

MOST_CHARACTERS = 10_000
SOURCE = r"^https://[^\s/@]+(/\S*)?$"


class By(models.TextChoices):
    """Who translated; the first two stand somewhere in print, and are public without a review."""

    OFFICIAL = "official", _("official translation")
    OUTLET = "outlet", _("an outlet's translation")
    HUMAN = "human", _("translation by a person")
    MACHINE = "machine", _("translation by a machine")


PRINTED = (By.OFFICIAL, By.OUTLET)
# The quote reads otherwise than what was translated, or turned out to be in this language itself.
IS_STALE = ~Q(original_text=F("quote__text")) | Q(language=F("quote__language"))
IS_PUBLIC = (
    ~IS_STALE
    & (Q(by__in=PRINTED) | Q(reviewed_at__isnull=False))
    & Q(quote__statement__state="published")
)

# SQL that tells it of a row.
OF_QUOTE = "(SELECT statement_id FROM statements_quote WHERE id = {row}.quote_id)"
IS_OF_PUBLIC = (
    "is_public_statement((SELECT statement_id FROM statements_quote WHERE id = ROW.quote_id))"
)


class TranslationQuerySet(models.QuerySet["Translation"]):
    def public(self) -> "TranslationQuerySet":
        """What visitors may read: of published statements, not stale, in print or reviewed."""
        return self.filter(IS_PUBLIC)

    def with_key(self, pk: int) -> "TranslationQuerySet":
        return self.filter(pk=pk)

    def with_keys(self, keys: Iterable[int]) -> "TranslationQuerySet":
        return self.filter(pk__in=tuple(keys))

    def keys_of_quotes(self) -> Iterable[tuple[int, int, int]]:
        """Of each its own key, its quote's and its statement's."""
        return self.values_list("pk", "quote_id", "quote__statement_id")

    def holding(self, queries: Iterable[str]) -> list[Held]:
        """Those that hold the lexemes of one of the queries, whoever may see them; one query."""
        return held(self.alias(words=QuoteWords("text", "language")), "quote_id", queries)

    def into_any(self, languages: Iterable[str]) -> "TranslationQuerySet":
        return self.filter(language__in=tuple(languages))

    def best_first(self) -> "TranslationQuerySet":
        """Official ones, then outlets', then a person's, and a machine's last."""
        rank = models.Case(*(models.When(by=by, then=n) for n, by in enumerate(By)))
        return self.order_by("language", rank, "pk")

    def for_desk(self) -> "TranslationQuerySet":
        """With ``is_stale``, ``is_public`` and who wrote and reviewed it."""
        people = self.select_related("entered_by", "changed_by", "reviewed_by")
        return people.annotate(is_stale=IS_STALE, is_public=IS_PUBLIC).best_first()

    def with_quotes(self) -> "TranslationQuerySet":
        """For the desk, each beside its quote, who said it and where it is printed."""
        parents = ("quote__statement__speaker", "quote__snapshot__article__outlet")
        rows = self.for_desk().select_related(*parents)
        rows = rows.defer("quote__words", "quote__snapshot__text")
        return rows.fetch_mode(models.FETCH_RAISE)

    def longest_waiting_first(self) -> "TranslationQuerySet":
        return self.order_by("changed_at", "pk")

    def to_be_reviewed(self) -> "TranslationQuerySet":
        """Unreviewed ones and stale ones, of statements in review or published."""
        unreviewed = Q(reviewed_at__isnull=True) & ~Q(by__in=PRINTED)
        said = self.filter(quote__statement__state__in=("in_review", "published"))
        return said.filter(unreviewed | IS_STALE)

    def open_to(self, user: User) -> "TranslationQuerySet":
        """What one may do something about: where four eyes are on one reviews others' work only,
        but brings up to date whatever is stale."""
        if not SitePolicy.four_eyes_are_on():
            return self
        own = Q(entered_by=user) | Q(changed_by=user)
        return self.filter(IS_STALE | ~own)

    def from_or_into(self, language: str) -> "TranslationQuerySet":
        return self.filter(Q(language=language) | Q(quote__language=language))


class TranslatedQuerySet(models.QuerySet[Any]):
    """Statements with the translations of their quotes."""

    def with_translations(self, *languages: str) -> Self:
        """After ``for_cards()``: each shown quote with its public translations, into these
        languages or else into all, by one more query however many rows there are.

        ``quote.translation_in("de")`` then gives the best one without a query, or None; all of
        them stand in ``quote.public_translations``, the best of each language first. Whoever shows
        one says so: ``translation.get_by_display()`` is its label.
        """
        rows = Translation.objects.public().best_first()
        rows = rows.into_any(languages) if languages else rows
        return self.prefetch_related(
            models.Prefetch("shown_quotes__translations", rows, "public_translations")
        )

    def with_translations_for_desk(self) -> Self:
        """After ``for_cards()``: each shown quote with ``shown_translations``, stale ones too."""
        rows = Translation.objects.for_desk()
        return self.prefetch_related(
            models.Prefetch("shown_quotes__translations", rows, "shown_translations")
        )


@tracked()
class Translation(models.Model):
    """A quote in another language, and who translated it: never the speaker's own words.

    ``original_text`` is the quote as it was translated; the database takes no other words than
    those that stand there at that moment, and compares the two whenever one asks. ``source`` is
    where an outlet or an official body printed it.
    """

    By = By

    quote = models.ForeignKey("statements.Quote", models.CASCADE, related_name="translations")
    language = models.CharField(max_length=8)
    text = models.CharField(max_length=MOST_CHARACTERS)
    by = models.CharField(max_length=8, choices=By)
    source = models.URLField(max_length=500, blank=True)
    author_note = models.CharField(max_length=200, blank=True)
    original_text = models.TextField()
    version = models.PositiveIntegerField(default=1)
    entered_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    changed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    changed_at = models.DateTimeField()
    reviewed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", null=True, blank=True
    )
    reviewed_at = models.DateTimeField(null=True, blank=True)

    objects = TranslationQuerySet.as_manager()

    # Computed by for_desk().
    is_stale: bool
    is_public: bool

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["quote", "language", "by"], name="translation_once_a_language_and_hand"
            ),
            is_one_of("by", By),
            models.CheckConstraint(
                condition=Q(text__regex=r"^\S(.*\S)?$"), name="translation_has_trimmed_text"
            ),
            models.CheckConstraint(
                condition=Q(language__regex=r"^[a-z]{2,3}$"), name="translation_language_is_a_code"
            ),
            models.CheckConstraint(
                condition=Q(source="") | Q(source__regex=SOURCE, by__in=PRINTED),
                name="translation_source_is_where_it_stands_in_print",
            ),
            models.CheckConstraint(
                condition=Q(reviewed_by__isnull=True, reviewed_at__isnull=True)
                | Q(reviewed_by__isnull=False, reviewed_at__isnull=False),
                name="translation_reviewed_by_someone",
            ),
        ]
        indexes = [
            # The review queue: what nobody has reviewed.
            models.Index(
                fields=["changed_at"],
                condition=Q(reviewed_at__isnull=True),
                name="translation_unreviewed",
            ),
            # Pasted sentences are looked for in translations too.
            GinIndex(QuoteWords("text", "language"), name="translation_words"),
        ]
        triggers = [
            named_change(IS_OF_PUBLIC),
            *derived_of_statement(OF_QUOTE),
            pgtrigger.ReadOnly(name="keep_quote", fields=["quote", "entered_by"]),
            *translation_rules(),
        ]

    def __str__(self) -> str:
        return self.text[:60]

    @property
    def is_in_print(self) -> bool:
        """Whether an outlet or an official body answers for it: nobody here has to review it."""
        return self.by in PRINTED

    @property
    def is_reviewed(self) -> bool:
        return self.reviewed_at is not None
