import pytest
from django.contrib.auth.models import AnonymousUser

from statements.models import SitePolicy, Translation
from statements.permissions import (
    may_administer,
    may_change_translation,
    may_contribute,
    may_keep_records,
    may_publish,
    may_review,
    may_review_translation,
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


def listed(translation) -> Translation:
    """As the desk reads it: whether readers see it too."""
    return Translation.objects.for_desk().get(pk=translation.pk)


def test_a_translation_that_readers_see_only_an_editor_changes(editor, reviewer):
    statement = factories.published()
    public = listed(factories.translation(statement.quotes.get(), by="outlet"))
    waiting = listed(factories.translation(statement.quotes.get()))
    drafted = factories.draft()
    in_draft = listed(factories.translation(drafted.quotes.get(), by="outlet"))
    may = may_change_translation
    assert (may(editor, public, statement), may(reviewer, public, statement)) == (False, True)
    assert (may(editor, waiting, statement), may(editor, in_draft, drafted)) == (True, True)
    assert not may(AnonymousUser(), waiting, statement)
    statement.state = "retracted"
    assert not may(reviewer, waiting, statement)


def test_what_one_translated_another_reviews_unless_four_eyes_are_off(editor, reviewer):
    quote = factories.draft().quotes.get()
    entered = factories.translation(quote, entered_by=reviewer, changed_by=editor)
    changed = factories.translation(quote, entered_by=editor, changed_by=reviewer, by="machine")
    for own in (entered, changed):
        assert not may_review_translation(reviewer, own)
        assert not may_review_translation(editor, own)
        assert may_review_translation(factories.reviewer(), own)
    SitePolicy.objects.create(four_eyes=False)
    assert may_review_translation(reviewer, entered)
