"""Stances in words."""

from functools import cache

from django import template

from statements.models.languages import page_language
from statements.models.positions import Stance
from statements.templatetags.messages import pgettext

register = template.Library()


@register.filter
def stance_word(value: str) -> str:
    return word_in(page_language(), value)


@cache
def word_in(_language: str, value: str) -> str:
    return str(Stance(value).label)


@register.filter
def lane_word(value: str) -> str:
    """A word short enough to stand before a lane of a picture."""
    return lane_words(page_language())[Stance(value)]


@cache
def lane_words(_language: str) -> dict[Stance, str]:
    return {
        Stance.SUPPORTS: pgettext("lane", "supports"),
        Stance.CONDITIONAL: pgettext("lane", "with conditions"),
        Stance.NONCOMMITTAL: pgettext("lane", "noncommittal"),
        Stance.OPPOSES: pgettext("lane", "opposes"),
        Stance.SPEAKS: pgettext("lane", "speaks about it"),
    }
