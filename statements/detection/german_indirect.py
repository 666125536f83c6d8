"""German reported speech: Konjunktiv, dass-clauses, infinitives, noun cues and their frames."""

from .german_clauses import (
    CLAUSE_OPENERS,
    QUESTION_WORDS,
    SUBJUNCTIONS,
    governed,
    is_subordinate,
)
from .german_ends import clause_end
from .german_free import read_free
from .german_nouns import after_nouns, after_wonach
from .german_words import is_article, is_preposition
from .indirect import SHORTEST_CLAUSE, by_source, cue_text, indirect, last_content, stretch
from .konjunktiv import konjunktiv_one
from .phrases import Cue, Phrase
from .quotations import Quotation, Reading, mention_of, speaker_of
from .records import Span
from .sentences import Token

# Between the verb and its subject stand at most "sich", "am Montag" and the like.
_FAR_SUBJECT = 4
_FOCUS = {"auch", "selbst", "sogar", "nur", "allein", "und", "oder", "sowie"}


def read_german(reading: Reading, *, is_reporting: bool) -> list[Quotation]:
    """The reported speech of a sentence; ``is_reporting``: the sentence before reports as well."""
    found: list[Quotation] = []
    for frame in (_frame_after, _frame_with_wie):
        quotation = frame(reading)
        if quotation:
            return [quotation]
    source = _by_source(reading)
    if source and source[0].mention and source[0].mention.start < _near_start(reading):
        return source
    for rule in (read_clauses, _by_source, after_nouns, after_wonach):
        for other in rule(reading):
            if not any(_cross(other, kept) for kept in found):
                found.append(other)
    if found:
        return found
    free = read_free(reading, is_reporting=is_reporting)
    return [free] if free else []


def _near_start(reading: Reading) -> int:
    """A source that opens the sentence ("Laut X ...") speaks for all of it."""
    return reading.tokens[min(4, len(reading.tokens) - 1)].start


def _cross(one: Quotation, other: Quotation) -> bool:
    return one.start < other.end and other.start < one.end


def _by_source(reading: Reading) -> list[Quotation]:
    quotation = by_source(reading)
    return [quotation] if quotation else []


def _frame_after(reading: Reading) -> Quotation | None:
    """ "Er wolle das prüfen, sagte X am Montag." """
    tokens = reading.tokens
    for cue in reading.cues:
        comma = cue.at - 1
        if cue.is_final or cue.is_passive or cue.use == "judge" or comma < SHORTEST_CLAUSE:
            continue
        if tokens[comma].text not in (",", "–") or _opens_clause(reading, cue):
            continue
        phrase = reading.grammar.subject_after(tokens, cue.at)
        if phrase is None or not _is_reported(reading, comma, phrase.first - cue.at):
            continue
        spans = [stretch(tokens, 0, comma - 1), _taken_up(reading, phrase.last + 1)]
        pieces = tuple(span for span in spans if span)
        if pieces:
            mention = phrase.span(tokens)
            return indirect(reading, pieces, "indirect-after", cue_text(reading, cue), mention)
    return None


def _is_reported(reading: Reading, comma: int, distance: int) -> bool:
    """In the Konjunktiv, or in the indicative with the speaker right behind the verb."""
    signs = konjunktiv_one(reading.tokens, 0, comma)
    if any(not is_subordinate(reading, i) for i in signs):
        return distance <= _FAR_SUBJECT
    return distance == 1 and _is_own_clause(reading, comma)


def _is_own_clause(reading: Reading, comma: int) -> bool:
    """Before the comma stands a main clause, no adverbial clause and no bare phrase."""
    tokens = reading.tokens
    first = tokens[0].lower
    if first in SUBJUNCTIONS or first in QUESTION_WORDS or first in CLAUSE_OPENERS:
        return False
    i = 0
    while i < comma and tokens[i].text not in (",", "("):
        phrase = reading.grammar.noun_phrase(tokens, i)
        if phrase is None and not _belongs_to_phrase(tokens[i]):
            return comma - i >= SHORTEST_CLAUSE - 1
        i = phrase.last + 1 if phrase else i + 1
    return False


def _belongs_to_phrase(token: Token) -> bool:
    """A preposition, an article, a number or a focus word: no verb yet."""
    lower = token.lower
    return token.kind != "w" or is_preposition(lower) or is_article(lower) or lower in _FOCUS


def _opens_clause(reading: Reading, cue: Cue) -> bool:
    """The verb governs what follows ("..., sagte X, dass ..."), not what precedes."""
    tokens = reading.tokens
    return any(
        tokens[i].text == "," and tokens[i + 1].lower in CLAUSE_OPENERS
        for i in range(cue.at, min(cue.at + 20, len(tokens) - 1))
    )


def _taken_up(reading: Reading, first: int) -> Span | None:
    """The reported clause that goes on behind the frame: "..., sagte X, und werde bleiben"."""
    tokens = reading.tokens
    last = last_content(tokens)
    for i in range(first, min(first + 14, last)):
        if tokens[i].text == ",":
            return stretch(tokens, i + 1, last) if konjunktiv_one(tokens, i + 1, last + 1) else None
    return None


def _frame_with_wie(reading: Reading) -> Quotation | None:
    """ "Wie X mitteilte, ..." and "..., wie X mitteilte." """
    tokens = reading.tokens
    for cue in reading.cues:
        if not cue.is_final or cue.use != "say" and cue.infinitive != "zitieren":
            continue
        first = _wie_before(reading, min(cue.at, cue.last))
        if first is None:
            continue
        last = max(cue.at, cue.last)
        phrase = (
            reading.grammar.subject(tokens, cue)
            or reading.grammar.subject_after(tokens, first)
            or _origin(reading, first + 1)
        )
        pieces = (stretch(tokens, 0, first - 1), stretch(tokens, last + 1, last_content(tokens)))
        spans = tuple(piece for piece in pieces if piece)
        if spans:
            mention = mention_of(tokens, phrase)
            return indirect(
                reading, spans, "indirect-wie", f"wie … {cue_text(reading, cue)}", mention
            )
    return None


def _origin(reading: Reading, at: int) -> Phrase | None:
    """ "Wie aus Kreisen der Partei verlautete": where the message comes from."""
    tokens = reading.tokens
    if tokens[at].lower in ("aus", "in", "im"):
        return reading.grammar.noun_phrase(tokens, at + 1)
    return None


def _wie_before(reading: Reading, at: int) -> int | None:
    tokens = reading.tokens
    for i in range(at - 1, max(-1, at - 25), -1):
        if tokens[i].text in (":", ";"):
            return None
        if tokens[i].lower == "wie" and (i == 0 or tokens[i - 1].text in (",", "–", "-")):
            return i
    return None


def read_clauses(reading: Reading) -> list[Quotation]:
    """The clauses that the sentence's cue verbs govern, none crossing another."""
    found: list[Quotation] = []
    for cue in reading.cues:
        if found and reading.tokens[cue.at].start < found[-1].end:
            continue
        start = governed(reading, cue)
        if start is None:
            continue
        first, rule = start
        span = stretch(reading.tokens, first, clause_end(reading, first))
        if span:
            mention = mention_of(reading.tokens, speaker_of(reading, cue))
            found.append(indirect(reading, (span,), rule, cue_text(reading, cue), mention))
    return found
