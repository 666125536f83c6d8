"""The people and what they said."""

from dataclasses import dataclass

from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.functional import SimpleLazyObject
from django.views.decorators.http import require_safe

from statements.models.offices import Office, Tenure
from statements.models.published_positions import PublishedPosition
from statements.models.spans import Span
from statements.models.speakers import Speaker
from statements.models.statements import Statement, StatementQuerySet
from statements.views.public.glance import glance_at
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
    speaker = get_object_or_404(Speaker.with_merged.select_related("merged_into"), slug=slug)
    if speaker.merged_into:
        return moved_to(request, speaker.merged_into)
    if clean := to_clean_address(request):
        return clean
    published = Statement.objects.published()
    said = published.by(speaker)
    narrowing = narrow(request, published, speaker=speaker)
    tenures = sorted(speaker.tenures.with_office().latest_first(), key=is_past)
    context = {
        "speaker": speaker,
        "names": speaker.names.of_whole_names(),
        "tenures": tenures,
        "present": [tenure for tenure in tenures if tenure.starts_on and not tenure.ends_on],
        "picture": tenure_picture(tenures, "office", timezone.localdate()),
        "glance": SimpleLazyObject(lambda: glance_at(PublishedPosition.objects.by(speaker))),
        "shares": shares_of(said, tenures),
        "narrowing": narrowing,
    }
    return page_or_part(request, "public/speaker/detail.html", narrowing.part, context)


def is_past(tenure: Tenure) -> bool:
    return tenure.ends_on is not None


def shares_of(said: StatementQuerySet, tenures: list[Tenure]) -> list[OfficeShare]:
    """How much was said in which office, the office heard last first."""
    offices = {tenure.office_id: tenure.office for tenure in tenures}
    return [OfficeShare(offices.get(span.key), span) for span in said.spans_by("tenure__office")]
