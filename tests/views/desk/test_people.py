"""People, invitations and rules, in administrators' hands."""

import re
from urllib.parse import unquote

import pytest
from django.core import mail
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from statements.models import Invitation, SitePolicy
from tests import factories, totp
from tests.natotracker.accounts.test_limits import guess
from tests.views.desk.conftest import text_of

pytestmark = pytest.mark.django_db

LIST = reverse("desk:person-list")
INVITE = reverse("desk:invitation-create")
POLICY = reverse("desk:policy-detail")
GOOD = {"email": "ada@gazette.example", "name": "Ada Brandt", "role": "editor"}


@pytest.fixture
def admin(db):
    return factories.user("admin", username="root")


@pytest.fixture
def client(admin):
    """An administrator who signed in just now, so that nothing is asked again."""
    client = Client()
    guess("root", "correct horse", client)
    return client


@pytest.fixture
def person(db):
    return factories.user("contributor", username="cora")


def to(verb: str, person) -> str:
    return reverse(f"desk:person-{verb}", args=[person.pk])


def test_people_are_listed_with_what_they_may_and_when_they_came(client, person):
    totp.set_up(person)
    factories.user("editor", username="gone", is_active=False)
    page = text_of(client.get(LIST))
    rows = [re.sub(r"<[^>]+>", " ", row).split() for row in page.split("<tr>")[2:]]
    assert [row[0] for row in rows] == ["cora", "root", "gone"]
    assert "contributor Last sign-in: never Second factor: yes" in " ".join(rows[0])
    assert "administrator" in rows[1]
    assert "closed" in rows[2]


def test_a_long_list_takes_as_many_queries_as_a_short_one(client):
    def queries() -> int:
        with CaptureQueriesContext(connection) as captured:
            client.get(LIST)
        return len(captured)

    factories.invitation(invited_by=factories.user())
    client.get(LIST)
    few = queries()
    for _ in range(29):
        factories.invitation(invited_by=factories.user())
    assert queries() == few


def test_an_invitation_shows_its_link_once(client, admin):
    response = client.post(INVITE, GOOD)
    assert response.status_code == 201
    page = text_of(response)
    assert "ada@gazette.example is invited" in page
    assert "No mail was sent." in page
    link = re.search(r"http://testserver(/account/invitations/\S+/)<", page)[1]
    assert "Welcome, Ada Brandt" in text_of(Client().get(link))
    page = text_of(client.get(LIST))
    assert "invited by root" in page
    assert link.split("/")[-2] not in page


@pytest.mark.usefixtures("sends_mail")
def test_an_invitation_goes_out_by_mail_where_there_is_a_server(client):
    assert "went out by mail" in text_of(client.post(INVITE, GOOD))
    (letter,) = mail.outbox
    assert letter.to == ["ada@gazette.example"]
    assert "root invites you to the desk" in letter.body
    assert "http://testserver/account/invitations/" in letter.body


@pytest.mark.usefixtures("mail_server_is_away")
def test_a_mail_server_that_is_away_leaves_the_link(client, caplog):
    assert "No mail was sent." in text_of(client.post(INVITE, GOOD))
    assert "could not be mailed" in caplog.text


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"email": "ada"}, "Enter a valid email address."),
        ({"role": ""}, "This field is required."),
        ({"role": "king"}, "king is not one of the available choices"),
        ({"email": "known@gazette.example"}, "Somebody with this e-mail address has an account"),
    ],
)
def test_a_wrong_invitation_is_not_made(client, change, sentence):
    factories.user(email="known@gazette.example")
    response = client.post(INVITE, GOOD | change)
    assert response.status_code == 422
    assert sentence in text_of(response)
    assert not Invitation.objects.exists()


def test_an_invitation_is_withdrawn(client):
    invitation = factories.invitation()
    address = reverse("desk:invitation-withdraw", args=[invitation.pk])
    assert "is withdrawn" in text_of(client.post(address, follow=True))
    assert "withdrawn in the meantime" in text_of(client.post(address, follow=True))


