"""Step 5: the quotations of a text, sentence by sentence, each knowing the one before."""

from dataclasses import replace

from .agents import agent_in
from .direct import read_direct
from .fragments import NAMING, is_fragment_of_speech
from .german_back import read_back
from .german_indirect import read_clauses, read_german
from .grades import graded
from .grammar import grammar_for
from .lines import Kind
from .phrases import Cue
from .plain_indirect import read_plain
from .quotations import Quotation, Reading, inner_span, mention_of, speaker_of
from .records import Form, Span
from .repeats import without_repeats
from .sentences import Sentence
from .sources import find_source

FREE = "indirect-free"


def read_sentences(sentences: tuple[Sentence, ...], language: str) -> tuple[Reading, ...]:
    """Each sentence with its cue verbs."""
    grammar = grammar_for(language)
    return tuple(
        Reading(number, sentence, grammar.find_cues(sentence.tokens), grammar, language)
        for number, sentence in enumerate(sentences)
    )


def find_quotations(readings: tuple[Reading, ...]) -> tuple[Quotation, ...]:
    """All quotations in the order of the text; headings hold none."""
    found: list[Quotation] = []
    for reading in readings:
        if reading.sentence.kind is not Kind.PARAGRAPH:
            continue
        if found and (joined := _continued(readings, found[-1], reading)):
            found[-1] = joined
            continue
        quoted = _of_sentence(reading, _is_reporting(readings, found, reading))
        if not quoted and (told := _told_back(readings, found, reading)):
            quoted = [told]
        for quotation in quoted:
            if found and _goes_on_reporting(readings, found[-1], quotation):
                found[-1] = _joined(found[-1], quotation)
            else:
                found.append(quotation)
    return tuple(graded(quotation, readings) for quotation in without_repeats(found, readings))


def _told_back(
    readings: tuple[Reading, ...], found: list[Quotation], reading: Reading
) -> Quotation | None:
    """ "Das teilte X mit": the sentence before, where nobody was quoted yet, is X's."""
    if reading.language != "de" or not reading.number:
        return None
    before = readings[reading.number - 1]
    is_taken = bool(found) and found[-1].last >= before.number
    if is_taken or before.sentence.kind is not Kind.PARAGRAPH:
        return None
    if reading.sentence.line - before.sentence.line > 1:
        return None
    return read_back(reading, before)


def _goes_on_reporting(
    readings: tuple[Reading, ...], before: Quotation, quotation: Quotation
) -> bool:
    """Sentences in the Konjunktiv that follow each other in a paragraph are one report."""
    if before.rule != FREE or quotation.rule != FREE or before.last != quotation.reading - 1:
        return False
    return readings[before.reading].sentence.line == readings[quotation.reading].sentence.line


def _joined(before: Quotation, quotation: Quotation) -> Quotation:
    is_partial = Form.PARTIAL in (before.form, quotation.form)
    return replace(
        before,
        spans=(Span(before.start, quotation.end),),
        form=Form.PARTIAL if is_partial else Form.INDIRECT,
        fragments=before.fragments + quotation.fragments,
        last=quotation.reading,
    )


def _is_reporting(readings: tuple[Reading, ...], found: list[Quotation], reading: Reading) -> bool:
    """The sentence before, in the same paragraph, holds reported speech."""
    if not found or found[-1].last != reading.number - 1:
        return False
    return readings[found[-1].reading].sentence.line == reading.sentence.line


def _continued(
    readings: tuple[Reading, ...], before: Quotation, reading: Reading
) -> Quotation | None:
    """A quotation left open at a paragraph's end goes on at the start of the next paragraph."""
    last = readings[before.last].tokens[-1]
    first = reading.tokens[0]
    if last.marked is None or not last.marked.continues or first.marked is None:
        return None
    is_next = reading.sentence.line == readings[before.last].sentence.line + 1
    if not is_next or before.end != last.marked.inner_end:
        return None
    own, _ = read_direct(reading)
    if not own:
        marked = first.marked
        span = (Span(marked.inner_start, marked.inner_end),)
        return replace(before, spans=before.spans + span, last=reading.number)
    head = own[0] if before.carries or before.mention is None else before
    spans = before.spans + own[0].spans
    return replace(
        head, spans=spans, reading=reading.number, carries=before.carries and own[0].carries
    )


