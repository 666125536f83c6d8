"""Pages for what went wrong, and the sign-in."""

import pytest
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import translation

from tests import factories


@pytest.mark.parametrize(
    ("page", "words"),
    [("500.html", "Something went wrong on our side."), ("503.html", "Back in a moment.")],
)
def test_error_pages_need_neither_database_nor_request(page, words):
    with translation.override("en"):
        text = render_to_string(page)
    assert words in text
    assert "css/site.css" in text


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/nowhere/", "/speakers/nobody/", "/statements/xxxxxxxx/"])
def test_a_wrong_address_offers_a_search(client, address):
    response = client.get(address)
    assert response.status_code == 404
    assert "There is nothing at this address." in response.content.decode()
    assert 'action="/search/"' in response.content.decode()


@pytest.mark.django_db
def test_a_wrong_address_below_de_answers_in_german(client):
    assert "Unter dieser Adresse gibt es nichts." in client.get("/de/nowhere/").content.decode()


@pytest.mark.django_db
def test_a_wrong_password_is_said_in_a_sentence(client):
    factories.user(username="otto")
    page = client.post(reverse("sign-in"), {"login": "otto", "password": "sesame"}).content.decode()
    assert 'role="alert"' in page
    assert 'value="otto"' in page
    assert "sesame" not in page


@pytest.mark.django_db
def test_pages_allow_nothing_but_their_own_files(client):
    policy = client.get("/")["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


def test_signing_out_leads_to_the_front_page(as_contributor):
    response = as_contributor.post(reverse("sign-out"), follow=True)
    assert "Who said what around NATO" in response.content.decode()
    assert "_auth_user_id" not in as_contributor.session
