"""Whom "er", "sie", "he" or "she" stands for: the nearest person of that gender, if plain.

Centring in its simplest form: the subject of the sentence before is the likeliest. Somebody not
known who may be meant as well keeps the speaker open.
"""

from collections.abc import Callable
from dataclasses import dataclass

from .agents import agent_in, is_agent
from .compiled import Compiled
from .lines import Kind
from .mentions import Mention
from .phrases import Phrase
from .quotations import Quotation, Reading, speaker_of
from .records import Span

GENDERS = {
    "er": "male",
    "he": "male",
    "il": "male",
    "sie": "female",
    "she": "female",
    "elle": "female",
}
_ARTICLES = {"der": "male", "ein": "male", "die": "female", "eine": "female"}
_SENTENCES = 7
# English and French nouns for people, by their endings.
_PERSON_ENDINGS = (
    *("minister", "president", "chief", "man", "woman", "official", "officials", "diplomat"),
    *("leader", "commander", "general", "mayor", "adviser", "senator", "ambassador", "ist"),
    *("secretary", "chancellor", "king", "queen", "colleague", "ministre", "homme", "femme"),
)

type Between = Callable[[int, int], tuple[Mention, ...]]


@dataclass(frozen=True, slots=True)
class Antecedent:
    """The mention meant, or those that may be meant; neither where nobody stands before."""

    mention: Mention | None
    possible: tuple[Mention, ...] = ()


def find_antecedent(
    quotation: Quotation,
    place: Span,
    gender: str,
    readings: tuple[Reading, ...],
    between: Between,
    *,
    compiled: Compiled,
) -> Antecedent:
    """Whom the pronoun at a place means; what the quotation itself says does not count."""
    number = quotation.reading
    while number and readings[number].sentence.start > place.start:
        number -= 1
    for _ in range(_SENTENCES):
        reading = readings[number]
        end = min(place.start, reading.sentence.end)
        mentions = [
            mention
            for mention in between(reading.sentence.start, end)
            if _fits(mention, gender, compiled)
            and not _is_quoted(mention, reading, quotation)
            and not _is_own_subject(mention, place, reading)
        ]
        has_stranger = _has_stranger(reading, end, gender, between)
        if mentions or has_stranger:
            return _choose(reading, mentions, gender, compiled, has_stranger=has_stranger)
        number = _paragraph_before(readings, number)
        if number < 0:
            break
    return Antecedent(None)


def _choose(
    reading: Reading,
    mentions: list[Mention],
    gender: str,
    compiled: Compiled,
    *,
    has_stranger: bool,
) -> Antecedent:
    first = mentions[0] if mentions else None
    if first is None or first.person is None:
        return Antecedent(None, tuple(mentions))
    is_alone = len({mention.persons for mention in mentions}) == 1 and not has_stranger
    is_sure = compiled.persons[first.person].gender == gender
    if is_sure and (is_alone or _is_subject(first, reading)):
        return Antecedent(first)
    return Antecedent(None, tuple(mentions))


def _fits(mention: Mention, gender: str, compiled: Compiled) -> bool:
    """Nothing speaks against it; whose gender is not known may be meant but is never settled."""
    if mention.is_genitive or mention.gender and mention.gender != gender:
        return False
    genders = {compiled.persons[slug].gender for slug in mention.persons}
    return not genders or "" in genders or gender in genders


def _is_quoted(mention: Mention, reading: Reading, quotation: Quotation) -> bool:
    if any(span.start <= mention.start < span.end for span in quotation.spans):
        return True
    return any(
        token.marked is not None and token.start <= mention.start < token.end
        for token in reading.tokens
    )


def _is_own_subject(mention: Mention, place: Span, reading: Reading) -> bool:
    """ "Brandt zitierte sie": subject and object of one verb are two people."""
    between = [t for t in reading.tokens if mention.end <= t.start and t.end <= place.start]
    return len(between) == 1 and between[0].kind == "w" and not between[0].is_capital


def _is_subject(mention: Mention, reading: Reading) -> bool:
    return any(
        span.start <= mention.start < span.end
        for span in (phrase.span(reading.tokens) for phrase in _subjects(reading))
    )


def _subjects(reading: Reading) -> list[Phrase]:
    """The sentence's opening phrase, who acts in it and the subjects of its cue verbs."""
    found = [speaker_of(reading, cue) for cue in reading.cues]
    first = reading.grammar.noun_phrase(reading.tokens, 0)
    if first and not first.is_oblique:
        found.append(first)
    if reading.language == "de":
        found.append(agent_in(reading.tokens))
    return [phrase for phrase in found if phrase and not phrase.is_pronoun]


def _has_stranger(reading: Reading, end: int, gender: str, between: Between) -> bool:
    """Somebody not known is the subject of the sentence: "Lara Muster lehnte ab. Sie sagte ..." """
    tokens = reading.tokens
    for phrase in _subjects(reading):
        span = phrase.span(tokens)
        inside = between(span.start, span.end)
        if span.start >= end or any(not mention.is_genitive for mention in inside):
            continue
        if _ARTICLES.get(tokens[phrase.first].lower, gender) != gender:
            continue
        if _may_be_somebody(reading, phrase):
            return True
    return False


def _may_be_somebody(reading: Reading, phrase: Phrase) -> bool:
    """A person or a name, no thing: "The line was bad, she said" names nobody else."""
    tokens = reading.tokens
    if reading.language == "de":
        return is_agent(tokens, phrase)
    words = tokens[phrase.first : phrase.last + 1]
    names = [token for token in words if token.is_capital and token.start > tokens[0].start]
    is_named = len(words) > 1 and all(token.is_capital for token in words)
    return bool(names) or is_named or words[-1].lower.endswith(_PERSON_ENDINGS)


def _paragraph_before(readings: tuple[Reading, ...], number: int) -> int:
    number -= 1
    while number >= 0 and readings[number].sentence.kind is not Kind.PARAGRAPH:
        number -= 1
    return number
