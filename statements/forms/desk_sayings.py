"""Who said something when and where, and on which topics: what accepting and amending share."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from statements.actions.sayings import Saying
from statements.actions.statements import NewPosition
from statements.forms.days import check_said_on
from statements.forms.desk_choices import meeting_choices, speaker_choices, topic_choices
from statements.forms.desk_widgets import DayInput, LongSelect
from statements.models import Meeting, Precision, Speaker, Stance, Statement, Topic

FEWEST_ROWS = 8
SPARE_ROWS = 3
MOST_ROWS = 30

PRECISIONS = [
    (Precision.DAY, _("that day")),
    (Precision.MONTH, _("some day of that month")),
    (Precision.YEAR, _("some day of that year")),
]


class PositionForm(forms.Form):
    """One topic with its stance and reason; a row without a topic is no position."""

    topic = forms.ModelChoiceField(
        Topic.objects.all(), label=_("Topic"), required=False, widget=LongSelect
    )
    stance = forms.ChoiceField(label=_("Stance"), choices=Stance, initial=Stance.SPEAKS)
    reason = forms.CharField(label=_("Reason"), max_length=300, required=False)

    use_required_attribute = False

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("reason") and not data.get("topic") and "topic" not in self.errors:
            self.add_error("topic", _("Choose the topic that this reason is about."))
        return data


class PositionRows(forms.BaseFormSet):
    """The rows of positions, in order: the first one leads."""

    def add_fields(self, form: forms.Form, index: int | None) -> None:
        super().add_fields(form, index)
        if not hasattr(self, "topic_choices"):
            self.topic_choices = topic_choices()
        form.fields["topic"].widget.choices = self.topic_choices
        form.number = (index or 0) + 1

    def clean(self) -> None:
        seen = set()
        for form in self.forms:
            topic = form.cleaned_data.get("topic") if form.is_valid() else None
            if topic in seen:
                form.add_error("topic", _("This topic already stands in a row above."))
            seen |= {topic} - {None}

    @property
    def first_rows(self) -> list[forms.Form]:
        """Those in use and one more: what a page shows at once."""
        return self.forms[: self.initial_form_count() + 1]

    @property
    def spare_rows(self) -> list[forms.Form]:
        return self.forms[self.initial_form_count() + 1 :]

    @property
    def has_spare_in_use(self) -> bool:
        return any(form["topic"].value() or form.errors for form in self.spare_rows)

    def positions(self) -> list[NewPosition]:
        rows = (form.cleaned_data for form in self.forms)
        return [NewPosition(**row) for row in rows if row.get("topic")]


def position_rows(data: Any, initial: list[dict[str, Any]], auto_id: str = "id_%s") -> PositionRows:
    extra = max(SPARE_ROWS, FEWEST_ROWS - len(initial))
    rows = forms.formset_factory(
        PositionForm, formset=PositionRows, extra=extra, max_num=MOST_ROWS, absolute_max=MOST_ROWS
    )
    return rows(data, initial=initial, prefix="positions", auto_id=auto_id)


class SayingForm(forms.Form):
    """Cleaned to ``saying`` and ``positions``, as the actions take them."""

    speaker = forms.ModelChoiceField(
        Speaker.objects.all(), label=_("Speaker"), required=False, widget=LongSelect
    )
    attribution = forms.CharField(
        label=_("Or as printed, if the article gives no name"),
        max_length=160,
        required=False,
        help_text=_("For example: a NATO diplomat"),
    )
    said_on = forms.DateField(label=_("Said on"), widget=DayInput, required=False)
    said_precision = forms.ChoiceField(
        label=_("How exact"), choices=PRECISIONS, initial=Precision.DAY
    )
    setting = forms.ChoiceField(
        label=_("Setting"), choices=Statement.Setting, initial=Statement.Setting.UNKNOWN
    )
    meeting = forms.ModelChoiceField(
        Meeting.objects.all(), label=_("Meeting"), required=False, widget=LongSelect
    )

    use_required_attribute = False

    def __init__(
        self,
        data: Any = None,
        *,
        likely_speakers: list[Speaker],
        day: date,
        published_on: date,
        initial: dict[str, Any],
        auto_id: str = "id_%s",
    ) -> None:
        super().__init__(data, initial=initial, auto_id=auto_id)
        self.published_on = published_on
        self.rows = position_rows(data, initial.get("positions", []), auto_id)
        self.fields["speaker"].widget.choices = speaker_choices(
            likely_speakers, day, self["speaker"].value()
        )
        self.fields["meeting"].widget.choices = meeting_choices(day)

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        if data.get("speaker") and data.get("attribution"):
            message = _("Choose a speaker or write how the article calls an unnamed one, not both.")
            self.add_error("attribution", message)
        self.check_day(data.get("said_on"), data.get("said_precision"))
        if not self.rows.is_valid():
            self.add_error(None, _("One of the topics below needs your attention."))
        if self.errors:
            return data
        data["saying"] = taken_saying(data)
        data["positions"] = self.rows.positions()
        return data

    def check_day(self, day: date | None, precision: str | None) -> None:
        if not day or not precision:
            return
        try:
            check_said_on(first_day(day, precision), self.published_on)
        except forms.ValidationError as error:
            self.add_error("said_on", error)


def taken_saying(data: dict[str, Any]) -> Saying:
    """Takes the saying's columns out of ``data``; a month or year is kept by its first day."""
    saying = {
        name: data.pop(name)
        for name in ("speaker", "attribution", "said_on", "said_precision", "setting", "meeting")
    }
    if day := saying["said_on"]:
        saying["said_on"] = first_day(day, saying["said_precision"])
    return Saying(**saying)


def first_day(day: date, precision: str) -> date:
    """The first day of the month or year of which ``day`` is any."""
    firsts = {Precision.MONTH: {"day": 1}, Precision.YEAR: {"month": 1, "day": 1}}
    return day.replace(**firsts.get(precision, {}))
