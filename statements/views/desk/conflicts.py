"""What two people made of one statement, side by side."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from statements.actions.sayings import Saying
from statements.actions.statements import NewPosition
from statements.models import Stance, Statement
from statements.templatetags.dates import long_date


@dataclass(frozen=True, slots=True)
class Difference:
    """One column: what stands there ``now`` and what someone sent (``yours``)."""

    label: str
    now: str
    yours: str


def differences(statement: Statement, sent: dict[str, Any]) -> list[Difference]:
    """``sent`` is the cleaned data of an AmendForm, ``statement`` one of ``for_desk()``."""
    kept = [NewPosition(p.topic, p.stance, p.reason) for p in statement.shown_positions]
    now = dict(_in_words(statement, kept))
    yours = dict(_in_words(sent["saying"], sent["positions"]))
    return [
        Difference(label, now[label], yours[label]) for label in now if now[label] != yours[label]
    ]


def _in_words(said: Statement | Saying, positions: list[NewPosition]) -> Iterator[tuple[str, str]]:
    yield _("Speaker"), str(said.speaker or said.attribution or "–")
    yield _("Said on"), long_date(said.said_on, said.said_precision) or "–"
    yield _("Setting"), str(Statement.Setting(said.setting).label)
    yield _("Meeting"), said.meeting.name if said.meeting else "–"
    yield _("Topics"), "; ".join(_position(position) for position in positions) or "–"


def _position(position: NewPosition) -> str:
    words = f"{position.topic.name}: {Stance(position.stance).label}"
    return f"{words} ({position.reason})" if position.reason else words
