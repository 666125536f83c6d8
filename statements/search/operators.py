"""What was typed after an operator or into a field, by name -> as addresses write it."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from django.conf.locale import LANG_INFO
from django.db.models import TextChoices
from django.utils.translation import get_language, get_language_info, override

from statements.models.folding import fold
from statements.models.passages import Form
from statements.models.positions import Stance
from statements.search.names import Named, Names
from statements.search.questions import Operator
from statements.search.spellings import spellings_of
from statements.search.suggestions import names_like

BY_NAME = ("speaker", "topic", "meeting", "office", "country", "outlet")
LABELS: dict[str, type[TextChoices]] = {"stance": Stance, "form": Form}


@dataclass(frozen=True, slots=True)
class Unclear:
    """An operator whose value is nothing's name, or a part of several names. ``may_be`` are those,
    or else, where it ``is_nobodys``, what has a name like it."""

    operator: Operator
    may_be: tuple[Named, ...]
    is_nobodys: bool


@dataclass(frozen=True, slots=True)
class Resolved:
    """``values`` as the address has them, by field."""

    values: dict[str, str]
    unclear: tuple[Unclear, ...]


def resolve(operators: Iterable[Operator], names: Names) -> Resolved:
    values: dict[str, str] = {}
    unclear = []
    for operator in operators:
        field, value = operator.field, operator.value
        if field not in BY_NAME:
            values[field] = plain_value(field, value)
            continue
        found = named(field, value, names)
        if len(found) == 1:
            values[field] = found[0].slug
        else:
            may_be = found or names_like(field, value, names)
            unclear.append(Unclear(operator, tuple(may_be), is_nobodys=not found))
    return Resolved(values, tuple(unclear))


def named(kind: str, value: str, names: Names) -> list[Named]:
    """What of a kind goes by this, however it is spelt: its address' name, else its whole name,
    else a part of it, else how a speaker's sounds."""
    of_kind = [row for row in names.by_mark.values() if row.kind == kind]
    if same := [row for row in of_kind if row.slug.lower() == value.lower()]:
        return same
    ways = spellings_of(value)
    if called := {row for way in ways for row in names.meant_by(way) if row.kind == kind}:
        return sorted(called, key=lambda row: row.names)
    if kind == "outlet":
        return [row for row in of_kind if fold(value) in fold(row.names[0])]
    holding = dict.fromkeys(row for way in ways for row in names.holding(way) if row.kind == kind)
    if holding or kind != "speaker":
        return list(holding)
    sounding = {row for way in ways for row in names.speakers_called(way)}
    return sorted(sounding, key=lambda row: row.names)


def marks_called(field: str, value: str, names: Names) -> list[str]:
    """The marks of all that this may name, to leave out."""
    if field in BY_NAME:
        return [row.mark for row in named(field, value, names)]
    return [f"{field}:{plain_value(field, value)}"]


@cache
def language_codes() -> dict[str, str]:
    """By their folded names in English, in German and in the language itself."""
    codes: dict[str, str] = {}
    for code in sorted(LANG_INFO, key=len, reverse=True):
        if "name" not in LANG_INFO[code]:
            continue
        info = get_language_info(code)
        codes |= dict.fromkeys(map(fold, (info["name"], info["name_local"])), code)
        with override("de"):
            codes[fold(str(get_language_info(code)["name_translated"]))] = code
    return codes


def plain_value(field: str, value: str) -> str:
    """A stance, a form or a language by its name in either language of the site; anything else as
    it was typed."""
    if field == "language":
        return language_codes().get(fold(value), value.lower())
    if field not in LABELS:
        return value.lower()
    for language in dict.fromkeys([get_language() or "en", "en", "de"]):
        with override(language):
            for choice in LABELS[field]:
                if fold(value) in (choice.value, fold(str(choice.label))):
                    return str(choice.value)
    return value.lower()
