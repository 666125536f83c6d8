"""Who speaks where word order hides it: passives, cited persons and verb-final clauses."""

from .agents import is_agent
from .german_order import (
    SUBJUNCTIONS,
    WORDS_OF_A_FRAGMENT,
    before_comma,
    subject_after,
    subject_before,
)
from .german_phrases import noun_phrase
from .german_words import PREPOSITIONS
from .phrases import Cue, Phrase, Tokens

_LONGEST_LOOK = 40


def quoted_person(tokens: Tokens, cue: Cue) -> Phrase | None:
    """Who is cited speaks: the subject of the passive, the object of the active voice."""
    if cue.is_passive:
        before, after = subject_before(tokens, cue.at), subject_after(tokens, cue.at)
        return after if after and is_agent(tokens, after) else before or after
    i = cue.at + 1
    found = None
    while i < min(len(tokens), cue.at + 14) and tokens[i].kind not in "pq":
        phrase = None if tokens[i].lower in PREPOSITIONS else noun_phrase(tokens, i)
        if tokens[i].lower == "mit":
            break
        found = phrase or found
        i = phrase.last + 1 if phrase else i + 1
    return found


def passive_agent(tokens: Tokens, cue: Cue) -> Phrase | None:
    first, last = sorted((cue.at, cue.last))
    for i in range(max(0, first - 12), last):
        if tokens[i].lower in ("von", "vom", "durch"):
            phrase = noun_phrase(tokens, i + 1)
            if phrase:
                return phrase
    return None


def subject_of_final(tokens: Tokens, cue: Cue) -> Phrase | None:
    last = min(cue.at, cue.last)
    for i in range(last - 1, max(-1, last - _LONGEST_LOOK), -1):
        is_speech = tokens[i].kind == "q" and len(tokens[i].text.split()) > WORDS_OF_A_FRAGMENT
        if is_speech or tokens[i].text in (":", ";"):
            return None
        if tokens[i].lower in SUBJUNCTIONS:
            has_es = tokens[i + 1].lower in ("es", "sich") and i + 2 < last
            return subject_after(tokens, i + 1 if has_es else i)
        if tokens[i].lower in ("der", "die", "das", "den") and i and tokens[i - 1].text == ",":
            return _subject_of_relative(tokens, i, last)
    return None


def _subject_of_relative(tokens: Tokens, pronoun: int, end: int) -> Phrase | None:
    """ "die Marke, die X erklärt hatte": X; "X, der erklärt hatte": X, before the comma."""
    phrase = noun_phrase(tokens, pronoun + 1) if tokens[pronoun].lower != "der" else None
    if phrase and not phrase.is_oblique and phrase.last < end:
        return phrase
    return before_comma(tokens, pronoun - 1)
