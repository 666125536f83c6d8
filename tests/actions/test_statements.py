from datetime import date

import pytest

from statements.actions.comments import MissingCommentError
from statements.actions.corrections import MissingNoteError
from statements.actions.merges import merge_statements
from statements.actions.sayings import Saying
from statements.actions.statements import (
    FourEyesError,
    IncompleteStatementError,
    NewPosition,
    amend_statement,
    missing_for_publication,
    place_positions,
    publish_statement,
    retract_statement,
    return_statement,
    submit_statement,
)
from statements.actions.versions import StaleVersionError, StatementStateError
from statements.models import Comment, Correction, SitePolicy, Statement
from tests import factories

pytestmark = pytest.mark.django_db
State = Statement.State


def in_state(state: str, **columns) -> Statement:
    if state == State.PUBLISHED:
        return factories.published(**columns)
    if state == State.MERGED:
        return merged()
    if state == State.RETRACTED:
        return retract(factories.published(**columns))
    statement = factories.draft(**columns)
    if state == State.IN_REVIEW:
        return submit(statement, statement.entered_by)
    return statement


def submit(statement: Statement, editor, **changes) -> Statement:
    values = {"version": statement.version, "at": factories.NOW, **changes}
    return submit_statement(statement=statement, editor=editor, **values)


def send_back(statement: Statement, reviewer, comment: str = "Which day?", **changes) -> Statement:
    values = {"version": statement.version, "at": factories.NOW, **changes}
    return return_statement(statement=statement, reviewer=reviewer, comment=comment, **values)


def merged() -> Statement:
    kept = factories.published()
    away = factories.published(speaker=kept.speaker)
    values = {"version": away.version, "into_version": kept.version, "note": "They are one."}
    merge_statements(
        statement=away, into=kept, editor=factories.reviewer(), at=factories.NOW, **values
    )
    away.refresh_from_db()
    return away


def amend(statement: Statement, editor, **changes) -> Statement:
    values = {
        "version": statement.version,
        "saying": Saying(speaker=statement.speaker, said_on=statement.said_on),
        "positions": [NewPosition(row.topic, row.stance) for row in statement.positions.all()],
        **changes,
    }
    return amend_statement(statement=statement, editor=editor, **values)


def publish(statement: Statement, reviewer=None, **changes) -> Statement:
    values = {"version": statement.version, "at": factories.NOW, **changes}
    reviewer = reviewer or factories.reviewer()
    return publish_statement(statement=statement, reviewer=reviewer, **values)


def retract(statement: Statement, note: str = "Nobody said it.", **changes) -> Statement:
    values = {"version": statement.version, "at": factories.NOW, **changes}
    reviewer = factories.reviewer()
    return retract_statement(statement=statement, reviewer=reviewer, note=note, **values)


def stored(statement: Statement) -> dict:
    row = Statement.objects.values().get(pk=statement.pk)
    return {**row, "positions": [*statement.positions.order_by("pk").values()]}


def acts(statement: Statement) -> list[tuple]:
    events = statement.events.order_by("pgh_id").select_related("pgh_context")
    return [(event.state, event.pgh_context and event.pgh_context.metadata) for event in events]


# The way to publication.


def test_a_statement_goes_from_draft_through_review_to_the_public(editor, reviewer):
    statement = factories.draft(entered_by=editor)
    returned = send_back(submit(statement, editor), reviewer)
    assert (returned.state, returned.version, returned.is_sent_back) == (State.DRAFT, 3, True)
    submitted = submit(returned, editor)
    assert submitted.submitted_at == factories.NOW
    public = publish(submitted, reviewer)
    assert Statement.objects.published().get() == public
    public.refresh_from_db()
    assert (public.version, public.published_by, public.published_at) == (
        5,
        reviewer,
        factories.NOW,
    )
    assert acts(statement) == [
        ("draft", None),
        ("in_review", {"user": editor.pk, "act": "submit statement"}),
        ("draft", {"user": reviewer.pk, "act": "return statement"}),
        ("in_review", {"user": editor.pk, "act": "submit statement"}),
        ("published", {"user": reviewer.pk, "act": "publish statement"}),
    ]


STEPS = {
    "submit": submit,
    "return": send_back,
    "publish": publish,
    "retract": lambda statement, _: retract(statement),
    "amend": amend,
}
ALLOWED = {
    ("submit", "draft"),
    ("return", "in_review"),
    ("publish", "in_review"),
    ("retract", "published"),
    ("amend", "draft"),
    ("amend", "in_review"),
}


