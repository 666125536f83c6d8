"""What a topic's page shows beside its list; computed when shown, since htmx asks for the list
alone."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from django.db.models import Model
from django.utils.translation import gettext as _

from statements.models.meetings import Meeting
from statements.models.organisations import Organisation
from statements.models.positions import Stance
from statements.models.published_positions import (
    LaneBy,
    LatestStance,
    Moved,
    PublishedPosition,
    YearCount,
)
from statements.models.speakers import Speaker
from statements.models.statements import Statement
from statements.models.topics import Topic
from statements.templatetags.stances import lane_word
from statements.views.public.allies_map import PLACES, AlliesMap, allies_map
from statements.views.public.timeline_cells import LaneHead
from statements.views.public.timeline_picture import (
    MOST_MARKS,
    Axis,
    TimelinePicture,
    timeline_picture,
)

MOST_LANES = 6
MOST_BANDS = 60
MOST_SPEAKERS = 25
MOST_MOVES = 8
# By what lanes other than stances are called: their rows, and the filter of the list.
LANE_ROWS: dict[LaneBy, tuple[type[Model], Callable[[Any], dict[str, str]]]] = {
    LaneBy.SPEAKER: (Speaker, lambda row: {"speaker": row.slug}),
    LaneBy.COUNTRY: (Organisation, lambda row: {"country": row.code}),
    LaneBy.TOPIC: (Topic, lambda row: {"topic": row.slug}),
}


@dataclass(frozen=True)
class TopicState:
    """What the address says of the picture and the map; ``day`` is None for today."""

    topic: Topic
    lanes: LaneBy
    with_below: bool
    day: date | None

    @classmethod
    def of(cls, topic: Topic, values: Mapping[str, Any]) -> "TopicState":
        lanes = LaneBy(values["lanes"] or LaneBy.STANCE)
        return cls(topic, lanes, values["below"] == "yes", values["day"])

    def address(self, **changes: str | None) -> str:
        """The page's address with some of it changed; filters of the list that are no
        ``changes`` are not kept, for a picture is of the whole topic."""
        asked: dict[str, str | None] = {
            "lanes": self.lanes if self.lanes != LaneBy.STANCE else None,
            "below": "yes" if self.with_below else None,
            "day": self.day.isoformat() if self.day else None,
        }
        query = urlencode({k: v for k, v in (asked | changes).items() if v is not None})
        return self.topic.get_absolute_url() + (f"?{query}" if query else "")


@dataclass(frozen=True)
class WhoSaid:
    """A speaker's latest stance on the topic, with the statement that says so."""

    latest: LatestStance
    statement: Statement


@dataclass(frozen=True)
class Move:
    """A speaker's stance and the other one held before, each with its statement."""

    before: Statement
    stance_before: str
    after: Statement
    stance: str


class TopicOverview:
    """The topic itself, and with the topics below it where ``state`` says so. Who said what, who
    moved and the map are always of the topic itself: a stance is one on its proposition."""

    def __init__(self, state: TopicState, today: date):
        self.state, self.topic, self.today = state, state.topic, today

    @cached_property
    def below(self) -> list[Topic]:
        """All topics below this one, each with its ``parent_id`` and how ``deep`` it lies."""
        return Topic.objects.as_tree_below(self.topic)

    @cached_property
    def topics(self) -> list[Topic]:
        return [self.topic, *self.below] if self.state.with_below else [self.topic]

    @cached_property
    def children(self) -> list[tuple[Topic, int]]:
        """The topics right below with how many statements each has itself."""
        children = [topic for topic in self.below if topic.parent_id == self.topic.pk]
        counts = PublishedPosition.objects.on_any(children).counts_by_topic()
        return [(topic, counts.get(topic.pk, 0)) for topic in children]

    @cached_property
    def years(self) -> list[YearCount]:
        return PublishedPosition.objects.on_any(self.topics).counts_by_year(
            once=self.state.with_below
        )

    @property
    def count(self) -> int:
        return sum(year.count for year in self.years)

    @cached_property
    def meetings(self) -> list[Meeting]:
        """Those where the most was said."""
        spoken = PublishedPosition.objects.on_any(self.topics).of_meetings()[:MOST_BANDS]
        return list(Meeting.objects.in_bulk([row["meeting"] for row in spoken]).values())

    @cached_property
    def picture(self) -> TimelinePicture | None:
        if not self.years:
            return None
        axis = Axis.around(self.years[0].first_on, self.years[-1].last_on)
        counted, by = PublishedPosition.objects.on_any(self.topics), self.state.lanes
        heads = self.lane_heads
        keys = [head.key for head in heads if head.key is not None]
        counts = counted.counts_by_period(axis.months, by, keys, once=self.state.with_below)
        statements = None
        if self.count <= MOST_MARKS:
            alone = [row.statement_id for row in counts if row.count == 1]
            statements = Statement.objects.published().for_marks().in_bulk(alone)
        return timeline_picture(axis, heads, counts, meetings=self.meetings, statements=statements)

    @cached_property
    def lane_heads(self) -> list[LaneHead]:
        by = self.state.lanes
        if by == LaneBy.STANCE:
            return [LaneHead(s, lane_word(s), s, {"stance": s.value}) for s in Stance]
        model, narrows = LANE_ROWS[by]
        busiest = PublishedPosition.objects.on_any(self.topics).busiest(by, MOST_LANES)
        rows = model._default_manager.in_bulk(busiest)
        named = (rows[key] for key in busiest if key in rows)
        heads = [LaneHead(row.pk, row.name, "", narrows(row)) for row in named]
        return [*heads, LaneHead(None, _("all others"))]

    @cached_property
    def latest_speakers(self) -> dict[int, LatestStance]:
        return PublishedPosition.objects.on_any([self.topic]).latest_by("speaker")

    @cached_property
    def latest_countries(self) -> dict[int, LatestStance]:
        counted = PublishedPosition.objects.on_any([self.topic]).until(self.day)
        return counted.of_organisations(self.countries).latest_by("organisation")

    @cached_property
    def countries(self) -> list[Organisation]:
        return list(Organisation.objects.of_codes(PLACES))

    @cached_property
    def latest_moves(self) -> list[Moved]:
        return PublishedPosition.objects.on_any([self.topic]).moves(MOST_MOVES)

    @property
    def day(self) -> date:
        return self.state.day or self.today

    @cached_property
    def statements(self) -> dict[int, Statement]:
        """All statements that the map and the tables show, ready for cards; one that is retracted
        at this moment is none."""
        shown = list(self.latest_speakers.values())[:MOST_SPEAKERS]
        keys = {row.statement_id for row in [*shown, *self.latest_countries.values()]}
        for move in self.latest_moves:
            keys |= {move.statement_id, move.statement_before}
        return Statement.objects.published().for_cards().in_bulk(keys)

    @cached_property
    def map(self) -> AlliesMap:
        return allies_map(
            self.day, self.countries, self.latest_countries, self.statements, self.meetings
        )

    @cached_property
    def speakers(self) -> list[WhoSaid]:
        """Those heard last, the latest first."""
        shown, said = list(self.latest_speakers.values())[:MOST_SPEAKERS], self.statements
        return [WhoSaid(r, said[r.statement_id]) for r in shown if r.statement_id in said]

    @cached_property
    def moves(self) -> list[Move]:
        said = self.statements
        return [
            Move(said[m.statement_before], m.stance_before, said[m.statement_id], m.stance)
            for m in self.latest_moves
            if {m.statement_before, m.statement_id} <= said.keys()
        ]
