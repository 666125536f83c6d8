"""Countries, alliances and unions, and the words that articles use for them."""

from typing import Any

import pghistory
from django.db import transaction

from statements.actions.records import add, change
from statements.models import Organisation, OrganisationWord, User


@transaction.atomic
def save_organisation(
    *, editor: User, row: Organisation | None, seen: str, **columns: Any
) -> Organisation:
    """Adds an organisation (where ``row`` is None) or changes it."""
    with pghistory.context(user=editor.pk, act="save organisation"):
        if row is not None:
            return change(row, seen, **columns)
        return add(Organisation(code=columns.pop("code").upper(), **columns))


@transaction.atomic
def save_organisation_word(
    *, editor: User, row: OrganisationWord | None, seen: str, **columns: Any
) -> OrganisationWord:
    """Adds or changes a word that means an organisation."""
    with pghistory.context(user=editor.pk, act="save word"):
        return change(row, seen, **columns) if row else add(OrganisationWord(**columns))
