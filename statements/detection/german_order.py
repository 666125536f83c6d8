"""Which phrase may be the subject of a German verb, by word order.

The topological field model: what precedes the finite verb is one constituent; where that is no
subject, the subject follows the verb. In a clause that a subjunction opens it follows that.
"""

from .agents import is_agent
from .german_phrases import noun_phrase
from .german_words import COORDINATIONS, NOMINATIVE, PARTICLES, PREPOSITIONS, PRONOUNS, is_noun
from .lexicon import words
from .phrases import Phrase, Tokens

SUBJUNCTIONS = set(
    "wie als dass nachdem während weil obwohl was wo indem nachdem bevor wenn ob wobei da"
    " denen".split()
)


# Words that may precede a subject without turning the clause around.
_FOCUS = {"auch", "selbst", "sogar", "nur", "allein", "gerade", "vor", "allem"}
_LONGEST_ANTECEDENT = 12
# An insertion with more commas in it is none: the bound keeps long lists cheap.
_MOST_COMMAS = 4
_RELATIVES = {"der", "die", "das", "dem", "den", "deren", "dessen"}
_POSSESSIVES = {"sein", "seine", "ihr", "ihre", "unsere", "kein", "keine"}
_LONGEST_LOOK = 40
WORDS_OF_A_FRAGMENT = 6


def subject_after(tokens: Tokens, at: int) -> Phrase | None:
    """The first subject to the right of a verb, across adverbs and prepositional phrases."""
    i = at + 1
    fallback = _called_like_a_day(tokens, i)
    while i < min(len(tokens), at + 22):
        token = tokens[i]
        if token.kind == "p" and token.text != "(" or token.kind == "q" and i > at + 1:
            return fallback
        if i == at + 1 and (name := _particle_name(tokens, i)):
            return name
        if token.lower in PREPOSITIONS:
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
    return fallback


def _called_like_a_day(tokens: Tokens, i: int) -> Phrase | None:
    """ "sagte Sonntag": right behind the verb and without "am" it is somebody's name."""
    is_day = i < len(tokens) and tokens[i].text in words("de/time_nouns")
    return Phrase(i, i) if is_day else None


def _particle_name(tokens: Tokens, i: int) -> Phrase | None:
    """ "sagte von der Leyen": a family name that begins in lower case and ends the clause."""
    end = i
    while end < len(tokens) and tokens[end].lower in PARTICLES and not tokens[end].is_capital:
        end += 1
    if end < i + 2 and (end == i or tokens[i].lower in PREPOSITIONS):
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
    if tokens[second.first].lower in _POSSESSIVES or tokens[second.last].kind == "q":
        return phrase
    end = second.last + 1
    closes = end >= len(tokens) or tokens[end].kind in "pq"
    if not closes or tokens[i + 1].lower in NOMINATIVE and end >= len(tokens):
        return phrase
    return Phrase(phrase.first, second.last)


def subject_before(tokens: Tokens, at: int) -> Phrase | None:
    """The constituent before a finite verb, where it is a noun phrase that may be its subject."""
    if at and tokens[at - 1].lower in PRONOUNS and tokens[at - 1].lower != "es":
        return Phrase(at - 1, at - 1, is_pronoun=True)
    if inserted := _across_insertion(tokens, at):
        return inserted
    for first in _clause_starts(tokens, at):
        phrase = _subject_at(tokens, first)
        if phrase and (subject := _up_to_verb(tokens, phrase, at)):
            return _with_partner(tokens, subject, at)
    return None


def _with_partner(tokens: Tokens, subject: Phrase, at: int) -> Phrase:
    """ "A und B erklärten": before a verb in the plural both are its subject."""
    joint = subject.first - 1
    if joint < 1 or tokens[joint].lower not in COORDINATIONS or tokens[at].lower[-1] != "n":
        return subject
    for first in range(max(0, joint - _LONGEST_ANTECEDENT), joint):
        partner = noun_phrase(tokens, first)
        if partner and partner.last in (joint - 1, subject.last) and not partner.is_oblique:
            return Phrase(partner.first, subject.last)
    return subject


def _up_to_verb(tokens: Tokens, phrase: Phrase, at: int) -> Phrase | None:
    """The phrase, if only adverbials, an insertion or another verb part it from its verb."""
    end = _skip_adverbials(tokens, phrase.last + 1, at)
    if end == at:
        return _with_apposition(tokens, phrase)
    if end < at and tokens[end].text in (",", "–", "-", "(") and tokens[at - 1].text in ",–-)":
        return _behind_its_name(tokens, _with_apposition(tokens, phrase))
    if any(tokens[i].lower in COORDINATIONS for i in range(max(end, at - 3), at)):
        return phrase
    return None


