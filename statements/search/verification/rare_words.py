"""How rare the words of a text are, and queries for the texts that hold most of the rarest.

A text of common words must not be looked for by all that hold them. How common a word is the
database has estimated of a sample (``pg_stats``); where it has not yet, no word is common.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations

from statements.models.functions import CONFIGURATIONS, OTHER_LANGUAGES
from statements.models.reading import reading_connection
from statements.search.queries import quoted

READ_IN_EACH_GRAMMAR = """
    WITH common AS MATERIALIZED (
        SELECT lexeme, frequency FROM pg_stats, unnest(
            most_common_elems::text::text[], most_common_elem_freqs
        ) AS listed (lexeme, frequency)
        WHERE schemaname = current_schema AND tablename = 'statements_quote' AND attname = 'words'
    ), quotes AS MATERIALIZED (
        SELECT GREATEST(reltuples, 0) AS n FROM pg_class WHERE oid = 'statements_quote'::regclass
    )
    SELECT configuration, word, parsed.lexeme, COALESCE(frequency, 0) * n
    FROM quotes, unnest(%s::text[]) AS configuration, unnest(%s::text[]) AS word,
        LATERAL unnest(to_tsvector(configuration::regconfig, word)) AS parsed
        LEFT JOIN common ON common.lexeme = parsed.lexeme
"""
GRAMMARS = [*CONFIGURATIONS.values(), OTHER_LANGUAGES]

MOST_IN_ALL = 24  # lexemes that all must be held
MOST_IN_PART = 6  # lexemes of which some are enough
FEWEST_IN_PART = 3
MOST_ENTRIES = 15_000  # of the index, read for a query of which some lexemes are enough


@dataclass(frozen=True, slots=True)
class Lexeme:
    """A word as one grammar reads it; ``count`` estimates how many quotes hold it."""

    word: str
    text: str
    count: float


type Read = dict[str, list[Lexeme]]  # by grammar, the rarest first


def read_in_each_grammar(words: Iterable[str]) -> Read:
    """What stands between spaces as the grammars of the index read it, without stop words.

    Only those grammars that may be the text's: of those that know stop words, the ones that know
    the most of them in it, and the one of all other languages. Each has some words.
    """
    with reading_connection().cursor() as cursor:
        cursor.execute(READ_IN_EACH_GRAMMAR, [GRAMMARS, sorted(set(words))])
        rows = cursor.fetchall()
    read: Read = {grammar: [] for grammar in GRAMMARS}
    for grammar, *lexeme in rows:
        read[grammar].append(Lexeme(*lexeme))
    for lexemes in read.values():
        lexemes.sort(key=lambda lexeme: (lexeme.count, -len(lexeme.text), lexeme.text))
    words_left = {grammar: len({row.word for row in rows}) for grammar, rows in read.items()}
    fewest = min(words_left[grammar] for grammar in CONFIGURATIONS.values())
    return {
        grammar: lexemes
        for grammar, lexemes in read.items()
        if lexemes and (grammar == OTHER_LANGUAGES or words_left[grammar] == fewest)
    }


def rarest_words(read: Read, most: int = 3) -> list[str]:
    """The words to search for, by the first of the grammars."""
    rows = next(iter(read.values()), [])
    words = (re.sub(r"^\W+|\W+$", "", row.word) for row in rows)
    return list(dict.fromkeys(filter(None, words)))[:most]


def all_words(read: Read) -> list[str]:
    """Queries for what holds all words, of very many the rarest: one for each grammar."""
    return [_group(texts[:MOST_IN_ALL]) for texts in _texts(read)]


def most_words(read: Read) -> list[str]:
    """Queries for what holds most of the rarest words, and some of them: for each grammar its own,
    because the index reads short queries faster than one long one."""
    counts = {row.text: row.count for rows in read.values() for row in rows}
    queries = []
    for texts in _texts(read):
        rarest = texts[:MOST_IN_PART]
        some = _least(rarest, counts)
        most = (some + len(rarest) + 1) // 2
        queries += [_at_least(least, rarest) for least in (most, some)]
    return list(dict.fromkeys(queries))


def _texts(read: Read) -> list[list[str]]:
    return [list(dict.fromkeys(row.text for row in rows)) for rows in read.values()]


def _least(rarest: list[str], counts: dict[str, float]) -> int:
    """How many of the rarest lexemes a text must hold to be worth a look.

    To find what holds m of n the index reads all its entries of the n - m + 1 rarest."""
    least = min((len(rarest) + 1) // 2, FEWEST_IN_PART)
    while least < len(rarest):
        if sum(counts[text] for text in rarest[: len(rarest) - least + 1]) <= MOST_ENTRIES:
            break
        least += 1
    return least


def _at_least(least: int, lexemes: list[str]) -> str:
    return " | ".join(map(_group, combinations(lexemes, least)))


def _group(lexemes: Iterable[str]) -> str:
    return f"({' & '.join(map(quoted, lexemes))})"
