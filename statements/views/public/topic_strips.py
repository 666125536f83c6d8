"""Topics as narrow strips of marks through time, all on one scale, for the front page."""

from dataclasses import dataclass
from datetime import date

from statements.models.published_positions import PublishedPosition
from statements.models.tallies import StanceTally
from statements.models.topics import Topic
from statements.views.public.time_scale import TimeScale

# More would lie on one another, a hair's breadth apart.
MOST_MARKS = 240
# Of more, each stance stands once a year.
MOST_COUNTED_BY_DAY = 2000


@dataclass(frozen=True)
class Strip:
    """``marks`` are, by stance, the places where it was taken."""

    topic: Topic
    marks: tuple[tuple[str, tuple[str, ...]], ...]


def topic_strips(topics: list[Topic]) -> tuple[Strip, ...]:
    """A strip for each of ``topics`` with published statements, in their order."""
    said = days_and_stances(topics)
    if not said:
        return ()
    scale = TimeScale.around(day for _topic, day, _stance in said)
    places: dict[int, dict[str, dict[str, None]]] = {}  # in the order of their days, each once
    for topic, day, stance in said:
        places.setdefault(topic, {}).setdefault(stance, {})[scale.percent(day)] = None
    return tuple(
        Strip(topic, tuple((stance, tuple(found)) for stance, found in places[topic.pk].items()))
        for topic in topics
        if topic.pk in places
    )


def days_and_stances(topics: list[Topic]) -> list[tuple[int, date, str]]:
    """On which days which stances were taken on each topic's key; of many the newest."""
    if sum(topic.statement_count for topic in topics) <= MOST_COUNTED_BY_DAY:
        return PublishedPosition.objects.on_any(topics).days_and_stances(MOST_MARKS)
    return StanceTally.objects.on_any(topics).years_and_stances(MOST_MARKS)
