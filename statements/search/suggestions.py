"""For a question that found nothing: what its words or names may have been meant to be."""

from collections import defaultdict
from dataclasses import replace
from difflib import SequenceMatcher, get_close_matches
from itertools import chain

from statements.models.folding import fold
from statements.models.prepared import read
from statements.search.names import Named, Names
from statements.search.questions import Question, Term

LEAST_LIKENESS = 0.7  # of SequenceMatcher, 0 to 1
MOST_LETTERS_MORE = 2  # or less, in a name that was misspelt
SHORTEST_WORD = 4  # letters: shorter ones are like too many others
MOST_LIKE = 3  # names that are offered

# Printed words like each asked one, or the word itself where it is printed.
LIKE = """
    SELECT number, like_it.text FROM unnest(%s::text[]) WITH ORDINALITY AS asked (word, number),
    LATERAL (
        SELECT text, similarity(text, word) AS likeness FROM statements_word
        WHERE text %% word ORDER BY likeness DESC, text LIMIT 8
    ) AS like_it
"""


def better_question(question: Question, names: Names) -> Question | None:
    """The same with each unknown word in the way it is printed or somebody is called; None where
    all are known or nothing is like them. One query."""
    doubtful = [term for term in question.terms if may_be_misspelt(term, names)]
    if not doubtful:
        return None
    printed = words_like([term.text.lower() for term in doubtful])
    called, better = names.single_words, {}
    for term, words in zip(doubtful, printed, strict=True):
        folded = fold(term.text)
        # Words that contain no other mistake than their accents are known.
        if folded in map(fold, words):
            continue
        as_long = [word for word in called if abs(len(word) - len(folded)) <= MOST_LETTERS_MORE]
        near = get_close_matches(folded, as_long, n=3, cutoff=LEAST_LIKENESS)
        if best := likest(folded, [*words, *(called[word] for word in near)]):
            better[term] = replace(term, text=best)
    if not better:
        return None
    groups = tuple(tuple(better.get(term, term) for term in group) for group in question.groups)
    return replace(question, groups=groups)


def names_like(kind: str, value: str, names: Names) -> list[Named]:
    """What of a kind has such a name, or such a word in it, the likest first."""
    folded = fold(value)
    called: dict[str, set[Named]] = defaultdict(set)
    # Outlets are no pages, and have no other spellings.
    first = ((fold(row.names[0]), row) for row in names.by_mark.values() if row.kind == kind)
    for spelling, named in chain(names.spellings, first):
        if named.kind != kind:
            continue
        for words in (spelling, *spelling.split()):
            if abs(len(words) - len(folded)) <= MOST_LETTERS_MORE:
                called[words].add(named)
    near = get_close_matches(folded, called, n=MOST_LIKE, cutoff=LEAST_LIKENESS)
    found = (named for words in near for named in sorted(called[words], key=lambda row: row.names))
    return list(dict.fromkeys(found))[:MOST_LIKE]


def may_be_misspelt(term: Term, names: Names) -> bool:
    if term.is_not or term.is_phrase or len(term.text) < SHORTEST_WORD:
        return False
    return not (names.meant_by(term.text) or names.speakers_called(term.text))


def words_like(words: list[str]) -> list[list[str]]:
    found: list[list[str]] = [[] for _word in words]
    for number, text in read(LIKE, [words]):
        found[number - 1].append(text)
    return found


def likest(word: str, candidates: list[str]) -> str:
    likeness = {text: SequenceMatcher(None, word, fold(text)).ratio() for text in candidates}
    good = [text for text in candidates if likeness[text] >= LEAST_LIKENESS]
    return max(good, key=lambda text: likeness[text], default="")
