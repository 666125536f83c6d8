"""The kinds of pages that are measured, and what an answer must hold to count as one.

Each kind is a seeded list of addresses, the same for the product and the yardsticks that speak its
addresses, so that all answer the same questions.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta
from random import Random
from urllib.parse import urlencode

from django.urls import NoReverseMatch, reverse
from django.utils.html import escape

from benchmarks.samples import (
    SEED,
    has_hits,
    numbers_of_pages,
    sampled_meetings,
    sampled_speakers,
    sampled_statements,
    sampled_topics,
    statements_to_go_on_from,
    words_searched,
)
from benchmarks.world import FIRST_DAY, LAST_DAY
from statements.models import Statement
from statements.models.passages import PIECES_JOINT
from statements.search.listing import cursor_of
from statements.views.public.paging import PAGE_SIZE


@dataclass(frozen=True)
class Expected:
    """An address, words that its answer holds, how many statements it lists where that is known,
    and how many at least."""

    path: str
    words: tuple[str, ...]
    cards: int | None = None
    least: int = 0


Lister = Callable[[], Iterable[Expected]]


def heading(name: str) -> tuple[str, ...]:
    return (f"<h1>{escape(name)}</h1>",)


def topics() -> Iterator[Expected]:
    for topic, count in sampled_topics():
        yield Expected(topic.get_absolute_url(), heading(topic.name_en), min(count, PAGE_SIZE))


def speakers() -> Iterator[Expected]:
    for row, _count in sampled_speakers():
        said = Statement.objects.published().by(row).count()
        yield Expected(row.get_absolute_url(), heading(row.name), min(said, PAGE_SIZE))


def meetings() -> Iterator[Expected]:
    for meeting, _count in sampled_meetings(40):
        yield Expected(meeting.get_absolute_url(), heading(meeting.name_en), least=1)


def maps() -> Iterator[Expected]:
    """A topic's page with the map of the allies as of a day."""
    draw = Random(SEED)
    for topic, count in sampled_topics():
        day = FIRST_DAY + timedelta(days=draw.randrange(1_000, (LAST_DAY - FIRST_DAY).days))
        words = (*heading(topic.name_en), day.isoformat())
        yield Expected(f"{topic.get_absolute_url()}?day={day}", words, min(count, PAGE_SIZE))


def statements() -> Iterator[Expected]:
    for row in sampled_statements():
        words, _, _ = row.leading_quote.text.partition(PIECES_JOINT)
        yield Expected(row.get_absolute_url(), (escape(str(row.speaker)), escape(words)))


def searches() -> Iterator[Expected]:
    for words, language in words_searched():
        address = f"/search/?{urlencode({'q': words})}"
        yield Expected(address, (words,), least=int(has_hits(words, language)))


def grids() -> Iterator[Expected]:
    yield Expected("/grid/", ("<table",))
    yield Expected("/grid/?rows=organisations", ("<table",))
    for meeting, _count in sampled_meetings(10):
        yield Expected(f"/grid/?meeting={meeting.slug}", ("<table",))


def homes() -> Iterator[Expected]:
    yield Expected("/", ("<h1",))


def data() -> Iterator[Expected]:
    """Nothing while the product gives no data."""
    with suppress(NoReverseMatch):
        yield from data_at(reverse("api:statement-list"))


def data_by_key() -> Iterator[Expected]:
    return data_at("/data/")


def data_at(path: str) -> Iterator[Expected]:
    for row in statements_to_go_on_from():
        if row.said_on:  # as every published one has
            yield Expected(f"{path}?after={cursor_of(row.said_on, row.pk)}", ('"text"',))


def data_by_number() -> Iterator[Expected]:
    for number in numbers_of_pages():
        yield Expected(f"/data/?page={number}", ('"text"',))


KINDS: dict[str, Lister] = {
    "topic": topics,
    "speaker": speakers,
    "search": searches,
    "statement": statements,
    "data": data,
    "meeting": meetings,
    "grid": grids,
    "map": maps,
    "home": homes,
}
