"""An article on the work bench."""

import pytest
from django.urls import reverse

from statements.models import Candidate
from tests import factories
from tests.views.desk.conftest import TEXT, queries_of, text_of

pytestmark = pytest.mark.django_db


def detail(article) -> str:
    return reverse("desk:article-detail", args=[article.pk])


def test_bench_shows_text_and_cards(as_contributor, found, kept):
    page = text_of(as_contributor.get(detail(kept.article)))
    link = f'href="#candidate-{found.pk}" data-candidate="{found.pk}">The lighthouse stays lit</a>'
    assert link in page
    assert f'id="candidate-{found.pk}"' in page
    assert "“The lighthouse stays lit”" in page
    assert "Foreign Minister of Freedonia" in page
    assert "Lighthouses" in page
    assert '<q lang="en">lamp</q>' in page
    assert "Sure, 90%." in page
    assert "A cue follows the marks." in page
    assert "1 found" in page


def test_bench_shows_a_title_in_german_and_gendered(as_contributor, found, kept):
    page = text_of(as_contributor.get("/de" + detail(kept.article)))
    assert "Außenministerin Freedoniens" in page


def test_bench_marks_passages_by_their_state(as_contributor, propose, kept):
    propose(confidence=0.4)
    propose("the harbour needed no second lamp", form="indirect")
    propose("Boats need harbours", state="rejected")
    page = text_of(as_contributor.get(detail(kept.article)))
    assert 'class="passage passage-open"' in page
    assert 'class="passage passage-sure"' in page
    assert "passage-rejected" not in page
    assert "<s>3</s>" in page


def test_bench_offers_alternatives(as_contributor, propose, kept, minister, lighthouses):
    other = factories.speaker("Ben Clerk")
    row = propose(alternatives=[minister, other], topic=lighthouses)
    page = text_of(as_contributor.get(detail(kept.article)))
    assert "Speaker not sure" in page
    assert f'name="speaker" value="{other.pk}"' in page
    assert f'action="/desk/candidates/{row.pk}/accept/"' in page


@pytest.mark.usefixtures("ministry")
def test_bench_asks_as_often_for_30_candidates_as_for_one(
    as_contributor, propose, kept, minister, lighthouses
):
    suggested = {"speaker": minister, "topic": lighthouses, "alternatives": [minister]}
    propose(TEXT[:1], **suggested)
    few = queries_of(as_contributor, detail(kept.article))
    for length in range(2, 31):
        propose(TEXT[:length], **suggested)
    assert Candidate.objects.count() == 30
    assert queries_of(as_contributor, detail(kept.article)) == few


def test_bench_of_an_older_snapshot(as_contributor, found, kept):
    newer = factories.snapshot(TEXT + " Later.", article=kept.article)
    assert "Later." in text_of(as_contributor.get(detail(kept.article)))
    page = text_of(as_contributor.get(detail(kept.article), {"snapshot": kept.pk}))
    assert "Later." not in page
    assert f"?snapshot={newer.pk}" in page


def test_bench_without_such_an_article_or_snapshot_is_not_found(as_contributor, kept):
    other = factories.snapshot()
    assert as_contributor.get("/desk/articles/999999/").status_code == 404
    response = as_contributor.get(detail(kept.article), {"snapshot": other.pk})
    assert response.status_code == 404


def test_htmx_gets_a_card_with_the_text_and_the_tally(as_contributor, found, kept):
    response = as_contributor.get(
        detail(kept.article), {"card": found.pk}, headers={"HX-Request": "true"}
    )
    page = text_of(response)
    assert "<html" not in page
    assert page.startswith('<article class="desk-card')
    assert page.count('hx-swap-oob="true"') == 2
    assert "HX-Request" in response["Vary"]


def test_a_missed_passage_is_marked(as_contributor, kept):
    address = reverse("desk:candidate-create", args=[kept.pk])
    words = {"passage-words": "the harbour needed\n no second lamp", "passage-form": "indirect"}
    response = as_contributor.post(address, words)
    row = Candidate.objects.get()
    assert response["Location"] == reverse("desk:candidate-accept", args=[row.pk])
    assert (row.text, row.form) == ("the harbour needed no second lamp", "indirect")


def test_words_that_do_not_stand_there_are_refused(as_contributor, kept):
    address = reverse("desk:candidate-create", args=[kept.pk])
    words = {"passage-words": "the harbour needs a lamp", "passage-form": "direct"}
    response = as_contributor.post(address, words)
    assert response.status_code == 422
    assert "does not stand in the article" in text_of(response)
    assert "the harbour needs a lamp</textarea>" in text_of(response)
    assert not Candidate.objects.exists()
