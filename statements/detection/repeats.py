"""A crosshead that repeats a quotation of the article is no quotation of its own."""

from .lines import HEADING_CHARACTERS
from .quotations import Quotation, Reading

_EDGES = " .,!?…"


def without_repeats(quotations: list[Quotation], readings: tuple[Reading, ...]) -> list[Quotation]:
    """The quotations but those of short lines whose words stand in marks elsewhere as well."""
    told = {
        _words(quotation, readings)
        for quotation in quotations
        if not _is_crosshead(quotation, readings)
    }
    return [
        quotation
        for quotation in quotations
        if not _is_crosshead(quotation, readings) or _words(quotation, readings) not in told
    ]


def _is_crosshead(quotation: Quotation, readings: tuple[Reading, ...]) -> bool:
    """It ends a short line that is one sentence without a full stop: "X: „...“"."""
    sentence = readings[quotation.reading].sentence
    is_short = sentence.end - sentence.start <= HEADING_CHARACTERS
    if not is_short or sentence.tokens[-1].marked is None:
        return False
    return all(
        readings[number].sentence.line != sentence.line
        for number in (quotation.reading - 1, quotation.reading + 1)
        if 0 <= number < len(readings)
    )


def _words(quotation: Quotation, readings: tuple[Reading, ...]) -> str:
    starts = {span.start for span in quotation.spans}
    inside = (
        token.text
        for number in range(quotation.reading, quotation.last + 1)
        for token in readings[number].tokens
        if token.marked is not None and token.marked.inner_start in starts
    )
    return " ".join(inside).strip(_EDGES).casefold()
