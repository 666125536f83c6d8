"""What is public changes by an amendment that another person publishes."""

from dataclasses import replace
from datetime import date

import pytest

from statements.actions.acknowledgements import (
    Looked,
    NothingAcknowledgedError,
    OpenWarningsError,
    look_at,
)
from statements.actions.amended import (
    Amended,
    as_it_stands,
    as_it_would_be,
    read_stored,
    stored,
)
from statements.actions.amendments import (
    AmendmentDecidedError,
    AmendmentWaitsError,
    LostRowError,
    NothingAmendedError,
    NotYoursError,
    acknowledge_amended,
    propose_amendment,
    publish_amendment,
    reject_amendment,
    withdraw_amendment,
)
from statements.actions.comments import MissingCommentError
from statements.actions.corrections import MissingNoteError
from statements.actions.records import version_of
from statements.actions.statements import (
    FourEyesError,
    IncompleteStatementError,
    NewPosition,
    retract_statement,
)
from statements.actions.topic_merges import merge_topics
from statements.actions.versions import StaleVersionError, StatementStateError
from statements.actions.wordings import KeptWording, PassageError, Wording
from statements.models import (
    Acknowledgement,
    Amendment,
    Comment,
    Correction,
    SitePolicy,
    Statement,
)
from tests import factories

pytestmark = pytest.mark.django_db
DAY_BEFORE = date(2024, 12, 3)


def standing(statement: Statement) -> Amended:
    return as_it_stands(Statement.objects.for_record().get(pk=statement.pk))


def propose(statement: Statement, editor, **changes) -> Amendment:
    now = standing(statement)
    values = {
        "version": statement.version,
        "saying": replace(now.saying, said_on=DAY_BEFORE),
        "positions": now.positions,
        "wordings": now.wordings,
        "note": " It was the day before. ",
        **changes,
    }
    return propose_amendment(statement=statement, editor=editor, at=factories.NOW, **values)


def publish(amendment: Amendment, reviewer=None, **changes) -> Amendment:
    values = {"at": factories.NOW, "version": amendment.base_version, **changes}
    reviewer = reviewer or factories.reviewer()
    return publish_amendment(amendment=amendment, reviewer=reviewer, **values)


def public(statement: Statement) -> tuple:
    row = Statement.objects.values().get(pk=statement.pk)
    parts = [list(part.order_by("pk").values()) for part in (statement.positions, statement.quotes)]
    return row, parts, list(statement.corrections.values())


def test_what_is_proposed_leaves_the_public_statement_as_it_is(editor):
    statement = factories.published()
    before = public(statement)
    amendment = propose(statement, editor)
    assert public(statement) == before
    row = Amendment.objects.values().get()
    assert {key: row[key] for key in ("state", "note", "base_version", "proposed_by_id")} == {
        "state": "waiting",
        "note": "It was the day before.",
        "base_version": 1,
        "proposed_by_id": editor.pk,
    }
    assert row["before"]["saying"]["said_on"] == "2024-12-04"
    assert row["proposed"]["saying"]["said_on"] == "2024-12-03"
    assert amendment.events.get().pgh_context.metadata == {
        "user": editor.pk,
        "act": "propose amendment",
    }


def test_publishing_changes_saying_positions_and_wordings_in_one_act(editor, reviewer):
    statement = factories.published()
    second = factories.quote_in_a_name(statement)
    statement.refresh_from_db()
    now, bells = standing(statement), factories.topic("Bells")
    spans = factories.spans_of("lighthouse stays", second.snapshot.text)
    leading = KeptWording(second.pk, second.snapshot, Wording(spans, "partial", "en", "original"))
    amendment = propose(
        statement,
        editor,
        saying=replace(now.saying, said_on=DAY_BEFORE, setting="speech"),
        positions=[NewPosition(bells, "opposes", "She said no.")],
        wordings=[leading],
    )
    publish(amendment, reviewer)
    row = Statement.objects.for_cards().get()
    assert (row.said_on, row.setting, row.version) == (DAY_BEFORE, "speech", 2)
    assert (row.changed_by_id, row.published_by_id != editor.pk) == (editor.pk, True)
    (position,), (quote,) = row.shown_positions, row.shown_quotes
    assert (position.topic, position.stance, position.reason) == (bells, "opposes", "She said no.")
    assert (quote.pk, quote.text, quote.is_leading) == (second.pk, "lighthouse stays", True)
    correction = Correction.objects.values("kind", "note", "made_by", "made_at").get()
    assert correction == {
        "kind": "amended",
        "note": "It was the day before.",
        "made_by": reviewer.pk,
        "made_at": factories.NOW,
    }
    amendment.refresh_from_db()
    assert (amendment.state, amendment.decided_by) == ("published", reviewer)
    contexts = {
        statement.events.latest("pgh_id").pgh_context,
        amendment.events.latest("pgh_id").pgh_context,
        Correction.objects.get().events.get().pgh_context,
        position.events.get().pgh_context,
    }
    assert [context.metadata for context in contexts] == [
        {"user": reviewer.pk, "act": "publish amendment"}
    ]


