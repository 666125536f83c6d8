"""Two statements that are one: joined while one is not public, merged where both are."""

import pytest

from statements.actions.candidates import accept_candidate, join_candidate
from statements.actions.corrections import MissingNoteError
from statements.actions.merges import (
    StanceConflictError,
    StatementGoneError,
    TwoSayingsError,
    join_statement,
    merge_statements,
)
from statements.actions.sayings import Saying
from statements.actions.statements import NewPosition
from statements.actions.versions import StaleVersionError, StatementStateError
from statements.actions.wordings import Wording
from statements.models import Candidate, Correction, Form, Quote, Statement
from statements.models.trail import trail_of
from tests import factories
from tests.actions.threads import at_once

pytestmark = pytest.mark.django_db
NOTE = "Two outlets print one statement."


@pytest.fixture
def minister():
    return factories.tenure().speaker


def accepted(minister, editor) -> Statement:
    """A draft that an editor made of a candidate."""
    candidate = factories.candidate()
    words = factories.spans_of(factories.SENTENCE)
    quote = accept_candidate(
        candidate=candidate,
        editor=editor,
        at=factories.NOW,
        saying=Saying(speaker=minister, said_on=factories.DAY),
        wording=Wording(words, Form.DIRECT, "en"),
        positions=[NewPosition(factories.topic("Bells"))],
    )
    return quote.statement


def join(statement: Statement, into: Statement, editor, **changes) -> Statement:
    values = {"version": statement.version, "into_version": into.version, **changes}
    return join_statement(statement=statement, into=into, editor=editor, at=factories.NOW, **values)


def merge(statement: Statement, into: Statement, editor, **changes) -> Statement:
    versions = {"version": statement.version, "into_version": into.version}
    values = {"note": NOTE, **versions, **changes}
    return merge_statements(
        statement=statement, into=into, editor=editor, at=factories.NOW, **values
    )


def quotes(statement: Statement) -> list[tuple]:
    return list(statement.quotes.order_by("pk").values_list("pk", "is_leading"))


def positions(statement: Statement) -> list[tuple]:
    rows = statement.positions.order_by("pk")
    return [(row.topic.name_en, row.stance, row.is_leading) for row in rows]


# Join.


def test_a_draft_becomes_another_wording_and_its_candidate_stays_accepted(minister, editor):
    draft, into = accepted(minister, editor), factories.draft(speaker=minister)
    (own,), (moved,) = into.quotes.all(), draft.quotes.all()
    join(draft, into, editor)
    assert quotes(into) == [(moved.pk, False), (own.pk, True)][:: 1 if moved.pk < own.pk else -1]
    assert Statement.objects.get() == into
    assert positions(into) == [("Lighthouses", "supports", True)]
    candidate = Candidate.objects.get()
    assert (candidate.state, candidate.quote) == ("accepted", moved)
    into.refresh_from_db()
    assert (into.version, into.changed_by) == (2, editor)
    assert not Correction.objects.exists()
    kept = trail_of(Statement, pgh_obj_id=draft.pk).order_by("pgh_id").last()
    assert (kept.pgh_label, kept.pgh_context.metadata["act"]) == ("delete", "join statement")


def test_a_public_statement_takes_a_wording_with_a_note(minister, editor):
    draft, into = factories.draft(speaker=minister), factories.published(speaker=minister)
    with pytest.raises(MissingNoteError):
        join(draft, into, editor)
    assert Statement.objects.count() == 2
    join(draft, into, editor, note=NOTE)
    assert (into.quotes.count(), into.corrections.get().note) == (2, NOTE)


def test_what_is_in_review_is_joined_too(minister, editor):
    waiting, into = factories.draft(speaker=minister), factories.draft(speaker=minister)
    Statement.objects.filter(pk=waiting.pk).update(state="in_review")
    join(waiting, into, editor)
    assert (Statement.objects.get(), into.quotes.count()) == (into, 2)


# Both.


def pair(kind: str, minister) -> tuple[Statement, Statement]:
    one = {
        "itself": lambda: factories.draft(speaker=minister),
        "another speaker's": factories.draft,
        "said before": lambda: factories.draft(speaker=minister),
        "public": lambda: factories.published(speaker=minister),
    }[kind]()
    if kind == "itself":
        return one, one
    if kind == "said before":
        into = factories.draft(speaker=minister, said_on=factories.DAY.replace(day=20))
        return one, into
    return one, factories.draft(speaker=minister)


