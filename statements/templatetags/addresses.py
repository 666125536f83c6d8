"""Where pages are. A list names hundreds: each pattern is asked for once, then filled in."""

from functools import cache

from django.urls import reverse

from statements.models.languages import page_language

# What stands for a part of a pattern: no converter refuses it, and no address holds it.
PLACES = tuple(f"0part{number}0" for number in range(3))


@cache
def pattern(_language: str, name: str, parts: int) -> str:
    """The address with a "%s" for each part."""
    found = reverse(name, args=PLACES[:parts]).replace("%", "%%")
    for place in PLACES[:parts]:
        found = found.replace(place, "%s")
    return found


def address(name: str, *parts: str | int) -> str:
    """Where a page is, in the language of the page that asks; ``parts`` are slugs and numbers."""
    if int in map(type, parts):
        return reverse(name, args=parts)
    return pattern(page_language(), name, len(parts)) % parts
