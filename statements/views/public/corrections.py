"""What changed in published statements, and why."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from statements.forms.lists import CorrectionListForm
from statements.models.corrections import Correction
from statements.views.rendering import page_or_part

PAGE_SIZE = 25


@require_safe
def correction_list(request: HttpRequest) -> HttpResponse:
    form = CorrectionListForm(request.GET)
    form.is_valid()
    rows = Correction.objects.listed().with_statements().newest_first()
    if after := form.cleaned_data.get("after"):
        rows = rows.before(after)
    found = list(rows[: PAGE_SIZE + 1])
    shown = found[:PAGE_SIZE]
    context = {
        "form": form,
        "corrections": shown,
        "next_cursor": shown[-1].pk if len(found) > PAGE_SIZE else None,
        "takedown": settings.TAKEDOWN_EMAIL,
    }
    return page_or_part(request, "public/correction/list.html", "corrections", context)
