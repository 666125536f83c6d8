"""An authenticator app for tests."""

import time

from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value

from statements.models import User

SECRET = "JBSWY3DPEHPK3PXP"


def code(secret: str = SECRET, steps: int = 0) -> str:
    """What the app shows now, or so many half minutes later."""
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30 + steps))


def set_up(user: User) -> None:
    TOTP.activate(user, SECRET)
