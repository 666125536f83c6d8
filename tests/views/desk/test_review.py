"""A statement's way to the public and back."""

import pytest
from django.urls import reverse

from statements.models import SitePolicy, Statement
from tests import factories
from tests.views.desk.conftest import text_of

pytestmark = pytest.mark.django_db


def to(name: str, statement: Statement) -> str:
    return reverse(f"desk:statement-{name}", args=[statement.pk])


def in_review(**columns) -> Statement:
    statement = factories.draft(**columns)
    statement.state = "in_review"
    statement.save(update_fields=["state"])
    return statement


def state_of(statement: Statement) -> str:
    return Statement.objects.get(pk=statement.pk).state


def test_a_draft_is_submitted(as_contributor):
    statement = factories.draft()
    response = as_contributor.post(to("submit", statement), follow=True)
    assert state_of(statement) == "in_review"
    assert "The statement is in review now." in text_of(response)
    assert "It waits for an editor to review it." in text_of(response)


def test_an_incomplete_draft_is_not_submitted(as_contributor):
    statement = factories.draft(attribution="")
    response = as_contributor.post(to("submit", statement))
    assert response.status_code == 422
    assert "A public statement needs a speaker, a day, a quote and a topic." in text_of(response)
    assert state_of(statement) == "draft"


def test_a_reviewer_publishes_and_the_visitor_sees_it(client, as_editor, reviewer):
    statement = in_review()
    version = {"version": statement.version}
    response = as_editor.post(to("publish", statement), version, follow=True)
    assert "The statement is public now." in text_of(response)
    statement.refresh_from_db()
    assert (statement.state, statement.published_by) == ("published", reviewer)
    client.logout()
    assert "The lighthouse stays lit" in text_of(client.get(statement.get_absolute_url()))


def test_page_offers_what_state_and_role_allow(client, editor, reviewer):
    buttons = {
        "draft": {"contributor": {"submit", "amend"}, "editor": {"submit", "amend"}},
        "in_review": {"contributor": {"amend"}, "editor": {"publish", "return", "amend"}},
        "published": {"contributor": set(), "editor": {"retract", "amend"}},
    }
    rows = {
        "draft": factories.draft(),
        "in_review": in_review(),
        "published": factories.published(),
    }
    for state, by_role in buttons.items():
        for user in (editor, reviewer):
            client.force_login(user)
            page = text_of(client.get(to("detail", rows[state])))
            names = ("submit", "return", "publish", "retract", "amend")
            shown = {name for name in names if f'action="{to(name, rows[state])}"' in page}
            assert shown == by_role[user.desk_role], (state, user.desk_role)


def test_whoever_entered_it_does_not_publish_it(as_editor, reviewer):
    statement = in_review(entered_by=reviewer)
    page = text_of(as_editor.get(to("detail", statement)))
    assert "another person must publish it" in page
    assert to("publish", statement) not in page
    response = as_editor.post(to("publish", statement), {"version": statement.version})
    assert response.status_code == 422
    assert "You entered or changed this statement: another person must publish it." in text_of(
        response
    )
    assert state_of(statement) == "in_review"


def test_one_person_publishes_where_four_eyes_are_off(as_editor, reviewer):
    SitePolicy.objects.create(four_eyes=False)
    statement = in_review(entered_by=reviewer)
    as_editor.post(to("publish", statement), {"version": statement.version})
    assert state_of(statement) == "published"


def test_what_changed_since_it_was_read_is_not_published(as_editor):
    statement = in_review()
    Statement.objects.filter(pk=statement.pk).update(version=2, setting="doorstep")
    response = as_editor.post(to("publish", statement), {"version": "1"})
    assert response.status_code == 409
    page = text_of(response)
    assert "Someone changed this statement in the meantime." in page
    assert "doorstep" in page
    assert 'name="version" value="2"' in page
    assert state_of(statement) == "in_review"


@pytest.mark.parametrize("version", [{}, {"version": "x"}])
def test_publishing_needs_the_version_that_was_read(as_editor, version):
    statement = in_review()
    response = as_editor.post(to("publish", statement), version)
    assert response.status_code == 422
    assert "does not say which version you read" in text_of(response)
    assert state_of(statement) == "in_review"


def test_a_reviewer_sends_back(as_editor):
    statement = in_review()
    response = as_editor.post(to("return", statement), follow=True)
    assert "The statement is a draft again." in text_of(response)
    assert state_of(statement) == "draft"


def test_retracting_leaves_the_note_at_the_address(client, as_editor):
    statement = factories.published()
    response = as_editor.post(to("retract", statement), {"note": "She never said it."}, follow=True)
    assert "The statement is retracted" in text_of(response)
    assert state_of(statement) == "retracted"
    client.logout()
    public = client.get(statement.get_absolute_url())
    assert public.status_code == 410
    assert "She never said it." in text_of(public)


def test_retracting_needs_a_note(as_editor):
    statement = factories.published()
    response = as_editor.post(to("retract", statement), {"note": "  "})
    assert response.status_code == 422
    assert "This field is required." in text_of(response)
    assert state_of(statement) == "published"


@pytest.mark.parametrize(
    ("name", "data", "states"),
    [
        ("submit", {}, {"in_review", "published"}),
        ("return", {}, {"draft", "published"}),
        ("publish", {"version": "1"}, {"draft", "published"}),
        ("retract", {"note": "A fictional note."}, {"draft", "in_review"}),
    ],
)
def test_a_step_out_of_order_is_refused_with_a_sentence(as_editor, name, data, states):
    rows = {
        "draft": factories.draft(),
        "in_review": in_review(),
        "published": factories.published(),
    }
    for state in states:
        response = as_editor.post(to(name, rows[state]), data)
        assert response.status_code == 422
        assert "The state of the statement does not allow this." in text_of(response)
        assert state_of(rows[state]) == state
