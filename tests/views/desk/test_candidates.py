"""What editors decide on candidates."""

from datetime import date

import pytest
from django.urls import reverse

from statements.models import Candidate, Position, Quote, Statement
from statements.models.passages import ranges
from tests import factories
from tests.views.desk.conftest import TEXT, text_of

pytestmark = pytest.mark.django_db

QUICK = {"as_suggested": "1"}


def to(name: str, candidate: Candidate) -> str:
    return reverse(f"desk:candidate-{name}", args=[candidate.pk])


def card_of(candidate: Candidate) -> str:
    page = reverse("desk:article-detail", args=[candidate.snapshot.article_id])
    query = f"?snapshot={candidate.snapshot_id}&card={candidate.pk}"
    return f"{page}{query}#candidate-{candidate.pk}"


def test_one_click_accepts_what_is_suggested(as_contributor, editor, found, ministry, gathering):
    response = as_contributor.post(to("accept", found), QUICK)
    card = card_of(found).replace("#", "&spans=26-50#")
    assert response["Location"] == card
    statement = Statement.objects.get()
    assert (statement.tenure, statement.entered_by) == (ministry, editor)
    assert (statement.speaker, statement.said_on) == (ministry.speaker, date(2024, 12, 4))
    assert (statement.meeting, statement.meeting_relation) == (gathering, "at")
    quote = statement.quotes.get()
    assert (quote.text, quote.is_leading) == ("The lighthouse stays lit", True)
    assert quote.attribution == "Foreign Minister Ada Brandt"
    found.refresh_from_db()
    assert (found.state, found.decided_by) == ("accepted", editor)


def test_a_suggested_topic_keeps_its_trigger_word(as_contributor, found, lighthouses):
    as_contributor.post(to("accept", found), QUICK)
    position = Position.objects.get()
    assert (position.topic, position.stance) == (lighthouses, "speaks")
    assert position.reason == "Trigger word: “lamp”"


def test_one_click_accepts_for_an_alternative(as_contributor, propose, minister, lighthouses):
    row = propose(alternatives=[minister], topic=lighthouses)
    as_contributor.post(to("accept", row), QUICK | {"speaker": str(minister.pk)})
    assert Statement.objects.get().speaker == minister


def test_form_shows_what_is_suggested(as_contributor, found, minister, gathering):
    page = text_of(as_contributor.get(to("accept", found)))
    assert "The lighthouse stays lit</textarea>" in page
    assert f'value="{minister.pk}" selected>Ada Brandt, Foreign Minister of Freedonia' in page
    assert f'value="{gathering.pk}" selected' in page
    assert 'value="2024-12-04"' in page
    assert "Trigger word: “lamp”" in page
    assert "<mark>The lighthouse stays lit</mark>" in page


def test_form_takes_the_chosen_alternative(as_contributor, propose, minister):
    row = propose(alternatives=[minister])
    page = text_of(as_contributor.get(to("accept", row), {"speaker": minister.pk}))
    assert f'value="{minister.pk}" selected>' in page


def test_an_amended_candidate_is_cut_from_the_text(as_contributor, found, filled_in):
    data = filled_in(found, words="lighthouse  stays lit … the harbour needed", form="partial")
    as_contributor.post(to("accept", found), data)
    quote = Quote.objects.get()
    assert quote.text == "lighthouse stays lit … the harbour needed"
    assert quote.form == "partial"
    assert [TEXT[start:end] for start, end in quote.offsets] == [
        "lighthouse stays lit",
        "the harbour needed",
    ]


def test_of_repeated_words_the_candidates_own_place_is_meant(as_contributor, propose, filled_in):
    second = TEXT.rindex("Boats need harbours")
    row = propose("Port")
    row.spans = ranges([(second, second + 10)])
    row.save()
    as_contributor.post(to("accept", row), filled_in(row, words="Boats need harbours"))
    assert Quote.objects.get().offsets == [(second, second + len("Boats need harbours"))]


def test_several_topics_with_stances(as_contributor, found, filled_in, lighthouses):
    harbours = factories.topic("Harbours")
    more = {
        "positions-TOTAL_FORMS": "3",
        "positions-0-topic": str(harbours.pk),
        "positions-0-stance": "opposes",
        "positions-0-reason": "no second lamp",
        "positions-1-stance": "speaks",
        "positions-2-topic": str(lighthouses.pk),
        "positions-2-stance": "supports",
    }
    as_contributor.post(to("accept", found), filled_in(found, **more))
    rows = Position.objects.order_by("-is_leading").values_list("topic", "stance", "is_leading")
    assert list(rows) == [(harbours.pk, "opposes", True), (lighthouses.pk, "supports", False)]


def test_an_unnamed_speaker_is_called_as_printed(as_contributor, found, filled_in):
    data = filled_in(found, speaker="", attribution="a fictional diplomat")
    as_contributor.post(to("accept", found), data)
    statement = Statement.objects.get()
    assert (statement.speaker, statement.attribution) == (None, "a fictional diplomat")


