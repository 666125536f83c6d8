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


def may_change(user: Visitor, statement: Statement) -> bool:
    """What is public changes only by a reviewer's hand; what is retracted, never."""
    if statement.is_retracted:
        return False
    return may_review(user) if statement.is_published else may_edit(user)


def may_publish(user: Visitor, statement: Statement) -> bool:
    """Publish what others entered and changed; one's own only where four eyes are off."""
    if not may_review(user):
        return False
    hands = (statement.entered_by_id, statement.changed_by_id)
    return user.pk not in hands or not SitePolicy.four_eyes_are_on()
