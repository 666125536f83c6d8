"""German cue verbs in a sentence: simple, perfect, passive, separated and clause-final forms."""

from .german_words import is_article
from .inflection import Verb, cue_verbs
from .phrases import Cue, Tokens

_PERFECT = set("hat haben hatte hatten habe hätte hätten".split())
_PASSIVE = set("wird werden wurde wurden werde worden sei war waren ist".split())
_SEIN = {"ist", "sei", "war", "waren"}
_WITH_SEIN = {"ausgehen", "überzeugen"}
_CAUSATIVE = {"ließ", "ließen", "lässt", "lassen"}
_MODALS = set(
    "kann können konnte konnten muss müssen musste will wollen wollte soll sollen sollte"
    " möchte darf würde würden wird werden wollten sollten müsse könne solle wolle".split()
)
_SUBJUNCTIONS = set("wie dass daß ob nachdem während weil obwohl als indem bevor".split())
_LOOK = 28
# Listed in the lexicon so that "fand ... statt" is not taken for "fand".
SILENT = "silent"


def find_cues(tokens: Tokens) -> tuple[Cue, ...]:
    """The cue verbs of a sentence, in the order of their finite forms."""
    found = []
    for i, token in enumerate(tokens):
        if token.kind == "w" and not token.is_capital:
            cue = _final(tokens, i) or _with_auxiliary(tokens, i) or _finite(tokens, i)
            if cue:
                found.append(cue)
    spoken = (cue for cue in found if cue.use != SILENT)
    return tuple(sorted(spoken, key=lambda cue: (cue.at, cue.last)))


def _final(tokens: Tokens, i: int) -> Cue | None:
    verb = cue_verbs("de").joined.get(tokens[i].lower)
    if verb and i and not _is_infinitive(tokens, i):
        return Cue(verb.infinitive, verb.use, i, i, is_final=True)
    verb = cue_verbs("de").participles.get(tokens[i].lower)
    follows = tokens[i + 1].lower if i + 1 < len(tokens) else ""
    if verb and follows in _PERFECT:
        return Cue(verb.infinitive, verb.use, i + 1, i, is_final=True)
    if verb and follows in _PASSIVE:
        return Cue(verb.infinitive, verb.use, i + 1, i, is_passive=True, is_final=True)
    return None


def _with_auxiliary(tokens: Tokens, i: int) -> Cue | None:
    """ "hat ... gesagt", "wurde ... mitgeteilt", "ließ ... verlauten"."""
    verb = cue_verbs("de").participles.get(tokens[i].lower)
    infinitive = cue_verbs("de").infinitives.get(tokens[i].lower)
    if not i or tokens[i - 1].text in (",", "zu") or tokens[i - 1].kind == "q" and i == 1:
        return None
    for k in range(i - 1, max(-1, i - _LOOK), -1) if verb or infinitive else ():
        lower = tokens[k].lower
        if infinitive and lower in _CAUSATIVE:
            return Cue(infinitive.infinitive, infinitive.use, k, i)
        if tokens[k].text in (":", ";") or lower == "," and tokens[i].lower in _finite_forms():
            return None
        if verb and lower in _auxiliaries(verb):
            is_passive = lower not in _PERFECT and verb.infinitive not in _WITH_SEIN
            return Cue(verb.infinitive, verb.use, k, i, is_passive=is_passive)
    return None


def _auxiliaries(verb: Verb) -> set[str]:
    """ "ist überzeugt" and "war davon ausgegangen" are active; other verbs' "ist" is a state."""
    return _PERFECT | _PASSIVE if verb.infinitive in _WITH_SEIN else _PERFECT | _PASSIVE - _SEIN


def _finite_forms() -> dict[str, tuple[Verb, ...]]:
    return cue_verbs("de").finite


def _finite(tokens: Tokens, i: int) -> Cue | None:
    options = _finite_forms().get(tokens[i].lower)
    if not options or _is_infinitive(tokens, i) or _is_attribute(tokens, i):
        return None
    for verb in options:
        if verb.particle and (last := _particle(tokens, i, verb.particle)):
            return Cue(verb.infinitive, verb.use, i, last)
    for verb in options:
        if not verb.particle:
            return Cue(verb.infinitive, verb.use, i, i, is_final=_ends_subclause(tokens, i))
    return None


def _is_attribute(tokens: Tokens, i: int) -> bool:
    """ "die 13 erwähnten Zeugen": a participle between an article or a number and its noun."""
    if not i or i + 1 >= len(tokens) or not tokens[i + 1].is_capital:
        return False
    before = tokens[i - 1]
    return tokens[i].lower.endswith("ten") and (before.kind == "n" or is_article(before.lower))


def _ends_subclause(tokens: Tokens, i: int) -> bool:
    """The verb is the last word of a clause that a subjunction opens: "wie X am Abend betonte"."""
    if i + 1 < len(tokens) and tokens[i + 1].kind == "w":
        return False
    for k in range(i - 1, max(-1, i - _LOOK), -1):
        is_start = k == 0 or tokens[k - 1].kind in "pq"
        if tokens[k].lower in _SUBJUNCTIONS and is_start and i - k > 1:
            return True
        if tokens[k].kind == "p" and tokens[k].text not in "()":
            return False
    return False


def _particle(tokens: Tokens, i: int, particle: str) -> int | None:
    """Where the separated prefix stands: before a comma, a mark or the end of the sentence."""
    for k in range(i + 1, min(len(tokens), i + _LOOK)):
        if tokens[k].text in (":", ";"):
            return None
        if tokens[k].lower == particle:
            follows = tokens[k + 1] if k + 1 < len(tokens) else None
            if follows is None or follows.kind in "pq" or follows.lower in ("und", "als", "oder"):
                return k
    return None


def _is_infinitive(tokens: Tokens, i: int) -> bool:
    if not tokens[i].lower.endswith("n") or tokens[i].lower not in cue_verbs("de").infinitives:
        return False
    if i and tokens[i - 1].lower == "zu":
        return True
    is_last = i + 1 >= len(tokens) or tokens[i + 1].kind == "p"
    ruling = _MODALS | _CAUSATIVE
    return is_last and any(tokens[k].lower in ruling for k in range(max(0, i - _LOOK), i))
