"""The promises that the database keeps, each attacked by plain SQL."""

import hashlib
from datetime import date

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction

from statements.models import Quote, Snapshot, Statement
from statements.models.passages import ranges
from tests import factories

pytestmark = pytest.mark.django_db

SOMEBODY = (
    "SELECT set_config('pghistory.context_id', gen_random_uuid()::text, true),"
    " set_config('pghistory.context_metadata', '{\"user\": 1}', true)"
)
NOBODY = (
    "SELECT set_config('pghistory.context_id', '', true),"
    " set_config('pghistory.context_metadata', '', true)"
)


def run(sql: str, *values: object) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(NOBODY)
        cursor.execute(sql, values)
        return cursor.fetchall() if cursor.description else []


def check_deferred() -> None:
    run("SET CONSTRAINTS ALL IMMEDIATE")


def refused(sql: str, *values: object, match: str, deferred: bool = False) -> None:
    with pytest.raises(DatabaseError, match=match), transaction.atomic():
        run(sql + ("; SET CONSTRAINTS ALL IMMEDIATE" if deferred else ""), *values)


def in_a_name(sql: str, *values: object) -> None:
    with connection.cursor() as cursor:
        cursor.execute(SOMEBODY)
        cursor.execute(sql, values)


# A quote's text is exactly its snapshot's text at its spans.


def test_a_typed_text_is_replaced_by_the_snapshots():
    quote = factories.draft().quotes.get()
    run("UPDATE statements_quote SET text = 'invented' WHERE id = %s", quote.pk)
    quote.refresh_from_db()
    assert quote.text == factories.SENTENCE


def test_several_spans_are_joined_by_an_ellipsis():
    kept = factories.snapshot("“The lamp”, she said, “stays lit.”")
    statement = factories.draft()
    run(
        "INSERT INTO statements_quote (statement_id, snapshot_id, spans, text, form, language,"
        " wording, attribution, is_leading) VALUES (%s, %s, %s, '', 'direct', 'en', 'unknown',"
        " '', false)",
        statement.pk,
        kept.pk,
        '{"[1,9)","[23,33)"}',
    )
    assert Quote.objects.get(snapshot=kept).text == "The lamp … stays lit."


@pytest.mark.parametrize(
    "spans",
    [
        "{}",
        '{"[5,5)"}',
        '{"[-1,4)"}',
        '{"[3,9)","[6,12)"}',
        '{"[9,12)","[3,6)"}',
        '{"[3,6)","[6,12)"}',
        '{"[0,100000)"}',
        '{"[3,)"}',
        '{"(,3)"}',
        "{NULL}",
    ],
)
def test_spans_outside_of_order_or_text_are_refused(spans):
    quote = factories.draft().quotes.get()
    refused("UPDATE statements_quote SET spans = %s WHERE id = %s", spans, quote.pk, match="span")


def test_spans_count_code_points_not_bytes_or_utf_16():
    kept = factories.snapshot("Größe 🇳🇱 „Leuchtturm“ heißt es")
    spans = ranges(factories.spans_of("Leuchtturm", kept.text))
    factories.candidate(snapshot=kept, spans=spans)
    assert kept.candidates.get().text == "Leuchtturm"


# A snapshot never changes; an article's address exists once.


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE statements_snapshot SET text = text || '!' WHERE id = %s",
        "UPDATE statements_snapshot SET taken_at = now() WHERE id = %s",
        "DELETE FROM statements_snapshot WHERE id = %s",
    ],
)
def test_a_snapshot_never_changes(sql):
    refused(sql, factories.snapshot().pk, match="Cannot")


def test_a_snapshots_hash_is_the_databases_own():
    text = "Überraschung: 🇳🇱\n"
    kept = factories.snapshot(text)
    kept.refresh_from_db()
    assert kept.sha256 == hashlib.sha256(text.encode()).hexdigest()


