"""Translations of quotes: added, amended, reviewed by a second person, removed."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

import pghistory
from django.db import transaction

from statements.actions.amendments import NothingAmendedError
from statements.actions.corrections import add_correction
from statements.actions.refusal import Refusal
from statements.actions.versions import (
    StaleVersionError,
    StatementStateError,
    count_change,
    lock_statement,
)
from statements.models import Correction, Quote, SitePolicy, Statement, Translation, User


class OwnLanguageError(Refusal):
    """A quote is not translated into its own language."""


class TranslationKnownError(Refusal):
    """The quote has a translation into this language by such a hand already."""


class TranslationGoneError(Refusal):
    """Someone removed the translation in the meantime."""


class StaleTranslationError(Refusal):
    """The quote reads otherwise than what was translated."""


class OwnTranslationError(Refusal):
    """The one who wrote a translation does not review it."""


@transaction.atomic
def add_translation(
    *,
    quote: Quote,
    editor: User,
    at: datetime,
    version: int,
    note: str = "",
    **columns: str,
) -> Translation:
    """Puts a translation beside a quote as one read it in this ``version`` of its statement.

    ``columns`` are its ``language``, ``text``, ``by``, ``source`` and ``author_note``. What
    readers see of it at once, on a published statement, needs a public ``note``.
    """
    with pghistory.context(user=editor.pk, act="add translation"):
        statement, quote = _lock_quote(quote, version)
        translation = Translation(quote=quote, entered_by=editor)
        with _noting(statement, translation, editor, at, note):
            _write(statement, translation, editor, at, columns)
    return translation


@transaction.atomic
def amend_translation(
    *,
    translation: Translation,
    editor: User,
    at: datetime,
    version: int,
    translation_version: int,
    note: str = "",
    **columns: str,
) -> Translation:
    """Writes a translation anew, of the quote as it is now; whoever reviewed it must look again.

    The versions are the statement's and the translation's that the editor saw.
    """
    with pghistory.context(user=editor.pk, act="amend translation"):
        statement, translation = _lock(translation, version, translation_version)
        with _noting(statement, translation, editor, at, note):
            _write(statement, translation, editor, at, columns)
    return translation


@transaction.atomic
def review_translation(
    *,
    translation: Translation,
    reviewer: User,
    at: datetime,
    version: int,
    translation_version: int,
    note: str = "",
) -> Translation:
    """Says that a translation is right; of a published statement it is public from now on."""
    with pghistory.context(user=reviewer.pk, act="review translation"):
        statement, translation = _lock(translation, version, translation_version)
        if translation.original_text != translation.quote.text:
            raise StaleTranslationError("The quote changed since it was translated: amend it.")
        hands = (translation.entered_by_id, translation.changed_by_id)
        if reviewer.pk in hands and SitePolicy.four_eyes_are_on():
            raise OwnTranslationError("You wrote this translation: another person must review it.")
        with _noting(statement, translation, reviewer, at, note):
            translation.reviewed_by, translation.reviewed_at = reviewer, at
            translation.version += 1
            translation.save(update_fields=["reviewed_by", "reviewed_at", "version"])
    return translation


@transaction.atomic
def remove_translation(
    *,
    translation: Translation,
    editor: User,
    at: datetime,
    version: int,
    translation_version: int,
    note: str = "",
) -> None:
    """Takes a translation away; the trail keeps it."""
    with pghistory.context(user=editor.pk, act="remove translation"):
        statement, translation = _lock(translation, version, translation_version)
        with _noting(statement, translation, editor, at, note):
            Translation.objects.filter(pk=translation.pk).delete()
            _count(statement, editor)


def _lock_quote(quote: Quote, version: int) -> tuple[Statement, Quote]:
    """The statement first, as whoever changes its wordings does."""
    statement = lock_statement(quote.statement, version)
    if statement.is_closed:
        raise StatementStateError("A retracted or merged statement does not change.")
    return statement, Quote.objects.defer("words").get(pk=quote.pk)


def _lock(
    translation: Translation, version: int, translation_version: int
) -> tuple[Statement, Translation]:
    statement, quote = _lock_quote(translation.quote, version)
    now = Translation.objects.select_for_update().filter(pk=translation.pk).first()
    if now is None:
        raise TranslationGoneError("Someone removed this translation in the meantime.")
    if now.version != translation_version:
        raise StaleVersionError("Someone changed this translation while you worked on it.")
    now.quote = quote
    return statement, now


def _write(
    statement: Statement,
    translation: Translation,
    editor: User,
    at: datetime,
    columns: dict[str, str],
) -> None:
    quote = translation.quote
    columns = {name: value.strip() for name, value in columns.items()}
    columns["original_text"] = quote.text
    if columns["language"] == quote.language.lower().partition("-")[0]:
        raise OwnLanguageError("A quote is not translated into its own language.")
    others = quote.translations.exclude(pk=translation.pk)
    if others.filter(language=columns["language"], by=columns["by"]).exists():
        raise TranslationKnownError("There is such a translation already: amend that one.")
    if all(getattr(translation, name) == value for name, value in columns.items()):
        raise NothingAmendedError("This amendment changes nothing.")
    for name, value in columns.items():
        setattr(translation, name, value)
    translation.reviewed_by = translation.reviewed_at = None
    translation.changed_by, translation.changed_at = editor, at
    translation.version += 0 if translation.pk is None else 1
    translation.save()
    _count(statement, editor)


def _count(statement: Statement, editor: User) -> None:
    """What is published later is published as its reviewer read it, translations too; an amendment
    of what is public does not touch them, and goes on waiting."""
    if statement.is_entered:
        count_change(statement, editor)


@contextmanager
def _noting(
    statement: Statement, translation: Translation, editor: User, at: datetime, note: str
) -> Iterator[None]:
    """Puts the ``note`` on the statement where readers see something else afterwards."""
    before = _as_read(translation)
    yield
    if _as_read(translation) != before:
        add_correction(statement, Correction.Kind.AMENDED, note, editor, at)


def _as_read(translation: Translation) -> dict[str, str] | None:
    columns = ("language", "text", "by", "source", "author_note")
    return Translation.objects.public().filter(pk=translation.pk).values(*columns).first()
