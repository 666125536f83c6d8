from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from statements.actions.knowledge import known_people, load_knowledge
from statements.detection import records
from statements.models import OfficeNoun
from tests import factories

pytestmark = pytest.mark.django_db


def test_rows_become_the_records_that_detection_reads():
    country = factories.organisation(name_fr="Freedonie")
    country.words.create(text="freedonisch", language="de", kind="adjective")
    country.words.create(text="Freedonierin", language="de", kind="demonym", gender="female")
    office = factories.office(slug="fd-fm", organisation=country)
    office.nouns.create(text="Lampmaster", language="en")
    OfficeNoun.objects.create(
        role="foreign minister", text="Außenministerin", language="de", gender="female"
    )
    ada = factories.speaker(slug="ada-brandt", gender="female")
    ada.names.create(text="Ada B.", kind="common")
    ada.names.create(text="Brant", kind="family")
    factories.tenure(office=office, speaker=ada, ends_on=date(2024, 12, 1), ends_precision="month")
    lamps = factories.topic(slug="lamps")
    beams = factories.topic("Beams", slug="beams", parent=lamps)
    beams.terms.create(text="beam*", language="en", only_with="lighthouse;lamp")
    assert load_knowledge() == records.Knowledge(
        persons=(
            records.Person(
                slug="ada-brandt",
                name="Ada Brandt",
                names=("Ada Brandt", "Ada B."),
                family_names=("Brandt", "Brant"),
                gender="female",
                tenures=(records.Tenure("fd-fm", date(2020, 1, 1), date(2024, 12, 31)),),
            ),
        ),
        offices=(
            records.Office(
                slug="fd-fm",
                organisation="FD",
                role="foreign minister",
                nouns=(records.Word("Lampmaster", "en"),),
            ),
        ),
        organisations=(
            records.Organisation(
                code="FD",
                names=(
                    records.Word("Freedonia", "en"),
                    records.Word("Freedonien", "de"),
                    records.Word("Freedonie", "fr"),
                ),
                adjectives=(records.Word("freedonisch", "de"),),
                demonyms=(records.Word("Freedonierin", "de", "female"),),
            ),
        ),
        role_nouns={"foreign minister": (records.Word("Außenministerin", "de", "female"),)},
        topics=(
            records.Topic("lamps", "", ()),
            records.Topic("beams", "lamps", (records.Term("beam*", "en", ("lighthouse", "lamp")),)),
        ),
    )


def test_many_facts_take_as_many_queries_as_one():
    def queries() -> int:
        with CaptureQueriesContext(connection) as context:
            load_knowledge()
        return len(context)

    def add_facts(rounds: int) -> None:
        for _ in range(rounds):
            held = factories.tenure()
            held.speaker.names.create(text="A. Brandt", kind="common")
            held.office.nouns.create(text="Lampmaster", language="en")
            held.office.organisation.words.get_or_create(
                text="Freedonian", language="en", kind="adjective"
            )
            factories.topic(parent=factories.topic()).terms.create(text="lamp", language="en")

    add_facts(1)
    few = queries()
    add_facts(30)
    assert queries() == few == 11


def test_detection_knows_nothing_of_what_was_merged():
    for make in (factories.speaker, factories.topic):
        kept, merged = make(slug="kept"), make(slug="merged")
        merged.merged_into = kept
        merged.save(update_fields=["merged_into"])
    knowledge = load_knowledge()
    assert [row.slug for row in (*knowledge.persons, *knowledge.topics)] == ["kept", "kept"]


def test_people_are_read_anew_only_after_a_change(django_assert_num_queries):
    speaker = factories.tenure().speaker
    known = known_people()
    with django_assert_num_queries(1):
        assert known_people() is known
    speaker.names.create(text="Wrenn", kind="misspelling")
    with django_assert_num_queries(9):
        assert "Wrenn" in known_people().persons[0].names
