"""Letting people in, each once."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from statements.actions.invitations import (
    ClosedInvitationError,
    KnownAddressError,
    TakenNameError,
    accept_invitation,
    invite,
    withdraw_invitation,
)
from statements.actions.refusal import Refusal
from statements.models import Invitation, User
from tests import factories
from tests.actions.threads import at_once

pytestmark = pytest.mark.django_db


@pytest.fixture
def admin(db):
    return factories.user(User.DeskRole.ADMIN)


def invited(admin, **changes):
    values = {"email": "Ada@Gazette.example", "name": "Ada Brandt", "role": "editor"}
    return invite(**{**values, "by": admin, "at": timezone.now(), **changes})


def accept(token, **changes):
    values = {"username": "ada", "password": "a lamp for the harbour"}
    return accept_invitation(**{**values, "token": token, "at": timezone.now(), **changes})


def test_an_invitation_makes_one_account_with_its_role(admin):
    invitation, token = invited(admin)
    user = accept(token)
    assert (user.username, user.email, user.desk_role) == ("ada", "ada@gazette.example", "editor")
    assert str(user) == "Ada Brandt"
    assert user.check_password("a lamp for the harbour")
    invitation.refresh_from_db()
    assert invitation.accepted_by == user
    with pytest.raises(ClosedInvitationError):
        accept(token, username="another")


def test_the_token_itself_is_kept_nowhere(admin):
    invitation, token = invited(admin)
    assert len(token) > 40
    assert token not in str(Invitation.objects.values())
    assert "token_hash" not in str(invitation.events.values())
    with pytest.raises(ClosedInvitationError):
        accept(invitation.token_hash)


def test_an_invitation_expires_after_seven_days(admin):
    _, token = invited(admin)
    with pytest.raises(ClosedInvitationError, match="expired"):
        accept(token, at=timezone.now() + timedelta(days=8))
    assert accept(token, at=timezone.now() + timedelta(days=7))


def test_a_withdrawn_invitation_lets_nobody_in(admin):
    invitation, token = invited(admin)
    withdraw_invitation(invitation=invitation, by=admin, at=timezone.now())
    with pytest.raises(ClosedInvitationError):
        accept(token)
    with pytest.raises(ClosedInvitationError):
        withdraw_invitation(invitation=invitation, by=admin, at=timezone.now())
    said = [event.pgh_context.metadata["act"] for event in invitation.events.order_by("pgh_id")]
    assert said == ["invite", "withdraw invitation"]


def test_a_new_invitation_takes_the_place_of_the_open_one(admin):
    _, first = invited(admin)
    _, second = invited(admin, email="ADA@gazette.example")
    assert Invitation.objects.undecided().count() == 1
    with pytest.raises(ClosedInvitationError):
        accept(first)
    assert accept(second)


def test_somebody_with_an_account_is_not_invited_again(admin):
    factories.user(email="ada@gazette.example")
    with pytest.raises(KnownAddressError):
        invited(admin)


def test_a_taken_name_is_refused_and_the_invitation_stays_open(admin):
    factories.user(username="ada")
    _, token = invited(admin)
    with pytest.raises(TakenNameError):
        accept(token, username="Ada")
    assert accept(token, username="ada2")


def test_the_database_knows_one_open_invitation_an_address(admin):
    invitation, _ = invited(admin)
    with pytest.raises(IntegrityError), transaction.atomic():
        factories.invitation(email=invitation.email.upper())


@pytest.mark.django_db(transaction=True)
def test_of_many_who_come_with_one_link_one_gets_an_account():
    _, token = invited(factories.user(User.DeskRole.ADMIN))
    got = at_once(lambda number: accept(token, username=f"ada-{number}"), range(8))
    assert sum(isinstance(one, User) for one in got) == 1
    assert sum(isinstance(one, Refusal) for one in got) == 7
