"""The desk's first page: what waits, what one did last, what is covered."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from statements.models import Statement
from statements.views.desk.overview import ages
from tests import factories
from tests.views.desk.conftest import text_of

pytestmark = pytest.mark.django_db

OVERVIEW = reverse("desk:overview-detail")


def in_review(since, **columns) -> Statement:
    row = factories.draft(**columns)
    row.state, row.submitted_at = Statement.State.IN_REVIEW, since
    row.save(update_fields=["state", "submitted_at"])
    return row


def test_an_empty_desk_says_what_to_do(as_contributor):
    page = text_of(as_contributor.get(OVERVIEW))
    assert "<strong>0</strong> articles in the inbox" in page
    assert "Statements that you enter, change or publish will stand here." in page
    assert "No article yet." in page


def test_it_counts_what_waits(as_contributor, found):
    factories.article(state="in-progress")
    factories.article(state="done")
    in_review(timezone.now())
    page = text_of(as_contributor.get(OVERVIEW))
    assert "<strong>1</strong> article in progress" in page
    assert "<strong>1</strong> open passage<" in page
    assert "<strong>1</strong> statement waits for review" in page
    assert "1 since today" in page


def test_it_counts_translations_for_those_who_review(as_editor):
    assert "translation waits" not in text_of(as_editor.get("/desk/"))
    factories.translation(factories.published().quotes.get())
    assert "<strong>1</strong> translation waits for review" in text_of(as_editor.get("/desk/"))


def test_open_passages_of_finished_articles_do_not_wait(as_contributor, found):
    found.snapshot.article.state = "done"
    found.snapshot.article.save(update_fields=["state"])
    assert "<strong>0</strong> open passages" in text_of(as_contributor.get(OVERVIEW))


def test_drafts_sent_back_to_me_stand_first(as_contributor, editor):
    sent_back = {"submitted_at": factories.NOW}
    factories.draft(entered_by=editor, **sent_back)
    factories.draft(**sent_back)
    assert "<strong>1</strong> draft sent back to me" in text_of(as_contributor.get(OVERVIEW))


def test_it_shows_my_work_and_nobody_elses(as_contributor, editor):
    factories.draft(entered_by=editor, words="The boats are red")
    factories.draft(words="The gulls are grey")
    factories.article(added_by=editor, title="A fictional harbour")
    page = text_of(as_contributor.get(OVERVIEW))
    assert "The boats are red" in page
    assert "The gulls are grey" not in page
    assert "A fictional harbour" in page


def test_it_tells_what_is_covered_by_outlet_and_language(as_contributor):
    outlet = factories.outlet(name="Port Nowhere Post")
    first = factories.snapshot(article=factories.article(outlet=outlet, state="done"))
    factories.article(outlet=outlet)
    factories.published(snapshot=first)
    shown = as_contributor.get(OVERVIEW).context
    (row,) = shown["outlets"]
    assert (row.name, row.article_count, row.done_count, row.statement_count) == (
        "Port Nowhere Post",
        2,
        1,
        1,
    )
    assert shown["languages"] == [
        {"language": "en", "article_count": 2, "done_count": 1, "statement_count": 1}
    ]


def test_reviews_are_counted_by_how_long_they_wait():
    now = timezone.now()
    waits = [now, now - timedelta(days=1), now - timedelta(days=3), now - timedelta(days=30)]
    shown = ages([*waits, waits[3]], timezone.localdate(now))
    assert [(str(age.name), age.count, age.is_long) for age in shown] == [
        ("since today", 1, False),
        ("since yesterday", 1, False),
        ("for days", 1, False),
        ("for more than a week", 2, True),
    ]


def test_much_work_takes_as_many_queries_as_little(as_contributor, editor):
    def queries() -> int:
        with CaptureQueriesContext(connection) as context:
            assert as_contributor.get(OVERVIEW).status_code == 200
        return len(context)

    def work(rounds: int) -> None:
        for _ in range(rounds):
            factories.draft(entered_by=editor)
            factories.article(added_by=editor)
            in_review(factories.NOW)

    work(1)
    few = queries()
    work(30)
    assert queries() == few
