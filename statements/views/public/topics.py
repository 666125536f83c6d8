"""What is spoken about: the tree of topics and a topic's timeline."""

from collections import Counter
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from statements.forms.lists import TopicStatementsForm
from statements.models.meetings import Meeting
from statements.models.statements import Statement
from statements.models.topics import Topic
from statements.views.public.paging import page_of
from statements.views.public.stances import Latest, latest_by, stance_rows, statements_of
from statements.views.public.timeline_picture import timeline_picture
from statements.views.rendering import moved_to, page_or_part

MOST_TOPICS = 1000
MOST_SPEAKERS = 60


@dataclass(frozen=True)
class TopicNode:
    topic: Topic
    children: tuple["TopicNode", ...]


@dataclass(frozen=True)
class WhoSaid:
    """A speaker's latest stance on the topic, with the statement that says so."""

    latest: Latest
    statement: Statement


@require_safe
def topic_list(request: HttpRequest) -> HttpResponse:
    topics = list(Topic.objects.with_statement_counts()[:MOST_TOPICS])
    return render(request, "public/topic/list.html", {"tree": tree_of(topics)})


def tree_of(topics: list[Topic], parent: int | None = None) -> tuple[TopicNode, ...]:
    own = sorted((t for t in topics if t.parent_id == parent), key=lambda t: t.name.casefold())
    return tuple(TopicNode(topic, tree_of(topics, topic.pk)) for topic in own)


@require_safe
def topic_detail(request: HttpRequest, slug: str) -> HttpResponse:
    rows = Topic.with_merged.select_related("parent", "merged_into")
    topic = get_object_or_404(rows, slug=slug)
    if topic.merged_into:
        return moved_to(request, topic.merged_into)
    form = TopicStatementsForm(request.GET)
    filters = form.values()
    rows = stance_rows(Statement.objects.published(), [topic])
    meetings = Meeting.objects.in_bulk({row.meeting_id for row in rows} - {None}).values()
    years = Counter(row.said_on.year for row in rows)
    context = {
        "topic": topic,
        "children": topic.children.with_statement_counts().by_name(),
        "form": form,
        "filters": filters,
        "count": len(rows),
        "years": sorted(years.items(), reverse=True),
        "picture": timeline_picture(rows, meetings),
        "speakers": who_said_what(rows),
        "page": narrowed_page(topic, filters),
    }
    return page_or_part(request, "public/topic/detail.html", "statements", context)


def narrowed_page(topic: Topic, filters: dict):
    said = Statement.objects.published().on(topic)
    if year := filters["year"]:
        said = said.said_in(year)
    if stance := filters["stance"]:
        said = said.taking(stance, topic)
    is_oldest_first = filters["order"] == "oldest"
    return page_of(said, filters["after"], oldest_first=is_oldest_first)


def who_said_what(rows) -> list[WhoSaid]:
    """The speakers, the one heard last first."""
    named = [row for row in rows if row.speaker_id]
    latest = list(latest_by(named, key=lambda row: row.speaker_id).values())[:MOST_SPEAKERS]
    statements = statements_of(latest)
    return [WhoSaid(item, statements[item.row.statement_id]) for item in latest]
