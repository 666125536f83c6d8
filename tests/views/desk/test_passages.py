"""Passages changed before they are accepted, and what is selected in the text."""

import pytest
from django.urls import reverse

from statements.models import Candidate, Quote
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
