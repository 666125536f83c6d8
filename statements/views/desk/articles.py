"""Articles at the desk: their list, a new one, and one with what is quoted in it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from statements.actions.articles import NoOutletError
from statements.actions.candidates import add_candidate
from statements.actions.refusal import Refusal
from statements.forms.desk_articles import ArticleForm, ArticleListForm, BenchForm
from statements.forms.desk_candidates import PassageForm, sent_spans
from statements.forms.desk_fetches import FetchForm
from statements.forms.desk_marking import SelectionForm
from statements.imports.articles import (
    ArticleFacts,
    ImportedArticle,
    NoDayError,
    import_read_article,
)
from statements.models import Article, Snapshot
from statements.views.desk.bench import Bench, bench_of
from statements.views.desk.fetch_rows import fetches_for
from statements.views.desk.gates import contributors_only
from statements.views.desk.likely import with_likely
from statements.views.desk.paging import page_of
from statements.views.desk.refusals import in_words
from statements.views.rendering import page_or_part

BENCH = "desk/article/detail.html"
FIELD_OF_REFUSAL = {NoOutletError: "outlet", NoDayError: "published_on"}
MARKED_BY_HAND = "An editor marked it in the text."  # kept as detection keeps its reasons


@require_safe
@contributors_only
def article_list(request: HttpRequest) -> HttpResponse:
    form = ArticleListForm(request.GET)
    form.is_valid()
    shown = form.cleaned_data.get("show", "")
    articles = Article.objects.with_candidate_counts()
    if shown == "open":
        articles = articles.with_open_candidates()
    elif shown:
        articles = articles.in_state(shown)
    articles = articles.select_related("outlet", "meeting").newest_first()
    page = page_of(articles, form)
    context = {"form": form, "page": page, "shown": shown, "fetches": fetches_for(request.user)}
    status = 422 if form.errors else 200
    return page_or_part(request, "desk/article/list.html", "articles", context, status)


@require_http_methods(["GET", "HEAD", "POST"])
@contributors_only
def article_create(request: HttpRequest) -> HttpResponse:
    form = ArticleForm(request.POST, request.FILES) if request.method == "POST" else ArticleForm()
    if form.is_valid():
        read = form.cleaned_data.pop("read")
        facts = ArticleFacts(**form.cleaned_data)
        try:
            imported = import_read_article(read, facts, at=timezone.now(), added_by=request.user)
        except Refusal as error:
            form.add_error(FIELD_OF_REFUSAL.get(type(error), "url"), in_words(error))
        else:
            messages.success(request, what_happened(imported))
            return redirect("desk:article-detail", imported.taken_in.article.pk)
    status = 422 if form.errors else 200
    context = {"form": form, "fetch_form": FetchForm()}
    return render(request, "desk/article/create.html", context, status=status)


def what_happened(imported: ImportedArticle) -> str:
    found = ngettext("%(n)d passage found.", "%(n)d passages found.", imported.new_candidates)
    found %= {"n": imported.new_candidates}
    if not imported.taken_in.is_new_snapshot:
        return _("This article is already here, with the same text.")
    if not imported.taken_in.is_new_article:
        return (
            _("This article was here with another text: a new snapshot keeps this one.")
            + f" {found}"
        )
    return _("The article is taken in.") + f" {found}"


@require_safe
@contributors_only
def article_detail(request: HttpRequest, pk: int) -> HttpResponse:
    form = BenchForm(request.GET)
    form.is_valid()
    bench = bench_of(request, pk, form.cleaned_data.get("snapshot"))
    card = bench.card_of(form.cleaned_data.get("card"))
    if card is not None:
        card = with_likely(card)
        marked = sent_spans(form.cleaned_data.get("spans", ""), bench.snapshot.text)
        bench = bench.with_changed([card]).touching(*marked)
    status = 422 if form.errors else 200
    asked = {"kept_changed": form.cleaned_data["kept"], "is_alone": form.cleaned_data["alone"]}
    return show_bench(request, bench, status=status, asked=form, card=card, **asked)


def show_bench(
    request: HttpRequest, bench: Bench, status: int = 200, part: str = "card", **context: object
) -> HttpResponse:
    """The article's page; to htmx only a part: by default the ``card`` asked for, with the text
    and the tally."""
    context = bench_context(bench, **context)
    return page_or_part(request, BENCH, part, context, status)


def bench_context(bench: Bench, **context: object) -> dict[str, object]:
    forms = {"passage_form": PassageForm(text=""), "selection_form": SelectionForm(text="")}
    return {"bench": bench, **forms, **context}


@require_POST
@contributors_only
def candidate_create(request: HttpRequest, pk: int) -> HttpResponse:
    """A passage that detection missed, in a snapshot (``pk``)."""
    snapshot = get_object_or_404(Snapshot, pk=pk)
    form = PassageForm(request.POST, text=snapshot.text)
    if not form.is_valid():
        bench = bench_of(request, snapshot.article_id, snapshot.pk)
        return show_bench(request, bench, status=422, passage_form=form)
    editor, passage = request.user, form.cleaned_data
    candidate = add_candidate(snapshot=snapshot, editor=editor, why=MARKED_BY_HAND, **passage)
    return redirect("desk:candidate-accept", candidate.pk)
