"""German clauses announced by a noun: "die Botschaft, dass ...", "ein Bericht, wonach ..."."""

from .agents import agent_in, is_agent
from .german_clauses import CLAUSE_OPENERS, SUBJUNCTIONS, has_infinitive, has_mood
from .german_ends import clause_end
from .german_phrases import noun_phrase
from .indirect import indirect, last_content, stretch
from .konjunktiv import konjunktiv_one
from .lexicon import words
from .phrases import Phrase, Tokens
from .quotations import Quotation, Reading, mention_of
from .records import Span

_GENITIVES = {"des", "der", "eines", "einer", "seiner", "ihrer", "von", "vom"}
_POSSESSIVES = {"ihre", "ihrer", "ihren", "seine", "seiner", "seinen"}
_RELATIVE_DATIVES = {"dem", "der", "denen", "welchem", "welcher", "welchen"}
_LONGEST_ANTECEDENT = 8


def after_nouns(reading: Reading) -> list[Quotation]:
    """ "eine Botschaft, dass ...", "die Forderung, ... zu ...": the noun announces the clause."""
    tokens = reading.tokens
    nouns = words("de/cue_nouns") | words("de/will_nouns")
    found: list[Quotation] = []
    for i, token in enumerate(tokens):
        comma = _comma_after_noun(reading, i) if token.text in nouns else None
        if comma is None:
            continue
        last = clause_end(reading, comma, in_front=True)
        span = _announced(reading, i, comma, last)
        if span:
            phrase = _announcer(reading, i, comma, last)
            mention = mention_of(tokens, phrase)
            found.append(
                indirect(
                    reading, (span,), "indirect-noun", token.text, mention, carries=phrase is None
                )
            )
    return found


def _announced(reading: Reading, noun: int, comma: int, last: int) -> Span | None:
    """The clause behind the comma: with "dass", in the Konjunktiv, or an infinitive."""
    tokens = reading.tokens
    opener = tokens[comma + 1].lower
    if opener in CLAUSE_OPENERS:
        return stretch(tokens, comma + 2, last)
    if konjunktiv_one(tokens, comma + 1, last + 1) and opener not in SUBJUNCTIONS:
        has_own_mood = has_mood(reading, comma + 1, last + 1)
        return stretch(tokens, comma + 1, last) if has_own_mood else None
    if tokens[noun].text in words("de/will_nouns") and _asks_for(reading, noun, comma, last):
        return stretch(tokens, comma + 1, last)
    return None


def _announcer(reading: Reading, noun: int, comma: int, last: int) -> Phrase | None:
    """Whose the noun is: its attribute, who acts, or who was named before ("ihre Forderung").

    Behind a clause acts who has said it ("Den Vorwurf, ..., wiederholte X"), behind an infinitive
    somebody else ("Die Forderung, ..., fand Beifall").
    """
    tokens = reading.tokens
    if attribute := _attribute(reading, noun, comma):
        return attribute
    is_of_will = tokens[noun].text in words("de/will_nouns")
    is_wish = is_of_will and _asks_for(reading, noun, comma, last)
    if last < last_content(tokens) and not is_wish and (acting := agent_in(tokens, last + 2)):
        return acting
    is_anothers = noun > 0 and tokens[noun - 1].lower in _POSSESSIVES
    return None if is_anothers else _owner(reading, noun)


def _asks_for(reading: Reading, noun: int, comma: int, last: int) -> bool:
    """ "die Forderung der Ministerin, die Hilfe zu verdoppeln": nothing but the noun's own
    attributes stands before the comma."""
    phrase = reading.grammar.noun_phrase(reading.tokens, noun)
    is_beside = phrase is not None and phrase.last == comma - 1
    return is_beside and has_infinitive(reading, comma + 1, last + 1)


def _comma_after_noun(reading: Reading, at: int) -> int | None:
    tokens = reading.tokens
    for i in range(at + 1, min(len(tokens) - 2, at + 12)):
        if tokens[i].text == ",":
            return i
        if tokens[i].kind in "pq":
            return None
    return None


