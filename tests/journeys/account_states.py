"""Every page of signing in, of one's own account and of other people's, in its states."""

import json
from datetime import date

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.utils import timezone
from fido2.cose import ES256
from fido2.utils import websafe_encode
from fido2.webauthn import AttestationObject, AttestedCredentialData, AuthenticatorData

from statements.actions.invitations import invite
from statements.models import User
from tests import factories, totp
from tests.journeys.desk_world import State, send, someone

FORM = "main form.account-form"


def invitation() -> list[object]:
    email = f"newcomer-{factories.next_number()}@gazette.example"
    row = invite(email=email, name="Ben Clerk", role="editor", by=None, at=timezone.now())
    return [row[1]]


def reset_link() -> list[object]:
    user = factories.user(email=f"ada-{factories.next_number()}@gazette.example")
    return [user_pk_to_url_str(user), default_token_generator.make_token(user)]


def guard(user: User) -> None:
    """An app, recovery codes and a passkey."""
    totp.set_up(user)
    RecoveryCodes.activate(user)
    data = {"name": "The laptop in the lamp room", "credential": credential()}
    Authenticator.objects.create(user=user, type=Authenticator.Type.WEBAUTHN, data=data)


def credential() -> dict[str, object]:
    """What a browser sends when a passkey is made, without a key that anybody holds."""
    key = ES256({1: 2, 3: -7, -1: 1, -2: bytes(32), -3: bytes(32)})
    attested = AttestedCredentialData.create(bytes(16), b"lamp", key)
    flags = AuthenticatorData.FLAG.UP | AuthenticatorData.FLAG.UV | AuthenticatorData.FLAG.AT
    made = AuthenticatorData.create(bytes(32), flags, 0, attested)
    told = {"type": "webauthn.create", "challenge": "", "origin": "http://localhost"}
    response = {
        "clientDataJSON": websafe_encode(json.dumps(told).encode()),
        "attestationObject": websafe_encode(AttestationObject.create("none", made, {})),
    }
    raw = websafe_encode(b"lamp")
    return {"id": raw, "rawId": raw, "type": "public-key", "response": response}


def passkey() -> list[object]:
    return [Authenticator.objects.get(user=someone("guarded"), type="webauthn").pk]


NEW_PASSWORD = ("account_reset_password_from_key", "nobody")
ACCOUNT = [
    State("sign in", "sign-in", "nobody"),
    State("sign in, wrong", "sign-in", "nobody", acts=(send(FORM, login="edda", password="x"),)),
    State("sign in, empty", "sign-in", "nobody", acts=(send(FORM),)),
    State("the second factor", "mfa_authenticate", "between"),
    State("a wrong code", "mfa_authenticate", "between", acts=(send(FORM, code="000000"),)),
    State("sign out", "sign-out"),
    State("one's account", "account-detail"),
    State("closed", "account_inactive", "nobody"),
    State("no sign-up", "account_signup", "nobody"),
    State("an invitation", "invitation-accept", "nobody", rows=invitation),
    State(
        "an invitation with errors",
        "invitation-accept",
        "nobody",
        rows=invitation,
        acts=(send(FORM, username="editor", password="short"),),
    ),
    State("an invitation for others", "invitation-accept", rows=invitation, status=409),
    State("another address", "account-address"),
    State("an old link to an address", "address-confirm", rows=lambda: ["no-token"], status=410),
    State("another password", "account_change_password"),
    State(
        "another password with errors",
        "account_change_password",
        acts=(send(FORM, oldpassword="wrong", password1="short", password2="other"),),
    ),
    State("a lost password", "account_reset_password", "nobody"),
    State("no address", "account_reset_password", "nobody", acts=(send(FORM, email="x"),)),
    State("look into your mail", "account_reset_password_done", "nobody"),
    State("a new password", *NEW_PASSWORD, rows=reset_link, leads_on="-set-password/"),
    State(
        "a new password with errors",
        *NEW_PASSWORD,
        rows=reset_link,
        leads_on="-set-password/",
        acts=(send(FORM, password1="short", password2="other"),),
    ),
    State("an old link", *NEW_PASSWORD, rows=lambda: ["1", "no-key"]),
    State("the password is new", "account_reset_password_from_key_done", "nobody"),
    State("is it you", "account_reauthenticate"),
    State("is it you, wrong", "account_reauthenticate", acts=(send(FORM, password="wrong"),)),
    State("is it you, by a code", "mfa_reauthenticate", "guarded"),
    State("is it you, by a passkey", "mfa_reauthenticate_webauthn", "guarded"),
    State("sessions", "usersessions_list"),
    State("no second factor", "mfa_index"),
    State("second factors", "mfa_index", "guarded"),
    State("set up an app", "mfa_activate_totp"),
    State("set up an app, wrong", "mfa_activate_totp", acts=(send(FORM, code="000000"),)),
    State("remove the app", "mfa_deactivate_totp", "guarded"),
    State("recovery codes", "mfa_view_recovery_codes", "guarded"),
    State("new recovery codes", "mfa_generate_recovery_codes", "guarded"),
    State("no passkey", "mfa_list_webauthn"),
    State("passkeys", "mfa_list_webauthn", "guarded"),
    State("add a passkey", "mfa_add_webauthn", "guarded"),
    State("rename a passkey", "mfa_edit_webauthn", "guarded", rows=passkey),
    State("remove a passkey", "mfa_remove_webauthn", "guarded", rows=passkey),
]


def people() -> list[object]:
    admin = someone("admin")
    factories.user(email="a-very-long-name-indeed@the-gazette-of-freedonia.example")
    factories.user("editor", is_active=False)
    factories.invitation(name="Ben Clerk", invited_by=admin)
    factories.invitation(expires_on=date(2024, 1, 1))
    return []


def person() -> list[object]:
    row = factories.user("editor")
    totp.set_up(row)
    return [row.pk]


def send_invitation(page) -> None:
    page.locator("[name=email]").fill("newcomer@gazette.example")
    page.locator("main form button").click()
    page.locator(".account-link").wait_for()


PEOPLE = [
    State("everybody", "desk:person-list", "admin", rows=people),
    State("somebody", "desk:person-detail", "admin", rows=person),
    State(
        "the last administrator",
        "desk:person-detail",
        "admin",
        rows=lambda: [someone("admin").pk],
        acts=(send("form[action$='/role/']", desk_role="editor"),),
    ),
    State("invite", "desk:invitation-create", "admin"),
    State("invite nobody", "desk:invitation-create", "admin", acts=(send("form.account-form"),)),
    State(
        "invited",
        "desk:invitation-create",
        "admin",
        acts=(send_invitation,),
    ),
    State("the rules", "desk:policy-detail", "admin"),
    State("refused", "desk:person-list", "contributor", status=403),
]
