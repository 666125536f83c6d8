"""Second factors: set up, asked for, required."""

import re
from urllib.parse import unquote

import pytest
from django.test import Client
from django.urls import reverse

from tests import factories, totp
from tests.natotracker.accounts.test_limits import guess

pytestmark = pytest.mark.django_db

DESK = "/desk/"
PASSWORD = "correct horse"


@pytest.fixture
def ada(db):
    return factories.user("editor", username="ada")


def said(response) -> str:
    return " ".join(response.content.decode().split())


def test_an_app_is_set_up_right_after_signing_in_and_asked_for_the_next_time(ada, client):
    guess(password=PASSWORD, client=client)
    page = client.get(reverse("mfa_activate_totp"))
    assert "<svg" in said(page)
    assert "<?xml" not in said(page)
    secret = re.search(r"<code>(\w+)</code>", said(page))[1]
    wrong = client.post(reverse("mfa_activate_totp"), {"code": "000000"})
    assert (wrong.status_code, "Incorrect code." in said(wrong)) == (422, True)
    done = client.post(reverse("mfa_activate_totp"), {"code": totp.code(secret)}, follow=True)
    assert len(re.findall(r"<li><code>\d+</code></li>", said(done))) == 10

    client.post(reverse("sign-out"))
    assert guess(password=PASSWORD, client=client)["Location"] == "/sign-in/second-factor/"
    assert client.get(DESK).status_code == 302
    response = client.post(reverse("mfa_authenticate"), {"code": totp.code(secret)})
    assert response["Location"] == DESK
    assert client.get(DESK).status_code == 200


def test_a_code_signs_in_once(ada):
    totp.set_up(ada)
    for expected in (302, 422):
        client = Client()
        guess(password=PASSWORD, client=client)
        response = client.post(reverse("mfa_authenticate"), {"code": totp.code()})
        assert response.status_code == expected


def test_guesses_at_a_code_are_five(ada):
    totp.set_up(ada)
    client = Client()
    guess(password=PASSWORD, client=client)
    done = [
        client.post(reverse("mfa_authenticate"), {"code": f"{number:06}"}).status_code
        for number in range(7)
    ]
    assert done == [422] * 5 + [429] * 2
    assert client.post(reverse("mfa_authenticate"), {"code": totp.code()}).status_code == 429


def test_a_recovery_code_signs_in_once(ada, client):
    guess(password=PASSWORD, client=client)
    page = client.get(reverse("mfa_activate_totp"))
    secret = re.search(r"<code>(\w+)</code>", said(page))[1]
    done = client.post(reverse("mfa_activate_totp"), {"code": totp.code(secret)}, follow=True)
    recovery = re.search(r"<li><code>(\d+)</code></li>", said(done))[1]
    for expected in (302, 422):
        client.post(reverse("sign-out"))
        guess(password=PASSWORD, client=client)
        response = client.post(reverse("mfa_authenticate"), {"code": recovery})
        assert response.status_code == expected


def test_the_desk_can_require_a_second_factor(ada, client, settings):
    settings.MFA_REQUIRED = True
    client.force_login(ada)
    for address in (DESK, "/desk/statements/"):
        response = client.get(address, follow=True)
        assert response.redirect_chain == [("/account/second-factor/", 302)]
    assert "set one up here first" in said(response)
    part = client.get(DESK, headers={"HX-Request": "true"})
    assert part["HX-Redirect"] == "/account/second-factor/"
    totp.set_up(ada)
    assert client.get(DESK).status_code == 200


def test_a_required_factor_lets_no_write_through(ada, client, settings):
    settings.MFA_REQUIRED = True
    client.force_login(ada)
    draft = factories.draft()
    response = client.post(reverse("desk:statement-submit", args=[draft.pk]))
    draft.refresh_from_db()
    assert (response["Location"], draft.state) == ("/account/second-factor/", "draft")


def test_public_pages_need_none(ada, client, settings):
    settings.MFA_REQUIRED = True
    client.force_login(ada)
    assert client.get("/").status_code == 200


def test_pages_that_guard_an_account_ask_who_it_is(ada, client):
    client.force_login(ada)  # signed in, but some time ago
    response = client.get(reverse("mfa_activate_totp"))
    assert unquote(response["Location"]) == "/account/again/?next=/account/second-factor/app/"
    wrong = client.post(response["Location"], {"password": "wrong"})
    assert (wrong.status_code, "Incorrect password." in said(wrong)) == (422, True)
    right = client.post(response["Location"], {"password": PASSWORD})
    assert right["Location"] == "/account/second-factor/app/"
    assert client.get(right["Location"]).status_code == 200


def test_guesses_at_the_password_asked_for_again_are_counted_too(ada, client):
    client.force_login(ada)
    address = reverse("account_reauthenticate")
    done = [client.post(address, {"password": "wrong"}).status_code for _ in range(7)]
    assert done == [422] * 5 + [429] * 2


def test_an_app_is_removed_with_its_recovery_codes(ada, client):
    totp.set_up(ada)
    guess(password=PASSWORD, client=client)
    client.post(reverse("mfa_authenticate"), {"code": totp.code()})
    assert "Remove the authenticator app?" in said(client.get(reverse("mfa_deactivate_totp")))
    client.post(reverse("mfa_deactivate_totp"))
    assert not ada.has_second_factor()
