"""German noun phrases and subjects, found by articles, capital letters and word order.

Word order is that of the topological field model: what precedes the finite verb is one constituent;
where that is no subject, the subject follows the verb.
"""

from .german_words import (
    COORDINATIONS,
    OBLIQUE,
    PARTICLES,
    PREPOSITIONS,
    PRONOUNS,
    is_article,
    is_noun,
    is_short_name,
)
from .lexicon import words
from .phrases import Phrase, Tokens

_DEMONSTRATIVES = set(
    "dieser diese jener jene letzterer letztere beide einige viele andere".split()
)


_GENITIVES = set(
    "des der eines einer aller seiner ihrer seines ihres dieser von vom aus für ohne".split()
)


_ADJECTIVE_ENDINGS = ("e", "en", "er", "es", "em", "te", "ten")


_ABOUT = {"rund", "etwa", "mehr", "mehreren", "über"}


_PARTITIVES = set(
    "einer eine eines einige viele mehrere zwei drei vier beide keiner jeder mancher".split()
)


_PARTICIPLE_ENDINGS = (
    *("ende", "ender", "enden", "endes", "endem", "te", "ter", "ten", "tes", "tem"),
    *("ene", "ener", "enen", "enes", "enem"),
)
# "letzten", "meisten", "zwanzigste": no participles.
_ORDINAL_ENDINGS = ("letzte", "letzten", "letzter", "ste", "sten", "ster", "stes", "stem")
_LONGEST_EMBEDDED = 12
_LONGEST_PHRASE = 24
_MOST_ADJECTIVES = 7
_LONGEST_INITIAL = 3


def noun_phrase(tokens: Tokens, at: int) -> Phrase | None:
    """The noun phrase that begins at a token: article, adjectives, nouns, genitives, "von ..."."""
    if at >= len(tokens):
        return None
    token = tokens[at]
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if token.lower in PRONOUNS:
        return Phrase(at, at, is_pronoun=True)
    if token.lower in _DEMONSTRATIVES and not (following and _may_go_on(tokens, at + 1)):
        return Phrase(at, at, is_pronoun=True)
    if token.kind == "q":
        is_name = is_short_name(tokens, at)
        return Phrase(at, _with_coordinations(tokens, at)) if is_name else None
    partitive = _partitive_end(tokens, at)
    last = partitive or _core_end(tokens, at)
    if last is None:
        return None
    last = _with_coordinations(tokens, _with_genitives(tokens, last))
    return Phrase(at, last, is_oblique=partitive is None and _is_oblique(tokens, at))


def _partitive_end(tokens: Tokens, at: int) -> int | None:
    """ "einer der Minister", "einige der Verbündeten"."""
    if tokens[at].lower not in _PARTITIVES or at + 2 >= len(tokens):
        return None
    return _core_end(tokens, at + 1) if tokens[at + 1].lower in ("der", "von") else None


def _is_oblique(tokens: Tokens, at: int) -> bool:
    """By the article, or by the ending that "der" asks for in the dative: "der neuen Zeitung"."""
    lower = tokens[at].lower
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    is_dative = lower == "der" and following is not None and following.lower.endswith("en")
    return lower in OBLIQUE or is_dative and following is not None and not following.is_capital


def _may_go_on(tokens: Tokens, at: int) -> bool:
    """A noun follows, perhaps behind adjectives: "dieser neue Plan", not "dieser behauptete"."""
    for i in range(at, min(len(tokens), at + _MOST_ADJECTIVES)):
        if is_noun(tokens, i) or tokens[i].kind == "q":
            return True
        if not _is_adjective(tokens, i):
            return False
    return False


def _is_adjective(tokens: Tokens, at: int) -> bool:
    token = tokens[at]
    if token.kind == "n" or _joins_number(tokens, at):
        return True
    if not token.is_capital and is_noun(tokens, at):
        return False
    lower = token.lower
    opens_phrase = at == 0 and len(tokens) > 1 and tokens[1].is_capital
    is_plain = token.kind == "w" and (not token.is_capital or opens_phrase)
    return (
        is_plain and lower.endswith(_ADJECTIVE_ENDINGS) and lower not in words("de/function_words")
    ) or lower in ("sehr", "damals", "noch", "rund", "etwa")


def _joins_number(tokens: Tokens, at: int) -> bool:
    """The hyphen of "der 58-Jährige" and "die 56-jährige Zeugin"."""
    if tokens[at].text != "-" or not at or tokens[at - 1].kind != "n":
        return False
    return tokens[at - 1].end == tokens[at].start


