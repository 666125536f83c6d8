import pytest
from django.db import connection

from benchmarks.explaining import Plan, explained, plan_of, read_whole
from statements.models import Statement
from tests.factories import published

NOTICE = """duration: 1.250 ms  plan:
Query Text: SELECT count(*)
FROM statements_quote
Aggregate  (cost=1.0..2.0 rows=1 width=8) (actual time=1.2..1.2 rows=1.00 loops=1)
  Buffers: shared hit=3
  ->  Seq Scan on statements_quote  (cost=0.0..1.0 rows=1 width=0) (actual rows=1.00 loops=1)"""


def test_a_notice_is_taken_apart_into_query_and_plan():
    plan = plan_of(NOTICE)
    assert plan.query == "SELECT count(*)\nFROM statements_quote"
    assert plan.text.startswith("Aggregate  (cost=1.0")
    assert plan.milliseconds == 1.25
    assert plan.read_whole == {"statements_quote"}


def test_other_notices_tell_no_plan():
    assert plan_of("table is empty, skipping") is None


@pytest.mark.django_db
def test_plans_of_queries_and_of_those_inside_of_functions_are_heard():
    statement = published()
    with explained() as plans:
        Statement.objects.get(pk=statement.pk)
        with connection.cursor() as cursor:
            cursor.execute("SELECT require_complete_statement(%s)", [statement.pk])
    queries = " ".join(plan.query for plan in plans)
    assert '"statements_statement"."id"' in queries
    assert "FROM statements_quote WHERE statement_id = statement AND is_leading" in queries
    with explained() as later:
        pass
    assert later == []


@pytest.mark.django_db
def test_reading_a_small_table_whole_is_no_fault_and_a_big_one_is():
    published()
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE statements_statement")
    whole = Plan("SELECT 1", "Seq Scan on statements_statement", 1)
    assert read_whole([whole]) == {}
    assert read_whole([whole], least=1) == {"SELECT 1": {"statements_statement"}}
