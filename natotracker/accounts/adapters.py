"""What this site asks of allauth."""

import logging
import smtplib
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import record_authentication
from allauth.mfa.adapter import DefaultMFAAdapter
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _
from qrcode import QRCode
from qrcode.image.svg import SvgPathImage

from natotracker.accounts.clients import client_address
from natotracker.accounts.devices import remember_device
from natotracker.accounts.limits import guessing
from natotracker.accounts.sealing import seal, unseal
from statements.actions.tries import NoTriesLeftError
from statements.models import User

WRONG = _("This name and this password do not belong together.")
TOO_MANY = _(
    "Too many wrong attempts. Wait a quarter of an hour, or use a passkey or a browser that you "
    "signed in with before."
)
logger = logging.getLogger(__name__)


class AccountAdapter(DefaultAccountAdapter):
    error_messages = DefaultAccountAdapter.error_messages | {
        "username_password_mismatch": WRONG,
        "email_password_mismatch": WRONG,
        "too_many_login_attempts": TOO_MANY,
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def get_client_ip(self, request: HttpRequest) -> str:
        return client_address(request)

    def authenticate(self, request: HttpRequest, **credentials: Any) -> User | None:
        """Checks a password, as often as the limits allow; also when it is asked for again."""
        name, password = credentials["username"], credentials["password"]
        account = User.objects.number_of(name) or name.lower()
        try:
            with guessing(request, "password", account) as guess:
                user = super().authenticate(request, username=name, password=password)
                guess.is_right = user is not None
        except NoTriesLeftError:
            raise self.validation_error("too_many_login_attempts") from None
        return user

    def login(self, request: HttpRequest, user: User) -> None:
        """A fresh sign-in counts as having been asked again: a second factor comes next."""
        super().login(request, user)
        record_authentication(request, user, method="password", reauthenticated=True)

    def post_login(self, request: HttpRequest, user: User, **how: Any) -> HttpResponse:
        response = super().post_login(request, user, **how)
        remember_device(response, user.pk)
        return response

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return reverse("account-detail")

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> bool:
        """Whether it went out. A mail server that is away must not tell, by an error, whose address
        is known."""
        if not settings.SENDS_MAIL:
            return False
        try:
            super().send_mail(template_prefix, email, context)
        except (OSError, smtplib.SMTPException):
            logger.exception("The mail %s could not be sent.", template_prefix)
            return False
        return True


class SecondFactorAdapter(DefaultMFAAdapter):
    def encrypt(self, text: str) -> str:
        return seal(text)

    def decrypt(self, encrypted_text: str) -> str:
        return unseal(encrypted_text)

    def generate_authenticator_name(self, user: User, kind: str) -> str:
        number = user.authenticator_set.filter(type=kind).count() + 1
        return str(_("Passkey %(number)d") % {"number": number})

    def build_totp_svg(self, url: str) -> SafeString:
        """A picture for the page itself: our content policy refuses one in an address."""
        code = QRCode(image_factory=SvgPathImage, border=2)
        code.add_data(url)
        return mark_safe(code.make_image().to_string(encoding="unicode"))  # noqa: S308, no text in it
