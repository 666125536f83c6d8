"""The version of the site grows with every change that visitors see, and with no other."""

import os
from collections.abc import Callable

import psycopg
import pytest
from django.db import connection
from psycopg.conninfo import make_conninfo

from statements.models import Version
from statements.models.versions import SiteVersion, site_version
from tests import factories
from tests.models.plain_sql import in_a_name

pytestmark = pytest.mark.django_db


@pytest.fixture
def said():
    return factories.published(meeting=factories.meeting())


def growth(change: Callable[[], object]) -> tuple[bool, bool]:
    before = site_version()
    change()
    after = site_version()
    return after.records > before.records, after.statements > before.statements


def test_an_empty_site_has_one():
    Version.objects.all().delete()
    assert site_version() == SiteVersion(0, 0)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE statements_statement SET said_on = said_on - 1 WHERE id = %s",
        "UPDATE statements_position SET stance = 'opposes' WHERE statement_id = %s",
        "UPDATE statements_quote SET language = 'de' WHERE statement_id = %s",
        "UPDATE statements_article SET title = 'Other' WHERE id IN (SELECT article_id FROM"
        " statements_snapshot JOIN statements_quote ON snapshot_id = statements_snapshot.id"
        " WHERE statement_id = %s)",
    ],
)
def test_a_change_of_what_was_said_is_one(said, change):
    assert growth(lambda: in_a_name(change, said.pk)) == (False, True)


@pytest.mark.parametrize(
    "make",
    [
        factories.speaker,
        factories.topic,
        factories.meeting,
        factories.outlet,
        factories.office,
        factories.attendance,
        factories.tenure,
    ],
)
def test_a_new_record_is_one(make):
    assert growth(make)[0]


def test_a_changed_name_is_one(said):
    def rename() -> None:
        said.speaker.name = "Ada Brandt-Keller"
        said.speaker.save()

    assert growth(rename) == (True, False)


def test_what_is_not_public_is_none(said):
    snapshot = factories.snapshot()
    columns = {"speaker": said.speaker, "with_topic": factories.topic(), "snapshot": snapshot}
    assert growth(lambda: factories.in_review(**columns)) == (False, False)


def test_a_correction_and_a_retraction_are_one(said):
    assert growth(lambda: factories.retract(said)) == (False, True)


def test_a_change_taken_back_leaves_no_version_that_comes_again(said):
    with connection.cursor() as cursor:
        cursor.execute("SAVEPOINT here")
        factories.speaker()
        taken_back = site_version()
        cursor.execute("ROLLBACK TO SAVEPOINT here")
    factories.speaker()
    assert site_version() != taken_back


@pytest.mark.django_db(transaction=True)
def test_it_grows_when_a_change_is_seen_and_not_before():
    """However long a writer takes, and whoever is done first."""
    database = make_conninfo(os.environ["DATABASE_URL"], dbname=connection.settings_dict["NAME"])
    with psycopg.connect(database) as slow, psycopg.connect(database) as quick:
        for writer in (slow, quick):
            writer.execute("SELECT note_change('statements')")
        begun = site_version()
        quick.commit()
        second = site_version()
        slow.commit()
        assert begun.statements < second.statements < site_version().statements
