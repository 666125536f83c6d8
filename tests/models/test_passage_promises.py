"""What the database promises of articles and quotes, attacked by plain SQL."""

import hashlib

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from statements.models import Quote, Snapshot
from statements.models.passages import ranges
from tests import factories
from tests.models.plain_sql import refused, run

pytestmark = pytest.mark.django_db

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
        "https://gazette.example./lamp",
        "https://reader@gazette.example/lamp",
        "https://gazette.example//lamp",
        "https://gazette.example/lamp?at_medium=feed",
    ],
)
def test_an_address_exists_once_in_all_its_spellings(other):
    first = factories.article(url="https://gazette.example/lamp")
    refused(
        "INSERT INTO statements_article (public_id, state, outlet_id, url, title, byline,"
        " published_on, language, kind, added_at)"
        " VALUES ('zzzz', 'inbox', %s, %s, '', '', '2024-12-04', 'en', 'report', now())",
        first.outlet_id,
        other,
        match="article_address_once",
    )


def test_the_order_of_parameters_makes_no_second_article():
    factories.article(url="https://gazette.example/lamp?a=1&b=2")
    with pytest.raises(DatabaseError, match="article_address_once"), transaction.atomic():
        factories.article(url="https://gazette.example/lamp?b=2&a=1")


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


def test_a_snapshot_keeps_every_text_of_its_article():
    article = factories.article()
    factories.snapshot("First text.", article=article)
    factories.snapshot("Second text.", article=article)
    with pytest.raises(IntegrityError, match="snapshot_text_once"), transaction.atomic():
        factories.snapshot("First text.", article=article)
    assert Snapshot.objects.filter(article=article).count() == 2


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
