"""Step 3: words and sentences. A passage in marks is one token, so its full stops end nothing."""

import re
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from .lexicon import words
from .lines import Kind, Line
from .marks import Marked

# A sentence longer than this is cut: it bounds every look to the left or right within a sentence.
LONGEST_SENTENCE = 250
_TOKEN = re.compile(
    r"\d+(?:[.,:/]\d+)*|(?:[A-Z]\.){2,}|[^\W\d_]\w*(?:[-'’&]\w+|\.[a-zäöü]{2,4}\b)*-?|\w+|\.\.\.|[^\w\s]"
)
_ENDS = {".", "!", "?", "…", "..."}
_MONTHS = set(
    "januar jänner februar märz april mai juni juli august september oktober november"
    " dezember".split()
)
# Behind a small number and a full stop these open a sentence; a noun makes it an ordinal.
_OPENERS = set(
    "der die das den dem ein eine er sie es wir ich in im am auf bei mit nach für doch"
    " aber auch".split()
)


class Token(NamedTuple):
    """A word ("w"), number ("n"), punctuation mark ("p") or passage in marks ("q") of the text."""

    text: str
    lower: str
    start: int
    end: int
    kind: str
    marked: Marked | None = None

    @property
    def is_capital(self) -> bool:
        return self.kind == "w" and self.text[0].isupper()


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens of one sentence; ``line`` numbers the line that it stands in."""

    tokens: tuple[Token, ...]
    line: int
    kind: Kind

    @property
    def start(self) -> int:
        return self.tokens[0].start

    @property
    def end(self) -> int:
        return self.tokens[-1].end


def split_sentences(
    text: str,
    lines: tuple[Line, ...],
    marks: tuple[tuple[Marked, ...], ...],
    language: str,
) -> tuple[Sentence, ...]:
    """All sentences of the text in order; a heading is one sentence of its own kind."""
    found: list[Sentence] = []
    for number, (line, marked) in enumerate(zip(lines, marks, strict=True)):
        tokens = _tokens(text, line, marked)
        if line.kind is Kind.PARAGRAPH:
            pieces = _cut(tokens, language)
        else:
            pieces = [
                tokens[i : i + LONGEST_SENTENCE] for i in range(0, len(tokens), LONGEST_SENTENCE)
            ]
        found.extend(Sentence(tuple(piece), number, line.kind) for piece in pieces if piece)
    return tuple(found)


def _tokens(text: str, line: Line, marked: tuple[Marked, ...]) -> list[Token]:
    tokens: list[Token] = []
    at = line.start
    for passage in marked:
        tokens.extend(tokenise(text, at, passage.start))
        inner = text[passage.inner_start : passage.inner_end]
        tokens.append(Token(inner, "", passage.start, passage.end, "q", passage))
        at = passage.end
    tokens.extend(tokenise(text, at, line.end))
    return tokens


def tokenise(text: str, start: int, end: int) -> list[Token]:
    """The words, numbers and punctuation marks of a stretch without regard to marks."""
    return [_token(found) for found in _TOKEN.finditer(text, start, end)]


def _token(found: re.Match[str]) -> Token:
    piece = found.group()
    first = piece[0]
    kind = "n" if first.isdigit() else "w" if first.isalnum() else "p"
    return Token(piece, piece.lower(), found.start(), found.end(), kind)


def _cut(tokens: list[Token], language: str) -> list[list[Token]]:
    pieces: list[list[Token]] = []
    first = 0
    for i, token in enumerate(tokens):
        is_long = i - first >= LONGEST_SENTENCE
        ends = token.kind in "pq" and _ends_sentence(tokens, i, language)
        if is_long or ends:
            pieces.append(tokens[first : i + 1])
            first = i + 1
    pieces.append(tokens[first:])
    return pieces


def _ends_sentence(tokens: list[Token], i: int, language: str) -> bool:
    token = tokens[i]
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    if following is None:
        return True
    if token.kind == "q":
        return token.text.endswith((".", "!", "?", "…")) and _opens_sentence(following)
    if token.text not in _ENDS or not _opens_sentence(following):
        return False
    return token.text != "." or i == 0 or not _is_abbreviation(tokens, i, language)


def _opens_sentence(token: Token) -> bool:
    if token.kind == "w":
        return not token.text[0].islower()
    return token.kind in "nq" or token.text in "[("


def _is_abbreviation(tokens: list[Token], i: int, language: str) -> bool:
    before, following = tokens[i - 1], tokens[i + 1]
    if before.end != tokens[i].start:
        return False
    if before.kind == "n":
        return language == "de" and _is_ordinal(before, following)
    if before.kind != "w":
        return False
    if len(before.text) == 1 and before.is_capital and following.is_capital:
        return True
    return before.lower in _abbreviations(language)


def _is_ordinal(number: Token, following: Token) -> bool:
    if len(number.text) > 2 or not number.text.isdigit():
        return False
    return following.lower in _MONTHS or (following.is_capital and following.lower not in _OPENERS)


@cache
def _abbreviations(language: str) -> frozenset[str]:
    return words(f"{language}/abbreviations")
