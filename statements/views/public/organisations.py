"""Countries, alliances and unions, and what was said for them."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from statements.models.offices import Office, Tenure
from statements.models.organisations import Organisation
from statements.models.published_positions import PublishedPosition
from statements.models.spans import Span
from statements.models.statements import Statement, StatementQuerySet
from statements.models.topics import Topic
from statements.views.public.course import course_of
from statements.views.public.glance import glance_at
from statements.views.public.narrowing import narrow, to_clean_address
from statements.views.rendering import page_or_part

MOST_ORGANISATIONS = 300


@dataclass(frozen=True)
class OrganisationRow:
    organisation: Organisation
    span: Span | None


@dataclass(frozen=True)
class Group:
    title: str
    rows: tuple[OrganisationRow, ...]


@dataclass(frozen=True)
class OfficeRow:
    """An office with those who hold it now, and how much was said in it, by anyone."""

    office: Office
    holders: tuple[Tenure, ...]
    span: Span | None


@require_safe
def organisation_list(request: HttpRequest) -> HttpResponse:
    spans = Statement.objects.published().spans_by("tenure__office__organisation")
    found = {span.key: span for span in spans}
    organisations = Organisation.objects.with_offices().by_name()[:MOST_ORGANISATIONS]
    rows = [OrganisationRow(row, found.get(row.pk)) for row in organisations]
    context = {"groups": groups_of(rows)}
    return render(request, "public/organisation/list.html", context)


def groups_of(rows: list[OrganisationRow]) -> list[Group]:
    kinds = {
        _("Members of NATO"): lambda row: row.joined_nato_on is not None,
        _("Other countries"): lambda row: row.kind == "country" and row.joined_nato_on is None,
        _("Alliances, unions and bodies"): lambda row: row.kind != "country",
    }
    groups = [
        Group(title, tuple(row for row in rows if belongs(row.organisation)))
        for title, belongs in kinds.items()
    ]
    return [group for group in groups if group.rows]


@require_safe
def organisation_detail(request: HttpRequest, code: str) -> HttpResponse:
    organisation = get_object_or_404(Organisation.objects.coded(code))
    if organisation.code != code:
        return redirect(organisation, permanent=True)
    if clean := to_clean_address(request):
        return clean
    published = Statement.objects.published()
    said = published.speaking_for(organisation)
    positions = PublishedPosition.objects.of_organisations([organisation])
    narrowing = narrow(request, published, country=organisation)
    context = {
        "organisation": organisation,
        "offices": SimpleLazyObject(lambda: offices_of(organisation, said)),
        "glance": SimpleLazyObject(lambda: glance_at(positions)),
        "narrowing": narrowing,
    }
    return page_or_part(request, "public/organisation/detail.html", narrowing.part, context)


def offices_of(organisation: Organisation, said: StatementQuerySet) -> list[OfficeRow]:
    spans = {span.key: span for span in said.spans_by("tenure__office")}
    present = Tenure.objects.having(office__organisation=organisation).present()
    holders: dict[int, list[Tenure]] = {}
    for tenure in present.with_speaker().latest_first():
        holders.setdefault(tenure.office_id, []).append(tenure)
    return [
        OfficeRow(office, tuple(holders.get(office.pk, ())), spans.get(office.pk))
        for office in organisation.offices.for_records()
    ]


@require_safe
def organisation_topic(request: HttpRequest, code: str, slug: str) -> HttpResponse:
    """What was said for an organisation on one topic, across the holders of its offices."""
    organisation = get_object_or_404(Organisation, code=code)
    topic = get_object_or_404(Topic.with_merged.select_related("merged_into"), slug=slug)
    if topic.merged_into:
        return redirect("organisation-topic", code, topic.merged_into.slug, permanent=True)
    if clean := to_clean_address(request):
        return clean
    positions = PublishedPosition.objects.of_organisations([organisation])
    narrowing = narrow(request, Statement.objects.published(), country=organisation, topic=topic)
    context = {
        "organisation": organisation,
        "topic": topic,
        "course": course_of(positions.on_any([topic]), topic, narrowing.page),
        "narrowing": narrowing,
    }
    return page_or_part(request, "public/organisation/topic.html", narrowing.part, context)