def test_what_one_proposes_another_publishes_unless_four_eyes_are_off(reviewer):
    statement = factories.published()
    before = public(statement)
    amendment = propose(statement, reviewer)
    with pytest.raises(FourEyesError):
        publish(amendment, reviewer)
    assert public(statement) == before
    SitePolicy.objects.create(four_eyes=False)
    publish(amendment, reviewer)
    assert Statement.objects.get().said_on == DAY_BEFORE


@pytest.mark.parametrize("version", [1, 2])
def test_a_statement_that_changed_since_keeps_the_amendment_waiting(editor, version):
    statement = factories.published()
    amendment = propose(statement, editor)
    factories.change_in_a_name(statement, setting="speech", version=2)
    before = public(statement)
    with pytest.raises(StaleVersionError):
        publish(amendment, version=version)
    assert public(statement) == before
    assert Amendment.objects.get().is_waiting


def test_a_newer_proposal_takes_the_place_of_the_one_that_waits(editor, reviewer):
    statement = factories.published()
    first = propose(statement, editor)
    with pytest.raises(AmendmentWaitsError):
        propose(statement, reviewer, note="Another.")
    second = propose(statement, reviewer, note="Another.", replaces=first.pk)
    first.refresh_from_db()
    assert (first.state, first.decided_by) == ("withdrawn", reviewer)
    assert Amendment.objects.waiting().get() == second
    with pytest.raises(AmendmentDecidedError):
        propose(statement, editor, note="A third.", replaces=first.pk)


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"note": " \n"}, MissingNoteError),
        ({"positions": []}, IncompleteStatementError),
        ({"version": 7}, StaleVersionError),
    ],
)
def test_what_could_not_be_published_is_not_proposed(editor, changes, error):
    statement = factories.published()
    before = public(statement)
    with pytest.raises(error):
        propose(statement, editor, **changes)
    assert (public(statement), Amendment.objects.count()) == (before, 0)


@pytest.mark.parametrize("spans", [[(0, 9999)], [(9, 3)]], ids=str)
def test_words_that_the_article_does_not_have_are_not_proposed(editor, spans):
    statement = factories.published()
    quote = statement.quotes.get()
    wrong = KeptWording(quote.pk, quote.snapshot, Wording(spans, "direct", "en"))
    with pytest.raises(PassageError):
        propose(statement, editor, wordings=[wrong])
    assert not Amendment.objects.exists()


def test_an_amendment_changes_something(editor):
    statement = factories.published()
    with pytest.raises(NothingAmendedError):
        propose(statement, editor, saying=standing(statement).saying)


@pytest.mark.parametrize("state", ["draft", "in_review"])
def test_what_is_not_public_is_amended_without_a_proposal(editor, state):
    statement = factories.draft() if state == "draft" else factories.in_review()
    with pytest.raises(StatementStateError):
        propose(statement, editor)


@pytest.mark.parametrize("comment", ["", "  "])
def test_a_rejection_says_why(editor, reviewer, comment):
    statement = factories.published()
    before, amendment = public(statement), propose(statement, editor)
    values = {"amendment": amendment, "reviewer": reviewer, "at": factories.NOW, "version": 1}
    with pytest.raises(MissingCommentError):
        reject_amendment(comment=comment, **values)
    reject_amendment(comment="The day was right.", **values)
    assert public(statement) == before
    assert Comment.objects.values_list("text", "made_by").get() == (
        "The day was right.",
        reviewer.pk,
    )
    with pytest.raises(AmendmentDecidedError) as error:
        publish(amendment)
    assert str(error.value) == "This amendment was rejected in the meantime."


def test_only_its_proposer_withdraws_an_amendment(editor):
    amendment = propose(factories.published(), editor)
    values = {"amendment": amendment, "at": factories.NOW, "version": 1}
    with pytest.raises(NotYoursError):
        withdraw_amendment(editor=factories.user(), **values)
    assert withdraw_amendment(editor=editor, **values).state == "withdrawn"
    assert not Amendment.objects.waiting().exists()


