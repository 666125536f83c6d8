"""German noun phrases and subjects, found by articles, capital letters and word order.

Word order is that of the topological field model: what precedes the finite verb is one constituent;
where that is no subject, the subject follows the verb.
"""

from .lexicon import words
from .phrases import Cue, Phrase, Tokens

_NOMINATIVE = set(
    "der die das ein eine all dieser diese dieses kein keine mehrere viele einige alle beide zwei drei vier"
    " fünf zahlreiche sein seine ihr ihre unser unsere manche andere weitere jeder jede jenes welche".split()
)
_OBLIQUE = set(
    "den dem des einen einem eines diesen diesem seinem seinen seines ihrem ihren ihres keinen keinem"
    " unserem unseren jedem jeden allen beiden".split()
)
_PRONOUNS = set("er sie es wir ich man".split())
_DEMONSTRATIVES = set(
    "dieser diese jener jene letzterer letztere beide einige viele andere".split()
)
_GENITIVES = set("des der eines einer seiner ihrer seines ihres dieser von vom aus für".split())
_PARTICLES = set("von van de der zu al bin del di da la le dos ten ter".split())
_PREPOSITIONS = set(
    "in im an am auf bei beim mit nach vor von vom zu zum zur aus für gegen über unter durch um ohne seit"
    " während wegen trotz zwischen gegenüber neben hinter per anlässlich angesichts bis ab laut".split()
)
_SUBJUNCTIONS = set(
    "wie als dass nachdem während weil obwohl was wo indem nachdem bevor wenn ob wobei da denen".split()
)
_ADJECTIVE_ENDINGS = ("e", "en", "er", "es", "em", "te", "ten")
_PARTITIVES = set(
    "einer eine eines einige viele mehrere zwei drei vier beide keiner jeder mancher".split()
)
# Words that may precede a subject without turning the clause around.
_FOCUS = {"auch", "selbst", "sogar", "nur", "allein", "gerade", "vor", "allem"}
_COORDINATIONS = {"und", "sowie"}
_LONGEST_LOOK = 40
_LONGEST_PHRASE = 24
# „Welt“, „heise online“: a medium's name in marks may be a subject.
_WORDS_OF_A_NAME = 3
_WORDS_OF_A_FRAGMENT = 6


def noun_phrase(tokens: Tokens, at: int) -> Phrase | None:
    """The noun phrase that begins at a token: article, adjectives, nouns, genitives, "von ..."."""
    if at >= len(tokens):
        return None
    token = tokens[at]
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if token.lower in _PRONOUNS:
        return Phrase(at, at, is_pronoun=True)
    if token.lower in _DEMONSTRATIVES and not (following and _may_go_on(tokens, at + 1)):
        return Phrase(at, at, is_pronoun=True)
    if token.kind == "q":
        return Phrase(at, at) if _is_short_name(tokens, at) else None
    last = _partitive_end(tokens, at) or _core_end(tokens, at)
    if last is None:
        return None
    last = _with_coordinations(tokens, _with_genitives(tokens, last))
    return Phrase(at, last, is_oblique=token.lower in _OBLIQUE)


def _is_short_name(tokens: Tokens, at: int) -> bool:
    passage = tokens[at].text
    return passage[:1].isupper() and len(passage.split()) <= _WORDS_OF_A_NAME


def _partitive_end(tokens: Tokens, at: int) -> int | None:
    """ "einer der Minister", "einige der Verbündeten"."""
    if tokens[at].lower not in _PARTITIVES or at + 2 >= len(tokens):
        return None
    return _core_end(tokens, at + 1) if tokens[at + 1].lower in ("der", "von") else None


def is_preposition(lower: str) -> bool:
    """Whether a word in lower case opens a prepositional phrase."""
    return lower in _PREPOSITIONS


def is_noun(tokens: Tokens, at: int) -> bool:
    """Whether the token is a capitalised word that is no function word."""
    return tokens[at].is_capital and tokens[at].lower not in words("de/function_words")


