"""German frames that name a source without a verb: "laut", "nach Angaben", "zufolge", "so X"."""

from .agents import is_agent
from .konjunktiv import konjunktiv_one, konjunktiv_two
from .lexicon import words
from .phrases import Grammar, Phrase, SourceFrame, Tokens
from .records import Span

_GERMAN_PREPOSITIONS = {"laut", "gemäß"}
_ANAPHORS = {"demnach", "demzufolge"}
# "Es handelt sich demnach um ...": behind the subject and the verb at the latest.
_LATEST_ANAPHOR = 6
_WORDS_OF_A_NAME = 4
_COMPOUND_ENDS = ("angaben", "berichten", "informationen", "aussagen", "meldungen", "quellen")
# "zwei Monate nach dem Urteil", "erst nach Ermittlungen": of time.
_TEMPORAL = set(
    "erst kurz stunden tage tagen wochen monate monaten jahre jahren minuten bald lange je".split()
)
_NOT_SPEAKERS = {"viel", "viele", "manche", "mancher", "etwas", "wie", "ein", "eine", "dass"}
_BEFORE_POSTPOSED = {"seiner", "ihrer", "unserer", "meiner", "deren", "dessen", "dem"}
_TRAILERS = set("vom am im in aus über zu zum zur bei unter auf von für".split())


def read_source(tokens: Tokens, i: int, grammar: Grammar) -> SourceFrame | None:
    """The frame that token ``i`` opens or, for "zufolge" and "nach", closes."""
    lower = tokens[i].lower
    if lower in _GERMAN_PREPOSITIONS:
        return _after_preposition(tokens, i, grammar)
    if lower == "nach" and _is_other_nach(tokens, i):
        return None
    if lower == "nach" or lower == "aus" and i + 1 < len(tokens) and tokens[i + 1].text == "Sicht":
        return _before_nach(tokens, i) or _after_nach(tokens, i, grammar)
    if lower == "zufolge":
        return _before_zufolge(tokens, i, grammar)
    if lower == "so" and (i == 0 or tokens[i - 1].text in (",", "–", "-")):
        return _after_so(tokens, i, grammar)
    return _anaphor(tokens, i) or _for_whom(tokens, i, grammar)


def _is_other_nach(tokens: Tokens, i: int) -> bool:
    """ "zwei Monate nach dem Urteil", "nach wie vor"."""
    is_later = bool(i) and tokens[i - 1].lower in _TEMPORAL
    return is_later or i + 1 < len(tokens) and tokens[i + 1].lower == "wie"


def _anaphor(tokens: Tokens, i: int) -> SourceFrame | None:
    """ "Demnach ...": the source is what the sentence before named."""
    lower = tokens[i].lower
    is_demnach = lower in _ANAPHORS and (not i or i <= _LATEST_ANAPHOR and _is_hearsay(tokens))
    if is_demnach or lower == "danach" and _reports(tokens, i):
        return SourceFrame(i, i, Span(tokens[i].start, tokens[i].end), tokens[i].text)
    return None


def _is_hearsay(tokens: Tokens) -> bool:
    """ "soll" or a Konjunktiv: the sentence reports."""
    has_soll = any(token.lower in ("soll", "sollen") for token in tokens)
    return has_soll or bool(konjunktiv_one(tokens, 0, len(tokens)))


def _for_whom(tokens: Tokens, i: int, grammar: Grammar) -> SourceFrame | None:
    """ "Für den Minister sei es ein Fehler": whose judgement the Konjunktiv reports."""
    if i or tokens[i].lower != "für":
        return None
    phrase = grammar.noun_phrase(tokens, 1)
    if phrase is None or not konjunktiv_one(tokens, phrase.last + 1, phrase.last + 2):
        return None
    if not is_agent(tokens, phrase):
        return None
    return SourceFrame(0, phrase.last, phrase.span(tokens), tokens[0].text)


def _reports(tokens: Tokens, i: int) -> bool:
    """ "Danach soll(e) er ...": of time, unless a verb of hearsay or the Konjunktiv follows it."""
    if i or len(tokens) < 4:
        return False
    is_hearsay = tokens[1].lower in ("soll", "sollen")
    return is_hearsay or bool(konjunktiv_one(tokens, 1, 3) or konjunktiv_two(tokens, 1, 3))


def _after_preposition(tokens: Tokens, i: int, grammar: Grammar) -> SourceFrame | None:
    phrase = grammar.noun_phrase(tokens, i + 1)
    if phrase is None:
        return None
    last = _trailing(tokens, phrase.last, grammar, is_first=i == 0)
    end = phrase.last
    if last > end and tokens[end + 1].kind == "q" and _is_name(tokens[end + 1].text):
        end += 1
    return SourceFrame(i, last, Span(tokens[phrase.first].start, tokens[end].end), tokens[i].text)


