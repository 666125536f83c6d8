"""Many passages at once, passages changed before they are accepted, and what is selected."""

import re

import pytest
from django.db.models import F
from django.urls import reverse

from statements.models import Candidate, Quote, Speaker, SpeakerName, Statement, TopicTerm
from statements.models.passages import ranges
from tests import factories
from tests.views.desk.conftest import TEXT, text_of

pytestmark = pytest.mark.django_db

HTMX = {"HX-Request": "true"}


def to(name: str, row) -> str:
    return reverse(f"desk:{name}", args=[row.pk])


def place(words: str) -> dict[str, str]:
    """What a browser sends of a selection; the text has no character of two units."""
    start = TEXT.index(words)
    return {
        "selection-start": str(start),
        "selection-end": str(start + len(words)),
        "selection-words": words,
    }


# --- Accepting what is ticked


@pytest.fixture
def second(propose, minister, lighthouses):
    return propose("the harbour needed no second lamp", speaker=minister, topic=lighthouses)


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


# --- Changing a passage's words


def adjusted(client, candidate, data, change, **more):
    data = data | {"change": change} | more
    return client.post(to("candidate-adjust", candidate), data)


def test_a_word_more_is_shown_and_only_accepting_keeps_it(as_contributor, found, filled_in):
    data = filled_in(found)
    page = text_of(adjusted(as_contributor, found, data, "end-earlier:0"))
    assert "The lighthouse stays</textarea>" in page
    assert "<mark>The lighthouse stays</mark>" in page
    found.refresh_from_db()
    assert found.text == "The lighthouse stays lit"
    start = TEXT.index("The lighthouse")
    data |= {"words": "The lighthouse stays", "spans": f"{start}-{start + 20}"}
    as_contributor.post(to("candidate-accept", found), data)
    assert Quote.objects.get().text == "The lighthouse stays"


def test_words_that_repeat_keep_the_place_they_were_changed_at(
    as_contributor, propose, filled_in, kept
):
    second = TEXT.rindex("Boats need harbours")
    row = propose("Port")
    row.spans = ranges([(second, second + 19)])
    row.save()
    data = filled_in(row, words="need harbours", spans=f"{second + 6}-{second + 19}")
    as_contributor.post(to("candidate-accept", row), data)
    assert Quote.objects.get().offsets == [(second + 6, second + 19)]


@pytest.mark.parametrize("spans", ["5-2", "0-1 ", "x", "0-9999999", "3-9 8-12", "-1-4", "٣-9"])
def test_spans_that_are_none_count_for_nothing(as_contributor, found, filled_in, spans):
    as_contributor.post(to("candidate-accept", found), filled_in(found, spans=spans))
    assert Quote.objects.get().offsets == found.offsets


def test_a_cut_parts_the_passage(as_contributor, found, filled_in):
    start = TEXT.index("lighthouse")
    cut = {"cut_from": str(start), "cut_to": str(start + len("lighthouse"))}
    page = text_of(adjusted(as_contributor, found, filled_in(found), "cut:0", **cut))
    assert "The … stays lit</textarea>" in page
    assert "Join with the next piece" in page


def test_what_is_selected_is_cut_out(as_contributor, found, filled_in):
    data = filled_in(found) | place("lighthouse stays")
    page = text_of(adjusted(as_contributor, found, data, "cut-selected:0"))
    assert "The … lit</textarea>" in page


def test_neighbours_join_and_the_other_is_put_aside(
    as_contributor, editor, found, second, filled_in
):
    page = text_of(adjusted(as_contributor, found, filled_in(found), "join-next:0"))
    words = "The lighthouse stays lit … the harbour needed no second lamp"
    assert f"{words}</textarea>" in page
    assert f'name="absorbs" value="{second.pk}"' in page
    data = filled_in(found, words=words, absorbs=str(second.pk))
    as_contributor.post(to("candidate-accept", found), data)
    assert Quote.objects.get().text == words
    second.refresh_from_db()
    assert (second.state, second.decided_by) == ("rejected", editor)


