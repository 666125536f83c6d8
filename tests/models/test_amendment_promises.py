"""What the database promises of amendments and comments, attacked by plain SQL."""

import pytest
from django.db import IntegrityError, transaction

from statements.models import Amendment, Comment, SitePolicy, Statement
from tests import factories
from tests.models.plain_sql import SOMEBODY, check_deferred, in_a_name, refused, run

pytestmark = pytest.mark.django_db

DECIDE = (
    "UPDATE statements_amendment SET state = %s, decided_by_id = %s, decided_at = now()"
    " WHERE id = %s"
)
COPY = (
    "INSERT INTO statements_amendment (statement_id, base_version, before, proposed, note,"
    " proposed_by_id, proposed_at, state) SELECT {} FROM statements_amendment"
)
COLUMNS = {
    "statement_id": "statement_id",
    "base_version": "base_version",
    "before": "before",
    "proposed": "proposed",
    "note": "note",
    "proposed_by_id": "proposed_by_id",
    "proposed_at": "proposed_at",
    "state": "'waiting'",
}


def copy_with(**changes: str) -> str:
    return COPY.format(", ".join((COLUMNS | changes).values()))


def note_of(amendment: Amendment) -> str:
    """SQL that puts an amendment's note on its statement and counts its version."""
    return (
        "INSERT INTO statements_correction (statement_id, kind, note, made_by_id, made_at)"
        " SELECT statement_id, 'amended', note, proposed_by_id, now() FROM statements_amendment;"
        " UPDATE statements_statement SET version = version + 1"
        f" WHERE id = {amendment.statement_id}; "
    )


def test_nobody_publishes_their_own_amendment_while_four_eyes_are_on():
    amendment = factories.amendment()
    own = ("published", amendment.proposed_by_id, amendment.pk)
    refused(note_of(amendment) + DECIDE, *own, match="must differ", name=SOMEBODY)
    another = ("published", factories.reviewer().pk, amendment.pk)
    in_a_name(note_of(amendment) + DECIDE, *another)
    check_deferred()
    assert Amendment.objects.get().state == "published"


def test_the_setting_lets_one_person_publish_an_amendment():
    amendment = factories.amendment()
    SitePolicy.objects.create(four_eyes=False)
    own = ("published", amendment.proposed_by_id, amendment.pk)
    in_a_name(note_of(amendment) + DECIDE, *own)
    check_deferred()
    assert Amendment.objects.get().state == "published"


def test_an_amendment_becomes_public_only_with_its_change_and_its_note():
    amendment = factories.amendment()
    values = ("published", factories.reviewer().pk, amendment.pk)
    match = "with its change and its note"
    refused(DECIDE, *values, match=match, deferred=True, name=SOMEBODY)
    note, change, _ = note_of(amendment).split("; ")
    for half in (note, change):
        refused(f"{half}; {DECIDE}", *values, match=match, deferred=True, name=SOMEBODY)


def test_publishing_an_amendment_has_a_name():
    amendment = factories.amendment()
    values = ("published", factories.reviewer().pk, amendment.pk)
    refused(DECIDE, *values, match="in the name of someone")


def test_of_one_statement_one_amendment_waits():
    factories.amendment()
    refused(copy_with(), match="one_waiting_amendment")


@pytest.mark.parametrize(
    ("changes", "match"),
    [
        ({"state": "'published'"}, "as it stands"),
        ({"state": "'secret'"}, "as it stands"),
        ({"base_version": "7"}, "as it stands"),
        ({"note": "' '"}, "amendment_has_note"),
        ({"proposed": "before"}, "amendment_changes_something"),
        ({"proposed": "'{}'"}, "amendment_is_whole"),
        ({"before": "'[]'"}, "amendment_is_whole"),
        ({"proposed_by_id": "NULL"}, "null value"),
    ],
)
def test_an_amendment_is_whole_from_the_beginning(changes, match):
    amendment = factories.amendment()
    run(DECIDE, "withdrawn", amendment.proposed_by_id, amendment.pk)
    refused(copy_with(**changes), match=match, name=SOMEBODY)


@pytest.mark.parametrize("row", [factories.draft, factories.in_review])
def test_what_is_not_public_has_no_amendments(row):
    amendment, statement = factories.amendment(), row()
    run(DECIDE, "withdrawn", amendment.proposed_by_id, amendment.pk)
    refused(copy_with(statement_id=str(statement.pk)), match="as it stands")


@pytest.mark.parametrize(
    "change",
    [
        "note = 'Another'",
        "proposed = before",
        "before = proposed",
        "base_version = 7",
        "proposed_by_id = NULL",
        "proposed_at = now()",
    ],
)
def test_what_was_proposed_never_changes(change):
    factories.amendment()
    refused(f"UPDATE statements_amendment SET {change}", match="Cannot update", name=SOMEBODY)


@pytest.mark.parametrize("state", ["rejected", "withdrawn"])
def test_an_amendment_is_decided_once_and_by_someone(state):
    amendment = factories.amendment()
    refused(
        "UPDATE statements_amendment SET state = %s", state, match="amendment_decided_by_someone"
    )
    run(DECIDE, state, factories.reviewer().pk, amendment.pk)
    for again in ("waiting", "published", "withdrawn"):
        values = (again, factories.reviewer().pk, amendment.pk)
        refused(DECIDE, *values, match="decided once", name=SOMEBODY)


def test_an_amendment_is_never_deleted():
    factories.amendment()
    refused("DELETE FROM statements_amendment", match="Cannot delete", name=SOMEBODY)


def test_a_comment_never_changes_and_is_never_blank():
    factories.comment(factories.draft())
    refused("UPDATE statements_comment SET text = 'x'", match="Cannot update")
    with pytest.raises(IntegrityError, match="comment_has_text"), transaction.atomic():
        factories.comment(factories.draft(), text=" \n")


@pytest.mark.parametrize("row", [factories.draft, factories.in_review, factories.published])
def test_a_comment_stays_as_long_as_its_statement(row):
    factories.comment(row())
    check_deferred()
    refused("DELETE FROM statements_comment", match="as long as its statement", deferred=True)


def test_a_discarded_draft_takes_its_comments_along_and_the_trail_keeps_them():
    statement = factories.draft()
    comment = factories.comment(statement)
    statement.delete()
    check_deferred()
    assert (Statement.objects.count(), Comment.objects.count()) == (0, 0)
    labels = run("SELECT pgh_label, text FROM statements_commentevent ORDER BY pgh_id")
    assert labels == [("insert", comment.text), ("delete", comment.text)]
