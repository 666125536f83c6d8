"""How a passage in marks is introduced: what the readers of direct speech share."""

from dataclasses import dataclass

from .phrases import Phrase

# A standing passage of fewer words is a title or an exclamation.
WORDS_STANDING = 3
END_OF_SENTENCE = (".", "!", "?", "…")


@dataclass(frozen=True, slots=True)
class Frame:
    """How a passage in marks is introduced: the rule, the cue and the speaker's phrase."""

    rule: str
    cue: str
    phrase: Phrase | None
    last: int
