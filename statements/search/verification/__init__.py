"""A pasted sentence -> whose words it is, as far as is on record here."""

from statements.search.verification.verify import (
    FEWEST_WORDS,
    MOST_CHARACTERS,
    Match,
    MatchedWording,
    OtherWording,
    Retracted,
    SameDay,
    UnverifiableError,
    Verification,
    verify_quote,
)

__all__ = [
    "FEWEST_WORDS",
    "MOST_CHARACTERS",
    "Match",
    "MatchedWording",
    "OtherWording",
    "Retracted",
    "SameDay",
    "UnverifiableError",
    "Verification",
    "verify_quote",
]
