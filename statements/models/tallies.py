"""How often each stance was taken on a topic, by whom, where and when; and how much was said.

Kept in the transaction that publishes, amends or retracts, by the database triggers of
:mod:`statements.models.tallying`, so that a page reads one row where it would count thousands.
Nothing else writes here; :mod:`statements.models.recounting` counts everything anew.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db import models
from django.db.models import F, Func
from django.db.models.functions import Coalesce

from statements.models.prepared import read
from statements.models.spans import Span

# From which "day_and_key" counts days; below them it has 44 bits for a key.
DAY_0 = date(1949, 4, 4)
KEYS = 2**44
STANCES = ("supports", "conditional", "noncommittal", "opposes", "speaks")
# A topic's key and the values of a LatestStance.
LATEST_COLUMNS = f"""topic_id, latest %% {KEYS}, DATE '{DAY_0}' + (latest / {KEYS})::int, stance,
    earlier, count, first_on, DATE '{DAY_0}' + (last / {KEYS})::int"""
LATEST_BY_TOPIC = f"""
    SELECT {LATEST_COLUMNS} FROM statements_stancetally WHERE by = %s AND key = %s
    ORDER BY latest DESC
"""  # noqa: S608
# Of how many keys is not told to the planner, which would plan anew for each number of them.
SPANS_OF = """
    SELECT CASE by WHEN 'tenure' THEN key END, count, first_on, last_on
    FROM statements_statementtally
    WHERE by = 'tenure' AND key = ANY(ARRAY(SELECT unnest(%s::bigint[])))
        OR by = 'officeless' AND key = %s
    ORDER BY last_on DESC, count DESC, key
"""


@dataclass(frozen=True, slots=True)
class LatestStance:
    """The latest stance of someone, out of ``count`` statements.

    A statement that only speaks about the topic does not end a stance taken before. ``earlier``
    is the stance held before this one where it was another.
    """

    statement_id: int
    said_on: date
    stance: str
    earlier: str
    count: int
    first_on: date
    last_on: date

    @property
    def years(self) -> str:
        first, last = self.first_on.year, self.last_on.year
        return str(last) if first == last else f"{first}–{last}"


def day_of(newest: int) -> date:
    return DAY_0 + timedelta(days=newest // KEYS)


class StanceTallyQuerySet(models.QuerySet["StanceTally"]):
    def by(self, what: str, keys: Iterable[int] | None = None) -> "StanceTallyQuerySet":
        """Those of speakers, say, or of these alone."""
        rows = self.filter(by=what)
        return rows if keys is None else rows.filter(key__in=tuple(keys))

    def on_any(self, topics: Iterable[models.Model]) -> "StanceTallyQuerySet":
        return self.filter(topic__in=topics)

    def latest_first(self) -> "StanceTallyQuerySet":
        return self.order_by("-latest")

    def latest_stances(self) -> dict[tuple[int, int], LatestStance]:
        """By key and topic, in the order of these rows."""
        columns = ("key", "topic", "latest", "stance", "earlier", "count", "first_on", "last")
        return {
            (key, topic): LatestStance(
                newest % KEYS, day_of(newest), stance, earlier, n, first, day_of(last)
            )
            for key, topic, newest, stance, earlier, n, first, last in self.values_list(*columns)
        }


def latest_by_topic(by: str, key: int) -> dict[int, LatestStance]:
    """The latest stance of a speaker, say, on each topic's key, the newest first."""
    return {topic: LatestStance(*latest) for topic, *latest in read(LATEST_BY_TOPIC, [by, key])}


def of_stances(function: str, columns: Iterable[str], output: models.Field) -> Any:
    """A column that the database computes from those of the stances."""
    return models.GeneratedField(
        expression=Func(*columns, function=function, output_field=output),
        output_field=output,
        db_persist=True,
    )


NEWEST = [f"newest_{stance}" for stance in STANCES]
TAKEN = NEWEST[:-1]


