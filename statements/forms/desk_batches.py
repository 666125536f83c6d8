"""Many passages at once: which, in which text, and what their cards showed."""

import re

from django import forms
from django.utils.translation import gettext_lazy as _

from statements.forms.suggestions import Kept
from statements.models import Precision

MOST_AT_ONCE = 100
DRAFT = re.compile(r"[0-9]{1,18}:[0-9]{1,9}")  # a statement's key and its version


class BatchForm(forms.Form):
    """The snapshot, the keys of the ``ticked`` candidates or the drafts shown, and the day and
    meeting shown."""

    snapshot = forms.IntegerField(required=False, min_value=1)
    said_on = forms.DateField(required=False)
    said_precision = forms.ChoiceField(choices=Precision, required=False)
    meeting = forms.IntegerField(required=False)

    @property
    def ticked(self) -> set[int]:
        return {int(key) for key in self.data.getlist("candidate") if key.isdecimal()}

    @property
    def versions(self) -> dict[int, int]:
        """The drafts that were shown, by their keys, each in the version that was."""
        pairs = (pair.split(":") for pair in self.data.getlist("draft") if DRAFT.fullmatch(pair))
        return {int(key): int(version) for key, version in pairs}

    def problem_with(self, kept: Kept) -> str:
        """Why the ticked ones cannot be accepted as the cards showed them; empty if they can."""
        if not self.is_valid():
            return " ".join(error for errors in self.errors.values() for error in errors)
        if not self.ticked:
            return str(_("Tick the passages first that you want to accept."))
        if len(self.ticked) > MOST_AT_ONCE:
            message = _("At most %(most)d passages are accepted at once. Untick some.")
            return message % {"most": MOST_AT_ONCE}
        data = self.cleaned_data
        shown = (data["said_on"], data["said_precision"], data["meeting"])
        if data["said_on"] and shown != (kept.said_on, kept.said_precision, kept.meeting):
            message = _("The day or the meeting changed in another window. Look at them once more.")
            return str(message)
        return ""
