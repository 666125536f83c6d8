"""What the page of a search shows: statements, what they can be narrowed by, ways on."""

from dataclasses import dataclass
from heapq import nlargest

from statements.forms.search import SearchForm
from statements.models.folding import fold
from statements.models.kept_records import KeptRecords
from statements.models.languages import in_one_language
from statements.models.statements import FIRST_DAY, LAST_DAY
from statements.search.marks import marks_of
from statements.search.matches import Asked, Group, Hits, groups_by, search
from statements.search.meanings import Reading, read
from statements.search.names import Named, Names
from statements.search.queries import query_of, words_to_mark
from statements.search.questions import Question
from statements.search.spellings import spellings_of
from statements.search.suggestions import better_question
from statements.views.public.marked_words import Found, found_of
from statements.views.public.narrowing import Chip, Option, chip_of, words_for
from statements.views.public.paging import PAGE_SIZE, StatementPage, page_of_cards

# In which order the page shows them.
FACETS = (
    "speaker",
    "country",
    "topic",
    "meeting",
    "year",
    "stance",
    "outlet",
    "language",
    "form",
)
MOST_OPTIONS, MOST_OPENED = 6, 100
MOST_NAMED = 3
SHORTEST_NAMED = 2  # letters


@dataclass(frozen=True)
class Facet:
    """What the counted statements can be narrowed to, the most frequent first; ``rest`` are so
    many others."""

    name: str
    label: str
    options: tuple[Option, ...]
    rest: int


@dataclass(frozen=True)
class Results:
    """``others`` are what the words are read as beside themselves; ``named`` the pages that they
    name, by kind; ``better`` a question that finds something where this one does not."""

    question: Question
    page: StatementPage
    found: list[Found]
    hits: Hits
    facets: tuple[Facet, ...]
    groups: tuple[tuple[Named, Group], ...]
    named: dict[str, list[Named]]
    others: tuple[str, ...]
    better: Question | None
    is_of_small_words: bool

    @property
    def is_empty(self) -> bool:
        """Words were asked for and nothing holds them."""
        return bool(self.question.groups) and not self.hits.keys


def results_of(form: SearchForm, question: Question, names: Names, records: KeptRecords) -> Results:
    """Three queries; others for groups and for what was misspelt."""
    values = form.values()
    reading = read(question, names)
    is_first = not values["after"]
    asked = asked_by(form, reading)
    hits = search(asked, PAGE_SIZE + 1, with_facets=is_first)
    found = found_of(hits.keys[:PAGE_SIZE], words_to_mark(reading), records)
    return Results(
        question=question,
        page=page_of_cards([one.statement for one in found], hits.keys, hits.ranks),
        found=found,
        hits=hits,
        facets=facets_of(form, hits, names, values["more"]) if is_first else (),
        groups=groups_of(values["group"], asked, names) if is_first else (),
        named=pages_named(question, names) if is_first and not form.asked() else {},
        others=others_of(reading),
        better=better_of(form, question, names) if is_first and not hits.keys else None,
        is_of_small_words=reading.is_of_small_words,
    )


def asked_by(form: SearchForm, reading: Reading) -> Asked:
    values, filters = form.values(), form.as_filters()
    period = values["period"]
    order = values["order"] or "newest"
    return Asked(
        query=query_of(reading, marks_of(filters)),
        first_on=max(values["since"] or FIRST_DAY, period.first if period else FIRST_DAY),
        last_on=min(values["until"] or LAST_DAY, period.last if period else LAST_DAY),
        order=order,
        after=values["after"],
        rank_by=words_to_mark(reading) if order == "relevance" else "",
        below=values["below"] if values["after"] else None,
        topic=filters.topic.pk if filters.topic else None,
        stance=filters.stance,
        form=filters.form,
        language=filters.language,
        outlet=filters.outlet.pk if filters.outlet else None,
    )


@in_one_language()
def facets_of(form: SearchForm, hits: Hits, names: Names, opened: str) -> tuple[Facet, ...]:
    facets = []
    for name in FACETS:
        counted = hits.counts.get(name, {})
        narrows = any(count < hits.count for count in counted.values())
        if narrows and not form.cleaned_data.get(name):
            most = MOST_OPENED if name == opened else MOST_OPTIONS
            options = [option(name, *one, names) for one in most_counted(name, counted, most)]
            label = str(form.fields[name].label)
            facets.append(Facet(name, label, tuple(options), len(counted) - len(options)))
    return tuple(facets)


def most_counted(name: str, counted: dict[str, int], most: int) -> list[tuple[str, int]]:
    """Years from the newest on; all else from the most frequent on."""
    if name == "year":
        return sorted(counted.items(), reverse=True)[:most]
    return nlargest(most, counted.items(), key=lambda one: (one[1], one[0]))


def option(name: str, value: str, count: int, names: Names) -> Option:
    if named := names.by_mark.get(f"{name}:{value}"):
        return Option(named.slug, named.name, count, is_set=False)
    return Option(value, words_for(name, value), count, is_set=False)


def groups_of(kind: str, asked: Asked, names: Names) -> tuple[tuple[Named, Group], ...]:
    groups = groups_by(kind, asked) if kind else []
    known = ((names.by_mark.get(f"{kind}:{group.key}"), group) for group in groups)
    return tuple((named, group) for named, group in known if named)


def pages_named(question: Question, names: Names) -> dict[str, list[Named]]:
    """What the words alone name, however they are spelt, at most a few of each kind."""
    terms = question.terms
    words = " ".join(term.text for term in terms)
    if len(words) < SHORTEST_NAMED or any(term.is_not for term in terms):
        return {}
    ways = spellings_of(words)
    meant = {row for way in ways for row in names.meant_by(way) | names.speakers_called(way)}
    holding = [row for way in ways for row in names.holding(way)]
    found: dict[str, list[Named]] = {}
    for named in dict.fromkeys([*sorted(meant, key=lambda row: row.name), *holding]):
        of_kind = found.setdefault(named.kind, [])
        if len(of_kind) < MOST_NAMED:
            of_kind.append(named)
    return found


def others_of(reading: Reading) -> tuple[str, ...]:
    """What else than the words themselves is found: who is named, topics, compounds."""
    named = {row.name for meaning in reading.meanings for row in meaning.named}
    named |= {row.name for _start, _end, rows in reading.phrases for row in rows}
    typed = f" {fold(reading.question.words)} "
    named = {name for name in named if f" {fold(name)} " not in typed}
    compounds = {word for meaning in reading.meanings for word in meaning.compounds}
    return (*sorted(named), *sorted(compounds))


def better_of(form: SearchForm, question: Question, names: Names) -> Question | None:
    better = better_question(question, names)
    if better is None:
        return None
    asked = asked_by(form, read(better, names))
    return better if search(asked, 1, with_facets=False).keys else None


def chips_of(form: SearchForm) -> tuple[Chip, ...]:
    asked = form.asked() | {
        name: value for name in ("since", "until") if (value := form.data.get(name))
    }
    return tuple(
        chip_of(form, name, value) for name, value in asked.items() if name not in form.errors
    )
