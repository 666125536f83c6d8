"""What editors decide teaches detection how sure its rules are."""

from datetime import date

import pytest

from statements.actions.candidates import Wording, accept_candidate, reject_candidate
from statements.actions.knowledge import load_knowledge
from statements.actions.proposals import detect_candidates
from statements.actions.rule_records import overlap, recount_rules, smoothed
from statements.actions.sayings import Saying
from statements.actions.statements import (
    NewPosition,
    publish_statement,
    retract_statement,
    submit_statement,
)
from statements.models import Candidate, Form, RuleRecord
from tests import factories

pytestmark = pytest.mark.django_db

RULE = "direct-after"  # measured at 0.95


@pytest.fixture
def minister():
    return factories.tenure().speaker


def proposal(speaker, **columns):
    return factories.candidate(speaker=speaker, rule=RULE, **columns)


def accept(candidate, editor, speaker, spans=None):
    return accept_candidate(
        candidate=candidate,
        editor=editor,
        at=factories.NOW,
        saying=Saying(speaker=speaker, said_on=factories.DAY),
        wording=Wording(spans=spans or candidate.offsets, form=Form.DIRECT, language="en"),
        positions=[NewPosition(factories.topic())],
    )


def records() -> list[tuple]:
    recount_rules(at=factories.NOW)
    return list(
        RuleRecord.objects.by_rule().values_list(
            "rule", "is_taken_over", "right", "decided", "confidence"
        )
    )


def test_nothing_decided_leaves_no_record(minister):
    proposal(minister)
    assert records() == []


def test_an_accepted_proposal_was_right_and_a_rejected_one_was_not(editor, minister):
    accept(proposal(minister), editor, minister)
    reject_candidate(candidate=proposal(minister), editor=editor, at=factories.NOW)
    assert records() == [(RULE, False, 1, 2, round((0.95 * 20 + 1) / 22, 2))]


def test_what_was_given_to_someone_else_was_not_right(editor, minister):
    accept(proposal(minister), editor, factories.speaker("Bo Keller"))
    assert records() == [(RULE, False, 0, 1, 0.9)]


def test_a_passage_that_lost_most_of_its_words_was_not_right(editor, minister):
    shorter = factories.spans_of("lighthouse")
    accept(proposal(minister), editor, minister, spans=shorter)
    assert records()[0][2:4] == (0, 1)


def test_a_passage_that_lost_a_word_was_right(editor, minister):
    shorter = factories.spans_of("The lighthouse stays")
    accept(proposal(minister), editor, minister, spans=shorter)
    assert records()[0][2:4] == (1, 1)


def test_a_retraction_takes_the_proof_back(editor, reviewer, minister):
    statement = accept(proposal(minister), editor, minister).statement
    statement = submit_statement(
        statement=statement, editor=editor, at=factories.NOW, version=statement.version
    )
    statement = publish_statement(
        statement=statement, reviewer=reviewer, at=factories.NOW, version=statement.version
    )
    assert records()[0][2:4] == (1, 1)
    retract_statement(
        statement=statement,
        reviewer=reviewer,
        at=factories.NOW,
        version=statement.version,
        note="Not said.",
    )
    assert records()[0][2:4] == (0, 1)


def test_a_speaker_taken_over_is_counted_apart(editor, minister):
    accept(proposal(minister, is_taken_over=True), editor, minister)
    assert records() == [(RULE, True, 1, 1, round((0.76 * 20 + 1) / 21, 2))]


@pytest.mark.parametrize(
    "columns",
    [{"speaker": None}, {"rule": Candidate.MARKED_BY_EDITOR}, {"rule": "of-another-time"}],
    ids=["open speaker", "marked by hand", "rule that is gone"],
)
def test_what_no_rule_proposed_is_not_counted(editor, minister, columns):
    columns = {"speaker": minister, "rule": RULE, **columns}
    reject_candidate(candidate=factories.candidate(**columns), editor=editor, at=factories.NOW)
    assert records() == []


def test_counting_again_gives_the_same(editor, minister):
    accept(proposal(minister), editor, minister)
    assert records() == records()


@pytest.mark.parametrize(
    ("prior", "right", "decided", "confidence"),
    [(0.9, 0, 0, 0.9), (0.9, 20, 20, 0.95), (0.9, 0, 180, 0.09), (0.5, 980, 980, 0.99)],
)
def test_many_decisions_replace_the_measured_confidence(prior, right, decided, confidence):
    assert smoothed(prior, right, decided) == confidence


def test_spans_overlap_by_their_characters():
    assert overlap([(0, 10)], [(0, 10)]) == 1
    assert overlap([(0, 10)], [(5, 10), (20, 25)]) == 5 / 15
    assert overlap([(0, 10)], [(10, 20)]) == 0


def test_detection_proposes_with_what_was_learnt(minister):
    text = f"“{factories.SENTENCE}”, said Foreign Minister Ada Brandt on Tuesday in Port Nowhere."
    before = factories.snapshot(text)
    detect_candidates(snapshot=before)
    assert before.candidates.get().confidence == 0.95
    RuleRecord.objects.create(
        rule=RULE,
        is_taken_over=False,
        right=3,
        decided=30,
        confidence=0.44,
        counted_at=factories.NOW,
    )
    after = factories.snapshot(text)
    detect_candidates(snapshot=after)
    assert after.candidates.get().confidence == 0.44
    assert before.candidates.get().confidence == 0.95


def test_a_speaker_from_the_sentence_before_is_kept_as_taken_over(minister):
    article = factories.article(language="de", published_on=date(2024, 12, 4))
    text = (
        "Außenministerin Ada Brandt sagte, der Leuchtturm bleibe an. Der Hafen brauche keine "
        "zweite Lampe."
    )
    snapshot = factories.snapshot(text, article=article)
    detect_candidates(snapshot=snapshot)
    taken_over = snapshot.candidates.in_text_order().values_list("speaker", "is_taken_over")
    assert list(taken_over) == [(minister.pk, False), (minister.pk, True)]


def test_knowledge_holds_the_records(editor, minister):
    accept(proposal(minister), editor, minister)
    recount_rules(at=factories.NOW)
    assert load_knowledge().confidences == {(RULE, False): 0.95}
