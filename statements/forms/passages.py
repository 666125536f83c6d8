"""Words that an editor copied -> where they stand in an article's text."""

import re
from collections.abc import Iterator

from django import forms
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from statements.forms.searched_text import SearchedText

GAP = " … "
MOST_PIECES = 5
MOST_WORDS = 10_000  # characters of one passage

type Span = tuple[int, int]
# A place in a searched text and the words that stand there.
type Place = tuple[int, str]


class NotInTextError(Exception):
    """``words`` do not stand in the text, or not after the piece before them."""

    def __init__(self, words: str, *, is_elsewhere: bool) -> None:
        super().__init__(words)
        self.words = words
        self.is_elsewhere = is_elsewhere


class TooManyPiecesError(Exception):
    """The words are parted into more than MOST_PIECES pieces."""


def find_spans(words: str, text: str, near: int = 0) -> list[Span]:
    """The spans of ``words`` in ``text``, as code-point offsets ``[start, end)``.

    Words count exactly as printed; only the white space between them may differ. Pieces that
    " … " parts follow each other with something between them; the article's own " … " is found
    too. Of several places the one nearest to ``near`` is meant. Takes time in proportion to the
    text. Raises :class:`NotInTextError` and :class:`TooManyPiecesError`.
    """
    searched = SearchedText(text)
    pieces = [" ".join(piece.split()) for piece in re.split(r"\s+…\s+", words.strip())]
    if not all(pieces):
        raise NotInTextError(words, is_elsewhere=False)
    whole = GAP.join(pieces)
    end = len(searched.text) + 1
    if (start := searched.nearest(whole, near, end)) is not None:
        return [_span((start, whole), searched)]
    if len(pieces) > MOST_PIECES:
        raise TooManyPiecesError
    latest = _latest_starts(pieces, searched)
    for size in range(len(pieces) - 1, 0, -1):
        piece = GAP.join(pieces[:size])
        if (start := searched.nearest(piece, near, latest[size])) is not None:
            rest = _following(pieces, size, start + len(piece), searched, latest)
            return [_span(place, searched) for place in [(start, piece), *rest]]
    missing = next((piece for piece in pieces if searched.first(piece, 0, end) is None), None)
    raise NotInTextError(missing or pieces[-1], is_elsewhere=missing is None)


def _latest_starts(pieces: list[str], searched: SearchedText) -> list[int]:
    """For each piece the last place from which it and all that follow it fit, 0 for none: what
    comes before them must end before that. Behind the last piece stands the text's end."""
    latest = [0] * len(pieces) + [len(searched.text) + 1]
    for first in reversed(range(len(pieces))):
        for stop in range(first + 1, len(pieces) + 1):
            place = searched.last(GAP.join(pieces[first:stop]), latest[stop])
            latest[first] = max(latest[first], place or 0)
    return latest


def _following(
    pieces: list[str], done: int, reached: int, searched: SearchedText, latest: list[int]
) -> list[Place]:
    """The first places after ``reached`` of the pieces that are not ``done``, each with as many
    as stand there in one; there are such places, since ``latest`` allowed the piece before."""
    for stop in range(len(pieces), done, -1):
        piece = GAP.join(pieces[done:stop])
        place = searched.first(piece, reached + 1, latest[stop])
        if place is not None:
            rest = _following(pieces, stop, place + len(piece), searched, latest)
            return [(place, piece), *rest]
    return []


def _span(place: Place, searched: SearchedText) -> Span:
    start, words = place
    return searched.offset(start), searched.offset(start + len(words) - 1) + 1


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
        except TooManyPiecesError as error:
            message = _("At most %(most)d pieces make one passage. Mark the rest as another one.")
            raise forms.ValidationError(message, params={"most": MOST_PIECES}) from error
        except NotInTextError as error:
            raise forms.ValidationError(list(not_found_sentences(error))) from error
