"""What lists and records show of statements, in as many queries whatever their length."""

from django.db.models import Prefetch, QuerySet

from statements.models import Correction, Position, Quote, Statement, Translation


def cards() -> QuerySet[Statement]:
    """What lists show, with translations into English."""
    return with_parts(translated_quotes("en").defer("words", "snapshot__text"))


def records() -> QuerySet[Statement]:
    """What a statement's own page shows, with the articles' texts, all translations and
    corrections."""
    corrections = Prefetch("corrections", Correction.objects.newest_first(), "shown_corrections")
    return with_parts(translated_quotes().defer("words")).prefetch_related(corrections)


def as_rows() -> QuerySet[Statement]:
    """What a file of statements holds: all translations, without the articles' texts."""
    return with_parts(translated_quotes().defer("words", "snapshot__text"))


def with_parts(quotes: QuerySet[Quote]) -> QuerySet[Statement]:
    """Published ones, newest first, with ``shown_quotes`` and ``shown_positions``, the leading
    ones first."""
    positions = Position.objects.select_related("topic").order_by("-is_leading", "pk")
    rows = Statement.objects.published().select_related(
        "speaker", "tenure__office__organisation", "meeting"
    )
    return rows.prefetch_related(
        Prefetch("quotes", quotes.order_by("-is_leading", "pk"), "shown_quotes"),
        Prefetch("positions", positions, "shown_positions"),
    ).order_by("-said_on", "-pk")


def translated_quotes(*languages: str) -> QuerySet[Quote]:
    """With ``public_translations`` into these languages, or into all."""
    rows = Translation.objects.public().best_first()
    rows = rows.filter(language__in=languages) if languages else rows
    translations = Prefetch("translations", rows, "public_translations")
    return Quote.objects.select_related("snapshot__article__outlet").prefetch_related(translations)


def with_leading_quotes(said: QuerySet[Statement]) -> QuerySet[Statement]:
    """With the quote of which tables and rows show the first words, in ``leading_quotes``."""
    quotes = Quote.objects.filter(is_leading=True).only("statement", "text", "language", "form")
    return said.prefetch_related(Prefetch("quotes", quotes, "leading_quotes"))
