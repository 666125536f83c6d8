"""The trail and the snapshots hold against what row triggers cannot see."""

import pytest
from django.db import DatabaseError, transaction

from tests import factories
from tests.models.plain_sql import SOMEBODY, in_a_name, refused, run

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "table",
    [
        "statements_snapshot",
        "statements_statement",
        "statements_quote",
        "statements_position",
        "statements_correction",
        "statements_statementevent",
        "statements_quoteevent",
        "statements_sitepolicyevent",
        "pghistory_context",
    ],
)
def test_no_table_of_proof_is_ever_emptied(table):
    with transaction.atomic():
        run("SET LOCAL natotracker.is_test = 'off'")
        refused(f"TRUNCATE {table} CASCADE", match="is never emptied")


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE statements_snapshot SET text = 'forged' WHERE id = %s",
        "DELETE FROM statements_snapshot WHERE id = %s",
    ],
)
def test_no_session_can_skip_a_trigger(sql):
    kept = factories.snapshot()
    names = [row[0] for row in run("SELECT tgname FROM pg_trigger WHERE NOT tgisinternal")]
    run("SELECT set_config('pgtrigger.ignore', %s, true)", "{" + ",".join(names) + "}")
    refused(sql, kept.pk, match="Cannot")


def test_who_did_what_is_never_rewritten():
    statement = factories.published()
    in_a_name("UPDATE statements_statement SET setting = 'speech' WHERE id = %s", statement.pk)
    for sql in (
        "UPDATE pghistory_context SET metadata = '{}'",
        "DELETE FROM pghistory_context",
    ):
        refused(sql, match="never changes afterwards", name=SOMEBODY)


@pytest.mark.parametrize(
    "name",
    [
        "SELECT set_config('pghistory.context_metadata', '{\"user\": 1}', true)",
        "SELECT set_config('pghistory.context_id', gen_random_uuid()::text, true),"
        " set_config('pghistory.context_metadata', '{\"user\": \"nobody\"}', true)",
        "SELECT set_config('pghistory.context_id', gen_random_uuid()::text, true),"
        " set_config('pghistory.context_metadata', '{\"user\": 0}', true)",
    ],
)
def test_a_name_is_that_of_an_account_and_in_the_trail(name):
    statement = factories.published()
    sql = "UPDATE statements_statement SET setting = 'speech' WHERE id = %s"
    refused(sql, statement.pk, match="in the name of someone", name=name)


def test_added_rows_leave_a_trace_each_and_none_leave_no_context():
    topics = [factories.topic(name) for name in ("Bells", "Lamps")]
    in_a_name("INSERT INTO statements_position (statement_id, topic_id, stance, reason, is_leading)"
        " SELECT %s, id, 'speaks', '', false FROM statements_topic WHERE id = ANY(%s) ORDER BY id",
        factories.draft().pk, [topic.pk for topic in topics])  # fmt: skip
    traces = run("SELECT topic_id, pgh_label, pgh_context_id FROM statements_positionevent"
        " ORDER BY pgh_id DESC LIMIT 2")  # fmt: skip
    assert [trace[:2] for trace in traces] == [(topic.pk, "insert") for topic in topics[::-1]]
    assert len({trace[2] for trace in traces} - {None}) == 1
    [before] = run("SELECT count(*) FROM pghistory_context")
    in_a_name("INSERT INTO statements_position (statement_id, topic_id, stance, reason, is_leading)"
        " SELECT 0, id, 'speaks', '', false FROM statements_topic WHERE false")  # fmt: skip
    assert run("SELECT count(*) FROM pghistory_context") == [before]


def test_a_candidate_cannot_claim_another_texts_quote():
    candidate, statement = factories.candidate(), factories.draft()
    sql = "UPDATE statements_candidate SET state = 'accepted', quote_id = %s WHERE id = %s"
    with pytest.raises(DatabaseError, match="same text"), transaction.atomic():
        run(sql, statement.quotes.get().pk, candidate.pk)
