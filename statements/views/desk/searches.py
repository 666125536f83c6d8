"""What readers searched for in vain: words to add to topics, or spellings to speakers."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from statements.actions.empty_searches import clear_empty_search
from statements.forms.desk_searches import EmptySearchListForm
from statements.models import EmptySearch
from statements.views.desk.gates import editors_only
from statements.views.desk.paging import page_of


@require_safe
@editors_only
def search_list(request: HttpRequest) -> HttpResponse:
    form = EmptySearchListForm(request.GET)
    form.is_valid()
    is_newest_first = form.cleaned_data.get("order") == "newest"
    searches = EmptySearch.objects
    rows = searches.newest_first() if is_newest_first else searches.most_asked_first()
    context = {"form": form, "page": page_of(rows, form), "is_newest_first": is_newest_first}
    return render(request, "desk/search/list.html", context, status=422 if form.errors else 200)


@require_POST
@editors_only
def search_clear(request: HttpRequest, pk: int) -> HttpResponse:
    """Takes one off the list, and leads back to it in the order in which it was read."""
    clear_empty_search(pk=pk)
    messages.success(request, _("The search is off the list."))
    query = request.GET.urlencode()
    return redirect(reverse("desk:search-list") + (f"?{query}" if query else ""))