def _attribute(reading: Reading, noun: int, comma: int) -> Phrase | None:
    """ "der Vorwurf der Partei", "Forderungen von X": the noun says itself whose it is."""
    tokens = reading.tokens
    if tokens[noun + 1].lower not in _GENITIVES:
        return None
    start = noun + 2 if tokens[noun + 1].lower in ("von", "vom") else noun + 1
    phrase = noun_phrase(tokens, start)
    is_owner = phrase is not None and phrase.last < comma and is_agent(tokens, phrase)
    return phrase if is_owner else None


def _owner(reading: Reading, noun: int) -> Phrase | None:
    """Who announces: who acts ("X vertritt die Ansicht"), the noun's genitive, or "von X"."""
    tokens = reading.tokens
    acting = agent_in(tokens, _clause_start(tokens, noun), noun)
    if acting and acting.last + 1 < noun:
        return acting
    if noun + 1 < len(tokens) and tokens[noun + 1].lower in _GENITIVES:
        start = noun + 2 if tokens[noun + 1].lower in ("von", "vom") else noun + 1
        return noun_phrase(tokens, start)
    for i in range(noun):
        if tokens[i].lower in ("von", "vom"):
            phrase = noun_phrase(tokens, i + 1)
            if phrase and phrase.last < noun and is_agent(tokens, phrase):
                return phrase
    return None


def _clause_start(tokens: Tokens, at: int) -> int:
    """Behind the last semicolon, colon or dash before a token."""
    for i in range(at - 1, -1, -1):
        if tokens[i].text in (";", ":", "–"):
            return i + 1
    return 0


def after_wonach(reading: Reading) -> list[Quotation]:
    """ "ein Bericht, wonach ...", "Gerüchte, nach denen ...": what follows is the report's."""
    tokens = reading.tokens
    for i in range(1, len(tokens) - 2):
        if tokens[i - 1].text != ",":
            continue
        last = _relative_source(tokens, i)
        span = stretch(tokens, last + 1, clause_end(reading, last + 1)) if last else None
        if span:
            phrase = _phrase_before(reading, i - 1) or _message_before(reading, i - 1)
            if last > i and not (phrase and _is_message(tokens, phrase)):
                continue
            mention = mention_of(tokens, phrase) or Span(tokens[i].start, tokens[last].end)
            cue = " ".join(token.text for token in tokens[i : last + 1])
            return [indirect(reading, (span,), "indirect-wonach", cue, mention)]
    return []


def _message_before(reading: Reading, comma: int) -> Phrase | None:
    """ "wies Berichte zurück, nach denen": the message stands before the verb's prefix."""
    for i in range(max(0, comma - _LONGEST_ANTECEDENT), comma):
        phrase = reading.grammar.noun_phrase(reading.tokens, i)
        if phrase and phrase.last < comma and _is_message(reading.tokens, phrase):
            return phrase
    return None


def _is_message(tokens: Tokens, phrase: Phrase) -> bool:
    """ "Gerüchte", "ein Bericht des Senders": the noun announces or is a source."""
    nouns = words("de/cue_nouns") | words("de/source_nouns")
    return any(token.text in nouns for token in tokens[phrase.first : phrase.last + 1])


def _relative_source(tokens: Tokens, i: int) -> int:
    """The last word of "wonach", "nach denen", "laut dem", "dem zufolge"; 0 if there is none."""
    if tokens[i].lower in ("wonach", "demzufolge"):
        return i
    pair = (tokens[i].lower, tokens[i + 1].lower)
    is_before = pair[0] in ("nach", "laut") and pair[1] in _RELATIVE_DATIVES
    is_behind = pair[0] in _RELATIVE_DATIVES and pair[1] == "zufolge"
    return i + 1 if is_before or is_behind else 0


def _phrase_before(reading: Reading, comma: int) -> Phrase | None:
    """The noun phrase that ends at the comma."""
    for i in range(max(0, comma - _LONGEST_ANTECEDENT), comma):
        phrase = reading.grammar.noun_phrase(reading.tokens, i)
        if phrase and phrase.last == comma - 1:
            return phrase
    return None
