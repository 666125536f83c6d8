"""What happened to an account's rights and to the site's policy."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from statements.models import SitePolicy, User
from statements.models.trail import trail_of
from statements.views.desk.history import Change, Entry

MOST_EVENTS = 100
ACTS = {
    "set role": gettext_lazy("set the role"),
    "activate account": gettext_lazy("opened the account"),
    "deactivate account": gettext_lazy("closed the account"),
    "accept invitation": gettext_lazy("accepted an invitation"),
    "set four eyes": gettext_lazy("set four eyes"),
}
LABELS = {
    "desk_role": pgettext_lazy("of an account", "Role"),
    "is_active": gettext_lazy("Account"),
    "four_eyes": gettext_lazy("Four eyes"),
}


def history_of_account(person: User) -> list[Entry]:
    return _history(trail_of(User, pgh_obj=person.pk), ["desk_role", "is_active"])


def history_of_policy() -> list[Entry]:
    return _history(trail_of(SitePolicy), ["four_eyes"])


def _history(rows: QuerySet, columns: list[str]) -> list[Entry]:
    """Newest first, of one row: what changed in these columns."""
    newest = rows.select_related("pgh_context").order_by("-pgh_id")[:MOST_EVENTS]
    events = list(newest)[::-1]
    people = User.objects.in_bulk({user for event in events if (user := _said(event).get("user"))})
    entries = [
        Entry(
            made_at=after.pgh_created_at,
            who=people.get(_said(after).get("user", 0)),
            act=str(
                ACTS.get(_said(after).get("act", ""), _("changed it") if before else _("made it"))
            ),
            changes=list(_changes(before, after, columns)),
        )
        for before, after in pairwise([None, *events])
    ]
    return [entry for entry in entries if entry.changes][::-1]


def _said(event: Any) -> dict[str, Any]:
    return event.pgh_context.metadata if event.pgh_context else {}


def _changes(before: Any, after: Any, columns: list[str]) -> Iterator[Change]:
    for column in columns:
        old, new = _shown(before, column), _shown(after, column)
        if old != new:
            yield Change("", str(LABELS[column]), old, new)


def _shown(event: Any, column: str) -> str:
    if event is None:
        return ""
    value = getattr(event, column)
    if column == "is_active":
        return _("open") if value else _("closed")
    if isinstance(value, bool):
        return _("on") if value else _("off")
    return str(User.DeskRole(value).label)
