"""German sentences that say who said the sentence before: "Das teilte das Ministerium mit."."""

from .agents import agent_in, is_agent
from .indirect import last_content, stretch
from .phrases import Cue, Phrase
from .quotations import Quotation, Reading, mention_of, speaker_of
from .records import Form

RULE = "indirect-back"
_BACK = {"das", "dies"}
# "Das kritisierte X" tells an opinion of what stands before, not that X said it.
_TELLING = set(
    "sagen erklären berichten melden mitteilen schreiben angeben bekanntgeben verkünden"
    " ankündigen bestätigen vermelden verlauten versichern betonen hervorgehen äußern meinen"
    " behaupten erzählen feststellen einräumen ergeben ermitteln zeigen stehen urteilen".split()
)


def read_back(reading: Reading, before: Reading) -> Quotation | None:
    """The sentence ``before`` as reported speech, if ``reading`` names who said it."""
    cue = _telling(reading)
    if cue is None:
        return None
    tokens = before.tokens
    span = stretch(tokens, 0, last_content(tokens))
    if span is None or any(token.kind == "q" and token is tokens[0] for token in tokens):
        return None
    mention = mention_of(reading.tokens, _speaker(reading, cue))
    if mention is None:
        return None
    printed = f"{reading.tokens[0].text} … {cue.printed(reading.tokens)}"
    return Quotation(
        (span,), Form.INDIRECT, RULE, printed, before.number, mention, last=reading.number
    )


def _telling(reading: Reading) -> Cue | None:
    """The verb of a sentence that begins with "Das", has it second and governs no clause."""
    tokens = reading.tokens
    if tokens[0].lower not in _BACK or len(tokens) < _SHORTEST:
        return None
    for cue in reading.cues:
        if cue.at == 1 and not cue.is_final and cue.infinitive in _TELLING:
            return None if any(token.text == ":" for token in tokens) else cue
    return None


_SHORTEST = 4


def _speaker(reading: Reading, cue: Cue) -> Phrase | None:
    tokens = reading.tokens
    if cue.infinitive == "hervorgehen":
        for i in range(cue.at + 1, len(tokens) - 1):
            if tokens[i].lower == "aus":
                return reading.grammar.noun_phrase(tokens, i + 1)
        return None
    if cue.is_passive:
        return speaker_of(reading, cue)
    after = reading.grammar.subject_after(tokens, cue.at)
    if after and (is_agent(tokens, after) or not after.is_pronoun):
        return after
    return agent_in(tokens, cue.at + 1)
