"""Messages in the language of the page, each looked up once a process.

Django asks for the active catalogue and its fallbacks at every call, which on a list of statements
costs more than all else that a template does.
"""

from functools import cache

from django.conf import settings
from django.utils import translation

from statements.models.languages import page_language


@cache
def found(_language: str, message: str) -> str:
    return translation.gettext(message)


@cache
def found_in_context(_language: str, context: str, message: str) -> str:
    return translation.pgettext(context, message)


@cache
def found_in_number(_language: str, one: str, many: str, number: int) -> str:
    return translation.ngettext(one, many, number)


def gettext(message: str) -> str:
    if settings.DEBUG:  # translators see what they change
        return translation.gettext(message)
    return found(page_language(), message)


def pgettext(context: str, message: str) -> str:
    if settings.DEBUG:
        return translation.pgettext(context, message)
    return found_in_context(page_language(), context, message)


def ngettext(one: str, many: str, number: int) -> str:
    """English and German tell one from all else."""
    if settings.DEBUG:
        return translation.ngettext(one, many, number)
    return found_in_number(page_language(), one, many, 1 if number == 1 else 2)
