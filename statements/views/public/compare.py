"""Two to four speakers or countries side by side."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from statements.forms.comparing import MOST_SIDES, MOST_TOPICS, CompareForm
from statements.models.organisations import Organisation
from statements.models.published_positions import PublishedPosition
from statements.views.public.narrowing import to_clean_address
from statements.views.public.side_by_side import chapters_of, shared_rows, sides_of, themes_of

MOST_SPEAKERS = 500


@require_safe
def compare(request: HttpRequest) -> HttpResponse:
    if clean := to_clean_address(request):
        return clean
    form = CompareForm(request.GET)
    form.is_valid()
    sides = sides_of(form.sides, form.topics)
    positions = PublishedPosition.objects.all()
    are_compared = len(sides) > 1
    context = {
        "form": form,
        "sides": sides,
        "themes": themes_of(form.sides, form.topics),
        "topics": form.topics,
        "chapters": chapters_of(sides, form.topics) if are_compared and form.topics else [],
        "shared": shared_rows(sides) if are_compared and not form.topics else [],
        "fields": fields_for(len(sides)),
        "may_add_topic": len(form.topics) < MOST_TOPICS,
        "organisations": Organisation.objects.with_offices().by_name(),
        "speakers": positions.occurring("speaker").by_name()[:MOST_SPEAKERS],
        "all_topics": positions.occurring("topic").by_name(),
    }
    return render(request, "public/compare/compare.html", context)


def fields_for(sides: int) -> range:
    """A field to choose by for each of the first two, then one more at a time."""
    return range(sides + 1, min(max(2, sides + 1), MOST_SIDES) + 1)
