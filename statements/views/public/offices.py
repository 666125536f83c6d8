"""An office: who held it when, and what was said in it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import SimpleLazyObject
from django.views.decorators.http import require_safe

from statements.forms.lists import GlanceForm
from statements.models.office_figures import MOST_COUNTED, latest_in_office
from statements.models.offices import Office
from statements.models.published_positions import PublishedPosition
from statements.models.statements import Statement
from statements.models.tallies import StatementTally
from statements.models.topics import Topic
from statements.views.freshness import records_for
from statements.views.public.course import course_of
from statements.views.public.glance import glance_at
from statements.views.public.narrowing import narrow, to_clean_address
from statements.views.public.tenure_picture import tenure_picture
from statements.views.rendering import moved_to, page_or_part


@require_safe
def office_detail(request: HttpRequest, slug: str) -> HttpResponse:
    office = get_object_or_404(Office.objects.select_related("organisation"), slug=slug)
    if clean := to_clean_address(request):
        return clean
    narrowing = narrow(request, office=office)
    records = records_for(request)
    tenures = records.holders_of(office)
    shows_all = GlanceForm.of(request.GET).shows_all
    tallied = StatementTally.objects.by("tenure", [row.pk for row in tenures])
    spans = {span.key: span for span in tallied.spans()}
    context = {
        "office": office,
        "tenures": tenures,
        "spans": spans,
        "is_cut": sum(span.count for span in spans.values()) > MOST_COUNTED,
        "picture": tenure_picture(tenures, "speaker", timezone.localdate()),
        "glance": SimpleLazyObject(
            lambda: glance_at(
                latest_in_office(tenures),
                records,
                shows_all=shows_all,
                page="office-topic",
                name=office.slug,
            )
        ),
        "narrowing": narrowing,
    }
    return page_or_part(request, "public/office/detail.html", narrowing.part, context)


@require_safe
def office_topic(request: HttpRequest, slug: str, topic: str) -> HttpResponse:
    """What was said in an office on one topic, from holder to holder."""
    office = get_object_or_404(Office.objects.select_related("organisation"), slug=slug)
    row = get_object_or_404(Topic.with_merged.select_related("merged_into"), slug=topic)
    if row.merged_into:
        return moved_to(request, reverse("office-topic", args=(slug, row.merged_into.slug)))
    if clean := to_clean_address(request):
        return clean
    said = Statement.objects.published().in_office(office)
    positions = PublishedPosition.objects.of(said).on_any([row])
    narrowing = narrow(request, office=office, topic=row)
    tenures = records_for(request).holders_of(office)
    latest = latest_in_office(tenures, row).get(row.pk)
    context = {
        "office": office,
        "topic": row,
        "course": course_of(positions, row, narrowing.page, latest),
        "is_cut": latest is not None and latest.count >= MOST_COUNTED,
        "narrowing": narrowing,
    }
    return page_or_part(request, "public/office/topic.html", narrowing.part, context)
