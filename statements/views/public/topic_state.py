"""What the address of a topic's page says of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from statements.forms.lists import TopicSide
from statements.models.published_positions import LaneBy
from statements.models.topics import Topic
from statements.templatetags.addresses import address

# Tables by the pictures that they stand behind.
PICTURES = {TopicSide.TABLE: TopicSide.TIMELINE, TopicSide.COUNTRIES: TopicSide.MAP}


@dataclass(frozen=True)
class TopicState:
    """Which ``side`` is shown, of the timeline with which lanes; ``day`` is None for today. A day
    is one of the map."""

    topic: Topic
    side: TopicSide
    lanes: LaneBy
    with_below: bool
    day: date | None

    @classmethod
    def of(cls, topic: Topic, values: Mapping[str, Any]) -> "TopicState":
        lanes = LaneBy(values["lanes"] or LaneBy.STANCE)
        first = TopicSide.MAP if values["day"] else TopicSide.TIMELINE
        side = TopicSide(values["show"] or first)
        return cls(topic, side, lanes, values["below"] == "yes", values["day"])

    @property
    def sides(self) -> list[TopicSide]:
        """Those to turn to; a table stands behind its picture."""
        return [side for side in TopicSide if side not in PICTURES]

    @property
    def in_front(self) -> TopicSide:
        """The picture where its table is shown."""
        return PICTURES.get(self.side, self.side)

    def address(self, **changes: str | None) -> str:
        """The page's address with some of it changed; filters of the list that are no
        ``changes`` are not kept, for a picture is of the whole topic."""
        asked: dict[str, str | None] = {
            "show": self.side if self.side != TopicSide.TIMELINE else None,
            "lanes": self.lanes if self.lanes != LaneBy.STANCE else None,
            "below": "yes" if self.with_below else None,
            "day": self.day.isoformat() if self.day else None,
        }
        query = urlencode({k: v for k, v in (asked | changes).items() if v is not None})
        return address("topic-detail", self.topic.slug) + (f"?{query}" if query else "")
