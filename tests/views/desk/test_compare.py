"""Two statements side by side, and what becomes of them."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from statements.models import Acknowledgement, Statement
from tests import factories
from tests.views.desk.conftest import text_of

pytestmark = pytest.mark.django_db
ONE = "The lighthouse stays lit for every boat in the harbour"
OTHER = "The lighthouse stays lit for every ship in the harbour"


def to(name: str, statement: Statement) -> str:
    return reverse(f"desk:statement-{name}", args=[statement.pk])


def sent(statement: Statement, other: Statement, **more) -> dict:
    versions = {"version": statement.version, "other_version": other.version}
    return {"other": other.public_id, **versions, **more}


@pytest.fixture
def draft(ministry):
    return factories.draft(speaker=ministry.speaker, tenure=ministry, words=ONE)


@pytest.fixture
def public(ministry, gathering):
    columns = {"speaker": ministry.speaker, "tenure": ministry, "meeting": gathering}
    return factories.published(words=OTHER, **columns)


def test_both_stand_side_by_side_with_what_differs(as_contributor, draft, public, gathering):
    page = as_contributor.get(to("compare", draft), {"other": public.public_id})
    text = text_of(page)
    assert text.count("Foreign Minister of Freedonia") == 2
    meeting = f"<td>–</td><td>{gathering.name_en}</td>"
    assert f'<tr class="compared-differs"><th scope="row">Meeting</th>{meeting}' in text
    assert '<tr><th scope="row">Speaker</th><td>Ada Brandt</td><td>Ada Brandt</td>' in text
    assert 'for every <u class="compared-words">boat</u> in the harbour' in text
    assert 'for every <u class="compared-words">ship</u> in the harbour' in text
    assert f"A fictional report. “<mark>{OTHER}</mark>”, said Ada Brandt." in text


def test_the_warning_leads_there(as_contributor, draft, public):
    text = text_of(as_contributor.get(to("detail", draft)))
    assert f"This may be what Ada Brandt says in statement {public.public_id} already." in text
    assert f'href="{to("compare", draft)}?other={public.public_id}">Compare the two</a>' in text
    assert "These are two" in text


@pytest.mark.parametrize(
    ("other", "status", "sentence"),
    [
        ("", 200, "Id of the other statement"),
        ("nosuchid", 422, "There is no statement with this id."),
        ("itself", 422, "This is the statement itself: name another one."),
        ("x" * 13, 422, "at most 12 characters"),
    ],
)
def test_without_another_statement_one_is_asked_for(as_contributor, draft, other, status, sentence):
    other = draft.public_id if other == "itself" else other
    response = as_contributor.get(to("compare", draft), {"other": other})
    assert response.status_code == status
    assert sentence in text_of(response)


def test_a_draft_is_joined_to_a_public_statement_with_a_note(as_editor, draft, public):
    data = sent(draft, public)
    response = as_editor.post(to("join", draft), data)
    assert response.status_code == 422
    assert "A public statement changes only with a note that readers see." in text_of(response)
    note = "Another outlet prints it as well."
    response = as_editor.post(to("join", draft), data | {"note": note}, follow=True)
    assert "Its words are another wording of this statement now." in text_of(response)
    assert {quote.text for quote in public.quotes.all()} == {ONE, OTHER}
    assert note in text_of(as_editor.get(public.get_absolute_url()))
    assert as_editor.get(to("detail", draft)).status_code == 404


def test_a_contributor_joins_drafts_but_nothing_public(as_contributor, draft, public, ministry):
    page = text_of(as_contributor.get(to("compare", draft), {"other": public.public_id}))
    assert "Only editors may make these two one, because readers see it." in page
    assert 'action="' + to("join", draft) not in page
    assert as_contributor.post(to("join", draft), sent(draft, public)).status_code == 403
    into = factories.draft(speaker=ministry.speaker, words=OTHER)
    response = as_contributor.post(to("join", draft), sent(draft, into))
    assert response["Location"] == to("detail", into)
    assert into.quotes.count() == 2


def test_from_the_public_ones_page_the_draft_is_joined_too(as_editor, draft, public):
    page = text_of(as_editor.get(to("compare", public), {"other": draft.public_id}))
    assert f'action="{to("join", draft)}"' in page
    assert f'name="other" value="{public.public_id}"' in page


def test_who_compared_an_older_version_is_told_and_keeps_the_note(as_editor, draft, public):
    seen = sent(draft, public, note="Another outlet prints it.")
    Statement.objects.filter(pk=draft.pk).update(version=2, setting="doorstep")
    response = as_editor.post(to("join", draft), seen)
    assert response.status_code == 409
    text = text_of(response)
    assert "Someone changed this statement in the meantime." in text
    assert "doorstep" in text
    assert "Another outlet prints it.</textarea>" in text
    assert 'name="version" value="2"' in text


def test_the_second_who_joins_a_draft_is_told_that_it_is_gone(as_editor, draft, public):
    data = sent(draft, public, note="Another outlet prints it.")
    as_editor.post(to("join", draft), data)
    response = as_editor.post(to("join", draft), data)
    assert response.status_code == 409
    assert "This draft is no longer there" in text_of(response)
    assert public.quotes.count() == 2


def test_not_the_same_is_remembered_for_both(as_contributor, draft, public, editor):
    data = sent(draft, public)
    response = as_contributor.post(to("distinguish", draft), data, follow=True)
    assert "Remembered: these two are not the same. Nobody is asked again." in text_of(response)
    assert "These are two" not in text_of(response)
    for statement in (draft, public):
        page = text_of(as_contributor.get(to("detail", statement)))
        assert f"Right so, says {editor}, " in page
    row = Acknowledgement.objects.get()
    assert (row.statement, row.about, row.rule) == (draft, public, "duplicate")


@pytest.mark.parametrize("name", ["join", "distinguish", "merge"])
@pytest.mark.parametrize("change", [{"other": ""}, {"other": "nosuchid"}, {"version": ""}])
def test_half_a_request_decides_nothing(as_editor, draft, public, name, change):
    response = as_editor.post(to(name, draft), sent(draft, public) | change)
    assert response.status_code == 422
    assert '<div class="desk-problem" role="alert" tabindex="-1" autofocus>' in text_of(response)
    assert (Statement.objects.count(), Acknowledgement.objects.count()) == (2, 0)


@pytest.fixture
def second(ministry):
    return factories.published(speaker=ministry.speaker, tenure=ministry, words=ONE)


def merging(statement, other, stays) -> dict:
    leading = stays.quotes.get().pk
    note = "They are one statement."
    return sent(statement, other, stays=stays.public_id, leading=leading, note=note)


@pytest.mark.parametrize("from_the_one_that_stays", [True, False])
def test_two_public_ones_are_merged_and_the_old_address_leads_on(
    as_editor, public, second, from_the_one_that_stays
):
    one, other = (public, second) if from_the_one_that_stays else (second, public)
    page = text_of(as_editor.get(to("compare", one), {"other": other.public_id}))
    assert f'action="{to("merge", one)}"' in page
    response = as_editor.post(to("merge", one), merging(one, other, public), follow=True)
    assert "The two are one now; the old address leads here." in text_of(response)
    assert public.quotes.count() == 2
    desk = text_of(as_editor.get(to("detail", second)))
    assert "It was merged: its words stand under" in desk
    assert f"statement {public.public_id}</a>" in desk
    assert "merged two statements" in desk
    assert f"<ins>{ONE} · in the speaker's words · English</ins>" in desk.replace("&#x27;", "'")
    old, new = second.get_absolute_url(), public.get_absolute_url()
    for language in ("", "/de"):
        response = as_editor.get(language + old)
        assert (response.status_code, response["Location"]) == (301, language + new)
        assert "They are one statement." in text_of(as_editor.get(language + new))


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"note": " "}, "This field is required."),
        ({"stays": "nosuchid"}, "Select a valid choice."),
        ({"leading": "0"}, "Select a valid choice."),
    ],
)
def test_a_bad_merge_comes_back_with_a_sentence(as_editor, public, second, changes, sentence):
    data = merging(second, public, public) | changes
    response = as_editor.post(to("merge", second), data)
    assert response.status_code == 422
    assert sentence in text_of(response)
    assert Statement.objects.published().count() == 2


def test_different_stances_are_refused_by_the_topics_name(as_editor, ministry, lighthouses):
    columns = {"speaker": ministry.speaker, "with_topic": lighthouses}
    one = factories.published(words=ONE, **columns)
    other = factories.published(words=OTHER, stance="opposes", **columns)
    response = as_editor.post(to("merge", one), merging(one, other, other))
    assert response.status_code == 422
    text = text_of(response)
    assert "They take different stances on Lighthouses: amend one of them first." in text
    assert "They are one statement.</textarea>" in text


def test_what_is_merged_vanishes_from_every_list_and_count(as_editor, public, second, ministry):
    as_editor.post(to("merge", second), merging(second, public, public))
    drafts = text_of(as_editor.get("/desk/statements/?state=published"))
    assert 'Published <span class="quiet">1</span>' in drafts
    speaker = reverse("speaker-detail", args=[ministry.speaker.slug])
    for address in ("/", speaker, "/search/?q=lighthouse"):
        page = text_of(as_editor.get(address))
        assert second.public_id not in page
        assert public.public_id in page


def test_an_editor_of_a_public_statement_may_name_another_to_merge(as_editor, public):
    page = text_of(as_editor.get(to("detail", public)))
    assert "Merge with another statement" in page
    assert f'action="{to("compare", public)}"' in page


DOUBLE = "Both quote one passage in the very same words of the same article"


def test_what_both_quote_is_told_and_stands_once_when_they_are_joined(
    as_contributor, draft, ministry
):
    kept = draft.quotes.get().snapshot
    into = factories.draft(speaker=ministry.speaker, words=ONE, snapshot=kept)
    page = text_of(as_contributor.get(to("compare", draft), {"other": into.public_id}))
    assert f"{DOUBLE}: made one, they quote it once." in page
    response = as_contributor.post(to("join", draft), sent(draft, into), follow=True)
    assert "Its words are another wording of this statement now." in text_of(response)
    assert [quote.text for quote in into.quotes.all()] == [ONE]


def test_nothing_is_told_of_doubles_where_there_are_none(as_editor, draft, public):
    page = text_of(as_editor.get(to("compare", draft), {"other": public.public_id}))
    assert "Both quote" not in page


def test_comparing_asks_as_often_for_many_wordings_as_for_one(as_contributor, draft, ministry):
    other = factories.draft(speaker=ministry.speaker, words=OTHER)
    address = f"{to('compare', draft)}?other={other.public_id}"

    def queries() -> int:
        with CaptureQueriesContext(connection) as caught:
            assert as_contributor.get(address).status_code == 200
        return len(caught)

    few = queries()
    for _ in range(6):
        factories.quote(draft)
        factories.quote(other)
    assert queries() == few
