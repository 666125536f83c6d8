"""Who is the subject of a German cue verb.

The topological field model: what precedes the finite verb is one constituent; where that is no
subject, the subject follows the verb. Of two that may be subjects the one who can speak is it.
"""

from .agents import agent_in, is_agent
from .german_finals import passive_agent, quoted_person, subject_of_final
from .german_order import SUBJUNCTIONS, subject_after, subject_before
from .german_phrases import noun_phrase
from .german_words import COORDINATIONS
from .konjunktiv import konjunktiv_one
from .phrases import Cue, Phrase, Tokens

# Pronouns that are nothing but subjects; "sie" may be an object.
_NOMINATIVES = {"er", "ich", "wir", "man"}
# "Der Bericht", "Einige der Moslems" before the verb are its subject, whatever follows.
_EITHER = {"die", "das", "eine", "alle", "seine", "ihre", "beide"}
_SUBJECT_OPENERS = {"der", "einige", "mehrere", "viele"}
_ADVERB_ENDINGS = ("lich", "isch", "end", "weise", "ell", "falls", "mals", "maßen")


def subject(tokens: Tokens, cue: Cue) -> Phrase | None:
    """Who speaks, by the cue verb's clause; in the passive voice the "von" phrase, if any."""
    if cue.infinitive == "zitieren":
        return quoted_person(tokens, cue)
    if cue.is_passive:
        return passive_agent(tokens, cue)
    if cue.is_final:
        return subject_of_final(tokens, cue)
    if cue.at and tokens[cue.at - 1].lower in COORDINATIONS:
        shared = _shared_subject(tokens, cue.at - 1)
        if shared and not _is_pronoun(tokens, cue.at + 1, _NOMINATIVES):
            return shared
    return _subject_of_main_clause(tokens, cue)


def _subject_of_main_clause(tokens: Tokens, cue: Cue) -> Phrase | None:
    following = Phrase(cue.at + 1, cue.at + 1, is_pronoun=True)
    if _is_pronoun(tokens, cue.at + 1, _NOMINATIVES):
        return following
    before = subject_before(tokens, cue.at)
    may_speak = before is not None and is_agent(tokens, before)
    if _is_pronoun(tokens, cue.at + 1, {"sie"}):
        is_subject = may_speak and before is not None and before.last == cue.at - 1
        return before if is_subject else following
    is_adverb = before is not None and _is_adverb(tokens, before, cue)
    is_nominative = before is not None and tokens[before.first].lower in _SUBJECT_OPENERS
    if (may_speak or is_nominative) and not is_adverb:
        return before
    after = subject_after(tokens, cue.at)
    if before is None or after is None or is_adverb:
        return after or before
    return after if is_agent(tokens, after) and not _are_alike(tokens, before, after) else before


def _are_alike(tokens: Tokens, before: Phrase, after: Phrase) -> bool:
    """ "Die Posten forderten die Schüler auf": both may be subjects, so the first is it."""
    return tokens[before.first].lower in _EITHER and tokens[after.first].lower in _EITHER


def _is_pronoun(tokens: Tokens, at: int, pronouns: set[str]) -> bool:
    return at < len(tokens) and tokens[at].lower in pronouns


def _is_adverb(tokens: Tokens, phrase: Phrase, cue: Cue) -> bool:
    """ "Ähnlich äußerte sich X", "Besorgt zeigte sich X": one word that is no subject."""
    if phrase.first != phrase.last:
        return False
    is_reflexive = _is_pronoun(tokens, cue.at + 1, {"sich"})
    return is_reflexive or tokens[phrase.first].lower.endswith(_ADVERB_ENDINGS)


def _shared_subject(tokens: Tokens, end: int) -> Phrase | None:
    """ "Der Minister lehnt ab und fordert ...": who acts in the clause before "und".

    A reported clause in between ("X sagte, sie sei bereit, und fügte hinzu") does not count.
    """
    if tokens[end - 1].text == ",":
        return agent_in(tokens, 0, end)
    first = end
    while first and tokens[first - 1].text not in (",", ":", ";"):
        first -= 1
    if konjunktiv_one(tokens, first, end):
        return agent_in(tokens, 0, end)
    if tokens[first].lower in SUBJUNCTIONS:
        return subject_after(tokens, first)
    return agent_in(tokens, first, end) or _first_subject(tokens, first, end)


def _first_subject(tokens: Tokens, first: int, end: int) -> Phrase | None:
    phrase = subject_after(tokens, first - 1)
    return phrase if phrase and phrase.last < end else None


def medium(tokens: Tokens) -> Phrase | None:
    """ "In einer Erklärung der Minister hieß es": what the message stood in."""
    if tokens[0].lower in ("in", "im", "aus", "auf", "bei", "von", "vom") and len(tokens) > 2:
        return noun_phrase(tokens, 1)
    return None
