"""What editors mark in an article's text: a missed passage, and other words for a found one."""

import re
from collections.abc import Callable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from statements.forms.adjustments import (
    AdjustmentError,
    NeighbourError,
    NothingLeftError,
    NotInPassageError,
    TooManyPartsError,
    cut_out,
    end_earlier,
    end_later,
    in_order,
    join_pieces,
    start_earlier,
    start_later,
    whole_words,
)
from statements.forms.passages import MOST_PIECES, Span
from statements.forms.utf16 import OffsetError, code_points
from statements.models import Candidate, Form

MARKS = "\"'“”„‟«»‹›‘’‚‛"
# What a hand takes along at the ends of someone's words: marks, and what stands outside of them.
BEFORE = re.compile(rf"(?:\s|[:,]*[{MARKS}])+")
AFTER = re.compile(rf"(?:\s|[{MARKS}][\s.,;:]*)+\Z")
MOST_MARKED = 10_000  # characters of one passage

SENTENCES = {
    NeighbourError: _("Another passage or the end of the text is there: nothing more to take."),
    NothingLeftError: _("Nothing would be left of it. Reject the passage instead."),
    NotInPassageError: _("These words do not stand in the passage."),
    TooManyPartsError: _("At most %(most)d pieces make one passage. Mark the rest as another one.")
    % {"most": MOST_PIECES},
}
OTHER_TEXT = _(
    "The text here is another one than in your window. Reload the page and select again."
)
UNKNOWN_CHANGE = _("This change of the passage is not known.")
NOTHING_SELECTED = _("Select some words of the article's text first.")
NO_NEIGHBOUR = _("No open passage stands there to join with.")


class SelectionForm(forms.Form):
    """A stretch that was selected in a browser; cleaned to ``start`` and ``end``, whole words.

    They come as UTF-16 units of the snapshot's text; ``words`` are what the browser shows there
    and must be the same but for white space.
    """

    start = forms.IntegerField(min_value=0, widget=forms.HiddenInput)
    end = forms.IntegerField(min_value=1, widget=forms.HiddenInput)
    words = forms.CharField(strip=False, widget=forms.HiddenInput)

    def __init__(self, data: Any = None, *, text: str) -> None:
        super().__init__(data, prefix="selection")
        self.text = text

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if self.errors:
            raise forms.ValidationError(NOTHING_SELECTED)
        try:
            start, end = (code_points(self.text, data[name]) for name in ("start", "end"))
        except OffsetError as error:
            raise forms.ValidationError(OTHER_TEXT) from error
        if not start < end or self.text[start:end].split() != data["words"].split():
            raise forms.ValidationError(OTHER_TEXT)
        if end - start > MOST_MARKED:
            raise forms.ValidationError(_("This is too long for one passage."))
        start, end = whole_words(self.text, start, end)
        return {"start": start, "end": end}

    @property
    def sentence(self) -> str:
        return " ".join(self.non_field_errors())


class MissedPassageForm(SelectionForm):
    """A selected passage that detection missed; cleaned to ``spans`` and ``form``."""

    def clean(self) -> dict[str, Any]:
        return marked_passage(self.text, **super().clean())


def marked_passage(text: str, start: int, end: int) -> dict[str, Any]:
    """Spans without the marks at their ends, and the form that the marks tell."""
    opening, closing = BEFORE.match(text, start, end), AFTER.search(text, start, end)
    first, last = (opening.end() if opening else start), (closing.start() if closing else end)
    if not any(map(str.isalnum, text[first:last])):
        raise forms.ValidationError(NOTHING_SELECTED)
    marks = text[first - 1 : first], text[last : last + 1]
    is_marked = all(mark and mark in MARKS for mark in marks)
    return {"spans": [(first, last)], "form": Form.DIRECT if is_marked else Form.INDIRECT}


class AdjustForm(forms.Form):
    """One change of a passage's words; cleaned to ``spans`` and ``absorbed`` (candidates).

    ``change`` is a verb and the number of a piece: "end-later:0". To cut something out, "cut"
    takes the places of its first and last word, "cut-selected" what is selected in a browser.
    """

    change = forms.RegexField(r"^[a-z-]{3,20}:\d$")
    cut_from = forms.IntegerField(required=False, min_value=0)
    cut_to = forms.IntegerField(required=False, min_value=0)

    def __init__(
        self, data: Any, *, text: str, spans: list[Span], neighbours: list[Candidate]
    ) -> None:
        super().__init__(data)
        self.text, self.spans, self.neighbours = text, spans, neighbours
        self.others = [span for row in neighbours for span in row.standing_offsets]
        self.absorbed: list[Candidate] = []

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        verb, _colon, piece = data.get("change", "").partition(":")
        if verb not in self.changes or int(piece) >= len(self.spans):
            raise forms.ValidationError(UNKNOWN_CHANGE)
        try:
            data["spans"] = self.changes[verb](int(piece))
        except AdjustmentError as error:
            raise forms.ValidationError(SENTENCES[type(error)]) from error
        data["absorbed"] = self.absorbed
        return data

    @property
    def sentence(self) -> str:
        errors = self.non_field_errors() or [UNKNOWN_CHANGE]
        return " ".join(map(str, errors))

    @property
    def changes(self) -> dict[str, Callable[[int], list[Span]]]:
        text, spans, others = self.text, self.spans, self.others
        return {
            "start-earlier": lambda piece: start_earlier(text, spans, piece, others),
            "start-later": lambda piece: start_later(text, spans, piece),
            "end-earlier": lambda piece: end_earlier(text, spans, piece),
            "end-later": lambda piece: end_later(text, spans, piece, others),
            "join": lambda piece: join_pieces(text, spans, piece, others),
            "cut": lambda piece: self.without_chosen_words(),
            "cut-selected": lambda piece: self.without_selection(),
            "join-previous": lambda piece: self.with_neighbour(self.previous),
            "join-next": lambda piece: self.with_neighbour(self.next),
        }

    def without_chosen_words(self) -> list[Span]:
        start, end = self.cleaned_data.get("cut_from"), self.cleaned_data.get("cut_to")
        if start is None or end is None or end <= start:
            raise forms.ValidationError(_("Choose the first and the last word to cut out."))
        return cut_out(self.text, self.spans, start, end)

    def without_selection(self) -> list[Span]:
        selection = SelectionForm(self.data, text=self.text)
        if not selection.is_valid():
            raise forms.ValidationError(selection.sentence)
        return cut_out(self.text, self.spans, **selection.cleaned_data)

    def with_neighbour(self, neighbour: Candidate | None) -> list[Span]:
        if neighbour is None:
            raise forms.ValidationError(NO_NEIGHBOUR)
        self.absorbed = [neighbour]
        return in_order(self.text, [*self.spans, *neighbour.offsets])

    @property
    def previous(self) -> Candidate | None:
        before = [row for row in self.neighbours if row.standing_offsets[-1][1] <= self.spans[0][0]]
        last = max(before, key=lambda row: row.standing_offsets[-1], default=None)
        return last if last and last.is_open else None

    @property
    def next(self) -> Candidate | None:
        end = self.spans[-1][1]
        behind = [row for row in self.neighbours if row.standing_offsets[0][0] >= end]
        first = min(behind, key=lambda row: row.standing_offsets[0], default=None)
        return first if first and first.is_open else None
