"""What detection is told and what it answers: frozen records, offsets in code points.

Every date range here includes both of its days; ``None`` leaves that side open.
"""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NamedTuple


class Form(StrEnum):
    """How an article prints what was said."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    PARTIAL = "partial"


class Span(NamedTuple):
    """A half-open stretch ``[start, end)`` of code points of the text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Word:
    """A spelling in a language ("de", "en", ...; "" fits every language).

    ``gender`` is "female", "male" or "" (both, or not known): "Außenministerin" is female.
    """

    text: str
    language: str = ""
    gender: str = ""


@dataclass(frozen=True, slots=True)
class Tenure:
    """The days on which a person may have held an office."""

    office: str
    starts_on: date | None
    ends_on: date | None

    def covers(self, day: date) -> bool:
        return (self.starts_on is None or self.starts_on <= day) and (
            self.ends_on is None or day <= self.ends_on
        )


@dataclass(frozen=True, slots=True)
class Person:
    """A speaker whom detection may find. ``names`` holds every full or short spelling but
    the bare family name, which stands in ``family_names`` with its own misspellings."""

    slug: str
    name: str
    names: tuple[str, ...]
    family_names: tuple[str, ...]
    gender: str = ""
    tenures: tuple[Tenure, ...] = ()


@dataclass(frozen=True, slots=True)
class Office:
    """An office of an organisation. ``nouns`` name it alone ("NATO-Chef", "Kremlchef"), ``role``
    is its kind ("foreign minister"), whose nouns ("Außenminister") need the organisation beside
    them or in the context."""

    slug: str
    organisation: str
    role: str
    nouns: tuple[Word, ...] = ()


@dataclass(frozen=True, slots=True)
class Organisation:
    """A country or an alliance. ``names`` ("Deutschland", "Berlin"), ``adjectives`` by their stem
    ("deutsch", "German") and ``demonyms`` ("Niederländer", "Niederländerin")."""

    code: str
    names: tuple[Word, ...] = ()
    adjectives: tuple[Word, ...] = ()
    demonyms: tuple[Word, ...] = ()


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase that points to a topic; ``*`` at a word's end stands for any ending.

    Where ``only_with`` is not empty, the term counts only beside one of those words.
    """

    text: str
    language: str
    only_with: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Topic:
    slug: str
    parent: str
    terms: tuple[Term, ...]


class Footing(NamedTuple):
    """A rule, and whether its speaker was taken over from the sentence before."""

    rule: str
    is_taken_over: bool


@dataclass(frozen=True, slots=True)
class Knowledge:
    """All that detection knows of the world. ``role_nouns`` maps a role to its general nouns.

    ``confidences`` hold, in [0, 1], what decisions of people made of the measured ones.
    """

    persons: tuple[Person, ...] = ()
    offices: tuple[Office, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    role_nouns: dict[str, tuple[Word, ...]] = field(default_factory=dict)
    topics: tuple[Topic, ...] = ()
    confidences: dict[Footing, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TopicGuess:
    """A topic with the trigger word, as printed, that suggested it."""

    topic: str
    trigger: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """A passage that looks like a quotation.

    ``spans`` exclude quotation marks and the frame ("sagte ..."); a quotation that its frame
    interrupts has several. ``speaker`` and ``alternatives`` are slugs of persons, best first; the
    speaker is None where it stays open. ``mention`` is the speaker as printed and ``office`` the
    office meant, where one was named or implied. ``why`` is one English sentence for the editor.
    ``confidence`` lies in [0, 1]; ``is_taken_over`` where the speaker comes from before.
    """

    spans: tuple[Span, ...]
    form: Form
    text: str
    language: str
    speaker: str | None
    mention: str
    alternatives: tuple[str, ...]
    topics: tuple[TopicGuess, ...]
    rule: str
    cue: str
    why: str
    confidence: float
    office: str = ""
    is_taken_over: bool = False
