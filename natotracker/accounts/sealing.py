"""Sealing what a second factor's codes are made of, so that a copy of the database tells none.

The keys come from ``SECRET_KEY`` and, for what was sealed before the key was changed,
``SECRET_KEY_FALLBACKS``.
"""

from base64 import urlsafe_b64encode

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.utils.crypto import salted_hmac

SEALED = "sealed:"  # what does not begin so was kept before anything was sealed


def seal(text: str) -> str:
    return SEALED + _seals().encrypt(text.encode()).decode()


def unseal(text: str) -> str:
    if not text.startswith(SEALED):
        return text
    try:
        return _seals().decrypt(text.removeprefix(SEALED)).decode()
    except InvalidToken as error:
        raise ImproperlyConfigured(
            "A second factor was sealed under another SECRET_KEY: name it in SECRET_KEY_FALLBACKS."
        ) from error


def _seals() -> MultiFernet:
    secrets = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return MultiFernet([Fernet(_key(secret)) for secret in secrets])


def _key(secret: str) -> bytes:
    hashed = salted_hmac("natotracker.second-factor", "", secret=secret, algorithm="sha256")
    return urlsafe_b64encode(hashed.digest())
