"""What is spoken about: the tree of topics and a topic's timeline."""

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from statements.forms.lists import TopicSideForm
from statements.models.folding import fold
from statements.models.topics import Topic
from statements.views.freshness import records_for
from statements.views.public.narrowing import narrow, to_clean_address
from statements.views.public.occasions import by_occasion
from statements.views.public.topic_overview import TopicOverview
from statements.views.public.topic_state import TopicState
from statements.views.rendering import moved_to, page_or_part

MOST_TOPICS = 1000


@dataclass(frozen=True)
class TopicNode:
    topic: Topic
    children: tuple["TopicNode", ...]


@require_safe
def topic_list(request: HttpRequest) -> HttpResponse:
    topics = list(Topic.objects.with_statement_counts()[:MOST_TOPICS])
    return render(request, "public/topic/list.html", {"tree": tree_of(topics)})


def tree_of(topics: list[Topic], parent: int | None = None) -> tuple[TopicNode, ...]:
    own = sorted((t for t in topics if t.parent_id == parent), key=lambda t: fold(t.name))
    return tuple(TopicNode(topic, tree_of(topics, topic.pk)) for topic in own)


@require_safe
def topic_detail(request: HttpRequest, slug: str) -> HttpResponse:
    records = records_for(request)
    topic = records.named(records.topics, slug)
    if topic is None:
        raise Http404
    if topic.merged_into:
        return moved_to(request, topic.merged_into.get_absolute_url())
    if clean := to_clean_address(request):
        return clean
    form = TopicSideForm.of(request.GET)
    state = TopicState.of(topic, form.values())
    overview = TopicOverview(state, timezone.localdate(), records)
    spoken_of = {"about": overview.topics} if state.with_below else {"topic": topic}
    narrowing = narrow(request, **spoken_of)
    context = {
        "topic": topic,
        "form": form,
        "state": state,
        "overview": overview,
        "narrowing": narrowing,
        "years": by_occasion(narrowing.page.statements),
    }
    return page_or_part(request, "public/topic/detail.html", narrowing.part, context)
