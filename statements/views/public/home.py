"""The front page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from statements.models.cards import cards_of
from statements.models.corrections import Correction
from statements.models.grid_scope import GridScope
from statements.models.languages import page_language
from statements.models.meetings import Meeting
from statements.models.statements import Statement
from statements.models.topics import Topic
from statements.views.freshness import records_for
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
    records = records_for(request)
    meeting = Meeting.objects.with_statements(SEVERAL).newest_first().first()
    published = Statement.objects.published()
    told = []
    if meeting:
        told = published.at(meeting).newest_first().keys_and_speakers(MOST_OF_MEETING)
    leading = one_of_each(told)[:MOST_LEADING]
    lately = published.lately_published(NEWEST + MOST_LEADING)
    newest = [key for key in lately if key not in leading][:NEWEST]
    cards = cards_of([*leading, *newest], page_language()[:2], records)
    topics = Topic.objects.with_statements()
    topics = topics.order_by("-statement_count", "pk")[:TOPICS_IN_MOTION]
    corrections = Correction.objects.listed().with_statements().newest_first()
    grid = grid_of(GridScope(meeting=meeting), records, MOST_COLUMNS) if meeting else None
    context = {
        "meeting": meeting,
        "leading": [cards[key] for key in leading if key in cards],
        "grid": grid,
        "newest": [cards[key] for key in newest if key in cards],
        "strips": topic_strips(list(topics)),
        "corrections": corrections[:CORRECTIONS],
    }
    return render(request, "public/home/home.html", context)


def one_of_each(told: list[tuple[int, int | None]]) -> list[int]:
    """The newest statement of each speaker, so that a front page hears more than one."""
    newest: dict[int | None, int] = {}
    for key, speaker in told:
        newest.setdefault(speaker, key)
    return list(newest.values())
