"""How statements are read: which are public, in which order, and with how many queries."""

from datetime import date

import pytest
from django.core.exceptions import FieldFetchBlocked
from django.db import connection
from django.test.utils import CaptureQueriesContext

from statements.actions.statements import retract_statement
from statements.models import Article, Statement
from tests import factories

pytestmark = pytest.mark.django_db


def one_in_each_state() -> dict[str, Statement]:
    in_review = factories.draft()
    Statement.objects.filter(pk=in_review.pk).update(state="in_review")
    retracted = factories.published()
    retract_statement(
        statement=retracted,
        reviewer=factories.reviewer(),
        at=factories.NOW,
        version=retracted.version,
        note="Not said.",
    )
    return {
        "draft": factories.draft(),
        "in_review": in_review,
        "published": factories.published(),
        "retracted": retracted,
    }


def test_visitors_see_the_published_and_the_tombstones_of_the_retracted():
    rows = one_in_each_state()
    assert set(Statement.objects.published()) == {rows["published"]}
    assert set(Statement.objects.public()) == {rows["published"], rows["retracted"]}
    for state, row in rows.items():
        assert list(Statement.objects.in_state(state)) == [row]


def test_of_one_day_the_last_entered_is_the_newest_and_pages_follow_on():
    rows = [factories.draft(said_on=date(2024, 12, day)) for day in (1, 2, 2, 3)]
    newest = list(Statement.objects.newest_first())
    assert newest == rows[::-1]
    assert list(Statement.objects.oldest_first()) == rows
    for number, row in enumerate(newest):
        assert (
            list(Statement.objects.before(row.said_on, row.pk).newest_first())
            == (newest[number + 1 :])
        )
        assert set(Statement.objects.after(row.said_on, row.pk)) == set(newest[:number])


def card_queries(count: int) -> int:
    held, meeting = factories.tenure(), factories.meeting()
    for _ in range(count):
        factories.quote(factories.draft(speaker=held.speaker, tenure=held, meeting=meeting))
    with CaptureQueriesContext(connection) as context:
        for row in Statement.objects.for_cards():
            assert row.leading_quote.snapshot.article.outlet.name
            assert len(row.other_wordings) == 1
            assert row.leading_position.topic.name
            assert row.tenure.office.organisation.name
            assert row.speaker.name
            assert row.meeting.name
    return len(context)


def test_a_card_takes_three_queries_for_one_statement_and_for_thirty():
    assert card_queries(1) == 3
    assert card_queries(30) == 3


def test_what_a_card_does_not_show_is_an_error_not_a_query():
    factories.draft()
    row = Statement.objects.for_cards().get()
    with pytest.raises(FieldFetchBlocked):
        _ = row.entered_by.username


def test_a_statement_without_positions_leads_with_none():
    factories.draft().positions.all().delete()
    assert Statement.objects.for_cards().get().leading_position is None


def test_an_article_is_public_once_a_published_statement_quotes_it():
    rows = one_in_each_state()
    article = rows["published"].quotes.get().snapshot.article
    factories.quote(factories.draft(), snapshot=article.snapshots.get())
    assert list(Article.objects.quoted()) == [article]
