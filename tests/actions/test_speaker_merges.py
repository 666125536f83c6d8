"""Two speakers that are one person, merged."""

from datetime import date

import pghistory
import pytest

from statements.actions.acknowledgements import acknowledge_warnings, look_at
from statements.actions.corrections import MissingNoteError
from statements.actions.merges import merge_statements
from statements.actions.offices import TenureOverlapError
from statements.actions.record_merges import MergeRefusedError
from statements.actions.records import StaleRecordError, version_of
from statements.actions.speaker_merges import merge_speakers
from statements.models import (
    Acknowledgement,
    Attendance,
    Candidate,
    CandidateAlternative,
    Meeting,
    Speaker,
    SpeakerName,
    Statement,
    Tenure,
)
from statements.models.merged_records import SPEAKER_REFERENCES
from statements.models.trail import trail_of
from tests import factories
from tests.actions.references import references_to

pytestmark = pytest.mark.django_db
NOTE = "Two entries for the same fictional person were joined."


@pytest.fixture
def ada():
    return factories.speaker("Ada Brandt", gender="female")


@pytest.fixture
def double():
    return factories.speaker("A. Brandt-Lindt", wikidata_id="Q1")


@pytest.fixture
def merge(ada, double):
    def merge(kept=ada, merged=double, note=NOTE):
        return merge_speakers(
            editor=factories.user("data-editor"),
            at=factories.NOW,
            kept=kept,
            merged=merged,
            seen_kept=version_of(kept),
            seen_merged=version_of(merged),
            note=note,
        )

    return merge


def test_everything_that_refers_to_a_speaker_is_known_to_the_merge():
    """A new table that does must be moved by the merge and have a trigger that refuses it."""
    merged_into = ("statements_speaker", "merged_into_id")
    assert references_to(Speaker) == {*SPEAKER_REFERENCES, merged_into}


def test_statements_move_with_the_office_of_their_day(ada, double, merge):
    held = factories.tenure(speaker=double)
    statement = factories.draft(speaker=double, tenure=held)
    kept = merge()
    statement.refresh_from_db()
    assert (kept, statement.speaker, statement.tenure, statement.version) == (ada, ada, held, 2)
    assert Tenure.objects.get().speaker == ada


def test_a_statement_without_an_office_takes_the_one_held_on_its_day(ada, double, merge):
    held = factories.tenure(speaker=ada)
    statement = factories.draft(speaker=double)
    merge()
    statement.refresh_from_db()
    assert statement.tenure == held


def test_a_public_statement_gets_a_note_and_one_name_in_the_trail(double, merge):
    statement = factories.published(speaker=double)
    with pytest.raises(MissingNoteError):
        merge(note=" ")
    merge()
    correction = statement.corrections.get()
    assert (correction.kind, correction.note) == ("amended", NOTE)
    event = trail_of(Statement, pgh_obj=statement.pk).order_by("pgh_id").last()
    assert event.pgh_context.metadata == {"user": correction.made_by_id, "act": "merge speakers"}
    assert trail_of(Statement, pgh_context=event.pgh_context).count() == 1


def test_a_tombstone_moves_without_a_note(ada, double, merge):
    statement = factories.draft(speaker=double, state="in_review")
    statement = factories.publish(statement)
    factories.correction(statement, kind="retracted")
    statement.state = "retracted"
    with pghistory.context(user=statement.published_by_id):
        statement.save(update_fields=["state"])
    factories.forget_name()
    merge(note="")
    statement.refresh_from_db()
    assert (statement.speaker, statement.corrections.count()) == (ada, 1)


def test_the_names_of_the_merged_become_spellings_each_once(ada, double, merge):
    double.names.create(text="Ada Brandt", kind="common")
    double.names.create(text="Ада Брандт", kind="script", language="uk")
    ada.names.create(text="Ада Брандт", kind="script", language="uk")
    merge()
    assert set(ada.names.values_list("text", "kind")) == {
        ("Ада Брандт", "script"),
        ("A. Brandt-Lindt", "common"),
        ("Brandt-Lindt", "family"),
    }
    assert SpeakerName.objects.exclude(speaker=ada).count() == 0
    assert Speaker.objects.called("a. brandt-lindt").get() == ada