@pytest.mark.parametrize(
    ("kind", "error", "sentence"),
    [
        ("itself", StatementStateError, "not another one's wording of itself"),
        ("another speaker's", TwoSayingsError, "have different speakers"),
        ("said before", TwoSayingsError, "after the other one's article was published"),
        ("public", StatementStateError, "Only what is not public yet"),
    ],
)
def test_what_cannot_be_joined_stays_and_the_reason_is_said(
    minister, editor, kind, error, sentence
):
    one, into = pair(kind, minister)
    with pytest.raises(error, match=sentence):
        join(one, into, editor)
    assert {row.pk for row in Statement.objects.all()} == {one.pk, into.pk}
    assert into.quotes.count() == 1


@pytest.fixture
def doubled(minister, editor):
    """A draft made of a passage, and the passage's snapshot: what else quotes it is a double."""
    draft = accepted(minister, editor)
    return draft, draft.quotes.get().snapshot


def test_a_passage_that_both_quote_stands_once_after_joining(minister, editor, doubled):
    draft, kept = doubled
    into = factories.draft(speaker=minister, snapshot=kept)
    before = quotes(into)
    other = factories.quote(draft)
    join(draft, into, editor)
    assert quotes(into) == [*before, (other.pk, False)]
    assert Quote.objects.count() == 2
    candidate = Candidate.objects.get()
    assert (candidate.state, candidate.quote, candidate.decided_by) == ("rejected", None, editor)
    assert Statement.objects.get().version == 2


def test_a_draft_that_only_doubles_a_public_statement_vanishes_without_a_note(
    minister, editor, doubled
):
    draft, kept = doubled
    into = factories.published(speaker=minister, snapshot=kept)
    before = quotes(into)
    join(draft, into, editor)
    assert (Statement.objects.get(), quotes(into)) == (into, before)
    into.refresh_from_db()
    assert (into.version, into.corrections.count()) == (1, 0)
    assert Candidate.objects.get().state == "rejected"


def test_a_passage_that_two_public_ones_quote_stands_once_after_merging(
    minister, reviewer, doubled
):
    draft, kept = doubled
    draft.state = Statement.State.IN_REVIEW
    draft.save(update_fields=["state"])
    away = factories.publish(draft)
    into = factories.published(speaker=minister, snapshot=kept)
    other = factories.quote_in_a_name(into, is_leading=False)
    (double,), (own, _) = away.quotes.all(), into.quotes.order_by("pk")
    merge(away, into, reviewer, leading=double)
    assert quotes(into) == [(own.pk, True), (other.pk, False)]
    assert (away.quotes.count(), Candidate.objects.get().state) == (0, "rejected")


def test_another_version_than_the_one_compared_is_refused(minister, editor):
    draft, into = factories.draft(speaker=minister), factories.draft(speaker=minister)
    for stale in ({"version": 2}, {"into_version": 0}):
        with pytest.raises(StaleVersionError):
            join(draft, into, editor, **stale)
    assert Statement.objects.count() == 2


# Merge.


def test_two_public_statements_become_one_with_all_words_and_topics(minister, reviewer):
    lamps = factories.topic()
    into = factories.published(speaker=minister, with_topic=lamps)
    away = factories.published(speaker=minister, with_topic=lamps)
    (moved,) = away.quotes.values_list("pk", flat=True)
    before = quotes(into)
    assert merge(away, into, reviewer) == into
    away.refresh_from_db()
    into.refresh_from_db()
    assert (away.state, away.merged_into, away.version) == ("merged", into, 2)
    assert sorted(quotes(into)) == sorted([*before, (moved, False)])
    assert positions(into) == [("Lighthouses", "supports", True)]
    assert (into.version, into.changed_by) == (2, reviewer)
    assert (away.quotes.count(), away.positions.count()) == (0, 0)
    notes = Correction.objects.order_by("statement").values_list("statement", "kind", "note")
    assert list(notes) == sorted([(into.pk, "merged", NOTE), (away.pk, "merged", NOTE)])
    assert Statement.objects.published().get() == into


