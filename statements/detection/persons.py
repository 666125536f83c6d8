"""Step 6: the persons a text mentions, by name, office on the day, or people, in reading order.

A family name alone is its owner's only where one bearer was named in full before or one bearer
holds an office on the day. What stays unclear keeps its possible persons and settles for none.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from .compiled import Compiled, Sort
from .holders import by_people, by_role, holds, offices_meant
from .lexicon import words
from .mentions import Context, Mention
from .places import Place, find_places
from .sentences import Token


def find_mentions(
    tokens: tuple[Token, ...], compiled: Compiled, day: date, language: str
) -> tuple[Mention, ...]:
    """All mentions of persons among the text's words, in order."""
    places = find_places(tokens, compiled, language)
    context = Context(compiled, day, language, _fully_named(places), _strangers(tokens, places), {})
    found: list[Mention] = []
    for number, place in enumerate(places):
        mention = _mention(tokens, places, number, context)
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
    context: Context,
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
        return _by_family_name(tokens, place, mention, before, context)
    if sort in (Sort.OFFICE, Sort.ROLE):
        return by_role(tokens, place, mention, context)
    if sort is Sort.DEMONYM and not _is_before_role(places, number):
        return replace(mention, persons=by_people(place.entry, context))
    return None


def _is_before_role(places: tuple[Place, ...], number: int) -> bool:
    """ "the German foreign minister": an adjective, and nobody's name."""
    following = places[number + 1] if number + 1 < len(places) else None
    is_adjacent = following is not None and following.first == places[number].end
    return (
        is_adjacent and following is not None and following.entry.sort in (Sort.ROLE, Sort.OFFICE)
    )


def _completes(tokens: tuple[Token, ...], before: Mention, mention: Mention, place: Place) -> bool:
    """ "Außenministerin" + "Ada Brandt": the office and the name are one mention."""
    if before.sort not in (Sort.OFFICE, Sort.ROLE, Sort.DEMONYM):
        return False
    is_name = mention.sort in (Sort.NAME, Sort.FAMILY)
    return is_name and place.first > 0 and tokens[place.first - 1].end == before.end


def _narrow(slugs: tuple[str, ...], before: Place | None, context: Context) -> tuple[str, ...]:
    """Of several bearers those who hold the office printed right before the name."""
    if len(slugs) < 2 or before is None or before.entry.sort not in (Sort.ROLE, Sort.OFFICE):
        return slugs
    offices = set(offices_meant(before, context))
    kept = tuple(slug for slug in slugs if holds(slug, offices, context))
    return kept or slugs


def _by_family_name(
    tokens: tuple[Token, ...],
    place: Place,
    mention: Mention,
    before: Place | None,
    context: Context,
) -> Mention:
    slugs = place.entry.targets
    previous = tokens[place.first - 1] if place.first else None
    if previous and previous.is_capital and previous.text in words("given_names"):
        return mention
    if context.language != "de" and previous and _is_foreign_name(previous, tokens, place, before):
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
        offices = set(offices_meant(before, context))
        if offices and not any(holds(slug, offices, context) for slug in narrowed):
            return replace(mention, persons=narrowed, is_open=True)
    holders = tuple(slug for slug in narrowed if holds(slug, None, context))
    return replace(mention, persons=holders or narrowed, is_open=not holders)


def _has_title(previous: Token | None, before: Place | None) -> bool:
    """ "Herr Winter", "Premierminister Winter": surely a name."""
    if before is not None and before.entry.sort in (Sort.ROLE, Sort.OFFICE):
        return True
    return previous is not None and previous.lower in words("person_titles")


def _is_foreign_name(
    previous: Token, tokens: tuple[Token, ...], place: Place, before: Place | None
) -> bool:
    """In English a capital before a family name is a given name, but for titles."""
    if before is not None or not previous.is_capital or previous.lower in words("person_titles"):
        return False
    is_first = place.first < 2 or tokens[place.first - 2].text in (".", "!", "?", "“", '"', ":")
    return not is_first and previous.end + 1 == tokens[place.first].start
