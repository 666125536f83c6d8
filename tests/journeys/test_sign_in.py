"""Signing in with a second factor, with a passkey, and by an invitation, in a browser."""

import pytest
from playwright.sync_api import Page, expect

from statements.models import User
from tests import factories, totp
from tests.journeys.test_editor import sign_in

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def edda(transactional_db):
    return factories.user("editor", username="edda")


def give_passkeys(page: Page) -> None:
    """A device with a finger on it, as Chromium's own protocol makes it."""
    device = page.context.new_cdp_session(page)
    device.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    device.send("WebAuthn.addVirtualAuthenticator", {"options": options})


def heading(page: Page):
    return page.get_by_role("heading", level=1)


def type_in(page: Page, address: str) -> None:
    page.goto(address)
    page.get_by_label("Username").fill("edda")
    page.get_by_label("Password").fill("correct horse")
    main_button(page, "Sign in").click()


def main_button(page: Page, name: str):
    return page.get_by_role("main").get_by_role("button", name=name)


@pytest.mark.usefixtures("edda")
@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_an_app_is_set_up_and_its_code_signs_in(open_page, settings, scripts):
    settings.MFA_REQUIRED = True
    page = open_page(java_script_enabled=scripts, viewport={"width": 390, "height": 800})
    type_in(page, "/desk/statements/")
    expect(page.get_by_text("set one up here first")).to_be_visible()
    page.get_by_role("link", name="Set up an app").click()
    secret = page.locator(".account-secret code").inner_text()
    page.get_by_label("Code of the app").fill(totp.code(secret))
    main_button(page, "Set it up").click()
    expect(page.locator(".account-codes li")).to_have_count(10)
    page.get_by_role("link", name="To the desk").click()
    expect(heading(page)).to_have_text("Articles")

    page.get_by_role("button", name="Sign out").click()
    type_in(page, "/desk/statements/")
    expect(heading(page)).to_have_text("Second factor")
    page.get_by_label("Code of the authenticator app").fill(totp.code(secret, steps=1))
    main_button(page, "Sign in").click()
    expect(heading(page)).to_have_text("Statements")


@pytest.mark.usefixtures("edda")
def test_a_passkey_is_added_and_signs_in_alone(page):
    give_passkeys(page)
    sign_in(page, "edda")
    page.get_by_role("link", name="edda, editor").click()
    page.get_by_role("link", name="App, passkeys and recovery codes").click()
    page.get_by_role("link", name="Add a passkey").click()
    page.get_by_label("What it is called").fill("edda's laptop")
    main_button(page, "Add a passkey").click()
    expect(heading(page)).to_have_text("Recovery codes")
    page.get_by_role("button", name="Sign out").click()

    page.goto("/desk/statements/")
    main_button(page, "Use a passkey").click()
    expect(heading(page)).to_have_text("Statements")

    # It also stands in for the app's code after a password, and for the password asked again.
    page.get_by_role("button", name="Sign out").click()
    type_in(page, "/sign-in/")
    expect(heading(page)).to_have_text("Second factor")
    main_button(page, "Use a passkey").click()
    expect(heading(page)).to_have_text("Overview")
    page.goto("/account/again/passkey/?next=/account/second-factor/passkeys/")
    main_button(page, "Use a passkey").click()
    expect(page.get_by_role("heading", name="edda's laptop")).to_be_visible()


@pytest.mark.usefixtures("edda")
def test_a_browser_without_a_passkey_says_so(open_page):
    page = open_page()
    give_passkeys(page)
    page.goto("/sign-in/")
    main_button(page, "Use a passkey").click()
    expect(page.get_by_text("No passkey was used.")).to_be_visible()
    expect(heading(page)).to_have_text("Sign in")


def test_an_invitation_leads_to_the_first_desk_page(open_page, transactional_db):
    factories.user("admin", username="root")
    admin = open_page()
    sign_in(admin, "root")
    admin.get_by_role("link", name="People").click()
    admin.get_by_role("link", name="Invite somebody").click()
    admin.get_by_label("E-mail address").fill("ada@gazette.example")
    admin.get_by_label("Name").fill("Ada Brandt")
    admin.get_by_label("Role").select_option(label="editor")
    main_button(admin, "Invite").click()
    expect(heading(admin)).to_have_text("ada@gazette.example is invited")
    link = admin.locator(".cite-line code").inner_text()

    page = open_page(viewport={"width": 390, "height": 800})
    page.goto(link)
    expect(heading(page)).to_have_text("Welcome, Ada Brandt")
    page.get_by_label("Username").fill("ada")
    page.get_by_label("Password", exact=True).fill("a lamp for the harbour")
    page.get_by_label("Password, again").fill("a lamp for the harbour")
    main_button(page, "Make the account").click()
    expect(heading(page)).to_have_text("Overview")
    expect(page.get_by_role("link", name="Ada Brandt, editor")).to_be_visible()
    assert User.objects.get(username="ada").desk_role == "editor"


def test_the_admin_keeps_to_the_content_policy(open_page, transactional_db):
    """What its console complains about fails the test."""
    factories.user("admin", username="root", is_staff=True, is_superuser=True)
    page = open_page()
    sign_in(page, "root")
    page.get_by_role("link", name="root, administrator").click()
    page.get_by_role("link", name="Names and addresses of accounts").click()
    expect(heading(page)).to_have_text("Accounts")
    page.get_by_role("link", name="Users").click()
    page.get_by_role("link", name="root", exact=True).click()
    page.get_by_label("First name").fill("Ruth")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("was changed successfully")).to_be_visible()
