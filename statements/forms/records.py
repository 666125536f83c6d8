"""What data editors say about each kind of record."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from statements.forms.desk_choices import dated, name_in_list
from statements.forms.record_fields import (
    SOURCED,
    RecordForm,
    RowField,
    day_field,
    precision_field,
)
from statements.models import (
    Attendance,
    Meeting,
    Office,
    OfficeNoun,
    Organisation,
    OrganisationWord,
    Outlet,
    Speaker,
    SpeakerName,
    Tenure,
    Topic,
    TopicTerm,
)


def speaker_field(**options: Any) -> RowField:
    return RowField(Speaker.objects.by_name(), name_in_list, **options)


def office_field(**options: Any) -> RowField:
    return RowField(Office.objects.for_records(), lambda office: office.title(), **options)


def meeting_field(**options: Any) -> RowField:
    return RowField(Meeting.objects.newest_first(), dated, **options)


def topic_field(**options: Any) -> RowField:
    return RowField(Topic.objects.by_name(), lambda topic: topic.name, **options)


def organisation_field(**options: Any) -> RowField:
    rows = Organisation.objects.for_records()
    return RowField(rows, lambda organisation: organisation.name, **options)


class NewSpeakerForm(RecordForm):
    """A new speaker is unchecked until someone compares it with its source."""

    family_name = forms.CharField(
        max_length=80, required=False, help_text=_("Left empty, it is the name's last word.")
    )

    class Meta:
        model = Speaker
        fields = ["name", "family_name", "gender", "wikidata_id", "source", "note"]


class SpeakerForm(RecordForm):
    class Meta:
        model = Speaker
        fields = ["name", "family_name", "gender", "wikidata_id", *SOURCED]


class SpeakerNameForm(RecordForm):
    speaker = speaker_field()
    fixed = ("speaker",)

    class Meta:
        model = SpeakerName
        fields = ["speaker", "text", "kind", "language", *SOURCED]


class OfficeForm(RecordForm):
    organisation = organisation_field()
    fixed = ("organisation", "role")

    class Meta:
        model = Office
        fields = [
            *("organisation", "role", "title_en", "title_de", "title_de_female"),
            *("title_fr", "title_fr_female", "is_shared", *SOURCED),
        ]


class OfficeNounForm(RecordForm):
    office = office_field()
    is_for_role = forms.BooleanField(required=False)
    fixed = ("office", "is_for_role")
    field_order = ["office", "is_for_role"]

    class Meta:
        model = OfficeNoun
        fields = ["office", "text", "language", "gender", *SOURCED]


class TenureForm(RecordForm):
    office = office_field()
    speaker = speaker_field()
    starts_on = day_field(required=False)
    starts_precision = precision_field()
    ends_on = day_field(required=False)
    ends_precision = precision_field()

    class Meta:
        model = Tenure
        fields = [
            *("office", "speaker", "starts_on", "starts_precision", "ends_on", "ends_precision"),
            *("is_acting", *SOURCED),
        ]


class MeetingForm(RecordForm):
    starts_on = day_field(required=True)
    starts_precision = precision_field()
    ends_on = day_field(required=True)
    ends_precision = precision_field()
    country = organisation_field(required=False)
    chair = speaker_field(required=False)
    parent = meeting_field(required=False)
    public_note = forms.CharField(
        max_length=1000, required=False, widget=forms.Textarea({"rows": 2})
    )

    class Meta:
        model = Meeting
        fields = [
            *("name_en", "name_de", "kind", "format"),
            *("starts_on", "starts_precision", "ends_on", "ends_precision"),
            *("city", "city_de", "country", "venue", "chair", "address", "parent", *SOURCED),
        ]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["starts_on"].help_text = self.fields["ends_on"].help_text = ""
        if self.instance.pk is None:
            del self.fields["public_note"]


class AttendanceForm(RecordForm):
    meeting = meeting_field()
    speaker = speaker_field()
    tenure = RowField(Tenure.objects.none(), lambda tenure: tenure.office.title(), required=False)
    fixed = ("meeting", "speaker")

    class Meta:
        model = Attendance
        fields = ["meeting", "speaker", "tenure", "part", *SOURCED]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """A new one takes the office of the meeting's first day."""
        super().__init__(*args, **kwargs)
        if self.instance.pk is None:
            del self.fields["tenure"]
        else:
            self.fields["tenure"].queryset = offices_at(self.instance)


def offices_at(attendance: Attendance) -> Any:
    """The speaker's offices of the meeting's first day, and the one that is kept."""
    meeting = attendance.meeting
    held = attendance.speaker.tenures.possible_on(meeting.starts_on, meeting.starts_precision)
    return (held | Tenure.objects.having(pk=attendance.tenure_id)).for_records()


class OutletForm(RecordForm):
    country = organisation_field(required=False)

    class Meta:
        model = Outlet
        fields = ["name", "domain", "language", "country", "kind", *SOURCED]


class OrganisationForm(RecordForm):
    joined_nato_on = day_field(required=False)
    fixed = ("code",)

    class Meta:
        model = Organisation
        fields = [
            *("code", "kind", "name_en", "name_de", "name_fr", "wikidata_id", "joined_nato_on"),
            *SOURCED,
        ]


class OrganisationWordForm(RecordForm):
    organisation = organisation_field()
    fixed = ("organisation",)

    class Meta:
        model = OrganisationWord
        fields = ["organisation", "kind", "text", "language", "gender", *SOURCED]


class TopicForm(RecordForm):
    parent = topic_field(required=False)

    class Meta:
        model = Topic
        fields = [
            *("name_en", "name_de", "name_fr", "parent", "definition_en", "definition_de"),
            *("proposition_en", "proposition_de", "eurovoc_id", "eurovoc_match", "iptc_id"),
            *("wikidata_id", *SOURCED),
        ]


class TopicTermForm(RecordForm):
    topic = topic_field()
    fixed = ("topic",)

    class Meta:
        model = TopicTerm
        fields = ["topic", "text", "language", "only_with", *SOURCED]
