"""Step 9: candidates: each quotation with its speaker, topics, and the reasons in plain words."""

from .quotations import Quotation
from .records import Candidate, Footing, Span, TopicGuess
from .rules import OPEN, RULES, measured
from .speakers import BARE_COLON, Attribution

JOINT = " … "


def cut(text: str, spans: tuple[Span, ...]) -> str:
    """The words at the spans, joined where the frame interrupts them."""
    return JOINT.join(text[span.start : span.end] for span in spans)


def make_candidate(
    text: str,
    quotation: Quotation,
    language: str,
    attribution: Attribution,
    *,
    topics: tuple[TopicGuess, ...],
    confidences: dict[Footing, float],
    is_heir: bool,
) -> Candidate:
    """One candidate; ``is_heir``: its speaker is taken over from the sentence before."""
    footing = Footing(quotation.rule, is_heir)
    passage = cut(text, quotation.spans)
    is_guess = quotation.rule == BARE_COLON and attribution.speaker is None
    mention = None if is_guess else quotation.mention
    return Candidate(
        spans=quotation.spans,
        form=quotation.form,
        text=passage,
        language=language,
        speaker=attribution.speaker,
        mention=text[mention.start : mention.end] if mention else "",
        alternatives=tuple(
            slug for slug in attribution.alternatives if slug != attribution.speaker
        ),
        topics=topics,
        rule=quotation.rule,
        cue=quotation.cue,
        why=_why(RULES[quotation.rule].why, quotation, attribution, is_heir=is_heir),
        confidence=_confidence(footing, attribution, confidences),
        office=attribution.office,
        is_taken_over=is_heir and attribution.speaker is not None,
    )


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
