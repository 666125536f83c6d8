"""Quotations without a frame of their own take the speaker over from what stands before."""

from dataclasses import replace

from .lines import Kind
from .quotations import Quotation, Reading, speaker_of
from .records import Form, Span

_FAR = 3


def with_heirs(
    quotations: tuple[Quotation, ...], readings: tuple[Reading, ...]
) -> tuple[tuple[Quotation, int | None], ...]:
    """Each quotation with the mention it may take over from before, and where that ended."""
    found: list[tuple[Quotation, int | None]] = []
    for quotation in quotations:
        if quotation.mention is not None or not quotation.carries:
            found.append((quotation, None))
            continue
        before = found[-1][0] if found else None
        heritage = _from_quotation(quotation, before, readings) or _from_sentence(
            quotation, readings
        )
        if heritage is None:
            heritage = _from_far(quotation, before)
        if heritage is None:
            found.append((quotation, None))
        else:
            mention, end = heritage
            found.append((replace(quotation, mention=mention), end))
    return tuple(found)


def _paragraph_before(quotation: Quotation, readings: tuple[Reading, ...]) -> Reading | None:
    """The sentence before, headings left out."""
    for other in reversed(readings[max(0, quotation.reading - 3) : quotation.reading]):
        if other.sentence.kind is Kind.PARAGRAPH:
            return other
    return None


def _from_quotation(
    quotation: Quotation, before: Quotation | None, readings: tuple[Reading, ...]
) -> tuple[Span, int] | None:
    """The speaker of the quotation in the sentence before."""
    previous = _paragraph_before(quotation, readings)
    if before is None or before.mention is None or previous is None:
        return None
    if before.last not in (previous.number, quotation.reading):
        return None
    is_near = readings[before.reading].sentence.line == readings[quotation.reading].sentence.line
    if is_near or quotation.form is not Form.DIRECT:
        return before.mention, before.end
    return None


def _from_sentence(quotation: Quotation, readings: tuple[Reading, ...]) -> tuple[Span, int] | None:
    """The subject of the sentence before, in the same paragraph."""
    previous = _paragraph_before(quotation, readings)
    if previous is None or previous.sentence.line != readings[quotation.reading].sentence.line:
        return None
    tokens = previous.tokens
    for cue in reversed(previous.cues):
        phrase = speaker_of(previous, cue)
        if phrase:
            return phrase.span(tokens), tokens[phrase.last].end
    phrase = previous.grammar.noun_phrase(tokens, 0)
    if phrase is None or phrase.is_oblique:
        phrase = previous.grammar.subject_after(tokens, 0)
    return (phrase.span(tokens), tokens[phrase.last].end) if phrase else None


def _from_far(quotation: Quotation, before: Quotation | None) -> tuple[Span, int] | None:
    """The speaker of a quotation few sentences before, across a paragraph's end."""
    if before is None or before.mention is None or quotation.reading - before.last > _FAR:
        return None
    return before.mention, before.end
