"""Where someone stands, topic by topic."""

from dataclasses import dataclass

from statements.models.published_positions import LatestStance, PublishedPositionQuerySet
from statements.models.statements import Statement
from statements.models.topics import Topic


@dataclass(frozen=True)
class GlanceRow:
    """The latest stance on a topic, with the statement that says so."""

    topic: Topic
    latest: LatestStance
    statement: Statement


def glance_at(positions: PublishedPositionQuerySet) -> list[GlanceRow]:
    """A row a topic, the one with the newest stance first."""
    found = positions.latest_by("topic")
    topics = Topic.objects.in_bulk(list(found))
    keys = [latest.statement_id for latest in found.values()]
    statements = Statement.objects.published().for_cards().in_bulk(keys)
    return [
        GlanceRow(topics[key], latest, statements[latest.statement_id])
        for key, latest in found.items()
    ]