def _across_insertion(tokens: Tokens, at: int) -> Phrase | None:
    """ "X, Außenminister und Ältester der Runde, sagte": who opens the clause before the commas."""
    if at < 4 or tokens[at - 1].text != ",":
        return None
    commas = 0
    for comma in range(at - 2, max(0, at - _LONGEST_LOOK), -1):
        if tokens[comma].text in (";", ":") or tokens[comma].kind == "q":
            return None
        if tokens[comma].text != ",":
            continue
        commas += 1
        if commas > _MOST_COMMAS:
            return None
        phrase = before_comma(tokens, comma)
        opens = phrase is not None and (not phrase.first or tokens[phrase.first - 1].text in ",:")
        if phrase and opens and not phrase.is_oblique and is_agent(tokens, phrase):
            if tokens[comma + 1].lower in _RELATIVES:
                return phrase
            return Phrase(phrase.first, at - 2)
    return None


def _behind_its_name(tokens: Tokens, phrase: Phrase) -> Phrase:
    """ "Ada Brandt, Sprecherin des Verbands, sagte": the apposition with the name before it."""
    if not phrase.first or tokens[phrase.first - 1].text != ",":
        return phrase
    named = before_comma(tokens, phrase.first - 1)
    if named is None or named.is_oblique or not is_agent(tokens, named):
        return phrase
    return Phrase(named.first, phrase.last)


def _subject_at(tokens: Tokens, first: int) -> Phrase | None:
    while first + 1 < len(tokens) and tokens[first].lower in _FOCUS:
        first += 1
    if first == 0 and (name := _opening_particle_name(tokens)):
        return name
    if tokens[first].lower in PREPOSITIONS or tokens[first].lower in SUBJUNCTIONS:
        return None
    if tokens[first].kind == "q" and tokens[first + 1].text == ",":
        return None  # "„Es ist gut“, sagte X": what is said
    phrase = noun_phrase(tokens, first)
    if phrase is None or phrase.is_oblique or tokens[first].text in words("de/time_nouns"):
        return None
    if phrase.last == first and tokens[first].lower.endswith("end"):
        return None  # "Ergänzend sagte ...": a participle as an adverb
    return phrase


def _opening_particle_name(tokens: Tokens) -> Phrase | None:
    """ "Von der Leyen sagte": a family name's particles at the start of a sentence."""
    end = 0
    while end < len(tokens) and tokens[end].lower in PARTICLES:
        end += 1
    if end < 2 or end + 1 >= len(tokens) or not is_noun(tokens, end):
        return None
    follows = tokens[end + 1]
    return Phrase(0, end) if follows.kind == "w" and not follows.is_capital else None


def _clause_starts(tokens: Tokens, at: int) -> list[int]:
    """Places to the left of a verb where its clause may begin, nearest first."""
    starts = []
    first = 0
    for i in range(at - 1, max(-1, at - _LONGEST_LOOK), -1):
        token = tokens[i]
        is_speech = token.kind == "q" and len(token.text.split()) > WORDS_OF_A_FRAGMENT
        if token.text in (":", ";") or is_speech and i + 1 < at:
            first = i + 1
            break
        is_dash = token.text in ("–", "-") and token.start > tokens[i - 1].end
        is_joint = (
            token.text == ","
            or is_dash
            or token.lower
            in (
                "und",
                "aber",
                "doch",
                "denn",
                "oder",
            )
        )
        if is_joint and i + 1 < at:
            starts.append(i + 1)
    if first < at:
        starts.append(first)
    return starts


def _skip_adverbials(tokens: Tokens, i: int, at: int) -> int:
    while i < at:
        token = tokens[i]
        if token.lower in PREPOSITIONS:
            phrase = noun_phrase(tokens, i + 1)
            i = phrase.last + 1 if phrase else i + 1
        elif (
            token.kind == "n"
            or token.text in words("de/time_nouns")
            or token.kind == "w"
            and not token.is_capital
            and not token.lower.endswith("te")
        ):
            i += 1
        else:
            return i
    return i


def before_comma(tokens: Tokens, comma: int) -> Phrase | None:
    """What a relative clause or an apposition belongs to: the phrase that ends at its comma."""
    for i in range(max(0, comma - _LONGEST_ANTECEDENT), comma):
        phrase = noun_phrase(tokens, i)
        if phrase and phrase.last == comma - 1:
            return Phrase(phrase.first, phrase.last, phrase.is_pronoun)
    return None
