"""What the forms of all records share: the words for columns, dates with how exact they are."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from statements.forms.desk_choices import language_choices
from statements.forms.desk_sayings import PRECISIONS, first_day
from statements.forms.desk_widgets import DayInput, LongSelect
from statements.models import Precision
from statements.models.dates import last_day

WIKIDATA = re.compile(r"Q[1-9]\d{0,14}")
UNSEEN = _("This request does not say which version you saw. Read it again.")
SOURCED = ["source", "is_checked", "note"]

# What columns are called, in forms and in the history.
LABELS = {
    "speaker": _("Speaker"),
    "name": _("Name"),
    "family_name": _("Family name"),
    "gender": _("Gender"),
    "is_for_role": _("For every office of this role"),
    "public_note": _("Note for the readers"),
    "wikidata_id": _("Wikidata id"),
    "text": _("Text"),
    "language": _("Language"),
    "kind": _("Kind"),
    "organisation": _("Organisation"),
    "role": _("Role"),
    "title_en": _("Title in English"),
    "title_de": _("Title in German"),
    "title_de_female": _("Title in German, of a woman"),
    "title_fr": _("Title in French"),
    "title_fr_female": _("Title in French, of a woman"),
    "is_shared": _("Several hold it at a time"),
    "office": _("Office"),
    "starts_on": _("From"),
    "starts_precision": _("How exact"),
    "ends_on": _("To"),
    "ends_precision": _("How exact"),
    "is_acting": _("Acting"),
    "name_en": _("Name in English"),
    "name_de": _("Name in German"),
    "name_fr": _("Name in French"),
    "format": _("Format"),
    "city": _("City"),
    "city_de": _("City in German"),
    "country": _("Country"),
    "venue": _("Venue"),
    "chair": _("Chair"),
    "address": _("Official address"),
    "parent": _("Belongs below"),
    "meeting": _("Meeting"),
    "tenure": _("In which office"),
    "part": _("Part"),
    "domain": _("Domain"),
    "code": _("Code"),
    "joined_nato_on": _("Joined NATO on"),
    "definition_en": _("Definition in English"),
    "definition_de": _("Definition in German"),
    "proposition_en": _("Proposition in English"),
    "proposition_de": _("Proposition in German"),
    "eurovoc_id": _("EuroVoc id"),
    "eurovoc_match": _("EuroVoc match"),
    "iptc_id": _("IPTC id"),
    "topic": _("Topic"),
    "only_with": _("Only beside"),
    "merged_into": _("Merged into"),
    "source": _("Source"),
    "is_checked": _("Checked"),
    "note": _("Note"),
}
HINTS = {
    "is_shared": _("Then the days of its holders may overlap."),
    "starts_on": _("The first day on which the office was held. Empty: not known."),
    "ends_on": _("The last day; a handover day belongs to the successor. Empty: still held."),
    "is_acting": _("For someone else meanwhile; may overlap with a full holder."),
    "is_checked": _("Someone compared it with its source."),
    "is_for_role": _("As “minister” is for each of them; else for this office alone."),
    "public_note": _("Needed where other days put a public statement before or after the meeting."),
    "only_with": _("Words parted by “;”. The term counts only beside one of them."),
    "source": _("Where this fact is from: an address or a book."),
    "code": _("Such as DE or NATO."),
    "domain": _("Such as tagesschau.de."),
}


class RecordForm(forms.ModelForm):
    """Cleaned to the keyword arguments of the action that saves such a record.

    ``fixed`` are columns that only a new row is asked for.
    """

    seen = forms.CharField(widget=forms.HiddenInput, max_length=20, required=False)

    use_required_attribute = False
    fixed: tuple[str, ...] = ()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        is_new = self.instance.pk is None
        for name in () if is_new else self.fixed:
            del self.fields[name]
        if is_new:
            del self.fields["seen"]
        if "language" in self.fields:
            kept = "" if is_new else self.instance.language
            self.fields["language"] = language_field(self.fields["language"], kept)
        for name, field in self.fields.items():
            field.label = LABELS.get(name, field.label)
            field.help_text = HINTS.get(name, field.help_text)
            if isinstance(field.widget, forms.Textarea):
                field.widget.attrs["rows"] = 2

    def clean_wikidata_id(self) -> str:
        if (wikidata_id := self.cleaned_data["wikidata_id"]) and not WIKIDATA.fullmatch(
            wikidata_id
        ):
            raise forms.ValidationError(_("A Wikidata id is a Q and digits, such as Q42."))
        return wikidata_id

    def clean_seen(self) -> str:
        if not self.cleaned_data["seen"]:
            raise forms.ValidationError(UNSEEN)
        return self.cleaned_data["seen"]

    def clean(self) -> dict[str, Any]:
        # Without super(): what is unique, and what else the table refuses, the action says.
        data = self.cleaned_data
        for name in ("starts_on", "ends_on"):
            if data.get(name) and data.get(precision_of(name)):
                data[name] = first_day(data[name], data[precision_of(name)])
        if data.get("starts_on") and data.get("ends_on") and ends_before_it_starts(data):
            self.add_error("ends_on", _("This day lies before the first one."))
        if data.get("is_checked") and not data.get("source"):
            self.add_error("source", _("Name the source with which this was checked."))
        return data

    def facts(self) -> list[tuple[str, str]]:
        """What is known, in words, under the fields' labels."""
        facts = ((str(field.label), shown(field, field.value())) for field in self.visible_fields())
        return [(label, value) for label, value in facts if value]


def ends_before_it_starts(data: dict[str, Any]) -> bool:
    return data["starts_on"] > last_day(data["ends_on"], data.get("ends_precision", Precision.DAY))


def precision_of(name: str) -> str:
    return name.removesuffix("_on") + "_precision"


def language_field(field: forms.Field, value: str | None) -> forms.ChoiceField:
    """A choice of languages; one that the row has already stays among them."""
    choices = language_choices()
    if value and value not in dict(choices):
        choices.append((value, value))
    if not field.required:
        choices.insert(0, ("", _("no particular one")))
    return forms.ChoiceField(label=field.label, choices=choices, required=field.required)


def day_field(*, required: bool) -> forms.DateField:
    return forms.DateField(widget=DayInput, required=required)


def precision_field() -> forms.ChoiceField:
    return forms.ChoiceField(choices=PRECISIONS, initial=Precision.DAY)


class RowField(forms.ModelChoiceField):
    """A row of another table, by a label that finds it when typed."""

    widget = LongSelect

    def __init__(self, queryset: Any, label_of: Callable[[Any], str] = str, **kwargs: Any) -> None:
        super().__init__(queryset, **kwargs)
        self.label_of = label_of

    def label_from_instance(self, row: Any) -> str:
        return self.label_of(row)


def shown(field: forms.BoundField, value: Any) -> str:
    """A field's value in words: a choice by its label, a day as its language writes it."""
    match field.field:
        case forms.BooleanField():
            return str(_("yes")) if value else str(_("no"))
        case forms.ChoiceField():
            return choice_label(field.field, value)
        case forms.DateField() if isinstance(value, date):
            return value.isoformat()
    return "" if value is None else str(value)


def choice_label(field: forms.ChoiceField, value: Any) -> str:
    choices = getattr(field.widget, "choices", field.choices)
    for key, label in choices:
        options = label if isinstance(label, list | tuple) else [(key, label)]
        for option, words in options:
            if str(option) == str(value if value is not None else ""):
                return str(words) if str(option) else ""
    return ""