def test_a_role_is_set_and_its_history_shown(client, person):
    page = text_of(client.post(to("role", person), {"desk_role": "editor"}, follow=True))
    assert "The role is set." in page
    assert re.search(r"<strong>root</strong> set the role", page)
    assert "<del>contributor</del> → <ins>editor</ins>" in page
    person.refresh_from_db()
    assert person.desk_role == "editor"


def test_an_unknown_role_is_refused(client, person):
    response = client.post(to("role", person), {"desk_role": "king"})
    assert response.status_code == 422
    assert "king is not one of the available choices" in text_of(response)


def test_the_last_administrator_cannot_leave(client, admin):
    for address, data in (
        (to("role", admin), {"desk_role": "editor"}),
        (to("activity", admin), {"is_active": "off"}),
    ):
        response = client.post(address, data)
        assert response.status_code == 409
        assert "This is the last administrator" in text_of(response)
    admin.refresh_from_db()
    assert (admin.desk_role, admin.is_active) == ("admin", True)


def test_an_account_is_closed_and_opened_again(client, person):
    assert "closed" in text_of(
        client.post(to("activity", person), {"is_active": "off"}, follow=True)
    )
    person.refresh_from_db()
    assert not person.is_active
    client.post(to("activity", person), {"is_active": "on"})
    person.refresh_from_db()
    assert person.is_active
    assert client.post(to("activity", person), {}).status_code == 422


def test_lost_second_factors_are_forgotten(client, person):
    totp.set_up(person)
    assert "Forget the second factors" in text_of(client.get(to("detail", person)))
    client.post(to("factors", person))
    assert not person.has_second_factor()


def test_four_eyes_are_set_with_their_trail(client):
    assert "who entered or changed a statement does not publish it" in text_of(client.get(POLICY))
    page = text_of(client.post(POLICY, {"is_on": "off"}, follow=True))
    assert "one person may enter a statement and publish it" in page
    assert re.search(r"<strong>root</strong> set four eyes", page)
    assert not SitePolicy.four_eyes_are_on()
    assert client.post(POLICY, {"is_on": "perhaps"}).status_code == 422
    assert not SitePolicy.four_eyes_are_on()


def test_rights_are_given_only_after_the_password_was_asked_for_again(admin, person):
    client = Client()
    client.force_login(admin)
    response = client.post(to("role", person), {"desk_role": "editor"})
    assert unquote(response["Location"]) == f"/account/again/?next={to('role', person)}"
    person.refresh_from_db()
    assert person.desk_role == "contributor"
    response = client.post(response["Location"], {"password": "correct horse"}, follow=True)
    assert "The role is set." in text_of(response)
    person.refresh_from_db()
    assert person.desk_role == "editor"


def test_people_stand_in_the_navigation_of_administrators_alone(client, person):
    other = Client()
    other.force_login(person)
    link = f'href="{LIST}"'
    assert (link in text_of(client.get("/desk/")), link in text_of(other.get("/desk/"))) == (
        True,
        False,
    )


def test_an_administrator_changes_an_address(client, person):
    response = client.post(to("address", person), {"email": "Cora@gazette.example"}, follow=True)
    assert "The e-mail address is changed." in text_of(response)
    assert "cora · cora@gazette.example" in text_of(response)


@pytest.mark.parametrize(
    ("email", "status", "sentence"),
    [
        ("", 422, "This field is required."),
        ("lighthouse", 422, "Enter a valid email address."),
        ("taken@gazette.example", 409, "Somebody with this e-mail address has an account already."),
    ],
)
def test_what_cannot_be_an_accounts_address_is_told(client, person, email, status, sentence):
    factories.user(email="taken@gazette.example")
    response = client.post(to("address", person), {"email": email})
    assert response.status_code == status
    assert sentence in text_of(response)
    person.refresh_from_db()
    assert person.email == ""
