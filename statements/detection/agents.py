"""Who in a narrating German sentence may be the speaker of what follows: people and bodies.

A sentence about things ("Die Anzahl der Verletzten stieg") hands no speaker on; the sentence
before it may. Nouns for people and bodies stand in a list; the rest is told by names: capitals
without an article.
"""

from functools import cache

from .german_phrases import noun_phrase
from .german_words import is_article, is_noun, is_preposition
from .inflection import cue_verbs
from .konjunktiv import is_substitute
from .lexicon import entries, words
from .phrases import Phrase, Tokens
from .sentences import Token

_PERSONAL = {"er", "sie"}
_ENDINGS = ("innen", "in", "s", "n", "en", "es", "")
_LONGEST_LOOK = 30
_SHORTEST_ACRONYM, _LONGEST_ACRONYM = 2, 6
_ADVERB_ENDINGS = (
    *("lich", "isch", "end", "weise", "ell", "falls", "mals", "maßen", "igt", "lang", "gemäß"),
)


def agent_in(tokens: Tokens, first: int = 0, end: int | None = None) -> Phrase | None:
    """The first noun phrase of a main clause that is a person or a body, and no object."""
    i = first
    last = min(len(tokens) if end is None else end, first + _LONGEST_LOOK)
    while i < last:
        if tokens[i].kind == "q" and i or tokens[i].text in (",", ":", ";"):
            return None
        if is_preposition(tokens[i].lower) or tokens[i].lower in ("als", "wie"):
            phrase = noun_phrase(tokens, i + 1)
            i = phrase.last + 1 if phrase else i + 1
            continue
        is_verb = tokens[i].lower in cue_verbs("de").finite or _is_weak_past(tokens, i)
        phrase = None if is_verb else noun_phrase(tokens, i)
        is_speech = tokens[i].kind == "q" and i + 1 < last and tokens[i + 1].kind == "p"
        if phrase and not phrase.is_oblique and not is_speech and is_agent(tokens, phrase):
            return phrase
        i = phrase.last + 1 if phrase else i + 1
    return None


def _is_weak_past(tokens: Tokens, i: int) -> bool:
    """ "eröffnete Ada Brandt": no adjective, for no article stands before it."""
    before = tokens[i - 1] if i else None
    has_article = before is not None and (is_article(before.lower) or before.kind == "n")
    return tokens[i].lower.endswith("te") and not tokens[i].is_capital and not has_article


def is_agent(tokens: Tokens, phrase: Phrase) -> bool:
    """Whether the phrase names somebody who can speak."""
    first = tokens[phrase.first]
    if phrase.is_pronoun:
        return first.lower in _PERSONAL
    if first.text in words("de/time_nouns"):
        return False
    nouns = _head_nouns(tokens, phrase)
    if not nouns:
        return first.kind == "q"
    if any(_is_agent_noun(noun.text) or _is_acronym(noun.text) for noun in nouns):
        return True
    if is_article(first.lower):
        return len(nouns) > 1 and any(noun.text in words("given_names") for noun in nouns)
    return nouns[0] is first and _is_name(tokens, phrase, len(nouns))


def _is_name(tokens: Tokens, phrase: Phrase, nouns: int) -> bool:
    """Nouns without an article: a name, unless it is an adverb, a verb or has an attribute."""
    lower = tokens[phrase.first].lower
    if nouns == 1 and phrase.last > phrase.first and _has_attribute(tokens, phrase.first + 1):
        return False
    is_participle = lower.startswith("ge") and lower.endswith(("t", "en"))
    has_ending = lower.endswith(_ADVERB_ENDINGS) and not lower.endswith("tsch")
    is_adverb = has_ending or is_participle and not phrase.first
    return not is_adverb and not is_substitute(lower)


def _has_attribute(tokens: Tokens, at: int) -> bool:
    """ "Noten für Tabellen", "Kritik der Partei": a thing, where a name would stand alone."""
    return tokens[at].lower in ("für", "ohne", "der", "des", "einer", "eines")


def _head_nouns(tokens: Tokens, phrase: Phrase) -> list[Token]:
    """The nouns of the phrase before its first attribute."""
    found: list[Token] = []
    for i in range(phrase.first, phrase.last + 1):
        if tokens[i].kind == "w" and is_noun(tokens, i):
            found.append(tokens[i])
        elif found:
            break
    return found


@cache
def _agent_nouns() -> tuple[frozenset[str], frozenset[str]]:
    lines = entries("de/agent_nouns")
    whole = frozenset(line for line in lines if not line.startswith("-"))
    return whole, frozenset(line[1:] for line in lines if line.startswith("-"))


def _is_acronym(text: str) -> bool:
    """ "die SPD", "die IAEA": bodies are called by their capitals."""
    return text.isupper() and text.isalpha() and _SHORTEST_ACRONYM <= len(text) <= _LONGEST_ACRONYM


def _is_agent_noun(text: str) -> bool:
    whole, endings = _agent_nouns()
    if text in whole:
        return True
    lower = text.lower()
    for ending in _ENDINGS:
        if lower.endswith(ending):
            stem = lower[: len(lower) - len(ending)]
            if any(stem[cut:] in endings for cut in range(max(0, len(stem) - 16), len(stem) - 2)):
                return True
    return False
