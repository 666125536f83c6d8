"""Articles, their quotes, and what is made of these: statements, positions, corrections."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import Any

from benchmarks.sentences import Page, Quoted, quote_someone, sentence
from benchmarks.words import zipf
from benchmarks.world import DAYS, FIRST_DAY, LAST_DAY, World
from statements.models import (
    Article,
    Correction,
    Position,
    Quote,
    Snapshot,
    Statement,
    Tenure,
    Translation,
)
from statements.models.public_ids import ALPHABET, LENGTH

Rows = dict[type, list[tuple[Any, ...]]]

# What a batch gives of each table; the model's defaults fill the others.
COLUMNS: dict[type, tuple[str, ...]] = {
    Article: tuple(
        "id public_id outlet_id url title published_on language kind meeting_id added_by_id"
        " added_at state".split()
    ),
    Snapshot: ("id", "article_id", "text", "taken_at"),
    Statement: tuple(
        "id public_id speaker_id tenure_id attribution said_on meeting_id meeting_relation setting"
        " state entered_by_id entered_at changed_by_id submitted_at published_by_id"
        " published_at".split()
    ),
    Quote: tuple("id snapshot_id spans text form statement_id language wording is_leading".split()),
    Position: ("id", "statement_id", "topic_id", "stance", "is_leading"),
    Correction: ("id", "statement_id", "kind", "note", "made_by_id", "made_at"),
    Translation: tuple(
        "id quote_id language text by original_text entered_by_id changed_by_id changed_at"
        " reviewed_by_id reviewed_at".split()
    ),
}
QUOTES_AN_ARTICLE = 5
ARTICLES_A_BATCH = 1_000
WRITER, REVIEWER = 1, 2
NEAR = 3  # days around a meeting that count as before and after
STANCES = ("supports", "conditional", "noncommittal", "opposes", "speaks")
STANCE_WEIGHTS = (35, 50, 62, 75, 100)
TOPICS, TOPIC_WEIGHTS = (1, 2, 3, 4), (45, 83, 98, 100)  # 1.74 a statement
SETTINGS = list(Statement.Setting.values)
KINDS = list(Article.Kind.values)
AN_ODD_NUMBER = 0x9E3779B97F


@dataclass
class Writer:
    """Writes articles one after the other; ``rows`` holds those of the present batch."""

    world: World
    random: Random
    rows: Rows = field(default_factory=lambda: {model: [] for model in COLUMNS})
    keys: dict[type, int] = field(default_factory=lambda: dict.fromkeys(COLUMNS, 0))
    said_lately: list[tuple[int, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.office_weights = zipf(len(self.world.offices), 0.8)
        self.topic_keys = [row.pk for row in self.world.topics]
        self.random.shuffle(self.topic_keys)
        self.topic_weights = zipf(len(self.topic_keys))
        self.meetings = dict(meetings_by_day(self.world))

    def add(self, model: type, *values: Any) -> int:
        self.keys[model] += 1
        self.rows[model].append((self.keys[model], *values))
        return self.keys[model]

    def batch(self) -> Rows:
        full, self.rows = self.rows, {model: [] for model in COLUMNS}
        return full

    def write_article(self, day: date, quotes: int) -> None:
        outlet = self.random.choice(self.world.outlets)
        page, said = Page(), []
        page.add(f"{sentence(self.random, outlet.language, 25)}.\n\n")
        article = self.keys[Article] + 1
        for _ in range(quotes):
            if self.said_lately and self.random.random() < 0.02:
                said.append((*self.said_lately.pop(), False))
            else:
                said.append((*self.write_statement(day), True))
            statement, name, is_new = said[-1]
            quoted = quote_someone(page, self.random, outlet.language, name, day.year)
            self.write_quote(article, statement, quoted, outlet.language, is_leading=is_new)
        self.said_lately = [(key, name) for key, name, is_new in said if is_new]
        at = moment(day, 9)
        title = sentence(self.random, outlet.language, 6)
        url = f"https://{outlet.domain}/{day:%Y/%m}/{article}"
        kind = self.random.choice(KINDS)
        meeting = self.meetings.get(day, (None, ""))[0]
        self.add(Article, public_id(article), outlet.pk, url, title, day, outlet.language, kind,
                 meeting, WRITER, at, "done")  # fmt: skip
        self.add(Snapshot, article, page.text, at)

    def write_statement(self, day: date) -> tuple[int, str]:
        """Its key, and the name of who said it that day or the day before."""
        random = self.random
        said_on = max(day - timedelta(days=random.randrange(2)), FIRST_DAY)
        office = random.choices(range(len(self.office_weights)), cum_weights=self.office_weights)[0]
        tenure: Tenure | None = self.world.holder(office, said_on)
        draw = random.random()
        speaker = tenure.speaker_id if tenure and draw > 0.01 else None
        tenure = tenure if draw > 0.03 else None  # some are heard out of office
        attribution = "" if speaker else "a diplomat of the alliance"
        name = self.world.speakers[speaker - 1].name if speaker else attribution
        meeting, relation = self.meetings.get(said_on, (None, ""))
        state = "retracted" if random.random() < 0.001 else "published"
        at = moment(day, 10)
        key = self.add(Statement, public_id(self.keys[Statement] + 1), speaker,
                       tenure and tenure.pk, attribution, said_on, meeting, relation,
                       random.choice(SETTINGS), state, WRITER, at, WRITER, at, REVIEWER,
                       moment(day, 12))  # fmt: skip
        self.write_positions(key)
        if state == "retracted" or random.random() < 0.002:
            kind = "retracted" if state == "retracted" else "amended"
            self.add(Correction, key, kind, "A fictional day was wrong.", REVIEWER, moment(day, 15))
        return key, name

    def write_positions(self, statement: int) -> None:
        count = self.random.choices(TOPICS, cum_weights=TOPIC_WEIGHTS)[0]
        topics: dict[int, None] = {}
        while len(topics) < count:
            topics[self.random.choices(self.topic_keys, cum_weights=self.topic_weights)[0]] = None
        stances = self.random.choices(STANCES, cum_weights=STANCE_WEIGHTS, k=count)
        for place, (topic, stance) in enumerate(zip(topics, stances, strict=True)):
            self.add(Position, statement, topic, stance, place == 0)

    def write_quote(
        self, snapshot: int, statement: int, quoted: Quoted, language: str, *, is_leading: bool
    ) -> None:
        wording = "original" if quoted.form == "direct" else "unknown"
        key = self.add(Quote, snapshot, quoted.ranges, quoted.text, quoted.form, statement,
                       language, wording, is_leading)  # fmt: skip
        if self.random.random() < 0.01:
            other = "en" if language == "de" else "de"
            words, at = sentence(self.random, other, 15), moment(LAST_DAY, 9)
            self.add(Translation, key, other, words, "human", quoted.text, WRITER, WRITER, at,
                     REVIEWER, at)  # fmt: skip


def batches(world: World, random: Random, quotes: int) -> Iterator[tuple[int, Rows]]:
    """How many quotes are written so far, and the rows of each batch."""
    writer = Writer(world, random)
    days = article_days(world, random, -(-quotes // QUOTES_AN_ARTICLE))
    for number, day in enumerate(days, 1):
        left = quotes - writer.keys[Quote]
        writer.write_article(day, min(QUOTES_AN_ARTICLE, left))
        if number % ARTICLES_A_BATCH == 0 or number == len(days):
            yield writer.keys[Quote], writer.batch()


def article_days(world: World, random: Random, count: int) -> list[date]:
    """Mostly in order of time, as articles come in; a fifth was read in later from archives. Most
    lie at a meeting, and there are more of late than long ago."""
    days = []
    for _ in range(count):
        if random.random() < 0.6:
            meeting = world.meetings[int(random.random() ** 0.7 * len(world.meetings))]
            days.append(meeting.starts_on + timedelta(days=random.randrange(-1, 3)))
        else:
            days.append(FIRST_DAY + timedelta(days=int(random.random() ** 0.7 * DAYS)))
    days = sorted(min(max(day, FIRST_DAY), LAST_DAY) for day in days)
    moved = random.sample(range(count), count // 5)
    for place, other in zip(moved, reversed(moved), strict=True):
        days[place], days[other] = days[other], days[place]
    return days


def meetings_by_day(world: World) -> Iterator[tuple[date, tuple[int, str]]]:
    """Which meeting a day belongs to, and how; of two near ones the later."""
    for row in world.meetings:
        for apart in range(-NEAR, NEAR + 2):
            relation = "before" if apart < 0 else "at" if apart < 2 else "after"
            yield row.starts_on + timedelta(days=apart), (row.pk, relation)


def moment(day: date, hour: int) -> datetime:
    return datetime.combine(day, time(hour), UTC)


def public_id(key: int) -> str:
    """Eight characters that look drawn at random, another for each key."""
    number = key * AN_ODD_NUMBER % len(ALPHABET) ** LENGTH
    return "".join(ALPHABET[number >> 5 * place & 31] for place in range(LENGTH))
