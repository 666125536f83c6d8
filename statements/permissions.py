"""Who may do what. Reading public pages needs no account."""

from django.contrib.auth.models import AnonymousUser

from statements.models import Statement, User
from statements.models.users import SitePolicy

type Visitor = User | AnonymousUser


def may_edit(user: Visitor) -> bool:
    """Take articles in, decide on candidates, enter and submit statements."""
    return isinstance(user, User) and user.is_active and user.desk_role != User.DeskRole.NONE


def may_review(user: Visitor) -> bool:
    """Publish, send back and retract."""
    return isinstance(user, User) and user.is_active and user.desk_role == User.DeskRole.REVIEWER


def may_publish(user: Visitor, statement: Statement) -> bool:
    """Review someone else's statement; one's own only where four eyes are off."""
    if not may_review(user):
        return False
    return statement.entered_by_id != user.pk or not SitePolicy.four_eyes_are_on()
