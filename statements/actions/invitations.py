"""Inviting people to the desk, and their accepting it."""

import secrets
from datetime import date, datetime, timedelta
from hashlib import sha256

from django.db import IntegrityError, transaction
from django.utils import timezone

from statements.actions.refusal import Refusal
from statements.actions.users import in_the_name_of
from statements.models import Invitation, User

OPEN_FOR = timedelta(days=7)


class KnownAddressError(Refusal):
    """Somebody with this address has an account."""


class ClosedInvitationError(Refusal):
    """It was accepted or withdrawn, or it has expired."""


class TakenNameError(Refusal):
    """Another account has this user name."""


@transaction.atomic
def invite(
    *, email: str, name: str, role: str, by: User | None, at: datetime
) -> tuple[Invitation, str]:
    """An invitation and the token of its link, which nothing else ever tells again.

    It takes the place of an earlier one for the same address.
    """
    if User.objects.with_address(email).exists():
        raise KnownAddressError("Somebody with this e-mail address has an account.")
    token = secrets.token_urlsafe(32)
    with in_the_name_of(by, "invite"):
        Invitation.objects.undecided().for_address(email).update(withdrawn_at=at)
        try:
            with transaction.atomic():
                invitation = Invitation.objects.create(
                    email=email.lower(),
                    name=name,
                    role=role,
                    token_hash=hash_of(token),
                    invited_by=by,
                    invited_at=at,
                    expires_on=timezone.localdate(at) + OPEN_FOR,
                )
        except IntegrityError as error:
            raise KnownAddressError("Someone invited this address at the same moment.") from error
    return invitation, token


@transaction.atomic
def withdraw_invitation(*, invitation: Invitation, by: User, at: datetime) -> Invitation:
    invitation = _open(invitation.token_hash, timezone.localdate(at), also_expired=True)
    invitation.withdrawn_at = at
    with in_the_name_of(by, "withdraw invitation"):
        invitation.save(update_fields=["withdrawn_at"])
    return invitation


@transaction.atomic
def accept_invitation(*, token: str, username: str, password: str, at: datetime) -> User:
    """The account that the invitation is for, with the name and password its owner chose."""
    invitation = _open(hash_of(token), timezone.localdate(at))
    if User.objects.with_address(invitation.email).exists():
        raise KnownAddressError("Somebody with this e-mail address has an account.")
    if User.objects.number_of(username):
        raise TakenNameError("Another account has this user name.")
    first_name, _, last_name = invitation.name.rpartition(" ")
    user = User(
        username=username,
        email=invitation.email,
        first_name=first_name,
        last_name=last_name,
        desk_role=invitation.role,
    )
    user.set_password(password)
    with in_the_name_of(None, "accept invitation"):
        try:
            with transaction.atomic():
                user.save(force_insert=True)
        except IntegrityError as error:
            raise TakenNameError("Another account has this user name.") from error
        invitation.accepted_by, invitation.accepted_at = user, at
        invitation.save(update_fields=["accepted_by", "accepted_at"])
    return user


def hash_of(token: str) -> str:
    return sha256(token.encode()).hexdigest()


def _open(token_hash: str, today: date, *, also_expired: bool = False) -> Invitation:
    """The row, locked: of two who come with one link only one gets an account."""
    invitation = Invitation.objects.select_for_update().filter(token_hash=token_hash).first()
    if invitation is None or invitation.accepted_at or invitation.withdrawn_at:
        raise ClosedInvitationError("This invitation was used or withdrawn.")
    if invitation.has_expired(today) and not also_expired:
        raise ClosedInvitationError("This invitation has expired.")
    return invitation
