"""Warnings that an editor let stand: by whom, on which facts, and what opens them again."""

import pytest

from statements.actions.acknowledgements import (
    NothingAcknowledgedError,
    OpenWarningsError,
    acknowledge_warnings,
    look_at,
    tell_apart,
)
from statements.actions.lint.rules import warnings_of
from statements.actions.sayings import Saying
from statements.actions.statements import (
    NewPosition,
    amend_statement,
    publish_statement,
    submit_statement,
)
from statements.models import Acknowledgement, Statement
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def odd():
    """A draft of a speaker whom its article does not name, and who held no office."""
    return factories.draft(speaker=factories.speaker("Otto Wren"))


def submit(statement, editor, acknowledged=()):
    return submit_statement(
        statement=statement,
        editor=editor,
        at=factories.NOW,
        version=statement.version,
        acknowledged=acknowledged,
    )


def keys(statement: Statement) -> list[str]:
    return [row.warning.key for row in look_at(statement) if row.is_open]


def amended(statement: Statement, editor, **saying) -> Statement:
    values = {"speaker": statement.speaker, "said_on": statement.said_on, **saying}
    return amend_statement(
        statement=statement,
        editor=editor,
        version=statement.version,
        saying=Saying(**values),
        positions=[NewPosition(row.topic, row.stance) for row in statement.positions.all()],
    )


def test_submit_refuses_while_a_warning_is_open_and_keeps_nothing(odd, editor):
    first, _second = keys(odd)
    for acknowledged in ([], [first], ["speaker-not-near:" + "0" * 32, "nonsense"]):
        with pytest.raises(OpenWarningsError) as error:
            submit(odd, editor, acknowledged=acknowledged)
        left = {warning.key for warning in error.value.warnings}
        assert left == set(keys(odd)) - set(acknowledged)
    assert not Acknowledgement.objects.exists()
    assert Statement.objects.get().state == "draft"


def test_submit_with_every_tick_remembers_who_let_what_stand(odd, editor):
    submit(odd, editor, acknowledged=keys(odd))
    assert Statement.objects.get().state == "in_review"
    rows = Acknowledgement.objects.order_by("pk")
    assert [(row.statement, row.rule, row.about, row.made_by) for row in rows] == [
        (odd, "speaker-not-near", None, editor),
        (odd, "no-office", None, editor),
    ]
    assert all(row.made_at for row in rows)
    context = rows[0].events.get().pgh_context.metadata
    assert context == {"user": editor.pk, "act": "submit statement"}


def test_what_blocks_is_never_acknowledged(editor):
    early = factories.draft(said_on=factories.DAY.replace(day=20))
    (warning,) = warnings_of(early)
    with pytest.raises(OpenWarningsError):
        submit(early, editor, acknowledged=[warning.key])
    with pytest.raises(NothingAcknowledgedError):
        acknowledge_warnings(statement=early, editor=editor, acknowledged=[warning.key])


def test_other_facts_open_the_warning_again(odd, editor):
    acknowledge_warnings(statement=odd, editor=editor, acknowledged=keys(odd))
    assert keys(odd) == []
    same = amended(odd, editor, setting="doorstep")
    assert keys(same) == []
    other = amended(same, editor, speaker=factories.speaker("Cora Quill"))
    assert [row.split(":")[0] for row in keys(other)] == ["speaker-not-near", "no-office"]
    back = amended(other, editor, speaker=odd.speaker)
    assert keys(back) == []


def test_what_was_amended_in_review_is_not_published_unseen(editor, reviewer):
    statement = submit(factories.draft(), editor)
    statement = amended(statement, editor, speaker=factories.speaker("Otto Wren"))
    publishing = {
        "statement": statement,
        "reviewer": reviewer,
        "at": factories.NOW,
        "version": statement.version,
    }
    with pytest.raises(OpenWarningsError):
        publish_statement(**publishing)
    assert Statement.objects.get().state == "in_review"
    acknowledge_warnings(statement=statement, editor=reviewer, acknowledged=keys(statement))
    assert publish_statement(**publishing).is_published


def test_acknowledging_twice_or_nothing_is_told(odd, editor):
    acknowledged = keys(odd)
    acknowledge_warnings(statement=odd, editor=editor, acknowledged=acknowledged)
    for again in (acknowledged, [], ["no-office:" + "0" * 32]):
        with pytest.raises(NothingAcknowledgedError):
            acknowledge_warnings(statement=odd, editor=editor, acknowledged=again)
    assert Acknowledgement.objects.count() == 2


def test_telling_two_apart_is_remembered_once_whichever_was_looked_at(editor):
    one, other = factories.draft(), factories.draft()
    first = tell_apart(statement=one, other=other, editor=editor)
    assert tell_apart(statement=other, other=one, editor=factories.user()) == first
    assert Acknowledgement.objects.get().made_by == editor
