"""What a visitor narrows a list of statements by."""

from copy import copy
from functools import cache
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from statements.forms.lists import StatementListForm
from statements.models.meetings import Meeting
from statements.models.offices import Office
from statements.models.organisations import Organisation
from statements.models.outlets import Outlet
from statements.models.passages import Form
from statements.models.periods import Period, parse_period
from statements.models.positions import Stance
from statements.models.speakers import Speaker
from statements.models.topics import Topic
from statements.search.filters import Filters


class NamedField(forms.ModelChoiceField):
    """One row by the name in its address; asks the database only where one is given."""

    default_error_messages = {"invalid_choice": _("There is none of this name.")}

    def __init__(self, queryset, to_field_name: str = "slug", **options):
        super().__init__(queryset, to_field_name=to_field_name, required=False, **options)


class PeriodField(forms.CharField):
    """``2024-10``, ``2024-Q4``, ``2024`` or ``2020-2024`` as a Period, or None."""

    def clean(self, value) -> Period | None:
        text = super().clean(value)
        try:
            return parse_period(text) if text else None
        except ValueError as error:
            message = _("A period is written 2024-10, 2024-Q4, 2024 or 2020-2024.")
            raise forms.ValidationError(message) from error


# Set by the links of pictures alone: nobody chooses them from a list.
BY_LINK = ("period",)


class StatementFiltersForm(StatementListForm):
    """The filters of a list, by the order in which a page offers them; its order, and whether
    translations are read before originals.

    ``fixed`` are those that the page itself sets: a speaker's page has no filter for speakers.
    """

    topic = NamedField(Topic.objects.all(), label=_("Topic"))
    speaker = NamedField(Speaker.objects.all(), label=_("Speaker"))
    country = NamedField(Organisation.objects.all(), "code", label=_("Speaks for"))
    office = NamedField(Office.objects.all(), label=_("Office"))
    meeting = NamedField(Meeting.objects.all(), label=_("Meeting"))
    year = forms.IntegerField(
        label=_("Year"),
        min_value=1900,
        max_value=2200,
        required=False,
        error_messages=dict.fromkeys(
            ("invalid", "min_value", "max_value"), _("A year has four figures.")
        ),
    )
    period = PeriodField(label=_("Period"), required=False)
    stance = forms.ChoiceField(label=_("Stance"), choices=Stance.choices, required=False)
    form = forms.ChoiceField(label=_("Form"), choices=Form.choices, required=False)
    language = forms.CharField(label=_("Language"), max_length=8, required=False)
    outlet = NamedField(Outlet.objects.all(), label=_("Outlet"))
    order = forms.ChoiceField(
        choices=[("newest", _("newest first")), ("oldest", _("oldest first"))], required=False
    )
    read = forms.ChoiceField(choices=[("translations", _("translations first"))], required=False)
    filters = forms.ChoiceField(choices=[("open", _("open"))], required=False)

    def __init__(self, *args, fixed: dict[str, Any], **options):
        super().__init__(*args, **options)
        self.fixed = fixed
        for name in fixed.keys() & self.fields.keys():
            del self.fields[name]

    @staticmethod
    def of(asked: QueryDict, fixed: dict[str, Any]) -> "StatementFiltersForm":
        """The form of an address. Most addresses ask for nothing of it: of those it is made once,
        for its many fields take as long as the list."""
        if asked.keys() & StatementFiltersForm.base_fields.keys():
            return StatementFiltersForm(asked, fixed=fixed)
        form = copy(nothing_asked(tuple(fixed)))
        form.fixed = fixed
        return form

    @property
    def offered(self) -> list[str]:
        """The names of the filters that one can choose, without order and place."""
        names = [name for name in self.fields if name in Filters.__slots__]
        return [name for name in names if name not in BY_LINK]

    def asked(self) -> dict[str, Any]:
        """The filters that are set, by name."""
        values = self.values()
        return {name: values[name] for name in [*self.offered, *BY_LINK] if values[name]}

    def as_filters(self) -> Filters:
        return Filters(**self.fixed, **self.asked())


@cache
def nothing_asked(fixed: tuple[str, ...]) -> StatementFiltersForm:
    """To be copied, never to be changed."""
    form = StatementFiltersForm(QueryDict(), fixed=dict.fromkeys(fixed))
    form.is_valid()
    return form
