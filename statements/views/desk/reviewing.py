"""The review queue, and a statement or amendment beside its passage for whoever reviews it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from statements.forms.desk_review import QueueForm
from statements.views.desk.gates import editors_only
from statements.views.desk.paging import page_of
from statements.views.desk.queue import narrowed, place_in_queue, queue_of, translations_in_queue
from statements.views.desk.record import show_statement, statement_of
from statements.views.rendering import page_or_part

MOST_TRANSLATIONS = 25


@require_safe
@editors_only
def review_list(request: HttpRequest) -> HttpResponse:
    form = QueueForm(request.GET)
    form.is_valid()
    waiting = queue_of(request.user, form)
    translations = list(translations_in_queue(request.user, form)[: MOST_TRANSLATIONS + 1])
    context = {
        "form": form,
        "page": page_of(narrowed(waiting, form).for_desk(), form),
        "languages": waiting.counts_by_language(),
        "translations": translations[:MOST_TRANSLATIONS],
        "has_more_translations": len(translations) > MOST_TRANSLATIONS,
        "show": form.cleaned_data.get("show", ""),
        "language": form.cleaned_data.get("language", ""),
    }
    status = 422 if form.errors else 200
    return page_or_part(request, "desk/review/list.html", "queue", context, status)


@require_safe
@editors_only
def review_detail(request: HttpRequest, pk: int) -> HttpResponse:
    """What waits of a statement; what waits no longer is shown as what it is now."""
    statement = statement_of(pk)
    form = QueueForm(request.GET)
    form.is_valid()
    if statement.waits_since is None:
        messages.info(request, _("Someone decided on this in the meantime."))
        return redirect("desk:statement-detail", pk)
    return show_statement(request, statement, place=place_in_queue(request.user, form, pk))
