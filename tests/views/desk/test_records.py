"""The desk's records: lists, pages, changing and deleting, each kind in the same way."""

import pytest
from django.db import connection, models
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from statements.actions.records import version_of
from statements.models import Speaker, SpeakerName
from statements.models.trail import trail_of
from statements.views.desk.nouns import ALL, NOUN_OF, NOUNS
from statements.views.desk.record_parts import SHOWN_WITH, WORDED
from tests import factories
from tests.views.desk.conftest import text_of
from tests.views.desk.records import KEYS, as_sent, one_of_each, to

pytestmark = pytest.mark.django_db


@pytest.fixture
def rows():
    return one_of_each()


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("role", ["contributor", "editor", "data-editor", "admin"])
def test_everybody_at_the_desk_reads_and_data_editors_change(rows, key, role):
    client, row = Client(), rows[key]
    client.force_login(factories.user(role))
    assert client.get(to("list", key)).status_code == 200
    page = text_of(client.get(to("detail", key, row.pk)))
    may = role in ("data-editor", "admin")
    assert ("Save the changes" in page, "Delete</button>" in page) == (may, may)
    assert client.post(to("change", key, row.pk)).status_code == (422 if may else 403)
    assert client.post(to("delete", key, row.pk)).status_code == (422 if may else 403)
    may_add = may or key == "speakers"
    assert client.get(to("create", key)).status_code == (200 if may_add else 403)


def test_the_index_counts_all_and_unchecked(as_contributor, rows):
    Speaker.objects.update(is_checked=True)
    factories.speaker("Bo Lind")
    page = text_of(as_contributor.get(reverse("desk:record-index")))
    assert 'Speakers</a></th><td class="number">2</td>' in page
    assert (
        'href="/desk/records/speakers/?show=unchecked" aria-label="Speakers: 1 unchecked"' in page
    )


@pytest.mark.parametrize("key", KEYS)
def test_a_list_finds_by_words_and_by_what_is_unchecked(as_contributor, rows, key):
    noun, row = NOUNS[key], rows[key]
    words = str(row.text if hasattr(row, "text") else noun.title(row)).split(":")[0]
    for narrowing in ({"q": words}, {"show": "unchecked"}, {"q": words.upper()[:6]}):
        page = text_of(as_contributor.get(to("list", key), narrowing))
        assert f'href="{to("detail", key, row.pk)}"' in page, narrowing
    type(row)._base_manager.update(is_checked=True)
    page = text_of(as_contributor.get(to("list", key), {"show": "unchecked"}))
    assert "Nothing found." in page
    assert "Nothing found." in text_of(as_contributor.get(to("list", key), {"q": "zzzz"}))


def test_a_list_is_narrowed_to_a_kind(as_contributor, rows):
    factories.meeting(kind="summit", name_en="The other meeting")
    page = text_of(as_contributor.get(to("list", "meetings"), {"kind": "summit"}))
    assert "The other meeting" in page
    assert "1 row<" in page


def test_a_filter_that_is_none_is_said(as_contributor, rows):
    response = as_contributor.get(to("list", "meetings"), {"kind": "picnic", "page": "0"})
    assert response.status_code == 422
    assert "picnic" in text_of(response)


def test_topics_are_listed_as_their_tree(as_contributor, rows):
    lamps = factories.topic("Lamps", parent=rows["topics"])
    factories.topic("Aardvarks")
    page = text_of(as_contributor.get(to("list", "topics")))
    places = [page.index(f">{name}</a>") for name in ("Aardvarks", "Lighthouses", "Lamps")]
    assert places == sorted(places)
    assert (
        f'record-deep-1"> <h2 class="desk-row-title"><a href="{to("detail", "topics", lamps.pk)}"'
        in page
    )


def test_lists_and_pages_of_thirty_rows_take_as_many_queries_as_of_two(as_contributor, rows):
    def queries() -> dict[str, int]:
        counts = {}
        for key in KEYS:
            for address in (to("list", key), to("detail", key, rows[key].pk)):
                with CaptureQueriesContext(connection) as captured:
                    as_contributor.get(address)
                counts[address] = len(captured)
        return counts

    more_of_each(rows)
    few = queries()
    for _ in range(28):
        more_of_each(rows)
    assert queries() == few
    assert max(few.values()) <= 25


def more_of_each(rows) -> None:
    """One more row of every kind, the parts with the records that are there."""
    number = factories.next_number()
    speaker, topic = rows["speakers"], rows["topics"]
    speaker.names.create(text=f"B. {number}", kind="common")
    office = factories.office(organisation=factories.organisation(f"X{number}"), is_shared=True)
    tenure = factories.tenure(office=office, speaker=speaker)
    factories.tenure(office=rows["offices"], is_acting=True)
    rows["offices"].nouns.create(text=f"Boss {number}", language="en")
    rows["organisations"].words.create(text=f"word {number}", language="de", kind="name")
    factories.attendance(speaker=speaker, tenure=tenure)
    factories.attendance(meeting=rows["meetings"])
    factories.meeting(parent=rows["meetings"])
    factories.outlet(country=office.organisation)
    factories.topic(f"Topic {number}", parent=topic)
    topic.terms.create(text=f"term {number}", language="en")


