"""Many passages at once, what sticks from one to the next, and the languages of the bench."""

import re

import pytest
from django.db.models import F
from django.urls import reverse

from statements.models import Quote, Statement
from tests import factories
from tests.views.desk.conftest import text_of

pytestmark = pytest.mark.django_db

HTMX = {"HX-Request": "true"}


def to(name: str, row) -> str:
    return reverse(f"desk:{name}", args=[row.pk])


# --- Accepting what is ticked


def test_sure_and_complete_passages_are_ticked(as_contributor, found, propose, kept, minister):
    propose("Boats need harbours", speaker=minister)
    page = text_of(as_contributor.get(to("article-detail", kept.article)))
    tick = f'name="candidate" value="{found.pk}" form="accept-ticked" checked'
    assert tick in page
    assert page.count('form="accept-ticked"') == 1


def test_an_unsure_passage_waits_to_be_ticked(as_contributor, found, kept):
    found.confidence = 0.5
    found.save()
    page = text_of(as_contributor.get(to("article-detail", kept.article)))
    assert f'value="{found.pk}" form="accept-ticked" data-key' in page


def test_all_ticked_are_accepted_in_one_request(as_contributor, found, second, kept, gathering):
    data = {"candidate": [found.pk, second.pk], "snapshot": kept.pk}
    response = as_contributor.post(to("article-accept", kept.article), data, follow=True)
    assert "2 passages accepted." in text_of(response)
    assert Statement.objects.filter(meeting=gathering, said_on=factories.DAY).count() == 2
    assert set(Quote.objects.values_list("text", flat=True)) == {
        "The lighthouse stays lit",
        "the harbour needed no second lamp",
    }


def test_what_someone_else_decided_is_told_and_the_rest_is_done(
    as_contributor, colleague, found, second, kept
):
    colleague.post(to("candidate-reject", found))
    data = {"candidate": [found.pk, second.pk]}
    response = as_contributor.post(to("article-accept", kept.article), data)
    assert response.status_code == 409
    page = text_of(response)
    assert "1 passage accepted. 1 could not be done: see its card." in page
    assert "Someone decided on this passage in the meantime." in page
    assert "Rejected by cora" in page
    assert Quote.objects.get().text == "the harbour needed no second lamp"


def test_htmx_gets_each_card_as_it_is_now(as_contributor, found, second, kept):
    data = {"candidate": [found.pk, second.pk]}
    response = as_contributor.post(to("article-accept", kept.article), data, headers=HTMX)
    page = text_of(response)
    assert response.status_code == 200
    assert "<html" not in page
    assert page.count("desk-card-accepted") == 2
    assert "2 passages accepted. 0 open" in page


def test_an_incomplete_passage_is_not_accepted_as_suggested(as_contributor, propose, kept):
    row = propose()
    response = as_contributor.post(to("article-accept", kept.article), {"candidate": [row.pk]})
    assert response.status_code == 409
    assert "It needs a speaker and a topic first." in text_of(response)
    assert not Quote.objects.exists()


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        ({}, "Tick the passages first"),
        ({"candidate": range(1, 102)}, "At most 100 passages are accepted at once."),
        ({"candidate": [1], "snapshot": "x"}, "Enter a whole number."),
        (
            {"candidate": [1], "said_on": "2024-01-01", "said_precision": "day"},
            "The day or the meeting changed in another window.",
        ),
    ],
)
def test_a_bad_batch_is_refused_with_a_sentence(as_contributor, found, kept, data, sentence):
    response = as_contributor.post(to("article-accept", kept.article), data)
    assert response.status_code == 422
    assert sentence in text_of(response)
    assert not Quote.objects.exists()


# --- Submitting all drafts


def drafts_shown(client, article) -> dict[str, list[str]]:
    """What the button for all drafts sends: each with the version that is shown."""
    page = text_of(client.get(to("article-detail", article)))
    return {"draft": re.findall(r'name="draft" value="([0-9:]+)"', page)}


def test_all_own_drafts_are_submitted(as_contributor, colleague, found, second, kept):
    as_contributor.post(to("article-accept", kept.article), {"candidate": [found.pk]})
    colleague.post(to("article-accept", kept.article), {"candidate": [second.pk]})
    shown = drafts_shown(as_contributor, kept.article)
    response = as_contributor.post(to("article-submit", kept.article), shown, follow=True)
    assert "1 draft submitted." in text_of(response)
    assert [row.state for row in Statement.objects.order_by("pk")] == ["in_review", "draft"]


def test_only_the_drafts_that_were_shown_are_submitted(as_contributor, found, second, kept):
    as_contributor.post(to("article-accept", kept.article), {"candidate": [found.pk]})
    shown = drafts_shown(as_contributor, kept.article)
    as_contributor.post(to("article-accept", kept.article), {"candidate": [second.pk]})
    bad = {"draft": [*shown["draft"], "7", "7:x", ":"]}
    as_contributor.post(to("article-submit", kept.article), bad)
    assert [row.state for row in Statement.objects.order_by("pk")] == ["in_review", "draft"]