def test_topics_of_both_are_united_and_the_first_still_leads(minister, reviewer):
    into = factories.published(speaker=minister)
    away = factories.published(
        speaker=minister, with_topic=factories.topic("Bells"), stance="opposes"
    )
    merge(away, into, reviewer)
    assert sorted(positions(into)) == [
        ("Bells", "opposes", False),
        ("Lighthouses", "supports", True),
    ]


def test_the_editor_says_which_wording_leads(minister, reviewer):
    into, away = factories.published(speaker=minister), factories.published(speaker=minister)
    (own,), (moved,) = into.quotes.all(), away.quotes.all()
    merge(away, into, reviewer, leading=moved)
    assert sorted(quotes(into)) == sorted([(own.pk, False), (moved.pk, True)])


def test_different_stances_on_one_topic_are_refused_by_its_name(minister, reviewer):
    lamps = factories.topic()
    into = factories.published(speaker=minister, with_topic=lamps)
    away = factories.published(speaker=minister, with_topic=lamps, stance="opposes")
    with pytest.raises(StanceConflictError) as error:
        merge(away, into, reviewer)
    assert str(error.value) == (
        "They take different stances on Lighthouses: amend one of them first."
    )
    assert Statement.objects.published().count() == 2
    assert (into.quotes.count(), Correction.objects.count()) == (1, 0)


@pytest.mark.parametrize("note", ["", " \n"])
def test_a_merge_needs_its_note(minister, reviewer, note):
    into, away = factories.published(speaker=minister), factories.published(speaker=minister)
    with pytest.raises(MissingNoteError):
        merge(away, into, reviewer, note=note)
    assert Statement.objects.published().count() == 2


def test_only_two_public_statements_are_merged(minister, reviewer):
    into, draft = factories.published(speaker=minister), factories.draft(speaker=minister)
    for one, other in ((draft, into), (into, draft)):
        with pytest.raises(StatementStateError, match="Only two published"):
            merge(one, other, reviewer)


def test_what_is_merged_takes_and_gives_nothing_any_more(minister, reviewer):
    into, away = factories.published(speaker=minister), factories.published(speaker=minister)
    merge(away, into, reviewer)
    away.refresh_from_db()
    into.refresh_from_db()
    for one, other in ((away, into), (into, away)):
        with pytest.raises(StatementStateError):
            merge(one, other, reviewer)
    with pytest.raises(StatementStateError):
        join(factories.draft(speaker=minister), away, reviewer, note=NOTE)
    candidate = factories.candidate()
    wording = Wording(factories.spans_of(factories.SENTENCE), Form.DIRECT, "en")
    with pytest.raises(StatementStateError):
        join_candidate(
            candidate=candidate,
            statement=away,
            editor=reviewer,
            at=factories.NOW,
            wording=wording,
            note=NOTE,
        )


def test_a_second_merge_leads_on_to_where_the_words_are(minister, reviewer):
    first, second, third = (factories.published(speaker=minister) for _ in range(3))
    second = merge(first, second, reviewer)
    merge(second, third, reviewer)
    first.refresh_from_db()
    assert Statement.objects.standing_for(first) == third
    assert third.quotes.count() == 3


# At once.


@pytest.mark.django_db(transaction=True)
def test_of_six_who_join_one_draft_at_once_one_does_and_nothing_is_doubled():
    minister = factories.tenure().speaker
    draft = factories.draft(speaker=minister)
    targets = [factories.draft(speaker=minister) for _ in range(2)]

    def act(number: int):
        editor = factories.user()
        return join(draft, targets[number % 2], editor)

    answers = at_once(act, range(6))
    kinds = [type(answer) for answer in answers]
    assert kinds.count(Statement) == 1
    assert set(kinds) - {Statement} <= {StatementGoneError, StaleVersionError}
    assert (Statement.objects.count(), Quote.objects.count()) == (2, 3)


@pytest.mark.django_db(transaction=True)
def test_of_two_who_merge_a_pair_both_ways_one_does():
    minister = factories.tenure().speaker
    one, other = factories.published(speaker=minister), factories.published(speaker=minister)
    reviewers = [factories.reviewer(), factories.reviewer()]

    def act(number: int):
        pair = (one, other) if number else (other, one)
        return merge(*pair, reviewers[number])

    answers = at_once(act, range(2))
    assert sorted(type(answer).__name__ for answer in answers) == ["StaleVersionError", "Statement"]
    assert Statement.objects.published().get().quotes.count() == 2
