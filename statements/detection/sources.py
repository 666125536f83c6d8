"""Frames that name a source without a verb: "laut", "nach Angaben", "zufolge", "according to"."""

from .german_sources import read_source
from .phrases import Grammar, SourceFrame, Tokens


def find_source(tokens: Tokens, language: str, grammar: Grammar) -> SourceFrame | None:
    """The first frame of this kind in a sentence."""
    for i, token in enumerate(tokens):
        if token.kind != "w":
            continue
        if language == "de":
            frame = read_source(tokens, i, grammar)
        else:
            frame = _plain(tokens, i, language, grammar)
        if frame:
            return frame
    return None


def _plain(tokens: Tokens, i: int, language: str, grammar: Grammar) -> SourceFrame | None:
    lower = tokens[i].lower
    following = tokens[i + 1].lower if i + 1 < len(tokens) else ""
    if language == "fr" and lower in ("selon", "d'après", "d’après"):
        first = i + 1
    elif language == "en" and lower == "according" and following == "to":
        first = i + 2
    else:
        return None
    phrase = grammar.noun_phrase(tokens, first)
    if phrase is None:
        return None
    cue = " ".join(token.text for token in tokens[i:first])
    return SourceFrame(i, phrase.last, phrase.span(tokens), cue)
