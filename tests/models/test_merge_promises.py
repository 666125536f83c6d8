"""What the database promises of merged statements and acknowledgements, attacked by plain SQL."""

import pytest
from django.db import DatabaseError, transaction

from statements.actions.acknowledgements import tell_apart
from statements.actions.merges import merge_statements
from statements.actions.statements import retract_statement
from statements.models import Acknowledgement, Statement
from tests import factories
from tests.models.plain_sql import SOMEBODY, check_deferred, in_a_name, refused, run

pytestmark = pytest.mark.django_db
MERGE = "UPDATE statements_statement SET state = 'merged', merged_into_id = %s WHERE id = %s"


@pytest.fixture
def minister():
    return factories.tenure().speaker


@pytest.fixture
def kept(minister):
    return factories.published(speaker=minister)


@pytest.fixture
def merged(minister, kept) -> Statement:
    away = factories.published(speaker=minister)
    merge_statements(
        statement=away,
        into=kept,
        editor=factories.reviewer(),
        at=factories.NOW,
        version=away.version,
        into_version=kept.version,
        note="They are one.",
    )
    check_deferred()
    factories.forget_name()
    return away


def test_what_is_merged_keeps_no_words_or_positions_and_has_a_note(kept, minister):
    away = factories.published(speaker=minister)
    check_deferred()
    spoils = [
        ("SELECT %s::int", "keeps no wording"),
        ("DELETE FROM statements_quote WHERE statement_id = %s", "keeps no position"),
        (
            "WITH gone AS (DELETE FROM statements_quote WHERE statement_id = %s RETURNING"
            " statement_id) DELETE FROM statements_position"
            " WHERE statement_id IN (SELECT statement_id FROM gone)",
            "needs a note why it was merged",
        ),
    ]
    for spoil, match in spoils:
        sql = "SET CONSTRAINTS ALL DEFERRED; " + spoil + "; " + MERGE
        refused(sql, away.pk, kept.pk, away.pk, match=match, deferred=True, name=SOMEBODY)


def test_merging_is_never_in_nobodys_name(kept, minister):
    away = factories.published(speaker=minister)
    refused(MERGE, kept.pk, away.pk, match="in the name of someone")


def test_a_statement_is_never_merged_into_itself(kept):
    refused(MERGE, kept.pk, kept.pk, match="not_merged_into_itself", name=SOMEBODY)


@pytest.mark.parametrize("state", ["draft", "in_review", "retracted", "merged"])
def test_nothing_is_merged_into_what_is_not_published(state, minister, merged):
    target = merged if state == "merged" else factories.draft(speaker=minister)
    if state == "in_review":
        run("UPDATE statements_statement SET state = 'in_review' WHERE id = %s", target.pk)
    if state == "retracted":
        target = factories.published(speaker=minister)
        by_whom = {"reviewer": factories.reviewer(), "at": factories.NOW}
        retract_statement(
            statement=target, version=target.version, note="Nobody said it.", **by_whom
        )
    away = factories.published(speaker=minister)
    refused(MERGE, target.pk, away.pk, match="into a published one alone", name=SOMEBODY)


def test_nobody_walks_in_a_circle(kept, merged, minister):
    refused(MERGE, merged.pk, kept.pk, match="into a published one alone", name=SOMEBODY)
    third = factories.published(speaker=minister)
    sql = "UPDATE statements_statement SET merged_into_id = %s WHERE id = %s"
    refused(sql, third.pk, merged.pk, match="stays as it is", name=SOMEBODY)


@pytest.mark.parametrize("state", ["draft", "in_review"])
def test_only_what_is_public_is_merged(kept, minister, state):
    away = factories.draft(speaker=minister)
    run("UPDATE statements_statement SET state = %s WHERE id = %s", state, away.pk)
    refused(
        "UPDATE statements_statement SET state = 'merged', merged_into_id = %s,"
        " published_at = now(), published_by_id = %s WHERE id = %s",
        kept.pk,
        factories.reviewer().pk,
        away.pk,
        match=f"cannot go from {state} to merged",
        name=SOMEBODY,
    )


