"""Topics as narrow strips through time, all on one scale, for the front page."""

from collections.abc import Iterator
from dataclasses import dataclass

from statements.models.front_page import busiest_topics, counts_by_year, days_and_stances
from statements.models.kept_records import KeptRecords
from statements.models.showing import ByWhatIsShown
from statements.models.topics import Topic
from statements.views.public.time_scale import TimeScale

# More would lie on one another, a hair's breadth apart.
MOST_MARKS = 240
# Of more statements, a strip has a bar for each year.
MOST_COUNTED_BY_DAY = 2_000
HEIGHT, STEP, BAR = 20, 4, 2


@dataclass(frozen=True)
class Strip:
    """``marks`` are, by stance, the places where it was taken; ``bars`` the path of what was said
    in each year, the most of them as high as the strip."""

    topic: Topic
    count: int
    marks: tuple[tuple[str, tuple[str, ...]], ...] = ()
    bars: str = ""


@dataclass(frozen=True, eq=False)
class TopicStrips(ByWhatIsShown):
    """Of ``topics``, with how many statements each has; ``said`` are marks or counts by year."""

    reading: int
    topics: tuple[tuple[Topic, int], ...]
    said: tuple[tuple, ...]
    has_bars: bool

    @property
    def shown(self) -> tuple:
        counts = tuple((topic.pk, count) for topic, count in self.topics)
        return self.reading, counts, self.said, self.has_bars

    @property
    def years(self) -> range:
        years = [year for _topic, year, _count in self.said]
        return range(min(years), max(years) + 1)

    @property
    def width(self) -> int:
        """Of a strip with bars, in its own units."""
        return STEP * len(self.years)

    @property
    def strips(self) -> list[Strip]:
        """Made when they are drawn; a topic without anything said has none."""
        drawn = self._with_bars() if self.has_bars else self._with_marks()
        return [strip for strip in drawn if strip.marks or strip.bars]

    def _with_marks(self) -> Iterator[Strip]:
        scale = TimeScale.around(day for _topic, day, _stance in self.said)
        places: dict[int, dict[str, dict[str, None]]] = {}  # in the order of their days, each once
        for topic, day, stance in self.said:
            places.setdefault(topic, {}).setdefault(stance, {})[scale.percent(day)] = None
        for topic, count in self.topics:
            found = places.get(topic.pk, {})
            yield Strip(topic, count, tuple((stance, tuple(at)) for stance, at in found.items()))

    def _with_bars(self) -> Iterator[Strip]:
        counts: dict[int, dict[int, int]] = {}
        for key, year, n in self.said:
            counts.setdefault(key, {})[year] = n
        for topic, count in self.topics:
            found = counts.get(topic.pk, {})
            most = max(found.values(), default=0)
            bars = (
                bar(STEP * place, -(-HEIGHT * found[year] // most))
                for place, year in enumerate(self.years)
                if year in found
            )
            yield Strip(topic, count, bars="".join(bars))


def bar(x: int, height: int) -> str:
    return f"M{x} {HEIGHT}v-{height}h{BAR}v{height}z"


def topic_strips(most: int, records: KeptRecords) -> TopicStrips | None:
    """A strip for each of the topics spoken about most; two queries."""
    busiest = busiest_topics(most)
    keys = [key for key, _count in busiest]
    has_bars = sum(count for _key, count in busiest) > MOST_COUNTED_BY_DAY
    said: list[tuple] = []
    said += counts_by_year(keys) if has_bars else days_and_stances(keys, MOST_MARKS)
    topics = tuple((records.topics[key], count) for key, count in busiest)
    return TopicStrips(records.reading, topics, tuple(said), has_bars) if said else None
