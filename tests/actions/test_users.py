import pytest

from statements.actions.users import ensure_user
from statements.models import User

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