def test_a_draft_that_someone_changed_meanwhile_is_not_submitted(as_contributor, found, kept):
    as_contributor.post(to("article-accept", kept.article), {"candidate": [found.pk]})
    shown = drafts_shown(as_contributor, kept.article)
    Statement.objects.update(version=F("version") + 1)
    response = as_contributor.post(to("article-submit", kept.article), shown)
    assert response.status_code == 409
    assert "Someone changed this statement in the meantime." in text_of(response)
    assert Statement.objects.get().state == "draft"


def test_a_draft_in_two_passages_is_submitted_once(as_contributor, found, second, kept, filled_in):
    as_contributor.post(to("article-accept", kept.article), {"candidate": [found.pk]})
    joined = filled_in(second, joins_id=Statement.objects.get().public_id)
    as_contributor.post(to("candidate-accept", second), joined)
    shown = drafts_shown(as_contributor, kept.article)
    response = as_contributor.post(to("article-submit", kept.article), shown, follow=True)
    assert "1 draft submitted." in text_of(response)
    assert Statement.objects.get().state == "in_review"


def test_a_draft_that_cannot_be_submitted_says_why_on_its_card(
    as_contributor, found, second, kept, filled_in
):
    as_contributor.post(to("candidate-accept", found), filled_in(found, speaker=""))
    as_contributor.post(to("article-accept", kept.article), {"candidate": [second.pk]})
    shown = drafts_shown(as_contributor, kept.article)
    response = as_contributor.post(to("article-submit", kept.article), shown)
    assert response.status_code == 409
    page = text_of(response)
    assert "1 draft submitted. 1 could not be done: see its card." in page
    assert "A public statement needs a speaker, a day, a quote and a topic." in page
    left = Statement.objects.get(state="draft")
    assert to("statement-detail", left) in page


# --- What sticks from one passage to the next


@pytest.mark.usefixtures("gathering")
def test_the_last_day_and_meeting_stick_for_the_next(
    as_contributor, found, second, kept, filled_in
):
    data = filled_in(found, said_on="2024-12-02", meeting="")
    response = as_contributor.post(to("candidate-accept", found), data)
    assert "kept=1" in response["Location"]
    page = text_of(as_contributor.get(to("candidate-accept", second)))
    assert 'value="2024-12-02"' in page
    assert "Foreign Ministers, Port Nowhere</option>" in page
    page = text_of(as_contributor.get(to("article-detail", kept.article)))
    assert "2 December 2024" in page
    assert "no meeting" in page
    as_contributor.post(to("article-accept", kept.article), {"candidate": [second.pk]})
    assert str(Statement.objects.latest("pk").said_on) == "2024-12-02"


def test_htmx_gets_what_the_other_cards_take_over(as_contributor, found, second, filled_in):
    data = filled_in(found, said_on="2024-12-02")
    response = as_contributor.post(to("candidate-accept", found), data, headers=HTMX, follow=True)
    assert f'hx-swap-oob="innerHTML:#facts-{second.pk}"' in text_of(response)


def test_the_last_speaker_sticks_only_where_nobody_is_suggested(
    as_contributor, found, propose, minister
):
    nobody = propose("the harbour needed no second lamp")
    someone = propose("Boats need harbours", alternatives=[factories.speaker("Ben Clerk")])
    as_contributor.post(to("candidate-accept", found), {"as_suggested": "1"})
    chosen = f'value="{minister.pk}" selected'
    assert chosen in text_of(as_contributor.get(to("candidate-accept", nobody)))
    assert chosen not in text_of(as_contributor.get(to("candidate-accept", someone)))


def test_another_article_begins_anew(as_contributor, found, filled_in):
    as_contributor.post(to("candidate-accept", found), filled_in(found, said_on="2024-12-02"))
    elsewhere = factories.candidate()
    page = text_of(as_contributor.get(to("candidate-accept", elsewhere)))
    assert 'value="2024-12-04"' in page


# --- The languages of the page


def test_the_reason_is_told_in_german_by_the_rule(as_contributor, found, kept):
    found.rule, found.cue = "direct-colon", "nannte"
    found.save()
    page = text_of(as_contributor.get("/de" + to("article-detail", kept.article)))
    assert '<span lang="de">' in page
    assert "A cue follows the marks." not in page


def test_the_reason_of_an_unknown_rule_is_told_as_it_was_kept(as_contributor, found, kept):
    page = text_of(as_contributor.get("/de" + to("article-detail", kept.article)))
    assert '<span lang="en">A cue follows the marks.</span>' in page
