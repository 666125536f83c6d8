"""Names that exist in the languages of the interface."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _


class Gender(models.TextChoices):
    """Only what gendered titles and pronouns need; empty where it is not known."""

    FEMALE = "female", _("female")
    MALE = "male", _("male")


# Set while a page is drawn, which asks for it hundreds of times.
drawn_in: ContextVar[str] = ContextVar("drawn_in", default="")


def page_language() -> str:
    """The language of the page that is drawn, else the active one."""
    return drawn_in.get() or get_language() or "en"


@contextmanager
def in_one_language() -> Iterator[None]:
    """What is drawn inside is in the language that is active now, from first word to last."""
    before = drawn_in.set(get_language() or "en")
    try:
        yield
    finally:
        drawn_in.reset(before)


def in_active_language(row: models.Model, field: str) -> str:
    """``row.<field>_de`` for a German page, else (or where that is empty) ``row.<field>_en``."""
    language = page_language()[:2]
    return getattr(row, f"{field}_{language}", "") or getattr(row, f"{field}_en")
