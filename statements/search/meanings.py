"""What each term of a question may stand for: words in every grammar, and marks of statements."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from statements.models import prepared
from statements.models.folding import fold
from statements.models.functions import CONFIGURATIONS, OTHER_LANGUAGES
from statements.search.names import MOST_WORDS, Named, Names
from statements.search.operators import marks_called
from statements.search.questions import Question, Term
from statements.search.spellings import sound_of, spellings_of

# More speakers than these share a word in their names: then it is not one of them who is meant.
MOST_NAMESAKES = 3
MOST_COMPOUNDS = 40
# "Deutschland" is no kind of "Land".
NO_COMPOUNDS = {"land"}

# Before these a word is no part of a compound: "Antwort" is no kind of "Wort". Of the rest the
# longest stand first. Source: Duden's grammar on prefixes and suffixes of German words.
PREFIXES = (
    "ab an ant auf aus be bei durch ein ent er ge her hin miss mit nach ober uber um un unter ur"
    " ver vor weg wider wieder zer zu zuruck"
).split()
SUFFIXES = "^(barkeit|erisch|erung|haftig|heit|ierung|igkeit|isch|keit|lich|ling|los|schaft|ung$)"
SHORTEST_PART = 4  # letters of a compound's other part, or of a word of which it is one


def in_sql(words: Iterable[str]) -> str:
    """Plain words of our own."""
    return ", ".join(f"'{word}'" for word in words)


# A grammar's query for each text, None where it holds no word but the grammar's small ones; and
# printed German compounds that end with a word's stem or begin with the word. How many there are is
# hidden from the planner, which would plan anew for each number of them.
GRAMMARS = [*CONFIGURATIONS.items(), ("", OTHER_LANGUAGES)]
GRAMMAR_ROWS = ", ".join(f"('{code}', '{name}'::regconfig)" for code, name in GRAMMARS)
READ = f"""
    WITH asked AS MATERIALIZED (
        SELECT * FROM unnest((SELECT %(numbers)s::int[]), (SELECT %(texts)s::text[]),
            (SELECT %(phrases)s::bool[])) AS asked (number, text, is_phrase)
    ), parts AS MATERIALIZED (
        SELECT number, fold(text) AS word, stem_of(text, 'de') AS stem, chr(1114111) AS last
        FROM unnest((SELECT %(alone)s::int[]), (SELECT %(words)s::text[])) AS word (number, text)
        WHERE length(text) >= {SHORTEST_PART} AND fold(text) NOT IN ({in_sql(NO_COMPOUNDS)})
    )
    SELECT number, language, '', CASE WHEN is_phrase THEN phraseto_tsquery(grammar, text)
        ELSE plainto_tsquery(grammar, text) END::text
    FROM asked, (VALUES {GRAMMAR_ROWS}) AS read (language, grammar)
    UNION ALL
    SELECT number, 'compound', found.text, found.lexeme FROM parts, LATERAL (
        SELECT text, lexeme FROM statements_word, left(lexeme, -length(stem)) AS other
        WHERE language = 'de' AND reverse(lexeme) ~>=~ reverse(stem)
            AND reverse(lexeme) ~<~ (reverse(stem) || last) AND length(stem) >= {SHORTEST_PART}
            AND length(other) >= 3 AND other NOT IN ({in_sql(PREFIXES)})
        UNION ALL
        SELECT text, lexeme FROM statements_word, substr(lexeme, length(word) + 1) AS other
        WHERE language = 'de' AND lexeme ~>=~ word AND lexeme ~<~ (word || last)
            AND length(other) >= {SHORTEST_PART} AND other !~ '{SUFFIXES}'
    ) AS found
