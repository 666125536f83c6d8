"""German Konjunktiv: which words of a stretch mark it as reported speech.

Konjunktiv I is the sign; Konjunktiv II stands in for it where both moods look alike (Duden grammar,
"indirekte Rede") and therefore counts only where the context already reports.
"""

from functools import cache, lru_cache

from .lexicon import entries, words
from .phrases import Tokens

_BEFORE_A_NOUN = set(
    "der die das den dem des ein eine einen einem einer eines kein keine seine ihre"
    " unsere diese jede alle sehr so zu in im am an auf für von vom zur zum mit bei nach"
    " über unter durch gegen als ohne".split()
)
# Every verb in "-ieren" is regular: "stagniere", "diskutiere"; "Tiere" and "ihre" are shorter.
_SHORTEST_IN_IEREN = 5
_FIRST_PERSON = ("ich", "wir")


def konjunktiv_one(tokens: Tokens, first: int, end: int) -> list[int]:
    """Positions in ``[first, end)`` of forms that are Konjunktiv I and no look-alike."""
    return [i for i in range(first, end) if _is_one(tokens, i)]


def konjunktiv_two(tokens: Tokens, first: int, end: int) -> list[int]:
    """Positions of Konjunktiv II forms that may stand in for Konjunktiv I."""
    return [
        i
        for i in range(first, end)
        if tokens[i].kind == "w" and not tokens[i].is_capital and is_substitute(tokens[i].lower)
    ]


@lru_cache(maxsize=20_000)
def is_substitute(lower: str) -> bool:
    """Whether a word is a Konjunktiv II of the list, with or without prefixes: "befänden"."""
    substitutes = words("de/konjunktiv_substitutes")
    return lower in substitutes or any(
        lower[cut:] in substitutes and _is_prefix(lower[:cut]) and lower[:cut] != "ge"
        for cut in range(2, len(lower) - 3)
    )


def _is_one(tokens: Tokens, i: int) -> bool:
    token = tokens[i]
    if token.kind != "w" or token.is_capital or not token.lower.endswith(("e", "sei", "seien")):
        return False
    if token.lower in words("de/konjunktiv_forms"):
        return not _is_set_phrase(tokens, i)
    if token.lower in words("de/not_konjunktiv") or not is_konjunktiv_form(token.lower):
        return False
    return _stands_as_a_verb(tokens, i)


def _is_set_phrase(tokens: Tokens, i: int) -> bool:
    """ "es sei denn", "sei es", "wie dem auch sei", "ich habe", "als sei": no reported speech."""
    lower = tokens[i].lower
    before = tokens[i - 1].lower if i else ""
    after = tokens[i + 1].lower if i + 1 < len(tokens) else ""
    if before in _FIRST_PERSON or after in _FIRST_PERSON or before == "als":
        return True
    if lower == "sei":
        is_dem_auch = before == "auch" and i > 1 and tokens[i - 2].lower == "dem"
        is_either = after == "es" and before in ("", ",")
        return after in ("denn", "dank") or is_either or is_dem_auch or not before
    return lower == "möge" and not before


@lru_cache(maxsize=20_000)
def is_konjunktiv_form(lower: str) -> bool:
    """Whether a word in "-e" is a known verb stem, with or without prefixes."""
    stems, with_prefix = _stems()
    body = lower[:-1]
    if body in stems or body.endswith("ier") and len(body) > _SHORTEST_IN_IEREN:
        return True
    for cut in range(2, len(body) - 1):
        if _is_prefix(body[:cut]) and (body[cut:] in stems or body[cut:] in with_prefix):
            return True
    return False


@cache
def _stems() -> tuple[frozenset[str], frozenset[str]]:
    lines = entries("de/konjunktiv_stems")
    plain = frozenset(line for line in lines if not line.startswith("-"))
    return plain, frozenset(line[1:] for line in lines if line.startswith("-"))


def _is_prefix(piece: str) -> bool:
    prefixes = words("de/prefixes")
    return piece in prefixes or any(
        piece[:cut] in prefixes and piece[cut:] in prefixes for cut in range(2, len(piece) - 1)
    )


def _stands_as_a_verb(tokens: Tokens, i: int) -> bool:
    """Not before a noun as an adjective is, not behind an article, not in "als liefere er"."""
    before = tokens[i - 1] if i else None
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    if before is None or before.lower in _BEFORE_A_NOUN or before.kind == "n":
        return False
    if after is not None and (after.lower in _FIRST_PERSON or before.lower in _FIRST_PERSON):
        return False
    if after is not None and after.is_capital:
        return before.is_capital or before.kind == "q" or before.text == ","
    return True
