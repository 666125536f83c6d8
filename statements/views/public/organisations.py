"""Countries, alliances and unions, and what was said for them."""

from dataclasses import dataclass
from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from statements.forms.lists import GlanceForm
from statements.models.kept_records import KeptRecords
from statements.models.offices import Office
from statements.models.organisations import Organisation
from statements.models.published_positions import PublishedPosition
from statements.models.spans import Span, summed
from statements.models.tallies import StatementTally, latest_by_topic
from statements.models.tenures import Tenure
from statements.models.topics import Topic
from statements.views.freshness import records_for
from statements.views.public.course import course_of
from statements.views.public.glance import glance_of
from statements.views.public.narrowing import narrow, to_clean_address
from statements.views.rendering import moved_to, page_or_part

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
    records = records_for(request)
    found = summed(StatementTally.objects.by("tenure").spans(), records.organisation_of_tenure)
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
        return moved_to(request, organisation.get_absolute_url())
    if clean := to_clean_address(request):
        return clean
    records = records_for(request)
    narrowing = narrow(request, country=organisation)
    shows_all = GlanceForm.of(request.GET).shows_all
    glance = partial(
        glance_of,
        "organisation",
        organisation.pk,
        records,
        shows_all=shows_all,
        page="organisation-topic",
        name=organisation.code,
    )
    context = {
        "organisation": organisation,
        "offices": SimpleLazyObject(lambda: offices_of(organisation, records)),
        "glance": SimpleLazyObject(glance),
        "narrowing": narrowing,
    }
    return page_or_part(request, "public/organisation/detail.html", narrowing.part, context)


def offices_of(organisation: Organisation, records: KeptRecords) -> list[OfficeRow]:
    held = [row for row in records.tenures.values() if row.office.organisation == organisation]
    spans = StatementTally.objects.by("tenure", [row.pk for row in held]).spans()
    found = summed(spans, {row.pk: row.office_id for row in held})
    return [
        OfficeRow(
            office,
            tuple(row for row in held if row.office_id == office.pk and row.is_present),
            found.get(office.pk),
        )
        for office in records.offices_of(organisation)
    ]


@require_safe
def organisation_topic(request: HttpRequest, code: str, slug: str) -> HttpResponse:
    """What was said for an organisation on one topic, across the holders of its offices."""
    organisation = get_object_or_404(Organisation.objects.coded(code))
    topic = get_object_or_404(Topic.with_merged.select_related("merged_into"), slug=slug)
    standing = topic.merged_into or topic
    if (organisation.code, standing) != (code, topic):
        own = reverse("organisation-topic", args=(organisation.code, standing.slug))
        return moved_to(request, own)
    if clean := to_clean_address(request):
        return clean
    positions = PublishedPosition.objects.of_organisations([organisation]).on_any([topic])
    narrowing = narrow(request, country=organisation, topic=topic)
    latest = latest_by_topic("organisation", organisation.pk).get(topic.pk)
    context = {
        "organisation": organisation,
        "topic": topic,
        "course": course_of(positions, topic, narrowing.page, latest),
        "narrowing": narrowing,
    }
    return page_or_part(request, "public/organisation/topic.html", narrowing.part, context)
