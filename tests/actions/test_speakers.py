"""Speakers as the desk adds them."""

import pytest

from statements.actions.records import version_of
from statements.actions.speakers import (
    SpeakerKnownError,
    SpeakerNameError,
    add_speaker,
    save_speaker,
    save_speaker_name,
)
from statements.models import Speaker, SpeakerName
from statements.models.trail import trail_of
from tests import factories
from tests.actions.threads import at_once

pytestmark = pytest.mark.django_db


def test_a_new_speaker_is_unchecked_and_has_a_slug_and_a_family_name(editor):
    row = add_speaker(editor=editor, name="  Anna  von der\u200e Heide ", gender="female")
    row.refresh_from_db()
    assert (row.name, row.family_name) == ("Anna von der Heide", "von der Heide")
    assert (row.slug, row.gender, row.is_checked) == ("anna-von-der-heide", "female", False)
    event = trail_of(Speaker, pgh_obj=row.pk).get()
    assert event.pgh_context.metadata == {"user": editor.pk, "act": "add speaker"}


def test_a_given_family_name_stays(editor):
    row = add_speaker(editor=editor, name="Ly Thi Brandt", family_name="Ly")
    assert row.family_name == "Ly"


@pytest.mark.parametrize("name", ["Şule Yıldız", "sule YILDIZ", "Şule  Yıldız"])
def test_a_known_name_is_refused_and_leads_to_its_speaker(editor, name):
    known = factories.speaker("Şule Yıldız")
    with pytest.raises(SpeakerKnownError, match="as Şule Yıldız") as refusal:
        add_speaker(editor=editor, name=name)
    assert refusal.value.speaker == known


def test_another_spelling_of_a_speaker_is_known_too(editor):
    known = factories.speaker("Nadiya Shcherbak")
    known.names.create(text="Надія Щербак", language="uk", kind="script")
    with pytest.raises(SpeakerKnownError, match="as Nadiya Shcherbak"):
        add_speaker(editor=editor, name="надія щербак")


@pytest.mark.parametrize("name", ["", "   ", "\u200e", "12 – 3", "Ada " * 40])
def test_what_is_no_name_is_refused(editor, name):
    with pytest.raises(SpeakerNameError):
        add_speaker(editor=editor, name=name)
    assert not Speaker.objects.exists()


@pytest.mark.parametrize("text", ["\u200b", "\u00ad", "\u0301", "– –"])
def test_a_spelling_without_a_letter_is_refused(editor, text):
    minister = factories.speaker("Ada Brandt")
    columns = {"text": text, "language": "en", "kind": SpeakerName.Kind.COMMON}
    with pytest.raises(SpeakerNameError):
        save_speaker_name(editor=editor, row=None, seen="", speaker=minister, **columns)
    with pytest.raises(SpeakerNameError):
        save_speaker(editor=editor, row=minister, seen=version_of(minister), name=text)
    assert not SpeakerName.objects.exists()


def test_a_changed_name_is_one_line_without_marks_that_nobody_sees(editor):
    minister = factories.speaker("Ada Brandt")
    row = save_speaker(
        editor=editor, row=minister, seen=version_of(minister), name=" Ada\u200e  Brandt-Keller "
    )
    assert row.name == "Ada Brandt-Keller"


@pytest.mark.django_db(transaction=True)
def test_of_six_who_add_one_name_five_are_told():
    editors = [factories.user() for _ in range(6)]
    answers = at_once(lambda editor: add_speaker(editor=editor, name="Ada Brandt"), editors)
    assert Speaker.objects.get() in answers
    assert sum(isinstance(answer, SpeakerKnownError) for answer in answers) == 5


@pytest.mark.django_db(transaction=True)
def test_names_with_one_slug_added_at_once_get_one_each(editor):
    names = ["Ada O’Brandt", "Ada O'Brandt", "Ada OBrandt", "Ada (OBrandt)"]
    rows = at_once(lambda name: add_speaker(editor=editor, name=name), names)
    slugs = sorted(row.slug for row in rows if isinstance(row, Speaker))
    assert slugs == ["ada-obrandt", "ada-obrandt-2", "ada-obrandt-3", "ada-obrandt-4"][: len(slugs)]
    assert len(slugs) >= 3