@pytest.mark.parametrize(("precision", "first"), [("month", "2024-12-01"), ("year", "2024-01-01")])
def test_some_day_of_the_articles_month_or_year_may_lie_after_it(
    as_contributor, found, filled_in, precision, first
):
    data = filled_in(found, said_on="2024-12-31", said_precision=precision)
    as_contributor.post(to("accept", found), data)
    assert str(Statement.objects.get().said_on) == first


def test_a_month_is_kept_as_a_month(as_contributor, found, filled_in):
    as_contributor.post(to("accept", found), filled_in(found, said_precision="month"))
    statement = Statement.objects.get()
    assert (statement.said_on, statement.said_precision) == (date(2024, 12, 1), "month")


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"words": "The lighthouse goes out"}, "“The lighthouse goes out” does not stand in"),
        ({"words": "Boats need harbours … The lighthouse stays lit"}, "but not after the piece"),
        ({"words": " "}, "This field is required."),
        ({"words": "a … b … c … d … e … f"}, "At most 5 pieces make one passage."),
        ({"words": "x" * 10_001}, "at most 10000 characters"),
        ({"said_on": "some day"}, "Enter a valid date."),
        ({"said_on": "0001-01-01"}, "nothing before that day belongs here."),
        ({"said_on": "1949-04-03"}, "nothing before that day belongs here."),
        ({"said_on": "9999-12-31"}, "The article was published before this day."),
        ({"said_on": "2024-12-05"}, "The article was published before this day."),
        (
            {"said_on": "2025-01-01", "said_precision": "month"},
            "The article was published before this day.",
        ),
        ({"speaker": "999999"}, "Select a valid choice."),
        ({"speaker": "Ada"}, "Select a valid choice."),
        ({"attribution": "a diplomat"}, "not both."),
        ({"language": "tlh"}, "Select a valid choice."),
        ({"form": "shouted"}, "Select a valid choice."),
        ({"setting": "bath"}, "Select a valid choice."),
        ({"meeting": "0"}, "Select a valid choice."),
        ({"positions-0-stance": "maybe"}, "Select a valid choice."),
        ({"positions-0-topic": ""}, "Choose the topic that this reason is about."),
        ({"positions-0-reason": "x" * 301}, "at most 300 characters"),
        ({"positions-TOTAL_FORMS": "x"}, "needs your attention"),
        ({"joins_id": "00000000"}, "There is no statement with this id."),
        ({"joins": "00000000"}, "Select a valid choice."),
    ],
)
def test_a_bad_form_comes_back_with_a_sentence(as_contributor, found, filled_in, changes, sentence):
    data = filled_in(found, wording="translated") | changes
    response = as_contributor.post(to("accept", found), data)
    assert response.status_code == 422
    page = text_of(response)
    assert sentence in page
    assert '<option value="translated" selected>' in page
    assert not Statement.objects.exists()
    found.refresh_from_db()
    assert found.is_open


def test_a_topic_stands_once(as_contributor, found, filled_in, lighthouses):
    twice = {
        "positions-TOTAL_FORMS": "2",
        "positions-1-topic": str(lighthouses.pk),
        "positions-1-stance": "supports",
    }
    response = as_contributor.post(to("accept", found), filled_in(found, **twice))
    assert response.status_code == 422
    assert "This topic already stands in a row above." in text_of(response)


def test_an_incomplete_suggestion_leads_to_the_form(as_contributor, propose, kept, lighthouses):
    row = propose(topic=lighthouses)
    page = text_of(as_contributor.get(reverse("desk:article-detail", args=[kept.article_id])))
    assert "as_suggested" not in page
    assert f'href="{to("accept", row)}?focus=speaker"' in page


def test_a_candidate_joins_as_another_wording(as_contributor, editor, found, filled_in, minister):
    statement = factories.draft(speaker=minister, entered_by=editor)
    assert statement.public_id in text_of(as_contributor.get(to("accept", found)))
    data = filled_in(found, joins=statement.public_id, wording="translated")
    as_contributor.post(to("accept", found), data)
    assert Statement.objects.count() == 1
    quote = statement.quotes.get(is_leading=False)
    assert (quote.text, quote.wording) == ("The lighthouse stays lit", "translated")


def test_a_candidate_joins_by_the_id(as_contributor, found, filled_in):
    statement = factories.draft(said_on=date(2020, 1, 1))
    as_contributor.post(to("accept", found), filled_in(found, joins_id=statement.public_id.upper()))
    assert statement.quotes.count() == 2


def test_an_article_prints_no_wording_of_what_is_yet_to_be_said(
    as_contributor, found, filled_in, minister
):
    statement = factories.draft(speaker=minister, said_on=date(2024, 12, 5))
    assert statement.public_id not in text_of(as_contributor.get(to("accept", found)))
    response = as_contributor.post(
        to("accept", found), filled_in(found, joins_id=statement.public_id)
    )
    assert response.status_code == 422
    assert "This statement was said after the article was published." in text_of(response)
    assert statement.quotes.count() == 1


