"""Calling an end to the work on an article, and taking it up again."""

import pytest
from django.urls import reverse

from statements.models import Article
from tests import factories
from tests.views.desk.conftest import text_of

pytestmark = pytest.mark.django_db


def test_an_article_is_finished_and_taken_up_again(as_contributor, kept):
    page = as_contributor.post(reverse("desk:article-finish", args=[kept.article_id]), follow=True)
    assert "The article is done; no quote was taken from it." in text_of(page)
    assert "Done without quotes" in text_of(page)
    page = as_contributor.post(reverse("desk:article-reopen", args=[kept.article_id]), follow=True)
    assert "The article is in progress again." in text_of(page)
    assert Article.objects.get().state == "in-progress"


def test_an_article_with_a_quote_is_said_to_be_done(as_contributor, kept):
    factories.quote(factories.draft(), snapshot=kept)
    page = as_contributor.post(reverse("desk:article-finish", args=[kept.article_id]), follow=True)
    assert "The work on this article is done." in text_of(page)


@pytest.mark.parametrize("verb", ["finish", "reopen"])
def test_an_article_that_is_not_there_is_not_found(as_contributor, verb):
    assert as_contributor.post(reverse(f"desk:article-{verb}", args=[7])).status_code == 404


def test_the_list_narrows_to_a_state(as_contributor, kept):
    factories.article(title="Nothing quoted here", state="done-without-quotes")
    page = text_of(as_contributor.get("/desk/articles/", {"show": "done-without-quotes"}))
    assert "Nothing quoted here" in page
    assert kept.article.title not in page
    assert "No article in this state." in text_of(
        as_contributor.get("/desk/articles/", {"show": "done"})
    )
