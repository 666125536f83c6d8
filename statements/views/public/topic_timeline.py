"""A topic's timeline: its counts, and the picture of them once that is drawn."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from statements.models.first_words import FirstWords
from statements.models.meetings import Meeting
from statements.models.published_positions import PeriodCount, YearCount
from statements.models.showing import ByWhatIsShown
from statements.models.topic_figures import Tallied
from statements.models.topics import Topic
from statements.views.public.timeline_cells import LaneHead
from statements.views.public.timeline_picture import Axis, TimelinePicture, timeline_picture
from statements.views.public.topic_state import TopicState


@dataclass(frozen=True, eq=False)
class TopicTimeline(ByWhatIsShown):
    """``statements`` are those of the marks, None where there are bars; names are those of a
    ``reading`` of the records."""

    reading: int
    state: TopicState
    axis: Axis
    heads: tuple[LaneHead, ...]
    counts: tuple[PeriodCount, ...] | Tallied
    meetings: tuple[Meeting, ...]
    statements: Mapping[int, FirstWords] | None
    years: tuple[YearCount, ...] = ()
    counts_once: bool = True
    below: tuple[Topic, ...] = ()

    @cached_property
    def shown(self) -> tuple:
        heads = tuple(head.key for head in self.heads)
        meetings = tuple(meeting.pk for meeting in self.meetings)
        said = None if self.statements is None else tuple(self.statements.items())
        counts = self.counts, self.years, self.counts_once, len(self.below)
        return self.reading, self.state, self.axis, heads, *counts, meetings, said

    @property
    def has_bars(self) -> bool:
        return self.statements is None

    @property
    def picture(self) -> TimelinePicture | None:
        """Made when it is drawn; where timelines are kept, their pictures are not."""
        return timeline_picture(
            self.axis,
            self.heads,
            tuple(self.counts),
            meetings=self.meetings,
            statements=self.statements,
        )
