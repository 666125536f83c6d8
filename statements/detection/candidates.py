"""Step 9: candidates: each quotation with its speaker, topics, and the reasons in plain words."""

from .quotations import Quotation, Reading
from .records import Candidate, Footing, Span
from .rules import OPEN, RULES, measured
from .speakers import BARE_COLON, Attribution
from .topics import TopicIndex, find_topics

JOINT = " … "


def cut(text: str, spans: tuple[Span, ...]) -> str:
    """The words at the spans, joined where the frame interrupts them."""
    return JOINT.join(text[span.start : span.end] for span in spans)


def make_candidate(
    text: str,
    quotation: Quotation,
    readings: tuple[Reading, ...],
    attribution: Attribution,
    *,
    topics: TopicIndex,
    confidences: dict[Footing, float],
    is_heir: bool,
) -> Candidate:
    """One candidate; ``is_heir``: its speaker is taken over from the sentence before."""
    footing = Footing(quotation.rule, is_heir)
    passage = cut(text, quotation.spans)
    circles = [passage, *(text[slice(*span)] for span in _surroundings(quotation, readings))]
    is_guess = quotation.rule == BARE_COLON and attribution.speaker is None
    mention = None if is_guess else quotation.mention
    return Candidate(
        spans=quotation.spans,
        form=quotation.form,
        text=passage,
        language=readings[quotation.reading].language,
        speaker=attribution.speaker,
        mention=text[mention.start : mention.end] if mention else "",
        alternatives=tuple(
            slug for slug in attribution.alternatives if slug != attribution.speaker
        ),
        topics=find_topics(circles, topics),
        rule=quotation.rule,
        cue=quotation.cue,
        why=_why(RULES[quotation.rule].why, quotation, attribution, is_heir=is_heir),
        confidence=_confidence(footing, attribution, confidences),
        office=attribution.office,
        is_taken_over=is_heir and attribution.speaker is not None,
    )


def _surroundings(quotation: Quotation, readings: tuple[Reading, ...]) -> tuple[Span, Span]:
    """Its sentences, and these with their neighbours in the paragraph."""
    first, last = quotation.reading, quotation.last
    own = Span(readings[first].sentence.start, readings[last].sentence.end)
    if first and _are_neighbours(readings[first - 1], readings[first]):
        first -= 1
    if last + 1 < len(readings) and _are_neighbours(readings[last], readings[last + 1]):
        last += 1
    return own, Span(readings[first].sentence.start, readings[last].sentence.end)


def _are_neighbours(before: Reading, after: Reading) -> bool:
    return before.sentence.line == after.sentence.line


def _why(reason: str, quotation: Quotation, attribution: Attribution, *, is_heir: bool) -> str:
    how = reason.replace("{cue}", quotation.cue or "its frame")
    if attribution.speaker is None:
        return f"{how}; the speaker is open: {attribution.reason}."
    if is_heir:
        return f"{how}; the speaker is taken over from the sentence before: {attribution.reason}."
    return f"{how}; the speaker is found by {attribution.reason}."


def _confidence(
    footing: Footing, attribution: Attribution, confidences: dict[Footing, float]
) -> float:
    """The rule's precision, by what people decided where they did; less for an open speaker."""
    if attribution.speaker is None:
        return round(RULES[footing.rule].confidence * OPEN, 2)
    return confidences.get(footing, measured(footing))
