"""How a stance went from holder to holder: statements on one topic in time order."""

from dataclasses import dataclass

from statements.models.positions import Stance
from statements.models.published_positions import PublishedPositionQuerySet
from statements.models.statements import Statement
from statements.models.tallies import LatestStance
from statements.models.topics import Topic
from statements.views.public.paging import StatementPage


@dataclass(frozen=True)
class Step:
    """A statement's stance on the topic; ``earlier`` is the one it changed, or nothing."""

    statement: Statement
    stance: str
    earlier: str


@dataclass(frozen=True)
class Course:
    """The latest stance of all, and a step for each statement of a page, in its order."""

    latest: LatestStance | None
    steps: tuple[Step, ...]


def course_of(
    positions: PublishedPositionQuerySet,
    topic: Topic,
    page: StatementPage,
    latest: LatestStance | None,
) -> Course:
    """What changed is told from all of ``positions``, which are those on the topic, also where
    the stance before stands on another page."""
    if page.is_empty:
        return Course(latest, ())
    in_time = sorted(page.statements, key=lambda row: (row.said_on, row.pk))
    held = positions.stance_before(in_time[0].said_on, in_time[0].pk)
    steps: dict[int, Step] = {}
    for statement in in_time:
        stance = stance_on(statement, topic)
        is_taken = stance != Stance.SPEAKS
        steps[statement.pk] = Step(statement, stance, held if is_taken and stance != held else "")
        held = stance if is_taken else held
    return Course(latest, tuple(steps[statement.pk] for statement in page.statements))


def stance_on(statement: Statement, topic: Topic) -> str:
    return next(row.stance for row in statement.shown_positions if row.topic_id == topic.pk)