@pytest.mark.parametrize("key", KEYS)
def test_a_page_read_changes_nothing_and_shows_no_record_twice(as_data_editor, rows, key):
    before = {name: version_of(row) for name, row in rows.items()}
    as_data_editor.get(to("detail", key, rows[key].pk))
    as_data_editor.get(to("create", key))
    assert {name: version_of(row) for name, row in rows.items()} == before


@pytest.mark.parametrize("key", KEYS)
def test_saving_what_was_shown_changes_nothing(as_data_editor, rows, key):
    before = version_of(rows[key])
    response = as_data_editor.post(to("change", key, rows[key].pk), as_sent(key, rows[key]))
    assert response.status_code == 302, text_of(response)
    assert version_of(rows[key]) == before


@pytest.mark.parametrize("key", KEYS)
def test_a_change_is_saved_and_told_with_who_and_when(as_data_editor, rows, key):
    row = rows[key]
    sent = as_sent(key, row, source="A fictional almanac", is_checked="on", note="Page 7")
    response = as_data_editor.post(to("change", key, row.pk), sent, follow=True)
    assert "Saved: " in text_of(response)
    row = type(row)._base_manager.get(pk=row.pk)
    assert (row.source, row.is_checked, row.note) == ("A fictional almanac", True, "Page 7")
    page = text_of(as_data_editor.get(to("detail", key, row.pk)))
    assert "<dt>Source</dt><dd><ins>A fictional almanac</ins></dd>" in page
    assert "data-editor-" in page
    assert "desk-state" not in page.split("</h1>")[0]


@pytest.mark.parametrize("key", KEYS)
def test_a_stale_change_is_shown_beside_the_newer_one_and_counts_when_sent_again(
    as_data_editor, rows, key
):
    row = rows[key]
    sent = as_sent(key, row, note="mine")
    type(row)._base_manager.filter(pk=row.pk).update(note="theirs")
    response = as_data_editor.post(to("change", key, row.pk), sent)
    page = text_of(response)
    assert response.status_code == 409
    assert "Someone changed this in the meantime." in page
    assert '<th scope="row">Note</th><td>theirs</td><td>mine</td>' in page
    assert type(row)._base_manager.get(pk=row.pk).note == "theirs"
    again = sent | {"seen": version_of(row)}
    assert f'name="seen" value="{again["seen"]}"' in page
    as_data_editor.post(to("change", key, row.pk), again)
    assert type(row)._base_manager.get(pk=row.pk).note == "mine"


@pytest.mark.parametrize("key", KEYS)
def test_a_change_that_names_no_version_is_refused(as_data_editor, rows, key):
    sent = as_sent(key, rows[key], note="mine", seen="")
    response = as_data_editor.post(to("change", key, rows[key].pk), sent)
    assert response.status_code == 422
    assert "does not say which version you saw" in text_of(response)


def test_what_is_in_use_stays_and_the_page_says_why(as_data_editor, rows):
    statement = factories.draft(speaker=rows["speakers"])
    sent = {"seen": version_of(rows["speakers"])}
    response = as_data_editor.post(to("delete", "speakers", rows["speakers"].pk), sent)
    page = text_of(response)
    assert response.status_code == 422
    assert "This stays: something refers to it." in page
    assert f'href="/desk/statements/{statement.pk}/"' in page
    assert f'href="{to("detail", "tenures", rows["tenures"].pk)}"' in page


@pytest.mark.parametrize("noun", ALL, ids=KEYS)
def test_all_that_may_refer_to_a_record_has_words(noun):
    for field in noun.model._meta.get_fields(include_hidden=True):
        if field.auto_created and getattr(field, "on_delete", None) is models.PROTECT:
            assert {*NOUN_OF, *WORDED, *SHOWN_WITH} >= {field.related_model}


def test_a_topic_in_use_names_the_statement_and_an_outlet_the_address(as_data_editor):
    statement = factories.draft(with_topic=factories.topic("Bells"))
    fetch = factories.fetch("dismissed", outlet=factories.outlet())
    topic = statement.positions.get().topic
    for key, row, words in [
        ("topics", topic, f'href="/desk/statements/{statement.pk}/"'),
        ("outlets", fetch.outlet, fetch.url),
    ]:
        response = as_data_editor.post(to("delete", key, row.pk), {"seen": version_of(row)})
        assert response.status_code == 422
        assert words in text_of(response)


def test_what_nothing_refers_to_is_deleted_with_its_parts(as_data_editor):
    row = factories.speaker("Bo Lind")
    row.names.create(text="B. Lind", kind="common")
    sent = {"seen": version_of(row)}
    response = as_data_editor.post(to("delete", "speakers", row.pk), sent, follow=True)
    assert "Deleted: Bo Lind." in text_of(response)
    assert (Speaker.objects.count(), SpeakerName.objects.count()) == (0, 0)
    assert trail_of(Speaker, pgh_obj=row.pk, pgh_label="delete").get().pgh_context.metadata


def test_a_part_is_deleted_from_its_record(as_data_editor, rows):
    sent = {"seen": version_of(rows["names"])}
    response = as_data_editor.post(to("delete", "names", rows["names"].pk), sent)
    assert response["Location"] == to("detail", "speakers", rows["speakers"].pk)


def test_a_stale_deletion_is_refused(as_data_editor, rows):
    seen = version_of(rows["outlets"])
    type(rows["outlets"]).objects.update(note="theirs")
    response = as_data_editor.post(to("delete", "outlets", rows["outlets"].pk), {"seen": seen})
    assert response.status_code == 409
