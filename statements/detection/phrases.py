"""Noun phrases by their outer signs: what a grammar answers when it is asked for a subject."""

from dataclasses import dataclass
from typing import Protocol

from .records import Span
from .sentences import Token

Tokens = tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class Phrase:
    """Tokens ``first`` to ``last`` of a sentence, both included. ``is_oblique``: not a subject."""

    first: int
    last: int
    is_pronoun: bool = False
    is_oblique: bool = False

    def span(self, tokens: Tokens) -> Span:
        return Span(tokens[self.first].start, tokens[self.last].end)


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue verb in a sentence.

    ``at`` is its finite form, ``last`` its last part ("teilte ... mit"); ``is_final`` where it
    ends a subordinate clause ("wie X mitteilte").
    """

    infinitive: str
    use: str
    at: int
    last: int
    is_passive: bool = False
    is_final: bool = False

    def printed(self, tokens: Tokens) -> str:
        if self.last == self.at:
            return tokens[self.at].text
        first, second = sorted((self.at, self.last))
        return f"{tokens[first].text} … {tokens[second].text}"


@dataclass(frozen=True, slots=True)
class SourceFrame:
    """Tokens ``first`` to ``last`` that name the source; ``mention`` is the source as printed."""

    first: int
    last: int
    mention: Span
    cue: str


class Grammar(Protocol):
    """What the steps ask of a language."""

    def find_cues(self, tokens: Tokens) -> tuple[Cue, ...]: ...

    def noun_phrase(self, tokens: Tokens, at: int) -> Phrase | None: ...

    def subject(self, tokens: Tokens, cue: Cue) -> Phrase | None: ...

    def subject_after(self, tokens: Tokens, at: int) -> Phrase | None: ...

    def medium(self, tokens: Tokens) -> Phrase | None: ...
