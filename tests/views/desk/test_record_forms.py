"""What is written into the desk's records: new ones, bad input, and what a change takes along."""

from datetime import date

import pytest

from statements.actions.records import version_of
from statements.models import OfficeNoun, Speaker, Tenure
from statements.models.trail import trail_of
from statements.views.desk.nouns import NOUNS
from tests import factories
from tests.views.desk.conftest import text_of
from tests.views.desk.records import KEYS, as_sent, one_of_each, to

pytestmark = pytest.mark.django_db


@pytest.fixture
def rows():
    return one_of_each()


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