def _may_go_on(tokens: Tokens, at: int) -> bool:
    return is_noun(tokens, at) or _is_adjective(tokens, at) or tokens[at].kind == "q"


def _is_adjective(tokens: Tokens, at: int) -> bool:
    token = tokens[at]
    if token.kind == "n":
        return True
    lower = token.lower
    opens_phrase = at == 0 and len(tokens) > 1 and tokens[1].is_capital
    is_plain = token.kind == "w" and (not token.is_capital or opens_phrase)
    return (
        is_plain and lower.endswith(_ADJECTIVE_ENDINGS) and lower not in words("de/function_words")
    ) or lower in ("sehr", "damals", "noch", "rund", "etwa")


def _core_end(tokens: Tokens, at: int) -> int | None:
    i, count = at, len(tokens)
    has_article = tokens[i].lower in _NOMINATIVE or tokens[i].lower in _OBLIQUE
    if has_article:
        i += 1
    for _ in range(6):
        if i < count and _is_adjective(tokens, i) and not (i == at and tokens[i].kind == "w" and i):
            i += 1
        elif i < count and not has_article and i == at and _is_adjective(tokens, i):
            i += 1
        else:
            break
    first_noun = i
    while i < count and i - at < _LONGEST_PHRASE:
        if is_noun(tokens, i) or tokens[i].kind == "q" and i == first_noun and has_article:
            i += 1
        elif i > first_noun and tokens[i].kind == "q" and _is_short_name(tokens, i):
            i += 1
            break
        elif i > first_noun and _is_name_particle(tokens, i):
            i += 1
        elif (
            i > first_noun and tokens[i].text in "&.-" and i + 1 < count and is_noun(tokens, i + 1)
        ):
            if tokens[i].text == "." and len(tokens[i - 1].text) > 3:
                break
            i += 1
        else:
            break
    if i == first_noun:
        return None
    return _with_brackets(tokens, i - 1)


def _is_name_particle(tokens: Tokens, i: int) -> bool:
    """ "von der Leyen" only behind a given name, for behind a bare noun "von" opens an attribute."""
    lower = tokens[i].lower
    if lower not in _PARTICLES or i + 1 >= len(tokens):
        return False
    if lower not in _PREPOSITIONS and lower != "der":
        return is_noun(tokens, i + 1)
    given = tokens[i - 1].text.split("-")[-1] in words("given_names")
    is_second = lower == "der" and tokens[i - 1].lower in ("von", "van")
    goes_on = is_noun(tokens, i + 1) or tokens[i + 1].lower in _PARTICLES
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
            continue
        if tokens[i].lower not in _GENITIVES:
            break
        if tokens[i].lower in _PREPOSITIONS:
            end = _core_end(tokens, i + 1)
        else:
            end = _core_end(tokens, i)
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
        and tokens[i + 1].lower.endswith(("n", "r", "s"))
    )


def _with_coordinations(tokens: Tokens, last: int) -> int:
    if last + 2 < len(tokens) and tokens[last + 1].lower in _COORDINATIONS:
        end = _core_end(tokens, last + 2)
        if end is not None and tokens[last + 2].lower not in _OBLIQUE:
            return _with_genitives(tokens, end)
    return last


def subject_after(tokens: Tokens, at: int) -> Phrase | None:
    """The first subject to the right of a verb, across adverbs and prepositional phrases."""
    i = at + 1
    while i < min(len(tokens), at + 22):
        token = tokens[i]
        if token.kind == "p" and token.text != "(" or token.kind == "q" and i > at + 1:
            return None
        if i == at + 1 and (name := _particle_name(tokens, i)):
            return name
        if token.lower in _PREPOSITIONS:
            phrase = noun_phrase(tokens, i + 1)
            i = phrase.last + 1 if phrase else i + 1
            continue
        phrase = noun_phrase(tokens, i)
        if phrase is None:
            i += 1
        elif phrase.is_oblique or tokens[i].text in words("de/time_nouns") or token.kind == "n":
            i = phrase.last + 1
        else:
            return _with_apposition(tokens, phrase)
    return None


