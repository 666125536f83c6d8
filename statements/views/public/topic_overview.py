"""What a topic's page shows beside its list; computed when shown, since htmx asks for the list
alone."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from django.utils.translation import gettext as _

from statements.forms.lists import TopicSide
from statements.models.first_words import FirstWords, first_words_of
from statements.models.kept_records import KeptRecords
from statements.models.meetings import Meeting
from statements.models.moves import moves_on
from statements.models.positions import Stance
from statements.models.published_positions import LaneBy, YearCount
from statements.models.stances_on_a_day import stances_in_words_on, stances_on
from statements.models.tallies import LatestStance, StanceTally
from statements.models.topic_figures import TopicFigures
from statements.models.topics import Topic
from statements.templatetags.stances import lane_word
from statements.views.public.allies_map import PLACES, AlliesMap, allies_map
from statements.views.public.timeline_cells import LaneHead
from statements.views.public.timeline_picture import MOST_MARKS, Axis
from statements.views.public.topic_state import TopicState
from statements.views.public.topic_timeline import TopicTimeline

MOST_LANES = 6
MOST_SPEAKERS = 25
MOST_MOVES = 8
# By what lanes other than stances are called: their rows, and the filter of the list.
LANE_ROWS: dict[LaneBy, tuple[str, Callable[[Any], dict[str, str]]]] = {
    LaneBy.SPEAKER: ("speakers", lambda row: {"speaker": row.slug}),
    LaneBy.COUNTRY: ("organisations", lambda row: {"country": row.code}),
    LaneBy.TOPIC: ("topics", lambda row: {"topic": row.slug}),
}


@dataclass(frozen=True)
class WhoSaid:
    """A speaker's latest stance on the topic, with the statement that says so."""

    latest: LatestStance
    statement: FirstWords


@dataclass(frozen=True)
class Move:
    """A speaker's stance and the other one held before, each with its statement."""

    before: FirstWords
    stance_before: str
    after: FirstWords
    stance: str


class TopicOverview:
    """The topic itself, and with the topics below it where ``state`` says so. Who said what, who
    moved and the map are always of the topic itself: a stance is one on its proposition."""

    def __init__(self, state: TopicState, today: date, records: KeptRecords):
        self.state, self.topic, self.today, self.records = state, state.topic, today, records

    @cached_property
    def below(self) -> list[Topic]:
        """All topics below this one."""
        return self.records.all_below(self.topic)

    @cached_property
    def topics(self) -> tuple[Topic, ...]:
        return (self.topic, *self.below) if self.state.with_below else (self.topic,)

    @cached_property
    def figures(self) -> TopicFigures:
        is_map = self.state.in_front == TopicSide.MAP and not self.state.with_below
        beside = tuple(self.records.right_below(self.topic))
        return TopicFigures(self.topics, beside, are_by_year=not is_map)

    @cached_property
    def children(self) -> list[tuple[Topic, int]]:
        """The topics right below with how many statements each has itself."""
        totals = self.figures.totals
        return [(row, totals.get(row.pk, 0)) for row in self.figures.beside]

    @property
    def years(self) -> list[YearCount]:
        return self.figures.years

    @property
    def count(self) -> int:
        return self.figures.count

    @cached_property
    def meetings(self) -> list[Meeting]:
        """Those where the most was said."""
        return [self.records.meetings[key] for key in self.figures.busiest_meetings]

    @cached_property
    def timeline(self) -> TopicTimeline | None:
        if not self.years:
            return None
        axis = Axis.around(self.years[0].first_on, self.years[-1].last_on)
        heads = self.lane_heads
        keys = [head.key for head in heads if head.key is not None]
        counts = self.figures.periods(axis.months, self.state.lanes, keys)
        statements = None
        if self.count <= MOST_MARKS:
            alone = [row.statement_id for row in counts if row.count == 1]
            statements = self.words(alone)
        return TopicTimeline(
            self.records.reading,
            self.state,
            axis,
            tuple(heads),
            counts,
            tuple(self.meetings),
            statements,
            tuple(self.years),
            self.figures.counts_once,
            tuple(self.below),
        )

    @cached_property
    def lane_heads(self) -> list[LaneHead]:
        by = self.state.lanes
        if by == LaneBy.STANCE:
            return [LaneHead(s.value, lane_word(s), s.value, {"stance": s.value}) for s in Stance]
        rows, narrows = LANE_ROWS[by]
        known = getattr(self.records, rows)
        named = [known[key] for key in self.figures.busiest(by.column, MOST_LANES)]
        heads = [LaneHead(row.pk, row.name, "", narrows(row)) for row in named]
        return [*heads, LaneHead(None, _("all others"))]

    @cached_property
    def speaker_count(self) -> int:
        return StanceTally.objects.by("speaker").on_any([self.topic]).count()

    @cached_property
    def speakers(self) -> list[WhoSaid]:
        """Those heard last, the latest first."""
        tallies = StanceTally.objects.by("speaker").on_any([self.topic]).latest_first()
        latest = list(tallies[:MOST_SPEAKERS].latest_stances().values())
        said = self.words(row.statement_id for row in latest)
        return [WhoSaid(r, said[r.statement_id]) for r in latest if r.statement_id in said]

    @cached_property
    def moves(self) -> list[Move]:
        moves = moves_on(self.topic, MOST_MOVES)
        said = self.words(key for m in moves for key in (m.statement_before, m.statement_id))
        return [
            Move(said[m.statement_before], m.stance_before, said[m.statement_id], m.stance)
            for m in moves
            if {m.statement_before, m.statement_id} <= said.keys()
        ]

    @cached_property
    def map(self) -> AlliesMap:
        rows = self.records.organisations.values()
        countries = [row for row in rows if row.code in PLACES]
        day = self.state.day or self.today
        find = stances_in_words_on if self.state.side == TopicSide.COUNTRIES else stances_on
        latest = find(day, self.topic, countries, self.records)
        return allies_map(self.records.reading, day, countries, latest, self.meetings)

    def words(self, keys: Iterable[int]) -> dict[int, FirstWords]:
        return first_words_of(keys, self.records)
