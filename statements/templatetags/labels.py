"""What the choices of a row are called."""

from functools import cache

from django import template
from django.db import models

from statements.models.languages import page_language

register = template.Library()


@register.filter
def label(row: models.Model, field: str) -> str:
    """As ``row.get_<field>_display()``, which at each call translates all that the field may be."""
    return label_in(page_language(), type(row), field, getattr(row, field))


@cache
def label_in(_language: str, model: type[models.Model], field: str, value: str) -> str:
    return str(dict(model._meta.get_field(field).flatchoices)[value])  # type: ignore[union-attr]
