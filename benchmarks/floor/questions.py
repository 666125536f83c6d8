"""What the words of a search stand for: the same as in the product, but for what is misspelt."""

from collections import defaultdict
from functools import cache
from html import escape
from typing import NamedTuple

from benchmarks.floor.reading import names, rows_of

GRAMMARS = {"de": "german_ua", "en": "english_ua", "fr": "french_ua", "": "simple_ua"}
MOST_COMPOUNDS, MOST_OTHERS = 40, 8
PREFIXES = (
    "ab an ant auf aus be bei durch ein ent er ge her hin miss mit nach ober uber um un unter ur"
    " ver vor weg wider wieder zer zu zuruck"
).split()
SUFFIXES = "^(barkeit|erisch|erung|haftig|heit|ierung|igkeit|isch|keit|lich|ling|los|schaft|ung$)"
# What each word is in each grammar, and the printed compounds that end or begin with it.
READ = """
    WITH asked AS MATERIALIZED (
        SELECT number, lower(unaccent(text)) AS word, text, stem_of(text, 'de') AS stem,
            chr(1114111) AS last
        FROM unnest(%(words)s::text[]) WITH ORDINALITY AS asked (text, number)
    )
    SELECT number, '', language, plainto_tsquery(grammar, text)::text
    FROM asked, unnest(%(languages)s::text[], %(grammars)s::regconfig[]) AS read (language, grammar)
    UNION ALL
    SELECT number, found.text, 'de', found.lexeme FROM asked, LATERAL (
        SELECT text, lexeme FROM statements_word, left(lexeme, -length(stem)) AS other
        WHERE language = 'de' AND reverse(lexeme) ~>=~ reverse(stem)
            AND reverse(lexeme) ~<~ (reverse(stem) || last) AND length(stem) >= 4
            AND length(other) >= 3 AND other <> ALL(%(prefixes)s)
        UNION ALL
        SELECT text, lexeme FROM statements_word, substr(lexeme, length(word) + 1) AS other
        WHERE language = 'de' AND lexeme ~>=~ word AND lexeme ~<~ (word || last)
            AND length(other) >= 4 AND other !~ %(suffixes)s
    ) AS found
"""


class Reading(NamedTuple):
    """A query of PostgreSQL's for the statements, one for the words to mark, and as HTML what else
    is found."""

    query: str
    marked: str
    others: str
    are_small: bool


def read(question: str) -> Reading:
    words = question.split()
    queries: dict[int, list[str]] = defaultdict(list)
    small: dict[int, list[str]] = defaultdict(list)
    compounds: dict[int, dict[str, str]] = defaultdict(dict)
    for number, compound, language, query in rows_of(
        READ, words=words, languages=list(GRAMMARS), grammars=list(GRAMMARS.values()),
        prefixes=PREFIXES, suffixes=SUFFIXES,
    ):  # fmt: skip
        if not compound:
            (queries if query else small)[number].append(query or f"'=language:{language}'")
        elif len(compounds[number]) < MOST_COMPOUNDS:
            compounds[number][compound] = f"'{query}'"
    are_small = all(small[n] or not queries[n] for n in range(1, len(words) + 1))
    groups = []
    for number, word in enumerate(words, 1):
        parts = [*dict.fromkeys(queries[number]), *sorted(set(compounds[number].values()))]
        parts += marks_called().get(word.lower(), [])
        parts += [] if are_small else small[number]
        groups.append(f"({' | '.join(parts)})")
    found = [*queries.values(), *(one.values() for one in compounds.values())]
    marked = dict.fromkeys(query for part in found for query in part)
    others = sorted({word for one in compounds.values() for word in one})
    return Reading(" & ".join(groups), " | ".join(marked), others_of(others), are_small)


@cache
def marks_called() -> dict[str, list[str]]:
    """The marks of statements by the names that they stand for."""
    marks: dict[str, list[str]] = {}
    for kind in ("country", "meeting", "topic"):
        for key, (name, _slug) in names()[kind].items():
            marks.setdefault(name.lower(), []).append(f"'={kind}:{key}'")
    return marks


def others_of(words: list[str]) -> str:
    if not words:
        return ""
    more = " …" if len(words) > MOST_OTHERS else ""
    return (
        f"<p>Also read as: {escape(', '.join(words[:MOST_OTHERS]))}{more}. In quotation marks words"
        " are taken word for word.</p>"
    )
