"""The German interface: compiled as committed, and complete for what visitors read."""

import io
import re
from pathlib import Path

import pytest
from babel.messages import mofile, pofile
from django.conf import settings

GERMAN = Path(settings.BASE_DIR) / "locale" / "de" / "LC_MESSAGES"


def catalogue():
    with (GERMAN / "django.po").open("rb") as source:
        return pofile.read_po(source, locale="de")


def test_the_compiled_catalogue_is_the_committed_one():
    compiled = io.BytesIO()
    mofile.write_mo(compiled, catalogue())
    assert compiled.getvalue() == (GERMAN / "django.mo").read_bytes()


def test_every_message_has_a_german_text():
    untranslated = []
    for message in catalogue():
        forms = [message.string] if isinstance(message.string, str) else message.string
        if message.id and not all(forms):
            untranslated.append(message.id)
    assert untranslated == []


def test_translations_keep_the_placeholders():
    for message in catalogue():
        if isinstance(message.id, str) and message.id:
            names = set(re.findall(r"%\(\w+\)\w", message.id))
            assert set(re.findall(r"%\(\w+\)\w", message.string)) == names, message.id


@pytest.mark.parametrize(
    ("address", "heading"),
    [("/de/", "Wer rund um die NATO was gesagt hat"), ("/de/speakers/", "Personen")],
)
@pytest.mark.django_db
def test_a_german_address_answers_in_german(client, address, heading):
    page = client.get(address).content.decode()
    assert '<html lang="de">' in page
    assert heading in page


@pytest.mark.django_db
def test_a_page_links_to_itself_in_the_other_language_with_its_filters(client):
    page = client.get("/search/?q=lamp&order=oldest").content.decode()
    assert 'href="/de/search/?q=lamp&amp;order=oldest"' in page
    assert 'href="/search/?q=lamp"' in client.get("/de/search/?q=lamp").content.decode()
