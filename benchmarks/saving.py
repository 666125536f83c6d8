"""Saving quotes, by plain SQL through every trigger and by the product's actions."""

import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from random import Random
from statistics import quantiles
from typing import Any

import pghistory
from django.db import DatabaseError, connection, transaction

from benchmarks.articles import REVIEWER, STANCES, TOPIC_WEIGHTS, TOPICS, WRITER
from statements.actions.acknowledgements import look_at
from statements.actions.candidates import accept_candidate, add_candidate
from statements.actions.refusal import Refusal
from statements.actions.sayings import Saying
from statements.actions.statements import NewPosition, publish_statement, submit_statement
from statements.actions.wordings import Wording
from statements.models import Form, Quote, Snapshot, Statement, Topic, User
from statements.models.passages import ranges
from statements.models.public_ids import new_public_id

AT = datetime(2025, 1, 1, 12, tzinfo=UTC)
LENGTH = 30  # characters of a passage
INSERT_STATEMENT = """
    INSERT INTO statements_statement (public_id, speaker_id, tenure_id, said_on, entered_by_id,
        entered_at, changed_by_id, submitted_at, published_by_id, published_at, attribution,
        said_precision, meeting_relation, setting, state, version)
    VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, '', 'day', '', 'speech', 'published', 1)
    RETURNING id
"""
INSERT_QUOTE = """
    INSERT INTO statements_quote (snapshot_id, spans, text, form, statement_id, language, wording,
        attribution, is_leading)
    VALUES (%s, %s::int4range[], '', 'direct', %s, 'en', 'original', '', true)
"""
INSERT_POSITIONS = """
    INSERT INTO statements_position (statement_id, topic_id, stance, reason, is_leading)
    SELECT %s, topic, %s, '', place = 1
    FROM unnest(%s::bigint[]) WITH ORDINALITY AS drawn (topic, place)
"""


@dataclass(frozen=True)
class Drawn:
    """What is saved next: what ``quote`` says, at other ``spans`` of its article."""

    quote: Quote
    spans: list[tuple[int, int]]
    topics: list[Topic]
    stance: str


@dataclass
class Saved:
    """How long each save took, in milliseconds, and what went wrong how often. ``steps`` are the
    times of each action of a save."""

    times: list[float] = field(default_factory=list)
    steps: dict[str, list[float]] = field(default_factory=dict)
    errors: Counter[str] = field(default_factory=Counter)

    def step(self, action: Callable[..., Any], *values: Any, **named: Any) -> Any:
        """What an action gives, timed under its name."""
        with timed(self.steps.setdefault(action.__name__, [])):
            return action(*values, **named)

    def add(self, other: "Saved") -> None:
        self.times += other.times
        self.errors += other.errors
        for name, times in other.steps.items():
            self.steps.setdefault(name, []).extend(times)


def percentile(times: list[float], percent: int) -> float:
    if len(times) < 2:
        return sum(times)
    return quantiles(times, n=100)[percent - 1]


@contextmanager
def timed(times: list[float]) -> Iterator[None]:
    began = time.perf_counter()
    yield
    times.append((time.perf_counter() - began) * 1000)


class Desk:
    """An editor at work; each has numbers of her own, so that all do other things."""

    def __init__(self, number: int) -> None:
        self.random = Random(number)
        self.writer = User.objects.get(pk=WRITER)
        self.reviewer = User.objects.get(pk=REVIEWER)
        self.topics = list(Topic.objects.all())
        self.statements = Statement.objects.order_by("-pk").values_list("pk", flat=True)[0]
        self.drawn: list[Drawn] = []

    def prepare(self, most: int) -> None:
        """What to save is chosen before the clock runs: an editor's reading is no saving."""
        self.drawn = [self.draw() for _ in range(most)]

    def next(self) -> Drawn:
        return self.drawn.pop() if self.drawn else self.draw()

    def draw(self) -> Drawn:
        """A passage of an article that quotes a statement, said by its speaker that day: other
        speakers and days would be no work for an editor."""
        rows = Quote.objects.filter(is_leading=True, statement__tenure__isnull=False)
        quote = None
        while quote is None:
            key = self.random.randint(1, self.statements)
            quote = rows.filter(statement=key).select_related("statement__speaker").first()
        start = self.random.randrange(100)
        count = self.random.choices(TOPICS, cum_weights=TOPIC_WEIGHTS)[0]
        topics = self.random.sample(self.topics, count)
        return Drawn(quote, [(start, start + LENGTH)], topics, self.random.choice(STANCES))

    def save_by_sql(self, saved: Saved) -> None:
        """A published statement with its quote and positions, in one transaction."""
        drawn = self.next()
        said = drawn.quote.statement
        row = [new_public_id(), said.speaker_id, said.tenure_id, said.said_on, WRITER, AT, WRITER]
        topics = [topic.pk for topic in drawn.topics]
        with (
            timed(saved.times),
            transaction.atomic(),
            pghistory.context(user=REVIEWER),
            connection.cursor() as cursor,
        ):
            cursor.execute(INSERT_STATEMENT, [*row, AT, REVIEWER, AT])
            key = cursor.fetchone()[0]
            cursor.execute(INSERT_QUOTE, [drawn.quote.snapshot_id, ranges(drawn.spans), key])
            cursor.execute(INSERT_POSITIONS, [key, drawn.stance, topics])

    def save_by_actions(self, saved: Saved) -> None:
        """Marked by one, made a statement, submitted and, by another, published."""
        drawn = self.next()
        said, writer = drawn.quote.statement, self.writer
        saying = Saying(speaker=said.speaker, said_on=said.said_on)
        wording = Wording(drawn.spans, Form.DIRECT, drawn.quote.language)
        positions = [NewPosition(topic, drawn.stance) for topic in drawn.topics]

        with timed(saved.times):
            candidate = saved.step(
                add_candidate,
                snapshot=Snapshot(pk=drawn.quote.snapshot_id),
                editor=writer,
                spans=drawn.spans,
                form=Form.DIRECT,
                why="",
            )
            quote = saved.step(
                accept_candidate,
                candidate=candidate,
                editor=writer,
                at=AT,
                saying=saying,
                wording=wording,
                positions=positions,
            )
            self.publish(quote.statement, saved)

    def publish(self, row: Statement, saved: Saved) -> None:
        """Whoever submits has looked at the warnings and lets them stand."""
        looked = saved.step(look_at, row)
        keys = {one.warning.key for one in looked}
        row = saved.step(
            submit_statement,
            statement=row,
            editor=self.writer,
            at=AT,
            version=row.version,
            acknowledged=keys,
        )
        saved.step(
            publish_statement, statement=row, reviewer=self.reviewer, at=AT, version=row.version
        )


def work_for(seconds: float, save: Callable[[Saved], None]) -> Saved:
    """Saves one after the other; what goes wrong is counted by its name."""
    saved = Saved()
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        try:
            save(saved)
        except (DatabaseError, Refusal) as error:
            saved.errors[type(error.__cause__ or error).__name__] += 1
    return saved
