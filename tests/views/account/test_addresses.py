"""Another e-mail address for one's own account."""

import re

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from statements.actions.addresses import OPEN_FOR, address_token
from statements.models import User
from tests import factories
from tests.natotracker.accounts.test_limits import guess

pytestmark = pytest.mark.django_db

ADDRESS = reverse("account-address")
NEW = "brandt@gazette.example"


def said(response) -> str:
    return " ".join(response.content.decode().split())


@pytest.fixture
def ada(db):
    return factories.user("editor", username="ada", email="ada@gazette.example")


@pytest.fixture
def client(ada):
    """Ada, who signed in just now, so that nothing is asked again."""
    client = Client()
    guess("ada", "correct horse", client)
    return client


def email() -> str:
    return User.objects.get(username="ada").email


def link_of(letter) -> str:
    return re.search(r"http://testserver(\S+)", letter.body)[1]


@pytest.mark.usefixtures("sends_mail")
def test_the_link_of_a_letter_to_the_new_address_changes_it_once(client):
    assert f'href="{ADDRESS}">Change the address' in said(client.get(reverse("account-detail")))
    response = client.post(ADDRESS, {"email": NEW.upper()})
    assert f"A letter is on its way to {NEW}." in said(response)
    (letter,) = mail.outbox
    assert (letter.to, letter.subject) == ([NEW], "Your new address at the NATO tracker")
    link = link_of(letter)
    assert f"From now on your account has the address {NEW}." in said(client.get(link))
    assert email() == "ada@gazette.example"
    page = client.post(link, follow=True)
    assert "Your e-mail address is changed." in said(page)
    assert f"<dd>{NEW} ·" in said(page)
    notice = mail.outbox[1]
    assert (notice.to, email()) == (["ada@gazette.example"], NEW)
    assert f"letters about your account go to {NEW} from now on" in notice.body
    for response in (client.get(link), client.post(link)):
        assert response.status_code == 410
        assert "This link was used, is too old, or is for another account." in said(response)


@pytest.mark.parametrize(
    ("sent", "sentence"),
    [
        ("", "This field is required."),
        ("lighthouse", "Enter a valid email address."),
        ("Ada@gazette.example", "This is the address of the account already."),
        ("a" * 250 + "@gazette.example", "at most 254 characters"),
    ],
)
@pytest.mark.usefixtures("sends_mail")
def test_what_is_no_new_address_comes_back_with_a_sentence(client, sent, sentence):
    response = client.post(ADDRESS, {"email": sent})
    assert (response.status_code, mail.outbox) == (422, [])
    assert sentence in said(response)


def test_without_a_mail_server_an_administrator_is_named(client):
    for response in (client.get(ADDRESS), client.post(ADDRESS, {"email": NEW})):
        assert "Ask an administrator, who changes your address under People." in said(response)
        assert 'name="email"' not in said(response)
    assert (response.status_code, email()) == (422, "ada@gazette.example")


@pytest.mark.usefixtures("mail_server_is_away")
def test_a_mail_server_that_is_away_is_told(client, caplog):
    response = client.post(ADDRESS, {"email": NEW})
    assert response.status_code == 503
    assert "The letter could not be sent. Try again later." in said(response)
    assert "could not be sent" in caplog.text


def test_an_address_that_another_account_took_meanwhile_is_refused(client, ada):
    link = reverse("address-confirm", args=[address_token(ada, NEW)])
    factories.user(email=NEW)
    response = client.post(link)
    assert (response.status_code, email()) == (409, "ada@gazette.example")
    assert "Another account has this e-mail address." in said(response)


def test_nobody_confirms_anothers_address_or_an_old_link(client, ada, monkeypatch):
    link = reverse("address-confirm", args=[address_token(ada, NEW)])
    other = Client()
    assert other.post(link)["Location"].startswith("/sign-in/")
    other.force_login(factories.user("admin"))
    assert other.post(link).status_code == 410
    monkeypatch.setattr("statements.actions.addresses.OPEN_FOR", -OPEN_FOR)
    assert client.post(link).status_code == 410
    assert email() == "ada@gazette.example"


@pytest.mark.usefixtures("sends_mail")
def test_the_password_is_asked_for_again_and_letters_are_few(ada, client):
    late = Client()
    late.force_login(ada)
    assert late.post(ADDRESS, {"email": NEW})["Location"].startswith("/account/again/")
    done = [client.post(ADDRESS, {"email": NEW}).status_code for _ in range(6)]
    assert done.count(429) >= 1
    assert len(mail.outbox) <= 5
