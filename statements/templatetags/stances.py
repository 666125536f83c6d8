"""Stances in words."""

from django import template
from django.utils.translation import pgettext

from statements.models.positions import Stance

register = template.Library()


@register.filter
def stance_word(value: str) -> str:
    return Stance(value).label


@register.filter
def lane_word(value: str) -> str:
    """A word short enough to stand before a lane of a picture."""
    words = {
        Stance.SUPPORTS: pgettext("lane", "supports"),
        Stance.CONDITIONAL: pgettext("lane", "with conditions"),
        Stance.NONCOMMITTAL: pgettext("lane", "noncommittal"),
        Stance.OPPOSES: pgettext("lane", "opposes"),
        Stance.SPEAKS: pgettext("lane", "speaks about it"),
    }
    return words[Stance(value)]