@pytest.mark.parametrize(
    "other",
    [
        "http://www.gazette.example/lamp",
        "https://GAZETTE.example/lamp/",
        "https://gazette.example:443/lamp#section",
        "https://gazette.example/lamp?utm_source=feed&utm_medium=rss",
        "https://gazette.example/lamp?fbclid=1",
    ],
)
def test_an_address_exists_once_in_all_its_spellings(other):
    first = factories.article(url="https://gazette.example/lamp")
    refused(
        "INSERT INTO statements_article (public_id, outlet_id, url, title, byline, published_on,"
        " language, kind, added_at) VALUES ('zzzz', %s, %s, '', '', '2024-12-04', 'en', 'report',"
        " now())",
        first.outlet_id,
        other,
        match="article_address_once",
    )


def test_addresses_that_differ_in_path_or_query_are_two_articles():
    urls = ["https://a.example/x?id=1", "https://a.example/x?id=2", "https://a.example/X?id=1"]
    assert len({factories.article(url=url).pk for url in urls}) == 3


def test_an_address_that_is_no_web_address_is_refused():
    row = factories.article()
    refused(
        "UPDATE statements_article SET url = 'javascript:alert(1)' WHERE id = %s",
        row.pk,
        match="article_url_is_web",
    )


# Two holders never hold one exclusive office on the same day.


def hold(office, starts, ends=None, **columns):
    return factories.tenure(office=office, starts_on=starts, ends_on=ends, **columns)


def test_two_full_holders_of_a_day_are_refused():
    office = factories.office()
    hold(office, date(2020, 1, 1), date(2022, 6, 30))
    with pytest.raises(IntegrityError, match="one_holder_a_day"), transaction.atomic():
        hold(office, date(2022, 6, 30))
    hold(office, date(2022, 7, 1))


def test_plain_sql_cannot_make_a_tenure_overlap():
    office = factories.office()
    first = hold(office, date(2020, 1, 1), date(2022, 6, 30))
    hold(office, date(2022, 7, 1))
    refused(
        "UPDATE statements_tenure SET ends_on = NULL, is_exclusive = false WHERE id = %s",
        first.pk,
        match="one_holder_a_day",
    )


def test_an_acting_holder_and_a_shared_office_may_overlap():
    office = factories.office()
    hold(office, date(2020, 1, 1))
    hold(office, date(2021, 1, 1), date(2021, 2, 1), is_acting=True)
    shared = factories.office(is_shared=True)
    hold(shared, date(2020, 1, 1))
    hold(shared, date(2020, 1, 1))
    refused(
        "UPDATE statements_office SET is_shared = false WHERE id = %s",
        shared.pk,
        match="one_holder_a_day",
    )


def test_dates_known_to_the_month_leave_the_month_open_to_both():
    office = factories.office()
    hold(office, date(2019, 1, 1), date(2019, 7, 1), ends_precision="month")
    hold(office, date(2019, 7, 1), starts_precision="month")
    with pytest.raises(IntegrityError, match="one_holder_a_day"), transaction.atomic():
        hold(office, date(2019, 5, 1), date(2019, 5, 31))


def test_a_tenure_that_ends_before_it_starts_is_refused():
    with pytest.raises(IntegrityError, match="tenure_ends_after_start"), transaction.atomic():
        hold(factories.office(), date(2022, 1, 1), date(2021, 1, 1))


# A statement's tenure is its speaker's and covers the day it was said.


def test_a_statement_in_someone_elses_office_is_refused():
    statement = factories.draft()
    other = factories.tenure()
    refused(
        "UPDATE statements_statement SET tenure_id = %s WHERE id = %s",
        other.pk,
        statement.pk,
        match="did not hold this office",
    )


def test_a_statement_outside_of_its_tenure_is_refused():
    held = factories.tenure(ends_on=date(2024, 12, 31))
    statement = factories.draft(speaker=held.speaker, tenure=held)
    refused(
        "UPDATE statements_statement SET said_on = '2025-01-01' WHERE id = %s",
        statement.pk,
        match="did not hold this office",
    )


