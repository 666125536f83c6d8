"""Translations at the desk: their addresses, and what their forms send."""

from django.urls import reverse

from statements.models import Statement, Translation
from statements.models.passages import ranges
from tests import factories

GERMAN = "Der Leuchtturm bleibt erleuchtet"
NOTE = "A fictional translation was added."


def to(name: str, translation: Translation) -> str:
    return reverse(f"desk:translation-{name}", args=[translation.pk])


def filled_in(**changes) -> dict[str, str]:
    data = {"version": "1", "language": "de", "text": GERMAN, "by": "human"}
    return data | changes


def amended(**changes) -> dict[str, str]:
    return filled_in(translation_version="1", text="Er bleibt an") | changes


def translation_of(statement: Statement, **columns) -> Translation:
    return factories.translation(statement.quotes.get(), **columns)


def reword(statement: Statement) -> None:
    """Shortens the quote of a draft or of what is in review."""
    quote = statement.quotes.get()
    quote.spans = ranges(factories.spans_of("stays lit", quote.snapshot.text))
    quote.save(update_fields=["spans"])