def test_a_neighbour_that_was_cut_off_again_stays_open(as_contributor, found, second, filled_in):
    data = filled_in(found, absorbs=str(second.pk))
    as_contributor.post(to("candidate-accept", found), data)
    second.refresh_from_db()
    assert second.is_open


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ("end-later:1", "This change of the passage is not known."),
        ("explode:0", "This change of the passage is not known."),
        ("", "This change of the passage is not known."),
        ("cut:0", "Choose the first and the last word to cut out."),
        ("cut-selected:0", "Select some words of the article&#x27;s text first."),
        ("join:0", "These words do not stand in the passage."),
        ("join-next:0", "No open passage stands there to join with."),
        ("join-previous:0", "No open passage stands there to join with."),
    ],
)
def test_a_change_that_cannot_be_made_is_said(as_contributor, found, filled_in, change, sentence):
    data = filled_in(found, attribution="", wording="translated")
    response = adjusted(as_contributor, found, data, change)
    assert response.status_code == 422
    assert sentence in text_of(response)
    assert '<option value="translated" selected>' in text_of(response)


def test_no_passage_grows_into_its_neighbour(as_contributor, found, propose, filled_in):
    propose("”, said Foreign")
    response = adjusted(as_contributor, found, filled_in(found), "end-later:0")
    assert response.status_code == 422
    assert "Another passage or the end of the text is there" in text_of(response)


# --- A passage that detection missed


def test_a_selection_becomes_a_passage(as_contributor, kept):
    response = as_contributor.post(to("selection-create", kept), place("Boats need harbours"))
    row = Candidate.objects.get()
    assert (row.text, row.form, row.rule) == ("Boats need harbours", "direct", "marked-by-editor")
    assert "Boats need harbours</textarea>" in text_of(response)


def test_marks_at_the_ends_are_left_out_and_broken_words_made_whole(as_contributor, kept):
    as_contributor.post(to("selection-create", kept), place("“The lighthouse stays lit”,"))
    as_contributor.post(to("selection-create", kept), place("arbour needed no sec"))
    rows = Candidate.objects.in_text_order().values_list("text", "form")
    assert list(rows) == [
        ("The lighthouse stays lit", "direct"),
        ("harbour needed no second", "indirect"),
    ]


@pytest.mark.parametrize(
    ("before", "words"),
    [
        ("A gull 😀 cried. ", "the lamp is out"),
        ("Leucht\u00adtürme. ", "the Leucht\u00adturm is out"),
        ("First. ", "the lamp\nis out"),
    ],
    ids=["emoji", "soft hyphen", "two paragraphs"],
)
def test_a_browsers_offsets_find_the_words(as_contributor, before, words):
    kept = factories.snapshot(before + words + " he said")
    start = len(before.encode("utf-16-le")) // 2
    data = {
        "selection-start": str(start),
        "selection-end": str(start + len(words.encode("utf-16-le")) // 2),
        "selection-words": words,
    }
    as_contributor.post(to("selection-create", kept), data)
    assert Candidate.objects.get().text == words


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"selection-words": "Boats need anchors"}, "The text here is another one"),
        ({"selection-end": "99999"}, "The text here is another one"),
        ({"selection-start": "200"}, "The text here is another one"),
        ({"selection-start": ""}, "Select some words"),
        ({"selection-words": ""}, "Select some words"),
    ],
)
def test_a_selection_of_another_text_is_refused(as_contributor, kept, changes, sentence):
    data = place("Boats need harbours") | changes
    response = as_contributor.post(to("selection-create", kept), data)
    assert response.status_code == 422
    assert sentence in text_of(response)
    assert not Candidate.objects.exists()


