"""The front page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from statements.models.corrections import Correction
from statements.models.meetings import Meeting
from statements.models.published_positions import PublishedPosition
from statements.models.statements import Statement
from statements.models.topics import Topic
from statements.views.public.stance_grid import grid_of
from statements.views.public.topic_strips import topic_strips

MOST_OF_MEETING = 100
MOST_COLUMNS = 7
MOST_LEADING = 3
SEVERAL = 2
NEWEST = 6
TOPICS_IN_MOTION = 8
CORRECTIONS = 3


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    meetings = Meeting.objects.with_statements(SEVERAL).select_related("country")
    meeting = meetings.newest_first().first()
    published = Statement.objects.published()
    told = []
    if meeting:
        told = list(published.at(meeting).newest_first().for_cards()[:MOST_OF_MEETING])
    leading = one_of_each(told)[:MOST_LEADING]
    newest = published.order_by("-published_at", "-pk").for_cards()[: NEWEST + MOST_LEADING]
    topics = Topic.objects.with_statements()
    topics = topics.order_by("-statement_count", "pk")[:TOPICS_IN_MOTION]
    corrections = Correction.objects.listed().with_statements().newest_first()
    context = {
        "meeting": meeting,
        "leading": leading,
        "grid": grid_of(PublishedPosition.objects.at(meeting), MOST_COLUMNS) if meeting else None,
        "newest": [row for row in newest if row not in leading][:NEWEST],
        "strips": topic_strips(list(topics)),
        "corrections": corrections[:CORRECTIONS],
    }
    return render(request, "public/home/home.html", context)


def one_of_each(statements: list[Statement]) -> list[Statement]:
    """The newest statement of each speaker, so that a front page hears more than one."""
    newest: dict[int | None, Statement] = {}
    for statement in statements:
        newest.setdefault(statement.speaker_id, statement)
    return list(newest.values())
