"""The occasions: their list and calendar, and what was said at one."""

from dataclasses import dataclass
from itertools import groupby

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from statements.forms.lists import MeetingListForm
from statements.models.grid_scope import GridScope
from statements.models.meeting_articles import MOST as MOST_ARTICLES
from statements.models.meeting_articles import articles_on
from statements.models.meetings import Meeting
from statements.models.presences import presences_at
from statements.models.statements import Statement
from statements.views.freshness import records_for
from statements.views.public.meeting_calendar import months_of
from statements.views.public.narrowing import narrow, to_clean_address
from statements.views.public.stance_grid import grid_of
from statements.views.rendering import page_or_part

MOST_MEETINGS = 500
# The grid of a meeting alone, which the page leads to, has more.
MOST_ROWS, MOST_TOPICS = 12, 8


@dataclass(frozen=True)
class Group:
    title: str
    statements: list[Statement]


@require_safe
def meeting_list(request: HttpRequest) -> HttpResponse:
    form = MeetingListForm(request.GET)
    form.is_valid()
    meetings = Meeting.objects.with_statement_counts().newest_first()
    if kind := form.cleaned_data.get("kind"):
        meetings = meetings.of_kind(kind)
    context = {"form": form, "kind": kind, "meetings": meetings[:MOST_MEETINGS]}
    return render(request, "public/meeting/list.html", context)


@require_safe
def meeting_calendar(request: HttpRequest, year: int | None = None) -> HttpResponse:
    years = Meeting.objects.years()
    if year is None:
        nearest = min(years, key=lambda known: abs(known - timezone.localdate().year), default=None)
        return redirect("meeting-calendar", nearest) if nearest else redirect("meeting-list")
    if year not in years:
        raise Http404
    months = months_of(year, Meeting.objects.in_year(year).oldest_first())
    context = {"year": year, "years": years, "months": months, "today": timezone.localdate()}
    return render(request, "public/meeting/calendar.html", context)


@require_safe
def meeting_detail(request: HttpRequest, slug: str) -> HttpResponse:
    records = records_for(request)
    meeting = records.named(records.meetings, slug)
    if meeting is None:
        raise Http404
    if clean := to_clean_address(request):
        return clean
    narrowing = narrow(request, is_oldest_first=True, meeting=meeting)
    articles = articles_on(meeting, records)
    context = {
        "meeting": meeting,
        "narrowing": narrowing,
        "groups": groups_of(narrowing.page.statements),
        "grid": grid_of(GridScope(meeting=meeting), records, MOST_TOPICS, most_rows=MOST_ROWS),
        "present": presences_at(meeting, records),
        "articles": articles[:MOST_ARTICLES],
        "has_more_articles": len(articles) > MOST_ARTICLES,
    }
    return page_or_part(request, "public/meeting/detail.html", narrowing.part, context)


def groups_of(statements: list[Statement]) -> list[Group]:
    """Those that follow each other before, at or after the meeting, under their heading."""
    titles = {
        Statement.MeetingRelation.BEFORE: _("Before the meeting"),
        Statement.MeetingRelation.AT: _("At the meeting"),
        Statement.MeetingRelation.AFTER: _("After the meeting"),
    }
    parted = groupby(statements, key=lambda row: row.meeting_relation)
    return [Group(titles[relation], list(rows)) for relation, rows in parted]
