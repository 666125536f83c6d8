"""Two editors at the same moment: nobody's acknowledged work is lost."""

import pytest

from statements.actions.amendments import publish_amendment
from statements.actions.candidates import CandidateDecidedError, accept_candidate
from statements.actions.sayings import Saying
from statements.actions.statements import (
    NewPosition,
    amend_statement,
    publish_statement,
    submit_statement,
)
from statements.actions.versions import StaleVersionError
from statements.actions.wordings import Wording
from statements.models import Candidate, Form, Quote, Statement
from tests import factories
from tests.actions.threads import at_once

pytestmark = pytest.mark.django_db(transaction=True)


def kinds(answers: list) -> list[str]:
    return sorted(type(answer).__name__ for answer in answers)


def test_one_of_six_who_accept_a_candidate_makes_the_statement():
    candidate, ada, lamps = factories.candidate(), factories.speaker(), factories.topic()

    def accept(editor):
        return accept_candidate(
            candidate=Candidate.objects.get(pk=candidate.pk),
            editor=editor,
            at=factories.NOW,
            saying=Saying(speaker=ada, said_on=factories.DAY),
            wording=Wording(factories.spans_of(factories.SENTENCE), Form.DIRECT, "en"),
            positions=[NewPosition(lamps)],
        )

    answers = at_once(accept, [factories.user() for _ in range(6)])
    assert kinds(answers) == [CandidateDecidedError.__name__] * 5 + ["Quote"]
    assert (Statement.objects.count(), Quote.objects.count()) == (1, 1)
    winner = next(answer for answer in answers if isinstance(answer, Quote))
    assert Candidate.objects.get().decided_by == winner.statement.entered_by


def test_of_six_who_amend_the_same_version_five_are_told():
    statement = factories.draft()
    bells = factories.topic("Bells")

    def amend(editor):
        return amend_statement(
            statement=statement,
            editor=editor,
            version=1,
            saying=Saying(attribution=editor.username, said_on=factories.DAY),
            positions=[NewPosition(bells, "opposes")],
        )

    answers = at_once(amend, [factories.user() for _ in range(6)])
    assert kinds(answers) == ["StaleVersionError"] * 5 + ["Statement"]
    winner = next(answer for answer in answers if isinstance(answer, Statement))
    row = Statement.objects.get()
    assert (row.version, row.attribution) == (2, winner.attribution)


def test_what_is_amended_while_it_is_published_is_not_lost():
    statement = factories.draft()
    editor, reviewer = statement.entered_by, factories.reviewer()
    seen = submit_statement(statement=statement, editor=editor, at=factories.NOW, version=1)
    lamps = statement.positions.get().topic

    def act(publishes: bool):
        if publishes:
            return publish_statement(
                statement=seen, reviewer=reviewer, at=factories.NOW, version=seen.version
            )
        return amend_statement(
            statement=seen,
            editor=editor,
            version=seen.version,
            saying=Saying(attribution="a keeper", said_on=factories.DAY),
            positions=[NewPosition(lamps)],
        )

    published, amended = at_once(act, [True, False])
    row = Statement.objects.get()
    assert kinds([published, amended]) == ["StaleVersionError", "Statement"]
    assert (row.is_published, row.attribution) in ((True, ""), (False, "a keeper"))
    assert isinstance(published, StaleVersionError) == (not row.is_published)


def test_of_six_who_publish_an_amendment_one_does_and_readers_get_one_note():
    amendment = factories.amendment()

    def publish(reviewer):
        return publish_amendment(
            amendment=amendment, reviewer=reviewer, at=factories.NOW, version=1
        )

    answers = at_once(publish, [factories.reviewer() for _ in range(6)])
    assert kinds(answers) == ["Amendment"] + ["StaleVersionError"] * 5
    statement = Statement.objects.get()
    assert (statement.version, statement.corrections.count()) == (2, 1)