def test_what_only_the_merged_one_had_is_kept(ada, merge):
    merge()
    ada.refresh_from_db()
    assert (ada.gender, ada.wikidata_id) == ("female", "Q1")


def test_equal_tenures_of_a_shared_office_become_one(ada, double, merge):
    office = factories.office(is_shared=True)
    kept = factories.tenure(speaker=ada, office=office, ends_on=date(2024, 12, 31))
    twin = factories.tenure(speaker=double, office=office, ends_on=date(2024, 12, 31))
    statement = factories.draft(speaker=double, tenure=twin)
    gathering = factories.meeting()
    factories.attendance(meeting=gathering, speaker=double, tenure=twin)
    merge()
    statement.refresh_from_db()
    assert (Tenure.objects.get(), statement.tenure) == (kept, kept)
    assert Attendance.objects.get().tenure == kept


def test_tenures_that_overlap_are_joined_from_the_first_day_to_the_last(ada, double, merge):
    office = factories.office()
    month = {"starts_precision": "month", "starts_on": date(2021, 3, 1)}
    factories.tenure(speaker=ada, office=office, ends_on=date(2021, 3, 1), ends_precision="month")
    late = factories.tenure(speaker=double, office=office, **month)
    statement = factories.draft(speaker=double, tenure=late)
    merge()
    joined = Tenure.objects.get()
    statement.refresh_from_db()
    assert (joined.starts_on, joined.ends_on, joined.is_acting) == (date(2020, 1, 1), None, False)
    assert (joined.speaker, statement.tenure) == (ada, joined)


def test_a_joined_tenure_that_meets_another_holder_is_refused_by_name(ada, double, merge):
    office = factories.office()
    june = date(2020, 6, 1)
    factories.tenure(speaker=ada, office=office, ends_on=june, ends_precision="month")
    factories.tenure(speaker=double, office=office, starts_on=june, starts_precision="month")
    between = factories.tenure(
        office=office, starts_on=date(2020, 6, 10), ends_on=date(2020, 6, 12)
    )
    with pytest.raises(TenureOverlapError) as refusal:
        merge()
    assert refusal.value.rows == [between]
    assert double.tenures.count() == 1


def test_one_acting_and_one_full_holder_are_not_joined(ada, double, merge):
    office = factories.office()
    factories.tenure(speaker=ada, office=office)
    factories.tenure(speaker=double, office=office, is_acting=True)
    with pytest.raises(MergeRefusedError, match="one of them acting") as refusal:
        merge()
    assert {row.speaker for row in refusal.value.rows} == {ada, double}
    assert double.tenures.count() == 1


def test_a_meeting_has_each_attendance_once(ada, double, merge):
    both, alone = factories.meeting(), factories.meeting(chair=double)
    factories.attendance(meeting=both, speaker=ada)
    factories.attendance(meeting=both, speaker=double, part="chair")
    factories.attendance(meeting=alone, speaker=double)
    merge()
    rows = Attendance.objects.order_by("pk").values_list("meeting", "speaker", "part")
    assert list(rows) == [(both.pk, ada.pk, "chair"), (alone.pk, ada.pk, "participant")]
    assert Meeting.objects.get(pk=alone.pk).chair == ada


def test_candidates_and_their_alternatives_follow(ada, double, merge):
    guessed = factories.candidate(speaker=double)
    offered = factories.candidate(speaker=ada)
    both = factories.candidate()
    for candidate, speaker, rank in (
        (guessed, ada, 0),
        (offered, double, 0),
        (both, ada, 0),
        (both, double, 1),
    ):
        CandidateAlternative.objects.create(candidate=candidate, speaker=speaker, rank=rank)
    merge()
    assert set(Candidate.objects.values_list("pk", "speaker")) == {
        (guessed.pk, ada.pk),
        (offered.pk, ada.pk),
        (both.pk, None),
    }
    alternatives = CandidateAlternative.objects.values_list("candidate", "speaker")
    assert (both.pk, ada.pk) in alternatives
    assert not CandidateAlternative.objects.filter(speaker=double).exists()


def test_a_merged_speaker_is_in_no_list_and_keeps_the_slug(double, merge):
    merge()
    assert double not in Speaker.objects.all()
    assert Speaker.with_merged.get(slug=double.slug).merged_into.name == "Ada Brandt"


