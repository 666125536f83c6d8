"""Words that an editor copied -> where they stand in an article's text."""

import re
from collections.abc import Iterator

from django import forms
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

GAP = " … "
MOST_PIECES = 8
# A phrase that stands there more often than this is no passage that one could mean.
MOST_PLACES = 50

type Span = tuple[int, int]


class NotInTextError(Exception):
    """``words`` do not stand in the text, or not after the piece before them."""

    def __init__(self, words: str, *, is_elsewhere: bool) -> None:
        super().__init__(words)
        self.words = words
        self.is_elsewhere = is_elsewhere


def find_spans(words: str, text: str, near: int = 0) -> list[Span]:
    """The spans of ``words`` in ``text``, as code-point offsets ``[start, end)``.

    Words count exactly as printed; only the white space between them may differ. Pieces that
    " … " parts follow each other with something between them. Of several places the one nearest
    to ``near`` is meant. Raises :class:`NotInTextError`.
    """
    pieces = re.split(r"\s+…\s+", words.strip(), maxsplit=MOST_PIECES - 1)
    if whole := _by_nearness(_pattern(GAP.join(pieces)), text, near):
        return whole[:1]
    for size in range(len(pieces) - 1, 0, -1):
        first = _pattern(GAP.join(pieces[:size]))
        for start, end in _by_nearness(first, text, near):
            if (rest := _place(pieces[size:], text, end + 1)) is not None:
                return [(start, end), *rest]
    missing = next((piece for piece in pieces if not _pattern(piece).search(text)), None)
    raise NotInTextError(missing or pieces[-1], is_elsewhere=missing is None)


def _by_nearness(pattern: re.Pattern[str], text: str, near: int) -> list[Span]:
    places = [match.span() for match in pattern.finditer(text)]
    return sorted(places, key=lambda place: abs(place[0] - near))[:MOST_PLACES]


def _place(pieces: list[str], text: str, after: int) -> list[Span] | None:
    """The first places of all pieces in order; " … " may also be the article's own."""
    if not pieces:
        return []
    for size in range(len(pieces), 0, -1):
        match = _pattern(GAP.join(pieces[:size])).search(text, after)
        if match and (rest := _place(pieces[size:], text, match.end() + 1)) is not None:
            return [match.span(), *rest]
    return None


def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(r"\s+".join(re.escape(word) for word in words.split()) or r"(?!)")


def not_found_sentences(error: NotInTextError) -> Iterator[forms.ValidationError]:
    words = Truncator(error.words).chars(80)
    if error.is_elsewhere:
        message = _("“%(words)s” stands in the article, but not after the piece before it.")
    else:
        message = _("“%(words)s” does not stand in the article's text. Copy the words from there.")
    yield forms.ValidationError(message, params={"words": words})


class PassageField(forms.CharField):
    """Words that must stand in an article's text; cleaned to their spans.

    ``look_in`` tells it where. Left as they were, the words keep the spans they had.
    """

    widget = forms.Textarea
    text = ""
    known_words = ""
    known_spans: tuple[Span, ...] = ()

    def look_in(self, text: str, words: str = "", spans: list[Span] | None = None) -> None:
        self.text, self.known_words, self.known_spans = text, words, tuple(spans or ())

    def clean(self, value: str) -> list[Span]:
        words = super().clean(value)
        if self.known_spans and words.split() == self.known_words.split():
            return list(self.known_spans)
        try:
            return find_spans(words, self.text, self.known_spans[0][0] if self.known_spans else 0)
        except NotInTextError as error:
            raise forms.ValidationError(list(not_found_sentences(error))) from error
