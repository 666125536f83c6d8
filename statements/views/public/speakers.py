"""The people and what they said."""

from dataclasses import dataclass

from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from statements.models.offices import Tenure
from statements.models.speakers import Speaker
from statements.models.statements import Statement
from statements.models.topics import Topic
from statements.views.public.narrowing import narrow, to_clean_address
from statements.views.public.stances import Latest, latest_by, stance_rows, statements_of
from statements.views.public.tenure_picture import tenure_picture
from statements.views.rendering import moved_to, page_or_part

MOST_SPEAKERS = 500


@dataclass(frozen=True)
class GlanceRow:
    """A speaker's latest stance on a topic with the statement that says so."""

    topic: Topic
    latest: Latest
    statement: Statement


@require_safe
def speaker_list(request: HttpRequest) -> HttpResponse:
    tenures = Prefetch("tenures", Tenure.objects.with_office().latest_first(), "shown_tenures")
    heard = Speaker.objects.heard().by_name().prefetch_related(tenures)
    heard = list(heard[:MOST_SPEAKERS])
    unheard = Speaker.objects.unheard().by_name()[:MOST_SPEAKERS]
    context = {"heard": heard, "unheard": unheard}
    return render(request, "public/speaker/list.html", context)


@require_safe
def speaker_detail(request: HttpRequest, slug: str) -> HttpResponse:
    speaker = get_object_or_404(Speaker.with_merged.select_related("merged_into"), slug=slug)
    if speaker.merged_into:
        return moved_to(request, speaker.merged_into)
    if clean := to_clean_address(request):
        return clean
    said = Statement.objects.published().by(speaker)
    narrowing = narrow(request, said, speaker=speaker)
    tenures = speaker.tenures.with_office().latest_first()
    tenures = sorted(tenures, key=lambda tenure: tenure.ends_on is not None)
    context = {
        "speaker": speaker,
        "tenures": tenures,
        "present": [tenure for tenure in tenures if tenure.starts_on and not tenure.ends_on],
        "picture": tenure_picture(tenures, timezone.localdate()),
        "glance": glance_at(said),
        "narrowing": narrowing,
    }
    return page_or_part(request, "public/speaker/detail.html", narrowing.part, context)


def glance_at(said) -> list[GlanceRow]:
    """Topic by topic, the topic spoken about last first."""
    latest = latest_by(stance_rows(said), key=lambda row: row.topic_id)
    statements = statements_of(latest.values())
    topics = Topic.objects.in_bulk(list(latest))
    return [
        GlanceRow(topics[key], item, statements[item.row.statement_id])
        for key, item in latest.items()
    ]
