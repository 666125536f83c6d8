"""Django's admin: for administrators who are staff, to read and to repair."""

import pytest
from django.test import Client
from django.urls import reverse

from statements.admin import repairs
from statements.models import Invitation, SitePolicy, User
from tests import factories

pytestmark = pytest.mark.django_db

INDEX = "/admin/"
USERS = reverse("admin:statements_user_changelist")


@pytest.fixture
def admin(db):
    return factories.user("admin", username="root", is_staff=True, is_superuser=True)


@pytest.fixture
def client(admin):
    client = Client()
    client.force_login(admin)
    return client


def change(user) -> str:
    return reverse("admin:statements_user_change", args=[user.pk])


def test_nothing_but_accounts_invitations_and_the_policy_is_there(client):
    assert set(repairs._registry) == {User, Invitation, SitePolicy}
    page = client.get(INDEX).content.decode()
    assert "NATO tracker: repairs" in page


def test_a_visitor_is_led_to_our_own_sign_in(admin):
    response = Client().get(USERS, follow=True)
    assert response.redirect_chain[-1] == ("/sign-in/?next=/admin/statements/user/", 302)


@pytest.mark.parametrize(
    "columns",
    [
        {"role": "admin"},
        {"role": "data-editor", "is_staff": True},
        {"role": "", "is_staff": True, "is_superuser": True},
    ],
    ids=str,
)
def test_others_are_refused(columns):
    client = Client()
    client.force_login(factories.user(**columns))
    response = client.get(USERS, follow=True)
    assert response.status_code == 403
    assert "Only administrators who are staff" in response.content.decode()


def test_where_a_second_factor_is_required_it_is_set_up_first(client, settings):
    settings.MFA_REQUIRED = True
    response = client.get(USERS, follow=True)
    assert response.redirect_chain[-1] == ("/account/second-factor/", 302)


def test_a_name_is_repaired_by_an_action_and_rights_are_not_to_be_had(client):
    person = factories.user("editor", username="cora")
    data = {"email": "Cora@Gazette.example", "first_name": "Cora", "last_name": "Lund"}
    rights = {"desk_role": "admin", "is_staff": "on", "is_superuser": "on", "username": "king"}
    assert client.post(change(person), data | rights).status_code == 302
    person.refresh_from_db()
    assert (str(person), person.email) == ("Cora Lund", "cora@gazette.example")
    assert (person.username, person.desk_role, person.is_staff) == ("cora", "editor", False)


def test_an_address_belongs_to_one_account(client):
    factories.user(email="ada@gazette.example")
    person = factories.user(username="cora")
    data = {"email": "Ada@gazette.example", "first_name": "", "last_name": ""}
    page = client.post(change(person), data).content.decode()
    assert "Another account has this e-mail address." in page


def test_nothing_is_added_or_deleted(client, admin):
    for path in ("statements/user/add/", f"statements/user/{admin.pk}/delete/"):
        assert client.post(f"{INDEX}{path}", {"post": "yes"}).status_code == 403
    SitePolicy.objects.create(four_eyes=True)
    assert client.post(f"{INDEX}statements/sitepolicy/1/change/", {}).status_code == 403
    assert SitePolicy.four_eyes_are_on()


def test_the_hash_of_a_token_is_not_shown(client):
    invitation = factories.invitation()
    address = reverse("admin:statements_invitation_change", args=[invitation.pk])
    page = client.get(address).content.decode()
    assert invitation.email in page
    assert invitation.token_hash not in page


def test_signing_out_and_passwords_are_ours_there_too(client):
    assert client.post("/admin/logout/")["Location"] == "/sign-out/"
    assert client.get("/admin/password_change/")["Location"] == "/account/password/"
