"""What two people made of one row, side by side, and who was first."""

from typing import Any

from statements.actions.amended import Amended, as_it_stands
from statements.forms.record_fields import RecordForm, shown
from statements.models import Statement
from statements.views.changes import Difference, differences
from statements.views.desk.history import Entry


def conflict_with(statement: Statement, sent: dict[str, Any]) -> list[Difference]:
    """What stands in a statement of ``for_record()`` now, and what someone sent instead: the
    cleaned data of an AmendForm."""
    yours = Amended(sent["saying"], sent["positions"], sent["wordings"])
    return differences(as_it_stands(statement), yours)


def changed_since(history: list[Entry], version: int) -> list[Entry]:
    """The acts since a version was read, the newest first; the newest where none counted one."""
    return [entry for entry in history if (entry.version or 0) > version] or history[:1]


def record_differences(now: RecordForm, yours: RecordForm) -> list[Difference]:
    """``now`` is an unbound form of the record as it is, ``yours`` the one that was sent."""
    told = [
        Difference(str(field.label), shown(field, field.value()), shown(sent, sent.value()))
        for field, sent in zip(now.visible_fields(), yours.visible_fields(), strict=True)
    ]
    return [difference for difference in told if difference.before != difference.after]
