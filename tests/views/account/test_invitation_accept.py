"""From an invitation's link to an account."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from statements.actions.invitations import accept_invitation, invite, withdraw_invitation
from statements.models import User
from tests import factories

pytestmark = pytest.mark.django_db

GOOD = {"username": "ada", "password": "a lamp for the harbour", "again": "a lamp for the harbour"}


@pytest.fixture
def admin(db):
    return factories.user("admin")


@pytest.fixture
def made(admin):
    return invite(
        email="ada@gazette.example",
        name="Ada Brandt",
        role="editor",
        by=admin,
        at=timezone.now(),
    )


@pytest.fixture
def address(made):
    return reverse("invitation-accept", args=[made[1]])


def said(response) -> str:
    return " ".join(response.content.decode().split())


def test_who_is_invited_reads_for_what_and_chooses_how_to_sign_in(client, address):
    page = said(client.get(address))
    assert "Welcome, Ada Brandt" in page
    assert "ada@gazette.example; your role: editor" in page
    response = client.post(address, GOOD, follow=True)
    assert response.redirect_chain == [("/desk/", 302)]
    user = User.objects.get(username="ada")
    assert (user.desk_role, client.session["_auth_user_id"]) == ("editor", str(user.pk))


def test_where_a_second_factor_is_required_it_comes_next(client, address, settings):
    settings.MFA_REQUIRED = True
    response = client.post(address, GOOD, follow=True)
    assert response.redirect_chain[-1] == ("/account/second-factor/", 302)
    assert "set one up here first" in said(response)
    # The password was typed a moment ago: it is not asked for again.
    assert client.get(reverse("mfa_activate_totp")).status_code == 200


def test_reading_the_link_uses_nothing_up(client, address):
    for _ in range(3):
        assert client.get(address).status_code == 200
    assert not User.objects.filter(username="ada").exists()


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"username": ""}, "This field is required."),
        ({"username": "ada lovelace"}, "Enter a valid username."),
        ({"username": "Otto"}, "Another account has this user name."),
        ({"again": "another lamp for me"}, "The two passwords differ."),
        ({"password": "short", "again": "short"}, "at least 12 characters"),
        (
            {"password": "ada@gazette.example", "again": "ada@gazette.example"},
            "too similar to the email",
        ),
    ],
)
def test_what_is_wrong_is_said_and_can_be_sent_again(client, address, change, sentence):
    factories.user(username="otto")
    response = client.post(address, GOOD | change)
    assert response.status_code == 422
    assert sentence in said(response)
    assert 'value="a lamp' not in said(response)
    assert client.post(address, GOOD).status_code == 302


def test_a_forged_link_is_told_so(client):
    response = client.get(reverse("invitation-accept", args=["forged"]))
    assert response.status_code == 404
    assert "There is no such invitation." in said(response)


def test_a_used_link_is_told_so(client, address, made):
    accept_invitation(token=made[1], username="ada", password="x", at=timezone.now())
    for response in (client.get(address), client.post(address, GOOD)):
        assert response.status_code == 410
        assert "This invitation was used already." in said(response)


def test_a_withdrawn_link_is_told_so(client, address, made, admin):
    withdraw_invitation(invitation=made[0], by=admin, at=timezone.now())
    response = client.post(address, GOOD)
    assert (response.status_code, User.objects.filter(username="ada").exists()) == (410, False)
    assert "This invitation was withdrawn." in said(response)


def test_an_expired_link_is_told_so(client, address, made):
    type(made[0]).objects.update(expires_on=timezone.localdate() - timedelta(days=1))
    response = client.get(address)
    assert response.status_code == 410
    assert "This invitation has expired." in said(response)


def test_who_is_signed_in_already_must_sign_out_first(as_editor, address):
    response = as_editor.get(address)
    assert response.status_code == 409
    assert "Sign out first" in said(response)


def test_a_german_link_answers_in_german(address):
    page = Client().get(f"/de{address}")
    assert '<html lang="de">' in page.content.decode()
