"""Who works at the desk."""

from collections.abc import Iterator

from django.conf import settings
from django.contrib.auth.models import AbstractUser, UserManager
from django.db import models
from django.db.models.functions import Lower
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _

from statements.models.trail import tracked

SECOND_FACTORS = ("totp", "webauthn")  # recovery codes only stand in for one of these


class UserQuerySet(models.QuerySet["User"]):
    def number_of(self, name: str) -> int | None:
        """The number of the account with this user name or e-mail address, in any case."""
        named = models.Q(username__iexact=name) | models.Q(email__iexact=name)
        return self.filter(named).order_by("pk").values_list("pk", flat=True).first()

    def with_address(self, email: str) -> "UserQuerySet":
        return self.filter(email__iexact=email)

    def administrators(self) -> "UserQuerySet":
        """Those who may let others in and give roles."""
        return self.filter(is_active=True, desk_role=User.DeskRole.ADMIN)

    def for_people(self) -> "UserQuerySet":
        """All accounts, closed ones last, each with how many second factors it has."""
        factors = models.Q(authenticator__type__in=SECOND_FACTORS)
        counted = self.annotate(factor_count=models.Count("authenticator", filter=factors))
        return counted.order_by("-is_active", "username", "pk")


class Accounts(UserManager.from_queryset(UserQuerySet)):  # type: ignore[misc]
    use_in_migrations = False


@tracked(exclude=("password", "last_login", "first_name", "last_name", "email", "date_joined"))
class User(AbstractUser):
    """An account. Reading needs none; ``desk_role`` says what its owner does at the desk.

    Each role may do what those before it may, and more.
    """

    class DeskRole(models.TextChoices):
        NONE = "", _("none")
        CONTRIBUTOR = "contributor", _("contributor")
        EDITOR = "editor", _("editor")
        DATA_EDITOR = "data-editor", _("data editor")
        ADMIN = "admin", _("administrator")

    desk_role = models.CharField(max_length=11, choices=DeskRole, default=DeskRole.NONE, blank=True)

    objects = Accounts()  # type: ignore[misc]

    class Meta(AbstractUser.Meta):
        constraints = [
            models.CheckConstraint(
                condition=models.Q(
                    desk_role__in=("", "contributor", "editor", "data-editor", "admin")
                ),
                name="user_desk_role_is_known",
            ),
            models.UniqueConstraint(
                Lower("email"),
                condition=~models.Q(email=""),
                name="one_account_an_address",
                violation_error_message=_("Another account has this e-mail address."),
            ),
        ]

    def __str__(self) -> str:
        return self.get_full_name() or self.username

    def has_second_factor(self) -> bool:
        """An authenticator app or a passkey."""
        factors = self.authenticator_set  # type: ignore[attr-defined]  # allauth's table
        return factors.filter(type__in=SECOND_FACTORS).exists()

    def get_session_auth_hash(self) -> str:
        """With another password or another role all sessions end."""
        return self._session_auth_hash(None)

    def get_session_auth_fallback_hash(self) -> Iterator[str]:
        return (self._session_auth_hash(secret) for secret in settings.SECRET_KEY_FALLBACKS)

    def _session_auth_hash(self, secret: str | bytes | None) -> str:
        kept = f"{self.password} {self.desk_role}"
        salted = salted_hmac("statements.User.session", kept, secret=secret, algorithm="sha256")
        return salted.hexdigest()