def test_a_tenure_cannot_be_cut_from_under_its_statements():
    held = factories.tenure()
    factories.draft(speaker=held.speaker, tenure=held)
    refused(
        "UPDATE statements_tenure SET ends_on = '2024-12-03' WHERE id = %s",
        held.pk,
        match="outside of this tenure",
    )
    refused(
        "UPDATE statements_tenure SET speaker_id = %s WHERE id = %s",
        factories.speaker().pk,
        held.pk,
        match="outside of this tenure",
    )


# One leading quote, at most one leading position, a topic once.


def test_a_second_leading_quote_is_refused():
    statement = factories.draft()
    second = factories.quote(statement)
    refused(
        "UPDATE statements_quote SET is_leading = true WHERE id = %s",
        second.pk,
        match="one_leading_quote",
    )


def test_a_second_leading_position_and_a_topic_twice_are_refused():
    statement = factories.draft()
    first = statement.positions.get()
    second = factories.position(statement)
    refused(
        "UPDATE statements_position SET is_leading = true WHERE id = %s",
        second.pk,
        match="one_leading_position",
    )
    refused(
        "UPDATE statements_position SET topic_id = %s WHERE id = %s",
        first.topic_id,
        second.pk,
        match="topic_once_a_statement",
    )


# A published statement is complete, and two people stand behind it.


def in_review(**columns) -> Statement:
    statement = factories.draft(**columns)
    Statement.objects.filter(pk=statement.pk).update(state="in_review")
    return statement


PUBLISH = (
    "UPDATE statements_statement SET state = 'published', published_at = now(),"
    " published_by_id = %s WHERE id = %s"
)


@pytest.mark.parametrize(
    ("spoil", "match"),
    [
        ("UPDATE statements_statement SET speaker_id = NULL WHERE id = %s", "a speaker"),
        ("UPDATE statements_statement SET said_on = NULL WHERE id = %s", "a date"),
        ("DELETE FROM statements_quote WHERE statement_id = %s", "a leading quote"),
        (
            "UPDATE statements_quote SET is_leading = false WHERE statement_id = %s",
            "a leading quote",
        ),
        ("DELETE FROM statements_position WHERE statement_id = %s", "a position"),
    ],
)
def test_an_incomplete_statement_is_not_published(spoil, match):
    statement = in_review()
    run(spoil, statement.pk)
    refused(PUBLISH, factories.reviewer().pk, statement.pk, match=match, deferred=True)


@pytest.mark.parametrize(
    ("spoil", "match"),
    [
        ("UPDATE statements_statement SET speaker_id = NULL WHERE id = %s", "a speaker"),
        ("DELETE FROM statements_quote WHERE statement_id = %s", "a leading quote"),
        ("DELETE FROM statements_position WHERE statement_id = %s", "a position"),
    ],
)
def test_a_published_statement_stays_complete(spoil, match):
    statement = factories.published()
    check_deferred()
    with pytest.raises(IntegrityError, match=match), transaction.atomic():
        in_a_name(spoil, statement.pk)


def test_an_unnamed_attribution_stands_for_a_speaker():
    statement = in_review(attribution="a Freedonian diplomat")
    run(PUBLISH, factories.reviewer().pk, statement.pk)
    check_deferred()
    assert Statement.objects.published().get() == statement


def test_nobody_publishes_their_own_statement_while_four_eyes_are_on():
    statement = in_review()
    refused(PUBLISH, statement.entered_by_id, statement.pk, match="must differ")
    published = factories.published()
    refused(
        "UPDATE statements_statement SET entered_by_id = published_by_id WHERE id = %s",
        published.pk,
        match="in the name of someone|must differ",
    )


def test_the_setting_turns_four_eyes_off():
    statement = in_review()
    run("INSERT INTO statements_sitepolicy (id, four_eyes) VALUES (1, false)")
    run(PUBLISH, statement.entered_by_id, statement.pk)
    assert Statement.objects.published().exists()
    refused(
        "INSERT INTO statements_sitepolicy (id, four_eyes) VALUES (2, false)",
        match="site_policy_is_one_row",
    )


