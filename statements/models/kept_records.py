"""The people, offices, topics, meetings and outlets, kept in memory as long as nobody changes one.

There are some thousand, every list names them, and they change a few times a day: a page that
joins and builds them anew spends most of its time on that. They are read again as soon as the
version of the records is another one; see :mod:`statements.models.versions`.

Everybody shares these rows: read them, never change them.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import count

from django.db import models

from statements.models.folding import fold
from statements.models.meetings import Meeting
from statements.models.offices import Office
from statements.models.organisations import Organisation
from statements.models.outlets import Outlet
from statements.models.speakers import Speaker, SpeakerName
from statements.models.tenures import Tenure
from statements.models.topics import Topic
from statements.models.versions import SiteVersion


class NewerRowError(Exception):
    """A row that is newer than the records was looked for in them. No LookupError, which templates
    take for an empty place."""


class Rows[M: models.Model](dict[int, M]):
    """By their keys."""

    def __missing__(self, key: int) -> M:
        raise NewerRowError(key)


@dataclass(frozen=True, slots=True)
class KeptRecords:
    """By their keys, merged ones among them; all that one refers to is loaded. No two readings of
    them have the same number."""

    reading: int
    organisations: Rows[Organisation]
    offices: Rows[Office]
    speakers: Rows[Speaker]
    tenures: Rows[Tenure]
    held: dict[int, list[Tenure]]
    topics: Rows[Topic]
    below: dict[int, list[Topic]]
    meetings: Rows[Meeting]
    outlets: Rows[Outlet]
    names: dict[int, list[SpeakerName]]

    def named[M: models.Model](self, rows: dict[int, M], slug: str) -> M | None:
        """The row of an address."""
        return next((row for row in rows.values() if row.slug == slug), None)  # type: ignore[attr-defined]

    def right_below(self, topic: Topic) -> list[Topic]:
        """By name."""
        below = self.below.get(topic.pk, [])
        return sorted(below, key=lambda row: (fold(row.name), row.pk))

    def all_below(self, topic: Topic) -> list[Topic]:
        """Each with those below it after it."""
        return [row for child in self.right_below(topic) for row in (child, *self.all_below(child))]

    @property
    def organisation_of_tenure(self) -> dict[int, int]:
        """Key by key."""
        return {row.pk: row.office.organisation_id for row in self.tenures.values()}

    def offices_of(self, organisation: Organisation) -> list[Office]:
        """By title."""
        own = (row for row in self.offices.values() if row.organisation_id == organisation.pk)
        return sorted(own, key=lambda row: (fold(row.title()), row.pk))

    def tenures_of(self, speaker: Speaker) -> list[Tenure]:
        """The latest first."""
        return self.held.get(speaker.pk, [])

    def holders_of(self, office: Office) -> list[Tenure]:
        """The latest first."""
        return [row for row in self.tenures.values() if row.office_id == office.pk]

    def next_to(self, meeting: Meeting) -> tuple[Meeting | None, Meeting | None]:
        """The last before and the first after it of its kind."""
        same = [row for row in self.meetings.values() if row.kind == meeting.kind]
        before = [row for row in same if row.ends_on < meeting.starts_on]
        after = [row for row in same if row.starts_on > meeting.ends_on]
        return max(before, key=_start, default=None), min(after, key=_start, default=None)

    def names_of(self, speaker: Speaker) -> list[SpeakerName]:
        """Spellings of the whole name, as a page may show them."""
        return self.names.get(speaker.pk, [])


def _start(meeting: Meeting) -> tuple[date, int]:
    return meeting.starts_on, meeting.pk


_readings = count(1)
_kept: tuple[int, KeptRecords] | None = None


def records_at(version: SiteVersion) -> KeptRecords:
    """At least as new as ``version``, which was read just before."""
    global _kept  # noqa: PLW0603 - one for the process
    kept = _kept
    if kept is None or kept[0] != version.records:
        kept = _kept = version.records, _read()
    return kept[1]


def _read() -> KeptRecords:
    organisations = _rows(Organisation.objects.all())
    offices = _rows(Office.objects.all())
    speakers = _rows(Speaker.with_merged.all())
    tenures = _rows(Tenure.objects.latest_first())
    topics = _rows(Topic.with_merged.all())
    meetings = _rows(Meeting.objects.all())
    _refer(offices, organisation=organisations)
    _refer(tenures, office=offices, speaker=speakers)
    _refer(speakers, merged_into=speakers)
    _refer(topics, parent=topics, merged_into=topics)
    _refer(meetings, country=organisations, chair=speakers, parent=meetings)
    outlets = _rows(Outlet.objects.all())
    names: dict[int, list[SpeakerName]] = {}
    for name in SpeakerName.objects.of_whole_names():
        names.setdefault(name.speaker_id, []).append(name)
    return KeptRecords(
        next(_readings),
        organisations,
        offices,
        speakers,
        tenures,
        _held(tenures.values()),
        topics,
        _below(topics.values()),
        meetings,
        outlets,
        names,
    )


def _below(topics: Iterable[Topic]) -> dict[int, list[Topic]]:
    """By the key of the topic above."""
    below: dict[int, list[Topic]] = {}
    for row in topics:
        if row.parent_id:
            below.setdefault(row.parent_id, []).append(row)
    return below


def _held(tenures: Iterable[Tenure]) -> dict[int, list[Tenure]]:
    """By the key of the speaker, in their order."""
    held: dict[int, list[Tenure]] = {}
    for row in tenures:
        held.setdefault(row.speaker_id, []).append(row)
    return held


def _rows[M: models.Model](rows: models.QuerySet[M]) -> Rows[M]:
    return Rows({row.pk: row for row in rows.fetch_mode(models.FETCH_RAISE)})


def _refer(rows: dict, **columns: dict) -> None:
    """Joins rows that are all in memory; None stands for itself.

    Raises :class:`NewerRowError` for one that was added since the others were read.
    """
    for row in rows.values():
        for column, others in columns.items():
            key = getattr(row, f"{column}_id")
            setattr(row, column, None if key is None else others[key])
