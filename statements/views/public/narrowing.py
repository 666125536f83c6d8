"""A list of statements that visitors narrow: its filters, a page of it, what is left to choose."""

from dataclasses import dataclass
from typing import Any

from django.forms import Form as AnyForm
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect

from statements.forms.statement_filters import StatementFiltersForm
from statements.models.offices import Office
from statements.models.passages import Form
from statements.models.periods import Period
from statements.models.positions import Stance
from statements.models.statements import Statement
from statements.search.facets import Facet, Facets, count_facets
from statements.search.filters import narrowed
from statements.templatetags.dates import period_words
from statements.templatetags.languages import language_name
from statements.views.freshness import records_for
from statements.views.public.paging import StatementPage, page_listed


@dataclass(frozen=True)
class Option:
    """``value`` stands in the address; ``count`` is of the statements it lets through."""

    value: str
    words: str
    count: int
    is_set: bool


@dataclass(frozen=True)
class Choice:
    """A filter with what it can be set to."""

    name: str
    label: str
    options: tuple[Option, ...]


@dataclass(frozen=True)
class Chip:
    """A filter that is set, to take off: its ``value`` as the address has it, and in words."""

    name: str
    value: str
    label: str
    words: str


@dataclass(frozen=True)
class Narrowing:
    """``choices`` are counted only where the filters are open, ``is_cut`` then tells whether
    of the newest statements alone; what leaves no choice is none. ``kept`` is what else the
    address says."""

    form: StatementFiltersForm
    page: StatementPage
    chips: tuple[Chip, ...]
    choices: tuple[Choice, ...]
    is_open: bool
    is_cut: bool
    kept: tuple[tuple[str, str], ...]
    is_oldest_first: bool
    reads_translations: bool

    @property
    def part(self) -> str:
        """Which block of its page htmx asks for: what follows, or the list with its filters."""
        return "older" if self.form.values()["after"] else "statements"


def narrow(request: HttpRequest, *, is_oldest_first: bool = False, **fixed: Any) -> Narrowing:
    """The published statements. ``fixed`` are filters that the page itself sets
    (``speaker=...``); ``is_oldest_first`` is the order where the address says none."""
    form = StatementFiltersForm.of(request.GET, fixed)
    values, filters = form.values(), form.as_filters()
    is_open = values["filters"] == "open"
    if values["order"]:
        is_oldest_first = values["order"] == "oldest"
    facets = None
    if is_open:
        said = narrowed(Statement.objects.published(), filters)
        facets = count_facets(said, form.offered, filters)
    page = page_listed(filters, records_for(request), values["after"], oldest_first=is_oldest_first)
    asked = form.asked()
    return Narrowing(
        form=form,
        page=page,
        chips=tuple(chip_of(form, name, value) for name, value in asked.items()),
        choices=choices_of(form, facets, asked) if facets else (),
        is_open=is_open,
        is_cut=facets is not None and facets.is_cut,
        kept=kept_of(request, form),
        is_oldest_first=is_oldest_first,
        reads_translations=values["read"] == "translations",
    )


def chip_of(form: AnyForm, name: str, value: Any) -> Chip:
    label = str(form.fields[name].label)
    return Chip(name, value_of(value), label, words_for(name, value))


def choices_of(
    form: StatementFiltersForm, facets: Facets, asked: dict[str, Any]
) -> tuple[Choice, ...]:
    choices = [choice_of(form, facets.by_name[name], asked.get(name)) for name in form.offered]
    return tuple(choice for choice in choices if len(choice.options) > 1 or choice.name in asked)


def choice_of(form: StatementFiltersForm, facet: Facet, asked: Any) -> Choice:
    options = dict(facet.options)
    if asked and asked not in options and str(asked) not in options:
        options[asked] = 0
    return Choice(
        facet.name,
        str(form.fields[facet.name].label),
        tuple(
            Option(value_of(row), words_for(facet.name, row), n, value_of(row) == value_of(asked))
            for row, n in options.items()
        ),
    )


def value_of(row: Any) -> str:
    """A row by the name in its address; other values are their own."""
    return str(getattr(row, "slug", None) or getattr(row, "code", None) or row)


def words_for(name: str, value: Any) -> str:
    """How a page calls what a filter is set to."""
    match name:
        case "stance":
            return str(Stance(value).label)
        case "form":
            return str(Form(value).label)
        case "language":
            return language_name(value)
    if isinstance(value, Office):
        return value.title()
    if isinstance(value, Period):
        return period_words(value)
    return str(getattr(value, "name", value))


def kept_of(request: HttpRequest, form: StatementFiltersForm) -> tuple[tuple[str, str], ...]:
    """What the form of the filters must hand on: all that is none of its fields."""
    others = {*form.offered, "after"}
    return tuple((name, value) for name, value in request.GET.items() if name not in others)


def to_clean_address(request: HttpRequest) -> HttpResponse | None:
    """Where a form left fields empty: to the same page by an address without them."""
    asked = request.GET
    if all(asked.values()):
        return None
    clean = QueryDict(mutable=True)
    for name, values in asked.lists():
        if kept := [value for value in values if value]:
            clean.setlist(name, kept)
    query = clean.urlencode()
    return redirect(f"{request.path}?{query}" if query else request.path)
