"""What detection proposes in a snapshot, and what it leaves alone."""

import pytest
from django.forms import model_to_dict

from statements.actions.candidates import (
    Wording,
    accept_candidate,
    add_candidate,
    reject_candidate,
)
from statements.actions.proposals import detect_candidates
from statements.actions.sayings import Saying
from statements.models import Candidate, Form, Quote, Snapshot
from statements.models.passages import ranges
from tests import factories

pytestmark = pytest.mark.django_db
LATER = "“The bell rings”, said Ada Brandt. " + factories.TEXT


def detected(snapshot: Snapshot) -> list[tuple]:
    rows = snapshot.candidates.in_text_order().for_cards()
    return [
        (
            row.text,
            row.form,
            row.speaker and row.speaker.name,
            [each.speaker.name for each in row.shown_alternatives],
            {each.topic.slug: each.trigger for each in row.shown_topics},
            row.state,
        )
        for row in rows
    ]


def accept(candidate: Candidate, editor, words: str) -> Quote:
    return accept_candidate(
        candidate=candidate,
        editor=editor,
        at=factories.NOW,
        saying=Saying(speaker=factories.speaker("Tom Keller"), said_on=factories.DAY),
        wording=Wording(factories.spans_of(words, LATER), Form.PARTIAL, "en"),
        positions=[],
    )


def stored(snapshot: Snapshot) -> list[dict]:
    """Every column of what is decided and quoted in a snapshot, and how often each row changed."""
    rows = [*snapshot.candidates.settled().order_by("pk"), *snapshot.quotes.order_by("pk")]
    return [model_to_dict(row) | {"text": row.text, "events": row.events.count()} for row in rows]


def test_detection_proposes_with_speaker_and_topics_and_a_second_run_adds_nothing(editor):
    factories.speaker()
    lamps = factories.topic(slug="lamps")
    lamps.terms.create(text="lighthouse*", language="en")
    kept = factories.snapshot()
    assert detect_candidates(snapshot=kept) == 1
    expected = [(factories.SENTENCE, "direct", "Ada Brandt", [], {"lamps": "lighthouse"}, "open")]
    assert detected(kept) == expected
    assert detect_candidates(snapshot=kept) == 0
    assert detected(kept) == expected


def test_a_further_run_keeps_decisions_and_adds_only_what_is_new(editor):
    factories.speaker()
    kept = factories.snapshot(LATER)
    factories.candidate(snapshot=kept)
    reject_candidate(candidate=kept.candidates.get(), editor=editor, at=factories.NOW)
    assert detect_candidates(snapshot=kept) == 1
    assert [(text, state) for text, _, _, _, _, state in detected(kept)] == [
        ("The bell rings", "open"),
        (factories.SENTENCE, "rejected"),
    ]


def test_nothing_is_proposed_over_a_decision_with_other_bounds(editor):
    factories.speaker()
    kept = factories.snapshot()
    shorter = factories.spans_of("lighthouse stays lit")
    candidate = factories.candidate(snapshot=kept, spans=ranges(shorter))
    reject_candidate(candidate=candidate, editor=editor, at=factories.NOW)
    assert detect_candidates(snapshot=kept) == 0
    assert [row[0] for row in detected(kept)] == ["lighthouse stays lit"]


@pytest.mark.parametrize(
    ("words", "proposed"),
    [
        ("The bell rings", [factories.SENTENCE]),
        ("bell", [factories.SENTENCE]),
        ("bell rings”, said Ada Brandt. A fictional report", [factories.SENTENCE]),
        (f"The bell rings”, said Ada Brandt. A fictional report. “{factories.SENTENCE}", []),
    ],
    ids=["as proposed", "shortened", "lengthened", "with the next one"],
)
def test_a_further_run_touches_no_decision_whatever_its_bounds_became(editor, words, proposed):
    factories.speaker()
    kept = factories.snapshot(LATER)
    detect_candidates(snapshot=kept)
    accept(kept.candidates.in_text_order().first(), editor, words)
    before = stored(kept)
    assert detect_candidates(snapshot=kept) == 0
    assert stored(kept) == before
    assert [row.text for row in kept.candidates.unread().in_text_order()] == proposed


def test_nothing_is_proposed_over_a_passage_that_an_editor_marked(editor):
    kept = factories.snapshot()
    spans = factories.spans_of("The lighthouse")
    add_candidate(snapshot=kept, editor=editor, spans=spans, form=Form.PARTIAL, why="Marked.")
    assert detect_candidates(snapshot=kept) == 0
    assert [row[0] for row in detected(kept)] == ["The lighthouse"]


def test_an_open_proposal_that_detection_no_longer_makes_is_taken_back():
    kept = factories.snapshot()
    factories.candidate(snapshot=kept, spans=ranges(factories.spans_of("fictional")))
    assert detect_candidates(snapshot=kept) == 1
    assert [row[0] for row in detected(kept)] == [factories.SENTENCE]


def test_words_decided_in_an_earlier_text_are_not_proposed_again(editor):
    factories.speaker()
    kept = factories.snapshot(LATER)
    detect_candidates(snapshot=kept)
    rejected = kept.candidates.in_text_order().last()
    reject_candidate(candidate=rejected, editor=editor, at=factories.NOW)
    later = factories.snapshot("Updated. " + LATER, article=kept.article)
    assert detect_candidates(snapshot=later) == 1
    assert [row[0] for row in detected(later)] == ["The bell rings"]
