"""What the database promises of merged speakers and topics, attacked by plain SQL."""

import pytest
from django.db import DatabaseError, transaction

from statements.actions.records import version_of
from statements.actions.speaker_merges import merge_speakers
from statements.models import Candidate, Meeting, Speaker, Topic
from statements.models.merged_records import SPEAKER_REFERENCES, TOPIC_REFERENCES
from tests import factories
from tests.actions.threads import at_once
from tests.models.plain_sql import refused, run

pytestmark = pytest.mark.django_db

SPEAKER, TOPIC = "statements_speaker", "statements_topic"
MERGE = "UPDATE {} SET merged_into_id = %s WHERE id = %s"


def rows_that_refer(standing_speaker, standing_topic):
    """One row in every table that refers to a speaker or a topic."""
    factories.tenure(speaker=standing_speaker)
    standing_speaker.names.create(text="A. B.", kind="common")
    factories.attendance(meeting=factories.meeting(chair=standing_speaker))
    factories.draft(speaker=standing_speaker, with_topic=standing_topic)
    candidate = factories.candidate(speaker=standing_speaker)
    candidate.alternatives.create(speaker=standing_speaker, rank=0)
    candidate.topics.create(topic=standing_topic, rank=0)
    factories.topic("Below", parent=standing_topic)
    standing_topic.terms.create(text="lamp", language="en")


@pytest.mark.parametrize(
    ("table", "reference", "column"),
    [
        *((SPEAKER, *reference) for reference in SPEAKER_REFERENCES),
        *((TOPIC, *reference) for reference in TOPIC_REFERENCES),
    ],
)
def test_nothing_refers_to_a_merged_row(table, reference, column):
    rows_that_refer(factories.speaker(), factories.topic())
    make = factories.speaker if table == SPEAKER else factories.topic
    kept, merged = make(), make()
    run(MERGE.format(table), kept.pk, merged.pk)
    refused(
        f"UPDATE {reference} SET {column} = %s WHERE id <> %s", merged.pk, merged.pk,
        match="was merged into another",
    )  # fmt: skip


def test_a_new_row_cannot_refer_to_a_merged_one():
    kept, merged = factories.speaker(), factories.speaker()
    run(MERGE.format(SPEAKER), kept.pk, merged.pk)
    with pytest.raises(DatabaseError, match="was merged into another"), transaction.atomic():
        Meeting.objects.create(
            slug="2024-12-other", name_en="Another", kind="other", starts_on=factories.DAY,
            ends_on=factories.DAY, chair=merged,
        )  # fmt: skip
    with pytest.raises(DatabaseError, match="was merged into another"), transaction.atomic():
        Candidate.objects.create(
            snapshot=factories.snapshot(), spans=factories.candidate().spans, form="direct",
            language="en", rule="x", confidence=1, speaker=merged,
        )  # fmt: skip


@pytest.mark.parametrize("make", [factories.speaker, factories.topic])
def test_merges_make_no_chain_and_no_circle(make):
    first, second, third = make(), make(), make()
    table = first._meta.db_table
    refused(MERGE.format(table), first.pk, first.pk, match="stands by itself")
    run(MERGE.format(table), first.pk, second.pk)
    refused(MERGE.format(table), second.pk, third.pk, match="stands by itself")
    refused(MERGE.format(table), second.pk, first.pk, match="stands by itself")
    refused(MERGE.format(table), third.pk, first.pk, match="still refers")


def test_a_row_in_use_is_not_merged():
    used, kept = factories.draft().speaker, factories.speaker()
    refused(MERGE.format(SPEAKER), kept.pk, used.pk, match="still refers")


def test_a_merged_row_stays_and_so_do_the_slugs():
    kept, merged = factories.topic(), factories.topic()
    run(MERGE.format(TOPIC), kept.pk, merged.pk)
    refused("DELETE FROM statements_topic WHERE id = %s", merged.pk, match="Cannot delete")
    for table in (SPEAKER, TOPIC, "statements_meeting"):
        factories.meeting(chair=factories.speaker())
        refused(f"UPDATE {table} SET slug = 'taken'", match="Cannot update")


@pytest.mark.parametrize("make", [factories.topic, factories.meeting])
def test_nothing_stands_below_itself(make):
    top, middle = make(), make()
    bottom = make(parent=middle)
    run(f"UPDATE {top._meta.db_table} SET parent_id = %s WHERE id = %s", top.pk, middle.pk)
    for below in (top, middle, bottom):
        refused(
            f"UPDATE {top._meta.db_table} SET parent_id = %s WHERE id = %s",
            below.pk, top.pk, match="below itself",
        )  # fmt: skip


@pytest.mark.django_db(transaction=True)
def test_two_topics_put_below_each_other_at_once_make_no_circle():
    one, other = factories.topic(), factories.topic()

    def put_below(pair):
        row, parent = pair
        row.parent = parent
        try:
            row.save(update_fields=["parent"])
        except DatabaseError as error:
            return error
        return row

    answers = at_once(put_below, [(one, other), (other, one)])
    assert sum(isinstance(answer, DatabaseError) for answer in answers) == 1
    assert Topic.objects.filter(parent=None).count() == 1


@pytest.mark.django_db(transaction=True)
def test_two_who_merge_speakers_into_each_other_at_once_leave_one():
    ada, double = factories.speaker(), factories.speaker("A. Brandt")
    editor = factories.user("data-editor")

    def merge(pair):
        kept, merged = pair
        return merge_speakers(
            editor=editor, at=factories.NOW, kept=kept, merged=merged,
            seen_kept=seen[kept.pk], seen_merged=seen[merged.pk],
        )  # fmt: skip

    seen = {row.pk: version_of(row) for row in (ada, double)}
    answers = at_once(merge, [(ada, double), (double, ada)])
    assert sum(isinstance(answer, Speaker) for answer in answers) == 1
    assert Speaker.objects.count() == 1
