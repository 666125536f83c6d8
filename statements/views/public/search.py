"""Search over quotes; without words, all statements newest first."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from statements.forms.search import SearchForm
from statements.models.statements import Statement
from statements.search.words import Search, find_named, find_statements
from statements.views.public.marked_words import with_marks
from statements.views.public.paging import page_of
from statements.views.rendering import page_or_part


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    form = SearchForm(request.GET)
    is_valid = form.is_valid()
    data = form.cleaned_data
    asked = Search(data.get("q", ""), data.get("speaker"), data.get("topic"), data.get("meeting"))
    cursor = data.get("after")
    statements = find_statements(asked) if is_valid else Statement.objects.none()
    page = page_of(statements, cursor)
    context = {
        "form": form,
        "asked": asked,
        "named": find_named(asked.words),
        "page": page,
        "found": with_marks(page.statements, asked.words),
    }
    part = "older" if cursor else "results"
    return page_or_part(request, "public/search/results.html", part, context)
