"""Where people sign in, and what each does with her own account.

Allauth's views under addresses of our own; it looks them up by the names that it gives them.
Passkeys bring eleven megabytes of cryptography along, so that all of them are loaded later.
"""

from collections.abc import Callable

from django.http import HttpResponse
from django.urls import path, re_path

from statements.urls.later import later
from statements.views.account import addresses, allauth_pages, invitations, overview

SECOND = "account/second-factor/"
CODES = f"{SECOND}recovery-codes/"
KEYS = f"{SECOND}passkeys/"


def page(name: str) -> Callable[..., HttpResponse]:
    """``mfa.base.index`` is that view of allauth's."""
    room, _, view = name.rpartition(".")
    return allauth_pages.page(later(f"allauth.{room}.views.{view}"))


urlpatterns = [
    path("sign-in/", page("account.login"), name="sign-in"),
    path("sign-in/", page("account.login"), name="account_login"),
    path("sign-in/second-factor/", page("mfa.base.authenticate"), name="mfa_authenticate"),
    path("sign-in/passkey/", page("mfa.webauthn.login_webauthn"), name="mfa_login_webauthn"),
    path("sign-out/", page("account.logout"), name="sign-out"),
    path("sign-out/", page("account.logout"), name="account_logout"),
    path("account/", overview.account_detail, name="account-detail"),
    path("account/address/", addresses.account_address, name="account-address"),
    path(
        "account/address/<str:token>/",
        addresses.address_confirm,
        name="address-confirm",
    ),
    path("account/closed/", page("account.account_inactive"), name="account_inactive"),
    path("account/new/", page("account.signup"), name="account_signup"),
    path(
        "account/invitations/<str:token>/",
        invitations.invitation_accept,
        name="invitation-accept",
    ),
    path("account/password/", page("account.password_change"), name="account_change_password"),
    path("account/password/lost/", page("account.password_reset"), name="account_reset_password"),
    path(
        "account/password/lost/sent/",
        page("account.password_reset_done"),
        name="account_reset_password_done",
    ),
    re_path(
        r"^account/password/new/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        page("account.password_reset_from_key"),
        name="account_reset_password_from_key",
    ),
    path(
        "account/password/new/",
        page("account.password_reset_from_key_done"),
        name="account_reset_password_from_key_done",
    ),
    path("account/again/", page("account.reauthenticate"), name="account_reauthenticate"),
    path("account/again/code/", page("mfa.base.reauthenticate"), name="mfa_reauthenticate"),
    path(
        "account/again/passkey/",
        page("mfa.webauthn.reauthenticate_webauthn"),
        name="mfa_reauthenticate_webauthn",
    ),
    path("account/sessions/", page("usersessions.list_usersessions"), name="usersessions_list"),
    path(SECOND, page("mfa.base.index"), name="mfa_index"),
    path(f"{SECOND}app/", page("mfa.totp.activate_totp"), name="mfa_activate_totp"),
    path(f"{SECOND}app/remove/", page("mfa.totp.deactivate_totp"), name="mfa_deactivate_totp"),
    path(CODES, page("mfa.recovery_codes.view_recovery_codes"), name="mfa_view_recovery_codes"),
    path(
        f"{CODES}new/",
        page("mfa.recovery_codes.generate_recovery_codes"),
        name="mfa_generate_recovery_codes",
    ),
    path(
        f"{CODES}file/",
        page("mfa.recovery_codes.download_recovery_codes"),
        name="mfa_download_recovery_codes",
    ),
    path(KEYS, page("mfa.webauthn.list_webauthn"), name="mfa_list_webauthn"),
    path(f"{KEYS}new/", page("mfa.webauthn.add_webauthn"), name="mfa_add_webauthn"),
    path(f"{KEYS}<int:pk>/", page("mfa.webauthn.edit_webauthn"), name="mfa_edit_webauthn"),
    path(
        f"{KEYS}<int:pk>/remove/", page("mfa.webauthn.remove_webauthn"), name="mfa_remove_webauthn"
    ),
]