def test_a_published_statement_takes_a_wording_from_a_reviewer_with_a_note(
    as_editor, found, filled_in
):
    statement = factories.published()
    data = filled_in(found, joins_id=statement.public_id)
    response = as_editor.post(to("accept", found), data)
    assert response.status_code == 422
    assert "A public statement changes only with a note that readers see." in text_of(response)
    data["note"] = "The Port Nowhere Post prints it too."
    assert as_editor.post(to("accept", found), data).status_code == 302
    assert statement.quotes.count() == 2
    public = text_of(as_editor.get(statement.get_absolute_url()))
    assert "The Port Nowhere Post prints it too." in public


def test_an_editor_adds_no_wording_to_what_is_public(as_contributor, found, filled_in):
    statement = factories.published()
    data = filled_in(found, joins_id=statement.public_id, note="It is there too.")
    response = as_contributor.post(to("accept", found), data)
    assert response.status_code == 403
    assert "Only editors may do this" in text_of(response)
    assert statement.quotes.count() == 1


def test_a_rejected_candidate_can_be_opened_again(as_contributor, editor, found):
    assert as_contributor.post(to("reject", found))["Location"] == card_of(found)
    found.refresh_from_db()
    assert (found.state, found.decided_by) == ("rejected", editor)
    page = text_of(as_contributor.get(card_of(found)))
    assert f"Rejected by {editor}" in page
    as_contributor.post(to("reopen", found))
    found.refresh_from_db()
    assert (found.state, found.decided_by) == ("open", None)


def test_rejecting_keeps_the_articles_text(as_contributor, found, kept):
    as_contributor.post(to("reject", found))
    kept.refresh_from_db()
    assert kept.text == TEXT


def test_a_draft_is_submitted_from_its_card(as_contributor, found):
    as_contributor.post(to("accept", found), QUICK)
    response = as_contributor.post(to("submit", found), {"version": "1"})
    assert response["Location"] == card_of(found)
    assert Statement.objects.get().state == "in_review"


@pytest.mark.parametrize(
    ("data", "status", "sentence"),
    [
        ({}, 422, "does not say which version you read"),
        ({"version": "7"}, 409, "Someone changed this statement in the meantime."),
    ],
)
def test_a_card_submits_only_what_was_read(as_contributor, found, data, status, sentence):
    as_contributor.post(to("accept", found), QUICK)
    response = as_contributor.post(to("submit", found), data)
    assert (response.status_code, Statement.objects.get().state) == (status, "draft")
    assert sentence in text_of(response)


def test_an_incomplete_draft_stays_a_draft(as_contributor, found, filled_in):
    as_contributor.post(to("accept", found), filled_in(found, speaker=""))
    response = as_contributor.post(to("submit", found), {"version": "1"})
    assert response.status_code == 422
    assert "A public statement needs a speaker, a day, a quote and a topic." in text_of(response)
    assert Statement.objects.get().state == "draft"


def test_the_second_editor_is_told_who_was_faster(as_contributor, colleague, found, filled_in):
    colleague.post(to("accept", found), QUICK)
    statement = Statement.objects.get()
    response = as_contributor.post(to("accept", found), filled_in(found, wording="translated"))
    assert response.status_code == 409
    page = text_of(response)
    assert "It is accepted now, by cora." in page
    assert reverse("desk:statement-detail", args=[statement.pk]) in page
    assert '<option value="translated" selected>' in page
    assert Statement.objects.count() == 1


@pytest.mark.parametrize("name", ["reject", "reopen"])
def test_a_decided_candidate_stays_decided(as_contributor, colleague, found, name):
    colleague.post(to("accept", found), QUICK)
    response = as_contributor.post(to(name, found))
    assert response.status_code == 409
    assert "Accepted by cora" in text_of(response)
    found.refresh_from_db()
    assert found.state == "accepted"


def test_htmx_gets_the_card_of_a_conflict(as_contributor, colleague, found):
    colleague.post(to("reject", found))
    response = as_contributor.post(to("reject", found), headers={"HX-Request": "true"})
    page = text_of(response)
    assert response.status_code == 409
    assert page.startswith(
        f'<article class="desk-card desk-card-rejected" id="candidate-{found.pk}"'
    )
    assert "<html" not in page


def test_htmx_gets_the_form_in_place_of_the_card(as_contributor, found):
    response = as_contributor.get(to("accept", found), headers={"HX-Request": "true"})
    page = text_of(response)
    assert page.startswith(f'<article class="desk-card desk-card-open" id="candidate-{found.pk}"')
    assert f'hx-target="#candidate-{found.pk}"' in page


def test_the_same_form_sent_twice_makes_one_quote(as_contributor, found, filled_in):
    data = filled_in(found)
    assert as_contributor.post(to("accept", found), data).status_code == 302
    assert as_contributor.post(to("accept", found), data).status_code == 409
    assert Quote.objects.count() == 1


def test_asking_for_a_candidate_that_is_gone(as_contributor):
    assert as_contributor.get("/desk/candidates/999999/accept/").status_code == 404
    assert as_contributor.post("/desk/candidates/99999999999999999999/reject/").status_code == 404
