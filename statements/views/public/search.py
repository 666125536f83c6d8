"""Search over all that was said; without words, all statements newest first."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_safe
from django_htmx.http import push_url

from statements.actions.empty_searches import note_empty_search
from statements.forms.search import SearchForm
from statements.search.names import names_at
from statements.views.freshness import records_for, version_for
from statements.views.public.search_address import address_of, clean_address
from statements.views.public.search_results import chips_of, results_of
from statements.views.rendering import page_or_part, wants_part


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    names = names_at(version_for(request))
    address = address_of(request.GET, names)
    clean = clean_address(request.path, address.query)
    if address.is_other and not wants_part(request):
        return redirect(clean)
    # What leads on from the page leads on from the clean address.
    request.GET = address.query
    form = SearchForm(address.query)
    for doubt in address.doubts:
        form.errors.pop(doubt.field, None)  # said in its own words
    results = None
    if form.is_valid() and not address.doubts:
        results = results_of(form, address.question, names, records_for(request))
        # Not what is still being typed.
        if results.is_empty and not wants_part(request):
            note_empty_search(words=address.question.words, at=timezone.now())
    context = {
        "form": form,
        "question": address.question,
        "doubts": address.doubts,
        "chips": chips_of(form),
        "results": results,
    }
    is_further = results and "after" in address.query
    response = page_or_part(
        request, "public/search/results.html", "older" if is_further else "search", context
    )
    return push_url(response, clean) if address.is_other else response
