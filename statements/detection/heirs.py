"""Quotations without a frame of their own take the speaker over from what stands around them."""

from collections.abc import Iterator
from dataclasses import replace

from .agents import agent_in, is_agent
from .grades import THING
from .lines import Kind
from .phrases import Cue, Phrase, Tokens
from .quotations import Quotation, Reading, speaker_of
from .records import Form, Span
from .sources import find_source

_FAR = 3
_LONGEST_LABEL = 3
_POSSESSIVES = {"ihren", "ihrer", "seinen", "seiner", "eigenen", "eigener", "eigenem"}
_ANAPHORS = {"indirect-anaphor", "indirect-wonach"}
# What opens a sentence that looks back at the words quoted before it.
_BACK = {"das", "dies", "so", "diese", "diesen", "dieser", "dieses", "that", "this", "these"}

# A mention, and where the passage ended that it was taken from.
type Heritage = tuple[Span, int]


def with_heirs(
    quotations: tuple[Quotation, ...], readings: tuple[Reading, ...]
) -> tuple[tuple[Quotation, int | None], ...]:
    """Each quotation with the mention it may take over from before, and where that ended."""
    found: list[tuple[Quotation, int | None]] = []
    for quotation in quotations:
        if quotation.mention is not None or not quotation.carries:
            found.append((quotation, None))
            continue
        before = [other for other, _ in found[-_FAR:]]
        heritage = _from_before(quotation, before, readings) or _from_next(quotation, readings)
        if heritage is None:
            found.append((quotation, None))
        else:
            mention, end = heritage
            found.append((replace(quotation, mention=mention), end))
    return tuple(found)


def _from_before(
    quotation: Quotation, before: list[Quotation], readings: tuple[Reading, ...]
) -> Heritage | None:
    """Sentence by sentence backwards: the last who was quoted, or else speaks or acts there."""
    line = readings[quotation.reading].sentence.line
    if heritage := _quoted_in(readings[quotation.reading], before):
        return heritage
    acting: Heritage | None = None
    for reading in _paragraphs_before(quotation.reading, readings):
        opens = reading.tokens[-1].text == ":"
        is_near = reading.sentence.line == line or opens
        if acting and not is_near:
            break
        if heritage := _quoted_in(reading, before):
            return heritage
        if is_near and (heritage := _from_sentence(reading)):
            return heritage
        if is_near and acting is None:
            acting = _acting_in(reading)
    return acting


def _paragraphs_before(number: int, readings: tuple[Reading, ...]) -> Iterator[Reading]:
    """The few sentences before one, nearest first, headings left out."""
    left = _FAR
    for reading in reversed(readings[max(0, number - 2 * _FAR) : number]):
        if left and reading.sentence.kind is Kind.PARAGRAPH:
            left -= 1
            yield reading


def _quoted_in(reading: Reading, quotations: list[Quotation]) -> Heritage | None:
    """The speaker of the last quotation of a sentence, where it names one."""
    for quotation in reversed(quotations):
        is_there = reading.number in (quotation.reading, quotation.last)
        if is_there and quotation.mention and _names_somebody(quotation, reading):
            return quotation.mention, quotation.end
    return None


def _names_somebody(quotation: Quotation, reading: Reading) -> bool:
    """Not "Demnach", "wonach" and "nach eigenen Angaben", which look back at a source."""
    if quotation.rule.removesuffix(THING) in _ANAPHORS or quotation.mention is None:
        return False
    return not _looks_back(reading, quotation.mention)


def _looks_back(reading: Reading, mention: Span) -> bool:
    """ "ihren Angaben": whose they are was said before."""
    return any(
        token.start == mention.start and token.lower in _POSSESSIVES for token in reading.tokens
    )


def _from_next(quotation: Quotation, readings: tuple[Reading, ...]) -> Heritage | None:
    """ "„...“ Das sagte X." and "„...“ Mit diesen Worten eröffnete X ...": who follows at once."""
    number = quotation.last + 1
    if quotation.form is not Form.DIRECT or number >= len(readings):
        return None
    reading = readings[number]
    is_near = reading.sentence.line == readings[quotation.reading].sentence.line
    if not is_near or not any(token.lower in _BACK for token in reading.tokens[:2]):
        return None
    phrase = _who_speaks(reading) or _who_acts(reading)
    return (phrase.span(reading.tokens), quotation.end) if phrase else None


def _from_sentence(reading: Reading) -> Heritage | None:
    """Who speaks or acts in a sentence without a quotation."""
    tokens = reading.tokens
    if phrase := _who_speaks(reading):
        return phrase.span(tokens), tokens[phrase.last].end
    source = find_source(tokens, reading.language, reading.grammar)
    if source and source.first != source.last and not _looks_back(reading, source.mention):
        return source.mention, source.mention.end
    return None


def _acting_in(reading: Reading) -> Heritage | None:
    phrase = _who_acts(reading)
    return (phrase.span(reading.tokens), reading.tokens[phrase.last].end) if phrase else None


def _who_speaks(reading: Reading) -> Phrase | None:
    """The subject of a verb of saying: a name rather than a pronoun, the main clause's first."""
    phrases = [speaker_of(reading, cue) for cue in _main_first(reading.cues)]
    speaking = [phrase for phrase in phrases if phrase and _may_speak(reading, phrase)]
    named = [phrase for phrase in speaking if not phrase.is_pronoun]
    return next(iter(named or speaking), None)


def _main_first(cues: tuple[Cue, ...]) -> list[Cue]:
    return sorted(cues, key=lambda cue: (cue.is_final, -cue.at))


def _may_speak(reading: Reading, phrase: Phrase) -> bool:
    return reading.language != "de" or is_agent(reading.tokens, phrase)


def _who_acts(reading: Reading) -> Phrase | None:
    if reading.language == "de":
        return agent_in(reading.tokens, _behind_label(reading.tokens))
    phrase = reading.grammar.noun_phrase(reading.tokens, 0)
    if phrase is None or phrase.is_oblique:
        return reading.grammar.subject_after(reading.tokens, 0)
    return phrase


def _behind_label(tokens: Tokens) -> int:
    """ "Europapolitik: Die SPD ...": where the sentence begins."""
    for i in range(1, min(len(tokens) - 1, _LONGEST_LABEL + 1)):
        if tokens[i].text == ":":
            return i + 1
    return 0
