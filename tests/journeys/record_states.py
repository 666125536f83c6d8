"""The pages of the desk's records in the states that they can have."""

from datetime import date

from django.db.models import Model

from statements.models import OrganisationWord, Speaker, Topic
from statements.views.desk.nouns import NOUNS
from tests import factories
from tests.journeys.desk_world import Rows, State, all_of, minister, send
from tests.views.desk.records import one_of_each


def record(key: str) -> Rows:
    """One record of each kind, so that each has parts and a history."""

    def rows() -> list[object]:
        return [key, kept(key).pk]

    return rows


def kept(key: str) -> Model:
    """The record of a kind; they are made together, once."""
    if not OrganisationWord.objects.exists():
        one_of_each()
    return NOUNS[key].model.objects.earliest("pk")


def kind(key: str) -> Rows:
    return lambda: [key]


def overlapping() -> list[object]:
    """A tenure beside the one of another holder."""
    other = minister()
    past = {"starts_on": date(2016, 1, 1), "ends_on": date(2018, 12, 31)}
    return ["tenures", factories.tenure(office=other.office, **past).pk]


def two_topics() -> list[object]:
    """Of which one is known to the readers."""
    lamps, lights = factories.topic("Lamps"), factories.topic("Lights", proposition_en="Be lit.")
    factories.published(with_topic=lights)
    return ["topics", lamps.pk]


def two_speakers() -> list[object]:
    kept, double = minister().speaker, factories.speaker("A. Brandt", wikidata_id="Q1")
    factories.published(speaker=double)
    return ["speakers", kept.pk]


def choose_other(page) -> None:
    """The one that was made last."""
    values = page.locator("[name=other] option").evaluate_all("all => all.map((one) => one.value)")
    page.goto(f"{page.url}?other={max(int(value) for value in values if value)}")


def somebody_changes_the_records(page) -> None:
    Topic.objects.update(definition_en="Somebody wrote this in the meantime.")
    Speaker.objects.update(note="Somebody wrote this in the meantime.")


SAVE = "form[action$='/change/']"
MERGE = ("desk:record-merge", "data-editor")
KEPT = ("desk:record-detail", "data-editor")
RECORDS = [
    State("their kinds", "desk:record-index"),
    State("no record", "desk:record-list", "data-editor", rows=kind("outlets")),
    *(
        State(f"all {key}", "desk:record-list", "data-editor", rows=all_of(record(key), key))
        for key in ("speakers", "tenures", "meetings", "topics")
    ),
    State("for those who only read", "desk:record-list", rows=kind("offices")),
    State("found by no words", "desk:record-list", rows=kind("topics"), query="?q=nothing"),
    State(
        "no such kind", "desk:record-list", rows=kind("topics"), query="?show=nonsense", status=422
    ),
    *(
        State(f"new: {key}", "desk:record-create", "data-editor", rows=kind(key))
        for key in ("speakers", "tenures", "organisations", "terms")
    ),
    *(
        State(
            f"new: {key}, with errors",
            "desk:record-create",
            "data-editor",
            rows=kind(key),
            acts=(send("form.record-form"),),
        )
        for key in ("speakers", "attendances", "topics")
    ),
    *(
        State(f"one of the {key}", *KEPT, rows=record(key))
        for key in (
            "speakers",
            "names",
            "tenures",
            "offices",
            "organisations",
            "meetings",
            "topics",
        )
    ),
    State("read only", "desk:record-detail", rows=record("speakers")),
    State("held by two", *KEPT, rows=overlapping, acts=(send(SAVE, ends_on="2021-01-01"),)),
    State(
        "changed by somebody else",
        *KEPT,
        rows=record("topics"),
        acts=(somebody_changes_the_records, send(SAVE, name_en="Lamps")),
    ),
    State(
        "not to be deleted",
        *KEPT,
        rows=record("speakers"),
        acts=(send("form[action$='/delete/']"),),
    ),
    State("merge: which one", *MERGE, rows=two_speakers),
    State(
        "merge: two speakers",
        *MERGE,
        two_speakers,
        acts=(choose_other,),
    ),
    State(
        "merge: two topics, without a note",
        *MERGE,
        rows=two_topics,
        acts=(choose_other, send("form[method=post].desk-form", note="")),
    ),
    State(
        "merge: changed by somebody else",
        *MERGE,
        rows=two_speakers,
        acts=(choose_other, somebody_changes_the_records, send("form[method=post].desk-form")),
    ),
]
