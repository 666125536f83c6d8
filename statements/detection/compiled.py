"""Knowledge made ready for look-ups: spellings to persons, offices, roles and organisations."""

from collections import defaultdict
from dataclasses import dataclass, field
from enum import Enum, auto

from .lexicon import entries
from .records import Knowledge, Office, Person, Word

_GENITIVES = ("’s", "'s", "s’", "s'", "’", "'")
_GERMAN_ENDINGS = ("es", "en", "s", "n", "e")
_ADJECTIVE_ENDINGS = ("en", "er", "es", "em", "e", "")
# How many Knowledge objects keep their compiled form: one site has one, tests have a few.
_KEPT = 4


class Sort(Enum):
    NAME = auto()
    FAMILY = auto()
    OFFICE = auto()
    ROLE = auto()
    ORGANISATION = auto()
    ADJECTIVE = auto()
    DEMONYM = auto()


@dataclass(frozen=True, slots=True)
class Entry:
    """A spelling: its words in lower case, what sort it is, and what it points to."""

    words: tuple[str, ...]
    sort: Sort
    targets: tuple[str, ...]
    gender: str


@dataclass(slots=True)
class Compiled:
    """``entries`` by first word, longest first; persons and offices by slug; nations of persons."""

    knowledge: Knowledge
    persons: dict[str, Person] = field(default_factory=dict)
    offices: dict[str, Office] = field(default_factory=dict)
    holders: dict[str, list[str]] = field(default_factory=dict)
    by_role: dict[tuple[str, str], list[str]] = field(default_factory=dict)
    nations: dict[str, frozenset[str]] = field(default_factory=dict)
    entries: dict[str, dict[str, list[Entry]]] = field(default_factory=dict)

    def entries_for(self, language: str) -> dict[str, list[Entry]]:
        if language not in self.entries:
            self.entries[language] = _entries(self.knowledge, language)
        return self.entries[language]


_cache: list[Compiled] = []


def compile_knowledge(knowledge: Knowledge) -> Compiled:
    """The compiled form of a Knowledge, built once for each object."""
    for compiled in _cache:
        if compiled.knowledge is knowledge:
            return compiled
    compiled = _compile(knowledge)
    _cache.insert(0, compiled)
    del _cache[_KEPT:]
    return compiled


def _compile(knowledge: Knowledge) -> Compiled:
    compiled = Compiled(knowledge)
    compiled.persons = {person.slug: person for person in knowledge.persons}
    compiled.offices = {office.slug: office for office in knowledge.offices}
    for office in knowledge.offices:
        compiled.by_role.setdefault((office.organisation, office.role), []).append(office.slug)
    for person in knowledge.persons:
        held = {tenure.office for tenure in person.tenures}
        for slug in sorted(held):
            compiled.holders.setdefault(slug, []).append(person.slug)
        nations = (compiled.offices[slug].organisation for slug in held if slug in compiled.offices)
        compiled.nations[person.slug] = frozenset(nations)
    return compiled


type _Pointed = dict[tuple[tuple[str, ...], Sort, str], list[str]]


def _entries(knowledge: Knowledge, language: str) -> dict[str, list[Entry]]:
    pointed: _Pointed = defaultdict(list)
    _point_to_persons(pointed, knowledge)
    _point_to_offices(pointed, knowledge, language)
    _point_to_organisations(pointed, knowledge, language)
    _add_generic_roles(pointed)
    return _by_first_word(pointed)


def _point(pointed: _Pointed, word: Word, sort: Sort, target: str) -> None:
    pieces = tuple(word.text.lower().split())
    if pieces and target not in pointed[pieces, sort, word.gender]:
        pointed[pieces, sort, word.gender].append(target)


def _point_to_persons(pointed: _Pointed, knowledge: Knowledge) -> None:
    for person in knowledge.persons:
        for name in (person.name, *person.names):
            _point(pointed, Word(name), Sort.NAME if " " in name else Sort.FAMILY, person.slug)
        for name in person.family_names:
            _point(pointed, Word(name), Sort.FAMILY, person.slug)


def _point_to_offices(pointed: _Pointed, knowledge: Knowledge, language: str) -> None:
    for office in knowledge.offices:
        for word in _in(language, office.nouns):
            _point(pointed, word, Sort.OFFICE, office.slug)
    for role, nouns in knowledge.role_nouns.items():
        for word in _in(language, nouns):
            _point(pointed, word, Sort.ROLE, role)


def _point_to_organisations(pointed: _Pointed, knowledge: Knowledge, language: str) -> None:
    for organisation in knowledge.organisations:
        code = organisation.code
        _point(pointed, Word(code), Sort.ORGANISATION, code)
        for word in _in(language, organisation.names):
            _point(pointed, Word(word.text), Sort.ORGANISATION, code)
        for word in _in(language, organisation.adjectives):
            _point(pointed, Word(word.text), Sort.ADJECTIVE, code)
        for word in _in(language, organisation.demonyms):
            _point(pointed, word, Sort.DEMONYM, code)


def _add_generic_roles(pointed: _Pointed) -> None:
    """ "die Ministerin": any role whose one-word noun ends so."""
    for generic in entries("generic_roles"):
        for (pieces, sort, gender), roles in list(pointed.items()):
            if sort is Sort.ROLE and pieces[-1].endswith(generic) and pieces != (generic,):
                own = pointed[(generic,), Sort.ROLE, gender]
                own.extend(role for role in roles if role not in own)


def _in(language: str, spelt: tuple[Word, ...]) -> list[Word]:
    return [word for word in spelt if word.language in ("", language)]


def _by_first_word(pointed: _Pointed) -> dict[str, list[Entry]]:
    index: dict[str, list[Entry]] = defaultdict(list)
    for (pieces, sort, gender), targets in pointed.items():
        index[pieces[0]].append(Entry(pieces, sort, tuple(targets), gender))
    for found in index.values():
        found.sort(key=lambda entry: (-len(entry.words), entry.sort.value, entry.targets))
    return dict(index)


def spellings(word: str, language: str) -> tuple[str, ...]:
    """A printed word in lower case and the forms it may be an inflection of, likeliest first."""
    lower = word.lower()
    found = [lower]
    for ending in _GENITIVES:
        if lower.endswith(ending):
            found.append(lower[: -len(ending)])
            break
    if language == "de":
        found.extend(
            lower[: -len(end)] for end in _GERMAN_ENDINGS if lower.endswith(end) and len(lower) > 4
        )
    return tuple(found)


def adjective_stems(word: str, language: str) -> tuple[str, ...]:
    """A printed adjective without its German ending."""
    lower = word.lower()
    if language != "de":
        return (lower,)
    return tuple(
        lower[: len(lower) - len(end)] for end in _ADJECTIVE_ENDINGS if lower.endswith(end)
    )
