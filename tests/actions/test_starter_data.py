from dataclasses import replace
from datetime import date

import pghistory.models
import pytest
from django.apps import apps
from django.db import connection
from django.test.utils import CaptureQueriesContext

from statements.actions.offices import save_tenure
from statements.actions.outlets import save_outlet
from statements.actions.records import delete_record, version_of
from statements.actions.speaker_merges import merge_speakers
from statements.actions.speakers import save_speaker
from statements.actions.starter_data import TABLES, store_starter_data
from statements.actions.starter_loads import Counts, StarterDataRefusedError
from statements.actions.topics import save_topic_term
from statements.imports.starter_data import read_starter_data
from statements.models import (
    Attendance,
    Meeting,
    Organisation,
    Outlet,
    Speaker,
    Tenure,
    Topic,
    TopicTerm,
)
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def rows():
    return read_starter_data()


def trail_length() -> int:
    """How many versions of rows are kept, of all tables."""
    return sum(
        model.objects.count()
        for model in apps.get_models()
        if issubclass(model, pghistory.models.Event)
    )


def test_store_creates_every_row(rows):
    counts = store_starter_data(rows=rows)
    assert counts == {name: Counts(len(table), 0, 0) for name, table in rows.items()}
    assert {table.name: table.model.objects.count() for table in TABLES} == {
        name: len(table) for name, table in rows.items()
    }
    assert Organisation.objects.filter(joined_nato_on__isnull=False).count() == 32


def test_a_second_run_writes_nothing_and_leaves_no_trail(rows):
    store_starter_data(rows=rows)
    before = trail_length()
    with CaptureQueriesContext(
        connection,
    ) as queries:
        counts = store_starter_data(rows=rows)
    assert counts == {name: Counts(0, 0, len(table)) for name, table in rows.items()}
    assert trail_length() == before
    written = [q["sql"] for q in queries if q["sql"].startswith(("INSERT", "UPDATE", "DELETE"))]
    assert written == []


def test_only_the_row_that_differs_is_updated(rows):
    store_starter_data(rows=rows)
    before = trail_length()
    speakers = [
        replace(row, note="checked again") if row.slug == "mark-rutte" else row
        for row in rows["speakers"]
    ]
    counts = store_starter_data(rows={**rows, "speakers": speakers})
    assert counts["speakers"] == Counts(0, 1, len(speakers) - 1)
    assert Speaker.objects.get(slug="mark-rutte").note == "checked again"
    assert trail_length() == before + 1


def test_confidence_decides_whether_a_row_is_checked(rows):
    store_starter_data(rows=rows)
    rutte, putin = (
        Tenure.objects.get(speaker__slug=slug, office__slug=office)
        for slug, office in (("mark-rutte", "nato-sg"), ("vladimir-putin", "ru-hos"))
    )
    assert (rutte.is_checked, putin.is_checked) == (True, False)


def test_references_and_parents_are_stored(rows):
    store_starter_data(rows=rows)
    council = Meeting.objects.get(slug="2024-12-nuc")
    assert council.parent.slug == "2024-12-fm"
    assert council.chair.slug == "mark-rutte"
    assert Topic.objects.get(slug="ukraine-membership").parent.slug == "enlargement"
    blinken = Attendance.objects.get(meeting=council.parent, speaker__slug="antony-blinken")
    assert (blinken.tenure.office.slug, blinken.part) == ("us-fm", "participant")
    day = date(2024, 12, 4)
    held = Tenure.objects.possible_on(day).filter(office__slug__in=("nato-sg", "de-fm", "us-fm"))
    assert set(held.values_list("office__slug", "speaker__slug")) == {
        ("nato-sg", "mark-rutte"),
        ("de-fm", "annalena-baerbock"),
        ("us-fm", "antony-blinken"),
    }


def test_a_tenure_that_is_cut_short_makes_room_for_its_successor(rows):
    def is_of_ukraines_minister(row):
        return row.office == "ua-fm" and row.speaker == "andrii-sybiha"

    old = [
        replace(row, ends_on=None) if row.speaker == "dmytro-kuleba" else row
        for row in rows["tenures"]
        if not is_of_ukraines_minister(row)
    ]
    # Those at meetings need tenures that are stored.
    without = {**rows, "attendances": []}
    store_starter_data(rows={**without, "tenures": old})
    counts = store_starter_data(rows=without)
    assert counts["tenures"] == Counts(1, 1, len(rows["tenures"]) - 2)


