"""An article's wording of a statement."""

from collections.abc import Iterable
from functools import reduce
from operator import or_

import pgtrigger
from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchQuery, SearchVectorField
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from statements.models.choices import is_one_of
from statements.models.deriving import derived_of_statement
from statements.models.functions import CONFIGURATIONS, OTHER_LANGUAGES, QuoteWords
from statements.models.held_words import Held, held
from statements.models.passages import Form, Passage, write_text_from_spans
from statements.models.trail import named_change, tracked
from statements.models.translations import Translation


class QuoteQuerySet(models.QuerySet["Quote"]):
    def of(self, statements: Iterable[models.Model]) -> "QuoteQuerySet":
        return self.filter(statement__in=statements)

    def also_in(self, statement: models.Model) -> "QuoteQuerySet":
        """Those whose very spans another statement quotes too."""
        same = Quote.objects.filter(snapshot=OuterRef("snapshot"), spans=OuterRef("spans"))
        return self.filter(Exists(same.filter(statement=statement.pk)))

    def standing_at(self, quote: "Quote") -> "QuoteQuerySet":
        return self.filter(snapshot=quote.snapshot_id, spans=quote.spans)

    def leading_in(self, language: str) -> "QuoteQuerySet":
        return self.filter(is_leading=True, language=language)

    def counts_of_leading(self, statements: models.QuerySet) -> dict[str, int]:
        """How many statements' leading quotes are in each language."""
        leading = self.filter(is_leading=True, statement__in=statements).order_by("language")
        counted = leading.values("language").annotate(n=models.Count("pk"))
        return dict(counted.values_list("language", "n"))

    def repeating(self, quotes: Iterable["Quote"]) -> "QuoteQuerySet":
        """Those that hold the first or the last words of any of these, word after word."""
        return self.filter(reduce(or_, map(_holds_an_end_of, quotes), Q(pk__in=[])))

    def holding(self, queries: Iterable[str]) -> list[Held]:
        """Those that hold the lexemes of one of the queries, whoever may see them; one query."""
        return held(self, "statement_id", queries)

    def of_other_statements(self, statement: models.Model) -> "QuoteQuerySet":
        """All but its own, of statements that are neither retracted nor merged."""
        return self.filter(statement__state__in=("draft", "in_review", "published")).exclude(
            statement=statement.pk
        )

    def with_speaker(self) -> "QuoteQuerySet":
        return (
            self.select_related("statement__speaker", "snapshot__article__outlet")
            .defer("snapshot__text", "words")
            .order_by("pk")
        )

    def original_languages(self, speaker: models.Model, besides: models.Model) -> set[str]:
        """In which languages published statements of a speaker are kept in the original."""
        said = self.filter(statement__speaker=speaker, statement__state="published")
        said = said.filter(wording="original").exclude(statement=besides.pk)
        return set(said.values_list("language", flat=True).distinct())

    def for_cards(self) -> "QuoteQuerySet":
        """The leading quote first, with its article and outlet, without the archived text."""
        return self.with_texts().defer("snapshot__text")

    def with_texts(self) -> "QuoteQuerySet":
        """The leading quote first, with its article, outlet and archived text."""
        quotes = self.select_related("snapshot__article__outlet").defer("words")
        return quotes.order_by("-is_leading", "pk")


WORDS_OF_AN_END = 8


def _holds_an_end_of(quote: "Quote") -> Q:
    words = quote.text.split()
    configuration = CONFIGURATIONS.get(quote.language, OTHER_LANGUAGES)
    ends = {" ".join(words[:WORDS_OF_AN_END]), " ".join(words[-WORDS_OF_AN_END:])}
    phrases = (SearchQuery(end, config=configuration, search_type="phrase") for end in sorted(ends))
    return Q(language=quote.language) & reduce(or_, (Q(words=phrase) for phrase in phrases))


@tracked(exclude=("words",))
class Quote(Passage):
    """One article's wording of a statement; the database writes its text from the spans.

    ``wording`` tells the speaker's own language from a translation; one quote leads.
    """

    class Wording(models.TextChoices):
        ORIGINAL = "original", _("original wording")
        TRANSLATED = "translated", _("translated wording")
        UNKNOWN = "unknown", _("wording of unknown origin")

    statement = models.ForeignKey(
        "statements.Statement", models.CASCADE, related_name="quotes", db_index=False
    )
    language = models.CharField(max_length=8)
    wording = models.CharField(max_length=10, choices=Wording, default=Wording.UNKNOWN)
    attribution = models.CharField(max_length=300, blank=True)
    is_leading = models.BooleanField(default=False)
    words = models.GeneratedField(
        expression=QuoteWords("text", "language"),
        output_field=SearchVectorField(),
        db_persist=True,
    )

    objects = QuoteQuerySet.as_manager()

    # Loaded by with_translations(), and with stale and unreviewed ones for the desk.
    public_translations: list[Translation]
    shown_translations: list[Translation]

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["statement"],
                condition=Q(is_leading=True),
                name="one_leading_quote",
            ),
            models.UniqueConstraint(
                fields=["statement", "snapshot", "spans"], name="quote_once_a_statement"
            ),
            is_one_of("form", Form),
            models.CheckConstraint(
                condition=Q(wording__in=("original", "translated", "unknown")),
                name="quote_wording_is_known",
            ),
        ]
        indexes = [
            # Search over quotes.
            GinIndex(fields=["words"], name="quote_words")
        ]
        triggers = [
            write_text_from_spans(),
            named_change("is_public_statement(ROW.statement_id)"),
            *derived_of_statement(),
            pgtrigger.Trigger(
                name="leaves_statement_complete",
                when=pgtrigger.After,
                operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
                timing=pgtrigger.Deferred,
                func="""
                    PERFORM require_complete_statement(NEW.statement_id);
                    PERFORM require_complete_statement(OLD.statement_id);
                    RETURN NULL;
                """,
            ),
        ]

    def __str__(self) -> str:
        return self.text[:60]

    def translation_in(self, language: str) -> Translation | None:
        """The best public one, which is shown only with its label; needs ``with_translations()``
        of the statements."""
        into = (row for row in self.public_translations if row.language == language)
        return next(into, None)
