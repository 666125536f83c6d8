"""Which German clause a cue verb governs: dass-clause, Konjunktiv, question or infinitive."""

from .german_ends import opens_with_verb
from .german_words import is_article, is_preposition
from .indirect import last_content
from .konjunktiv import konjunktiv_one, konjunktiv_two
from .lexicon import words
from .phrases import Cue, Tokens
from .quotations import Reading

CLAUSE_OPENERS = {"dass", "daß", "ob"}
_FOCUS = {"auch", "nicht", "selbst", "nur", "gerade"}
_AFTER_RELATIVE = {"er", "sie", "es", "sich", "man"}


_RELATIVES = set("der die das den dem denen deren dessen welche welcher welches wo".split())


# "zu öffnen und ...", "zu haben": an infinitive may be followed by these in its clause.
_AFTER_INFINITIVE = set("und oder sowie haben sein werden können wollen müssen als um".split())


_ASKING = {"fragen", "nachfragen", "erfragen"}
# Verbs that leave open whether it is so ("sagte nicht, ob"); "prüfen, ob" reports nothing.
_OPEN_QUESTIONS = _ASKING | {"sagen", "mitteilen", "angeben", "äußern", "bestätigen", "wissen"}
# Before "dass" these tell of a way, a reason or a fact, not of what somebody said.
_NO_REPORTS = set(
    "dadurch darin so derart sodass tatsache vorteil nachteil fall möglichkeit umstand problem"
    " grund weise".split()
)
_NOT_INFINITIVE = set(
    "ist sind war waren wird werden wurde wurden hat haben hatte hatten sondern aber doch"
    " kann konnte soll sollte will wollte muss musste".split()
)


QUESTION_WORDS = {
    "wie",
    "warum",
    "was",
    "wer",
    "wann",
    "wo",
    "weshalb",
    "wieso",
    "welche",
    "welcher",
}


SUBJUNCTIONS = set(
    "als nachdem während weil obwohl wenn indem bevor da seit um ohne statt damit".split()
)


_INFINITIVE_LOOK = 60


_CLAUSE_LOOK = 45


def is_subordinate(reading: Reading, sign: int) -> bool:
    """The verb ends a clause that a relative pronoun or a subjunction has opened."""
    tokens = reading.tokens
    if sign + 1 < len(tokens) and tokens[sign + 1].kind in "wnq":
        return False
    for i in range(sign - 1, -1, -1):
        opener = tokens[i + 1].lower
        is_start = tokens[i].text in (",", "–", "-", "(") or i == 0
        if is_start and (
            opener in _RELATIVES or opener in SUBJUNCTIONS or opener in CLAUSE_OPENERS
        ):
            return True
        if is_start and _opens_with_relative(tokens, i + 1):
            return True
        if tokens[i].text == ",":
            return tokens[i + 1].lower in QUESTION_WORDS
    return False


def _opens_with_relative(tokens: Tokens, at: int) -> bool:
    """ "nach denen ...", "bei dem es ...": not "über den Versuch"."""
    if at + 2 >= len(tokens) or not is_preposition(tokens[at].lower):
        return False
    pronoun, following = tokens[at + 1].lower, tokens[at + 2].lower
    if pronoun in ("denen", "deren", "dessen"):
        return True
    return pronoun in _RELATIVES and (is_article(following) or following in _AFTER_RELATIVE)


