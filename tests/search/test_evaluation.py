"""Recall at ten over questions as readers type them, see evaluation/README.md."""

import tomllib
from pathlib import Path

import pytest
from django.http import QueryDict

from statements.forms.search import SearchForm
from statements.models import Statement
from statements.models.versions import site_version
from statements.search.matches import search
from statements.search.meanings import read
from statements.search.names import names_at
from statements.views.public.search_address import address_of
from statements.views.public.search_results import asked_by
from tests import factories

HERE = Path(__file__).parent / "evaluation"
SAID = tomllib.loads((HERE / "said.toml").read_text())
ASKED: dict[str, list[str]] = tomllib.loads((HERE / "asked.toml").read_text())["asked"]
LEAST_RECALL = 0.95
COUNTRIES = {"FD": "Freedonia", "RX": "Ruritania", "SY": "Sylvania"}
GERMAN = {"FD": "Freedonien", "RX": "Ruritanien", "SY": "Sylvanien"}

pytestmark = pytest.mark.django_db


@pytest.fixture
def said(say) -> dict[int, str]:
    """The names of all that was said by their keys."""
    tenures, topics = offices(), {}
    for name, topic in SAID["topics"].items():
        topics[name] = factories.topic(topic["en"], name_de=topic["de"], slug=name)
        for text, language in topic["terms"]:
            topics[name].terms.create(text=text, language=language)
    rows = {}
    for name, row in SAID["said"].items():
        tenure = tenures[row["by"]]
        kept = say(
            row["text"],
            row.get("language", "en"),
            speaker=tenure.speaker,
            tenure=tenure,
            said_on=row["on"],
            with_topic=topics[row["topic"]],
        )
        rows[kept.pk] = name
    return rows


def offices() -> dict[str, object]:
    countries = {
        code: factories.organisation(code, name_en=name, name_de=GERMAN[code])
        for code, name in COUNTRIES.items()
    }
    tenures = {}
    for name, person in SAID["speakers"].items():
        speaker = factories.speaker(person["name"])
        for spelling in person["spellings"]:
            speaker.names.create(text=spelling, kind="family")
        office = factories.office(
            slug=name,
            organisation=countries[person["country"]],
            title_en=person["office"],
            title_de=person["office_de"],
        )
        tenures[name] = factories.tenure(speaker=speaker, office=office)
    return tenures


def first_ten(text: str) -> list[int]:
    names = names_at(site_version())
    query = QueryDict(mutable=True)
    query["q"] = text
    address = address_of(query, names)
    assert not address.doubts, text
    form = SearchForm(address.query)
    assert form.is_valid(), form.errors
    return search(asked_by(form, read(address.question, names)), 10).keys


def test_readers_find_what_they_mean(said):
    assert len(ASKED) >= 60
    recalls, missed = [], {}
    for text, expected in ASKED.items():
        found = {said[key] for key in first_ten(text)}
        recalls.append(len(found & set(expected)) / len(expected) if expected else not found)
        if recalls[-1] < 1:
            missed[text] = set(expected) - found or found
    recall = sum(recalls) / len(recalls)
    print(f"\nrecall at 10 over {len(recalls)} questions: {recall:.3f}; missed {missed}")  # noqa: T201
    assert recall >= LEAST_RECALL, missed
    assert Statement.objects.count() == len(SAID["said"])
