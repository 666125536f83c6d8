"""Where a German reported clause ends inside its sentence: the narrating clause goes on there.

Word order tells (topological field model): a verb right behind the comma closes the front of the
sentence that held the clause; "und" with a verb in the indicative right behind it, or with a new
subject and such a verb, goes on with the narration.
"""

from .agents import is_agent
from .german_phrases import noun_phrase
from .german_words import is_preposition
from .indirect import last_content
from .lexicon import words
from .phrases import Cue
from .quotations import Reading
from .sentences import Token

_AUXILIARIES = set(
    "ist sind war waren hat haben hatte hatten wird werden wurde wurden kann können konnte konnten"
    " muss müssen musste mussten will wollte wollten soll sollen sollte sollten darf dürfen blieb"
    " bleibt gab gibt kam kommt ging geht stieß steht stand liegt lag ließ lässt".split()
)
_SHORTEST_VERB = 4
_JOINTS = {"und", "aber", "doch", "jedoch", "sondern", "sowie"}
# What follows a verb that opens the rest of its clause: its subject, "sich" or an adverbial.
_AFTER_VERB = set(
    "er sie es man sich der die das den dem ein eine einen einem im in am an auf zu zum zur von vom"
    " mit nach bei damit dabei dies dieser diese auch nicht noch so jetzt nun seine ihre".split()
)


def clause_end(reading: Reading, first: int, *, in_front: bool = False) -> int:
    """The last token of the reported clause that begins at token ``first``.

    ``in_front``: a noun before the verb holds it ("Den Vorwurf, ..., erhob X").
    """
    tokens = reading.tokens
    last = last_content(tokens)
    cues = {cue.at: cue for cue in reading.cues if not cue.is_final}
    for i in range(first + 2, last):
        is_speech = tokens[i].kind == "q" and tokens[i - 1].text == ":"
        if tokens[i].text == ";" or is_speech:
            return i - 1
        if tokens[i].text == ",":
            after = i + 2 if tokens[i + 1].lower in _JOINTS else i + 1
            if _verb_closes(tokens, after, cues) or _is_new_frame(reading, after, cues):
                return i - 1
            if in_front and _is_strong_past(tokens, after):
                return i - 1
        is_joint = tokens[i].lower in _JOINTS and tokens[i - 1].text != ","
        if is_joint and _narrates(tokens, i + 1, cues):
            return i - 1
    return last


def _verb_closes(tokens: tuple[Token, ...], at: int, cues: dict[int, Cue]) -> bool:
    """ "Während X sagte, er komme, räumte Y ein": a verb in the indicative right behind a comma."""
    if at + 1 >= len(tokens) or tokens[at].kind != "w" or tokens[at].is_capital:
        return False
    if at in cues or tokens[at].lower in _AUXILIARIES or _is_present(tokens, at):
        return True
    return _is_past(tokens[at]) and tokens[at + 1].lower in _AFTER_VERB


def _is_strong_past(tokens: tuple[Token, ...], at: int) -> bool:
    """ "..., erhob Tom Keller": no function word and no adjective, and who acts right behind."""
    lower = tokens[at].lower
    if len(lower) < _SHORTEST_VERB or lower in words("de/function_words"):
        return False
    if lower.endswith(("e", "er", "es", "em", "lich", "isch")) or is_preposition(lower):
        return False
    phrase = noun_phrase(tokens, at + 1)
    return phrase is not None and not phrase.is_oblique and is_agent(tokens, phrase)


def opens_with_verb(tokens: tuple[Token, ...], at: int) -> bool:
    """Whether a narrating clause with its verb first begins at a token."""
    return _verb_closes(tokens, at, {})


def _is_present(tokens: tuple[Token, ...], at: int) -> bool:
    """ "..., erhebt der Präsident": a verb in "-t" before what may be its subject."""
    lower, follows = tokens[at].lower, tokens[at + 1]
    is_verb = lower.endswith("t") and len(lower) > 4 and lower not in words("de/function_words")
    return is_verb and (follows.is_capital or follows.lower in ("der", "die", "das", "er"))


def _narrates(tokens: tuple[Token, ...], at: int, cues: dict[int, Cue]) -> bool:
    """ "..., und fügte hinzu": the verb of saying right behind "und"."""
    if at + 1 >= len(tokens) or tokens[at].is_capital:
        return False
    return at in cues or _is_past(tokens[at]) and tokens[at + 1].lower in _AFTER_VERB


def _is_past(token: Token) -> bool:
    """A weak past ("bestätigte") that is no function word."""
    is_weak = token.lower.endswith(("te", "ten")) and len(token.lower) > 4
    return token.kind == "w" and is_weak and token.lower not in words("de/function_words")


def _is_new_frame(reading: Reading, at: int, cues: dict[int, Cue]) -> bool:
    """ "..., doch der Sprecher erklärte, ...": a new subject with its verb of saying."""
    tokens = reading.tokens
    if at >= len(tokens) or tokens[at - 1].lower not in _JOINTS:
        return False
    phrase = reading.grammar.noun_phrase(tokens, at)
    if phrase is None or phrase.is_oblique:
        return False
    return phrase.last + 1 in cues
