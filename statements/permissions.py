"""Who may do what. Reading public pages needs no account."""

from django.conf import settings
from django.contrib.auth.models import AnonymousUser

from statements.models import Amendment, Statement, Translation, User
from statements.models.site_policy import SitePolicy

type Visitor = User | AnonymousUser

# Each may do what those before it may.
LADDER = [
    User.DeskRole.CONTRIBUTOR,
    User.DeskRole.EDITOR,
    User.DeskRole.DATA_EDITOR,
    User.DeskRole.ADMIN,
]


def may_contribute(user: Visitor) -> bool:
    """Take articles in, decide on candidates, enter and submit statements."""
    return _stands_at(user, User.DeskRole.CONTRIBUTOR)


def may_review(user: Visitor) -> bool:
    """Publish, send back, retract and merge."""
    return _stands_at(user, User.DeskRole.EDITOR)


def may_keep_records(user: Visitor) -> bool:
    """Change and merge speakers, offices, meetings, outlets and topics."""
    return _stands_at(user, User.DeskRole.DATA_EDITOR)


def may_administer(user: Visitor) -> bool:
    """Invite people, give roles and set the site's policy."""
    return _stands_at(user, User.DeskRole.ADMIN)


def may_repair(user: Visitor) -> bool:
    """Enter Django's admin, which is for accounts and rare repairs."""
    return may_administer(user) and isinstance(user, User) and user.is_staff


def lacks_second_factor(user: User) -> bool:
    """Whether somebody who works at the desk must set one up first."""
    return settings.MFA_REQUIRED and not user.has_second_factor()


def _stands_at(user: Visitor, role: User.DeskRole) -> bool:
    if not isinstance(user, User) or not user.is_active or not user.desk_role:
        return False
    return LADDER.index(User.DeskRole(user.desk_role)) >= LADDER.index(role)


def may_change(user: Visitor, statement: Statement) -> bool:
    """What is public changes only by an editor's hand; what is retracted or merged, never."""
    if statement.is_closed:
        return False
    return may_review(user) if statement.is_published else may_contribute(user)


def may_amend(user: Visitor, statement: Statement) -> bool:
    """Change what is not public, or propose how what is public should change."""
    return may_contribute(user) and not statement.is_closed


def may_publish(user: Visitor, statement: Statement) -> bool:
    """Publish what others entered and changed; one's own only where four eyes are off."""
    if not may_review(user):
        return False
    hands = (statement.entered_by_id, statement.changed_by_id)
    return user.pk not in hands or not SitePolicy.four_eyes_are_on()


def may_publish_amendment(user: Visitor, amendment: Amendment) -> bool:
    """Publish what others propose; one's own only where four eyes are off."""
    if not may_review(user):
        return False
    return user.pk != amendment.proposed_by_id or not SitePolicy.four_eyes_are_on()


def may_change_translation(user: Visitor, translation: Translation, statement: Statement) -> bool:
    """Amend or remove one of ``for_desk()``: what readers see, only by an editor's hand."""
    if statement.is_closed:
        return False
    return may_review(user) if translation.is_public else may_contribute(user)


def may_review_translation(user: Visitor, translation: Translation) -> bool:
    """Review what others wrote; one's own only where four eyes are off."""
    if not may_review(user):
        return False
    hands = (translation.entered_by_id, translation.changed_by_id)
    return user.pk not in hands or not SitePolicy.four_eyes_are_on()
