"""Merging a record into another: which one, what moves, and then the merge."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from statements.actions.records import StaleRecordError, version_of
from statements.actions.refusal import Refusal
from statements.actions.speaker_merges import merge_speakers
from statements.actions.topic_merges import merge_topics
from statements.forms.record_fields import RowField
from statements.forms.record_lists import MergeForm, OtherForm
from statements.forms.records import speaker_field, topic_field
from statements.models import Speaker, Statement, Topic
from statements.models.statements import StatementQuerySet
from statements.views.changes import Difference
from statements.views.desk.conflicts import record_differences
from statements.views.desk.gates import data_editors_only
from statements.views.desk.nouns import Noun
from statements.views.desk.record_parts import in_the_way
from statements.views.desk.record_refusals import in_words
from statements.views.desk.records import record_of


@dataclass(frozen=True, slots=True)
class Preview:
    """What a merge would move, as (what, how many), and how many public statements it changes."""

    other: Any
    title: str
    moves: list[tuple[str, int]]
    public_count: int
    differences: list[Difference]


@require_http_methods(["GET", "HEAD", "POST"])
@data_editors_only
def record_merge(request: HttpRequest, noun: Noun, pk: int) -> HttpResponse:
    """The record ``pk`` stays; ``other``, which the form names, becomes a part of it."""
    if not noun.is_mergeable:
        raise Http404
    row = record_of(noun, pk)
    field = FIELDS[noun.model](label=_("Which one becomes a part of it"))
    if request.method != "POST":
        return show_merge(request, noun, row, OtherForm(request.GET or None, field=field))
    form = MergeForm(request.POST, field=field)
    if not form.is_valid():
        problem = next(iter(form.errors.values()))[0]
        return show_merge(request, noun, row, form, 422, problem=problem)
    merged, data = form.cleaned_data.pop("other"), form.cleaned_data
    try:
        MERGES[noun.model](editor=request.user, at=timezone.now(), kept=row, merged=merged, **data)
    except Refusal as error:
        form.cleaned_data["other"] = merged
        status = 409 if isinstance(error, StaleRecordError) else 422
        problem, rows = in_words(error), in_the_way(error)
        return show_merge(request, noun, row, form, status, problem=problem, in_the_way=rows)
    names = {"merged": noun.title(merged), "kept": noun.title(row)}
    messages.success(request, _("%(merged)s is a part of %(kept)s now.") % names)
    return redirect("desk:record-detail", noun, row.pk)


def show_merge(
    request: HttpRequest,
    noun: Noun,
    row: Any,
    asked: OtherForm,
    status: int = 200,
    **context: object,
) -> HttpResponse:
    """Asks for the other one; where that is known, shows what would move and asks whether to."""
    context = {"noun": noun, "row": row, "title": noun.title(row), "form": asked, **context}
    if asked.is_bound and asked.errors.get("other"):
        status = 422
    elif asked.is_bound and (other := asked.cleaned_data.get("other")):
        names = {"merged": noun.title(other), "kept": noun.title(row)}
        initial = {
            "seen_kept": version_of(row),
            "seen_merged": version_of(other),
            "note": asked.data.get("note", NOTES[noun.model] % names),
        }
        context["merge_form"] = MergeForm(initial=initial, field=asked.fields["other"])
        context["preview"] = preview_of(noun, row, other)
    return render(request, "desk/record/merge.html", context, status=status)


def preview_of(noun: Noun, row: Any, other: Any) -> Preview:
    said = STATEMENTS[noun.model](other)
    counts = [(_("Statements"), said.count())]
    counts += [(str(words), count(other)) for words, count in MOVES[noun.model]]
    return Preview(
        other=other,
        title=noun.title(other),
        moves=[(words, count) for words, count in counts if count],
        public_count=said.published().count(),
        differences=record_differences(noun.form(instance=row), noun.form(instance=other)),
    )


MERGES: dict[Any, Callable[..., Any]] = {Speaker: merge_speakers, Topic: merge_topics}
FIELDS: dict[Any, Callable[..., RowField]] = {Speaker: speaker_field, Topic: topic_field}
STATEMENTS: dict[Any, Callable[[Any], StatementQuerySet]] = {
    Speaker: Statement.objects.by,
    Topic: Statement.objects.speaking_about,
}
NOTES: dict[Any, Any] = {
    Speaker: gettext_lazy("Two entries for one person were joined: “%(merged)s” is %(kept)s."),
    Topic: gettext_lazy("Two topics were joined: “%(merged)s” is a part of “%(kept)s” now."),
}
# What else moves, and how many of it a row has.
MOVES: dict[Any, list[tuple[Any, Callable[[Any], int]]]] = {
    Speaker: [
        (gettext_lazy("Names"), lambda row: row.names.count() + 1),
        (gettext_lazy("Tenures"), lambda row: row.tenures.count()),
        (gettext_lazy("Attendances"), lambda row: row.attendances.count()),
        (gettext_lazy("Meetings chaired"), lambda row: row.chaired_meetings.count()),
        (gettext_lazy("Candidates"), lambda row: row.candidates.count()),
    ],
    Topic: [
        (gettext_lazy("Terms"), lambda row: row.terms.count()),
        (gettext_lazy("Topics below"), lambda row: row.children.count()),
    ],
}
