"""A sentence that somebody is said to have said, to be looked for in what is published."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from statements.forms.days import DayField
from statements.forms.statement_filters import NamedField
from statements.models.speakers import Speaker
from statements.search.verification import FEWEST_WORDS, MOST_CHARACTERS
from statements.search.verification.likeness import Text

TOO_FEW = _("Please paste at least three words: fewer may stand anywhere.")
TOO_LONG = _("Please paste at most 1,000 characters: the sentence that matters is enough.")


class PastedField(forms.CharField):
    """As it was pasted, with its lines; control characters are not part of it."""

    widget = forms.Textarea

    def to_python(self, value: Any) -> str:
        return super().to_python((value or "").replace("\x00", ""))


class VerifyForm(forms.Form):
    """A text, and who is said to have said it on which day, where that is known."""

    q = PastedField(label=_("The words"), required=False)
    speaker = NamedField(Speaker.objects.all(), label=_("Said by"))
    day = DayField(label=_("Said on"))

    def clean_q(self) -> str:
        text = self.cleaned_data["q"]
        if len(text) > MOST_CHARACTERS:
            raise forms.ValidationError(TOO_LONG)
        if text and len(Text(text).words) < FEWEST_WORDS:
            raise forms.ValidationError(TOO_FEW)
        return text
