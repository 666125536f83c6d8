"""A person's place in the text, and what the text has told so far."""

from dataclasses import dataclass
from datetime import date

from .compiled import Compiled, Sort


@dataclass(frozen=True, slots=True)
class Mention:
    """A person's place ``[start, end)``.

    One slug in ``persons``: known; several: open; none: somebody not known. ``office`` is the one
    named beside or instead of the name. ``is_genitive``: the name is in the genitive. ``is_open``:
    the persons are offered, none is settled.
    """

    start: int
    end: int
    sort: Sort | None
    persons: tuple[str, ...]
    gender: str = ""
    office: str = ""
    is_genitive: bool = False
    is_open: bool = False

    @property
    def person(self) -> str | None:
        """The one person meant; None where it is open or somebody not known."""
        return self.persons[0] if len(self.persons) == 1 and not self.is_open else None


@dataclass(slots=True)
class Context:
    """Who was named so far, by slug and place; family names that belong to somebody unknown."""

    compiled: Compiled
    day: date
    language: str
    fully_named: set[str]
    strangers: set[str]
    named: dict[str, int]