def _trailing(tokens: Tokens, last: int, grammar: Grammar, *, is_first: bool) -> int:
    """At the start of a sentence all up to the finite verb belongs to the frame."""
    for _ in range(5):
        i = last + 1
        if i < len(tokens) and tokens[i].kind == "q" and _is_name(tokens[i].text):
            last = i
        elif i < len(tokens) and is_first and tokens[i].lower in _TRAILERS:
            phrase = grammar.noun_phrase(tokens, i + 1)
            if phrase is None:
                return last
            last = phrase.last
        else:
            return last
    return last


def _is_name(passage: str) -> bool:
    """ "der Zeitung „Neue Welt“"."""
    return passage[:1].isupper() and len(passage.split()) <= _WORDS_OF_A_NAME


def _after_nach(tokens: Tokens, i: int, grammar: Grammar) -> SourceFrame | None:
    for k in range(i + 1, min(len(tokens), i + 5)):
        if is_source_noun(tokens[k].text):
            phrase = grammar.noun_phrase(tokens, k) or Phrase(k, k)
            phrase = Phrase(i + 1, phrase.last)
            last = _trailing(tokens, phrase.last, grammar, is_first=i == 0)
            mention = phrase.span(tokens)
            cue = f"{tokens[i].text} {tokens[k].text}"
            return SourceFrame(i, last, mention, cue)
        if tokens[k].kind != "w" or tokens[k].is_capital and not tokens[k].lower.endswith("s"):
            return None
    return None


def is_source_noun(text: str) -> bool:
    """A noun of the list, or its compound: "Militärangaben", "Polizeiberichten"."""
    nouns = words("de/source_nouns")
    return text in nouns or text[:1].isupper() and text.endswith(_COMPOUND_ENDS)


def _before_zufolge(tokens: Tokens, i: int, grammar: Grammar) -> SourceFrame | None:
    for first in range(max(0, i - 14), i):
        is_start = not first or tokens[first - 1].text in (",", ":", ";", "–")
        if is_start and (mention := _constituent(tokens, first, i, grammar)):
            return SourceFrame(first, i, mention.span(tokens), tokens[i].text)
    best = None
    for first in range(i - 1, max(-1, i - 14), -1):
        phrase = grammar.noun_phrase(tokens, first)
        if phrase and phrase.last == i - 1:
            best = phrase
        elif tokens[first].kind == "p":
            break
    if best is None:
        return None
    return SourceFrame(best.first, i, best.span(tokens), tokens[i].text)


def _constituent(tokens: Tokens, first: int, end: int, grammar: Grammar) -> Phrase | None:
    """A noun phrase with its prepositional attributes that fills the tokens up to ``end``."""
    start = first + 1 if tokens[first].lower in ("nicht", "auch") else first
    phrase = grammar.noun_phrase(tokens, start)
    if phrase is None:
        return None
    last = phrase.last
    while last + 1 < end and tokens[last + 1].lower in _TRAILERS:
        attribute = grammar.noun_phrase(tokens, last + 2)
        if attribute is None:
            return None
        last = attribute.last
    is_name = last + 2 == end and tokens[last + 1].kind == "w"
    return Phrase(start, end - 1) if last + 1 == end or is_name else None


def _before_nach(tokens: Tokens, i: int) -> SourceFrame | None:
    """ "seiner Ansicht nach", "dem Vernehmen nach"."""
    if i < 2 or tokens[i - 1].text not in words("de/source_nouns"):
        return None
    if tokens[i - 2].lower not in _BEFORE_POSTPOSED:
        return None
    mention = Span(tokens[i - 2].start, tokens[i - 1].end)
    return SourceFrame(i - 2, i, mention, f"{tokens[i - 1].text} {tokens[i].text}")


def _after_so(tokens: Tokens, i: int, grammar: Grammar) -> SourceFrame | None:
    phrase = grammar.subject_after(tokens, i)
    if phrase is None or phrase.first != i + 1 or i == 0:
        return None
    if tokens[i + 1].lower in _NOT_SPEAKERS and not is_agent(tokens, phrase):
        return None
    last = phrase.last
    while last + 1 < len(tokens) and tokens[last + 1].text != ",":
        last += 1
        if last - phrase.last > 12:
            return None
    if tokens[last].text in ".!?":
        last -= 1
    return SourceFrame(i, last, phrase.span(tokens), tokens[i].text)
