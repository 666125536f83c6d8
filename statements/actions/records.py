"""What saving and deleting any record has in common: the version seen, and refusals in words."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pghistory
import psycopg
from django.db import IntegrityError, connection, models, transaction
from django.db.models import ProtectedError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from statements.actions.refusal import Refusal
from statements.models import User
from statements.models.trail import trail_of


class StaleRecordError(Refusal):
    """Someone changed the row since it was seen."""


class RecordRefusedError(Refusal):
    """The record cannot be like this; ``rows`` are those that stand against it."""

    def __init__(self, sentence: str, rows: list[Any] | None = None) -> None:
        super().__init__(sentence)
        self.rows = rows or []


class RecordInUseError(RecordRefusedError):
    """Something refers to the row that is to be deleted."""


# The database's refusals, by the constraint's name.
SENTENCES = {
    "speaker_name_once": gettext_lazy("This speaker has this name already, in this language."),
    "office_noun_once": gettext_lazy("This noun stands here already."),
    "tenure_once": gettext_lazy("This speaker's tenure of this office from this day is here."),
    "tenure_ends_after_start": gettext_lazy("A tenure ends after it begins."),
    "meeting_ends_after_start": gettext_lazy("A meeting ends after it begins."),
    "attendance_once": gettext_lazy("This speaker stands in the list of this meeting already."),
    "topic_term_once": gettext_lazy("This topic has this term already."),
    "organisation_word_once": gettext_lazy("This organisation has this word already."),
    "no_circle": gettext_lazy("This would stand below itself: choose what lies above."),
    "refers_to_one_that_stands": gettext_lazy(
        "This was merged into another in the meantime: choose that one."
    ),
    "statements_outlet_domain_key": gettext_lazy("An outlet with this domain is here already."),
    "statements_organisation_code_key": gettext_lazy(
        "An organisation with this code is here already."
    ),
}


def version_of(row: models.Model) -> str:
    """Names a row's newest version: what a form shows and sends back with what was changed."""
    events = trail_of(type(row), pgh_obj=row.pk).order_by("-pgh_id")
    return str(events.values_list("pgh_id", flat=True).first() or "")


def add[M: models.Model](row: M) -> M:
    """Stores a new row; raises :class:`RecordRefusedError`."""
    with refusing():
        row.save(force_insert=True)
    return row


def change[M: models.Model](row: M, seen: str, **columns: Any) -> M:
    """Changes the columns that differ, of the version that was ``seen``.

    Raises :class:`StaleRecordError` and :class:`RecordRefusedError`.
    """
    row = lock_seen(row, seen)
    changed = [name for name, value in columns.items() if getattr(row, name) != value]
    for name in changed:
        setattr(row, name, columns[name])
    if changed:
        with refusing():
            row.save(update_fields=changed)
    return row


def lock_seen[M: models.Model](row: M, seen: str) -> M:
    """The row as it is now, for this transaction alone; nobody changed it since it was seen."""
    now = type(row)._base_manager.select_for_update().filter(pk=row.pk).first()
    if now is None or version_of(now) != seen:
        raise StaleRecordError(_("Someone changed this in the meantime."))
    return now


def refuse_double(rows: models.QuerySet[Any]) -> None:
    """Raises :class:`RecordRefusedError` where ``rows``, which are like a new one, exist."""
    if doubles := list(rows[:5]):
        raise RecordRefusedError(_("This is here already: use that one."), doubles)


@transaction.atomic
def delete_record(*, editor: User, row: models.Model, seen: str) -> None:
    """Deletes a row to which nothing refers, with what belongs to it.

    Raises :class:`RecordInUseError`, which says what does, and :class:`StaleRecordError`.
    """
    with pghistory.context(user=editor.pk, act="delete record"):
        row = lock_seen(row, seen)
        try:
            with refusing():
                row.delete()
        except ProtectedError as error:
            rows = sorted(error.protected_objects, key=lambda row: (type(row).__name__, row.pk))
            sentence = _("This stays: something refers to it. Change that first.")
            raise RecordInUseError(sentence, rows) from error


@contextmanager
def refusing() -> Iterator[None]:
    """Turns what the database refuses into a :class:`RecordRefusedError`, where there is a
    sentence for it."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError as error:
        sentence = SENTENCES.get(constraint_of(error))
        if sentence is None:
            raise
        raise RecordRefusedError(str(sentence)) from error


def constraint_of(error: IntegrityError) -> str:
    """The name of the constraint that was broken."""
    cause = error.__cause__
    return (isinstance(cause, psycopg.Error) and cause.diag.constraint_name) or ""


def wait_for_other_rows(model: type[models.Model]) -> None:
    """One at a time adds rows to a table whose slugs must be free, until its transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))",
            [f"slug {model._meta.db_table}"],
        )
