import pytest
from django.contrib.auth.models import AnonymousUser

from statements.models import SitePolicy
from statements.permissions import (
    may_administer,
    may_contribute,
    may_keep_records,
    may_publish,
    may_review,
)
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("role", "is_active", "may"),
    [
        (None, True, ""),
        ("", True, ""),
        ("contributor", True, "contribute"),
        ("editor", True, "contribute review"),
        ("data-editor", True, "contribute review keep-records"),
        ("admin", True, "contribute review keep-records administer"),
        ("contributor", False, ""),
        ("admin", False, ""),
    ],
)
def test_each_role_may_what_those_before_it_may_and_more(role, is_active, may):
    visitor = AnonymousUser() if role is None else factories.user(role, is_active=is_active)
    permissions = {
        "contribute": may_contribute(visitor),
        "review": may_review(visitor),
        "keep-records": may_keep_records(visitor),
        "administer": may_administer(visitor),
    }
    assert " ".join(name for name, is_granted in permissions.items() if is_granted) == may
    assert may_publish(visitor, factories.draft()) == permissions["review"]


def test_a_superuser_without_a_role_is_no_editor():
    root = factories.user("", is_superuser=True, is_staff=True)
    assert (may_contribute(root), may_review(root)) == (False, False)


def test_what_one_entered_another_publishes_unless_four_eyes_are_off(reviewer):
    own = factories.draft(entered_by=reviewer)
    assert not may_publish(reviewer, own)
    assert may_publish(factories.reviewer(), own)
    SitePolicy.objects.create(four_eyes=False)
    assert may_publish(reviewer, own)
