"""Offices, the nouns that articles use for them, and who held them."""

from typing import Any

import pghistory
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from statements.actions.records import (
    RecordRefusedError,
    add,
    change,
    constraint_of,
    refuse_double,
    wait_for_other_rows,
)
from statements.actions.slugs import free_slug
from statements.models import Office, OfficeNoun, Role, Statement, Tenure, User

SHORT_ROLES = {
    Role.HEAD_OF_STATE: "hos",
    Role.HEAD_OF_GOVERNMENT: "hog",
    Role.FOREIGN_MINISTER: "fm",
    Role.DEFENCE_MINISTER: "dm",
    Role.SECRETARY_GENERAL: "sg",
    Role.DEPUTY_SECRETARY_GENERAL: "dsg",
    Role.HIGH_REPRESENTATIVE: "hr",
}


class TenureOverlapError(RecordRefusedError):
    """Another full holder has the office on one of the days: ``rows``."""


class TenureStatementsError(RecordRefusedError):
    """Statements said in this office would fall out of it: ``rows``."""


@transaction.atomic
def save_office(*, editor: User, row: Office | None, seen: str, **columns: Any) -> Office:
    """Adds an office (where ``row`` is None) or changes it."""
    with pghistory.context(user=editor.pk, act="save office"):
        if row is not None:
            return change_office(row, seen, columns)
        wait_for_other_rows(Office)
        same = {name: columns[name] for name in ("organisation", "role", "title_en")}
        refuse_double(Office.objects.having(**same))
        name = f"{columns['organisation'].code} {SHORT_ROLES[columns['role']]}"
        slug = free_slug(Office, name, max_length=40, otherwise="office")
        return add(Office(slug=slug, **columns))


def change_office(row: Office, seen: str, columns: dict[str, Any]) -> Office:
    try:
        with transaction.atomic():
            return change(row, seen, **columns)
    except IntegrityError as error:
        if constraint_of(error) != "one_holder_a_day":
            raise
        sentence = _(
            "Several held this office on the same day: until their days part, it is shared."
        )
        raise RecordRefusedError(sentence) from error


@transaction.atomic
def save_office_noun(
    *, editor: User, row: OfficeNoun | None, seen: str, is_for_role: bool = False, **columns: Any
) -> OfficeNoun:
    """Adds or changes a noun, of one office or (``is_for_role``) of every one of its role."""
    office = columns.pop("office", None)
    if row is None and is_for_role:
        columns["role"] = office.role
    elif row is None:
        columns["office"] = office
    with pghistory.context(user=editor.pk, act="save noun"):
        return change(row, seen, **columns) if row else add(OfficeNoun(**columns))


@transaction.atomic
def save_tenure(*, editor: User, row: Tenure | None, seen: str, **columns: Any) -> Tenure:
    """Adds or changes who held an office from when to when.

    Raises :class:`TenureOverlapError` with the other holders and :class:`TenureStatementsError`
    with the statements that were said in it.
    """
    wanted = Tenure(pk=row.pk if row else None, **columns)
    try:
        with pghistory.context(user=editor.pk, act="save tenure"), transaction.atomic():
            return change(row, seen, **columns) if row else add(Tenure(**columns))
    except IntegrityError as error:
        refuse_tenure(error, wanted)
        raise


def refuse_tenure(error: IntegrityError, wanted: Tenure) -> None:
    """Raises what stands against a tenure, with the rows that do, if ``error`` is of those."""
    match constraint_of(error):
        case "one_holder_a_day":
            sentence = _("Two full holders never hold one office on the same day.")
            others = Tenure.objects.full_beside(wanted).for_records()
            raise TenureOverlapError(sentence, list(others)) from error
        case "statement_in_tenure":
            sentence = _("Statements were said in this office that would fall out of it.")
            outside = Statement.objects.outside_of(wanted).newest_first()
            raise TenureStatementsError(sentence, list(outside)) from error
