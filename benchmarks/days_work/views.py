"""Generic views."""

import os
from typing import Any

from django.core.paginator import Paginator
from django.db.models import F, QuerySet
from django.http import HttpRequest, JsonResponse
from django.shortcuts import get_object_or_404
from django.views.generic import DetailView, ListView

from benchmarks.days_work import counting
from benchmarks.days_work.citing import cited
from benchmarks.days_work.data import as_data
from benchmarks.days_work.forms import SearchForm
from benchmarks.days_work.reading import as_rows, cards, records, with_leading_quotes
from benchmarks.floor.citations import styles_of
from statements.models import Speaker, Statement, Topic

PAGE_SIZE = int(os.environ.get("DAYS_WORK_PAGE_SIZE", "25"))
A_HUNDRED = 100
MOST_COUNTED = 1_000
MOST_NEARBY = 3


class StatementsView(ListView):
    paginate_by = PAGE_SIZE
    context_object_name = "statements"

    def get_context_data(self, **extra: Any) -> dict[str, Any]:
        context = super().get_context_data(**extra)
        said = context["statements"]
        context["is_translated"] = any(row.leading_quote.public_translations for row in said)
        return context


class TopicView(StatementsView):
    template_name = "topic.html"

    def get_queryset(self) -> QuerySet[Statement]:
        self.topic = get_object_or_404(
            Topic.objects.select_related("parent"), slug=self.kwargs["slug"]
        )
        return cards().on(self.topic)

    def get_context_data(self, **extra: Any) -> dict[str, Any]:
        return super().get_context_data(
            topic=self.topic,
            children=counting.topics_below(self.topic),
            years=counting.years_of(self.topic),
            meetings=counting.meetings_of(self.topic),
            **extra,
        )


class SpeakerView(StatementsView):
    template_name = "speaker.html"

    def get_queryset(self) -> QuerySet[Statement]:
        self.speaker = get_object_or_404(Speaker, slug=self.kwargs["slug"])
        return cards().by(self.speaker)

    def get_context_data(self, **extra: Any) -> dict[str, Any]:
        glances, topic_count = counting.glances_of(self.speaker)
        return super().get_context_data(
            speaker=self.speaker,
            names=self.speaker.names.of_whole_names(),
            tenures=self.speaker.tenures.select_related("office").latest_first(),
            glances=glances,
            topic_count=topic_count,
            shares=list(counting.offices_shared(self.speaker)),
            **extra,
        )


class SearchView(StatementsView):
    """The paginator counts the matches, and what they can be narrowed to is counted of the newest
    alone: with the list three queries search."""

    template_name = "search.html"

    def get_queryset(self) -> QuerySet[Statement]:
        self.form = SearchForm(self.request.GET)
        return cards().filter(pk__in=self.form.matches())

    def get_context_data(self, **extra: Any) -> dict[str, Any]:
        newest = self.form.matches().newest_first().values_list("pk", flat=True)
        keys = list(newest[:MOST_COUNTED])
        context = super().get_context_data(
            form=self.form,
            words=self.request.GET.get("q", ""),
            facets=list(counting.facets_of(Statement.objects.filter(pk__in=keys), len(keys))),
            **extra,
        )
        count = context["paginator"].count
        return context | {"count": count, "is_cut": count > MOST_COUNTED}


class StatementView(DetailView):
    template_name = "statement.html"
    context_object_name = "statement"

    def get_object(self, queryset: QuerySet[Statement] | None = None) -> Statement:
        return get_object_or_404(records(), public_id=self.kwargs["public_id"])

    def get_context_data(self, **extra: Any) -> dict[str, Any]:
        home = self.request.build_absolute_uri(self.object.get_absolute_url())
        return super().get_context_data(
            styles=styles_of(cited(self.object, home)), **self.nearby(), **extra
        )

    def nearby(self) -> dict[str, list[Statement]]:
        """What the same speaker said on the leading topic just before and just after."""
        statement = self.object
        if not statement.speaker:
            return {}
        said = Statement.objects.published().by(statement.speaker)
        said = said.on(statement.leading_position.topic).annotate(stance=F("positions__stance"))
        said, here = with_leading_quotes(said), (statement.said_on, statement.pk)
        later = said.after(*here).oldest_first()[:MOST_NEARBY]
        earlier = said.before(*here).newest_first()[:MOST_NEARBY]
        return {"later": list(later)[::-1], "earlier": list(earlier)}


def data(request: HttpRequest) -> JsonResponse:
    """A numbered page of a hundred statements."""
    page = Paginator(as_rows(), A_HUNDRED).get_page(request.GET.get("page"))
    next_page = f"{request.path}?page={page.next_page_number()}" if page.has_next() else None
    return JsonResponse({"statements": [as_data(row) for row in page], "next": next_page})
