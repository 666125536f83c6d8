"""Browsers that somebody signed in with before: others' guesses do not lock these out."""

import secrets

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse

SALT = "natotracker.known-device"
KNOWN_FOR = 180 * 24 * 60 * 60  # seconds


def remember_device(response: HttpResponse, account: int) -> None:
    response.set_cookie(
        settings.DEVICE_COOKIE_NAME,
        signing.dumps([account, secrets.token_hex(8)], salt=SALT),
        max_age=KNOWN_FOR,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def known_device(request: HttpRequest, account: int | None) -> str | None:
    """What stands for this browser, if the account signed in with it before."""
    try:
        value = signing.loads(
            request.COOKIES.get(settings.DEVICE_COOKIE_NAME, ""), salt=SALT, max_age=KNOWN_FOR
        )
    except signing.BadSignature:
        return None
    owner, device = value
    return device if owner == account else None
