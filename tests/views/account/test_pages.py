"""One's own account, and getting back in."""

import re

import pytest
from django.core import mail
from django.urls import reverse

from tests import factories
from tests.natotracker.accounts.test_limits import guess

pytestmark = pytest.mark.django_db


def said(response) -> str:
    return " ".join(response.content.decode().split())


def test_an_account_shows_its_role_and_what_guards_it(as_editor):
    page = said(as_editor.get(reverse("account-detail")))
    assert "<dt>Second factor</dt><dd>none" in page
    assert "Repairs" not in page


def test_a_visitor_is_led_to_sign_in(client):
    response = client.get(reverse("account-detail"))
    assert response["Location"] == "/sign-in/?next=/account/"


def test_nobody_makes_an_account_alone(client):
    data = {"username": "eve", "password1": "a lamp for me", "password2": "a lamp for me"}
    for response in (client.get("/account/new/"), client.post("/account/new/", data)):
        assert "Accounts are by invitation" in said(response)


def test_signing_in_leads_back_to_what_was_wanted_and_nowhere_else(client):
    factories.user(username="ada")
    data = {"login": "ada", "password": "correct horse"}
    for wanted, got in (("/desk/statements/", "/desk/statements/"), ("//evil.example", "/desk/")):
        response = client.post("/sign-in/", data | {"next": wanted})
        assert response["Location"] == got
        client.post(reverse("sign-out"))


@pytest.mark.usefixtures("sends_mail")
def test_a_mailed_link_sets_a_new_password_once(client):
    factories.user(username="ada", email="ada@gazette.example")
    client.post(reverse("account_reset_password"), {"email": "Ada@gazette.example"})
    (letter,) = mail.outbox
    assert letter.subject == "A new password for the NATO tracker"
    assert "Your username is ada." in letter.body
    link = re.search(r"http://testserver(\S+)", letter.body)[1]
    form = client.get(link, follow=True).redirect_chain[-1][0]
    new = {"password1": "a lamp for the harbour", "password2": "a lamp for the harbour"}
    assert client.post(form, new | {"password2": "another"}).status_code == 422
    assert client.post(form, new)["Location"] == "/account/password/new/"
    assert guess(password="a lamp for the harbour").status_code == 302
    assert "This link does not work" in said(client.get(link))


@pytest.mark.usefixtures("sends_mail")
def test_a_lost_password_of_nobody_gets_the_same_answer_and_another_letter(client):
    response = client.post(
        reverse("account_reset_password"), {"email": "eve@gazette.example"}, follow=True
    )
    assert "If the address belongs to an account" in said(response)
    assert "No account has the address eve@gazette.example." in mail.outbox[0].body


def test_without_a_mail_server_nothing_is_sent(client):
    factories.user(email="ada@gazette.example")
    response = client.post(reverse("account_reset_password"), {"email": "ada@gazette.example"})
    assert (response.status_code, mail.outbox) == (302, [])


@pytest.mark.usefixtures("mail_server_is_away")
def test_a_mail_server_that_is_away_tells_nobody_whose_address_is_known(client, caplog):
    factories.user(email="ada@gazette.example")
    response = client.post(reverse("account_reset_password"), {"email": "ada@gazette.example"})
    assert response["Location"] == "/account/password/lost/sent/"
    assert "could not be sent" in caplog.text


@pytest.mark.usefixtures("sends_mail")
def test_letters_that_anybody_can_cause_are_few(client):
    address = reverse("account_reset_password")
    done = [client.post(address, {"email": "ada@gazette.example"}).status_code for _ in range(7)]
    assert done == [302] * 5 + [429] * 2
    assert len(mail.outbox) == 5