@pytest.mark.parametrize(
    "change",
    [
        "state = 'published', merged_into_id = NULL",
        "state = 'published'",
        "state = 'retracted'",
        "said_on = '2024-12-03'",
        "speaker_id = NULL, tenure_id = NULL",
        "version = 9",
    ],
)
def test_a_merged_statement_stays_as_it_is(merged, change):
    sql = f"UPDATE statements_statement SET {change} WHERE id = %s"
    refused(sql, merged.pk, match="stays as it is|cannot go from merged", name=SOMEBODY)
    refused("DELETE FROM statements_statement WHERE id = %s", merged.pk,
            match="cannot go from merged", name=SOMEBODY)  # fmt: skip


def test_a_merged_statement_takes_no_words_or_positions_back(kept, merged):
    for table, match in (("quote", "keeps no wording"), ("position", "keeps no position")):
        sql = f"UPDATE statements_{table} SET statement_id = %s WHERE statement_id = %s"
        with pytest.raises(DatabaseError, match=match), transaction.atomic():
            in_a_name(sql, merged.pk, kept.pk)


def test_only_what_is_merged_points_to_another(kept, minister):
    draft = factories.draft(speaker=minister)
    sql = "UPDATE statements_statement SET merged_into_id = %s WHERE id = %s"
    refused(sql, kept.pk, draft.pk, match="statement_merged_into_another")
    away = factories.published(speaker=minister)
    sql = "UPDATE statements_statement SET state = 'merged' WHERE id = %s"
    refused(sql, away.pk, match="statement_merged_into_another", name=SOMEBODY)


# Acknowledgements.


@pytest.fixture
def told_apart(minister) -> Acknowledgement:
    one, other = factories.draft(speaker=minister), factories.draft(speaker=minister)
    row = tell_apart(statement=one, other=other, editor=factories.user())
    factories.forget_name()
    return row


INSERT = (
    "INSERT INTO statements_acknowledgement (statement_id, about_id, rule, fingerprint, made_by_id)"
    " SELECT {}, rule, fingerprint, made_by_id FROM statements_acknowledgement WHERE id = %s"
)


@pytest.mark.parametrize(
    ("columns", "match"),
    [
        ("statement_id, about_id", "acknowledged_once"),
        ("about_id, statement_id", "acknowledged_once_a_pair"),
        ("statement_id, statement_id", "acknowledged_about_another"),
    ],
)
def test_a_pair_is_told_apart_once_in_either_order(told_apart, columns, match):
    refused(INSERT.format(columns), told_apart.pk, match=match)


@pytest.mark.parametrize(
    "change", ["rule = 'no-office'", "fingerprint = repeat('0', 32)", "made_by_id = 1"]
)
def test_an_acknowledgement_never_changes(told_apart, change):
    sql = f"UPDATE statements_acknowledgement SET {change} WHERE id = %s"
    refused(sql, told_apart.pk, match="Cannot update")


def test_an_acknowledgement_is_of_something(told_apart):
    for rule, fingerprint in (("", "0" * 32), ("no-office", "x")):
        refused(
            "INSERT INTO statements_acknowledgement (statement_id, rule, fingerprint, made_by_id)"
            " SELECT statement_id, %s, %s, made_by_id FROM statements_acknowledgement",
            rule,
            fingerprint,
            match="acknowledged_something",
        )


def test_what_was_acknowledged_of_a_public_statement_is_not_taken_away_unseen(kept):
    row = tell_apart(statement=kept, other=factories.draft(), editor=factories.user())
    factories.forget_name()
    sql = "DELETE FROM statements_acknowledgement WHERE id = %s"
    refused(sql, row.pk, match="in the name of someone")
    in_a_name(sql, row.pk)
    assert row.events.model.objects.filter(pgh_label="delete").exists()
