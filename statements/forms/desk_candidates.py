"""What an editor decides on a candidate, and the passages that detection missed."""

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from statements.actions.candidates import Wording
from statements.forms.adjustments import TOKEN, apart
from statements.forms.desk_choices import language_choices, statement_choices
from statements.forms.desk_sayings import SayingForm
from statements.forms.passages import GAP, MOST_PIECES, MOST_WORDS, PassageField, Span
from statements.forms.suggestions import Kept, suggested_speakers, suggestion
from statements.models import Article, Candidate, Form, Quote, Statement

MOST_ABSORBED = 10
MOST_CHOICES = 300  # words of a passage, to cut some out
SHOWN_WORDS = 4  # at each end of a piece
FOCUSES = ("passage", "speaker", "topic")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a passage: ``number`` counts from 0."""

    number: int
    text: str
    is_last: bool

    @property
    def key(self) -> str:
        return str(self.number)

    @property
    def edges(self) -> str:
        """Its first and last words."""
        words = self.text.split()
        if len(words) <= 2 * SHOWN_WORDS:
            return " ".join(words)
        return " ".join([*words[:SHOWN_WORDS], "…", *words[-SHOWN_WORDS:]])


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a passage and its place in the article's text."""

    text: str
    start: int
    end: int


class AcceptForm(SayingForm):
    """Cleaned to the arguments of ``accept_candidate``, or, where a statement to join is named,
    of ``join_candidate``. Needs a candidate of ``for_cards()``."""

    words = PassageField(
        label=_("Words of the passage"),
        max_length=MOST_WORDS,
        widget=forms.Textarea({"rows": 4}),
        help_text=_("Shorten or extend it in the article's own words; “ … ” parts two pieces."),
    )
    form = forms.ChoiceField(label=_("Form"), choices=Form)
    language = forms.ChoiceField(label=_("Language"))
    wording = forms.ChoiceField(
        label=_("Wording"), choices=Quote.Wording, initial=Quote.Wording.UNKNOWN
    )
    # Where these words stand, as the form was shown; and passages that became part of this one.
    spans = forms.CharField(widget=forms.HiddenInput, required=False)
    absorbs = forms.CharField(widget=forms.HiddenInput, required=False)
    joins = forms.ChoiceField(label=_("Another wording of"), required=False)
    joins_id = forms.CharField(
        label=_("Or of the statement with this id"), max_length=12, required=False
    )

    note = forms.CharField(
        label=_("Note for readers"),
        max_length=1000,
        required=False,
        help_text=_("Needed where that statement is public already, and shown with it."),
    )

    def __init__(
        self,
        data: Any = None,
        *,
        candidate: Candidate,
        article: Article,
        likely: list[Statement],
        kept: Kept | None = None,
        speaker: str | None = None,
    ) -> None:
        self.candidate, self.focus = candidate, ""
        kept = kept or Kept.at_first(article)
        super().__init__(
            data,
            likely_speakers=suggested_speakers(candidate),
            day=kept.said_on,
            published_on=article.published_on,
            initial=suggestion(candidate, article, kept, speaker),
            auto_id=f"id_{candidate.pk}_%s",
        )
        text = candidate.snapshot.text
        self.known_spans = sent_spans(self.data.get("spans", ""), text) or candidate.offsets
        self.fields["words"].look_in(text, cut(text, self.known_spans), self.known_spans)
        self.fields["language"].choices = language_choices()
        self.fields["joins"].choices = statement_choices(likely)

    @property
    def shown_spans(self) -> list[Span]:
        """Where the words in the form stand, as far as they do."""
        if not self.is_bound or "words" in self.errors:
            return self.known_spans
        wording = self.cleaned_data.get("wording")
        return wording.spans if isinstance(wording, Wording) else self.cleaned_data["words"]

    @property
    def pieces(self) -> list[Piece]:
        return pieces_of(self.candidate.snapshot.text, self.shown_spans)

    @property
    def cut_words(self) -> list[Word]:
        """What can be chosen to be cut out; of a very long passage nothing."""
        text = self.candidate.snapshot.text
        words = [
            Word(word.group(), word.start(), word.end())
            for start, end in self.shown_spans
            for word in TOKEN.finditer(text, start, end)
        ]
        return words if len(words) <= MOST_CHOICES else []

    @property
    def sent_spans(self) -> str:
        return written_spans(self.shown_spans)

    def focus_on(self, name: str) -> None:
        """Where the cursor goes when the form appears: one of FOCUSES."""
        self.focus = name
        if name != "passage":
            form = self.rows.forms[0] if name == "topic" else self
            form.fields[name].widget.attrs["autofocus"] = True

    @property
    def absorbed(self) -> list[Candidate]:
        """The passages that became part of this one."""
        keys = [key for key in self.data.get("absorbs", "").split() if key.isdecimal()]
        neighbours = self.candidate.snapshot.candidates.exclude(pk=self.candidate.pk)
        return list(neighbours.filter(pk__in=[int(key) for key in keys[:MOST_ABSORBED]]))

    def clean_joins_id(self) -> Statement | None:
        public_id = self.cleaned_data["joins_id"].strip().lower()
        if not public_id:
            return None
        statement = Statement.objects.filter(public_id=public_id).first()
        if statement is None:
            raise forms.ValidationError(_("There is no statement with this id."))
        return statement

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        chosen, named = data.pop("joins", ""), data.pop("joins_id", None)
        if chosen and named and named.public_id != chosen:
            self.add_error("joins_id", _("Choose one statement: from the list or by its id."))
        joined = named or (Statement.objects.get(public_id=chosen) if chosen else None)
        if joined and joined.said_on and joined.said_on > self.published_on:
            message = _("This statement was said after the article was published.")
            self.add_error("joins_id", message)
        if self.errors:
            return data
        names = ("form", "language", "wording")
        wording = Wording(spans=data["words"], **{name: data[name] for name in names})
        taken = {"wording": wording, "absorbed": overlapping(self.absorbed, data["words"])}
        if joined:
            return {"statement": joined, "note": data["note"], **taken}
        return {"saying": data["saying"], "positions": data["positions"], **taken}


