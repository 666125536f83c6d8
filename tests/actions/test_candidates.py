from datetime import date

import pytest

from statements.actions.candidates import (
    CandidateDecidedError,
    Wording,
    accept_candidate,
    add_candidate,
    default_said_on,
    discard_statement,
    join_candidate,
    reject_candidate,
    reopen_candidate,
)
from statements.actions.corrections import MissingNoteError
from statements.actions.sayings import Saying
from statements.actions.statements import NewPosition, retract_statement, submit_statement
from statements.actions.versions import StaleVersionError, StatementStateError
from statements.actions.wordings import PassageError
from statements.models import Candidate, Form, Quote, Statement
from tests import factories

pytestmark = pytest.mark.django_db
State = Candidate.State
LATER = "“The bell rings”, said Ada Brandt. " + factories.TEXT


def wording(spans=None, **columns) -> Wording:
    spans = spans or factories.spans_of(factories.SENTENCE)
    return Wording(**{"spans": spans, "form": Form.DIRECT, "language": "en", **columns})


def accept(candidate: Candidate, editor, **changes) -> Quote:
    values = {
        "saying": Saying(speaker=factories.speaker(), said_on=factories.DAY),
        "wording": wording(),
        "positions": [NewPosition(factories.topic(), "supports", "“stays lit”")],
        **changes,
    }
    return accept_candidate(candidate=candidate, editor=editor, at=factories.NOW, **values)


def join(candidate: Candidate, statement: Statement, editor, **changes) -> Quote:
    return join_candidate(
        candidate=candidate,
        statement=statement,
        editor=editor,
        at=factories.NOW,
        wording=changes.get("wording") or wording(),
        note=changes.get("note", ""),
    )


def decision(candidate: Candidate) -> tuple:
    candidate.refresh_from_db()
    return candidate.state, candidate.quote, candidate.decided_by, candidate.decided_at


# Accept.


def test_accept_makes_a_draft_with_its_leading_quote_and_positions(editor):
    candidate = factories.candidate(mention="Ada Brandt")
    ada, lamps, bells = factories.speaker(), factories.topic(), factories.topic("Bells")
    held = factories.tenure(speaker=ada)
    meeting = factories.meeting()
    quote = accept(
        candidate,
        editor,
        saying=Saying(speaker=ada, said_on=factories.DAY, meeting=meeting, setting="speech"),
        wording=wording(factories.spans_of("lighthouse stays"), form=Form.PARTIAL),
        positions=[NewPosition(bells, "opposes"), NewPosition(lamps, "supports", "“lit”")],
    )
    statement = Statement.objects.values().get()
    del statement["id"], statement["public_id"]
    assert statement == {
        "speaker_id": ada.pk,
        "tenure_id": held.pk,
        "attribution": "",
        "said_on": factories.DAY,
        "said_precision": "day",
        "meeting_id": meeting.pk,
        "meeting_relation": "at",
        "setting": "speech",
        "state": "draft",
        "version": 1,
        "entered_by_id": editor.pk,
        "changed_by_id": editor.pk,
        "entered_at": factories.NOW,
        "submitted_at": None,
        "published_by_id": None,
        "published_at": None,
        "merged_into_id": None,
    }
    quote.refresh_from_db()
    assert (quote.text, quote.form, quote.attribution, quote.is_leading) == (
        "lighthouse stays",
        "partial",
        "Ada Brandt",
        True,
    )
    positions = quote.statement.positions.order_by("-is_leading")
    assert [(row.topic, row.stance, row.reason, row.is_leading) for row in positions] == [
        (bells, "opposes", "", True),
        (lamps, "supports", "“lit”", False),
    ]
    assert decision(candidate) == (State.ACCEPTED, quote, editor, factories.NOW)


def test_accept_leaves_its_editors_name_on_every_row(editor):
    quote = accept(factories.candidate(), editor)
    expected = {"user": editor.pk, "act": "accept candidate"}
    for row in (quote, quote.statement, quote.statement.positions.get()):
        assert row.events.get().pgh_context.metadata == expected
    events = quote.candidate.events.order_by("pgh_id")
    assert [(each.state, each.pgh_context and each.pgh_context.metadata) for each in events] == [
        ("open", None),
        ("accepted", expected),
    ]