def test_what_the_database_refuses_stores_nothing(rows):
    tenures = [
        replace(row, ends_on=None) if row.speaker == "jens-stoltenberg" else row
        for row in rows["tenures"]
    ]
    with pytest.raises(StarterDataRefusedError, match=r"^tenures: .*one_holder_a_day"):
        store_starter_data(rows={**rows, "tenures": tenures})
    assert not Organisation.objects.exists()


def test_a_reference_to_no_row_is_refused(rows):
    with pytest.raises(StarterDataRefusedError, match=r"there is no .* in speakers"):
        store_starter_data(rows={**rows, "speakers": rows["speakers"][1:]})
    assert not Organisation.objects.exists()


@pytest.fixture
def loaded(rows, db):
    """The starter data, and a second load of it: what it counts as left alone, by table."""
    store_starter_data(rows=rows)

    def load_again(**changes):
        counts = store_starter_data(rows={**rows, **changes})
        written = {name: count for name, count in counts.items() if count.created + count.updated}
        left_alone = {name: row.left_alone for name, row in counts.items() if row.left_alone}
        return written, left_alone

    return load_again


@pytest.fixture
def keeper():
    return factories.user("data-editor")


def save(action, row, keeper, **columns):
    return action(editor=keeper, row=row, seen=version_of(row), **columns)


def test_what_a_person_changed_stays(loaded, keeper):
    rutte = Speaker.objects.get(slug="mark-rutte")
    save(save_speaker, rutte, keeper, note="Checked at the desk.")
    outlet = Outlet.objects.get(domain="nato.int")
    save(save_outlet, outlet, keeper, domain="nato.example", name="NATO")
    term = TopicTerm.objects.filter(language="de").first()
    save(save_topic_term, term, keeper, text="Ein anderes Wort")
    assert loaded() == ({}, {"speakers": 1, "outlets": 1, "topic_terms": 1})
    assert Speaker.objects.get(pk=rutte.pk).note == "Checked at the desk."
    assert not Outlet.objects.filter(domain="nato.int").exists()


def test_what_a_person_deleted_does_not_come_back(loaded, keeper):
    term = TopicTerm.objects.first()
    delete_record(editor=keeper, row=term, seen=version_of(term))
    assert loaded() == ({}, {"topic_terms": 1})
    assert not TopicTerm.objects.filter(pk=term.pk).exists()


def test_what_belongs_to_a_deleted_row_stays_away_too(loaded, keeper):
    meeting = next(
        row
        for row in Meeting.objects.all()
        if row.attendances.exists() and not row.children.exists()
    )
    attendances = meeting.attendances.count()
    delete_record(editor=keeper, row=meeting, seen=version_of(meeting))
    assert loaded() == ({}, {"meetings": 1, "attendances": attendances})


def test_what_a_person_merged_stays_merged(loaded, keeper):
    kept, merged = (Speaker.objects.get(slug=slug) for slug in ("mark-rutte", "jens-stoltenberg"))
    merge_speakers(
        editor=keeper, at=factories.NOW, kept=kept, merged=merged,
        seen_kept=version_of(kept), seen_merged=version_of(merged),
    )  # fmt: skip
    before = trail_length()
    written, left_alone = loaded()
    assert (written, trail_length()) == ({}, before)
    assert set(left_alone) <= {"speakers", "speaker_names", "tenures", "meetings", "attendances"}
    assert merged not in Speaker.objects.all()
    assert Tenure.objects.filter(speaker=kept, office__slug="nato-sg").count() == 2


def test_a_row_that_meets_one_of_a_person_is_left_alone_and_the_others_come(loaded, rows, keeper):
    held = Tenure.objects.get(speaker__slug="mark-rutte", office__slug="nato-sg")
    save(save_tenure, held, keeper, speaker=Speaker.objects.get(slug="kaja-kallas"))
    clash = [
        replace(row, starts_on=date(2024, 10, 2))
        if (row.speaker, row.office) == ("mark-rutte", "nato-sg")
        else row
        for row in rows["tenures"]
    ]
    written, left_alone = loaded(tenures=clash, attendances=[])
    assert (written, left_alone) == ({}, {"tenures": 1})
    assert Tenure.objects.get(pk=held.pk).speaker.slug == "kaja-kallas"
