"""The occasions: their calendar, and what was said at one."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from statements.forms.lists import MeetingListForm
from statements.models.articles import Article
from statements.models.meetings import Meeting
from statements.models.statements import Statement
from statements.views.public.stance_grid import grid_of

MOST_MEETINGS = 500
# A meeting's page holds all that was said at it; past this, search narrows it by topic.
MOST_STATEMENTS = 150
MOST_ARTICLES = 100


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
def meeting_detail(request: HttpRequest, slug: str) -> HttpResponse:
    meetings = Meeting.objects.select_related("chair", "country", "parent")
    meeting = get_object_or_404(meetings, slug=slug)
    said = Statement.objects.published().at(meeting)
    found = list(said.newest_first().for_cards()[: MOST_STATEMENTS + 1])
    statements = found[:MOST_STATEMENTS]
    context = {
        "meeting": meeting,
        "attendances": attendances_of(meeting),
        "heard": {row.speaker_id for row in statements},
        "is_cut": len(found) > MOST_STATEMENTS,
        "grid": grid_of(statements),
        "groups": groups_of(statements),
        "articles": articles_on(meeting),
    }
    return render(request, "public/meeting/detail.html", context)


def attendances_of(meeting: Meeting):
    rows = meeting.attendances.select_related("speaker", "tenure__office__organisation")
    return rows.order_by("part", "speaker__sort_name", "pk")


def articles_on(meeting: Meeting):
    articles = Article.objects.quoted().on(meeting)
    return articles.select_related("outlet").newest_first()[:MOST_ARTICLES]


def groups_of(statements: list[Statement]) -> list[Group]:
    titles = {
        Statement.MeetingRelation.BEFORE: _("Before the meeting"),
        Statement.MeetingRelation.AT: _("At the meeting"),
        Statement.MeetingRelation.AFTER: _("After the meeting"),
    }
    groups = [
        Group(title, [row for row in statements if row.meeting_relation == relation])
        for relation, title in titles.items()
    ]
    return [group for group in groups if group.statements]