@pytest.mark.parametrize("spans", [[(0, 10_000)], [(5, 5)], [(9, 12), (3, 6)]])
def test_a_passage_outside_of_the_text_is_refused_and_nothing_stored(editor, spans):
    candidate = factories.candidate()
    with pytest.raises(PassageError) as error:
        accept(candidate, editor, wording=wording(spans))
    assert str(error.value) == (
        "The article's text has no such passage, or the statement quotes it already."
    )
    assert decision(candidate) == (State.OPEN, None, None, None)
    assert not Statement.objects.exists()


def test_the_second_of_two_editors_is_told_and_changes_nothing(editor):
    candidate = factories.candidate()
    seen_by_the_other = Candidate.objects.get()
    quote = accept(candidate, editor)
    other = factories.user()
    for act in (
        lambda: accept(seen_by_the_other, other),
        lambda: join(seen_by_the_other, factories.draft(), other),
        lambda: reject_candidate(candidate=seen_by_the_other, editor=other, at=factories.NOW),
    ):
        with pytest.raises(CandidateDecidedError) as error:
            act()
        assert str(error.value) == "This candidate was accepted in the meantime."
    assert decision(candidate) == (State.ACCEPTED, quote, editor, factories.NOW)
    assert Quote.objects.filter(snapshot=candidate.snapshot).count() == 1


# Join.


@pytest.mark.parametrize("state", ["draft", "in_review"])
def test_join_adds_another_wording_that_does_not_lead(editor, state):
    statement = factories.draft()
    Statement.objects.filter(pk=statement.pk).update(state=state)
    candidate = factories.candidate(mention="Brandt")
    quote = join(candidate, statement, editor, wording=wording(wording="translated"))
    quote.refresh_from_db()
    assert (quote.statement, quote.is_leading, quote.wording, quote.attribution) == (
        statement,
        False,
        "translated",
        "Brandt",
    )
    assert decision(candidate) == (State.ACCEPTED, quote, editor, factories.NOW)
    assert statement.quotes.count() == 2


def test_a_public_statement_takes_a_wording_only_with_a_note(editor):
    statement, candidate = factories.published(), factories.candidate()
    with pytest.raises(MissingNoteError):
        join(candidate, statement, editor)
    assert decision(candidate) == (State.OPEN, None, None, None)
    quote = join(candidate, statement, editor, note="Another outlet prints it too.")
    assert list(statement.quotes.filter(is_leading=False)) == [quote]
    note = statement.corrections.get()
    assert (note.kind, note.note, note.made_by) == (
        "amended",
        "Another outlet prints it too.",
        editor,
    )


def test_a_retracted_statement_takes_no_wording(editor):
    statement = retracted(factories.published())
    with pytest.raises(StatementStateError, match="retracted"):
        join(factories.candidate(), statement, editor, note="Another outlet.")


def retracted(statement: Statement) -> Statement:
    return retract_statement(
        statement=statement,
        reviewer=factories.reviewer(),
        at=factories.NOW,
        version=statement.version,
        note="Wrong speaker.",
    )


def test_a_passage_whose_statement_was_retracted_is_open_to_a_new_one(editor):
    candidate = factories.candidate()
    saying = Saying(speaker=factories.tenure().speaker, said_on=factories.DAY)
    statement = accept(candidate, editor, saying=saying).statement
    statement = submit_statement(
        statement=statement, editor=editor, at=factories.NOW, version=statement.version
    )
    statement = factories.publish(statement)
    with pytest.raises(CandidateDecidedError):
        reopen_candidate(candidate=candidate, editor=editor)
    retracted(statement)
    reopen_candidate(candidate=candidate, editor=editor)
    assert decision(candidate) == (State.OPEN, None, None, None)
    assert accept(candidate, editor).statement != statement


def test_a_passage_is_joined_to_a_statement_once(editor):
    statement, kept = factories.draft(), factories.snapshot()
    join(factories.candidate(snapshot=kept), statement, editor)
    other = factories.candidate(snapshot=kept, spans=[(0, 3)])
    with pytest.raises(PassageError):
        join(other, statement, editor)
    assert decision(other) == (State.OPEN, None, None, None)


