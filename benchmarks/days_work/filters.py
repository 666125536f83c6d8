"""The templates' own filters."""

import re

from django import template
from django.utils.formats import date_format
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import Truncator

from statements.models import Form, Meeting, Quote, Stance

register = template.Library()
MARKS = {"de": ("„", "“"), "en": ("“", "”")}
AROUND = 200  # characters
FIRST_WORDS = 9


@register.filter
def in_marks(quote: Quote, words: str = "") -> SafeString:
    """The text, or other words of the quote, in its language's marks where it is the speaker's."""
    text = conditional_escape(words or quote.text)
    opening, closing = MARKS[quote.language] if quote.form != Form.INDIRECT else ("", "")
    return mark_safe(f"{opening}{text}{closing}")  # noqa: S308 (escaped above)


@register.filter
def first_words(quote: Quote) -> SafeString:
    return in_marks(quote, Truncator(quote.text).words(FIRST_WORDS, truncate=" …"))


@register.filter
def highlight(text: str, words: str) -> SafeString:
    """The text with each of the words marked."""
    escaped = conditional_escape(text)
    wanted = "|".join(re.escape(conditional_escape(word)) for word in words.split())
    marked = re.sub(f"({wanted})", r"<mark>\1</mark>", escaped, flags=re.IGNORECASE)
    return mark_safe(marked if wanted else escaped)  # noqa: S308 (escaped above)


@register.filter
def around(quote: Quote) -> list[tuple[str, bool]]:
    """The pieces of the article's text around a quote, each with whether it is quoted; needs the
    snapshot's text."""
    text, spans = quote.snapshot.text, quote.spans
    start, end = spans[0].lower, spans[-1].upper
    before, after = text[:start], text[end:]
    if start > AROUND:
        before = "… " + before[-AROUND:].partition(" ")[2]
    if len(after) > AROUND:
        after = after[:AROUND].rpartition(" ")[0] + " …"
    pieces = [(before, False)]
    for number, span in enumerate(spans):
        if number:
            gap = text[spans[number - 1].upper : span.lower]
            pieces.append((gap if len(gap) <= AROUND else " … ", False))
        pieces.append((text[span.lower : span.upper], True))
    return [*pieces, (after, False)]


@register.filter
def days(meeting: Meeting) -> str:
    """ "3–4 December", "30 November – 1 December"."""
    first, last = meeting.starts_on, meeting.ends_on
    if first == last:
        return date_format(first, "j F")
    start = f"{first.day}–" if first.month == last.month else f"{date_format(first, 'j F')} – "
    return start + date_format(last, "j F")


@register.filter
def stance_word(stance: str) -> str:
    return str(Stance(stance).label)