@pytest.mark.parametrize("state", State.values)
@pytest.mark.parametrize("step", STEPS)
def test_each_state_allows_its_steps_and_refuses_all_others(editor, step, state):
    statement = in_state(state)
    before = stored(statement)
    if (step, state) in ALLOWED:
        STEPS[step](statement, editor)
        assert stored(statement) != before
        return
    with pytest.raises(StatementStateError):
        STEPS[step](statement, editor)
    assert stored(statement) == before


def test_a_refused_step_says_in_which_state_the_statement_is(editor):
    with pytest.raises(StatementStateError) as error:
        submit(in_state(State.IN_REVIEW), editor)
    assert str(error.value) == "This statement is in review, which does not allow that."
    with pytest.raises(StatementStateError) as error:
        amend(in_state(State.RETRACTED), editor)
    assert str(error.value) == "This statement is retracted, which does not allow that."
    with pytest.raises(StatementStateError) as error:
        amend(in_state(State.MERGED), editor)
    assert str(error.value) == "This statement is merged, which does not allow that."


def test_what_lacks_anything_is_not_submitted_and_the_lack_is_named(editor):
    statement = factories.draft(attribution="", said_on=None)
    statement.positions.all().delete()
    statement.quotes.update(is_leading=False)
    everything = ["a speaker", "the day it was said", "a quote", "a topic"]
    assert missing_for_publication(statement) == everything
    with pytest.raises(IncompleteStatementError) as error:
        submit(statement, editor)
    assert str(error.value) == f"The statement still needs {', '.join(everything)}."


def test_what_lost_a_part_in_review_is_not_published(editor):
    statement = in_state(State.IN_REVIEW)
    statement.positions.all().delete()
    with pytest.raises(IncompleteStatementError, match="still needs a topic"):
        publish(statement)


def test_nobody_publishes_what_they_entered_unless_four_eyes_are_off(reviewer):
    statement = in_state(State.IN_REVIEW, entered_by=reviewer)
    with pytest.raises(FourEyesError) as error:
        publish(statement, reviewer)
    assert (
        str(error.value) == "You entered or changed this statement: another person must publish it."
    )
    assert not Statement.objects.published().exists()
    SitePolicy.objects.create(four_eyes=False)
    publish(statement, reviewer)
    assert Statement.objects.published().get().published_by == reviewer


def test_what_changed_while_the_reviewer_read_is_not_published(editor):
    seen = in_state(State.IN_REVIEW)
    amend(seen, editor, positions=[NewPosition(factories.topic("Bells"))])
    with pytest.raises(StaleVersionError) as error:
        publish(seen)
    assert str(error.value) == "Someone changed this statement while you worked on it."


# Amend.


def test_amend_changes_what_differs_and_counts_the_version(editor):
    statement = factories.draft()
    other, meeting = factories.speaker("Otto Wren"), factories.meeting()
    held = factories.tenure(speaker=other, starts_on=date(2024, 12, 2))
    saying = Saying(
        speaker=other,
        attribution="dropped where a speaker is named",
        said_on=date(2024, 12, 2),
        meeting=meeting,
        setting="interview",
    )
    amended = amend(statement, editor, saying=saying)
    row = Statement.objects.get()
    assert row == amended
    assert (row.speaker, row.tenure, row.attribution, row.said_on) == (
        other,
        held,
        "",
        date(2024, 12, 2),
    )
    assert (row.meeting, row.meeting_relation, row.setting) == (meeting, "before", "interview")
    assert (row.version, row.state) == (2, "draft")
    assert acts(statement)[-1] == ("draft", {"user": editor.pk, "act": "amend statement"})


def test_the_second_of_two_who_amend_one_version_is_told(editor):
    statement = factories.draft()
    amend(statement, editor, saying=Saying(speaker=statement.speaker, said_on=None))
    before = stored(statement)
    with pytest.raises(StaleVersionError) as error:
        amend(statement, factories.user())
    assert str(error.value) == "Someone changed this statement while you worked on it."
    assert stored(statement) == before


STALE = {
    "submit": lambda row, version: submit(row, row.entered_by, version=version),
    "amend": lambda row, version: amend(row, row.entered_by, version=version),
    "return": lambda row, version: send_back(row, factories.reviewer(), version=version),
    "publish": lambda row, version: publish(row, version=version),
    "retract": lambda row, version: retract(row, version=version),
}


@pytest.mark.parametrize(
    ("name", "state"),
    [
        ("submit", State.DRAFT),
        ("amend", State.DRAFT),
        ("return", State.IN_REVIEW),
        ("publish", State.IN_REVIEW),
        ("retract", State.PUBLISHED),
    ],
)
def test_no_step_is_taken_from_a_version_that_is_no_more(name, state):
    statement = in_state(state)
    before = stored(statement)
    with pytest.raises(StaleVersionError):
        STALE[name](statement, statement.version - 1)
    assert stored(statement) == before


