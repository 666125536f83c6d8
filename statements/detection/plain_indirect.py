"""English and French reported speech: that-clauses, bare clauses, frames before and after."""

from .indirect import SHORTEST_CLAUSE, by_source, cue_text, indirect, last_content, stretch
from .lexicon import words
from .phrases import Cue
from .quotations import Quotation, Reading, mention_of

_OPENERS = {"en": {"that", "whether", "if"}, "fr": {"que", "qu", "si"}}
_SUBJECT_PRONOUNS = set("he she they it we i you there this these il elle ils elles".split())
_NOT_A_CLAUSE = set(
    "to in on at of by with for from about so no not yes as when while after before during".split()
)
_FINITE = set(
    "is are was were be been has have had will would can could should may might must does"
    " did do won't wouldn't can't couldn't isn't aren't wasn't weren't didn't doesn't".split()
)
# Verbs after which "that" may be missing before a noun (Quirk et al., "that-clauses").
_WITHOUT_THAT = set("say think believe hope claim feel fear suggest add admit know insist".split())
_ADVERBIAL_OPENERS = set(
    "after before while when as in on at since during following despite if although with by for"
    " amid unlike because until".split()
)
_CLAUSE_LOOK = 14


def read_plain(reading: Reading, *, is_reporting: bool) -> list[Quotation]:
    """The reported speech of a sentence; English has no mood that lets it stand alone."""
    for rule in (_frame_after, _clause_after_cue, by_source, _noun_cue):
        quotation = rule(reading)
        if quotation:
            return [quotation]
    return []


def _frame_after(reading: Reading) -> Quotation | None:
    """ "The plan was late, X said." and "..., said X." """
    tokens = reading.tokens
    for cue in reading.cues:
        if cue.use == "judge" or cue.is_passive:
            continue
        first = min(cue.at, cue.last)
        phrase = reading.grammar.subject(tokens, cue)
        if phrase is None or _has_that(reading, cue):
            continue
        comma = (min(first, phrase.first)) - 1
        if (
            comma < SHORTEST_CLAUSE
            or tokens[comma].text != ","
            or not _is_clause(reading, 0, comma)
        ):
            continue
        if _is_only_adverbial(reading, comma):
            continue
        end = max(cue.at, cue.last, phrase.last)
        if not _closes(reading, end):
            continue
        span = stretch(tokens, _behind_colon(reading, comma), comma - 1)
        if span:
            return indirect(
                reading, (span,), "indirect-after", cue_text(reading, cue), phrase.span(tokens)
            )
    return None


def _behind_colon(reading: Reading, comma: int) -> int:
    """ "X agreed: the plan was late, she said": the report begins behind the colon."""
    tokens = reading.tokens
    colons = [i for i in range(comma) if tokens[i].text in (":", ";")]
    return colons[-1] + 1 if colons else 0


def _is_only_adverbial(reading: Reading, comma: int) -> bool:
    """ "After the talks, X said ..." has no reported clause before its comma."""
    tokens = reading.tokens
    if tokens[0].lower not in _ADVERBIAL_OPENERS:
        return False
    return not any(token.text == "," for token in tokens[:comma])


def _closes(reading: Reading, end: int) -> bool:
    """After the frame come only a time, a place or a participle ("..., adding that ...")."""
    tokens = reading.tokens
    if end + 1 >= len(tokens):
        return True
    follows = tokens[end + 1]
    return follows.kind == "p" or follows.lower in _NOT_A_CLAUSE or follows.lower.endswith("day")


def _has_that(reading: Reading, cue: Cue) -> bool:
    tokens = reading.tokens
    end = min(len(tokens), cue.last + 12)
    return any(tokens[i].lower in _OPENERS[reading.language] for i in range(cue.last + 1, end))


def _clause_after_cue(reading: Reading) -> Quotation | None:
    tokens = reading.tokens
    for cue in reading.cues:
        first = _governed(reading, cue)
        if first is None:
            continue
        span = stretch(tokens, first, last_content(tokens))
        phrase = reading.grammar.subject(tokens, cue)
        if span and (phrase or cue.is_passive):
            rule = (
                "indirect-that"
                if tokens[first - 1].lower in _OPENERS[reading.language]
                else "indirect-bare"
            )
            mention = mention_of(tokens, phrase)
            return indirect(reading, (span,), rule, cue_text(reading, cue), mention)
    return None


def _governed(reading: Reading, cue: Cue) -> int | None:
    """Where the clause begins that the cue governs: behind "that", or at its subject."""
    tokens = reading.tokens
    openers = _OPENERS[reading.language]
    last = max(cue.at, cue.last)
    for i in range(last + 1, min(len(tokens) - SHORTEST_CLAUSE, last + 12)):
        if tokens[i].kind == "q" or tokens[i].text in (":", ";"):
            break
        if tokens[i].lower in openers:
            is_relative = (
                tokens[i].lower == "that" and i > last + 1 and not _may_govern(reading, last, i)
            )
            return None if is_relative else i + 1
    if reading.language != "en" or cue.use == "judge" or cue.is_passive:
        return None
    first = last + 1
    if (
        first >= len(tokens)
        or tokens[first].lower in _NOT_A_CLAUSE
        or tokens[first].kind not in "wn"
    ):
        return None
    return first if _is_bare_clause(reading, cue, first) else None


def _may_govern(reading: Reading, last: int, opener: int) -> bool:
    """Between the verb and "that" stand only a listener, a time or a place."""
    between = reading.tokens[last + 1 : opener]
    return (
        not any(token.text == "," and i for i, token in enumerate(between[:-1]))
        and len(between) <= 9
    )


def _is_bare_clause(reading: Reading, cue: Cue, first: int) -> bool:
    """ "X said he was ready": a subject and a finite verb follow at once."""
    tokens = reading.tokens
    if tokens[first].lower in _SUBJECT_PRONOUNS:
        return True
    phrase = reading.grammar.noun_phrase(tokens, first)
    if phrase is None or cue.infinitive not in _WITHOUT_THAT:
        return False
    before = min(cue.at, cue.last)
    has_subject = reading.grammar.subject(tokens, cue)
    if has_subject is None or has_subject.first > before:
        return False
    return _is_clause(reading, first, min(len(tokens), first + _CLAUSE_LOOK))


def _is_clause(reading: Reading, first: int, end: int) -> bool:
    """A finite verb stands in it: an auxiliary, "-ed", "he's", or an "-s" behind a name."""
    for i in range(first + 1, end):
        token = reading.tokens[i]
        lower = token.lower.replace("’", "'")
        if lower in _FINITE or lower.endswith(("n't", "'re", "'ll", "'ve", "'m")):
            return True
        if token.is_capital or i + 1 >= end:
            continue
        if lower.endswith("ed") or lower in ("he's", "she's", "it's", "that's", "there's"):
            return True
        if lower.endswith("s") and not lower.endswith("ss") and reading.tokens[i - 1].is_capital:
            return True
    return False


def _noun_cue(reading: Reading) -> Quotation | None:
    tokens = reading.tokens
    nouns = words(f"{reading.language}/cue_nouns")
    for i in range(len(tokens) - SHORTEST_CLAUSE - 1):
        if tokens[i].lower in nouns and tokens[i + 1].lower in _OPENERS[reading.language]:
            span = stretch(tokens, i + 2, last_content(tokens))
            if span:
                return indirect(
                    reading, (span,), "indirect-noun", tokens[i].text, None, carries=True
                )
    return None
