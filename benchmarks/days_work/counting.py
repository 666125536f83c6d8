"""What pages count, each time anew."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import Any

from django.conf import global_settings
from django.db.models import Count, Max, Min, QuerySet

from benchmarks.days_work.reading import with_leading_quotes
from statements.models import Form, Meeting, Speaker, Stance, Statement, Topic

MOST_MEETINGS = 6
MOST_AT_A_GLANCE = 12
MOST_OPTIONS = 6  # of each facet
LANES = dict(Stance.choices) | {Stance.CONDITIONAL: "with conditions"}
COUNTRY = "tenure__office__organisation"
OUTLET = "quotes__snapshot__article__outlet"
# What a search can be narrowed by: its label, and a statement's columns with key and name.
FACETS = {
    "speaker": ("Speaker", "speaker", "speaker__name"),
    "country": ("Speaks for", COUNTRY, f"{COUNTRY}__name_en"),
    "topic": ("Topic", "positions__topic", "positions__topic__name_en"),
    "meeting": ("Meeting", "meeting", "meeting__name_en"),
    "year": ("Year", "said_on__year", "said_on__year"),
    "stance": ("Stance", "positions__stance", "positions__stance"),
    "outlet": ("Outlet", OUTLET, f"{OUTLET}__name"),
    "language": ("Language", "quotes__language", "quotes__language"),
    "form": ("Form", "quotes__form", "quotes__form"),
}
WORDS = dict(Stance.choices) | dict(Form.choices) | dict(global_settings.LANGUAGES)


def topics_below(topic: Topic) -> list[tuple[Topic, int]]:
    """Those right below a topic, each with how many statements are on it."""
    children = topic.children.order_by("name_en")
    said = Statement.objects.published().filter(positions__topic__in=children)
    counts = dict(said.values_list("positions__topic").annotate(n=Count("pk")))
    return [(child, counts.get(child.pk, 0)) for child in children]


def years_of(topic: Topic) -> list[dict[str, Any]]:
    """Each year with how often each stance was taken, the oldest first."""
    said = Statement.objects.published().on(topic)
    counted = said.values_list("said_on__year", "positions__stance").annotate(n=Count("pk"))
    years = []
    for year, rows in groupby(counted.order_by("said_on__year"), itemgetter(0)):
        found = {stance: n for _year, stance, n in rows}
        stances = [(word, found[stance]) for stance, word in LANES.items() if stance in found]
        years.append({"year": year, "n": sum(found.values()), "stances": stances})
    return years


def meetings_of(topic: Topic) -> QuerySet[Meeting]:
    """Where most was said on a topic."""
    said = Statement.objects.published().on(topic).filter(meeting__isnull=False)
    counted = said.values_list("meeting").annotate(n=Count("pk")).order_by("-n")
    busiest = [meeting for meeting, _n in counted[:MOST_MEETINGS]]
    return Meeting.objects.filter(pk__in=busiest).order_by("starts_on")


@dataclass
class Glance:
    """The latest stance on a topic, and the one before where that was another; a statement that
    only speaks about the topic ends none. Out of ``n`` statements."""

    topic: int
    statement: int
    stance: str
    earlier: str
    said_on: date
    n: int
    first_year: int
    last_year: int


def glances_of(speaker: Speaker) -> tuple[list[dict[str, Any]], int]:
    """Those of the newest stances with their rows, and on how many topics there are some."""
    found = sorted(latest_stances(speaker), key=lambda one: (one.said_on, one.statement))
    newest = found[: -MOST_AT_A_GLANCE - 1 : -1]
    topics = Topic.objects.in_bulk([one.topic for one in newest])
    said = with_leading_quotes(Statement.objects.all())
    rows = said.in_bulk([one.statement for one in newest])
    shown = [
        {"glance": one, "topic": topics[one.topic], "statement": rows[one.statement]}
        for one in newest
    ]
    return shown, len(found)


def latest_stances(speaker: Speaker) -> Iterator[Glance]:
    """By topic. One pass over all that a speaker said costs half of what aggregates do."""
    said = Statement.objects.published().by(speaker).newest_first()
    columns = said.values_list("positions__topic", "positions__stance", "said_on", "pk")
    by_topic = defaultdict(list)
    for topic, *row in columns:
        by_topic[topic].append(row)
    for topic, rows in by_topic.items():
        taken = [row for row in rows if row[0] != Stance.SPEAKS] or rows
        stance, said_on, statement = taken[0]
        earlier = next((other for other, *_ in taken if other != stance), "")
        years = rows[-1][1].year, rows[0][1].year
        yield Glance(topic, statement, stance, earlier, said_on, len(rows), *years)


def offices_shared(speaker: Speaker) -> QuerySet[Statement, dict[str, Any]]:
    """How much was said in which office, from when to when."""
    said = Statement.objects.published().by(speaker).values("tenure", "tenure__office__title_en")
    counted = said.annotate(n=Count("pk"), first_on=Min("said_on"), last_on=Max("said_on"))
    return counted.order_by("-last_on", "-n")


def facets_of(found: QuerySet[Statement], count: int) -> Iterator[dict[str, Any]]:
    """What statements can be narrowed to, where that would narrow them."""
    for name, (label, key, words) in FACETS.items():
        counted = found.order_by().filter(**{f"{key}__isnull": False}).values_list(key, words)
        order = ("-" + key,) if name == "year" else ("-n", "-" + key)
        rows = counted.annotate(n=Count("pk", distinct=True)).order_by(*order)
        options = [(value, WORDS.get(told, told), n) for value, told, n in rows]
        if any(n < count for _value, _words, n in options):
            rest = len(options) - MOST_OPTIONS
            yield {"name": name, "label": label, "options": options[:MOST_OPTIONS], "rest": rest}
