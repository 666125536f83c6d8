"""The people and what they said."""

from dataclasses import dataclass
from functools import partial

from django.db.models import Prefetch
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.functional import SimpleLazyObject
from django.views.decorators.http import require_safe

from statements.forms.lists import GlanceForm
from statements.models.offices import Office, Tenure
from statements.models.spans import Span, summed
from statements.models.speakers import Speaker
from statements.models.tallies import spans_of
from statements.views.freshness import records_for
from statements.views.public.glance import glance_of
from statements.views.public.narrowing import narrow, to_clean_address
from statements.views.public.tenure_picture import tenure_picture
from statements.views.rendering import moved_to, page_or_part

MOST_SPEAKERS = 500


@dataclass(frozen=True)
class OfficeShare:
    """An office in which a speaker was heard, and how much was said in it; None where none was
    held, or none is on record."""

    office: Office | None
    span: Span


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
    records = records_for(request)
    speaker = records.named(records.speakers, slug)
    if speaker is None:
        raise Http404
    if speaker.merged_into:
        return moved_to(request, speaker.merged_into)
    if clean := to_clean_address(request):
        return clean
    narrowing = narrow(request, speaker=speaker)
    tenures = sorted(records.tenures_of(speaker), key=is_past)
    shows_all = GlanceForm.of(request.GET).shows_all
    glance = partial(glance_of, "speaker", speaker.pk, records, shows_all=shows_all)
    context = {
        "speaker": speaker,
        "names": records.names_of(speaker),
        "tenures": tenures,
        "present": [tenure for tenure in tenures if tenure.is_present],
        "picture": tenure_picture(tenures, "office", timezone.localdate()),
        "glance": SimpleLazyObject(glance),
        "shares": shares_of(speaker, tenures),
        "narrowing": narrowing,
    }
    return page_or_part(request, "public/speaker/detail.html", narrowing.part, context)


def is_past(tenure: Tenure) -> bool:
    return tenure.ends_on is not None


def shares_of(speaker: Speaker, tenures: list[Tenure]) -> list[OfficeShare]:
    """How much was said in which office, the office heard last first."""
    offices = {tenure.pk: tenure.office for tenure in tenures}
    spans = spans_of(speaker, tenures)
    return [OfficeShare(office, span) for office, span in summed(spans, offices).items()]
