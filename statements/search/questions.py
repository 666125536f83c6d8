"""What a reader typed -> the words and operators that it holds."""

import re
from dataclasses import dataclass

MOST_CHARACTERS = 200  # longer input is cut, so that no search is slow
MOST_TERMS = 10

# Each operator by its names in both languages of the site, and the field of the form it stands for.
OPERATORS = {
    "speaker": "speaker",
    "sprecher": "speaker",
    "topic": "topic",
    "thema": "topic",
    "meeting": "meeting",
    "treffen": "meeting",
    "outlet": "outlet",
    "medium": "outlet",
    "office": "office",
    "amt": "office",
    "country": "country",
    "land": "country",
    "stance": "stance",
    "haltung": "stance",
    "form": "form",
    "lang": "language",
    "language": "language",
    "sprache": "language",
    "from": "since",
    "von": "since",
    "to": "until",
    "bis": "until",
}
DAYS = {"since", "until"}
PIECES = re.compile(
    rf"(?P<minus>-*)(?:(?P<operator>{'|'.join(OPERATORS)}):(?=\S))?"
    r"(?:[\"“”„«»](?P<phrase>[^\"“”„«»]*)(?:[\"“”„«»]|$)|(?P<word>[^\s\"“”„«»]+))",
    re.IGNORECASE,
)
OR = {"or", "oder", "|"}
HAS_LETTERS = re.compile(r"\w")
# What is copied along with words: where they may be parted, and which way they run.
INVISIBLE = re.compile(r"[\x00\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


@dataclass(frozen=True, slots=True)
class Term:
    """A word, or words one after the other; ``is_not`` where it is to be missing. With a ``field``
    it is what that field is not to be, as in ``-speaker:rutte``."""

    text: str
    is_phrase: bool = False
    is_not: bool = False
    field: str = ""


@dataclass(frozen=True, slots=True)
class Operator:
    """``field:value`` as it was typed, under the name of the form's field."""

    field: str
    value: str


@dataclass(frozen=True, slots=True)
class Question:
    """``groups`` are all to be found, of each one of its terms at least. ``is_cut`` tells that
    terms were left out because they were too many."""

    groups: tuple[tuple[Term, ...], ...] = ()
    operators: tuple[Operator, ...] = ()
    is_cut: bool = False

    @property
    def terms(self) -> list[Term]:
        return [term for group in self.groups for term in group]

    @property
    def words(self) -> str:
        """The words as one may type them again, without operators."""
        return " ".join(" OR ".join(map(typed, group)) for group in self.groups)


def typed(term: Term) -> str:
    words = f'"{term.text}"' if term.is_phrase or term.field else term.text
    if term.field:
        words = f"{term.field}:{words}"
    return f"-{words}" if term.is_not else words


def parse_question(text: str) -> Question:
    """Any text is a question, if need be an empty one: what is no word is left out."""
    text = visible(text)
    groups: list[list[Term]] = []
    operators: list[Operator] = []
    is_joined = False
    for piece in PIECES.finditer(text[:MOST_CHARACTERS]):
        word = (piece["phrase"] if piece["word"] is None else piece["word"]).strip()
        field = OPERATORS[piece["operator"].lower()] if piece["operator"] else ""
        if field and (field in DAYS or not piece["minus"]):
            operators.append(Operator(field, word))
            continue
        if not field and piece["word"] and word.lower() in OR:
            is_joined = bool(groups)
            continue
        is_phrase = piece["phrase"] is not None and not field
        term = Term(word.lstrip("-"), is_phrase, bool(piece["minus"]), field)
        if not HAS_LETTERS.search(term.text):
            continue
        if is_joined:
            groups[-1].append(term)
        else:
            groups.append([term])
        is_joined = False
    kept = within(groups, MOST_TERMS)
    is_cut = len(text) > MOST_CHARACTERS or sum(map(len, groups)) > MOST_TERMS
    return Question(kept, tuple(operators), is_cut)


def visible(text: str) -> str:
    return INVISIBLE.sub("", text)


def within(groups: list[list[Term]], most: int) -> tuple[tuple[Term, ...], ...]:
    """The first so many terms in their groups."""
    kept = []
    for group in groups:
        if taken := tuple(group[:most]):
            kept.append(taken)
        most -= len(taken)
    return tuple(kept)
