"""Step 6: the persons a text mentions, by name, office on the day, or people, in reading order.

A family name alone is its owner's only where one bearer was named in full before or one bearer holds
an office on the day. What stays unclear keeps its possible persons and settles for none.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from .compiled import Compiled, Entry, Sort
from .lexicon import words
from .places import Place, find_places
from .sentences import Token


@dataclass(frozen=True, slots=True)
class Mention:
    """A person's place ``[start, end)``. One slug in ``persons``: known; several: open; none: somebody
    not known. ``office`` is the office named beside or instead of the name. ``is_genitive``: "Ruttes".
    ``is_open``: the persons are offered, none is settled."""

    start: int
    end: int
    sort: Sort | None
    persons: tuple[str, ...]
    gender: str = ""
    office: str = ""
    is_genitive: bool = False
    is_open: bool = False

    @property
    def person(self) -> str | None:
        """The one person meant; None where it is open or somebody not known."""
        return self.persons[0] if len(self.persons) == 1 and not self.is_open else None


@dataclass(slots=True)
class _Context:
    """Who was named so far, by slug and place; family names that belong to somebody unknown."""

    compiled: Compiled
    day: date
    fully_named: set[str]
    strangers: set[str]
    named: dict[str, int]


def find_mentions(
    tokens: tuple[Token, ...], compiled: Compiled, day: date, language: str
) -> tuple[Mention, ...]:
    """All mentions of persons among the text's words, in order."""
    places = find_places(tokens, compiled, language)
    context = _Context(compiled, day, _fully_named(places), _strangers(tokens, places), {})
    found: list[Mention] = []
    for number, place in enumerate(places):
        mention = _mention(tokens, places, number, context, language)
        if mention is None:
            continue
        if found and _completes(tokens, found[-1], mention, place):
            mention = replace(
                mention, start=found[-1].start, office=found[-1].office or mention.office
            )
            found.pop()
        found.append(mention)
        if mention.person:
            context.named[mention.person] = mention.end
    return tuple(found)


def _fully_named(places: Iterable[Place]) -> set[str]:
    names = (place.entry for place in places if place.entry.sort is Sort.NAME)
    return {entry.targets[0] for entry in names if len(entry.targets) == 1}


def _strangers(tokens: tuple[Token, ...], places: tuple[Place, ...]) -> set[str]:
    """Family names that the text gives to somebody with another given name."""
    taken = {
        i
        for place in places
        if place.entry.sort is Sort.NAME
        for i in range(place.first, place.end)
    }
    given = words("given_names")
    return {
        tokens[i + 1].lower
        for i in range(len(tokens) - 1)
        if tokens[i].text in given
        and i not in taken
        and tokens[i + 1].is_capital
        and i + 1 not in taken
    }


def _mention(
    tokens: tuple[Token, ...],
    places: tuple[Place, ...],
    number: int,
    context: _Context,
    language: str,
) -> Mention | None:
    place = places[number]
    start, end = tokens[place.first].start, tokens[place.end - 1].end
    mention = Mention(
        start, end, place.entry.sort, (), place.entry.gender, is_genitive=place.is_inflected
    )
    before = places[number - 1] if number and places[number - 1].end == place.first else None
    sort = place.entry.sort
    if sort is Sort.NAME:
        return replace(mention, persons=_narrow(place.entry.targets, before, context))
    if sort is Sort.FAMILY:
        return _by_family_name(tokens, place, mention, before, context, language)
    if sort in (Sort.OFFICE, Sort.ROLE):
        return _by_role(tokens, place, mention, context)
    if sort is Sort.DEMONYM:
        return replace(mention, persons=_by_people(place.entry, context))
    return None


def _completes(tokens: tuple[Token, ...], before: Mention, mention: Mention, place: Place) -> bool:
    """ "Außenministerin" + "Ada Brandt": the office and the name are one mention."""
    if before.sort not in (Sort.OFFICE, Sort.ROLE, Sort.DEMONYM):
        return False
    is_name = mention.sort in (Sort.NAME, Sort.FAMILY)
    return is_name and place.first > 0 and tokens[place.first - 1].end == before.end


def _narrow(slugs: tuple[str, ...], before: Place | None, context: _Context) -> tuple[str, ...]:
    """Of several bearers those who hold the office printed right before the name."""
    if len(slugs) < 2 or before is None or before.entry.sort not in (Sort.ROLE, Sort.OFFICE):
        return slugs
    offices = set(_offices(before, context))
    kept = tuple(slug for slug in slugs if _holds(slug, offices, context))
    return kept or slugs


