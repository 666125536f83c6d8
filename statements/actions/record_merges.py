"""What merging two speakers and merging two topics have in common."""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from statements.actions.corrections import add_correction
from statements.actions.records import RecordRefusedError, lock_seen
from statements.models import Correction, Speaker, Statement, Topic, User


class MergeRefusedError(RecordRefusedError):
    """The two cannot be one as they are; ``rows`` stand against it."""


def lock_both[M: (Speaker, Topic)](
    kept: M, merged: M, seen_kept: str, seen_merged: str
) -> tuple[M, M]:
    """Both rows as they are now, for this transaction alone, in the order of their keys."""
    if kept.pk == merged.pk:
        raise MergeRefusedError(_("Choose another one: nothing is merged with itself."))
    seen = {kept.pk: (kept, seen_kept), merged.pk: (merged, seen_merged)}
    rows = {pk: lock_seen(*seen[pk]) for pk in sorted(seen)}
    if any(row.merged_into_id for row in rows.values()):
        raise MergeRefusedError(_("One of the two was merged into another already."))
    return rows[kept.pk], rows[merged.pk]


def lock_statements(statements: QuerySet[Statement]) -> list[Statement]:
    return list(statements.order_by("pk").select_for_update(of=("self",)))


def note_publicly(statements: Iterable[Statement], note: str, editor: User, at: datetime) -> None:
    """Says on every published one that something was merged, and why."""
    for statement in statements:
        if statement.is_published:
            add_correction(statement, Correction.Kind.AMENDED, note, editor, at)


def put_away[M: (Speaker, Topic)](merged: M, kept: M) -> None:
    """What was merged into this one before leads to the other one now, and so does this one."""
    for row in type(merged).with_merged.having(merged_into=merged):
        row.merged_into = kept
        row.save(update_fields=["merged_into"])
    merged.merged_into = kept
    merged.save(update_fields=["merged_into"])
