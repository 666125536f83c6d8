"""Names in lower case and without accents: by this they are compared, and sorted as an index is."""

import unicodedata

from django.db import models
from django.db.models.functions import Coalesce, NullIf

from statements.models.functions import Fold
from statements.models.languages import page_language

# Letters that are none with a mark.
LETTERS = str.maketrans(
    {
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ı": "i",
        "’": "'",
        "‘": "'",
        "ʼ": "'",
    }
)


def fold(text: str) -> str:
    """As the database's ``fold`` has it: by this Österreich stands beside Oman."""
    plain = unicodedata.normalize("NFKD", text.casefold()).translate(LETTERS)
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


def folded_name() -> Fold:
    """A row's name in the language of the page, in a query."""
    own = f"name_{page_language()[:2]}"
    return Fold(Coalesce(NullIf(own, models.Value("")), "name_en"))
