"""Where the text prints a spelling of the Knowledge, and what stands around it."""

from dataclasses import dataclass

from .compiled import Compiled, Entry, Sort, adjective_stems, spellings
from .lexicon import words
from .sentences import Token

_LINKS = {"der", "des", "von", "vom", "of", "for", "de", "du", "the", "la", "l", "d", "aus", "dem"}
# The German federation's offices are compounds with this word: "Bundesverteidigungsminister".
_FEDERAL = ("bundes", "DE")
_FORMER_LOOK = 3


@dataclass(frozen=True, slots=True)
class Place:
    """Tokens ``[first, end)`` spell ``entry``; with its organisation, ``[whole_first, whole_end)``.

    ``organisations`` are the codes printed beside a role noun ("französische Präsidentin").
    """

    first: int
    end: int
    entry: Entry
    is_inflected: bool = False
    organisations: tuple[str, ...] = ()
    whole_first: int = 0
    whole_end: int = 0
    is_former: bool = False
    is_followed_by_stranger: bool = False


def find_places(tokens: tuple[Token, ...], compiled: Compiled, language: str) -> tuple[Place, ...]:
    """The longest spellings in reading order, none overlapping another."""
    index = compiled.entries_for(language)
    found: list[Place] = []
    i = 0
    while i < len(tokens):
        place = _place_at(tokens, i, index, language) if tokens[i].kind == "w" else None
        if place is None:
            i += 1
            continue
        found.append(place)
        i = place.end
    return tuple(
        _with_surroundings(tokens, found, number, index, language) for number in range(len(found))
    )


def _place_at(
    tokens: tuple[Token, ...], i: int, index: dict[str, list[Entry]], language: str
) -> Place | None:
    token = tokens[i]
    for spelling in spellings(token.text, language):
        for entry in index.get(spelling, ()):
            if entry.sort is Sort.ADJECTIVE or not _is_printed(entry, token, language):
                continue
            end = _end_of(tokens, i, entry, language)
            if end and (
                len(entry.words) > 1
                or spelling == token.lower
                or _may_inflect(entry, token, spelling)
            ):
                is_inflected = tokens[end - 1].lower != entry.words[-1]
                return Place(i, end, entry, is_inflected, whole_first=i, whole_end=end)
    for stem in adjective_stems(token.text, language):
        for entry in index.get(stem, ()):
            if entry.sort is Sort.ADJECTIVE:
                return Place(i, i + 1, entry, whole_first=i, whole_end=i + 1)
    return _compound(token, i, index, language)


def _is_printed(entry: Entry, token: Token, language: str) -> bool:
    """Names, and German nouns, stand in capitals."""
    if entry.sort in (Sort.OFFICE, Sort.ROLE) and language != "de":
        return True
    if _is_code(entry):
        return token.text == entry.targets[0]
    return not token.text[0].islower() or len(entry.words) > 1


def _is_code(entry: Entry) -> bool:
    """ "US", "IT": a code counts only as it is written, or "it" would be Italy."""
    return entry.sort is Sort.ORGANISATION and entry.words == (entry.targets[0].lower(),)


def _may_inflect(entry: Entry, token: Token, spelling: str) -> bool:
    """A name takes only a genitive; a German noun all its endings."""
    if entry.sort in (Sort.NAME, Sort.FAMILY, Sort.ORGANISATION):
        return token.lower[len(spelling) :] in ("s", "’s", "'s", "’", "'")
    return True


def _end_of(tokens: tuple[Token, ...], i: int, entry: Entry, language: str) -> int | None:
    at = i + 1
    if not _has_capital(tokens, i, entry, language):
        return None
    for number, piece in enumerate(entry.words[1:], start=1):
        if at < len(tokens) and tokens[at].text == "." and not piece.startswith("."):
            at += 1
        if at >= len(tokens):
            return None
        is_last = number == len(entry.words) - 1
        own = spellings(tokens[at].text, language)[:3] if is_last else (tokens[at].lower,)
        if piece not in own and piece.rstrip(".") not in own:
            return None
        at += 1
    return at


def _has_capital(tokens: tuple[Token, ...], i: int, entry: Entry, language: str) -> bool:
    """A name's last word stands in capitals, whatever its first does: "von der Au"."""
    if entry.sort in (Sort.OFFICE, Sort.ROLE) and language != "de":
        return True
    last = i + len(entry.words) - 1
    return last < len(tokens) and not tokens[last].text[0].islower()


def _compound(token: Token, i: int, index: dict[str, list[Entry]], language: str) -> Place | None:
    """ "US-Außenminister": an organisation and a role noun in one word."""
    prefix, _, noun = token.lower.rpartition("-")
    codes: tuple[str, ...] = ()
    if prefix:
        codes = _codes(token.text[: len(prefix)], index)
    elif token.lower.startswith(_FEDERAL[0]) and language == "de":
        noun, codes = token.lower.removeprefix(_FEDERAL[0]), (_FEDERAL[1],)
    if not codes:
        return None
    for spelling in spellings(noun, language):
        for entry in index.get(spelling, ()):
            if entry.sort is Sort.ROLE and len(entry.words) == 1:
                return Place(i, i + 1, entry, False, codes, i, i + 1)
    return None


def _codes(prefix: str, index: dict[str, list[Entry]]) -> tuple[str, ...]:
    return tuple(
        code
        for entry in index.get(prefix.lower(), ())
        if entry.sort is Sort.ORGANISATION and len(entry.words) == 1
        for code in entry.targets
        if prefix[:1].isupper()
    )


def _with_surroundings(
    tokens: tuple[Token, ...],
    places: list[Place],
    number: int,
    index: dict[str, list[Entry]],
    language: str,
) -> Place:
    place = places[number]
    if place.entry.sort not in (Sort.OFFICE, Sort.ROLE):
        return place
    codes, first, end = place.organisations, place.first, place.end
    before = places[number - 1] if number else None
    after = places[number + 1] if number + 1 < len(places) else None
    if not codes and before and before.end == place.first and _is_country(before):
        codes, first = before.entry.targets, before.first
    if not codes and after and _is_country(after) and after.entry.sort is Sort.ORGANISATION:
        between = tokens[place.end : after.first]
        if 0 < len(between) <= 2 and all(token.lower in _LINKS for token in between):
            codes, end = after.entry.targets, after.end
    return Place(
        place.first,
        place.end,
        place.entry,
        place.is_inflected,
        codes,
        first,
        end,
        is_former=_is_former(tokens, first),
        is_followed_by_stranger=_is_stranger(tokens, places, number, language),
    )


def _is_country(place: Place) -> bool:
    """Also a demonym, for "German" is both the people's name and the adjective."""
    return place.entry.sort in (Sort.ORGANISATION, Sort.ADJECTIVE, Sort.DEMONYM)


def _is_former(tokens: tuple[Token, ...], first: int) -> bool:
    former = words("former_words")
    for token in tokens[max(0, first - _FORMER_LOOK) : first]:
        if any(stem in former for stem in (token.lower, *adjective_stems(token.text, "de"))):
            return True
    return False


def _is_stranger(
    tokens: tuple[Token, ...], places: list[Place], number: int, language: str
) -> bool:
    """A name follows the office that is not in the Knowledge: "Außenminister Max Beispiel"."""
    end = places[number].end
    if (
        end >= len(tokens)
        or not tokens[end].is_capital
        or tokens[end - 1].end + 1 != tokens[end].start
    ):
        return False
    if number + 1 < len(places) and places[number + 1].first == end:
        return False
    return tokens[end].lower not in words("de/function_words") and tokens[end].text not in words(
        "de/time_nouns"
    )