class StanceTally(models.Model):
    """What was said on a topic by one speaker, for one organisation, at one meeting, in one month
    or year; ``by`` says which, ``key`` is the row's, the number of the month since the year 0, or
    the year.

    ``n_…`` are how often each stance was taken, ``newest_…`` the day and key of the statement that
    took it last, in one number.
    """

    class By(models.TextChoices):
        TOPIC = "topic"
        SPEAKER = "speaker"
        ORGANISATION = "organisation"
        MEETING = "meeting"
        MONTH = "month"
        YEAR = "year"

    pk = models.CompositePrimaryKey("by", "key", "topic")
    by = models.CharField(max_length=12, choices=By)
    key = models.BigIntegerField()
    topic = models.ForeignKey(
        "statements.Topic",
        models.DO_NOTHING,
        related_name="tallies",
        db_constraint=False,
        db_index=False,
    )
    n_supports = models.IntegerField()
    n_conditional = models.IntegerField()
    n_noncommittal = models.IntegerField()
    n_opposes = models.IntegerField()
    n_speaks = models.IntegerField()
    newest_supports = models.BigIntegerField(null=True)
    newest_conditional = models.BigIntegerField(null=True)
    newest_noncommittal = models.BigIntegerField(null=True)
    newest_opposes = models.BigIntegerField(null=True)
    newest_speaks = models.BigIntegerField(null=True)
    first_on = models.DateField()
    count = models.GeneratedField(
        expression=F("n_supports")
        + F("n_conditional")
        + F("n_noncommittal")
        + F("n_opposes")
        + F("n_speaks"),
        output_field=models.IntegerField(),
        db_persist=True,
    )
    latest = of_stances("latest_of", NEWEST, models.BigIntegerField())
    last = of_stances("GREATEST", NEWEST, models.BigIntegerField())
    stance = of_stances("latest_stance_of", NEWEST, models.CharField(max_length=12))
    before = of_stances("earlier_of", TAKEN, models.BigIntegerField(null=True))
    earlier = of_stances("earlier_stance_of", TAKEN, models.CharField(max_length=12))

    objects = StanceTallyQuerySet.as_manager()

    class Meta:
        indexes = [
            # A topic's page; the key of the table serves those of speakers, countries and meetings.
            models.Index(fields=["topic", "by"], name="stance_tally_of_topic")
        ]

    def __str__(self) -> str:
        return f"{self.by} {self.key} on {self.topic_id}: {self.count}"


class StatementTallyQuerySet(models.QuerySet["StatementTally"]):
    def by(self, what: str, keys: Iterable[int] | None = None) -> "StatementTallyQuerySet":
        rows = self.filter(by=what)
        return rows if keys is None else rows.filter(key__in=tuple(keys))

    def spans(self) -> list[Span]:
        """By key; the one that ends last first."""
        ordered = self.order_by("-last_on", "-count", "key")
        return [Span(*row) for row in ordered.values_list("key", "count", "first_on", "last_on")]


def spans_of(speaker: models.Model, tenures: Iterable[models.Model]) -> list[Span]:
    """How much a speaker said, by the keys of these tenures, and outside of any office by None;
    what was said last comes first."""
    rows = read(SPANS_OF, [[tenure.pk for tenure in tenures], speaker.pk])
    return [Span(*row) for row in rows]


class StatementTally(models.Model):
    """How many published statements a speaker, a tenure or a meeting has, and from when to when;
    "officeless" are those of a speaker outside of any office."""

    class By(models.TextChoices):
        SPEAKER = "speaker"
        TENURE = "tenure"
        OFFICELESS = "officeless"
        MEETING = "meeting"

    pk = models.CompositePrimaryKey("by", "key")
    by = models.CharField(max_length=12, choices=By)
    key = models.BigIntegerField()
    count = models.IntegerField()
    first_on = models.DateField()
    last_on = models.DateField()

    objects = StatementTallyQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.by} {self.key}: {self.count}"


def statement_count(by: str) -> Coalesce:
    """How many published statements the rows of speakers, say, have: to be annotated."""
    own = StatementTally.objects.filter(by=by, key=models.OuterRef("pk")).values("count")
    return Coalesce(models.Subquery(own), 0, output_field=models.IntegerField())


def position_count() -> Coalesce:
    """How many topics' rows have, which is as many: a statement is on a topic once."""
    own = StanceTally.objects.filter(by="topic", topic=models.OuterRef("pk")).values("count")
    return Coalesce(models.Subquery(own), 0, output_field=models.IntegerField())
