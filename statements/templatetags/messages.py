"""Messages in the language of the page, each looked up once a process.

Django asks for the active catalogue and its fallbacks at every call, which on a list of statements
costs more than all else that a template does.
"""

from collections.abc import Callable
from functools import cache

from django.conf import settings
from django.utils import translation

from statements.models.languages import page_language


def looked_up_once(look_up: Callable[..., str]) -> Callable[..., str]:
    """While the site is developed each time: translators see what they change."""
    if settings.DEBUG:
        return look_up

    @cache
    def found(_language: str, *asked: str | int) -> str:
        return look_up(*asked)

    return lambda *asked: found(page_language(), *asked)


gettext = looked_up_once(translation.gettext)
pgettext = looked_up_once(translation.pgettext)
_in_number = looked_up_once(translation.ngettext)


def ngettext(one: str, many: str, number: int) -> str:
    """English and German tell one from all else."""
    return _in_number(one, many, 1 if number == 1 else 2)
