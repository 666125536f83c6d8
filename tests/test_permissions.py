import pytest
from django.contrib.auth.models import AnonymousUser

from statements.models import SitePolicy
from statements.permissions import may_edit, may_publish, may_review
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("role", "is_active", "edits", "reviews"),
    [
        (None, True, False, False),
        ("", True, False, False),
        ("editor", True, True, False),
        ("reviewer", True, True, True),
        ("editor", False, False, False),
        ("reviewer", False, False, False),
    ],
)
def test_roles_open_the_desk(role, is_active, edits, reviews):
    visitor = AnonymousUser() if role is None else factories.user(role, is_active=is_active)
    statement = factories.draft()
    assert (may_edit(visitor), may_review(visitor), may_publish(visitor, statement)) == (
        edits,
        reviews,
        reviews,
    )


def test_a_superuser_without_a_role_is_no_editor():
    root = factories.user("", is_superuser=True, is_staff=True)
    assert (may_edit(root), may_review(root)) == (False, False)


def test_what_one_entered_another_publishes_unless_four_eyes_are_off(reviewer):
    own = factories.draft(entered_by=reviewer)
    assert not may_publish(reviewer, own)
    assert may_publish(factories.reviewer(), own)
    SitePolicy.objects.create(four_eyes=False)
    assert may_publish(reviewer, own)