def test_a_statement_without_a_publisher_is_not_public():
    statement = in_review()
    refused(
        "UPDATE statements_statement SET state = 'published' WHERE id = %s",
        statement.pk,
        match="statement_published_by_someone",
    )


@pytest.mark.parametrize("state", ["draft", "in_review", "nonsense"])
def test_a_public_statement_never_goes_back(state):
    statement = factories.published()
    with pytest.raises(IntegrityError, match="cannot go from published"), transaction.atomic():
        in_a_name("UPDATE statements_statement SET state = %s WHERE id = %s", state, statement.pk)


def test_a_public_statement_is_never_deleted():
    statement = factories.published()
    with pytest.raises(IntegrityError, match="cannot go from published"), transaction.atomic():
        in_a_name("DELETE FROM statements_statement WHERE id = %s", statement.pk)


def test_a_draft_is_not_published_past_review():
    statement = factories.draft()
    refused(PUBLISH, factories.reviewer().pk, statement.pk, match="cannot go from draft")


def test_a_retraction_needs_its_note():
    statement = factories.published()
    check_deferred()
    with pytest.raises(IntegrityError, match="why it was retracted"), transaction.atomic():
        in_a_name("UPDATE statements_statement SET state = 'retracted' WHERE id = %s", statement.pk)


def test_a_correction_never_changes_and_is_never_blank():
    row = factories.correction(factories.published())
    refused("UPDATE statements_correction SET note = 'x' WHERE id = %s", row.pk, match="Cannot")
    refused("DELETE FROM statements_correction WHERE id = %s", row.pk, match="Cannot")
    with pytest.raises(IntegrityError, match="correction_has_note"), transaction.atomic():
        factories.correction(factories.published(), note=" \n")


# Every change of a published row leaves its trace: who, when, before, after.


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE statements_statement SET said_on = '2024-12-03' WHERE id = %s",
        "UPDATE statements_quote SET language = 'de' WHERE statement_id = %s",
        "DELETE FROM statements_quote WHERE statement_id = %s",
        "UPDATE statements_position SET stance = 'opposes' WHERE statement_id = %s",
        "DELETE FROM statements_position WHERE statement_id = %s",
        "INSERT INTO statements_position (statement_id, topic_id, stance, reason, is_leading)"
        " SELECT %s, max(id), 'opposes', '', false FROM statements_topic",
    ],
)
def test_nothing_public_changes_in_nobodys_name(sql):
    statement = factories.published()
    factories.topic("Another")
    refused(sql, statement.pk, match="in the name of someone")


def test_a_change_by_plain_sql_leaves_who_when_before_and_after():
    statement = factories.published()
    position = statement.positions.get()
    in_a_name("UPDATE statements_position SET stance = 'opposes' WHERE id = %s", position.pk)
    rows = run(
        "SELECT event.stance, event.pgh_created_at IS NOT NULL, context.metadata ->> 'user'"
        " FROM statements_positionevent AS event"
        " LEFT JOIN pghistory_context AS context ON context.id = event.pgh_context_id"
        " WHERE event.pgh_obj_id = %s ORDER BY event.pgh_id",
        position.pk,
    )
    assert rows == [("supports", True, None), ("opposes", True, "1")]


@pytest.mark.parametrize("table", ["statement", "quote", "position", "tenure", "speaker"])
def test_the_trail_itself_only_grows(table):
    held = factories.tenure()
    factories.published(speaker=held.speaker)
    for sql in (
        f"UPDATE statements_{table}event SET pgh_label = 'x'",
        f"DELETE FROM statements_{table}event",
    ):
        refused(sql, match="Cannot")


def test_a_snapshot_keeps_every_text_of_its_article():
    article = factories.article()
    factories.snapshot("First text.", article=article)
    factories.snapshot("Second text.", article=article)
    with pytest.raises(IntegrityError, match="snapshot_text_once"), transaction.atomic():
        factories.snapshot("First text.", article=article)
    assert Snapshot.objects.filter(article=article).count() == 2
