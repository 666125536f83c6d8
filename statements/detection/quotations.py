"""What a sentence says in somebody's name, before anybody asks who that is."""

from dataclasses import dataclass, field, replace

from .marks import Marked
from .phrases import Cue, Grammar, Phrase, Tokens
from .records import Form, Span
from .sentences import Sentence

# Messages say what stands in them: "Im Bericht steht, dass ...", "Aus Kreisen verlautete ...".
_IMPERSONAL = {"stehen", "heißen", "verlauten"}


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence with what the steps before found in it. ``number``: its place in the text."""

    number: int
    sentence: Sentence
    cues: tuple[Cue, ...]
    grammar: Grammar
    language: str

    @property
    def tokens(self) -> Tokens:
        return self.sentence.tokens


@dataclass(frozen=True, slots=True)
class Quotation:
    """A passage in somebody's name. ``mention`` is the speaker's place in the text, if the grammar
    shows one; ``carries`` where the speaker is that of the quotation before. ``fragments`` are
    passages in marks inside an indirect one. ``reading`` numbers its first sentence, ``last`` its
    last."""

    spans: tuple[Span, ...]
    form: Form
    rule: str
    cue: str
    reading: int
    mention: Span | None = None
    carries: bool = False
    fragments: tuple[Marked, ...] = field(default=())
    last: int = -1

    def __post_init__(self) -> None:
        if self.last < self.reading:
            object.__setattr__(self, "last", self.reading)

    @property
    def start(self) -> int:
        return self.spans[0].start

    @property
    def end(self) -> int:
        return self.spans[-1].end

    def with_span(self, span: Span) -> "Quotation":
        return replace(self, spans=(*self.spans, span))


def speaker_of(reading: Reading, cue: Cue) -> Phrase | None:
    """The subject of a cue verb; for "es" and a passive without agent the medium of the message."""
    tokens = reading.tokens
    return named_or_medium(reading, cue, reading.grammar.subject(tokens, cue))


def named_or_medium(reading: Reading, cue: Cue, phrase: Phrase | None) -> Phrase | None:
    """The phrase itself, unless it is "es" or missing where a medium stands for it."""
    tokens = reading.tokens
    is_es = phrase is not None and phrase.is_pronoun and tokens[phrase.first].lower in ("es", "it")
    if phrase is not None and not is_es:
        return phrase
    if not is_es and not cue.is_passive and cue.infinitive not in _IMPERSONAL:
        return None
    for i in range(cue.at + 1, min(len(tokens), cue.at + 9)):
        if tokens[i].kind in "pq":
            break
        if tokens[i].lower in ("in", "im", "aus", "auf", "von", "vom", "bei", "beim"):
            return reading.grammar.noun_phrase(tokens, i + 1)
    return reading.grammar.medium(tokens)


def inner_span(marked: Marked) -> Span:
    return Span(marked.inner_start, marked.inner_end)


def mention_of(tokens: Tokens, phrase: Phrase | None) -> Span | None:
    return phrase.span(tokens) if phrase else None


def word_count(passage: str) -> int:
    """Words by blanks: good enough to tell a fragment from a sentence."""
    return len(passage.split())
