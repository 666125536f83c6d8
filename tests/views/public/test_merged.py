"""The old addresses of speakers and topics that were merged into others."""

import pytest
from django.utils import translation

from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture(params=["speaker", "topic"])
def pair(request):
    """One that stays and one that was merged into it."""
    make = getattr(factories, request.param)
    german = {"name_de": "Kept"} if request.param == "topic" else {}
    kept, merged = make("Kept", **german), make("Merged")
    merged.merged_into = kept
    merged.save(update_fields=["merged_into"])
    return kept, merged


@pytest.mark.parametrize("language", ["en", "de"])
def test_an_old_address_leads_to_the_one_that_stays_in_the_same_language(client, pair, language):
    kept, merged = pair
    with translation.override(language):
        old, new = merged.get_absolute_url(), kept.get_absolute_url()
    response = client.get(old, follow=True)
    assert response.redirect_chain == [(new, 301)]
    assert "Kept" in response.content.decode()


def test_what_narrowed_the_old_page_narrows_the_new_one(client, pair):
    kept, merged = pair
    response = client.get(merged.get_absolute_url() + "?after=2024-12-04_17")
    assert response["Location"] == kept.get_absolute_url() + "?after=2024-12-04_17"


def test_no_list_and_no_search_shows_what_was_merged(client, pair):
    for address in ("/speakers/", "/topics/", "/search/?q=Merged"):
        page = client.get(address).content.decode()
        assert f">{pair[1]}<" not in page
        assert pair[1].slug not in page
