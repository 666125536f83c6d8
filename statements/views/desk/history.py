"""What happened to a row and its parts: who changed what, when, from what to what."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import groupby, pairwise
from operator import attrgetter
from typing import Any

from django.db import models
from django.utils.translation import gettext as _

from statements.models import (
    Amendment,
    Comment,
    Correction,
    Position,
    Quote,
    Statement,
    Translation,
    User,
)
from statements.models.trail import trail_of
from statements.views.desk.history_words import ACTS, LABELS, UNSAID, shown

MOST_EVENTS = 300

STATEMENT = [
    *("speaker", "tenure", "attribution", "said_on", "said_precision"),
    *("meeting", "meeting_relation", "setting", "state", "merged_into"),
]
QUOTE = ["text", "form", "language", "wording", "attribution", "is_leading"]
TRANSLATION = ["language", "by", "text", "source", "author_note", "reviewed_by"]
POSITION = ["stance", "reason", "is_leading"]


@dataclass(frozen=True, slots=True)
class Source:
    """Versions from the trail of one table, with the ``columns`` that are told.

    A row that is a part of another has a ``subject``, which a version gives, and ``whole``
    columns, which stand for a new or removed one in a line. ``load`` gets what versions refer to.
    """

    rows: models.QuerySet
    columns: Sequence[str]
    subject: Callable[[Any], str] = lambda event: ""
    whole: Sequence[str] = ()
    labels: Mapping[str, Any] = field(default_factory=lambda: LABELS)
    load: Callable[[list[Any]], None] = lambda events: None


@dataclass(frozen=True, slots=True)
class Change:
    """One column of ``subject`` ("" for the row itself); empty where there was nothing."""

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
    """Newest first: the statement's own versions and its parts'."""
    about = trail_of(Statement, pgh_obj=statement.pk)
    about = about.select_related("speaker", "tenure__office", "meeting", "merged_into")
    positions = trail_of(Position, statement=statement.pk).select_related("topic")
    quotes = trail_of(Quote, statement=statement.pk).values("pgh_obj")
    translations = trail_of(Translation, quote__in=quotes).select_related("reviewed_by")

    def part(model: Any, subject: str, columns: Sequence[str], whole: Sequence[str]) -> Source:
        rows = trail_of(model, statement=statement.pk)
        return Source(rows, columns, lambda version: subject, whole)

    return told(
        [
            Source(about, STATEMENT),
            part(Quote, _("Wording"), QUOTE, ["text", "form", "language"]),
            Source(positions, POSITION, _topic, ["stance", "reason"]),
            Source(
                translations,
                TRANSLATION,
                lambda version: _("Translation"),
                ["text", "language", "by"],
            ),
            part(Comment, _("Comment"), ["text"], ["text"]),
            part(Amendment, _("Amendment"), ["state", "note"], ["note"]),
            part(Correction, _("Correction"), ["kind", "note"], ["note"]),
        ]
    )


def _topic(version: Any) -> str:
    return version.topic.name if version.topic else ""


def told(sources: Sequence[Source]) -> list[Entry]:
    """Newest first; at most MOST_EVENTS events of each source."""
    events = [event for place, source in enumerate(sources) for event in _events(place, source)]
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
    is_new: bool
    changes: list[Change]
    version: int | None


def _events(place: int, source: Source) -> Iterator[_Event]:
    newest = list(source.rows.select_related("pgh_context").order_by("-pgh_id")[:MOST_EVENTS])
    source.load(newest)
    by_row = sorted(newest, key=lambda row: (row.id, row.pgh_id))
    for _row, versions in groupby(by_row, key=attrgetter("id")):
        for before, after in pairwise([None, *versions]):
            if before is None and len(newest) == MOST_EVENTS and after.pgh_label != "insert":
                continue  # what it was before is not among the newest
            said = after.pgh_context.metadata if after.pgh_context else {}
            yield _Event(
                made_at=after.pgh_created_at,
                key=(place, after.pgh_id),
                context=after.pgh_context_id,
                user=said.get("user"),
                act=said.get("act", ""),
                is_new=after.pgh_label == "insert" and not source.subject(after),
                changes=list(_changes(source, before, after)),
                version=getattr(after, "version", None),
            )


def _changes(source: Source, before: Any, after: Any) -> Iterator[Change]:
    subject = source.subject(after)
    if before is None and subject:
        yield Change(subject, "", "", _in_a_line(source, after))
    elif after.pgh_label == "delete":
        yield Change(subject, "", _in_a_line(source, after), "")
    else:
        for column in source.columns:
            old, new = shown(before, column), shown(after, column)
            if old != new and (before or getattr(after, column) not in UNSAID):
                yield Change(subject, str(source.labels[column]), old, new)


def _in_a_line(source: Source, event: Any) -> str:
    """A whole part, such as a quote's words or a position's stance and reason."""
    values = (shown(event, column) for column in source.whole)
    return " · ".join(filter(None, values))


def _entry(events: list[_Event], people: dict[int, User]) -> Entry:
    first = events[0]
    act = ACTS.get(first.act)
    return Entry(
        made_at=first.made_at,
        who=people.get(first.user),
        act=str(act or (_("added it") if first.is_new else _("changed it"))),
        changes=[change for event in events for change in event.changes],
        version=max((event.version for event in events if event.version), default=None),
    )
