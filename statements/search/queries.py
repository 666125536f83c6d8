"""A question's meaning as a query of PostgreSQL's full text search."""

from collections.abc import Iterable

from statements.search.meanings import Meaning, Reading
from statements.search.questions import Term


def quoted(lexeme: str) -> str:
    return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'"


def mark(named: str) -> str:
    """A mark such as "topic:7" as it stands among a statement's words."""
    return quoted(f"={named}")


# What no statement has: for a question of nothing but words that no text is searched for.
NOTHING = mark("nothing")


def query_of(reading: Reading, marks: Iterable[str] = ()) -> str:
    """What a statement's words and marks are to hold, "" where everything will do. ``marks`` are
    those that filters ask for, each a query itself."""
    groups = groups_of(reading)
    if reading.question.groups and not groups:
        return NOTHING
    return " & ".join(f"({part})" for part in [*groups, *marks])


def groups_of(reading: Reading) -> list[str]:
    terms, groups = iter(zip(reading.question.terms, reading.meanings, strict=True)), []
    all_small = not any(
        meaning.queries and not meaning.small_in and not term.is_not
        for term, meaning in zip(reading.question.terms, reading.meanings, strict=True)
    )
    for group in reading.question.groups:
        parts = [query_of_term(*next(terms), all_small=all_small) for _term in group]
        groups.append(" | ".join(f"({part})" for part in parts if part))
    for start, end, named in reversed(reading.phrases):
        words = " & ".join(f"({part})" for part in groups[start:end] if part)
        groups[start:end] = [" | ".join([f"({words})", *sorted(mark(row.mark) for row in named)])]
    return [group for group in groups if group]


def query_of_term(term: Term, meaning: Meaning, *, all_small: bool) -> str:
    """A word that is too small to be searched for in a language is not asked for there, unless
    the question has no other words."""
    words = list(dict.fromkeys(meaning.queries.values()))
    if term.is_not:
        return " & ".join(f"!({query})" for query in [*words, *map(mark, meaning.left_out)])
    words += map(quoted, sorted(set(meaning.compounds.values())))
    words += sorted(mark(row.mark) for row in meaning.named)
    if not all_small:
        words += [mark(f"language:{language}") for language in sorted(meaning.small_in) if language]
    return " | ".join(words)


def words_to_mark(reading: Reading) -> str:
    """Every word that is looked for, to show in the quotes found; "" where there is none."""
    terms = zip(reading.question.terms, reading.meanings, strict=True)
    words: dict[str, None] = {}
    for term, meaning in terms:
        if not term.is_not:
            words |= dict.fromkeys(meaning.queries.values())
            words |= dict.fromkeys(map(quoted, sorted(set(meaning.compounds.values()))))
    return " | ".join(f"({query})" for query in words)
