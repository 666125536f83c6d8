"""Generic views."""

import os
from typing import Any

from django.core.paginator import Paginator
from django.db.models import Count, Prefetch, QuerySet
from django.http import HttpRequest, JsonResponse
from django.shortcuts import get_object_or_404
from django.views.generic import DetailView, ListView

from statements.models import Position, Quote, Speaker, Statement, Topic

PAGE_SIZE = int(os.environ.get("DAYS_WORK_PAGE_SIZE", "50"))
A_HUNDRED = 100


def statements() -> QuerySet[Statement]:
    quotes = Quote.objects.select_related("snapshot__article__outlet").order_by("-is_leading")
    quotes = quotes.defer("snapshot__text", "words")
    positions = Position.objects.select_related("topic").order_by("-is_leading", "pk")
    rows = Statement.objects.published().select_related(
        "speaker", "tenure__office__organisation", "meeting"
    )
    return rows.prefetch_related(
        Prefetch("quotes", quotes, "shown_quotes"),
        Prefetch("positions", positions, "shown_positions"),
    ).order_by("-said_on", "-pk")


class StatementsView(ListView):
    paginate_by = PAGE_SIZE
    context_object_name = "statements"

    def counts(self) -> dict[str, Any]:
        said = self.object_list.order_by()
        return {
            "years": said.values("said_on__year").annotate(n=Count("pk")).order_by("said_on__year"),
            "stances": said.values("positions__stance").annotate(n=Count("pk")).order_by("-n"),
            "topics": said.values("positions__topic__name_en").annotate(n=Count("pk"))
            .order_by("-n")[:25],
            "speakers": said.values("speaker__name").annotate(n=Count("pk")).order_by("-n")[:25],
        }  # fmt: skip

    def get_context_data(self, **extra: Any) -> dict[str, Any]:
        return super().get_context_data(**self.counts(), **extra)


class TopicView(StatementsView):
    template_name = "topic.html"

    def get_queryset(self) -> QuerySet[Statement]:
        self.topic = get_object_or_404(
            Topic.objects.select_related("parent"), slug=self.kwargs["slug"]
        )
        return statements().on(self.topic)

    def get_context_data(self, **extra: Any) -> dict[str, Any]:
        return super().get_context_data(topic=self.topic, **extra)


class SpeakerView(StatementsView):
    template_name = "speaker.html"

    def get_queryset(self) -> QuerySet[Statement]:
        self.speaker = get_object_or_404(Speaker, slug=self.kwargs["slug"])
        return statements().by(self.speaker)

    def get_context_data(self, **extra: Any) -> dict[str, Any]:
        tenures = self.speaker.tenures.select_related("office").order_by("-starts_on")
        return super().get_context_data(speaker=self.speaker, tenures=tenures, **extra)


class SearchView(StatementsView):
    template_name = "search.html"

    def get_queryset(self) -> QuerySet[Statement]:
        found = Quote.objects.all()
        for word in self.request.GET.get("q", "").split():
            found = found.filter(text__icontains=word)
        return statements().filter(pk__in=found.values("statement"))


class StatementView(DetailView):
    template_name = "statement.html"
    context_object_name = "statement"

    def get_object(self, queryset: QuerySet[Statement] | None = None) -> Statement:
        return get_object_or_404(statements(), public_id=self.kwargs["public_id"])


def data(request: HttpRequest) -> JsonResponse:
    """A numbered page of a hundred statements."""
    page = Paginator(statements(), A_HUNDRED).get_page(request.GET.get("page"))
    rows = [
        {
            "id": row.public_id,
            "said_on": row.said_on,
            "speaker": row.speaker.name if row.speaker else row.attribution,
            "office": row.tenure.office.title_en if row.tenure else None,
            "meeting": row.meeting.slug if row.meeting else None,
            "text": row.shown_quotes[0].text,
            "language": row.shown_quotes[0].language,
            "form": row.shown_quotes[0].form,
            "article": row.shown_quotes[0].snapshot.article.public_id,
            "outlet": row.shown_quotes[0].snapshot.article.outlet.name,
            "positions": [[p.topic.slug, p.topic.name_en, p.stance] for p in row.shown_positions],
        }
        for row in page
    ]
    return JsonResponse({"count": page.paginator.count, "rows": rows})
