"""Topics as narrow strips of marks through time, all on one scale, for the front page."""

from dataclasses import dataclass

from statements.models.statements import Statement
from statements.models.topics import Topic
from statements.views.public.stances import StanceRow, stance_rows
from statements.views.public.time_scale import TimeScale


@dataclass(frozen=True)
class StripMark:
    x: str
    stance: str


@dataclass(frozen=True)
class Strip:
    topic: Topic
    latest: StanceRow
    marks: tuple[StripMark, ...]


def topic_strips(topics: list[Topic]) -> tuple[Strip, ...]:
    """A strip for each of ``topics`` with published statements, in their order."""
    rows = stance_rows(Statement.objects.published(), topics)
    if not rows:
        return ()
    scale = TimeScale.around(row.said_on for row in rows)
    strips = []
    for topic in topics:
        own = [row for row in rows if row.topic_id == topic.pk]
        marks = {(scale.percent(row.said_on), row.stance): None for row in reversed(own)}
        if own:
            strips.append(Strip(topic, own[0], tuple(StripMark(*mark) for mark in marks)))
    return tuple(strips)
