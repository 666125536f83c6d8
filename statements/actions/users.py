"""Accounts, and the rules that hold for all of them."""

from collections.abc import Iterator
from contextlib import contextmanager

import pghistory
from django.db import transaction

from statements.actions.refusal import Refusal
from statements.models import SitePolicy, User


class LastAdministratorError(Refusal):
    """Nobody would be left who can let people in and give roles."""


@transaction.atomic
def ensure_user(*, username: str, password: str, desk_role: str) -> User:
    """The account of a name with this password, made with the role where it does not exist."""
    user = User.objects.filter(username=username).first()
    if user is None:
        user = User.objects.create_user(username, password=password, desk_role=desk_role)
    elif not user.check_password(password):
        user.set_password(password)
        user.save(update_fields=["password"])
    return user


@transaction.atomic
def set_desk_role(*, user: User, desk_role: str, by: User | None = None) -> User:
    """Gives an account its role at the desk; "" takes it away. Its sessions end.

    ``by`` is None from the command line, which needs no account.
    """
    user = _locked(user, keeps_rights=desk_role == User.DeskRole.ADMIN)
    user.desk_role = desk_role
    with in_the_name_of(by, "set role"):
        user.save(update_fields=["desk_role"])
    return user


@transaction.atomic
def set_active(*, user: User, is_active: bool, by: User) -> User:
    """Whether an account can be used; one that cannot keeps its name on all it did."""
    user = _locked(user, keeps_rights=is_active)
    user.is_active = is_active
    with in_the_name_of(by, "activate account" if is_active else "deactivate account"):
        user.save(update_fields=["is_active"])
    return user


@transaction.atomic
def repair_account(*, user: User, by: User, email: str, first_name: str, last_name: str) -> User:
    """Corrects a name or an address."""
    user.email, user.first_name, user.last_name = email.lower(), first_name, last_name
    with in_the_name_of(by, "repair account"):
        user.save(update_fields=["email", "first_name", "last_name"])
    return user


@transaction.atomic
def forget_second_factors(*, user: User, by: User) -> User:
    """For somebody who lost phone, keys and recovery codes: the next sign-in sets up new ones."""
    with in_the_name_of(by, "forget second factors"):
        user.authenticator_set.all().delete()  # type: ignore[attr-defined]  # allauth's table
    return user


@transaction.atomic
def set_four_eyes(*, is_on: bool, by: User | None = None) -> SitePolicy:
    """Whether who enters a statement and who publishes it must differ, from now on."""
    with in_the_name_of(by, "set four eyes"):
        policy, _ = SitePolicy.objects.update_or_create(defaults={"four_eyes": is_on})
    return policy


@contextmanager
def in_the_name_of(by: User | None, act: str) -> Iterator[None]:
    """The trail says who did what; from the command line, nobody is named."""
    named = {"user": by.pk} if by else {}
    with pghistory.context(act=act, **named):
        yield


def _locked(user: User, *, keeps_rights: bool) -> User:
    """The account, locked with all administrators: two who leave at once cannot both."""
    administrators = {row.pk for row in User.objects.administrators().select_for_update()}
    if not keeps_rights and administrators == {user.pk}:
        raise LastAdministratorError("This is the last administrator: name another one first.")
    return User.objects.select_for_update().get(pk=user.pk)