# Reject, reopen, add.


def test_reject_keeps_the_articles_text_and_reopen_takes_it_back(editor):
    candidate = factories.candidate()
    reject_candidate(candidate=candidate, editor=editor, at=factories.NOW)
    assert decision(candidate) == (State.REJECTED, None, editor, factories.NOW)
    assert candidate.snapshot.text == factories.TEXT
    other = factories.user()
    reopen_candidate(candidate=candidate, editor=other)
    assert decision(candidate) == (State.OPEN, None, None, None)
    acts = [event.pgh_context.metadata for event in candidate.events.order_by("pgh_id")[1:]]
    assert acts == [
        {"user": editor.pk, "act": "reject candidate"},
        {"user": other.pk, "act": "reopen candidate"},
    ]


@pytest.mark.parametrize("is_accepted", [True, False])
def test_only_a_rejected_candidate_is_reopened(editor, is_accepted):
    candidate = factories.candidate()
    if is_accepted:
        accept(candidate, editor)
    before = decision(candidate)
    with pytest.raises(CandidateDecidedError) as error:
        reopen_candidate(candidate=candidate, editor=editor)
    assert str(error.value) == (
        "Only a rejected candidate, or one whose statement was retracted, opens again."
    )
    assert decision(candidate) == before


def test_a_marked_passage_is_one_candidate_however_often_it_is_marked(editor):
    kept = factories.snapshot()
    marks = {"snapshot": kept, "spans": factories.spans_of("stays lit"), "form": Form.PARTIAL}
    first = add_candidate(**marks, editor=editor, why="Detection missed it.")
    assert add_candidate(**marks, editor=factories.user(), why="Again.") == first
    first.refresh_from_db()
    assert (first.text, first.form, first.rule, first.why, first.confidence, first.language) == (
        "stays lit",
        "partial",
        "marked-by-editor",
        "Detection missed it.",
        1,
        "en",
    )
    assert first.events.get().pgh_context.metadata == {"user": editor.pk, "act": "add candidate"}


def test_a_mark_outside_of_the_text_is_refused(editor):
    kept = factories.snapshot()
    with pytest.raises(PassageError):
        add_candidate(
            snapshot=kept, spans=[(0, 10_000)], form=Form.DIRECT, editor=editor, why="A test."
        )
    assert not kept.candidates.exists()


# The day to propose.


@pytest.mark.parametrize(
    ("published_on", "said_on"),
    [
        (date(2024, 12, 2), date(2024, 12, 2)),
        (date(2024, 12, 4), date(2024, 12, 4)),
        (date(2024, 12, 6), date(2024, 12, 4)),
    ],
)
def test_an_article_after_its_meeting_quotes_its_last_day(published_on, said_on):
    article = factories.article(meeting=factories.meeting(), published_on=published_on)
    assert default_said_on(article) == said_on


def test_an_article_without_a_meeting_quotes_its_own_day():
    assert default_said_on(factories.article()) == factories.DAY


# Discard.


def test_a_discarded_draft_leaves_its_candidates_open_again(editor):
    candidate = factories.candidate()
    quote = accept(candidate, editor)
    factories.comment(quote.statement)
    discard_statement(statement=quote.statement, editor=editor, version=1)
    assert decision(candidate) == (State.OPEN, None, None, None)
    assert not Statement.objects.exists()
    assert accept(candidate, editor).statement == Statement.objects.get()


def test_only_a_draft_is_discarded(editor):
    statement = factories.published()
    with pytest.raises(StatementStateError, match="is published"):
        discard_statement(statement=statement, editor=editor, version=1)
    assert Statement.objects.published().get() == statement


def test_a_draft_that_changed_since_it_was_read_is_not_discarded(editor):
    statement = factories.draft(version=2)
    with pytest.raises(StaleVersionError):
        discard_statement(statement=statement, editor=editor, version=1)
    assert Statement.objects.get() == statement


def test_a_joined_wording_makes_a_new_version_in_its_editors_name(editor):
    statement = factories.draft()
    join(factories.candidate(), statement, editor)
    statement.refresh_from_db()
    assert (statement.version, statement.changed_by) == (2, editor)
