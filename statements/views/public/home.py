"""The front page."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from statements.models.cards import cards_of
from statements.models.front_page import front_keys
from statements.models.grid_scope import GridScope
from statements.models.kept_records import KeptRecords
from statements.models.languages import page_language
from statements.models.latest_corrections import latest_corrections
from statements.models.meetings import newest_meetings
from statements.views.freshness import records_for
from statements.views.public.stance_grid import grid_of
from statements.views.public.topic_strips import topic_strips

MOST_ROWS, MOST_COLUMNS = 10, 7
MOST_LEADING = 3
SEVERAL = 2
NEWEST = 6
TOPICS_IN_MOTION = 8
CORRECTIONS = 3


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    records = records_for(request)
    story = story_of(records)
    meeting = story["meeting"]
    leading, newest = front_keys(meeting.pk if meeting else 0, MOST_LEADING, NEWEST)
    cards = cards_of([*leading, *newest], page_language()[:2], records)
    context = {
        **story,
        "leading": [cards[key] for key in leading if key in cards],
        "newest": [cards[key] for key in newest if key in cards],
        "strips": topic_strips(TOPICS_IN_MOTION, records),
        "corrections": latest_corrections(CORRECTIONS, records),
    }
    return render(request, "public/home/home.html", context)


def story_of(records: KeptRecords) -> dict[str, Any]:
    """The latest meeting of which several statements are known: how many, and its grid."""
    for key, count in newest_meetings(1, least=SEVERAL):
        meeting = records.meetings[key]
        grid = grid_of(GridScope(meeting=meeting), records, MOST_COLUMNS, most_rows=MOST_ROWS)
        return {"meeting": meeting, "statement_count": count, "grid": grid}
    return {"meeting": None}
