"""Who is compared with whom, on what, and what a grid shows. Every field may be left out."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django import forms
from django.db.models import Model
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from statements.forms.days import PartialDayField
from statements.forms.lists import QueryForm
from statements.forms.statement_filters import NamedField
from statements.models.kept_records import KeptRecords
from statements.models.meetings import Meeting
from statements.models.organisations import Organisation
from statements.models.speakers import Speaker
from statements.models.topics import Topic

MOST_SIDES, MOST_TOPICS = 4, 6
LONGEST_NAME = 80
DAYS_WRITTEN = {"invalid": gettext_lazy("Please write a day as 2022, 2022-06 or 2022-06-30.")}


class NamesField(forms.Field):
    """A name of the address as often as it is given, each once, without empty ones."""

    widget = forms.MultipleHiddenInput

    def clean(self, value: Iterable[str]) -> list[str]:
        names = (name.replace("\x00", "").strip()[:LONGEST_NAME] for name in value or ())
        return list(dict.fromkeys(filter(None, names)))


class CompareForm(QueryForm):
    """``sides`` and ``topics`` are what was found, whatever else was asked for beside it."""

    who = NamesField(label=gettext_lazy("Who"), required=False)
    topic = NamesField(label=gettext_lazy("Topic"), required=False)

    sides: list[Speaker | Organisation] = []
    topics: list[Topic] = []

    def clean_who(self) -> list[str]:
        return self._find("who", "sides", speaker_or_organisation, MOST_SIDES)

    def clean_topic(self) -> list[str]:
        return self._find("topic", "topics", standing_topic, MOST_TOPICS)

    def _find(
        self, field: str, kept_as: str, find: Callable[[str], Model | None], most: int
    ) -> list[str]:
        names = self.cleaned_data[field]
        rows = {name: find(name) for name in names[: 2 * most]}
        found = list(dict.fromkeys(row for row in rows.values() if row))
        setattr(self, kept_as, found[:most])
        for name, row in rows.items():
            if row is None:
                self.add_error(field, _("Nothing here goes by “%(name)s”.") % {"name": name})
        if len(found) > most or len(names) > 2 * most:
            too_many = _("At most %(most)s fit side by side; here are the first.")
            self.add_error(field, too_many % {"most": most})
        return names


def speaker_or_organisation(name: str) -> Speaker | Organisation | None:
    """A speaker by slug, a merged one's leading to the one that stays; else a code."""
    speaker = Speaker.with_merged.select_related("merged_into").having(slug=name).first()
    if speaker:
        return speaker.merged_into or speaker
    return Organisation.objects.coded(name).first()


def standing_topic(name: str) -> Topic | None:
    topic = Topic.with_merged.select_related("merged_into").having(slug=name).first()
    return topic and (topic.merged_into or topic)


class GridPageField(forms.IntegerField):
    """Which page of a list that has a few: 1 where none is asked for, or none that can be."""

    def __init__(self, **options: Any):
        wrong = dict.fromkeys(
            ("invalid", "min_value", "max_value"), gettext_lazy("A page is a number from 1 to 99.")
        )
        super().__init__(min_value=1, max_value=99, required=False, error_messages=wrong, **options)

    def clean(self, value: Any) -> int:
        # "all": how addresses asked for every topic when one page held them.
        return super().clean("" if value == "all" else value) or 1


class GridForm(QueryForm):
    """Whose rows the grid has, of which meeting or period, and which page of topics and of
    those heard."""

    rows = forms.ChoiceField(
        label=gettext_lazy("Rows"),
        choices=[
            ("speakers", gettext_lazy("Speakers")),
            ("organisations", gettext_lazy("Countries and organisations")),
        ],
        required=False,
    )
    meeting = forms.CharField(label=gettext_lazy("Meeting"), required=False)
    since = PartialDayField(label=gettext_lazy("From"), is_last=False, error_messages=DAYS_WRITTEN)
    until = PartialDayField(label=gettext_lazy("To"), is_last=True, error_messages=DAYS_WRITTEN)
    topics = GridPageField(label=gettext_lazy("Page of topics"))
    heard = GridPageField(label=gettext_lazy("Page of rows"))

    def __init__(self, data: Mapping[str, Any], records: KeptRecords):
        super().__init__(data)
        self.records = records

    def clean_meeting(self) -> Meeting | None:
        slug = self.cleaned_data["meeting"]
        meeting = self.records.named(self.records.meetings, slug) if slug else None
        if slug and meeting is None:
            raise forms.ValidationError(NamedField.default_error_messages["invalid_choice"])
        return meeting

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        since, until = data.get("since"), data.get("until")
        if since and until and until < since:
            self.add_error("until", _("This period ends before it begins."))
        return data

    def values(self) -> dict[str, Any]:
        """What is asked for, by field; None or empty where nothing is, or nothing that can be."""
        self.is_valid()
        return dict.fromkeys(self.fields) | {"topics": 1, "heard": 1} | self.cleaned_data
