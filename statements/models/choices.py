"""Choices that the database holds to as well."""

from django.db import models
from django.db.models import Q


def is_one_of(
    field: str, choices: type[models.TextChoices], *, blank: bool = False
) -> models.CheckConstraint:
    """A named check that a column holds one of its choices (or nothing, where it may be blank)."""
    values = [*choices.values, *([""] if blank else [])]
    return models.CheckConstraint(
        condition=Q(**{f"{field}__in": values}), name=f"%(class)s_{field}_is_known"
    )