@pytest.mark.parametrize("comment", ["", " \n"])
def test_nothing_is_sent_back_without_a_word_why(reviewer, comment):
    statement = in_state(State.IN_REVIEW)
    with pytest.raises(MissingCommentError) as error:
        send_back(statement, reviewer, comment)
    assert str(error.value) == "Say in a comment what is to be mended."
    assert Statement.objects.get().state == State.IN_REVIEW
    send_back(statement, reviewer, " Which day? ")
    row = Comment.objects.values("text", "made_by", "made_at", "statement").get()
    assert row == {
        "text": "Which day?",
        "made_by": reviewer.pk,
        "made_at": factories.NOW,
        "statement": statement.pk,
    }


# Retract.


def test_retract_keeps_the_address_and_the_note(reviewer):
    statement = factories.published()
    retract(statement, " Nobody said it. ")
    assert Statement.objects.public().get().public_id == statement.public_id
    assert not Statement.objects.published().exists()
    assert Correction.objects.values_list("kind", "note").get() == (
        "retracted",
        "Nobody said it.",
    )


def test_a_retraction_without_a_note_is_refused():
    statement = factories.published()
    with pytest.raises(MissingNoteError):
        retract(statement, " ")
    assert Statement.objects.published().get() == statement


# Positions.


def positions(statement: Statement) -> list[tuple]:
    rows = statement.positions.order_by("-is_leading", "pk")
    return [(row.topic.name_en, row.stance, row.is_leading) for row in rows]


def test_positions_swap_the_lead_and_touch_only_what_differs():
    statement = factories.draft(with_topic=factories.topic("A"))
    b = factories.position(statement, topic=factories.topic("B"))
    c = factories.position(statement, topic=factories.topic("C"))
    a = statement.positions.get(topic__name_en="A")
    place_positions(
        statement=statement,
        positions=[
            NewPosition(b.topic, "supports"),
            NewPosition(a.topic, "supports"),
            NewPosition(factories.topic("D"), "opposes", "r" * 400),
        ],
    )
    assert positions(statement) == [
        ("B", "supports", True),
        ("A", "supports", False),
        ("D", "opposes", False),
    ]
    assert statement.positions.get(topic__name_en="D").reason == "r" * 300
    assert not statement.positions.filter(pk=c.pk).exists()
    before = statement.positions.get(pk=a.pk).events.count()
    place_positions(
        statement=statement,
        positions=[NewPosition(b.topic, "supports"), NewPosition(a.topic, "supports")],
    )
    assert statement.positions.get(pk=a.pk).events.count() == before
    assert positions(statement) == [("B", "supports", True), ("A", "supports", False)]


def test_positions_are_replaced_altogether(editor):
    statement = factories.draft()
    amend(statement, editor, positions=[NewPosition(factories.topic("Bells"))])
    assert positions(statement) == [("Bells", "speaks", True)]


def test_nobody_publishes_what_they_changed_in_review():
    statement, changer = in_state(State.IN_REVIEW), factories.reviewer()
    statement = amend(statement, changer)
    with pytest.raises(FourEyesError, match="entered or changed"):
        publish(statement, changer)
    assert publish(statement).is_published


def test_who_submits_again_vouches_for_what_another_changed():
    statement, changer = in_state(State.IN_REVIEW), factories.reviewer()
    statement = amend(statement, changer)
    statement = send_back(statement, changer)
    statement = submit(statement, statement.entered_by)
    assert publish(statement, changer).is_published


def test_a_year_shows_an_office_only_where_it_was_held_throughout():
    first = factories.tenure(ends_on=date(2024, 6, 30))
    factories.tenure(speaker=first.speaker, starts_on=date(2024, 10, 1))
    statement = factories.draft(speaker=first.speaker)
    for year, tenure in ((2023, first), (2024, None)):
        saying = Saying(speaker=first.speaker, said_on=date(year, 1, 1), said_precision="year")
        statement = amend(statement, statement.entered_by, saying=saying)
        assert statement.tenure == tenure


def test_a_month_in_which_a_meeting_was_counts_as_at_the_meeting():
    statement, meeting = factories.draft(), factories.meeting()
    saying = Saying(
        speaker=statement.speaker,
        said_on=date(2024, 12, 1),
        said_precision="month",
        meeting=meeting,
    )
    assert amend(statement, statement.entered_by, saying=saying).meeting_relation == "at"
