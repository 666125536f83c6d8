"""A statement's way to the public and back."""

from datetime import timedelta

import pghistory
import pytest
from django.urls import reverse

from statements.models import Comment, SitePolicy, Statement
from tests import factories
from tests.views.desk.conftest import text_of

pytestmark = pytest.mark.django_db


def to(name: str, statement: Statement) -> str:
    return reverse(f"desk:statement-{name}", args=[statement.pk])


def state_of(statement: Statement) -> str:
    return Statement.objects.get(pk=statement.pk).state


def test_a_draft_is_submitted(as_contributor):
    statement = factories.draft()
    response = as_contributor.post(to("submit", statement), {"version": "1"}, follow=True)
    assert state_of(statement) == "in_review"
    assert "The statement is in review now." in text_of(response)
    assert "It waits for an editor to review it." in text_of(response)


def test_an_incomplete_draft_is_not_submitted(as_contributor):
    statement = factories.draft(attribution="")
    response = as_contributor.post(to("submit", statement), {"version": "1"})
    assert response.status_code == 422
    assert "A public statement needs a speaker, a day, a quote and a topic." in text_of(response)
    assert state_of(statement) == "draft"


def test_a_reviewer_publishes_and_the_visitor_sees_it(client, as_editor, reviewer):
    statement = factories.in_review()
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
        "published": {"contributor": {"amend"}, "editor": {"retract", "amend"}},
    }
    rows = {
        "draft": factories.draft(),
        "in_review": factories.in_review(),
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
    statement = factories.in_review(entered_by=reviewer)
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
    statement = factories.in_review(entered_by=reviewer)
    as_editor.post(to("publish", statement), {"version": statement.version})
    assert state_of(statement) == "published"


def test_what_changed_since_it_was_read_is_not_published(as_editor):
    statement = factories.in_review()
    Statement.objects.filter(pk=statement.pk).update(version=2, setting="doorstep")
    response = as_editor.post(to("publish", statement), {"version": "1"})
    assert response.status_code == 409
    page = text_of(response)
    assert "Someone changed this statement in the meantime." in page
    assert "doorstep" in page
    assert 'name="version" value="2"' in page
    assert state_of(statement) == "in_review"


STEPS = {
    "submit": ("draft", {}),
    "discard": ("draft", {}),
    "comment": ("draft", {"comment": "Which day was it?"}),
    "return": ("in_review", {"comment": "Which day was it?"}),
    "publish": ("in_review", {}),
    "retract": ("published", {"note": "She never said it."}),
}
ROWS = {
    "draft": factories.draft,
    "in_review": factories.in_review,
    "published": factories.published,
}


@pytest.mark.parametrize("name", STEPS)
@pytest.mark.parametrize("version", [{}, {"version": "x"}, {"version": "-1"}])
def test_no_step_is_taken_without_the_version_that_was_read(as_editor, name, version):
    state, data = STEPS[name]
    statement = ROWS[state]()
    response = as_editor.post(to(name, statement), data | version)
    assert response.status_code == 422
    assert "does not say which version you read. Read it again." in text_of(response)
    assert (state_of(statement), Comment.objects.count()) == (state, 0)


@pytest.mark.parametrize("name", STEPS)
def test_whoever_comes_second_is_told_who_changed_what(as_editor, editor, name):
    state, data = STEPS[name]
    statement = ROWS[state]()
    with pghistory.context(user=editor.pk, act="amend statement"):
        Statement.objects.filter(pk=statement.pk).update(version=2, setting="doorstep")
    factories.forget_name()
    response = as_editor.post(to(name, statement), data | {"version": "1"})
    assert response.status_code == 409
    page = text_of(response)
    assert "Someone changed this statement in the meantime." in page
    news = page.split("Changed since you read it")[1].split("</section>")[0]
    assert f"<strong>{editor}</strong> amended it" in news
    assert "<dt>Setting</dt><dd><del>unknown</del> → <ins>doorstep</ins></dd>" in news
    assert 'name="version" value="2"' in page
    for words in data.values():
        assert f"> {words}</textarea>" in page
    assert (state_of(statement), Comment.objects.count()) == (state, 0)


def test_a_reviewer_sends_back_with_a_comment_and_the_contributor_is_told(client, editor, reviewer):
    statement = factories.in_review(entered_by=editor)
    factories.draft(entered_by=editor, entered_at=factories.NOW + timedelta(days=1))
    client.force_login(reviewer)
    data = {"version": "1", "comment": "Please look at the day again."}
    response = client.post(to("return", statement), data, follow=True)
    assert "The statement is a draft again." in text_of(response)
    assert state_of(statement) == "draft"
    client.force_login(editor)
    first = text_of(client.get("/desk/statements/")).split("</article>")[0]
    assert to("detail", statement) in first
    assert "Sent back:" in first
    assert "Please look at the day again." in first
    assert f"<strong>{reviewer}</strong>" in first
    page = text_of(client.get(to("detail", statement)))
    assert "Please look at the day again." in page.split("Comments")[1]


def test_sending_back_needs_a_comment(as_editor):
    statement = factories.in_review()
    response = as_editor.post(to("return", statement), {"version": "1", "comment": " "})
    assert response.status_code == 422
    assert "Say in a comment what is to be mended." in text_of(response)
    assert state_of(statement) == "in_review"


@pytest.mark.parametrize("state", ROWS)
def test_whoever_works_at_the_desk_comments(as_contributor, editor, state):
    statement = ROWS[state]()
    data = {"version": str(statement.version), "comment": "The <b>gulls</b> disagree."}
    response = as_contributor.post(to("comment", statement), data, follow=True)
    page = text_of(response)
    assert "Your comment stands with the statement." in page
    assert "The &lt;b&gt;gulls&lt;/b&gt; disagree." in page
    assert f"<strong>{editor}</strong> commented on it" in page
    assert Comment.objects.get().made_by == editor


@pytest.mark.parametrize("comment", ["", "  ", "x" * 2001])
def test_a_comment_has_words_and_not_too_many(as_contributor, comment):
    statement = factories.draft()
    response = as_contributor.post(to("comment", statement), {"version": "1", "comment": comment})
    assert response.status_code == 422
    assert "field-error" in text_of(response)
    assert not Comment.objects.exists()


def test_retracting_leaves_the_note_at_the_address(client, as_editor):
    statement = factories.published()
    response = as_editor.post(
        to("retract", statement), {"note": "She never said it.", "version": "1"}, follow=True
    )
    assert "The statement is retracted" in text_of(response)
    assert state_of(statement) == "retracted"
    client.logout()
    public = client.get(statement.get_absolute_url())
    assert public.status_code == 410
    assert "She never said it." in text_of(public)


def test_retracting_needs_a_note(as_editor):
    statement = factories.published()
    response = as_editor.post(to("retract", statement), {"note": "  ", "version": "1"})
    assert response.status_code == 422
    assert "This field is required." in text_of(response)
    assert state_of(statement) == "published"


@pytest.mark.parametrize(
    ("name", "data", "states"),
    [
        ("submit", {}, {"in_review", "published"}),
        ("discard", {}, {"in_review", "published"}),
        ("return", {"comment": "Which day?"}, {"draft", "published"}),
        ("publish", {}, {"draft", "published"}),
        ("retract", {"note": "A fictional note."}, {"draft", "in_review"}),
    ],
)
def test_a_step_out_of_order_is_refused_with_a_sentence(as_editor, name, data, states):
    rows = {
        "draft": factories.draft(),
        "in_review": factories.in_review(),
        "published": factories.published(),
    }
    for state in states:
        response = as_editor.post(to(name, rows[state]), data | {"version": "1"})
        assert response.status_code == 422
        assert "The state of the statement does not allow this." in text_of(response)
        assert state_of(rows[state]) == state
