"""The review queue, and the way through it."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from statements.models import Amendment, SitePolicy, Statement
from tests import factories
from tests.views.desk.conftest import as_sent, text_of

pytestmark = pytest.mark.django_db
LIST = "/desk/review/"


def to(name: str, statement: Statement) -> str:
    return reverse(f"desk:{name}", args=[statement.pk])


def reading(statement: Statement) -> str:
    return to("review-detail", statement)


def waiting(days: int = 1, *, language: str = "en", **columns) -> Statement:
    statement = factories.in_review(**columns)
    since = timezone.now() - timedelta(days=days, minutes=1)
    Statement.objects.filter(pk=statement.pk).update(submitted_at=since)
    statement.quotes.update(language=language)
    return statement


def rows(page: str) -> list[str]:
    return [row.split("</article>")[0] for row in page.split('<article class="desk-row"')[1:]]


def queries_of(client, address) -> int:
    with CaptureQueriesContext(connection) as queries:
        assert client.get(address).status_code == 200
    return len(queries)


def test_the_longest_waiting_stands_first_and_each_says_how_long(as_editor):
    young, old = waiting(1), waiting(9)
    factories.draft()
    factories.published()
    found = rows(text_of(as_editor.get(LIST)))
    assert [reading(old) in found[0], reading(young) in found[1], len(found)] == [True, True, 2]
    assert "waits 1 week, 2 days" in found[0]
    assert "waits 1 day" in found[1]


def test_amendments_wait_in_the_same_queue(as_editor, editor):
    amendment = factories.amendment(editor=editor, at=timezone.now() - timedelta(days=3))
    waiting(1)
    found = rows(text_of(as_editor.get(LIST)))
    assert reading(amendment.statement) in found[0]
    assert f"amendment by {editor}" in found[0]


def test_ones_own_work_waits_for_others(as_editor, reviewer):
    own, changed, others = waiting(entered_by=reviewer), waiting(), waiting()
    Statement.objects.filter(pk=changed.pk).update(changed_by=reviewer)
    proposed = factories.amendment(editor=reviewer).statement
    page = text_of(as_editor.get(LIST))
    assert [reading(row) in page for row in (own, changed, proposed, others)] == [
        *(False, False, False),
        True,
    ]
    everything = text_of(as_editor.get(LIST, {"show": "all"}))
    assert all(reading(row) in everything for row in (own, changed, proposed, others))
    SitePolicy.objects.create(four_eyes=False)
    page = text_of(as_editor.get(LIST))
    assert all(reading(row) in page for row in (own, changed, proposed, others))


def test_the_queue_is_narrowed_by_language(as_editor):
    english, german = waiting(), waiting(language="de")
    page = text_of(as_editor.get(LIST))
    assert 'German <span class="quiet">1</span>' in page
    page = text_of(as_editor.get(LIST, {"language": "de"}))
    assert reading(german) in page
    assert reading(english) not in page


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ({"language": "xx"}, "Select a valid choice. xx is not"),
        ({"show": "some"}, "Select a valid choice. some is not"),
        ({"page": "2"}, "This list has no page 2."),
        ({"page": "x"}, "A page is a number from 1 on."),
    ],
)
def test_a_wrong_filter_is_said_and_shows_what_waits(as_editor, query, sentence):
    statement = waiting()
    response = as_editor.get(LIST, query)
    assert response.status_code == 422
    assert sentence in text_of(response)
    assert reading(statement) in text_of(response)


def test_an_empty_queue_says_so(as_editor):
    assert "Nothing waits for you." in text_of(as_editor.get(LIST))


def test_only_editors_are_led_to_the_queue(as_contributor, reviewer):
    link = f'href="{reverse("desk:review-list")}"'
    assert link not in text_of(as_contributor.get("/desk/statements/"))
    as_contributor.force_login(reviewer)
    assert link in text_of(as_contributor.get("/desk/statements/"))


def test_the_queue_asks_as_often_for_30_as_for_one(as_editor, ministry, gathering):
    columns = {"speaker": ministry.speaker, "tenure": ministry, "meeting": gathering}
    waiting(**columns)
    few = queries_of(as_editor, LIST)
    for _ in range(29):
        waiting(**columns)
    assert queries_of(as_editor, LIST) == few


def test_a_reviewer_reads_the_facts_beside_every_wording_in_its_article(as_editor, ministry):
    statement = waiting(speaker=ministry.speaker, tenure=ministry)
    factories.quote(statement)
    factories.comment(statement)
    waiting(0)
    page = text_of(as_editor.get(reading(statement)))
    assert "1 of 2" in page
    assert "waits 1 day" in page
    assert "Foreign Minister of Freedonia" in page
    assert "A fictional report. “<mark>The lighthouse stays lit</mark>”, said Ada Brandt." in page
    assert page.count("<mark>The lighthouse stays lit</mark>") == 2
    assert "Please look at the day again." in page
    for verb in ("publish", "return", "amend", "comment"):
        assert f'action="{to(f"statement-{verb}", statement)}"' in page


def test_a_reviewer_reads_an_amendment_before_and_after(as_editor):
    amendment = factories.amendment()
    page = text_of(as_editor.get(reading(amendment.statement)))
    assert "Review an amendment" in page
    assert "<del>4 December 2024</del></dd> <dd><ins>3 December 2024</ins>" in page
    assert "A fictional day was wrong." in page
    for verb in ("publish", "reject"):
        assert f'action="{to(f"amendment-{verb}", amendment)}"' in page


def place(following: Statement | None = None, **more) -> dict[str, str]:
    following = {"next": str(following.pk)} if following else {}
    return {"queue": "1", "version": "1", **following, **more}


def test_each_decision_leads_to_the_next_in_the_queue(as_editor):
    first, second, third = waiting(3), waiting(2, language="de"), waiting(1)
    assert f'name="next" value="{second.pk}"' in text_of(as_editor.get(reading(first)))
    page = text_of(as_editor.get(reading(first), {"language": "en"}))
    assert f'name="next" value="{third.pk}"' in page
    assert 'name="language" value="en"' in page

    response = as_editor.post(to("statement-publish", first), place(third, language="en"))
    assert response["Location"] == f"{reading(third)}?language=en"
    data = place(comment="Which day?", language="en")
    response = as_editor.post(to("statement-return", third), data)
    assert response["Location"] == f"{LIST}?language=en"
    page = text_of(as_editor.get(response["Location"]))
    assert "The statement is a draft again." in page
    assert "Nothing more waits for you here." in page
    assert {row.pk: row.state for row in Statement.objects.all()} == {
        first.pk: "published",
        second.pk: "in_review",
        third.pk: "draft",
    }


def test_a_next_one_that_waits_no_more_is_passed_over(as_editor):
    first, second, third = waiting(3), waiting(2), waiting(1)
    Statement.objects.filter(pk=second.pk).update(state="draft")
    response = as_editor.post(to("statement-publish", first), place(second))
    assert response["Location"] == reading(third)


def test_a_decision_on_an_amendment_leads_on_too(as_editor):
    amendment, following = factories.amendment(), waiting()
    response = as_editor.post(to("amendment-publish", amendment), place(following))
    assert response["Location"] == reading(following)
    assert Amendment.objects.get().state == "published"


def test_what_a_reviewer_amends_another_must_publish(as_editor):
    statement, following = waiting(2), waiting(1)
    data = as_sent(statement, said_on="2024-12-03") | place(following)
    response = as_editor.post(to("statement-amend", statement), data, follow=True)
    assert response.redirect_chain == [(reading(statement), 302)]
    page = text_of(response)
    assert "The statement is amended." in page
    assert "You entered or changed it: another person must publish it." in page
    assert to("statement-publish", statement) not in page
    assert f'href="{reading(following)}"' in page


@pytest.mark.parametrize(
    ("data", "status", "sentence"),
    [
        ({"comment": ""}, 422, "Say in a comment what is to be mended."),
        ({"version": "9", "comment": "Which day?"}, 409, "Someone changed this statement"),
    ],
)
def test_a_refusal_stays_on_the_reviewing_page(as_editor, data, status, sentence):
    statement = waiting()
    response = as_editor.post(to("statement-return", statement), place() | data)
    assert response.status_code == status
    page = text_of(response)
    assert "Review a statement" in page
    assert sentence in page
    assert '<input type="hidden" name="queue" value="1">' in page


@pytest.mark.parametrize("row", [factories.draft, factories.published])
def test_what_waits_no_more_is_shown_as_it_is_now(as_editor, row):
    statement = row()
    response = as_editor.get(reading(statement), follow=True)
    assert response.redirect_chain == [(to("statement-detail", statement), 302)]
    assert "Someone decided on this in the meantime." in text_of(response)