def _of_sentence(reading: Reading, is_reporting: bool) -> list[Quotation]:
    direct, left_over = read_direct(reading)
    if direct:
        reported = _beside_direct(reading, direct)
    elif reading.language == "de":
        reported = read_german(reading, is_reporting=is_reporting)
    else:
        reported = read_plain(reading, is_reporting=is_reporting)
    mixed = [_with_fragments(reading, quotation, left_over) for quotation in reported]
    taken = tuple(span for quotation in mixed for span in quotation.spans)
    found = direct + mixed + _partials(reading, left_over, taken)
    return sorted(found, key=lambda quotation: quotation.start)


def _beside_direct(reading: Reading, direct: list[Quotation]) -> list[Quotation]:
    """ "X sagte, sie sei bereit, und fügte hinzu: „...“": the clause beside the marks."""
    if reading.language != "de":
        return []
    taken = [span for quotation in direct for span in quotation.spans]
    return [
        quotation
        for quotation in read_clauses(reading)
        if all(quotation.end <= span.start or span.end <= quotation.start for span in taken)
    ]


def _with_fragments(reading: Reading, quotation: Quotation, left_over: list[int]) -> Quotation:
    """A reported clause that keeps some words of the speaker in marks is partly quoted."""
    fragments = []
    for at in left_over:
        marked = reading.tokens[at].marked
        assert marked is not None
        is_inside = any(
            span.start <= marked.start and marked.end <= span.end for span in quotation.spans
        )
        if is_inside and is_fragment_of_speech(reading, at, is_reported=True):
            fragments.append(marked)
    if not fragments:
        return quotation
    return replace(quotation, form=Form.PARTIAL, fragments=tuple(fragments))


def _partials(reading: Reading, left_over: list[int], taken: tuple[Span, ...]) -> list[Quotation]:
    """Quoted fragments in a narrating sentence."""
    found = []
    for at in left_over:
        marked = reading.tokens[at].marked
        assert marked is not None
        if any(span.start <= marked.start < span.end for span in taken):
            continue
        if is_fragment_of_speech(reading, at):
            found.append(_partial(reading, at, inner_span(marked)))
    return found


def _partial(reading: Reading, at: int, span: Span) -> Quotation:
    tokens = reading.tokens
    source = find_source(tokens, reading.language, reading.grammar)
    if source:
        return Quotation(
            (span,), Form.PARTIAL, "partial-source", source.cue, reading.number, source.mention
        )
    cue = _nearest(reading.cues, at)
    if cue is None:
        phrase = agent_in(tokens, 0, at) if reading.language == "de" else None
        mention = mention_of(tokens, phrase)
        return Quotation(
            (span,), Form.PARTIAL, "partial-bare", "", reading.number, mention, carries=True
        )
    phrases = (speaker_of(reading, other) for other in (cue, *reversed(reading.cues)))
    mention = mention_of(tokens, next((phrase for phrase in phrases if phrase), None))
    cue_text = cue.printed(tokens)
    return Quotation(
        (span,), Form.PARTIAL, "partial-cue", cue_text, reading.number, mention, carries=True
    )


def _nearest(cues: tuple[Cue, ...], at: int) -> Cue | None:
    """The verb that names ("bezeichnete als"), else the last one before, else the first behind."""
    naming = [cue for cue in cues if cue.infinitive in NAMING]
    before = [cue for cue in cues if cue.at < at]
    return min(naming, key=lambda cue: abs(cue.at - at), default=None) or next(
        iter(before[-1:] or cues), None
    )
