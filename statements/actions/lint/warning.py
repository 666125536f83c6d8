"""A warning: which rule speaks, what it says, what it is about and what to do."""

import hashlib
from dataclasses import dataclass
from enum import StrEnum

from statements.models import Quote, Statement


class WayOut(StrEnum):
    """Where an editor mends it: the form that amends, the article at the passage, side by side."""

    AMEND = "amend"
    PASSAGE = "passage"
    COMPARE = "compare"


@dataclass(frozen=True, slots=True)
class StatementWarning:
    """One sentence in the page's language. ``facts`` are what it rests on: another fact, and an
    acknowledgement no longer counts. ``quote`` or ``other`` is what it is about; a blocking one
    is mended, not acknowledged."""

    rule: str
    sentence: str
    facts: tuple[object, ...]
    way_out: WayOut = WayOut.AMEND
    quote: Quote | None = None
    other: Statement | None = None
    is_blocking: bool = False

    @property
    def fingerprint(self) -> str:
        """Of the facts, 32 hex digits: equal facts, equal fingerprint."""
        joined = "\x1f".join(map(str, self.facts))
        return hashlib.sha256(joined.encode()).hexdigest()[:32]

    @property
    def key(self) -> str:
        """What a tick sends: the rule on these very facts."""
        return f"{self.rule}:{self.fingerprint}"
