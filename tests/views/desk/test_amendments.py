"""Amendments of public statements: proposed by one, read and decided by another."""

import pytest
from django.urls import reverse

from statements.models import Amendment, Comment, SitePolicy, Statement
from tests import factories
from tests.views.desk.conftest import as_sent, text_of

pytestmark = pytest.mark.django_db
NOTE = "It was the day before."


def to(name: str, amendment: Amendment) -> str:
    return reverse(f"desk:amendment-{name}", args=[amendment.pk])


def page_of(statement: Statement) -> str:
    return reverse("desk:statement-detail", args=[statement.pk])


def amend(statement: Statement) -> str:
    return reverse("desk:statement-amend", args=[statement.pk])


def test_a_contributor_proposes_and_the_public_page_stays(client, as_contributor, editor):
    statement = factories.published()
    page = text_of(as_contributor.get(page_of(statement)))
    assert "Propose an amendment" in page
    data = as_sent(statement, said_on="2024-12-03", note=NOTE)
    page = text_of(as_contributor.post(amend(statement), data, follow=True))
    assert "until then the old wording stays public" in page
    assert "<dt>Said on</dt> <dd><del>4 December 2024</del></dd> <dd><ins>3 December 2024" in page
    assert f"proposed by {editor}" in page
    client.logout()
    public = text_of(client.get(statement.get_absolute_url()))
    assert "4 December 2024" in public
    assert NOTE not in public


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"note": " "}, "A public statement changes only with a note that readers see."),
        ({"note": "x" * 1001}, "at most 1000 characters"),
        ({"said_on": "2024-12-04"}, "This amendment changes nothing."),
        ({"speaker": ""}, "A public statement needs a speaker, a day, a quote and a topic."),
        ({"version": ""}, "does not say which version you read"),
    ],
)
def test_a_bad_proposal_comes_back_with_a_sentence(as_contributor, changes, sentence):
    statement = factories.published()
    data = as_sent(statement, said_on="2024-12-03", note=NOTE) | changes
    response = as_contributor.post(amend(statement), data)
    assert response.status_code == 422
    assert sentence in text_of(response)
    assert not Amendment.objects.exists()


def test_a_proposal_on_what_changed_since_comes_back_with_both_versions(as_contributor):
    statement = factories.published()
    data = as_sent(statement, said_on="2024-12-03", note=NOTE)
    factories.change_in_a_name(statement, setting="speech", version=2)
    response = as_contributor.post(amend(statement), data)
    assert response.status_code == 409
    page = text_of(response)
    assert '<th scope="row">Setting</th><td>speech</td><td>unknown</td>' in page
    assert f"> {NOTE}</textarea>" in page
    assert not Amendment.objects.exists()


def test_of_two_who_propose_the_second_is_told_and_keeps_what_was_written(as_contributor):
    statement = factories.published()
    data = as_sent(statement, said_on="2024-12-01", note="A fictional other note.")
    waiting = factories.amendment(statement)
    response = as_contributor.post(amend(statement), data)
    assert response.status_code == 409
    page = text_of(response)
    assert "An amendment of this statement waits for review already." in page
    assert "A fictional other note.</textarea>" in page
    assert f"<strong>{waiting.proposed_by}</strong> proposed an amendment" in page
    assert Amendment.objects.get().note == waiting.note
    again = data | {"replaces": str(waiting.pk)}
    assert f'name="replaces" value="{waiting.pk}"' in page
    assert as_contributor.post(amend(statement), again).status_code == 302
    assert Amendment.objects.waiting().get().note == "A fictional other note."


def test_an_editor_publishes_and_readers_see_the_new_with_its_note(client, as_editor):
    amendment = factories.amendment(note=NOTE)
    response = as_editor.post(to("publish", amendment), {"version": "1"}, follow=True)
    page = text_of(response)
    assert "The amendment is public now, with its note." in page
    history = page.split(">History<")[1]
    assert "published an amendment" in history
    assert "<del>4 December 2024</del> → <ins>3 December 2024</ins>" in history
    assert f"<dt>Correction</dt><dd><ins>{NOTE}</ins></dd>" in history
    assert "<dt>Amendment: State</dt><dd><del>waiting</del> → <ins>published</ins></dd>" in history
    client.logout()
    public = text_of(client.get(amendment.statement.get_absolute_url()))
    assert "3 December 2024" in public
    assert NOTE in public


def test_whoever_proposed_it_does_not_publish_it(as_editor, reviewer):
    amendment = factories.amendment(editor=reviewer)
    page = text_of(as_editor.get(page_of(amendment.statement)))
    assert "You proposed this amendment: another person must publish it." in page
    assert to("publish", amendment) not in page
    response = as_editor.post(to("publish", amendment), {"version": "1"})
    assert response.status_code == 422
    assert "another person must publish it." in text_of(response)
    assert Amendment.objects.get().is_waiting
    SitePolicy.objects.create(four_eyes=False)
    as_editor.post(to("publish", amendment), {"version": "1"})
    assert Amendment.objects.get().state == "published"


