"""A statement's wordings, each amended in its article's own words."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from statements.actions.wordings import KeptWording, Wording, wording_of
from statements.forms.desk_choices import Choices, language_choices
from statements.forms.passages import MOST_WORDS, PassageField
from statements.models import Form, Quote


class WordingForm(forms.Form):
    """One quote: its words, form, language and whose words they are.

    Cleaned to ``kept``, a KeptWording, or None where it is to be removed.
    """

    words = PassageField(
        label=_("Words of the passage"),
        max_length=MOST_WORDS,
        widget=forms.Textarea({"rows": 4}),
        help_text=_("Shorten or extend it in the article's own words; “ … ” parts two pieces."),
    )
    form = forms.ChoiceField(label=_("Form"), choices=Form)
    language = forms.ChoiceField(label=_("Language"))
    wording = forms.ChoiceField(label=_("Wording"), choices=Quote.Wording)
    is_removed = forms.BooleanField(label=_("Remove this wording"), required=False)

    use_required_attribute = False

    def __init__(
        self,
        data: Any,
        *,
        quote: Quote,
        kept: KeptWording,
        is_removed: bool,
        languages: Choices,
    ) -> None:
        initial = {"words": kept.text, "is_removed": is_removed, **as_chosen(kept)}
        super().__init__(data, initial=initial, prefix=f"wording-{quote.pk}")
        self.quote = quote
        self.fields["words"].look_in(quote.snapshot.text, kept.text, kept.wording.spans)
        self.fields["language"].choices = languages

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if self.errors:
            return data
        chosen = {name: data[name] for name in ("form", "language", "wording")}
        wording = Wording(spans=data["words"], **chosen)
        kept = KeptWording(self.quote.pk, self.quote.snapshot, wording)
        return {"kept": None if data.get("is_removed") else kept}


def as_chosen(kept: KeptWording) -> dict[str, str]:
    wording = kept.wording
    return {"form": wording.form, "language": wording.language, "wording": wording.wording}


def wording_forms(
    data: Any, quotes: list[Quote], proposed: dict[int, KeptWording], dropped: set[int]
) -> list[WordingForm]:
    """A form for each quote; ``proposed`` wordings by quote stand in them, and those of which
    someone proposed to drop the quote are marked so."""
    languages = language_choices()
    forms_ = [
        WordingForm(
            data,
            quote=quote,
            kept=proposed.get(quote.pk) or wording_of(quote),
            is_removed=quote.pk in dropped,
            languages=languages,
        )
        for quote in quotes
    ]
    if len(forms_) == 1:
        del forms_[0].fields["is_removed"]
    return forms_
