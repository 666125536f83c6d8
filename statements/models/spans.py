"""How many statements there are, from when to when."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True, slots=True)
class Span:
    """How many statements have ``key`` in common, and from when to when they were said."""

    key: Any
    count: int
    first_on: date
    last_on: date

    def with_also(self, other: "Span") -> "Span":
        """Both together, under this one's key."""
        first, last = min(self.first_on, other.first_on), max(self.last_on, other.last_on)
        return Span(self.key, self.count + other.count, first, last)


def summed(spans: Iterable[Span], into: Mapping[Any, Any]) -> dict[Any, Span]:
    """Those whose keys lead to the same put together, by where they lead."""
    found: dict[Any, Span] = {}
    for span in spans:
        key = into.get(span.key)
        found[key] = found[key].with_also(span) if key in found else span
    return found
