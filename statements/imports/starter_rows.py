"""The rows of the starter data's files, one type a file; ``statements/data/README.md`` tells
what they mean."""

from dataclasses import dataclass
from datetime import date

from statements.actions.starter_loads import StarterRow
from statements.models import Precision

type TenureKey = tuple[str, str, date | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationRow(StarterRow):
    code: str
    kind: str
    name_en: str
    name_de: str
    name_fr: str
    wikidata_id: str
    joined_nato_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationWordRow(StarterRow):
    organisation: str
    kind: str
    text: str
    language: str
    gender: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerRow(StarterRow):
    slug: str
    name: str
    family_name: str
    gender: str
    wikidata_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeakerNameRow(StarterRow):
    speaker: str
    text: str
    language: str
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeRow(StarterRow):
    slug: str
    organisation: str
    role: str
    title_en: str
    title_de: str
    title_de_female: str
    title_fr: str
    title_fr_female: str
    is_shared: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeNounRow(StarterRow):
    office: str
    role: str
    text: str
    language: str
    gender: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TenureRow(StarterRow):
    office: str
    speaker: str
    starts_on: date | None
    starts_precision: Precision
    ends_on: date | None
    ends_precision: Precision
    is_acting: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingRow(StarterRow):
    slug: str
    name_en: str
    name_de: str
    kind: str
    format: str
    starts_on: date
    starts_precision: Precision
    ends_on: date
    ends_precision: Precision
    city: str
    city_de: str
    country: str
    venue: str
    chair: str
    parent: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendanceRow(StarterRow):
    """The file names the ``office``; the tenure follows from it and the meeting's first day."""

    meeting: str
    speaker: str
    tenure: TenureKey | None
    part: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicRow(StarterRow):
    slug: str
    parent: str
    name_en: str
    name_de: str
    name_fr: str
    definition_en: str
    definition_de: str
    proposition_en: str
    proposition_de: str
    eurovoc_id: str
    eurovoc_match: str
    iptc_id: str
    wikidata_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicTermRow(StarterRow):
    topic: str
    text: str
    language: str
    only_with: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OutletRow(StarterRow):
    slug: str
    name: str
    domain: str
    language: str
    country: str
    kind: str


ROW_TYPES: dict[str, type[StarterRow]] = {
    "organisations": OrganisationRow,
    "organisation_words": OrganisationWordRow,
    "speakers": SpeakerRow,
    "speaker_names": SpeakerNameRow,
    "offices": OfficeRow,
    "office_nouns": OfficeNounRow,
    "tenures": TenureRow,
    "meetings": MeetingRow,
    "attendances": AttendanceRow,
    "topics": TopicRow,
    "topic_terms": TopicTermRow,
    "outlets": OutletRow,
}
