"""Records in a few words, as lists at the desk show them. Rows are those of ``for_records()``."""

from typing import Any

from django.utils.translation import gettext as _

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
from statements.templatetags.dates import days_of, long_date, short_date
from statements.templatetags.languages import language_name


def of_speaker(speaker: Speaker) -> list[str]:
    return told(speaker.get_gender_display(), speaker.wikidata_id)


def of_name(name: SpeakerName) -> list[str]:
    return told(name.speaker.name, name.get_kind_display(), in_language(name))


def tenure_title(tenure: Tenure) -> str:
    return f"{tenure.speaker.name}: {tenure.title}"


def of_tenure(tenure: Tenure) -> list[str]:
    return told(tenure_days(tenure), _("acting") if tenure.is_acting else "")


def tenure_days(tenure: Tenure) -> str:
    """ "1 January 2020 – 3 May 2022", "since 1 January 2020", "until May 2022"."""
    first = long_date(tenure.starts_on, tenure.starts_precision)
    last = long_date(tenure.ends_on, tenure.ends_precision)
    if first and last:
        return f"{first} – {last}"
    if first:
        return _("since %(day)s") % {"day": first}
    return _("until %(day)s") % {"day": last} if last else _("days not known")


def of_office(office: Office) -> list[str]:
    shared = _("several hold it at a time") if office.is_shared else ""
    return told(office.organisation.name, office.get_role_display(), shared)


def of_noun(noun: OfficeNoun) -> list[str]:
    whose = noun.office.title() if noun.office else _("every %(role)s") % {"role": role_of(noun)}
    return told(whose, in_language(noun), noun.get_gender_display())


def role_of(noun: OfficeNoun) -> str:
    return noun.get_role_display()


def of_organisation(organisation: Organisation) -> list[str]:
    joined = short_date(organisation.joined_nato_on)
    joined = _("in NATO since %(day)s") % {"day": joined} if joined else ""
    return told(organisation.code, organisation.get_kind_display(), joined)


def of_word(word: OrganisationWord) -> list[str]:
    kind, gender = word.get_kind_display(), word.get_gender_display()
    return told(word.organisation.name, kind, in_language(word), gender)


def of_meeting(meeting: Meeting) -> list[str]:
    return told(days_of(meeting), meeting.get_kind_display(), meeting.city_name)


def attendance_title(attendance: Attendance) -> str:
    return f"{attendance.speaker.name}: {attendance.meeting.name}"


def of_attendance(attendance: Attendance) -> list[str]:
    """The office of the day, and whether it was the speaker's first or last meeting."""
    tenure, day = attendance.tenure, attendance.meeting.starts_on
    return told(
        tenure.office.title(attendance.speaker.gender) if tenure else _("no office known"),
        _("chair") if attendance.part == Attendance.Part.CHAIR else "",
        _("first meeting") if day == attendance.first_at else "",
        _("last meeting so far") if day == attendance.last_at else "",
    )


def of_outlet(outlet: Outlet) -> list[str]:
    country = outlet.country.name if outlet.country else ""
    return told(outlet.domain, outlet.get_kind_display(), in_language(outlet), country)


def of_topic(topic: Topic) -> list[str]:
    return told(topic.proposition or topic.definition)


def of_term(term: TopicTerm) -> list[str]:
    beside = _("only beside %(words)s") % {"words": term.only_with} if term.only_with else ""
    return told(term.topic.name, in_language(term), beside)


def in_language(row: Any) -> str:
    return language_name(row.language) if row.language else ""


def told(*parts: Any) -> list[str]:
    return [str(part) for part in parts if part]
