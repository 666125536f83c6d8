"""Who was at a meeting."""

from dataclasses import dataclass

from statements.models.dates import last_day
from statements.models.kept_records import KeptRecords
from statements.models.meetings import Attendance, Meeting
from statements.models.prepared import read
from statements.models.showing import ByWhatIsShown
from statements.models.speakers import Speaker
from statements.models.tenures import Tenure

PRESENT = """SELECT id, speaker_id, tenure_id, part, EXISTS (
        SELECT FROM statements_publishedposition AS said
        WHERE said.meeting_id = present.meeting_id AND said.speaker_id = present.speaker_id
    )
    FROM statements_attendance AS present WHERE meeting_id = %s"""


@dataclass(frozen=True, slots=True)
class Presence:
    """Of a speaker: whether for the first or the last time in that office, as far as the tenures
    and the meetings of its kind on record tell; and whether a statement is recorded."""

    speaker: Speaker
    tenure: Tenure | None
    is_chair: bool
    is_first: bool
    is_last: bool
    is_heard: bool


@dataclass(frozen=True, slots=True, eq=False)
class Presences(ByWhatIsShown):
    """At a meeting, the chair first, then by name."""

    shown: tuple
    rows: tuple[Presence, ...]

    @property
    def silent(self) -> list[Presence]:
        return [row for row in self.rows if not row.is_heard]


def presences_at(meeting: Meeting, records: KeptRecords) -> Presences:
    before, after = records.next_to(meeting)
    rows = read(PRESENT, [meeting.pk])
    rows.sort(key=lambda row: (row[3], records.speakers[row[1]].sort_name, row[0]))
    found = []
    for _key, speaker, held, part, is_heard in rows:
        tenure = records.tenures[held] if held else None
        found.append(
            Presence(
                records.speakers[speaker],
                tenure,
                part == Attendance.Part.CHAIR,
                came_after(tenure, before),
                left_before(tenure, after),
                is_heard,
            )
        )
    return Presences((records.reading, meeting.pk, tuple(rows)), tuple(found))


def came_after(tenure: Tenure | None, before: Meeting | None) -> bool:
    """Whether someone took office after the meeting before."""
    if not tenure or not before or not tenure.starts_on:
        return False
    return tenure.starts_on > before.ends_on


def left_before(tenure: Tenure | None, after: Meeting | None) -> bool:
    if not tenure or not after or not tenure.ends_on:
        return False
    return last_day(tenure.ends_on, tenure.ends_precision) < after.starts_on
