"""The e-mail address of an account: changed by its owner, who proves it, or by an administrator.

The link of a letter carries all that it means, signed; it holds while the account has the address
that it had then, and so works once.
"""

from datetime import timedelta

from django.core import signing
from django.db import IntegrityError, transaction

from statements.actions.invitations import KnownAddressError
from statements.actions.refusal import Refusal
from statements.actions.users import in_the_name_of
from statements.models import User

SALT = "natotracker.address"
OPEN_FOR = timedelta(days=3)


class DeadLinkError(Refusal):
    """It was used, is too old, or is another account's."""


def address_token(user: User, email: str) -> str:
    """What proves that an account's owner reads the letters to an address."""
    return signing.dumps([user.pk, user.email, email.lower()], salt=SALT)


def address_in(token: str, user: User) -> str:
    """The new address for an account; raises :class:`DeadLinkError`."""
    try:
        key, before, email = signing.loads(token, salt=SALT, max_age=OPEN_FOR)
    except signing.BadSignature as error:
        raise DeadLinkError("This link is not whole, or too old.") from error
    if (key, before) != (user.pk, user.email):
        raise DeadLinkError("This link was used, or is another account's.")
    return email


@transaction.atomic
def confirm_address(*, user: User, token: str) -> User:
    """Gives an account the address whose letters its owner reads."""
    user = User.objects.select_for_update().get(pk=user.pk)
    return _set(user, address_in(token, user), user, "confirm address")


@transaction.atomic
def set_address(*, user: User, email: str, by: User) -> User:
    """Gives an account an address that an administrator vouches for."""
    user = User.objects.select_for_update().get(pk=user.pk)
    return _set(user, email.lower(), by, "set address")


def _set(user: User, email: str, by: User, act: str) -> User:
    user.email = email
    try:
        with in_the_name_of(by, act), transaction.atomic():
            user.save(update_fields=["email"])
    except IntegrityError as error:
        raise KnownAddressError("Somebody with this e-mail address has an account.") from error
    return user
