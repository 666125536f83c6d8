"""A file of made-up statements, imported and imported again: other articles than those of the
corpus, of its speakers, topics, meetings and outlets."""

import json
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

from django.core.management import call_command

from benchmarks.articles import QUOTES_AN_ARTICLE, STANCES, TOPIC_WEIGHTS, TOPICS, WRITER
from benchmarks.sentences import Page, quote_someone, sentence
from benchmarks.world import FIRST_DAY
from statements.actions.users import set_desk_role
from statements.models import Meeting, Outlet, Quote, Speaker, Topic, User

SEED = 1952


@dataclass(frozen=True)
class TimedImport:
    """How many seconds it took, how many the same file took again, and what that added."""

    seconds: float
    again: float
    added_again: int


def time_import(quotes: int) -> TimedImport:
    """By the command, from reading the file to the commit."""
    editor = set_desk_role(user=User.objects.get(pk=WRITER), desk_role=User.DeskRole.CONTRIBUTOR)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "statements.jsonl"
        write_file(path, quotes)
        before = Quote.objects.count()
        seconds = run(path, editor)
        added = Quote.objects.count() - before
        again = run(path, editor)
        left = Quote.objects.count() - before - added
    if added != quotes:
        raise ValueError(f"{added} of {quotes} quotes were imported.")
    return TimedImport(seconds, again, left)


def run(path: Path, editor: User) -> float:
    began = time.perf_counter()
    call_command("import_statements", path, "--editor", editor.username)
    return time.perf_counter() - began


def write_file(path: Path, quotes: int) -> None:
    """The same number of quotes gives the same lines on the same corpus."""
    with path.open("w", encoding="utf-8") as file:
        for line in lines(Random(SEED), quotes):
            file.write(json.dumps(line, ensure_ascii=False) + "\n")


def lines(random: Random, quotes: int) -> Iterator[dict[str, Any]]:
    speakers = list(Speaker.objects.order_by("pk"))
    topics = list(Topic.objects.order_by("pk").values_list("slug", flat=True))
    meetings = list(Meeting.objects.order_by("pk"))
    outlets = list(Outlet.objects.order_by("pk"))
    for number in range(-(-quotes // QUOTES_AN_ARTICLE)):
        outlet, meeting = random.choice(outlets), random.choice(meetings)
        day = max(meeting.starts_on + timedelta(days=random.randrange(3)), FIRST_DAY)
        page, statements = Page(), []
        page.add(f"{sentence(random, outlet.language, 25)}.\n\n")
        for _ in range(min(QUOTES_AN_ARTICLE, quotes - number * QUOTES_AN_ARTICLE)):
            speaker = random.choice(speakers)
            quoted = quote_someone(page, random, outlet.language, speaker.name, day.year)
            count = random.choices(TOPICS, cum_weights=TOPIC_WEIGHTS)[0]
            statements.append({
                "speaker": speaker.slug,
                "said_on": f"{day:%Y-%m-%d}",
                "meeting": meeting.slug,
                "setting": "speech",
                "form": quoted.form,
                "spans": quoted.spans,
                "positions": [
                    {"topic": topic, "stance": random.choice(STANCES)}
                    for topic in random.sample(topics, count)
                ],
            })  # fmt: skip
        yield {
            "address": f"https://{outlet.domain}/imported/{number}",
            "outlet": outlet.domain,
            "title": sentence(random, outlet.language, 6),
            "published_on": f"{day:%Y-%m-%d}",
            "language": outlet.language,
            "meeting": meeting.slug,
            "text": page.text,
            "statements": statements,
        }