def test_retracting_ends_the_waiting(editor, reviewer):
    statement = factories.published()
    amendment = propose(statement, editor)
    retract_statement(
        statement=statement, reviewer=reviewer, at=factories.NOW, version=1, note="Never said."
    )
    amendment.refresh_from_db()
    assert (amendment.state, amendment.decided_by) == ("rejected", reviewer)


def test_a_topic_that_is_gone_is_not_published_away(editor):
    statement, bells = factories.published(), factories.topic("Bells")
    amendment = propose(statement, editor, positions=[NewPosition(bells)])
    bells.delete()
    (read,) = read_stored([amendment.proposed])
    assert (read.positions, stored(read) == amendment.proposed) == ([], False)
    with pytest.raises(LostRowError):
        publish(amendment)
    assert Amendment.objects.get().is_waiting


def test_what_was_merged_since_is_read_as_the_one_that_stays_and_proposed_anew(editor):
    statement, bells, chimes = factories.published(), factories.topic("Bells"), factories.topic()
    amendment = propose(statement, editor, positions=[NewPosition(chimes)])
    merge_topics(
        editor=editor, at=factories.NOW, kept=bells, merged=chimes,
        seen_kept=version_of(bells), seen_merged=version_of(chimes),
    )  # fmt: skip
    (read,) = read_stored([amendment.proposed])
    assert [position.topic for position in read.positions] == [bells]
    with pytest.raises(LostRowError):
        publish(amendment)
    assert Amendment.objects.get().is_waiting


# Warnings.


def with_wren(statement: Statement, editor) -> Amendment:
    """Gives the words to somebody whom the article does not name and who held no office."""
    wren = factories.speaker("Otto Wren")
    return propose(statement, editor, saying=replace(standing(statement).saying, speaker=wren))


def looked_at(amendment: Amendment) -> list[Looked]:
    statement = Statement.objects.get()
    (amended,) = read_stored([amendment.proposed])
    return look_at(statement, as_it_would_be(statement, amended))


def test_what_an_amendment_makes_of_a_statement_is_not_published_unseen(editor, reviewer):
    statement = factories.published()
    amendment = with_wren(statement, editor)
    before, looked = public(statement), looked_at(amendment)
    assert [row.warning.rule for row in looked] == ["speaker-not-near", "no-office"]
    assert look_at(statement) == []
    with pytest.raises(OpenWarningsError) as error:
        publish(amendment, reviewer)
    keys = [row.warning.key for row in looked]
    assert [warning.key for warning in error.value.warnings] == keys
    assert public(statement) == before
    (first,) = acknowledge_amended(amendment=amendment, editor=reviewer, acknowledged=keys[:1])
    assert (first.statement, first.rule, first.made_by) == (statement, keys[0][:16], reviewer)
    with pytest.raises(OpenWarningsError):
        publish(amendment, reviewer)
    acknowledge_amended(amendment=amendment, editor=reviewer, acknowledged=keys)
    assert publish(amendment, reviewer).state == "published"
    assert [row.is_open for row in look_at(Statement.objects.get())] == [False, False]


def test_the_amended_words_are_read_where_they_would_stand(editor):
    statement = factories.published(words="We never sleep here", snapshot=None)
    quote = statement.quotes.get()
    spans = factories.spans_of("sleep here", quote.snapshot.text)
    wording = KeptWording(quote.pk, quote.snapshot, Wording(spans, "direct", "en"))
    (looked,) = looked_at(propose(statement, editor, wordings=[wording]))
    assert looked.warning.rule == "cut-at-condition"
    assert "“never”" in looked.warning.sentence
    assert statement.quotes.get().text == "We never sleep here"


def test_nothing_of_a_decided_amendment_is_acknowledged(editor, reviewer):
    amendment = with_wren(factories.published(), editor)
    keys = [row.warning.key for row in looked_at(amendment)]
    with pytest.raises(NothingAcknowledgedError):
        acknowledge_amended(amendment=amendment, editor=reviewer, acknowledged=["no-office:"])
    withdraw_amendment(amendment=amendment, editor=editor, at=factories.NOW, version=1)
    with pytest.raises(AmendmentDecidedError):
        acknowledge_amended(amendment=amendment, editor=reviewer, acknowledged=keys)
    assert not Acknowledgement.objects.exists()