def governed(reading: Reading, cue: Cue) -> tuple[int, str] | None:
    """Where the clause begins that a cue verb governs, and by which rule."""
    tokens = reading.tokens
    last = last_content(tokens)
    commas = _commas(reading, cue)
    for comma in commas:
        opener = tokens[comma + 1].lower
        is_dass = opener in ("dass", "daß") or opener == "ob" and cue.infinitive in _OPEN_QUESTIONS
        if is_dass and not _is_anothers(reading, cue, comma):
            return comma + (1 if opener == "ob" else 2), "indirect-dass"
        if cue.use == "judge":
            continue
        end = next((other for other in commas if other > comma), last + 1)
        if not _is_joined(tokens, comma + 1) and _is_mood_clause(reading, cue, comma + 1, end):
            return comma + 1, "indirect-konjunktiv"
    for comma in commas[:1]:
        if _is_anothers(reading, cue, comma):
            break
        opener = tokens[comma + 1].lower
        if cue.infinitive in _ASKING and opener in QUESTION_WORDS:
            return comma + 1, "indirect-question"
        is_open = cue.use in ("say", "think") and opener not in SUBJUNCTIONS
        is_open = is_open and tokens[comma].text == "," and not _has_verb_first(reading, comma + 1)
        if is_open and has_infinitive(reading, comma + 1, last + 1):
            return comma + 1, "indirect-infinitive"
    return None


def _is_joined(tokens: Tokens, at: int) -> bool:
    """ "wenn ...", "auch wenn ...", "nicht weil ...": a clause of another kind."""
    opener, following = tokens[at].lower, tokens[at + 1].lower
    return opener in SUBJUNCTIONS or opener in _FOCUS and following in SUBJUNCTIONS


def _is_mood_clause(reading: Reading, cue: Cue, first: int, end: int) -> bool:
    """A Konjunktiv II that opens the clause is a condition's other half, no report."""
    opens = bool(konjunktiv_two(reading.tokens, first, first + 1))
    return has_mood(reading, first, end) and not (opens and not cue.is_final)


def _has_verb_first(reading: Reading, first: int) -> bool:
    """ "..., wurde ...", "..., das half ...": the narration or a relative clause goes on."""
    tokens = reading.tokens
    if tokens[first].lower in _NOT_INFINITIVE or opens_with_verb(tokens, first):
        return True
    is_relative = tokens[first].lower in _RELATIVES
    return is_relative and reading.grammar.noun_phrase(tokens, first) is None


def has_mood(reading: Reading, first: int, end: int) -> bool:
    """A verb in the Konjunktiv that is no relative clause's own: "die Lage sei ernst"."""
    tokens = reading.tokens
    signs = konjunktiv_one(tokens, first, end) or konjunktiv_two(tokens, first, end)
    return any(not is_subordinate(reading, sign) for sign in signs)


def _is_anothers(reading: Reading, cue: Cue, comma: int) -> bool:
    """Another cue verb, or a word such as "dadurch", stands nearer before and governs it."""
    tokens = reading.tokens
    if tokens[comma - 1].lower in _NO_REPORTS:
        return True
    return any(max(cue.at, cue.last) < other.at < comma for other in reading.cues)


def _commas(reading: Reading, cue: Cue) -> list[int]:
    """The commas (or the colon) behind the cue at which its clause may begin."""
    tokens = reading.tokens
    first = cue.last if cue.is_final or cue.last < cue.at else cue.at
    found = []
    for i in range(first + 1, min(len(tokens) - 2, first + _CLAUSE_LOOK)):
        if tokens[i].text == ";":
            break
        if tokens[i].text == ",":
            found.append(i)
        elif tokens[i].text == ":":
            return [*found, i]
    return found


def has_infinitive(reading: Reading, first: int, end: int) -> bool:
    """A clause without a finite verb that ends in "zu" and an infinitive."""
    tokens = reading.tokens
    for i in range(first + 1, min(end, first + _INFINITIVE_LOOK)):
        token = tokens[i]
        if token.text in (";", ":"):
            return False
        if token.kind != "w" or token.is_capital or not token.lower.endswith("n"):
            continue
        if tokens[i - 1].lower == "zu" or _is_joined_infinitive(token.lower):
            following = tokens[i + 1] if i + 1 < len(tokens) else None
            return (
                following is None or following.kind != "w" or following.lower in _AFTER_INFINITIVE
            )
    return False


def _is_joined_infinitive(lower: str) -> bool:
    prefix, _, rest = lower.rpartition("zu")
    return prefix in words("de/prefixes") and len(rest) > 3
