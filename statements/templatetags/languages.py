"""What a page says in, and about, languages."""

from functools import lru_cache

from django import template
from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_language_info, gettext

from statements.models.languages import page_language

register = template.Library()

# How a language marks someone's own words; a narrow no-break space where French sets one.
MARKS = {
    "de": "„“",
    "en": "“”",
    "fr": ("«\u202f", "\u202f»"),
    **dict.fromkeys(("bg", "cs", "et", "is", "lt", "sk", "sl"), "„“"),
    **dict.fromkeys(("hr", "hu", "mk", "pl", "ro", "sr"), "„”"),
    **dict.fromkeys(("el", "es", "it", "nb", "no", "pt", "ru", "sq", "uk"), "«»"),
    **dict.fromkeys(("fi", "sv"), "””"),
}


@register.filter
def opening_mark(language: str) -> str:
    return MARKS.get(language[:2], MARKS["en"])[0]


@register.filter
def closing_mark(language: str) -> str:
    return MARKS.get(language[:2], MARKS["en"])[1]


@register.filter
def language_name(code: str) -> str:
    """The language's name in the language of the page; the bare code if Django knows none."""
    return name_in(page_language(), code)


@lru_cache(maxsize=1_000)
def name_in(_language: str, code: str) -> str:
    try:
        return str(get_language_info(code)["name_translated"])
    except KeyError:
        return code or gettext("unknown language")


def path_in(path: str, language: str) -> str:
    """The same page in a language of the interface: each but the default one has its prefix.

    Django's ``translate_url`` resolves the address and reverses it, which costs as much as a
    query, three times a page.
    """
    _, prefix, rest = path.split("/", 2) if path.count("/") > 1 else ("", "", path[1:])
    if prefix not in dict(settings.LANGUAGES):
        rest = path[1:]
    return f"/{rest}" if language == settings.LANGUAGE_CODE else f"/{language}/{rest}"


def same_page_in(request: HttpRequest, language: str) -> str:
    """The address of this page, with its filters, in another language of the interface."""
    return path_in(request.get_full_path(), language)


@register.simple_tag(takes_context=True, name="same_page_in")
def same_page_at_the_desk_in(context, language: str) -> str:
    return same_page_in(context["request"], language)
