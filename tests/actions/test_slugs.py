"""Names as they stand in addresses."""

import pytest

from statements.actions.slugs import free_slug, slug_of
from statements.models import Speaker
from tests import factories


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Ada Brandt", "ada-brandt"),
        ("Łukasz Öztürk", "lukasz-ozturk"),
        ("Şule Yıldız", "sule-yildiz"),
        ("Mélanie D’Øre-Đukić", "melanie-dore-dukic"),
        ("Надія Щербак", "nadiya-shcherbak"),
        ("Ѓорѓи Ќосев", "gorgi-kosev"),
        ("Ελένη Ψαρρά", "eleni-psarra"),
        ("山田", ""),
    ],
)
def test_a_name_is_written_in_ascii(name, slug):
    assert slug_of(name, 80) == slug


@pytest.mark.django_db
def test_a_taken_slug_is_numbered_and_a_long_one_cut():
    def slug(name):
        return free_slug(Speaker, name, max_length=80, otherwise="speaker")

    assert slug("Ada Brandt") == "ada-brandt"
    for taken in ("ada-brandt", "ada-brandt-2", "ada-brandtner"):
        factories.speaker(slug=taken)
    assert slug("Ada Brandt") == "ada-brandt-3"
    assert slug("山田") == "speaker"
    assert len(slug("ada " * 40)) <= 75
