"""Who spoke about what: speakers or countries by topics."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from statements.forms.comparing import GridForm
from statements.models.grid_scope import GridScope
from statements.models.meetings import newest_meetings
from statements.models.statements import FIRST_DAY, LAST_DAY
from statements.views.freshness import records_for
from statements.views.public.narrowing import to_clean_address
from statements.views.public.stance_grid import MOST_ROWS, MOST_TOPICS, grid_of

# To choose from: older ones are found by their period, and lead here from their own pages.
MOST_MEETINGS = 12
COLUMNS = {"speakers": "speaker", "organisations": "organisation"}


@require_safe
def grid(request: HttpRequest) -> HttpResponse:
    if clean := to_clean_address(request):
        return clean
    records = records_for(request)
    form = GridForm(request.GET, records)
    asked = form.values()
    period = asked["since"] or FIRST_DAY, asked["until"] or LAST_DAY
    scope = GridScope(
        COLUMNS[asked["rows"] or "speakers"],
        asked["meeting"],
        period if asked["since"] or asked["until"] else None,
    )
    shown = grid_of(
        scope,
        records,
        MOST_TOPICS,
        most_rows=MOST_ROWS,
        rows_before=(asked["heard"] - 1) * MOST_ROWS,
        topics_before=(asked["topics"] - 1) * MOST_TOPICS,
    )
    newest = [records.meetings[key] for key, _count in newest_meetings(MOST_MEETINGS + 1, *period)]
    context = {
        "form": form,
        "asked": asked,
        "is_narrowed": any(asked[name] for name in ("meeting", "since", "until")),
        "grid": shown,
        "meetings": newest[:MOST_MEETINGS],
        "has_more_meetings": len(newest) > MOST_MEETINGS,
    }
    return render(request, "public/grid/grid.html", context)
