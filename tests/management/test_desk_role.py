"""``manage.py desk_role``."""

import pytest
from django.core.management import CommandError, call_command

from statements.models import User
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("role", "stored"), [("data-editor", "data-editor"), ("none", "")])
def test_an_account_gets_and_loses_its_role(role, stored):
    user = factories.user(User.DeskRole.EDITOR)
    call_command("desk_role", user.username, role)
    user.refresh_from_db()
    assert user.desk_role == stored


def test_an_unknown_account_is_named():
    with pytest.raises(CommandError, match="no account 'nobody'"):
        call_command("desk_role", "nobody", "editor")
