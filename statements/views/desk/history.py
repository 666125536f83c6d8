"""What happened to a statement: who changed what, when, from what to what."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby, pairwise
from operator import attrgetter
from typing import Any

from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from statements.forms.desk_sayings import PRECISIONS
from statements.models import (
    Amendment,
    Comment,
    Correction,
    Position,
    Quote,
    Statement,
    User,
)
from statements.models.trail import trail_of
from statements.templatetags.dates import long_date
from statements.templatetags.languages import language_name

MOST_EVENTS = 300

# What the actions write into the trail, as people say it.
ACTS = {
    "accept candidate": gettext_lazy("accepted a passage"),
    "join candidate": gettext_lazy("added a wording"),
    "amend statement": gettext_lazy("amended it"),
    "submit statement": gettext_lazy("submitted it"),
    "return statement": gettext_lazy("sent it back"),
    "publish statement": gettext_lazy("published it"),
    "retract statement": gettext_lazy("retracted it"),
    "comment on statement": gettext_lazy("commented on it"),
    "propose amendment": gettext_lazy("proposed an amendment"),
    "publish amendment": gettext_lazy("published an amendment"),
    "reject amendment": gettext_lazy("rejected an amendment"),
    "withdraw amendment": gettext_lazy("withdrew an amendment"),
    "join statement": gettext_lazy("joined another draft's wording"),
    "merge statements": gettext_lazy("merged two statements"),
}
LABELS = {
    "speaker": gettext_lazy("Speaker"),
    "tenure": gettext_lazy("Office"),
    "attribution": gettext_lazy("As printed"),
    "said_on": gettext_lazy("Said on"),
    "said_precision": gettext_lazy("How exact"),
    "meeting": gettext_lazy("Meeting"),
    "meeting_relation": gettext_lazy("Relation to the meeting"),
    "setting": gettext_lazy("Setting"),
    "state": gettext_lazy("State"),
    "merged_into": gettext_lazy("Merged into"),
    "text": gettext_lazy("Words"),
    "form": gettext_lazy("Form"),
    "language": gettext_lazy("Language"),
    "wording": gettext_lazy("Wording"),
    "is_leading": gettext_lazy("Leads"),
    "stance": gettext_lazy("Stance"),
    "reason": gettext_lazy("Reason"),
    "note": gettext_lazy("Note for the readers"),
}
COLUMNS = {
    Statement: [
        *("speaker", "tenure", "attribution", "said_on", "said_precision"),
        *("meeting", "meeting_relation", "setting", "state", "merged_into"),
    ],
    Quote: ["text", "form", "language", "wording", "attribution", "is_leading"],
    Position: ["stance", "reason", "is_leading"],
    Comment: ["text"],
    Amendment: ["state", "note"],
    Correction: ["kind", "note"],
}
KINDS = list(COLUMNS)
# What stands for a new or removed row of these.
WHOLE = {
    Quote: ["text", "form", "language"],
    Position: ["stance", "reason"],
    Comment: ["text"],
    Amendment: ["note"],
    Correction: ["note"],
}
SUBJECTS = {
    Quote: gettext_lazy("Wording"),
    Comment: gettext_lazy("Comment"),
    Amendment: gettext_lazy("Amendment"),
    Correction: gettext_lazy("Correction"),
}
# Values that a new statement has when nobody says anything.
UNSAID = {"day", "unknown"}
# Columns that say nothing as they are.
IN_WORDS: dict[str, Callable[[Any], str]] = {
    "said_on": lambda event: long_date(event.said_on, event.said_precision),
    "said_precision": lambda event: str(dict(PRECISIONS)[event.said_precision]),
    "tenure": lambda event: event.tenure.office.title(event.speaker.gender),
    "language": lambda event: str(language_name(event.language)),
    "is_leading": lambda event: _("yes"),
}


@dataclass(frozen=True, slots=True)
class Change:
    """One column of ``subject`` ("" for the statement itself); empty where there was nothing."""

    subject: str
    label: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One act with all that it changed; ``who`` is None where nobody was named.

    ``version`` is the statement's after it, None where it did not count one.
    """

    made_at: datetime
    who: User | None
    act: str
    changes: list[Change]
    version: int | None = None