def test_whoever_was_merged_before_leads_to_the_one_that_stays(ada, double, merge):
    older = factories.speaker("Ada B.")
    merge(kept=double, merged=older)
    merge()
    merged = Speaker.with_merged.exclude(merged_into=None)
    assert set(merged.values_list("name", "merged_into")) == {
        ("Ada B.", ada.pk),
        (double.name, ada.pk),
    }


def test_nobody_is_merged_twice_or_with_oneself_or_unseen(ada, double, merge):
    with pytest.raises(MergeRefusedError, match="itself"):
        merge(merged=ada)
    merge()
    with pytest.raises(MergeRefusedError, match="already"):
        merge()
    third = factories.speaker("Bo Lind")
    with pytest.raises(StaleRecordError):
        merge_speakers(
            editor=factories.user("data-editor"),
            at=factories.NOW,
            kept=ada,
            merged=third,
            seen_kept=version_of(ada),
            seen_merged="1",
        )


def test_a_statement_that_was_itself_merged_moves_with_its_speaker(ada, double, merge):
    held = factories.tenure(speaker=double)
    kept, away = (factories.published(speaker=double, tenure=held) for _ in range(2))
    versions = {"version": away.version, "into_version": kept.version}
    merge_statements(
        statement=away,
        into=kept,
        editor=factories.reviewer(),
        at=factories.NOW,
        note="They are one.",
        **versions,
    )
    factories.forget_name()
    merge()
    away.refresh_from_db()
    assert (away.state, away.merged_into, away.speaker) == ("merged", kept, ada)


# What somebody let stand.


def let_stand(statement: Statement, *rules: str) -> list[Acknowledgement]:
    looked = look_at(statement)
    assert [row.warning.rule for row in looked] == list(rules)
    keys = [row.warning.key for row in looked]
    editor = factories.user()
    return acknowledge_warnings(statement=statement, editor=editor, acknowledged=keys)


def looked_at(statement: Statement) -> list[tuple]:
    rows = look_at(Statement.objects.get(pk=statement.pk))
    return [(row.warning.rule, row.acknowledgement and row.acknowledgement.made_by) for row in rows]


@pytest.mark.parametrize("make", [factories.draft, factories.published])
def test_what_somebody_let_stand_stays_so_in_the_same_name(merge, make):
    wren, double = factories.speaker("Otto Wren"), factories.speaker("O. Wren")
    statement = make(speaker=double)
    before = let_stand(statement, "speaker-not-near", "no-office")
    editor = before[0].made_by
    merge(kept=wren, merged=double)
    assert looked_at(statement) == [("speaker-not-near", editor), ("no-office", editor)]
    added = Acknowledgement.objects.order_by("pk")[2:]
    assert [row.made_at for row in added] == [row.made_at for row in before]
    assert added[0].events.get().pgh_context.metadata["act"] == "merge speakers"


def test_what_nobody_let_stand_stays_open(merge):
    wren, double = factories.speaker("Otto Wren"), factories.speaker("O. Wren")
    statement = factories.draft(speaker=double)
    first, _ = look_at(statement)
    acknowledge_warnings(
        statement=statement, editor=factories.user(), acknowledged=[first.warning.key]
    )
    merge(kept=wren, merged=double)
    (near, somebody), (office, nobody) = looked_at(statement)
    assert (near, office, nobody) == ("speaker-not-near", "no-office", None)
    assert somebody is not None


def test_what_rests_on_another_statements_speaker_or_on_who_was_read_there_stays_too(merge):
    words = "The lighthouse stays lit for every boat"
    wren, double = factories.speaker("Otto Wren"), factories.speaker("O. Wren")
    ada = factories.tenure().speaker
    statement = factories.draft(speaker=ada, words=words)
    quote = statement.quotes.get()
    factories.candidate(snapshot=quote.snapshot, spans=quote.spans, speaker=double)
    factories.draft(speaker=double, words=words)
    let_stand(statement, "same-words-elsewhere", "read-otherwise")
    editor = Acknowledgement.objects.latest("pk").made_by
    merge(kept=wren, merged=double)
    assert looked_at(statement) == [("same-words-elsewhere", editor), ("read-otherwise", editor)]
