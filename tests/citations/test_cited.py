"""A statement as citations take it."""

from datetime import date

import pytest

from statements.citations.cited import cited
from statements.models import Statement
from statements.models.languages import in_one_language
from tests import factories

pytestmark = pytest.mark.django_db


def cited_row(row):
    return cited(Statement.objects.for_cards().get(pk=row.pk), "https://tracker.example/s/")


def test_a_statement_is_cited_in_the_office_of_that_day_in_both_languages():
    minister = factories.speaker("Ada Brandt", gender="female")
    held = factories.tenure(speaker=minister)
    found = cited_row(factories.published(speaker=minister, tenure=held))
    assert found.offices == {
        "en": "Foreign Minister of Freedonia",
        "de": "Außenministerin Freedoniens",
    }
    assert (found.name, found.family_name, found.is_named) == ("Ada Brandt", "Brandt", True)
    assert (found.text, found.form) == (factories.SENTENCE, "direct")
    assert (found.outlet, found.title) == ("Freedonia Gazette", "The lamp of Port Nowhere")
    assert found.said_on == found.published_on == date(2024, 12, 4)
    assert found.kept_on == date(2024, 12, 5)


def test_the_office_is_in_both_languages_also_while_a_page_is_drawn():
    minister = factories.speaker("Ada Brandt", gender="female")
    held = factories.tenure(speaker=minister)
    statement = factories.published(speaker=minister, tenure=held)
    alone = cited_row(statement).offices
    with in_one_language():
        assert cited_row(statement).offices == alone
    assert alone["de"] != alone["en"]


def test_who_is_not_named_has_neither_office_nor_family_name():
    found = cited_row(factories.published(attribution="a harbour master"))
    assert (found.name, found.family_name, found.is_named) == ("a harbour master", "", False)
    assert found.offices == {}
