"""Speakers and their names."""

import unicodedata
from typing import Any

import pghistory
from django.db import transaction

from statements.actions.records import RecordRefusedError, add, change, wait_for_other_rows
from statements.actions.refusal import Refusal
from statements.actions.slugs import free_slug
from statements.models import Speaker, SpeakerName, User
from statements.models.speakers import MAX_FAMILY_NAME, MAX_NAME, MAX_SLUG


class SpeakerNameError(Refusal):
    """What was given is no name of a person."""


class SpeakerKnownError(RecordRefusedError):
    """A speaker of this name exists already: :attr:`speaker`."""

    def __init__(self, name: str, speaker: Speaker) -> None:
        super().__init__(f"{name} is here already, as {speaker.name}.", [speaker])
        self.speaker = speaker


@transaction.atomic
def add_speaker(
    *,
    editor: User,
    name: str,
    family_name: str = "",
    gender: str = "",
    wikidata_id: str = "",
    source: str = "",
    note: str = "",
) -> Speaker:
    """Adds a speaker, unchecked, under a slug of its own; the family name is guessed where it is
    not given.

    Raises :class:`SpeakerKnownError` where a speaker or one of a speaker's names is the same but
    for accents and case, and :class:`SpeakerNameError` for what is no name.
    """
    name, family_name = in_one_line(name), in_one_line(family_name)
    refuse_no_name(name)
    if len(name) > MAX_NAME or len(family_name) > MAX_FAMILY_NAME:
        raise SpeakerNameError(
            f"A name has {MAX_NAME} characters at most, a family name {MAX_FAMILY_NAME}."
        )
    with pghistory.context(user=editor.pk, act="add speaker"):
        wait_for_other_rows(Speaker)
        if (known := Speaker.objects.called(name).first()) is not None:
            raise SpeakerKnownError(name, known)
        return Speaker.objects.create(
            slug=free_slug(Speaker, name, max_length=MAX_SLUG, otherwise="speaker"),
            name=name,
            family_name=family_name or guessed_family_name(name),
            gender=gender,
            wikidata_id=wikidata_id,
            source=source,
            note=note,
        )


@transaction.atomic
def save_speaker(*, editor: User, row: Speaker | None, seen: str, **columns: Any) -> Speaker:
    """Adds a speaker (where ``row`` is None) or changes one. The slug stays: it is the public
    address."""
    if row is None:
        return add_speaker(editor=editor, **columns)
    for part in {"name", "family_name"} & columns.keys():
        columns[part] = in_one_line(columns[part])
    refuse_no_name(columns.get("name", row.name))
    with pghistory.context(user=editor.pk, act="save speaker"):
        return change(row, seen, **columns)


@transaction.atomic
def save_speaker_name(
    *, editor: User, row: SpeakerName | None, seen: str, **columns: Any
) -> SpeakerName:
    """Adds (where ``row`` is None) or changes a spelling of a speaker's name; raises
    :class:`SpeakerNameError` for what is no name."""
    columns["text"] = in_one_line(columns["text"])
    refuse_no_name(columns["text"])
    with pghistory.context(user=editor.pk, act="save name"):
        return change(row, seen, **columns) if row else add(SpeakerName(**columns))


def refuse_no_name(text: str) -> None:
    """What is left where nobody sees anything is none."""
    if not any(map(str.isalpha, text)):
        raise SpeakerNameError("This is no name of a person.")


def in_one_line(text: str) -> str:
    """In Unicode's composed form, with single spaces, without invisible marks of direction."""
    composed = unicodedata.normalize("NFC", text)
    shown = "".join(letter for letter in composed if unicodedata.category(letter) != "Cf")
    return " ".join(shown.split())


def guessed_family_name(name: str) -> str:
    """The last word with the small ones before it: "von der Heide" of Anna von der Heide."""
    *words, family = name.split()
    while len(words) > 1 and words[-1].islower():
        family = f"{words.pop()} {family}"
    return family[:MAX_FAMILY_NAME].strip()
