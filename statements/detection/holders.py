"""Persons by their office on the day, or by their people."""

from dataclasses import replace

from .compiled import Entry, Sort
from .mentions import Context, Mention
from .places import Place
from .sentences import Token


def offices_meant(place: Place, context: Context) -> list[str]:
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


def holds(slug: str, offices: set[str] | None, context: Context) -> bool:
    person = context.compiled.persons[slug]
    return any(
        (offices is None or tenure.office in offices) and tenure.covers(context.day)
        for tenure in person.tenures
    )


def by_role(tokens: tuple[Token, ...], place: Place, mention: Mention, context: Context) -> Mention:
    offices = offices_meant(place, context)
    start = tokens[place.whole_first].start if place.organisations else mention.start
    mention = replace(mention, start=start, end=max(mention.end, tokens[place.whole_end - 1].end))
    if place.is_followed_by_stranger:
        return mention
    if offices:
        return _holder(place, mention, offices, context)
    if place.entry.sort is Sort.ROLE and not place.organisations and not place.is_former:
        return replace(mention, persons=_named_with_role(place.entry, context))
    return mention


def _holder(place: Place, mention: Mention, offices: list[str], context: Context) -> Mention:
    office = offices[0] if len(offices) == 1 else ""
    if place.is_former:
        past = _holders(offices, place.entry.gender, context, on_the_day=False)
        named = tuple(slug for slug in past if slug in context.named)
        is_settled = len(named) == 1
        return replace(mention, persons=named if is_settled else past, is_open=not is_settled)
    persons = _holders(offices, place.entry.gender, context, on_the_day=True)
    named = tuple(slug for slug in persons if slug in context.named)
    return replace(mention, persons=named if len(named) == 1 else persons, office=office)


def _holders(
    offices: list[str], gender: str, context: Context, *, on_the_day: bool
) -> tuple[str, ...]:
    slugs = dict.fromkeys(
        slug for office in offices for slug in context.compiled.holders.get(office, ())
    )
    return tuple(
        slug
        for slug in slugs
        if _fits(slug, gender, context) and holds(slug, set(offices), context) is on_the_day
    )


def _fits(slug: str, gender: str, context: Context) -> bool:
    own = context.compiled.persons[slug].gender
    return not gender or not own or own == gender


def _named_with_role(entry: Entry, context: Context) -> tuple[str, ...]:
    """ "die Ministerin": who was named before and holds such a role on the day, latest first."""
    roles = set(entry.targets)
    offices = {slug for slug, office in context.compiled.offices.items() if office.role in roles}
    persons = (
        slug
        for slug in context.named
        if _fits(slug, entry.gender, context) and holds(slug, offices, context)
    )
    return tuple(sorted(persons, key=lambda slug: -context.named[slug]))


def by_people(entry: Entry, context: Context) -> tuple[str, ...]:
    """ "Der Niederländer": who of that country was named before, latest first."""
    codes = set(entry.targets)
    persons = (
        slug
        for slug in context.named
        if context.compiled.nations[slug] & codes and _fits(slug, entry.gender, context)
    )
    return tuple(sorted(persons, key=lambda slug: -context.named[slug]))
