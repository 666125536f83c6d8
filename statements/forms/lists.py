"""What narrows and orders the public lists. Every field may be left out."""

import re
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from statements.models.meetings import Meeting
from statements.models.positions import Stance


class CursorField(forms.CharField):
    """``2024-12-04_17``, the day and key of the last row shown, as ``(date, int)`` or None."""

    widget = forms.HiddenInput

    def clean(self, value):
        text = super().clean(value)
        if not text:
            return None
        match = re.fullmatch(r"(\d{4}-\d\d-\d\d)_(\d{1,18})", text, re.ASCII)
        try:
            return date.fromisoformat(match[1]), int(match[2])
        except (TypeError, ValueError) as error:
            message = _("This address does not point to a place in the list.")
            raise forms.ValidationError(message) from error


class PageField(forms.IntegerField):
    """The number of a page, from 1; None where none is asked for."""

    widget = forms.HiddenInput

    def __init__(self) -> None:
        message = _("A page is a number from 1 on.")
        super().__init__(
            required=False,
            min_value=1,
            error_messages={"invalid": message, "min_value": message},
        )


class StatementListForm(forms.Form):
    """Any list of statements, a page of it."""

    after = CursorField(required=False)

    def values(self) -> dict[str, Any]:
        """What is asked for, by field; None or empty where nothing is, or nothing that can be."""
        self.is_valid()
        return dict.fromkeys(self.fields) | self.cleaned_data


class TopicStatementsForm(StatementListForm):
    """The statements on a topic: of a year, with a stance, newest or oldest first."""

    order = forms.ChoiceField(
        choices=[("newest", _("newest first")), ("oldest", _("oldest first"))], required=False
    )
    year = forms.IntegerField(min_value=1900, max_value=2200, required=False)
    stance = forms.ChoiceField(choices=[("", _("any stance")), *Stance.choices], required=False)


class MeetingListForm(forms.Form):
    kind = forms.ChoiceField(choices=[("", _("all")), *Meeting.Kind.choices], required=False)