"""  # noqa: S608


@dataclass(slots=True)
class Meaning:
    """A term's queries as PostgreSQL writes them, by language ("" for all others); in which
    languages it is one of the small words that texts are searched without; the printed compounds
    with their stems; who or what it names; the marks that it leaves out."""

    queries: dict[str, str] = field(default_factory=dict)
    small_in: set[str] = field(default_factory=set)
    compounds: dict[str, str] = field(default_factory=dict)
    named: set[Named] = field(default_factory=set)
    other_spellings: list[str] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Reading:
    """A question with what its terms mean, by their place, and what several words together name:
    from the first to after the last group."""

    question: Question
    meanings: tuple[Meaning, ...]
    phrases: tuple[tuple[int, int, frozenset[Named]], ...]

    @property
    def is_of_small_words(self) -> bool:
        """Whether each of its terms is a word that the texts of some language are searched
        without."""
        terms = zip(self.question.terms, self.meanings, strict=True)
        return bool(self.meanings) and all(
            meaning.small_in and not term.is_not for term, meaning in terms
        )


def read(question: Question, names: Names) -> Reading:
    """One query, whatever is asked."""
    terms = question.terms
    meanings = tuple(Meaning() for _term in terms)
    texts: list[tuple[int, str, bool]] = []
    for number, (term, meaning) in enumerate(zip(terms, meanings, strict=True)):
        if term.field:
            meaning.left_out = marks_called(term.field, term.text, names)
            continue
        if may_be_named(term):
            name(term, meaning, names)
        texts += [(number, spelling, term.is_phrase) for spelling in spellings(term, meaning)]
    ask(texts, [n for n, term in enumerate(terms) if may_be_named(term)], meanings, terms)
    return Reading(question, meanings, tuple(named_phrases(question, names)))


def may_be_named(term: Term) -> bool:
    """Words in quotation marks are meant word for word."""
    return not (term.is_phrase or term.is_not)


def name(term: Term, meaning: Meaning, names: Names) -> None:
    """Whom the word names, and how else these are written. Who is named so is meant rather than a
    topic of which the name is a word."""
    ways = spellings_of(term.text)
    speakers = set().union(*map(names.speakers_called, ways))
    meant = {row for way in ways for row in names.meant_by(way) if row.kind != "speaker"}
    if speakers:
        meant = {row for row in meant if row.kind != "topic" or is_called(row, term.text)}
    meaning.named = meant | speakers
    of_this_surname = [row for row in speakers if is_surname(term.text, names.surnames[row])]
    if len(of_this_surname) <= MOST_NAMESAKES:
        surnames = {surname for row in of_this_surname for surname in names.surnames[row]}
        meaning.other_spellings = sorted(surnames - {fold(term.text)})


def is_called(topic: Named, word: str) -> bool:
    return fold(word) in map(fold, topic.names)


def is_surname(word: str, surnames: set[str]) -> bool:
    folded = fold(word)
    return folded in surnames or sound_of(folded) in map(sound_of, surnames)


def spellings(term: Term, meaning: Meaning) -> list[str]:
    if term.is_phrase:
        return [term.text]
    return [*spellings_of(term.text), *meaning.other_spellings]


def ask(
    texts: list[tuple[int, str, bool]],
    alone: list[int],
    meanings: tuple[Meaning, ...],
    terms: list[Term],
) -> None:
    numbers, words, phrases = zip(*texts, strict=True) if texts else ((), (), ())
    asked = {
        "numbers": list(numbers),
        "texts": list(words),
        "phrases": list(phrases),
        "alone": alone,
        "words": [terms[number].text for number in alone],
    }
    found: dict[int, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for number, kind, word, value in prepared.read(READ, asked):
        if kind == "compound":
            if len(meanings[number].compounds) < MOST_COMPOUNDS:
                meanings[number].compounds[word] = value
        elif value:
            found[number][kind].append(value)
        else:
            meanings[number].small_in.add(kind)
    for number, by_language in found.items():
        meanings[number].queries = {
            language: " | ".join(f"({query})" for query in dict.fromkeys(queries))
            for language, queries in by_language.items()
        }


def named_phrases(question: Question, names: Names) -> list[tuple[int, int, frozenset[Named]]]:
    """Several words that are one name together, the longest ones first, from left to right; and
    phrases in quotation marks are left alone."""
    groups = question.groups
    found: list[tuple[int, int, frozenset[Named]]] = []
    start = 0
    while start < len(groups):
        for end in range(min(start + MOST_WORDS, len(groups)), start + 1, -1):
            run = groups[start:end]
            if any(len(group) > 1 or not may_be_named(group[0]) for group in run):
                continue
            if meant := names.meant_by(" ".join(group[0].text for group in run)):
                found.append((start, end, frozenset(meant)))
                start = end - 1
                break
        start += 1
    return found
