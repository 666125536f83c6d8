"""What every list names, kept in memory."""

import pytest
from django.utils import translation

from statements.models import Office, Topic, kept_records
from statements.models.kept_records import NewerRowError, Rows, records_at
from statements.models.versions import site_version
from tests import factories

pytestmark = pytest.mark.django_db


def test_a_row_newer_than_what_it_refers_to_is_an_error_and_no_empty_place(monkeypatch):
    factories.tenure()
    read = kept_records._rows
    without_offices = lambda rows: Rows() if rows.model is Office else read(rows)  # noqa: E731
    monkeypatch.setattr(kept_records, "_rows", without_offices)
    with pytest.raises(NewerRowError):
        records_at(site_version())


@pytest.mark.parametrize(
    ("language", "expected"),
    [("en", ["Customs", "Drills", "Österreich"]), ("de", ["Österreich", "Übungen", "Zölle"])],
)
def test_names_stand_as_in_an_index_of_the_pages_language(language, expected):
    above = factories.topic("All")
    names = {"Drills": "Übungen", "Customs": "Zölle", "Österreich": ""}
    for english, german in names.items():
        factories.topic(english, name_de=german, parent=above)
    organisation = factories.organisation("XX")
    for english, german in names.items():
        factories.office(organisation=organisation, title_en=english, title_de=german)
    records = records_at(site_version())
    with translation.override(language):
        assert [row.name for row in Topic.objects.below(above).by_name()] == expected
        assert [row.name for row in records.right_below(above)] == expected
        assert [row.title() for row in records.offices_of(organisation)] == expected
