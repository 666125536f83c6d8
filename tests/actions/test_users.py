import pytest

from statements.actions.refusal import Refusal
from statements.actions.users import (
    LastAdministratorError,
    ensure_user,
    set_active,
    set_desk_role,
    set_four_eyes,
)
from statements.models import SitePolicy, User
from tests import factories
from tests.actions.threads import at_once

pytestmark = pytest.mark.django_db


def test_an_account_is_made_once_and_its_role_stays():
    first = ensure_user(username="ada", password="one lamp", desk_role="editor")
    User.objects.update(desk_role="admin")
    second = ensure_user(username="ada", password="one lamp", desk_role="editor")
    assert second == first
    assert (second.desk_role, second.password) == ("admin", first.password)


def test_an_account_with_another_password_gets_this_one():
    ensure_user(username="ada", password="one lamp", desk_role="editor")
    ensure_user(username="ada", password="two lamps", desk_role="editor")
    assert User.objects.get().check_password("two lamps")


def test_a_role_leaves_its_trace_in_the_name_of_who_gave_it():
    admin, person = factories.user("admin"), factories.user("editor")
    set_desk_role(user=person, desk_role="data-editor", by=admin)
    made, changed = person.events.order_by("pgh_id")
    assert (made.desk_role, changed.desk_role) == ("editor", "data-editor")
    assert changed.pgh_context.metadata == {"user": admin.pk, "act": "set role"}


def test_four_eyes_leave_their_trace():
    admin = factories.user("admin")
    set_four_eyes(is_on=False, by=admin)
    assert SitePolicy.objects.get().events.get().pgh_context.metadata["user"] == admin.pk


def test_the_last_administrator_stays_one():
    admin = factories.user("admin")
    factories.user("admin", is_active=False)
    for leave in (
        lambda: set_desk_role(user=admin, desk_role="editor", by=admin),
        lambda: set_active(user=admin, is_active=False, by=admin),
    ):
        with pytest.raises(LastAdministratorError):
            leave()
    factories.user("admin")
    assert set_desk_role(user=admin, desk_role="", by=admin).desk_role == ""


@pytest.mark.django_db(transaction=True)
def test_two_administrators_cannot_both_leave_at_once():
    pair = [factories.user("admin"), factories.user("admin")]
    left = at_once(lambda admin: set_desk_role(user=admin, desk_role="", by=admin), pair)
    assert sum(isinstance(one, Refusal) for one in left) == 1
    assert User.objects.administrators().count() == 1
