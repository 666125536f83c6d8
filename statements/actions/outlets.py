"""Outlets as the desk keeps them."""

from typing import Any

import pghistory
from django.db import transaction

from statements.actions.articles import checked_domain
from statements.actions.records import add, change, wait_for_other_rows
from statements.actions.slugs import free_slug
from statements.models import Outlet, User


@transaction.atomic
def save_outlet(*, editor: User, row: Outlet | None, seen: str, **columns: Any) -> Outlet:
    """Adds an outlet (where ``row`` is None) or changes it; its articles stay with it.

    Raises :class:`~statements.actions.articles.NoOutletError` for what is no domain.
    """
    columns["domain"] = checked_domain(columns["domain"])
    with pghistory.context(user=editor.pk, act="save outlet"):
        if row is not None:
            return change(row, seen, **columns)
        wait_for_other_rows(Outlet)
        name = columns["domain"].replace(".", "-")
        slug = free_slug(Outlet, name, max_length=60, otherwise="outlet")
        return add(Outlet(slug=slug, **columns))