def _core_end(tokens: Tokens, at: int) -> int | None:
    """The last token of article, adjectives and nouns; None where no noun follows."""
    has_article = is_article(tokens[at].lower)
    first_noun = at + has_article
    while first_noun < min(len(tokens), at + _MOST_ADJECTIVES) and _is_adjective(
        tokens, first_noun
    ):
        first_noun += 1
    i = first_noun
    if has_article and i < len(tokens) and not is_noun(tokens, i):
        i = first_noun = _behind_embedded(tokens, at) or i
    is_named = i < len(tokens) and tokens[i].kind == "q" and is_short_name(tokens, i)
    if i < len(tokens) and (is_noun(tokens, i) or has_article and is_named):
        i += 1
        while i < min(len(tokens), at + _LONGEST_PHRASE) and _goes_on(tokens, i):
            i += 1
    return _with_brackets(tokens, i - 1) if i > first_noun else None


def _behind_embedded(tokens: Tokens, at: int) -> int | None:
    """ "die [zur Stanford University gehörende] Hoover Institution": the noun behind a participle.

    Between an article and its noun German may put the participle's own phrases.
    """
    if at + 1 >= len(tokens) or not _opens_embedded(tokens[at + 1].lower):
        return None
    for i in range(at + 2, min(len(tokens) - 1, at + _LONGEST_EMBEDDED)):
        if tokens[i].kind == "p" or tokens[i].lower in COORDINATIONS:
            return None
        is_lower = tokens[i].kind == "w" and not tokens[i].is_capital
        is_participle = is_lower and tokens[i].lower.endswith(_PARTICIPLE_ENDINGS)
        if is_participle and tokens[i].lower.endswith(_ORDINAL_ENDINGS):
            continue
        if is_participle and not is_article(tokens[i].lower) and is_noun(tokens, i + 1):
            return i + 1
    return None


def _opens_embedded(lower: str) -> bool:
    return lower in PREPOSITIONS or lower in ("sich", "bisher", "bereits", "selbst", "heute")


def _goes_on(tokens: Tokens, i: int) -> bool:
    """Another noun or name, a name in marks, a name's particle, or "Müller & Sohn"."""
    if is_noun(tokens, i) or _is_name_particle(tokens, i):
        return True
    if tokens[i].kind == "q":
        return tokens[i - 1].kind != "q" and is_short_name(tokens, i)
    if tokens[i].text not in ("&", ".", "-") or i + 1 >= len(tokens):
        return False
    before = tokens[i - 1]
    is_initial = len(before.text) <= _LONGEST_INITIAL or before.lower in words("de/abbreviations")
    if tokens[i].text == "." and not is_initial:
        return False
    return is_noun(tokens, i + 1)


def _is_name_particle(tokens: Tokens, i: int) -> bool:
    """ "von der Leyen" only behind a given name; behind a noun "von" opens an attribute."""
    lower = tokens[i].lower
    if lower not in PARTICLES or i + 1 >= len(tokens):
        return False
    if lower not in PREPOSITIONS and lower != "der":
        return is_noun(tokens, i + 1)
    given = tokens[i - 1].text.split("-")[-1] in words("given_names")
    is_second = lower == "der" and tokens[i - 1].lower in ("von", "van")
    goes_on = is_noun(tokens, i + 1) or tokens[i + 1].lower in PARTICLES
    return goes_on and (given or is_second)


def _with_brackets(tokens: Tokens, last: int) -> int:
    if last + 1 < len(tokens) and tokens[last + 1].text == "(":
        for i in range(last + 2, min(last + 9, len(tokens))):
            if tokens[i].text == ")":
                return i
    return last


def _with_genitives(tokens: Tokens, last: int) -> int:
    for _ in range(4):
        i = last + 1
        if i + 1 >= len(tokens):
            break
        if tokens[i].lower.endswith("er") and _is_bare_genitive(tokens, i):
            last = i + 1
            while last + 1 < len(tokens) and is_noun(tokens, last + 1):
                last += 1
            continue
        if tokens[i].lower not in _GENITIVES:
            break
        is_preposition_first = tokens[i].lower in PREPOSITIONS
        if is_preposition_first and (tokens[i + 1].kind == "n" or tokens[i + 1].lower in _ABOUT):
            break  # "wurde laut BBC von rund 100 Menschen begrüßt"
        end = _core_end(tokens, i + 1 if is_preposition_first else i)
        if end is None or end > i + 12:
            break
        last = end
    return last


def _is_bare_genitive(tokens: Tokens, i: int) -> bool:
    """ "Schätzungen französischer Behörden"."""
    is_adjective = tokens[i].kind == "w" and not tokens[i].is_capital and len(tokens[i].text) > 5
    known = tokens[i].lower in words("de/function_words")
    return (
        is_adjective
        and not known
        and is_noun(tokens, i + 1)
        and tokens[i + 1].lower.endswith(("n", "r", "s", "e"))
    )


def _with_coordinations(tokens: Tokens, last: int) -> int:
    if last + 2 < len(tokens) and tokens[last + 1].lower in COORDINATIONS:
        end = _core_end(tokens, last + 2)
        if end is not None and tokens[last + 2].lower not in OBLIQUE:
            return _with_genitives(tokens, end)
    return last
