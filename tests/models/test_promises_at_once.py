"""Promises that two transactions at the same moment must not break."""

from datetime import date
from threading import Thread

import psycopg
import pytest
from django.db import connection

from statements.models import Statement, Tenure
from tests import factories

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def two_sessions():
    """Two connections of their own, in open transactions."""
    parameters = connection.get_connection_params()
    for django_only in ("pool", "context", "cursor_factory", "prepare_threshold"):
        parameters.pop(django_only, None)
    with psycopg.connect(**parameters) as one, psycopg.connect(**parameters) as two:
        yield one, two


def finish_both(first, second) -> list[str]:
    """Commits one after the other has begun to wait; returns who was refused, and why."""
    refusals: list[str] = []

    def commit(session) -> None:
        try:
            session.commit()
        except psycopg.Error as error:
            refusals.append(str(error))

    waiting = Thread(target=commit, args=[second])
    commit(first)
    waiting.start()
    waiting.join(10)
    return refusals


def in_a_name(session, user) -> None:
    session.execute(
        "SELECT set_config('pghistory.context_id', gen_random_uuid()::text, true),"
        " set_config('pghistory.context_metadata', %s, true)",
        [f'{{"user": {user.pk}}}'],
    )


def test_two_who_take_away_the_last_positions_do_not_both_succeed(two_sessions):
    statement = factories.draft()
    factories.position(statement, topic=factories.topic("Bells"))
    statement = publish(statement)
    for session, position in zip(two_sessions, statement.positions.all(), strict=True):
        in_a_name(session, statement.published_by)
        session.execute("DELETE FROM statements_position WHERE id = %s", [position.pk])
    refusals = finish_both(*two_sessions)
    assert len(refusals) == 1
    assert "a public statement needs a position" in refusals[0]
    assert statement.positions.count() == 1


def publish(statement: Statement) -> Statement:
    statement.state = Statement.State.IN_REVIEW
    statement.save()
    return factories.publish(statement)


def in_thread(session, sql: str, values: list) -> tuple[Thread, list[str]]:
    refusals: list[str] = []

    def execute() -> None:
        try:
            session.execute(sql, values)
            session.commit()
        except psycopg.Error as error:
            refusals.append(str(error))

    thread = Thread(target=execute)
    thread.start()
    return thread, refusals


def test_a_tenure_does_not_end_under_a_statement_that_is_being_entered(two_sessions):
    held = factories.tenure()
    statement = factories.draft(speaker=held.speaker)
    entering, ending = two_sessions
    entering.execute(
        "UPDATE statements_statement SET tenure_id = %s WHERE id = %s", [held.pk, statement.pk]
    )
    thread, refusals = in_thread(
        ending, "UPDATE statements_tenure SET ends_on = '2022-06-01' WHERE id = %s", [held.pk]
    )
    thread.join(0.5)
    assert thread.is_alive(), "the end waits for the statement"
    entering.commit()
    thread.join(10)
    assert "outside of this tenure" in refusals[0]


def test_an_office_does_not_become_exclusive_under_a_second_holder(two_sessions):
    office = factories.office(is_shared=True)
    factories.tenure(office=office)
    joining, closing = two_sessions
    joining.execute(
        "INSERT INTO statements_tenure (office_id, speaker_id, starts_on, starts_precision,"
        " ends_precision, is_acting, is_exclusive, source, is_checked, note)"
        " VALUES (%s, %s, %s, 'day', 'day', false, false, '', false, '')",
        [office.pk, factories.speaker().pk, date(2021, 1, 1)],
    )
    thread, refusals = in_thread(
        closing, "UPDATE statements_office SET is_shared = false WHERE id = %s", [office.pk]
    )
    thread.join(0.5)
    joining.commit()
    thread.join(10)
    assert "one_holder_a_day" in refusals[0]
    assert Tenure.objects.filter(office=office, is_exclusive=False).count() == 2