class PassageForm(forms.Form):
    """A passage that detection missed; cleaned to ``spans`` and ``form``."""

    words = PassageField(
        label=_("Its words, copied from the article"),
        max_length=MOST_WORDS,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("Without the quotation marks; “ … ” parts two pieces."),
    )
    form = forms.ChoiceField(label=_("Form"), choices=Form, initial=Form.DIRECT)

    use_required_attribute = False

    def __init__(self, data: Any = None, *, text: str) -> None:
        super().__init__(data, prefix="passage")
        self.fields["words"].look_in(text)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        return data if self.errors else {"spans": data["words"], "form": data["form"]}


def pieces_of(text: str, spans: list[Span]) -> list[Piece]:
    return [
        Piece(number, text[start:end], number == len(spans) - 1)
        for number, (start, end) in enumerate(spans)
    ]


def cut(text: str, spans: list[Span]) -> str:
    """A passage's words, as the database cuts them out."""
    return GAP.join(text[start:end] for start, end in spans)


def sent_spans(written: str, text: str) -> list[Span]:
    """The spans that "3-9 12-20" stands for; none where those are no spans of the text."""
    pairs = re.findall(r"(\d{1,7})-(\d{1,7})(?: |$)", written)
    spans = [(int(start), int(end)) for start, end in pairs]
    places = [place for span in spans for place in span]
    is_in_order = all(one < other for one, other in pairwise(places))
    fits = is_in_order and len(spans) <= MOST_PIECES and places[-1:] <= [len(text)]
    return spans if fits else []


def written_spans(spans: list[Span]) -> str:
    return " ".join(f"{start}-{end}" for start, end in spans)


def overlapping(candidates: list[Candidate], spans: list[Span]) -> list[Candidate]:
    """Those that share words with a passage."""
    return [row for row in candidates if len(apart(spans, row.offsets)) < len(row.offsets)]
