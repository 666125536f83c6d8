"""German clauses announced by a noun: "die Botschaft, dass ...", "ein Bericht, wonach ..."."""

from .german_clauses import CLAUSE_OPENERS, SUBJUNCTIONS, has_mood
from .german_ends import clause_end
from .indirect import indirect, last_content, stretch
from .konjunktiv import konjunktiv_one
from .lexicon import words
from .phrases import Phrase
from .quotations import Quotation, Reading, mention_of
from .records import Span


def after_nouns(reading: Reading) -> list[Quotation]:
    """ "eine Botschaft, dass ...", "die Forderung, ... zu ...": the noun announces the clause."""
    tokens = reading.tokens
    nouns = words("de/cue_nouns")
    found: list[Quotation] = []
    for i, token in enumerate(tokens):
        if token.text not in nouns:
            continue
        comma = _comma_after_noun(reading, i)
        if comma is None:
            continue
        opener = tokens[comma + 1].lower
        last = clause_end(reading, comma)
        if opener in CLAUSE_OPENERS:
            span = stretch(tokens, comma + 2, last)
        elif konjunktiv_one(tokens, comma + 1, last + 1) and opener not in SUBJUNCTIONS:
            if not has_mood(reading, comma + 1, last + 1):
                continue
            span = stretch(tokens, comma + 1, last)
        else:
            continue
        if span:
            phrase = _owner(reading, i)
            mention = mention_of(tokens, phrase)
            found.append(
                indirect(
                    reading, (span,), "indirect-noun", token.text, mention, carries=phrase is None
                )
            )
    return found


def _comma_after_noun(reading: Reading, at: int) -> int | None:
    tokens = reading.tokens
    for i in range(at + 1, min(len(tokens) - 2, at + 12)):
        if tokens[i].text == ",":
            return i
        if tokens[i].kind in "pq":
            return None
    return None


def _owner(reading: Reading, noun: int) -> Phrase | None:
    """Who announces: the subject ("X vertritt die Ansicht"), else the noun's genitive."""
    tokens = reading.tokens
    first = reading.grammar.noun_phrase(tokens, 0)
    if (
        first
        and not first.is_oblique
        and first.last + 1 < noun
        and tokens[0].lower not in ("ein", "eine")
    ):
        return first
    if noun + 1 < len(tokens) and tokens[noun + 1].lower in ("des", "der", "von", "vom"):
        start = noun + 1 if tokens[noun + 1].lower in ("des", "der") else noun + 2
        return reading.grammar.noun_phrase(tokens, start)
    return None


def after_wonach(reading: Reading) -> list[Quotation]:
    """ "ein Bericht, wonach ...": what follows is the report's."""
    tokens = reading.tokens
    for i in range(1, len(tokens) - 2):
        if tokens[i].lower == "wonach" and tokens[i - 1].text == ",":
            span = stretch(tokens, i + 1, last_content(tokens))
            if span:
                mention = Span(tokens[i].start, tokens[i].end)
                return [indirect(reading, (span,), "indirect-wonach", tokens[i].text, mention)]
    return []
