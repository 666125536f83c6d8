"""Names as they stand in addresses: ASCII, lower case, free."""

import unicodedata

from django.db import models
from django.utils.text import slugify

# What Unicode does not take apart into a plain letter and its mark.
LATIN = dict(zip("ßæœøłđðþıħŋə", "ss ae oe o l d d th i h ng e".split(), strict=True))
# Ukrainian, Russian, Belarusian, Bulgarian, Serbian and Macedonian, as English papers print them.
CYRILLIC = dict(
    zip(
        "абвгдежзийклмнопрстуфхцчшщъыьэюяёєіїґўђјљњћџѓќѕ",
        "a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya yo ye i yi g u "
        "dj j lj nj c dz g k dz".split(),
        strict=True,
    )
)
GREEK = dict(
    zip(
        "αβγδεζηθικλμνξοπρστυφχψως",
        "a v g d e z i th i k l m n x o p r s t y f ch ps o s".split(),
        strict=True,
    )
)
LETTERS = {
    ord(letter): latin.replace("_", "") for letter, latin in (LATIN | CYRILLIC | GREEK).items()
}


def slug_of(name: str, max_length: int) -> str:
    """The name in ASCII ("Łukasz Öztürk" as ``lukasz-ozturk``); "" where no letter is known."""
    # Twice: "й" is a letter of its own, "ά" one with a mark.
    letters = unicodedata.normalize("NFD", name.lower().translate(LETTERS)).translate(LETTERS)
    return slugify(letters)[:max_length].strip("-")


def free_slug(model: type[models.Model], name: str, *, max_length: int, otherwise: str) -> str:
    """A slug that no row of the model has, with a number where the plain one is taken.

    ``otherwise`` stands for a name of which no letter is known. Whoever calls this holds a lock
    that lets nobody else add rows of the model until the end of the transaction.
    """
    slug = slug_of(name, max_length - len("-1000")) or otherwise
    taken = set(model._base_manager.filter(slug__startswith=slug).values_list("slug", flat=True))
    numbered = (f"{slug}-{number}" for number in range(2, 1000))
    return next(free for free in (slug, *numbered) if free not in taken)