@pytest.mark.parametrize("version", ["1", "2"])
def test_an_amendment_of_an_older_version_is_not_published_and_not_lost(as_editor, version):
    statement = factories.published()
    amendment = factories.amendment(statement, note=NOTE)
    factories.change_in_a_name(statement, setting="speech", version=2)
    response = as_editor.post(to("publish", amendment), {"version": version})
    assert response.status_code == 409
    page = text_of(response)
    assert "The statement changed since this was proposed." in page
    assert "<ins>3 December 2024</ins>" in page
    assert "<ins>speech</ins>" in page
    assert f"> {NOTE}</textarea>" in page
    assert to("publish", amendment) not in page
    assert Amendment.objects.get().is_waiting


def test_a_stale_amendment_is_proposed_anew_on_what_stands_there_now(as_editor, reviewer):
    statement = factories.published()
    old = factories.amendment(statement, note=NOTE)
    factories.change_in_a_name(statement, setting="speech", version=2)
    as_editor.post(amend(statement), as_sent(statement))
    old.refresh_from_db()
    assert (old.state, old.decided_by) == ("withdrawn", reviewer)
    waiting = Amendment.objects.waiting().get()
    assert (waiting.base_version, waiting.note, waiting.proposed_by) == (2, NOTE, reviewer)
    assert waiting.proposed["saying"]["said_on"] == "2024-12-03"


def test_an_editor_rejects_with_a_comment(as_editor, reviewer):
    amendment = factories.amendment()
    response = as_editor.post(to("reject", amendment), {"version": "1", "comment": " "})
    assert response.status_code == 422
    assert "Say in a comment what is to be mended." in text_of(response)
    data = {"version": "1", "comment": "The day was right."}
    page = text_of(as_editor.post(to("reject", amendment), data, follow=True))
    assert "The amendment is rejected; the statement stays as it is." in page
    assert f"rejected by {reviewer}" in page.split("Earlier amendments")[1]
    assert Comment.objects.get().text == "The day was right."
    assert Statement.objects.get().version == 1


def test_its_proposer_withdraws_an_amendment(as_contributor, editor):
    amendment = factories.amendment(editor=editor)
    page = text_of(as_contributor.get(page_of(amendment.statement)))
    assert to("withdraw", amendment) in page
    page = text_of(as_contributor.post(to("withdraw", amendment), {"version": "1"}, follow=True))
    assert "Your amendment is withdrawn; the statement stays as it is." in page
    assert Amendment.objects.get().state == "withdrawn"


def test_nobody_withdraws_anothers_amendment(as_contributor):
    amendment = factories.amendment()
    page = text_of(as_contributor.get(page_of(amendment.statement)))
    assert to("withdraw", amendment) not in page
    response = as_contributor.post(to("withdraw", amendment), {"version": "1"})
    assert response.status_code == 422
    assert "Only the one who proposed an amendment withdraws it." in text_of(response)
    assert Amendment.objects.get().is_waiting


@pytest.mark.parametrize("name", ["publish", "reject"])
def test_a_decided_amendment_stays_decided(as_editor, editor, name):
    amendment = factories.amendment(editor=editor)
    Amendment.objects.update(state="withdrawn", decided_by=editor, decided_at=factories.NOW)
    data = {"version": "1", "comment": "The day was right."}
    response = as_editor.post(to(name, amendment), data)
    assert response.status_code == 409
    assert "Someone decided on this amendment in the meantime." in text_of(response)
    assert Amendment.objects.get().state == "withdrawn"


def test_words_are_proposed_in_the_articles_own_and_shown_in_their_place(as_contributor, reviewer):
    statement = factories.published()
    quote = statement.quotes.get()
    data = as_sent(statement, note=NOTE, **{f"wording-{quote.pk}-words": "lighthouse stays"})
    page = text_of(as_contributor.post(amend(statement), data, follow=True))
    assert "In the article, as proposed" in page
    assert "“The <mark>lighthouse stays</mark> lit”" in page
    assert '<ins lang="en">lighthouse stays</ins>' in page
    assert statement.quotes.get().text == factories.SENTENCE
    as_contributor.force_login(reviewer)
    as_contributor.post(to("publish", Amendment.objects.get()), {"version": "1"})
    assert statement.quotes.get().text == "lighthouse stays"


def test_a_page_asks_as_often_for_many_amendments(as_editor, django_assert_max_num_queries):
    statement = factories.published()
    first = factories.amendment(statement)
    for number in range(5):
        first = factories.amendment(
            statement, setting="speech", replaces=first.pk, note=f"{number}"
        )
    with django_assert_max_num_queries(45):
        as_editor.get(page_of(statement))
