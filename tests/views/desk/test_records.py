"""The desk's records: lists, pages, adding, changing and deleting, each kind in the same way."""

from datetime import date

import pytest
from django.db import connection, models
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from statements.actions.records import version_of
from statements.models import OfficeNoun, Speaker, SpeakerName, Tenure
from statements.models.trail import trail_of
from statements.views.desk.nouns import ALL, NOUN_OF, NOUNS
from statements.views.desk.record_parts import SHOWN_WITH, WORDED
from tests import factories
from tests.views.desk.conftest import text_of
from tests.views.desk.records import as_sent, one_of_each

pytestmark = pytest.mark.django_db
KEYS = [noun.key for noun in ALL]
OTHER_COLUMN = {"meetings": "name_en", "topics": "name_en", "organisations": "name_en"}


@pytest.fixture
def rows():
    return one_of_each()


def to(verb: str, key: str, *args: object) -> str:
    return reverse(f"desk:record-{verb}", args=[key, *args])


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


def test_a_contributor_adds_a_speaker_who_is_unchecked(as_contributor):
    sent = {"name": "Şule Yıldız", "is_checked": "on"}
    response = as_contributor.post(to("create", "speakers"), sent, follow=True)
    assert "Saved: Şule Yıldız." in text_of(response)
    row = Speaker.objects.get()
    assert (row.slug, row.family_name, row.is_checked) == ("sule-yildiz", "Yıldız", False)


def test_a_known_name_leads_to_its_speaker(as_contributor, rows):
    response = as_contributor.post(to("create", "speakers"), {"name": "ada BRANDT"})
    page = text_of(response)
    assert response.status_code == 422
    assert "A speaker has this name already: Ada Brandt." in page
    assert f'href="{to("detail", "speakers", rows["speakers"].pk)}"' in page


NEW = {
    "names": {"text": "Ada B.", "kind": "common"},
    "nouns": {"text": "Chief of lamps", "language": "en"},
    "organisations": {"code": "ru", "kind": "country", "name_en": "Ruritania"},
    "words": {"text": "Freedonier", "kind": "demonym", "language": "de"},
    "offices": {"role": "defence minister", "title_en": "Defence Minister of Freedonia"},
    "meetings": {
        "name_en": "Summit of lamps",
        "kind": "summit",
        "format": "in-person",
        "starts_on": "2025-06-24",
        "starts_precision": "day",
        "ends_on": "2025-06-25",
        "ends_precision": "day",
    },
    "outlets": {"name": "The Lamp", "domain": "www.lamp.example", "kind": "newspaper"},
    "topics": {"name_en": "Lanterns"},
    "terms": {"text": "lantern", "language": "en"},
}


@pytest.mark.parametrize("key", NEW)
def test_a_new_record_is_added_and_shown(as_data_editor, rows, key):
    owners = {"names": "speakers", "nouns": "offices", "words": "organisations", "terms": "topics"}
    sent = dict(NEW[key])
    for column, name in (("speaker", "speakers"), ("office", "offices"), ("topic", "topics")):
        sent[column] = rows[name].pk
    sent["organisation"] = rows["organisations"].pk
    response = as_data_editor.post(to("create", key), sent, follow=True)
    assert "Saved: " in text_of(response), text_of(response)
    row = NOUNS[key].model.objects.order_by("pk").last()
    page = owners.get(key, key)
    shown = rows[page].pk if key in owners else row.pk
    assert response.redirect_chain == [(to("detail", page, shown), 302)]
    assert trail_of(NOUNS[key].model, pgh_obj=row.pk).get().pgh_context.metadata["user"]


def test_new_records_get_their_slugs(as_data_editor, rows):
    keys = ("offices", "meetings", "outlets", "topics")
    for key in keys:
        sent = NEW[key] | {"organisation": rows["organisations"].pk}
        as_data_editor.post(to("create", key), sent)
    newest = [
        NOUNS[key].model.objects.order_by("pk").last()
        for key in ("offices", "meetings", "outlets", "topics")
    ]
    assert [row.slug for row in newest] == ["fd-dm", "2025-06-summit", "lamp-example", "lanterns"]
    assert newest[2].domain == "lamp.example"


