"""Taking articles in by their address: asking, looking on, trying again, pasting by hand."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from statements.actions.articles import NoOutletError
from statements.actions.fetches import FetchStateError, dismiss_fetch
from statements.actions.refusal import Refusal
from statements.forms.desk_articles import ArticleForm
from statements.forms.desk_fetches import FetchForm, FetchListForm
from statements.models import Article, Fetch
from statements.tasks import ask_again, ask_for_address
from statements.views.desk.fetch_rows import fetches_for
from statements.views.desk.gates import contributors_only
from statements.views.desk.refusals import in_words
from statements.views.rendering import page_or_part


@require_safe
@contributors_only
def fetch_list(request: HttpRequest) -> HttpResponse:
    """Asked every two seconds while something waits: 204 as long as nothing is new."""
    form = FetchListForm(request.GET)
    form.is_valid()
    fetches = fetches_for(request.user)
    if form.cleaned_data.get("seen") == fetches.state and fetches.is_pending:
        return HttpResponse(status=204)
    context = {"fetches": fetches}
    return page_or_part(request, "desk/fetch/list.html", "fetches", context)


@require_http_methods(["GET", "HEAD", "POST"])
@contributors_only
def fetch_create(request: HttpRequest) -> HttpResponse:
    form = FetchForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        is_again = form.cleaned_data.pop("is_again")
        known = Article.objects.at_address(form.cleaned_data["url"]).first()
        if known and not is_again:
            messages.info(request, _("This article is already here. You can fetch it again."))
            return redirect("desk:article-detail", known.pk)
        try:
            fetch = ask_for_address(asked_by=request.user, at=timezone.now(), **form.cleaned_data)
        except Refusal as error:
            form.add_error("outlet" if isinstance(error, NoOutletError) else "url", in_words(error))
        else:
            return after_asking(request, fetch)
    context = {"form": ArticleForm(), "fetch_form": form}
    status = 422 if form.errors else 200
    return render(request, "desk/article/create.html", context, status=status)


def after_asking(request: HttpRequest, fetch: Fetch) -> HttpResponse:
    """The list, which says how it goes on; the article where it is there already."""
    fetch.refresh_from_db()
    if fetch.article is None:
        return redirect("desk:article-list")
    messages.success(request, Fetch.Outcome(fetch.outcome).label)
    return redirect("desk:article-detail", fetch.article.pk)


@require_safe
@contributors_only
def fetch_paste(request: HttpRequest, pk: int) -> HttpResponse:
    """The form of an article, with what is known of one that could not be taken in."""
    fetch = get_object_or_404(Fetch.objects.select_related("outlet"), pk=pk)
    outlet = fetch.outlet.domain if fetch.outlet else ""
    known = {"url": fetch.url, "outlet": outlet, "meeting": fetch.meeting_id}
    form = ArticleForm(initial={**fetch.found, **known})
    missing = "published_on" if fetch.found else "text"
    form.fields[missing].widget.attrs["autofocus"] = True
    context = {"form": form, "fetch_form": FetchForm(), "pasted": fetch}
    return render(request, "desk/article/create.html", context)


@require_POST
@contributors_only
def fetch_retry(request: HttpRequest, pk: int) -> HttpResponse:
    fetch = get_object_or_404(Fetch, pk=pk)
    try:
        fetch = ask_again(fetch=fetch, asked_by=request.user, at=timezone.now())
    except FetchStateError as error:
        return show_fetches(request, error)
    return after_asking(request, fetch)


@require_POST
@contributors_only
def fetch_dismiss(request: HttpRequest, pk: int) -> HttpResponse:
    fetch = get_object_or_404(Fetch, pk=pk)
    try:
        dismiss_fetch(fetch=fetch, editor=request.user, at=timezone.now())
    except FetchStateError as error:
        return show_fetches(request, error)
    messages.success(request, _("The address is out of the list."))
    return redirect("desk:article-list")


def show_fetches(request: HttpRequest, refusal: Refusal) -> HttpResponse:
    """The list as it is now, and why that was not done."""
    context = {"fetches": fetches_for(request.user), "problem": in_words(refusal)}
    return page_or_part(request, "desk/fetch/list.html", "fetches", context, status=409)
