"""Speakers and organisations side by side, topic by topic."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.http import QueryDict
from django.urls import reverse

from statements.models.organisations import Organisation
from statements.models.published_positions import (
    PublishedPosition,
    PublishedPositionQuerySet,
)
from statements.models.speakers import Speaker
from statements.models.statements import Statement
from statements.models.tallies import LatestStance, latest_by_topic
from statements.models.topics import Topic

MOST_STATEMENTS = 6  # of a side on a topic
MOST_SHARED = 40

type Compared = Speaker | Organisation


@dataclass(frozen=True)
class Side:
    """Someone who is compared; ``key`` stands for it in the address, ``without`` is the address
    that leaves it out."""

    row: Compared
    key: str
    positions: PublishedPositionQuerySet
    without: str

    @property
    def name(self) -> str:
        return self.row.name

    def all_on(self, topic: Topic) -> str:
        """The address of all that this side said on a topic."""
        if isinstance(self.row, Speaker):
            return f"{self.row.get_absolute_url()}?topic={topic.slug}#statements"
        return reverse("organisation-topic", args=[self.row.code, topic.slug])


@dataclass(frozen=True)
class Column:
    """What a side said on a topic, the newest first: ``statements`` of ``latest.count``."""

    side: Side
    latest: LatestStance | None
    statements: tuple[Statement, ...]

    @property
    def has_more(self) -> bool:
        return self.latest is not None and self.latest.count > len(self.statements)


@dataclass(frozen=True)
class Theme:
    """A topic on which they are compared; ``without`` is the address that leaves it out."""

    topic: Topic
    without: str


@dataclass(frozen=True)
class Chapter:
    """A topic with a column for each side."""

    topic: Topic
    columns: tuple[Column, ...]


@dataclass(frozen=True)
class SharedRow:
    """A topic on which someone of those compared spoke; ``only`` is the address that compares
    them on it."""

    topic: Topic
    stances: tuple[LatestStance | None, ...]
    only: str


def key_of(row: Compared) -> str:
    return row.slug if isinstance(row, Speaker) else row.code


def compared_address(rows: Iterable[Compared], topics: Iterable[Topic]) -> str:
    """What follows "?" on the page that compares these on those."""
    asked = QueryDict(mutable=True)
    asked.setlist("who", [key_of(row) for row in rows])
    asked.setlist("topic", [topic.slug for topic in topics])
    return f"?{asked.urlencode()}"


def sides_of(rows: list[Compared], topics: list[Topic]) -> list[Side]:
    return [
        Side(
            row,
            key_of(row),
            positions_of(row),
            compared_address([other for other in rows if other != row], topics),
        )
        for row in rows
    ]


def kind_of(row: Compared) -> str:
    """By what it is tallied."""
    return "speaker" if isinstance(row, Speaker) else "organisation"


def positions_of(row: Compared) -> PublishedPositionQuerySet:
    positions = PublishedPosition.objects
    return positions.by(row) if isinstance(row, Speaker) else positions.of_organisations([row])


def themes_of(rows: list[Compared], topics: list[Topic]) -> list[Theme]:
    return [
        Theme(topic, compared_address(rows, [other for other in topics if other != topic]))
        for topic in topics
    ]


def chapters_of(sides: list[Side], topics: list[Topic]) -> list[Chapter]:
    """A chapter a topic; two queries a side, and those for the cards of all."""
    latest = [latest_by_topic(kind_of(side.row), side.row.pk) for side in sides]
    newest = [side.positions.newest_on_each(topics, MOST_STATEMENTS) for side in sides]
    keys = {key for found in newest for keys in found.values() for key in keys}
    statements = Statement.objects.published().for_cards().in_bulk(keys)
    return [
        Chapter(
            topic,
            tuple(
                Column(
                    side,
                    held.get(topic.pk),
                    # One that is retracted at this moment is left out.
                    tuple(statements[key] for key in found.get(topic.pk, ()) if key in statements),
                )
                for side, held, found in zip(sides, latest, newest, strict=True)
            ),
        )
        for topic in topics
    ]


def shared_rows(sides: list[Side]) -> list[SharedRow]:
    """The topics on which most of the sides spoke first, then the one spoken about last."""
    latest = [latest_by_topic(kind_of(side.row), side.row.pk) for side in sides]
    topics = Topic.objects.in_bulk({key for found in latest for key in found})
    rows = [side.row for side in sides]
    shared = [
        SharedRow(
            topic,
            tuple(found.get(topic.pk) for found in latest),
            compared_address(rows, [topic]),
        )
        for topic in topics.values()
    ]
    return sorted(shared, key=how_shared, reverse=True)[:MOST_SHARED]


def how_shared(row: SharedRow) -> tuple[int, date, int]:
    found = [latest for latest in row.stances if latest]
    return len(found), max(latest.last_on for latest in found), -row.topic.pk
