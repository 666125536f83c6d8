"""Which statements may be one, and which wordings are alike."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from statements.actions.acknowledgements import look_at, tell_apart
from statements.actions.lint.rules import warnings_of
from statements.actions.lint.trigrams import containment
from statements.models import Statement
from tests import factories

pytestmark = pytest.mark.django_db
WORDS = "The lighthouse stays lit for every boat in the harbour"


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        (WORDS, WORDS, True),
        (WORDS, "“The lighthouse stays lit for every boat”, she promised", True),
        (WORDS, "THE LIGHTHOUSE STAYS LIT, FOR EVERY BOAT IN THE HARBOUR!", True),
        (WORDS, "The lighthouse stays dark for every ship in the bay", False),
        (WORDS, "Boats need harbours, and harbours need boats", False),
        ("Wir brauchen den Leuchtturm für jedes Boot", "den Leuchtturm für jedes Boot", True),
        ("Der Turm bleibt hell, sagte sie", "Der Turm bleibt hell", False),
        ("It isn’t lit", "It isn't lit", True),
        ("", "", False),
    ],
)
def test_wordings_are_alike_where_most_of_their_trigrams_agree(one, other, alike):
    assert (containment(one, other) >= 0.6) is alike
    assert (containment(other, one) >= 0.6) is alike


def others_of(statement: Statement) -> list[Statement]:
    found = warnings_of(statement)
    return [warning.other for warning in found if warning.rule == "duplicate"]


@pytest.fixture
def minister():
    return factories.tenure().speaker


@pytest.fixture
def said(minister):
    return factories.published(speaker=minister, words=WORDS)


@pytest.mark.parametrize(("days", "is_likely"), [(0, True), (2, True), (-2, True), (3, False)])
def test_the_same_words_within_two_days_are_likely_the_same(said, minister, days, is_likely):
    day = factories.DAY + timedelta(days)
    draft = factories.draft(speaker=minister, words=WORDS + " of ours", said_on=day)
    assert others_of(draft) == ([said] if is_likely else [])


def test_a_month_that_may_hold_the_day_counts(said, minister):
    month = {"said_on": date(2024, 12, 1), "said_precision": "month"}
    assert others_of(factories.draft(speaker=minister, words=WORDS, **month)) == [said]
    said_in_a_month = factories.draft(speaker=minister, words=WORDS, **month)
    assert said_in_a_month in others_of(factories.draft(speaker=minister, words=WORDS))


def test_of_the_same_meeting_the_day_does_not_matter(minister):
    meeting = factories.meeting()
    columns = {"speaker": minister, "words": WORDS, "meeting": meeting}
    said = factories.draft(**columns, said_on=date(2024, 11, 20), meeting_relation="before")
    assert others_of(factories.draft(**columns)) == [said]


def german(minister, **columns) -> Statement:
    draft = factories.draft(speaker=minister, words="Der Leuchtturm bleibt an", **columns)
    draft.quotes.update(language="de")
    return draft


def test_two_languages_are_one_where_meeting_and_leading_topic_agree(minister):
    meeting, lamps = factories.meeting(), factories.topic()
    said = factories.draft(speaker=minister, meeting=meeting, with_topic=lamps)
    assert others_of(german(minister, meeting=meeting, with_topic=lamps)) == [said]


def test_two_languages_are_two_where_day_topic_or_meeting_differ(minister):
    meeting, lamps = factories.meeting(), factories.topic()
    said = factories.draft(speaker=minister, meeting=meeting, with_topic=lamps)
    day_before = factories.DAY - timedelta(1)
    columns = {"meeting": meeting, "with_topic": lamps}
    assert said not in others_of(german(minister, meeting=meeting))
    assert said not in others_of(german(minister, with_topic=lamps))
    assert said not in others_of(german(minister, said_on=day_before, **columns))


def test_other_words_people_and_closed_statements_are_no_duplicates(said, minister):
    assert others_of(factories.draft(speaker=minister, words="Boats need harbours, always")) == []
    assert others_of(factories.draft(words=WORDS)) == []


def test_a_pair_that_was_told_apart_is_never_asked_again(said, minister, editor):
    draft = factories.draft(speaker=minister, words=WORDS)
    tell_apart(statement=draft, other=said, editor=editor)
    Statement.objects.filter(pk=draft.pk).update(said_on=factories.DAY - timedelta(1))
    draft.refresh_from_db()
    for statement in (draft, said):
        (looked,) = [row for row in look_at(statement) if row.warning.rule == "duplicate"]
        assert not looked.is_open
        assert looked.acknowledgement.made_by == editor


def test_a_rule_asks_the_database_as_often_for_many_statements_as_for_one(minister):
    draft = factories.draft(speaker=minister, words=WORDS)
    factories.draft(speaker=minister, words=WORDS)

    def queries() -> int:
        with CaptureQueriesContext(connection) as caught:
            warnings_of(draft)
        return len(caught)

    few = queries()
    for _ in range(10):
        factories.draft(speaker=minister, words=WORDS)
        factories.quote(draft)
    assert queries() == few
    assert len(others_of(draft)) == 11
