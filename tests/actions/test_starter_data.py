from dataclasses import replace
from datetime import date

import pghistory.models
import pytest
from django.apps import apps
from django.db import connection
from django.test.utils import CaptureQueriesContext

from statements.actions.starter_data import (
    TABLES,
    Counts,
    StarterDataRefusedError,
    store_starter_data,
)
from statements.imports.starter_data import read_starter_data
from statements.models import Attendance, Meeting, Organisation, Speaker, Tenure, Topic

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