def _particle_name(tokens: Tokens, i: int) -> Phrase | None:
    """ "sagte von der Leyen": a family name that begins in lower case and ends the clause."""
    end = i
    while end < len(tokens) and tokens[end].lower in _PARTICLES and not tokens[end].is_capital:
        end += 1
    if end < i + 2 and (end == i or tokens[i].lower in _PREPOSITIONS):
        return None
    if end >= len(tokens) or not is_noun(tokens, end):
        return None
    closes = end + 1 >= len(tokens) or tokens[end + 1].kind in "pq"
    return Phrase(i, end) if closes else None


def _with_apposition(tokens: Tokens, phrase: Phrase) -> Phrase:
    """ "der Leiter der Behörde, Max Beispiel," taken as one phrase."""
    i = phrase.last + 1
    if phrase.is_pronoun or i + 1 >= len(tokens) or tokens[i].text != ",":
        return phrase
    second = noun_phrase(tokens, i + 1)
    if second is None or second.is_pronoun or second.is_oblique:
        return phrase
    end = second.last + 1
    closes = end >= len(tokens) or tokens[end].kind in "pq"
    if not closes or tokens[i + 1].lower in _NOMINATIVE and end >= len(tokens):
        return phrase
    return Phrase(phrase.first, second.last)


def subject_before(tokens: Tokens, at: int) -> Phrase | None:
    """The constituent before a finite verb, where it is a noun phrase that may be its subject."""
    if at and tokens[at - 1].lower in _PRONOUNS and tokens[at - 1].lower != "es":
        return Phrase(at - 1, at - 1, is_pronoun=True)
    for first in _clause_starts(tokens, at):
        phrase = _subject_at(tokens, first)
        if phrase is None:
            continue
        end = _skip_adverbials(tokens, phrase.last + 1, at)
        if end == at:
            return _with_apposition(tokens, phrase)
        if end < at and tokens[end].text in (",", "–", "-", "(") and tokens[at - 1].text in ",–-)":
            return _with_apposition(tokens, phrase)
        if any(tokens[i].lower in _COORDINATIONS for i in range(max(end, at - 3), at)):
            return phrase
    return None


def _subject_at(tokens: Tokens, first: int) -> Phrase | None:
    while first + 1 < len(tokens) and tokens[first].lower in _FOCUS:
        first += 1
    if tokens[first].lower in _PREPOSITIONS or tokens[first].lower in _SUBJUNCTIONS:
        return None
    phrase = noun_phrase(tokens, first)
    if phrase is None or phrase.is_oblique or tokens[first].text in words("de/time_nouns"):
        return None
    if phrase.last == first and tokens[first].lower.endswith("end"):
        return None  # "Ergänzend sagte ...": a participle as an adverb
    return phrase


def _clause_starts(tokens: Tokens, at: int) -> list[int]:
    """Places to the left of a verb where its clause may begin, nearest first."""
    starts = []
    first = 0
    for i in range(at - 1, max(-1, at - _LONGEST_LOOK), -1):
        token = tokens[i]
        is_speech = token.kind == "q" and len(token.text.split()) > _WORDS_OF_A_FRAGMENT
        if token.text in (":", ";") or is_speech and i + 1 < at:
            first = i + 1
            break
        is_joint = token.text in (",", "–", "-") or token.lower in (
            "und",
            "aber",
            "doch",
            "denn",
            "oder",
        )
        if is_joint and i + 1 < at:
            starts.append(i + 1)
    if first < at:
        starts.append(first)
    return starts


