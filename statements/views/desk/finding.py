"""What comes up while an editor types a name: speakers with their office of a day, and topics."""

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from statements.forms.desk_finding import FindForm
from statements.models import Speaker, Tenure, Topic
from statements.views.desk.cards import Person
from statements.views.desk.gates import contributors_only

MOST = 8
MOST_LOOKED_AT = 60  # of which those in office come first


@require_safe
@contributors_only
def speaker_find(request: HttpRequest) -> HttpResponse:
    form = FindForm(request.GET)
    form.is_valid()
    day = form.cleaned_data.get("said_on") or timezone.localdate()
    people = people_called(form.cleaned_data.get("q", ""), day)
    nothing = _("Nobody here goes by this name.")
    return show_options(request, form, nothing, people=people)


@require_safe
@contributors_only
def topic_find(request: HttpRequest) -> HttpResponse:
    form = FindForm(request.GET)
    form.is_valid()
    words = form.cleaned_data.get("q", "")
    topics = list(Topic.objects.meant_by(words).by_name()[:MOST]) if words else []
    nothing = _("No topic here goes by this name.")
    return show_options(request, form, nothing, topics=topics)


def people_called(words: str, day: date) -> list[Person]:
    """Those with such a name or spelling; who held an office that day comes first."""
    if not words:
        return []
    speakers = list(Speaker.objects.named_like(words).by_name()[:MOST_LOOKED_AT])
    offices = Tenure.objects.shown_on(day, speakers)
    people = [Person(speaker, offices.get(speaker.pk)) for speaker in speakers]
    return sorted(people, key=lambda person: person.tenure is None)[:MOST]


def show_options(
    request: HttpRequest,
    form: FindForm,
    nothing: str,
    people: list[Person] = (),
    topics: list[Topic] = (),
) -> HttpResponse:
    n = len(people) + len(topics)
    is_in_vain = form.cleaned_data.get("q") and not n
    context = {
        "form": form,
        "people": people,
        "topics": topics,
        "n": n,
        "nothing": nothing if is_in_vain else "",
    }
    status = 422 if form.errors else 200
    return render(request, "desk/parts/options.html", context, status=status)
