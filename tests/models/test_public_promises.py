"""What the database promises of public statements, attacked by plain SQL."""

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from statements.models import Statement, User
from tests import factories
from tests.models.plain_sql import SOMEBODY, check_deferred, in_a_name, refused, run

pytestmark = pytest.mark.django_db

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
    refused(
        PUBLISH, factories.reviewer().pk, statement.pk, match=match, deferred=True, name=SOMEBODY
    )


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
    in_a_name(PUBLISH, factories.reviewer().pk, statement.pk)
    check_deferred()
    assert Statement.objects.published().get() == statement


def test_nobody_publishes_their_own_statement_while_four_eyes_are_on():
    statement = in_review()
    refused(PUBLISH, statement.entered_by_id, statement.pk, match="must differ", name=SOMEBODY)
    published = factories.published()
    refused(
        "UPDATE statements_statement SET entered_by_id = published_by_id WHERE id = %s",
        published.pk,
        match="in the name of someone|must differ",
    )


def test_nobody_publishes_what_they_changed_last():
    statement = in_review()
    changer = factories.reviewer()
    Statement.objects.filter(pk=statement.pk).update(changed_by=changer)
    refused(PUBLISH, changer.pk, statement.pk, match="must differ", name=SOMEBODY)
    in_a_name(PUBLISH, factories.reviewer().pk, statement.pk)
    assert Statement.objects.published().exists()


def test_publishing_itself_has_a_name():
    refused(PUBLISH, factories.reviewer().pk, in_review().pk, match="in the name of someone")


def test_a_blank_attribution_is_no_speaker():
    statement = in_review(attribution=" ")
    refused(
        PUBLISH,
        factories.reviewer().pk,
        statement.pk,
        match="a speaker",
        deferred=True,
        name=SOMEBODY,
    )


def test_a_public_address_never_changes():
    statement = factories.published()
    with pytest.raises(DatabaseError, match="Cannot update"), transaction.atomic():
        in_a_name("UPDATE statements_statement SET public_id = 'x' WHERE id = %s", statement.pk)


def test_an_article_that_is_quoted_changes_in_a_name_only():
    article = factories.published().quotes.get().snapshot.article
    sql = "UPDATE statements_article SET title = 'Another' WHERE id = %s"
    refused(sql, article.pk, match="in the name of someone")
    in_a_name(sql, article.pk)


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE statements_statement SET said_precision = 'eon'",
        "UPDATE statements_statement SET said_on = 'infinity'",
        "UPDATE statements_statement SET said_on = '1900-01-01'",
        "UPDATE statements_statement SET state = 'secret'",
        "UPDATE statements_quote SET form = 'shout'",
        "UPDATE statements_quote SET wording = 'guessed'",
        "UPDATE statements_position SET stance = 'loves'",
    ],
)
def test_a_choice_or_day_that_nobody_knows_is_refused(sql):
    factories.draft()
    refused(sql, match="check constraint|cannot go from|infinite|out of range")


def test_the_setting_turns_four_eyes_off():
    statement = in_review()
    run("INSERT INTO statements_sitepolicy (id, four_eyes) VALUES (1, false)")
    in_a_name(PUBLISH, statement.entered_by_id, statement.pk)
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
        name=SOMEBODY,
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
    refused(
        PUBLISH, factories.reviewer().pk, statement.pk, match="cannot go from draft", name=SOMEBODY
    )


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
    assert rows == [("supports", True, None), ("opposes", True, str(User.objects.latest("pk").pk))]


@pytest.mark.parametrize("table", ["statement", "quote", "position", "tenure", "speaker"])
def test_the_trail_itself_only_grows(table):
    held = factories.tenure()
    factories.published(speaker=held.speaker)
    for sql in (
        f"UPDATE statements_{table}event SET pgh_label = 'x'",
        f"DELETE FROM statements_{table}event",
    ):
        refused(sql, match="Cannot")
