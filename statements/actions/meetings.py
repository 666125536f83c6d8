"""Meetings and who was there."""

from datetime import datetime
from typing import Any

import pghistory
from django.db import transaction

from statements.actions.corrections import add_correction
from statements.actions.record_merges import lock_statements
from statements.actions.records import add, change, refuse_double, wait_for_other_rows
from statements.actions.sayings import tenure_on
from statements.actions.slugs import free_slug
from statements.models import Attendance, Correction, Meeting, User

SHORT_KINDS = {
    Meeting.Kind.SUMMIT: "summit",
    Meeting.Kind.FOREIGN_MINISTERS: "fm",
    Meeting.Kind.DEFENCE_MINISTERS: "dm",
    Meeting.Kind.NATO_UKRAINE_COUNCIL: "nuc",
    Meeting.Kind.CONTACT_GROUP: "contact-group",
    Meeting.Kind.OTHER: "meeting",
}


@transaction.atomic
def save_meeting(
    *,
    editor: User,
    row: Meeting | None,
    seen: str,
    at: datetime,
    public_note: str = "",
    **columns: Any,
) -> Meeting:
    """Adds a meeting (where ``row`` is None) or changes it.

    Other days may put statements before, at or after it: a published one of those takes a public
    ``public_note``, else :class:`~statements.actions.corrections.MissingNoteError` is raised.
    """
    with pghistory.context(user=editor.pk, act="save meeting"):
        if row is not None:
            # Before the meeting, as whoever amends a statement locks it before its meeting.
            lock_statements(row.statements.open_to_wordings())
            meeting = change(row, seen, **columns)
            relate_statements(meeting, editor, at, public_note)
            return meeting
        wait_for_other_rows(Meeting)
        same = {name: columns[name] for name in ("name_en", "starts_on")}
        refuse_double(Meeting.objects.having(**same))
        name = f"{columns['starts_on']:%Y-%m} {SHORT_KINDS[columns['kind']]}"
        slug = free_slug(Meeting, name, max_length=40, otherwise="meeting")
        return add(Meeting(slug=slug, **columns))


def relate_statements(meeting: Meeting, editor: User, at: datetime, note: str) -> None:
    """Puts the meeting's statements before, at or after it, as its days now are."""
    for statement in lock_statements(meeting.statements.open_to_wordings()):
        day, precision = statement.said_on, statement.said_precision
        relation = meeting.relation_of(day, precision) if day else statement.meeting_relation
        if relation == statement.meeting_relation:
            continue
        if statement.is_published:
            add_correction(statement, Correction.Kind.AMENDED, note, editor, at)
        statement.meeting_relation = relation
        statement.version += 1
        statement.save(update_fields=["meeting_relation", "version"])


@transaction.atomic
def save_attendance(
    *, editor: User, row: Attendance | None, seen: str, **columns: Any
) -> Attendance:
    """Adds who was at a meeting, in the office of its first day, or changes it."""
    with pghistory.context(user=editor.pk, act="save attendance"):
        if row is not None:
            return change(row, seen, **columns)
        meeting = columns["meeting"]
        tenure = tenure_on(columns["speaker"], meeting.starts_on, meeting.starts_precision)
        return add(Attendance(tenure=tenure, **columns))
