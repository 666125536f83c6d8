"""How far the desk is with an article."""

from datetime import date

import pytest

from statements.actions.article_states import finish_article, reopen_article
from statements.actions.articles import take_in_article
from statements.actions.candidates import add_candidate, reject_candidate, reopen_candidate
from statements.models import Article
from tests import factories

pytestmark = pytest.mark.django_db


def state_of(article) -> str:
    return Article.objects.values_list("state", flat=True).get(pk=article.pk)


@pytest.fixture
def candidate():
    return factories.candidate()


@pytest.fixture
def article(candidate):
    return candidate.snapshot.article


def take_in(article, text):
    return take_in_article(
        outlet=article.outlet,
        url=article.url,
        text=text,
        published_on=date(2024, 12, 4),
        language="en",
        at=factories.NOW,
    )


def test_an_article_begins_in_the_inbox(article):
    assert state_of(article) == "inbox"


def test_the_first_decision_puts_it_in_progress(article, candidate, editor):
    reject_candidate(candidate=candidate, editor=editor, at=factories.NOW)
    assert state_of(article) == "in-progress"


def test_a_passage_marked_by_hand_puts_it_in_progress(article, candidate, editor):
    spans = factories.spans_of("Port Nowhere")
    add_candidate(snapshot=candidate.snapshot, editor=editor, spans=spans, form="direct", why="")
    assert state_of(article) == "in-progress"


def test_an_article_without_quotes_is_done_without_quotes(article, editor):
    finish_article(article=article, editor=editor)
    assert state_of(article) == "done-without-quotes"


def test_an_article_that_is_quoted_is_done(article, candidate, editor):
    factories.quote(factories.draft(), snapshot=candidate.snapshot)
    finish_article(article=article, editor=editor)
    assert state_of(article) == "done"


def test_finishing_decides_on_no_passage(article, candidate, editor):
    finish_article(article=article, editor=editor)
    candidate.refresh_from_db()
    assert candidate.is_open
    assert not Article.objects.with_open_candidates().exists()


def test_a_finished_article_is_taken_up_again(article, editor):
    finish_article(article=article, editor=editor)
    reopen_article(article=article, editor=editor)
    assert state_of(article) == "in-progress"


def test_deciding_in_a_finished_article_takes_it_up_again(article, candidate, editor):
    reject_candidate(candidate=candidate, editor=editor, at=factories.NOW)
    finish_article(article=article, editor=editor)
    reopen_candidate(candidate=candidate, editor=editor)
    assert state_of(article) == "in-progress"


def test_a_new_text_of_a_finished_article_waits_in_the_inbox(article, editor):
    finish_article(article=article, editor=editor)
    take_in(article, factories.TEXT)
    assert state_of(article) == "done-without-quotes"
    take_in(article, factories.TEXT + " And more.")
    assert state_of(article) == "inbox"


def test_a_new_text_of_an_article_that_is_quoted_in_public_needs_no_name(
    article, candidate, editor
):
    factories.published(snapshot=candidate.snapshot)
    finish_article(article=article, editor=editor)
    factories.forget_name()
    take_in(article, factories.TEXT + " And more.")
    assert state_of(article) == "inbox"


def test_who_finished_an_article_is_in_its_trail(article, editor):
    finish_article(article=article, editor=editor)
    last = article.events.order_by("pgh_id").last()
    assert (last.state, last.pgh_context.metadata) == (
        "done-without-quotes",
        {"user": editor.pk, "act": "finish article"},
    )