def test_htmx_puts_the_new_form_behind_the_passage_before(as_contributor, found, kept):
    address = to("selection-create", kept)
    response = as_contributor.post(address, place("Boats need harbours"), headers=HTMX)
    new = Candidate.objects.get(rule="marked-by-editor")
    assert response["HX-Retarget"] == f"#item-{found.pk}"
    assert response["HX-Reswap"] == "afterend"
    assert text_of(response).startswith(f'<li id="item-{new.pk}">')
    first = as_contributor.post(address, place("The lamp of Port"), headers=HTMX)
    assert (first["HX-Retarget"], first["HX-Reswap"]) == ("#cards", "afterbegin")


def test_a_selected_passage_that_is_there_is_shown(as_contributor, found, kept):
    words = place("The lighthouse stays lit")
    response = as_contributor.post(to("selection-create", kept), words, headers=HTMX)
    assert Candidate.objects.count() == 1
    assert response["HX-Retarget"] == f"#candidate-{found.pk}"


# --- Speakers and topics while one types


def test_speakers_are_found_by_any_spelling_with_the_office_of_the_day(
    as_contributor, minister, ministry
):
    SpeakerName.objects.create(speaker=minister, text="Ада Брандт", kind="script")
    for words in ("brand", "Брандт"):
        query = {"q": words, "said_on": "2024-12-04"}
        page = text_of(as_contributor.get(reverse("desk:speaker-find"), query))
        assert f'data-value="{minister.pk}" data-label="Ada Brandt"' in page
        assert "Foreign Minister of Freedonia" in page
        assert "1 name found" in page
    page = text_of(
        as_contributor.get(reverse("desk:speaker-find"), {"q": "brand", "said_on": "2001-01-01"})
    )
    assert "Foreign Minister" not in page


def test_nobody_is_found_for_nothing(as_contributor, minister):
    page = text_of(as_contributor.get(reverse("desk:speaker-find")))
    assert 'role="option"' not in page
    assert "0 names found" in page


@pytest.mark.parametrize(
    ("query", "sentence"),
    [({"q": "x" * 121}, "at most 120 characters"), ({"said_on": "soon"}, "Enter a valid date.")],
)
def test_a_wrong_search_is_said(as_contributor, query, sentence):
    response = as_contributor.get(reverse("desk:speaker-find"), query)
    assert response.status_code == 422
    assert sentence in text_of(response)


def test_topics_are_found_by_name_and_trigger_word(as_contributor, lighthouses):
    TopicTerm.objects.create(topic=lighthouses, text="beacon*", language="en")
    for words in ("LIGHT", "Leucht", "beac"):
        page = text_of(as_contributor.get(reverse("desk:topic-find"), {"q": words}))
        assert f'data-value="{lighthouses.pk}" data-label="Lighthouses"' in page


def test_a_new_speaker_is_added_and_chosen(as_contributor, propose, filled_in):
    row = propose()
    data = filled_in(row, wording="translated") | {"new-name": "Cleo Keeper"}
    page = text_of(as_contributor.post(to("candidate-speaker", row), data))
    speaker = Speaker.objects.get(name="Cleo Keeper")
    assert f'value="{speaker.pk}" selected>Cleo Keeper' in page
    assert '<option value="translated" selected>' in page


def test_a_speaker_who_is_known_is_chosen_instead(as_contributor, propose, filled_in, minister):
    row = propose()
    data = filled_in(row) | {"new-name": "ada brandt"}
    response = as_contributor.post(to("candidate-speaker", row), data)
    assert response.status_code == 422
    assert "A speaker of this name is here already, and chosen now." in text_of(response)
    assert f'value="{minister.pk}" selected>Ada Brandt' in text_of(response)
    assert Speaker.objects.count() == 1


@pytest.mark.parametrize(
    ("name", "sentence"),
    [("", "This field is required."), ("…", "This is no name of a person, or too long a one.")],
)
def test_what_is_no_name_is_refused(as_contributor, propose, filled_in, name, sentence):
    row = propose()
    data = filled_in(row) | {"new-name": name}
    response = as_contributor.post(to("candidate-speaker", row), data)
    assert response.status_code == 422
    assert sentence in text_of(response)
    assert not Speaker.objects.exists()


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
