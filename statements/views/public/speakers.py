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
from statements.models.offices import Office
from statements.models.spans import Span, summed
from statements.models.speakers import Speaker
from statements.models.tallies import spans_of
from statements.models.tenures import Tenure
from statements.views.freshness import records_for
from statements.views.public.glance import glance_of
from statements.views.public.narrowing import narrow, to_clean_address
from statements.views.public.person import Person
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
        return moved_to(request, speaker.merged_into.get_absolute_url())
    if clean := to_clean_address(request):
        return clean
    narrowing = narrow(request, speaker=speaker)
    person = Person(speaker, records, timezone.localdate())
    shows_all = GlanceForm.of(request.GET).shows_all
    glance = partial(glance_of, "speaker", speaker.pk, records, shows_all=shows_all)
    context = {
        "speaker": speaker,
        "person": person,
        "glance": SimpleLazyObject(glance),
        "shares": shares_of(person),
        "narrowing": narrowing,
    }
    return page_or_part(request, "public/speaker/detail.html", narrowing.part, context)


def shares_of(person: Person) -> list[OfficeShare]:
    """How much was said in which office, the office heard last first."""
    offices = {tenure.pk: tenure.office for tenure in person.tenures}
    spans = spans_of(person.speaker, person.tenures)
    return [OfficeShare(office, span) for office, span in summed(spans, offices).items()]