@pytest.mark.parametrize("key", KEYS)
def test_an_empty_form_says_what_is_missing(as_data_editor, rows, key):
    response = as_data_editor.post(to("create", key), {})
    assert response.status_code == 422
    assert "Nothing you wrote is lost." in text_of(response)


def test_a_noun_may_stand_for_every_office_of_a_role(as_data_editor, rows):
    sent = {"office": rows["offices"].pk, "text": "Foreign Minister", "language": "en"}
    as_data_editor.post(to("create", "nouns"), sent | {"is_for_role": "on"})
    noun = OfficeNoun.objects.get(text="Foreign Minister")
    assert (noun.office, noun.role) == (None, "foreign minister")
    page = text_of(as_data_editor.get(to("detail", "offices", rows["offices"].pk)))
    assert ">Foreign Minister</a>" in page
    assert as_data_editor.get(to("detail", "nouns", noun.pk)).status_code == 200


@pytest.mark.parametrize(
    ("key", "changes", "sentence"),
    [
        ("names", {"text": "A. B."}, "This speaker has this name already"),
        ("terms", {"text": "beam"}, "This topic has this term already"),
        ("words", {"text": "Freedonier"}, "This organisation has this word already"),
        ("outlets", {"domain": "other.example"}, "An outlet with this domain is here already"),
        ("outlets", {"domain": "no domain"}, "s domain, such as tagesschau.de"),
        ("speakers", {"wikidata_id": "42"}, "A Wikidata id is a Q and digits"),
        ("speakers", {"is_checked": "on", "source": ""}, "Name the source"),
        ("meetings", {"ends_on": "2024-12-01"}, "This day lies before the first one"),
        ("tenures", {"ends_on": "2019-12-31"}, "This day lies before the first one"),
        ("topics", {"parent": "child"}, "This would stand below itself"),
        ("meetings", {"parent": "itself"}, "This would stand below itself"),
    ],
)
def test_bad_input_comes_back_with_a_sentence(as_data_editor, rows, key, changes, sentence):
    rows["speakers"].names.create(text="A. B.", kind="common")
    rows["topics"].terms.create(text="beam", language="en")
    word = {"text": "Freedonier", "language": "de", "kind": "adjective"}
    rows["organisations"].words.create(**word)
    factories.outlet(domain="other.example")
    stand_ins = {
        "child": factories.topic("Lamps", parent=rows["topics"]).pk,
        "itself": rows["meetings"].pk,
    }
    changes = {name: stand_ins.get(value, value) for name, value in changes.items()}
    before = version_of(rows[key])
    response = as_data_editor.post(
        to("change", key, rows[key].pk), as_sent(key, rows[key], **changes)
    )
    assert response.status_code == 422
    assert any(words in text_of(response) for words in sentence.split("|")), text_of(response)
    assert version_of(rows[key]) == before


def test_an_overlapping_tenure_names_the_other_holder(as_data_editor, rows):
    sent = {
        "office": rows["offices"].pk,
        "speaker": factories.speaker("Bo Lind").pk,
        "starts_on": "2021-05-03",
        "starts_precision": "day",
        "ends_precision": "day",
    }
    response = as_data_editor.post(to("create", "tenures"), sent)
    page = text_of(response)
    assert response.status_code == 422
    assert (
        "Ada Brandt held this office then: Foreign Minister of Freedonia, since 1 January 2020."
        in page
    )
    assert f'href="{to("detail", "tenures", rows["tenures"].pk)}"' in page
    assert Tenure.objects.count() == 1
    acting = as_data_editor.post(to("create", "tenures"), sent | {"is_acting": "on"})
    assert acting.status_code == 302