def history_of(statement: Statement) -> list[Entry]:
    """Newest first; at most MOST_EVENTS events of the statement and of each kind of its parts."""
    about = trail_of(Statement, pgh_obj=statement.pk)
    about = about.select_related(
        "speaker", "tenure__office", "meeting", "merged_into", "pgh_context"
    )
    events = [
        *_events(about),
        *_events(_of_part(Position, statement).select_related("topic")),
    ]
    for part in SUBJECTS:
        events += _events(_of_part(part, statement))
    events.sort(key=attrgetter("made_at", "key"))
    people = User.objects.in_bulk({user for event in events if (user := event.user)})
    # One act is one context of the trail; acts of one transaction share their moment.
    acts: dict[Any, list[_Event]] = {}
    for event in events:
        acts.setdefault(event.context or event.key, []).append(event)
    entries = [_entry(group, people) for group in acts.values()]
    return [entry for entry in entries if entry.changes][::-1]


@dataclass(frozen=True, slots=True)
class _Event:
    """A row of the trail; ``changes`` compare it with the one before it of the same row."""

    made_at: datetime
    key: tuple[int, int]
    context: Any
    user: int | None
    act: str
    changes: list[Change]
    version: int | None


def _of_part(model: Any, statement: Statement) -> models.QuerySet:
    return trail_of(model, statement=statement.pk).select_related("pgh_context")


def _events(rows: models.QuerySet) -> Iterator[_Event]:
    newest = list(rows.order_by("-pgh_id")[:MOST_EVENTS])
    by_row = sorted(newest, key=lambda row: (row.id, row.pgh_id))
    for _row, versions in groupby(by_row, key=attrgetter("id")):
        for before, after in pairwise([None, *versions]):
            if before is None and len(newest) == MOST_EVENTS and after.pgh_label != "insert":
                continue  # what it was before is not among the newest
            said = after.pgh_context.metadata if after.pgh_context else {}
            yield _Event(
                made_at=after.pgh_created_at,
                key=(KINDS.index(after.pgh_tracked_model), after.pgh_id),
                context=after.pgh_context_id,
                user=said.get("user"),
                act=said.get("act", ""),
                changes=list(_changes(before, after)),
                version=getattr(after, "version", None),
            )


def _changes(before: Any, after: Any) -> Iterator[Change]:
    subject = _subject(after)
    if before is None and subject:
        yield Change(subject, "", "", _in_a_line(after))
    elif after.pgh_label == "delete":
        yield Change(subject, "", _in_a_line(after), "")
    else:
        for column in COLUMNS[after.pgh_tracked_model]:
            old, new = _shown(before, column), _shown(after, column)
            if old != new and (before or getattr(after, column) not in UNSAID):
                yield Change(subject, str(LABELS[column]), old, new)


def _in_a_line(event: Any) -> str:
    """A whole quote or position: its words, or its stance and reason."""
    values = (_shown(event, column) for column in WHOLE[event.pgh_tracked_model])
    return " · ".join(filter(None, values))


def _subject(event: Any) -> str:
    if event.pgh_tracked_model is Position:
        return event.topic.name if event.topic else ""
    return str(SUBJECTS.get(event.pgh_tracked_model, ""))


def _shown(event: Any, column: str) -> str:
    """A column in words; a date is as exact as it is known."""
    value = getattr(event, column) if event else None
    if value in (None, "", False):
        return ""
    if column in IN_WORDS:
        return IN_WORDS[column](event)
    if hasattr(event, f"get_{column}_display"):
        return str(getattr(event, f"get_{column}_display")())
    return getattr(value, "name", None) or str(value)


def _entry(events: list[_Event], people: dict[int, User]) -> Entry:
    first = events[0]
    act = ACTS.get(first.act)
    return Entry(
        made_at=first.made_at,
        who=people.get(first.user),
        act=str(act) if act else _("changed it"),
        changes=[change for event in events for change in event.changes],
        version=max((event.version for event in events if event.version), default=None),
    )
