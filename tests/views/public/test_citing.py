"""Citations as files."""

import pytest
from django.urls import reverse
from django.utils import translation

from statements.views.freshness import CACHE_CONTROL
from tests import factories

pytestmark = pytest.mark.django_db


def address_of(statement, ending: str) -> str:
    return reverse("statement-cite", args=[statement.public_id, ending])


@pytest.mark.parametrize(
    ("ending", "content_type", "author"),
    [
        ("bib", "application/x-bibtex; charset=utf-8", "author = {Brandt, Ada}"),
        ("ris", "application/x-research-info-systems; charset=utf-8", "AU  - Brandt, Ada"),
    ],
)
def test_a_citation_is_a_file_for_reference_managers(client, say, ending, content_type, author):
    row = say()
    response = client.get(address_of(row, ending))
    text = response.content.decode()
    assert response["Content-Type"] == content_type
    assert response["Content-Disposition"] == (
        f'attachment; filename="natotracker-{row.public_id}.{ending}"'
    )
    assert response["Cache-Control"] == CACHE_CONTROL
    again = client.get(address_of(row, ending), headers={"If-None-Match": response["ETag"]})
    assert again.status_code == 304
    assert author in text
    assert f"http://testserver/statements/{row.public_id}/" in text


def test_a_german_address_gives_a_german_citation(client, say):
    row = say()
    with translation.override("de"):
        address = address_of(row, "bib")
    text = client.get(address).content.decode()
    assert "Außenministerin Freedoniens, 4. Dezember 2024" in text
    assert f"/de/statements/{row.public_id}/" in text


def test_no_other_file_is_offered(client, say):
    assert client.get(address_of(say(), "txt")).status_code == 404


def test_a_retracted_statement_is_no_longer_cited(client, say):
    row = say()
    factories.retract(row)
    response = client.get(address_of(row, "bib"))
    assert (response.status_code, response.content) == (410, b"")
    assert response["X-Robots-Tag"] == "noindex"


@pytest.mark.parametrize("ending", ["bib", "ris"])
def test_what_no_editor_accepted_is_not_cited(client, ending):
    assert client.get(address_of(factories.draft(), ending)).status_code == 404