def test_a_tenure_in_use_is_not_cut_from_under_its_statements(as_data_editor, rows):
    held = rows["tenures"]
    inside = factories.draft(speaker=held.speaker, tenure=held, said_on=date(2020, 6, 1))
    outside = factories.draft(speaker=held.speaker, tenure=held)
    sent = as_sent("tenures", held, ends_on="2024-12-03")
    response = as_data_editor.post(to("change", "tenures", held.pk), sent)
    page = text_of(response)
    assert response.status_code == 422
    assert "Statements said in this office would fall out of it." in page
    assert f'href="/desk/statements/{outside.pk}/"' in page
    assert f'href="/desk/statements/{inside.pk}/"' not in page
    other = as_sent("tenures", held, speaker=factories.speaker("Bo Lind").pk)
    assert as_data_editor.post(to("change", "tenures", held.pk), other).status_code == 422


def test_a_date_known_to_the_month_is_kept_by_its_first_day(as_data_editor, rows):
    sent = as_sent("tenures", rows["tenures"], ends_on="2025-03-17", ends_precision="month")
    as_data_editor.post(to("change", "tenures", rows["tenures"].pk), sent)
    row = Tenure.objects.get()
    assert (row.ends_on, row.ends_precision) == (date(2025, 3, 1), "month")


def test_names_change_and_addresses_stay(as_data_editor, rows):
    for key, column in (("speakers", "name"), ("topics", "name_en"), ("meetings", "name_en")):
        row, slug = rows[key], rows[key].slug
        sent = as_sent(key, row, **{column: "Another Name"})
        as_data_editor.post(to("change", key, row.pk), sent)
        row.refresh_from_db()
        assert (getattr(row, column), row.slug) == ("Another Name", slug)


def test_an_attendance_takes_the_office_of_the_day(as_data_editor, rows):
    gathering = factories.meeting(
        name_en="The next one", starts_on=date(2025, 1, 1), ends_on=date(2025, 1, 1)
    )
    sent = {"meeting": gathering.pk, "speaker": rows["speakers"].pk, "part": "participant"}
    as_data_editor.post(to("create", "attendances"), sent)
    assert gathering.attendances.get().tenure == rows["tenures"]
    page = text_of(as_data_editor.get(to("detail", "meetings", gathering.pk)))
    assert "Foreign Minister of Freedonia</span>" in page
    assert "last meeting so far" in page


def test_other_days_of_a_meeting_move_its_statements_with_a_note(as_data_editor, rows):
    gathering = rows["meetings"]
    statement = factories.published(speaker=rows["speakers"], meeting=gathering)
    sent = as_sent("meetings", gathering, starts_on="2024-12-05", ends_on="2024-12-06")
    response = as_data_editor.post(to("change", "meetings", gathering.pk), sent)
    assert response.status_code == 422
    assert "only with a note that readers see" in text_of(response)
    sent["public_note"] = "The fictional meeting began a day later."
    as_data_editor.post(to("change", "meetings", gathering.pk), sent)
    statement.refresh_from_db()
    assert statement.meeting_relation == "before"
    assert statement.corrections.get().note == sent["public_note"]


def test_a_speakers_history_tells_of_names_and_tenures(as_data_editor, rows):
    speaker = rows["speakers"]
    rows["names"].delete()
    page = text_of(as_data_editor.get(to("detail", "speakers", speaker.pk)))
    history = page[page.index('id="history-head"') :]
    assert "<dt>Name</dt><dd><ins>Ada Brandt</ins></dd>" in history
    assert "<dt>Name: A. Brandt</dt><dd><del>A. Brandt · common</del></dd>" in history
    assert "Tenure: Foreign Minister of Freedonia" in history
    assert "1 January 2020" in history


def test_a_link_fills_in_what_it_knows(as_data_editor, rows):
    page = text_of(as_data_editor.get(to("create", "tenures"), {"speaker": rows["speakers"].pk}))
    assert f'<option value="{rows["speakers"].pk}" selected>Brandt, Ada</option>' in page


def test_an_unknown_kind_or_row_is_not_found(as_data_editor, rows):
    assert as_data_editor.get("/desk/records/picnics/").status_code == 404
    for verb in ("detail", "merge"):
        assert as_data_editor.get(to(verb, "speakers", 10_000)).status_code == 404
    assert as_data_editor.get(to("merge", "outlets", rows["outlets"].pk)).status_code == 404
