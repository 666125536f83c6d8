"""The kinds of records that the desk keeps: how each is called, asked for, saved and shown."""

from collections.abc import Callable
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from statements import models as tables
from statements.actions.meetings import save_attendance, save_meeting
from statements.actions.offices import save_office, save_office_noun, save_tenure
from statements.actions.organisations import save_organisation, save_organisation_word
from statements.actions.outlets import save_outlet
from statements.actions.speakers import save_speaker, save_speaker_name
from statements.actions.topics import save_topic, save_topic_term
from statements.forms import records as forms
from statements.forms.desk_choices import language_choices
from statements.forms.record_fields import RecordForm
from statements.permissions import Visitor, may_contribute, may_keep_records
from statements.views.desk import record_words as words


@dataclass(frozen=True, kw_only=True)
class Noun:
    """A kind of records; ``key`` is its name in addresses.

    ``store`` is the action that adds or changes a row; ``details`` says in some words what a row
    (of ``for_records()``) is beside its ``title``.
    ``owner`` is the column with the record of whose page a row is a part, ``parts`` are the kinds
    of rows on the record's own page, each with the column that points to it.
    """

    key: str
    model: type[models.Model]
    one: Any
    many: Any
    form: type[RecordForm]
    store: Callable[..., models.Model]
    title: Callable[[Any], str] = str
    details: Callable[[Any], list[str]]
    new_form: type[RecordForm] | None = None
    kind: str = ""
    owner: str = ""
    parts: tuple[tuple[str, str], ...] = ()
    is_mergeable: bool = False
    may_add: Callable[[Visitor], bool] = field(default=may_keep_records)

    @property
    def rows(self) -> Any:
        return self.model._default_manager.for_records()

    @property
    def kinds(self) -> list[tuple[str, Any]]:
        """What a list can be narrowed to: the values of the column ``kind``."""
        if self.kind == "language":
            return list(language_choices())
        return list(self.model._meta.get_field(self.kind).choices) if self.kind else []

    def owner_of(self, row: models.Model) -> models.Model:
        """The record whose page shows the row: itself, where it is no part of another."""
        return (getattr(row, self.owner) if self.owner else None) or row


def save_meeting_now(**columns: Any) -> models.Model:
    return save_meeting(at=timezone.now(), **columns)


ALL = (
    Noun(
        key="speakers",
        model=tables.Speaker,
        one=_("Speaker"),
        many=_("Speakers"),
        form=forms.SpeakerForm,
        new_form=forms.NewSpeakerForm,
        store=save_speaker,
        details=words.of_speaker,
        parts=(("names", "speaker"), ("tenures", "speaker"), ("attendances", "speaker")),
        is_mergeable=True,
        may_add=may_contribute,
    ),
    Noun(
        key="names",
        model=tables.SpeakerName,
        one=_("Name"),
        many=_("Other names"),
        form=forms.SpeakerNameForm,
        store=save_speaker_name,
        details=words.of_name,
        kind="kind",
        owner="speaker",
    ),
    Noun(
        key="tenures",
        model=tables.Tenure,
        one=_("Tenure"),
        many=_("Tenures"),
        form=forms.TenureForm,
        store=save_tenure,
        title=words.tenure_title,
        details=words.of_tenure,
    ),
    Noun(
        key="offices",
        model=tables.Office,
        one=_("Office"),
        many=_("Offices"),
        form=forms.OfficeForm,
        store=save_office,
        title=lambda office: office.title(),
        details=words.of_office,
        kind="role",
        parts=(("tenures", "office"), ("nouns", "office")),
    ),
    Noun(
        key="nouns",
        model=tables.OfficeNoun,
        one=_("Noun"),
        many=_("Nouns of offices"),
        form=forms.OfficeNounForm,
        store=save_office_noun,
        details=words.of_noun,
        kind="role",
        owner="office",
    ),
    Noun(
        key="organisations",
        model=tables.Organisation,
        one=_("Organisation"),
        many=_("Organisations"),
        form=forms.OrganisationForm,
        store=save_organisation,
        title=attrgetter("name"),
        details=words.of_organisation,
        kind="kind",
        parts=(("offices", "organisation"), ("words", "organisation")),
    ),
    Noun(
        key="words",
        model=tables.OrganisationWord,
        one=_("Word"),
        many=_("Words for organisations"),
        form=forms.OrganisationWordForm,
        store=save_organisation_word,
        details=words.of_word,
        kind="kind",
        owner="organisation",
    ),
    Noun(
        key="meetings",
        model=tables.Meeting,
        one=_("Meeting"),
        many=_("Meetings"),
        form=forms.MeetingForm,
        store=save_meeting_now,
        title=attrgetter("name"),
        details=words.of_meeting,
        kind="kind",
        parts=(("attendances", "meeting"), ("meetings", "parent")),
    ),
    Noun(
        key="attendances",
        model=tables.Attendance,
        one=_("Attendance"),
        many=_("Attendances"),
        form=forms.AttendanceForm,
        store=save_attendance,
        title=words.attendance_title,
        details=words.of_attendance,
        kind="part",
        owner="meeting",
    ),
    Noun(
        key="outlets",
        model=tables.Outlet,
        one=_("Outlet"),
        many=_("Outlets"),
        form=forms.OutletForm,
        store=save_outlet,
        details=words.of_outlet,
        kind="kind",
    ),
    Noun(
        key="topics",
        model=tables.Topic,
        one=_("Topic"),
        many=_("Topics"),
        form=forms.TopicForm,
        store=save_topic,
        title=attrgetter("name"),
        details=words.of_topic,
        parts=(("topics", "parent"), ("terms", "topic")),
        is_mergeable=True,
    ),
    Noun(
        key="terms",
        model=tables.TopicTerm,
        one=_("Term"),
        many=_("Terms of topics"),
        form=forms.TopicTermForm,
        store=save_topic_term,
        details=words.of_term,
        kind="language",
        owner="topic",
    ),
)
NOUNS = {noun.key: noun for noun in ALL}
NOUN_OF = {noun.model: noun for noun in ALL}
