"""Two topics that are one, merged."""

import pytest

from statements.actions.acknowledgements import acknowledge_warnings, look_at
from statements.actions.corrections import MissingNoteError
from statements.actions.record_merges import MergeRefusedError
from statements.actions.records import version_of
from statements.actions.topic_merges import merge_topics
from statements.models import CandidateTopic, Position, Topic, TopicTerm
from statements.models.merged_records import TOPIC_REFERENCES
from tests import factories
from tests.actions.references import references_to

pytestmark = pytest.mark.django_db
NOTE = "Two fictional topics were joined."


@pytest.fixture
def lamps():
    return factories.topic("Lamps")


@pytest.fixture
def lights():
    return factories.topic("Lights")


@pytest.fixture
def merge(lamps, lights):
    def merge(kept=lamps, merged=lights, note=NOTE):
        return merge_topics(
            editor=factories.user("data-editor"),
            at=factories.NOW,
            kept=kept,
            merged=merged,
            seen_kept=version_of(kept),
            seen_merged=version_of(merged),
            note=note,
        )

    return merge


def test_everything_that_refers_to_a_topic_is_known_to_the_merge():
    """A new table that does must be moved by the merge and have a trigger that refuses it."""
    merged_into = ("statements_topic", "merged_into_id")
    assert references_to(Topic) == {*TOPIC_REFERENCES, merged_into}


def test_a_position_moves_and_the_public_note_says_so(lamps, lights, merge):
    statement = factories.published(with_topic=lights, stance="opposes")
    with pytest.raises(MissingNoteError):
        merge(note="")
    merge()
    row = Position.objects.get()
    assert (row.topic, row.stance, row.is_leading) == (lamps, "opposes", True)
    assert statement.corrections.get().note == NOTE
    statement.refresh_from_db()
    assert statement.version == 2


@pytest.mark.parametrize("leads", ["lamps", "lights"])
def test_of_two_positions_with_one_stance_the_leading_one_stays(lamps, lights, merge, leads):
    first, second = (lamps, lights) if leads == "lamps" else (lights, lamps)
    statement = factories.draft(with_topic=first)
    factories.position(statement, topic=second, reason="the second one")
    statement.positions.filter(topic=first).update(reason="the leading one")
    merge()
    row = Position.objects.get()
    assert (row.topic, row.is_leading, row.reason) == (lamps, True, "the leading one")


def test_two_stances_in_one_statement_are_refused_by_its_name(lamps, lights, merge):
    statement = factories.draft(with_topic=lamps, stance="supports")
    factories.position(statement, topic=lights, stance="opposes")
    with pytest.raises(MergeRefusedError, match="another stance") as refusal:
        merge()
    assert refusal.value.rows == [statement]
    assert Position.objects.count() == 2


def test_terms_children_and_guesses_move_each_once(lamps, lights, merge):
    for topic in (lamps, lights):
        TopicTerm.objects.create(topic=topic, text="lamp", language="en")
    TopicTerm.objects.create(topic=lights, text="lamp", language="de")
    child = factories.topic("Lanterns", parent=lights)
    one, both = factories.candidate(), factories.candidate()
    for candidate, topic in ((one, lights), (both, lights), (both, lamps)):
        CandidateTopic.objects.create(candidate=candidate, topic=topic, trigger="lamp", rank=0)
    merge()
    child.refresh_from_db()
    assert child.parent == lamps
    assert set(TopicTerm.objects.values_list("topic", "language")) == {
        (lamps.pk, "en"),
        (lamps.pk, "de"),
    }
    assert sorted(CandidateTopic.objects.values_list("candidate", "topic")) == [
        (one.pk, lamps.pk),
        (both.pk, lamps.pk),
    ]


def test_a_topic_takes_the_place_of_the_one_above_it(lamps, lights, merge):
    top = factories.topic("Harbours")
    lights.parent, lamps.parent = top, lights
    lights.save()
    lamps.save()
    merge()
    lamps.refresh_from_db()
    assert lamps.parent == top


def test_a_topic_deep_below_the_other_is_refused(lamps, lights, merge):
    between = factories.topic("Lanterns", parent=lights)
    lamps.parent = between
    lamps.save()
    with pytest.raises(MergeRefusedError, match="lies below"):
        merge()
    assert lights in Topic.objects.all()


def test_a_merged_topic_is_in_no_list_and_keeps_the_slug(lamps, lights, merge):
    merge()
    assert list(Topic.objects.all()) == [lamps]
    assert Topic.with_merged.get(slug=lights.slug).merged_into == lamps


def test_what_somebody_let_stand_of_a_statement_stays_so(lights, merge):
    wren = factories.speaker("Otto Wren")
    statement = factories.draft(speaker=wren, with_topic=lights)
    keys = [row.warning.key for row in look_at(statement)]
    acknowledge_warnings(statement=statement, editor=factories.user(), acknowledged=keys)
    merge()
    assert [row.is_open for row in look_at(statement)] == [False, False]