def _skip_adverbials(tokens: Tokens, i: int, at: int) -> int:
    while i < at:
        token = tokens[i]
        if token.lower in _PREPOSITIONS:
            phrase = noun_phrase(tokens, i + 1)
            i = phrase.last + 1 if phrase else i + 1
        elif token.kind == "n" or token.text in words("de/time_nouns"):
            i += 1
        elif token.kind == "w" and not token.is_capital and not token.lower.endswith("te"):
            i += 1
        else:
            return i
    return i


def subject(tokens: Tokens, cue: Cue) -> Phrase | None:
    """Who speaks, by the cue verb's clause; in the passive voice the "von" phrase, if any."""
    if cue.infinitive == "zitieren":
        return _quoted_person(tokens, cue)
    if cue.is_passive:
        return _agent(tokens, cue)
    if cue.is_final:
        return _subject_of_final(tokens, cue)
    following = tokens[cue.at + 1] if cue.at + 1 < len(tokens) else None
    if following and following.lower in ("er", "sie", "ich", "wir", "man"):
        return Phrase(cue.at + 1, cue.at + 1, is_pronoun=True)
    return subject_before(tokens, cue.at) or subject_after(tokens, cue.at)


def _quoted_person(tokens: Tokens, cue: Cue) -> Phrase | None:
    """Who is cited speaks: the subject of the passive, the object of the active voice."""
    if cue.is_passive:
        return subject_before(tokens, cue.at) or subject_after(tokens, cue.at)
    i = cue.at + 1
    found = None
    while i < min(len(tokens), cue.at + 14) and tokens[i].kind not in "pq":
        phrase = None if tokens[i].lower in _PREPOSITIONS else noun_phrase(tokens, i)
        if tokens[i].lower == "mit":
            break
        found = phrase or found
        i = phrase.last + 1 if phrase else i + 1
    return found


def medium(tokens: Tokens) -> Phrase | None:
    """ "In einer Erklärung der Minister hieß es": the message's place in the sentence's first field."""
    if tokens[0].lower in ("in", "im", "aus", "auf", "bei", "von", "vom") and len(tokens) > 2:
        return noun_phrase(tokens, 1)
    return None


def _agent(tokens: Tokens, cue: Cue) -> Phrase | None:
    first, last = sorted((cue.at, cue.last))
    for i in range(max(0, first - 12), last):
        if tokens[i].lower in ("von", "vom", "durch"):
            phrase = noun_phrase(tokens, i + 1)
            if phrase:
                return phrase
    return None


def _subject_of_final(tokens: Tokens, cue: Cue) -> Phrase | None:
    last = min(cue.at, cue.last)
    for i in range(last - 1, max(-1, last - _LONGEST_LOOK), -1):
        if tokens[i].kind == "q" or tokens[i].text in ":;":
            return None
        if tokens[i].lower in _SUBJUNCTIONS:
            has_es = tokens[i + 1].lower in ("es", "sich") and i + 2 < last
            return subject_after(tokens, i + 1 if has_es else i)
        if tokens[i].lower in ("der", "die", "das", "den") and i and tokens[i - 1].text == ",":
            return _subject_of_relative(tokens, i, last)
    return None


def _subject_of_relative(tokens: Tokens, pronoun: int, end: int) -> Phrase | None:
    """ "die Marke, die X erklärt hatte": X; "X, der erklärt hatte": what stands before the comma."""
    phrase = noun_phrase(tokens, pronoun + 1) if tokens[pronoun].lower != "der" else None
    if phrase and not phrase.is_oblique and phrase.last < end:
        return phrase
    return _before_comma(tokens, pronoun - 1)


def _before_comma(tokens: Tokens, comma: int) -> Phrase | None:
    """What a relative clause belongs to: the phrase that ends at its comma."""
    found = None
    for i in range(comma - 1, max(-1, comma - 12), -1):
        phrase = noun_phrase(tokens, i)
        if phrase and phrase.last == comma - 1:
            found = Phrase(phrase.first, phrase.last, phrase.is_pronoun)
        elif found:
            break
    return found
