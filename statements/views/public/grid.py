"""Who spoke about what: speakers or countries by topics."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from statements.forms.comparing import GridForm
from statements.models.published_positions import PublishedPosition
from statements.models.statements import FIRST_DAY, LAST_DAY
from statements.views.public.narrowing import to_clean_address
from statements.views.public.stance_grid import MOST_ROWS, MOST_TOPICS, grid_of

MOST_MEETINGS = 100
COLUMNS = {"speakers": "speaker", "organisations": "organisation"}


@require_safe
def grid(request: HttpRequest) -> HttpResponse:
    if clean := to_clean_address(request):
        return clean
    form = GridForm(request.GET)
    asked = form.values()
    positions = PublishedPosition.objects.all()
    meetings = positions.occurring("meeting")
    if asked["meeting"]:
        positions = positions.at(asked["meeting"])
    if asked["since"] or asked["until"]:
        period = asked["since"] or FIRST_DAY, asked["until"] or LAST_DAY
        positions = positions.said_between(*period)
    shown = grid_of(
        positions,
        MOST_TOPICS,
        rows_by=COLUMNS[asked["rows"] or "speakers"],
        rows_before=(asked["heard"] - 1) * MOST_ROWS,
        topics_before=(asked["topics"] - 1) * MOST_TOPICS,
    )
    context = {
        "form": form,
        "asked": asked,
        "is_narrowed": any(asked[name] for name in ("meeting", "since", "until")),
        "grid": shown,
        "meetings": meetings.newest_first()[:MOST_MEETINGS],
    }
    return render(request, "public/grid/grid.html", context)
