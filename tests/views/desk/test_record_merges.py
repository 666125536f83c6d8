"""Merging speakers and topics at the desk: choose, see what moves, merge."""

import pytest
from django.urls import reverse

from statements.actions.records import version_of
from statements.models import Speaker, Statement, Topic
from tests import factories
from tests.views.desk.conftest import text_of

pytestmark = pytest.mark.django_db


def to(verb: str, key: str, *args: object) -> str:
    return reverse(f"desk:record-{verb}", args=[key, *args])


@pytest.fixture
def ada():
    return factories.speaker("Ada Brandt")


@pytest.fixture
def double():
    return factories.speaker("A. Brandt", slug="a-brandt", wikidata_id="Q1")


@pytest.fixture
def pair(ada, double):
    return ada, double


def as_sent(kept, merged, **changes):
    seen = {"seen_kept": version_of(kept), "seen_merged": version_of(merged)}
    return {"other": merged.pk, "note": "One fictional person.", **seen, **changes}


def test_the_other_one_is_chosen_and_what_moves_is_shown(as_data_editor, ada, double):
    factories.tenure(speaker=double)
    factories.published(speaker=double)
    address = to("merge", "speakers", ada.pk)
    page = text_of(as_data_editor.get(address))
    assert f'<option value="{double.pk}">Brandt, A.</option>' in page
    assert "Make A. Brandt a part of it" not in page
    page = text_of(as_data_editor.get(address, {"other": double.pk}))
    for words in ("Statements: 1", "Names: 1", "Tenures: 1", "1 public statement changes with it"):
        assert words in page
    assert '<th scope="row">Wikidata id</th><td></td><td>Q1</td>' in page
    assert f'href="{to("merge", "speakers", double.pk)}?other={ada.pk}"' in page
    assert Speaker.objects.count() == 2


def test_a_merge_moves_the_statement_and_leads_the_old_address(as_data_editor, ada, double):
    statement = factories.published(speaker=double)
    response = as_data_editor.post(
        to("merge", "speakers", ada.pk), as_sent(ada, double), follow=True
    )
    page = text_of(response)
    assert "A. Brandt is a part of Ada Brandt now." in page
    assert "merged two speakers" in page
    assert "<dt>Merged into this one</dt><dd><ins>A. Brandt</ins></dd>" in page
    public = as_data_editor.get(double.get_absolute_url(), follow=True)
    assert public.redirect_chain == [(ada.get_absolute_url(), 301)]
    assert "One fictional person." in text_of(as_data_editor.get(statement.get_absolute_url()))


def test_topics_merge_in_the_same_way(as_data_editor):
    lamps, lights = factories.topic("Lamps"), factories.topic("Lights")
    factories.draft(with_topic=lights)
    page = text_of(as_data_editor.get(to("merge", "topics", lamps.pk), {"other": lights.pk}))
    assert "Statements: 1" in page
    as_data_editor.post(to("merge", "topics", lamps.pk), as_sent(lamps, lights))
    assert list(Topic.objects.all()) == [lamps]
    assert Statement.objects.on(lamps).count() == 1


@pytest.mark.parametrize(
    ("changes", "status", "sentence"),
    [
        ({"note": ""}, 422, "only with a note that readers see"),
        ({"seen_merged": ""}, 422, "does not say which version you saw"),
        ({"seen_merged": "1"}, 409, "Someone changed this in the meantime."),
        ({"other": "nobody"}, 422, "not one of the available choices"),
        ({"other": ""}, 422, "This field is required"),
    ],
)
def test_a_merge_that_cannot_be_says_why(as_data_editor, pair, changes, status, sentence):
    ada, double = pair
    factories.published(speaker=double)
    sent = as_sent(ada, double, **changes)
    response = as_data_editor.post(to("merge", "speakers", ada.pk), sent)
    assert response.status_code == status
    assert sentence in text_of(response)
    assert Speaker.objects.count() == 2


def test_nobody_is_merged_with_oneself(as_data_editor, ada):
    response = as_data_editor.post(to("merge", "speakers", ada.pk), as_sent(ada, ada))
    assert response.status_code == 422
    assert "nothing is merged with itself" in text_of(response)


def test_two_stances_are_named_with_their_statement(as_data_editor):
    lamps, lights = factories.topic("Lamps"), factories.topic("Lights")
    statement = factories.draft(with_topic=lamps, stance="supports")
    factories.position(statement, topic=lights, stance="opposes")
    response = as_data_editor.post(to("merge", "topics", lamps.pk), as_sent(lamps, lights))
    page = text_of(response)
    assert response.status_code == 422
    assert f'href="/desk/statements/{statement.pk}/"' in page


def test_an_editor_may_not_merge(as_editor, ada, double):
    address = to("merge", "speakers", ada.pk)
    assert as_editor.get(address).status_code == 403
    assert as_editor.post(address, as_sent(ada, double)).status_code == 403
    assert Speaker.objects.count() == 2
