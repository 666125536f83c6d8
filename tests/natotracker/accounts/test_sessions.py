"""How long a session lasts, and what ends it."""

import time
from datetime import timedelta

import pytest
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db.models import F
from django.test import Client
from django.urls import reverse

from natotracker.accounts.sessions import SessionStore
from natotracker.queue import forget_sessions
from statements.actions.users import set_active, set_desk_role
from tests import factories
from tests.natotracker.accounts.test_limits import guess

pytestmark = pytest.mark.django_db

DESK = "/desk/"


@pytest.fixture
def ada(db):
    return factories.user("editor", username="ada")


def signed_in() -> Client:
    client = Client()
    assert guess(password="correct horse", client=client).status_code == 302
    return client


def is_in(client: Client) -> bool:
    return client.get(DESK).status_code == 200


def wait(**duration: int) -> None:
    Session.objects.update(expire_date=F("expire_date") - timedelta(**duration))


def test_eight_hours_without_a_request_end_a_session(ada):
    client = signed_in()
    wait(hours=7, minutes=50)
    assert is_in(client)
    wait(hours=7, minutes=50)
    assert is_in(client)
    wait(hours=8)
    assert not is_in(client)


def test_seven_days_end_it_in_any_case(ada):
    client = signed_in()
    store = client.session
    store["signed_in_at"] = int(time.time()) - 7 * 24 * 60 * 60 - 1
    store.save()
    assert not is_in(client)
    assert not Session.objects.filter(session_key=store.session_key).exists()


def test_reading_writes_a_session_every_few_minutes_only(ada):
    client = signed_in()
    store = SessionStore(client.session.session_key)
    store.load()
    assert not store.modified
    wait(minutes=6)
    store = SessionStore(client.session.session_key)
    store.load()
    assert store.modified


def test_public_pages_neither_read_nor_write_it(ada):
    client = signed_in()
    wait(minutes=6)
    before = Session.objects.values_list("expire_date", flat=True).get()
    assert "session" not in client.get("/").cookies
    assert Session.objects.values_list("expire_date", flat=True).get() == before


def test_signing_in_gives_a_new_session(ada):
    client = Client()
    client.get(reverse("mfa_login_webauthn"), headers={"accept": "application/json"})
    before = client.cookies["session"].value
    assert guess(password="correct horse", client=client).status_code == 302
    assert client.cookies["session"].value != before
    assert not Session.objects.filter(session_key=before).exists()


def test_signing_out_ends_it_in_the_database_too(ada):
    client = signed_in()
    client.post(reverse("sign-out"))
    assert not Session.objects.exists()


def test_a_new_password_ends_the_sessions_in_other_browsers(ada):
    here, elsewhere = signed_in(), signed_in()
    new = "a lamp for the harbour"
    data = {"oldpassword": "correct horse", "password1": new, "password2": new}
    response = here.post(reverse("account_change_password"), data)
    assert (response.status_code, response["Location"]) == (302, "/account/")
    assert (is_in(here), is_in(elsewhere)) == (True, False)


def test_a_role_taken_away_ends_every_session(ada):
    client = signed_in()
    set_desk_role(user=ada, desk_role="")
    response = client.get(DESK)
    assert response["Location"] == "/sign-in/?next=/desk/"


def test_a_closed_account_is_out_at_once_and_is_told_so(ada):
    client = signed_in()
    set_active(user=ada, is_active=False, by=factories.user("admin"))
    assert not is_in(client)
    response = guess(password="correct horse", client=client)
    assert response["Location"] == "/account/closed/"
    assert "This account is closed" in client.get("/account/closed/").content.decode()


def test_all_other_sessions_can_be_ended_by_their_owner(ada):
    here, elsewhere = signed_in(), signed_in()
    page = here.get(reverse("usersessions_list")).content.decode()
    assert page.count("203.0.113.7") == 2
    here.post(reverse("usersessions_list"))
    assert (is_in(here), is_in(elsewhere)) == (True, False)


def test_cookies_are_for_this_site_and_no_script(ada):
    client = signed_in()
    for name in ("session", "device"):
        cookie = client.cookies[name]
        assert (cookie["httponly"], cookie["samesite"], cookie["path"]) == (True, "Lax", "/")


def test_every_night_what_is_left_of_ended_sessions_goes(ada):
    ends, stays = signed_in(), signed_in()
    key = stays.session.session_key
    long_ago = F("expire_date") - timedelta(hours=9)
    Session.objects.exclude(session_key=key).update(expire_date=long_ago)
    assert (Session.objects.count(), UserSession.objects.count()) == (2, 2)
    forget_sessions(timestamp=0)
    assert Session.objects.get().session_key == UserSession.objects.get().session_key == key
    assert (is_in(ends), is_in(stays)) == (False, True)
