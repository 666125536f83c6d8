"""Direct speech behind a colon: with a verb of saying, a source, a name or nothing else."""

from .agents import agent_in, is_agent
from .fragments import looks_like_a_name
from .frames import END_OF_SENTENCE, WORDS_STANDING, Frame
from .phrases import Cue, Phrase
from .quotations import Reading, named_or_medium, word_count


def read_colon(reading: Reading, at: int) -> Frame | None:
    tokens = reading.tokens
    if not at or tokens[at - 1].text != ":":
        return None
    before = [cue for cue in reading.cues if max(cue.at, cue.last) < at and cue.use != "opinion"]
    if before:
        cue, phrase = _governing(reading, before)
        return Frame("direct-colon", cue.printed(tokens), phrase, cue.last)
    start = _clause_start(reading, at - 1)
    source = _source_before_colon(reading, at)
    if source:
        return source
    phrase = reading.grammar.noun_phrase(tokens, start)
    is_label = phrase is not None and phrase.last >= at - 3
    if reading.language == "de" and not is_label:
        phrase = agent_in(tokens, start, at)
    elif phrase is None or phrase.is_oblique:
        phrase = reading.grammar.subject_after(tokens, start)
    passage = tokens[at].text
    if not is_label and (word_count(passage) < WORDS_STANDING or _is_a_name(passage)):
        return None
    if any(token.text == "(" for token in tokens[max(0, at - 6) : at]):
        return None
    return Frame("direct-label" if is_label else "direct-bare-colon", ":", phrase, at - 1)


def _governing(reading: Reading, cues: list[Cue]) -> tuple[Cue, Phrase | None]:
    """The last verb before the colon whose subject can speak, else the last that has one."""
    tokens = reading.tokens
    found = [
        (cue, named_or_medium(reading, cue, reading.grammar.subject(tokens, cue)))
        for cue in reversed(cues)
    ]
    named = [(cue, phrase) for cue, phrase in found if phrase]
    if reading.language == "de":
        speaking = [(cue, phrase) for cue, phrase in named if is_agent(tokens, phrase)]
        return next(iter(speaking or named or found))
    return found[0]


def _is_a_name(passage: str) -> bool:
    return looks_like_a_name(passage) and not passage.endswith(END_OF_SENTENCE)


def _source_before_colon(reading: Reading, at: int) -> Frame | None:
    """ "..., so X weiter: "..." """
    tokens = reading.tokens
    for i in range(at - 2, max(0, at - 9), -1):
        if tokens[i].lower == "so" and tokens[i - 1].text in (",", "–", "-"):
            phrase = reading.grammar.noun_phrase(tokens, i + 1)
            return Frame("direct-source", tokens[i].text, phrase, at - 1) if phrase else None
    return None


def _clause_start(reading: Reading, end: int) -> int:
    for i in range(end - 1, -1, -1):
        if reading.tokens[i].text in (":", ";") or reading.tokens[i].kind == "q":
            return i + 1
    return 0
