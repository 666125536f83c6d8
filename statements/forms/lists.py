"""What narrows and orders the public lists. Every field may be left out."""

import re
from datetime import date
from functools import cache
from typing import Any, Self

from django import forms
from django.db import models
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from statements.forms.days import DayField
from statements.models.corrections import Correction
from statements.models.meetings import Meeting
from statements.models.published_positions import LaneBy

NO_PLACE = _("This address does not point to a place in the list.")


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
            raise forms.ValidationError(NO_PLACE) from error


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


class SharedFields(dict[str, forms.Field]):
    """Fields that no form of theirs changes: each has its own selection of the same ones, where
    Django would copy them, which takes as long as a query."""

    def __deepcopy__(self, memo: dict) -> dict[str, forms.Field]:
        return dict(self)


class QueryForm(forms.Form):
    """What an address asks for after its "?"."""

    def __init__(self, *args: Any, **options: Any):
        self.base_fields = SharedFields(type(self).base_fields)
        super().__init__(*args, **options)

    @classmethod
    def of(cls, asked: QueryDict) -> Self:
        """Most addresses ask for nothing: of those the form is made once."""
        return cls(asked) if asked else _nothing_asked(cls)


@cache
def _nothing_asked[AskedForm: QueryForm](kind: type[AskedForm]) -> AskedForm:
    """Never to be changed."""
    return kind(QueryDict())


class StatementListForm(QueryForm):
    """Any list of statements, a page of it."""

    after = CursorField(required=False)

    def values(self) -> dict[str, Any]:
        """What is asked for, by field; None or empty where nothing is, or nothing that can be."""
        self.is_valid()
        return dict.fromkeys(self.fields) | self.cleaned_data


class TopicSide(models.TextChoices):
    """What a topic's page shows above its list."""

    TIMELINE = "timeline", _("Timeline")
    TABLE = "table", _("The timeline as a table")
    MAP = "map", _("The allies’ latest stances")
    COUNTRIES = "countries", _("The map as a table")
    SPEAKERS = "speakers", _("Who said what")
    MOVES = "moves", _("Who moved")


class TopicSideForm(QueryForm):
    """Which side of a topic its page shows, beside the list; the lanes of its timeline, whether
    with the topics below it, and the day of its map."""

    show = forms.ChoiceField(label=_("Show"), choices=TopicSide.choices, required=False)
    lanes = forms.ChoiceField(label=_("Lanes"), choices=LaneBy.choices, required=False)
    below = forms.ChoiceField(label=_("Topics below"), choices=[("yes", _("yes"))], required=False)
    day = DayField(label=_("Day"))

    def values(self) -> dict[str, Any]:
        """What is asked for, by field; empty where nothing is, or nothing that can be."""
        self.is_valid()
        return dict.fromkeys(self.fields) | self.cleaned_data


class GlanceForm(QueryForm):
    """Whether positions at a glance are those on all topics."""

    glance = forms.ChoiceField(choices=[("all", _("all topics"))], required=False)

    @property
    def shows_all(self) -> bool:
        return self.is_valid() and self.cleaned_data["glance"] == "all"


class CorrectionListForm(forms.Form):
    """A page of the corrections: those after one, by its key."""

    after = forms.ModelChoiceField(
        Correction.objects.all(),
        required=False,
        widget=forms.HiddenInput,
        error_messages={"invalid_choice": NO_PLACE},
    )


class MeetingListForm(forms.Form):
    kind = forms.ChoiceField(choices=[("", _("all")), *Meeting.Kind.choices], required=False)
