"""Direct speech: passages in marks whose frame stands before, between or after them."""

from .agents import is_agent
from .direct_colon import read_colon
from .fragments import NAMING, WORDS_OF_A_FRAGMENT, looks_like_a_name
from .frames import END_OF_SENTENCE, WORDS_STANDING, Frame
from .german_words import is_preposition
from .lexicon import words
from .phrases import Cue, Phrase
from .quotations import (
    Quotation,
    Reading,
    inner_span,
    mention_of,
    named_or_medium,
    speaker_of,
    word_count,
)
from .records import Form, Span
from .sentences import Token
from .sources import find_source

_JOINTS = {",", "–", "-", "—"}


def read_direct(reading: Reading) -> tuple[list[Quotation], list[int]]:
    """The direct quotations of a sentence, and the positions of the passages left over."""
    found: list[Quotation] = []
    left_over: list[int] = []
    for at, token in enumerate(reading.tokens):
        if token.marked is None:
            continue
        if found and _goes_on(reading, at):
            found[-1] = found[-1].with_span(inner_span(token.marked))
            continue
        frame = _frame(reading, at)
        if frame is None:
            left_over.append(at)
        else:
            found.append(_quotation(reading, token, frame))
    return found, left_over


def _quotation(reading: Reading, token: Token, frame: Frame) -> Quotation:
    assert token.marked is not None
    return Quotation(
        spans=(inner_span(token.marked),),
        form=Form.DIRECT,
        rule=frame.rule,
        cue=frame.cue,
        reading=reading.number,
        mention=mention_of(reading.tokens, frame.phrase),
        carries=frame.rule in ("direct-standing", "direct-bare-colon"),
    )


def _frame(reading: Reading, at: int) -> Frame | None:
    after, colon = _after(reading, at), read_colon(reading, at)
    is_named = colon is not None and colon.phrase and colon.rule != "direct-bare-colon"
    if after and is_named and after.phrase and after.phrase.is_pronoun:
        return colon
    frame = after or colon or _comma(reading, at) or _by_any_verb(reading, at)
    return frame or _standing(reading, at)


def _by_any_verb(reading: Reading, at: int) -> Frame | None:
    """ "„...“, freute sich X": behind a quotation and its comma any German verb says "said"."""
    tokens = reading.tokens
    if reading.language != "de" or not _opens_sentence(reading, at):
        return None
    verb = at + 2
    if verb + 1 >= len(tokens) or tokens[at + 1].text != ",":
        return None
    is_verb = tokens[verb].kind == "w" and not tokens[verb].is_capital
    if not is_verb or word_count(tokens[at].text) < WORDS_STANDING:
        return None
    if tokens[verb].lower in words("de/function_words") or is_preposition(tokens[verb].lower):
        return None
    first = verb + 2 if tokens[verb + 1].lower == "sich" else verb + 1
    phrase = reading.grammar.noun_phrase(tokens, first)
    if phrase is None or phrase.is_oblique or not is_agent(tokens, phrase):
        return None
    return Frame("direct-after", tokens[verb].text, phrase, verb)


def _goes_on(reading: Reading, at: int) -> bool:
    """``"...", sagte X, "..."``: the frame before this passage already belongs to one."""
    tokens = reading.tokens
    before = tokens[at - 1] if at else None
    if before is None or before.text not in (",", ":", ".", "–", "-", ";", "—"):
        return (
            before is not None and before.kind == "w" and tokens[at].text[:1].islower() and at > 2
        )
    return True


def _opens_sentence(reading: Reading, at: int) -> bool:
    """Nothing but a connecting word or another passage and its frame stands before."""
    tokens = reading.tokens
    if at <= 1 or tokens[at - 1].text == ":":
        return True
    return all(token.kind in "qp" for token in tokens[:at])


def _after(reading: Reading, at: int) -> Frame | None:
    tokens = reading.tokens
    if not _opens_sentence(reading, at):
        return None
    i = at + 1
    while i < len(tokens) and i <= at + 2 and tokens[i].text in _JOINTS:
        i += 1
    if i >= len(tokens) or tokens[i].kind != "w":
        return None
    marked = tokens[at].marked
    has_inner_comma = marked is not None and marked.end - marked.inner_end > 1
    has_comma = i > at + 1 or has_inner_comma or tokens[at].text.endswith(END_OF_SENTENCE)
    for cue in reading.cues:
        if _belongs(reading, cue, i, has_comma=has_comma):
            phrase = reading.grammar.subject(tokens, cue)
            is_plain = not (cue.is_final or cue.is_passive or cue.infinitive == "zitieren")
            if cue.at == i and is_plain:
                phrase = reading.grammar.subject_after(tokens, _after_verb(reading, cue)) or phrase
            return Frame(
                "direct-after",
                cue.printed(tokens),
                named_or_medium(reading, cue, phrase),
                cue.last,
            )
    source = find_source(tokens[i - 1 :] if i else tokens, reading.language, reading.grammar)
    if source and source.first + i - 1 <= i:
        return Frame(
            "direct-source",
            source.cue,
            _phrase_at(reading, source.mention),
            source.last + i - 1,
        )
    return None


def _after_verb(reading: Reading, cue: Cue) -> int:
    """English and French: behind both parts ("a déclaré X"); German: behind the first."""
    return cue.at if reading.language == "de" else max(cue.at, cue.last)


def _belongs(reading: Reading, cue: Cue, i: int, *, has_comma: bool) -> bool:
    tokens = reading.tokens
    first = min(cue.at, cue.last)
    if cue.at == i and not cue.is_final:
        passage = tokens[i - 1].text
        is_long = word_count(passage) >= WORDS_STANDING and not looks_like_a_name(passage)
        return has_comma or is_long
    if reading.language == "de":
        if cue.infinitive in NAMING:
            return False
        return cue.is_final and tokens[i].lower in ("wie", "so") and cue.at - i <= 25
    phrase = reading.grammar.noun_phrase(tokens, i)
    return has_comma and phrase is not None and first > i and first - i <= 14 and not cue.is_passive


def _phrase_at(reading: Reading, mention: Span) -> Phrase | None:
    tokens = reading.tokens
    inside = [i for i, token in enumerate(tokens) if mention.start <= token.start < mention.end]
    return Phrase(inside[0], inside[-1]) if inside else None


def _comma(reading: Reading, at: int) -> Frame | None:
    """``X said, "..."`` and ``X sagte "..."``: the cue ends right before the passage."""
    tokens = reading.tokens
    before = at - 1 if at and tokens[at - 1].text not in _JOINTS else at - 2
    if before < 0 or word_count(tokens[at].text) < WORDS_STANDING:
        return None
    for cue in reading.cues:
        if max(cue.at, cue.last) == before and cue.use == "say" and not cue.is_passive:
            if (
                not tokens[at].text[:1].isupper()
                and word_count(tokens[at].text) < WORDS_OF_A_FRAGMENT
            ):
                return None
            phrase = speaker_of(reading, cue)
            return Frame("direct-before", cue.printed(tokens), phrase, cue.last)
    return None


def _standing(reading: Reading, at: int) -> Frame | None:
    tokens = reading.tokens
    if any(token.kind in "wn" for token in tokens[:at] + tokens[at + 1 :]):
        return None
    passage = tokens[at].text
    ends = passage.endswith(END_OF_SENTENCE) or tokens[-1].text in END_OF_SENTENCE
    if word_count(passage) < WORDS_STANDING or not ends:
        return None
    return Frame("direct-standing", "", None, at)