def _by_family_name(
    tokens: tuple[Token, ...],
    place: Place,
    mention: Mention,
    before: Place | None,
    context: _Context,
    language: str,
) -> Mention:
    slugs = place.entry.targets
    previous = tokens[place.first - 1] if place.first else None
    if previous and previous.is_capital and previous.text in words("given_names"):
        return mention
    if language != "de" and previous and _is_foreign_name(previous, tokens, place, before):
        return mention
    named = tuple(slug for slug in slugs if slug in context.fully_named)
    if named:
        return replace(mention, persons=_narrow(named, before, context))
    last = tokens[place.end - 1].lower
    if (
        last in context.strangers
        or last in words("common_words")
        and not _has_title(previous, before)
    ):
        return mention
    narrowed = _narrow(slugs, before, context)
    if before and before.entry.sort in (Sort.ROLE, Sort.OFFICE):
        offices = set(_offices(before, context))
        if offices and not any(_holds(slug, offices, context) for slug in narrowed):
            return replace(mention, persons=narrowed, is_open=True)
    holders = tuple(slug for slug in narrowed if _holds(slug, None, context))
    return replace(mention, persons=holders or narrowed, is_open=not holders)


def _has_title(previous: Token | None, before: Place | None) -> bool:
    """ "Herr Winter", "Premierminister Winter": surely a name."""
    if before is not None and before.entry.sort in (Sort.ROLE, Sort.OFFICE):
        return True
    return previous is not None and previous.lower in words("person_titles")


def _is_foreign_name(
    previous: Token, tokens: tuple[Token, ...], place: Place, before: Place | None
) -> bool:
    """In English a capital before a family name is a given name unless it is a title or a sentence's start."""
    if before is not None or not previous.is_capital or previous.lower in words("person_titles"):
        return False
    is_first = place.first < 2 or tokens[place.first - 2].text in (".", "!", "?", "“", '"', ":")
    return not is_first and previous.end + 1 == tokens[place.first].start


def _offices(place: Place, context: _Context) -> list[str]:
    """The offices that an office noun or a role noun with its organisation may mean."""
    if place.entry.sort is Sort.OFFICE:
        return list(place.entry.targets)
    if not place.organisations:
        return []
    return [
        slug
        for code in place.organisations
        for role in place.entry.targets
        for slug in context.compiled.by_role.get((code, role), ())
    ]


def _holds(slug: str, offices: set[str] | None, context: _Context) -> bool:
    person = context.compiled.persons[slug]
    return any(
        (offices is None or tenure.office in offices) and tenure.covers(context.day)
        for tenure in person.tenures
    )


def _by_role(
    tokens: tuple[Token, ...], place: Place, mention: Mention, context: _Context
) -> Mention:
    offices = _offices(place, context)
    start = tokens[place.whole_first].start if place.organisations else mention.start
    mention = replace(mention, start=start, end=max(mention.end, tokens[place.whole_end - 1].end))
    if place.is_followed_by_stranger:
        return mention
    if offices:
        return _holder(place, mention, offices, context)
    if place.entry.sort is Sort.ROLE and not place.organisations and not place.is_former:
        return replace(mention, persons=_named_with_role(place.entry, context))
    return mention


def _holder(place: Place, mention: Mention, offices: list[str], context: _Context) -> Mention:
    office = offices[0] if len(offices) == 1 else ""
    if place.is_former:
        past = _holders(offices, place.entry.gender, context, on_the_day=False)
        return replace(mention, persons=past, is_open=True)
    persons = _holders(offices, place.entry.gender, context, on_the_day=True)
    named = tuple(slug for slug in persons if slug in context.named)
    return replace(mention, persons=named if len(named) == 1 else persons, office=office)


def _holders(
    offices: list[str], gender: str, context: _Context, *, on_the_day: bool
) -> tuple[str, ...]:
    slugs = dict.fromkeys(
        slug for office in offices for slug in context.compiled.holders.get(office, ())
    )
    return tuple(
        slug
        for slug in slugs
        if _fits(slug, gender, context) and _holds(slug, set(offices), context) is on_the_day
    )


def _fits(slug: str, gender: str, context: _Context) -> bool:
    own = context.compiled.persons[slug].gender
    return not gender or not own or own == gender


def _named_with_role(entry: Entry, context: _Context) -> tuple[str, ...]:
    """ "die Ministerin": who was named before and holds such a role on the day, latest first."""
    roles = set(entry.targets)
    offices = {slug for slug, office in context.compiled.offices.items() if office.role in roles}
    persons = (
        slug
        for slug in context.named
        if _fits(slug, entry.gender, context) and _holds(slug, offices, context)
    )
    return tuple(sorted(persons, key=lambda slug: -context.named[slug]))


def _by_people(entry: Entry, context: _Context) -> tuple[str, ...]:
    """ "Der Niederländer": who of that country was named before, latest first."""
    codes = set(entry.targets)
    persons = (
        slug
        for slug in context.named
        if context.compiled.nations[slug] & codes and _fits(slug, entry.gender, context)
    )
    return tuple(sorted(persons, key=lambda slug: -context.named[slug]))
