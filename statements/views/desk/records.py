"""The desk's records: speakers, offices, meetings, outlets, topics and what belongs to them.

All kinds are listed, added, changed and deleted in one way; :mod:`nouns` says what is their own.
"""

from typing import Any

from django.contrib import messages
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from statements.actions.records import StaleRecordError, delete_record, version_of
from statements.actions.refusal import Refusal
from statements.forms.record_fields import RecordForm
from statements.forms.record_lists import RecordListForm, SeenForm
from statements.permissions import may_keep_records
from statements.views.desk.conflicts import record_differences
from statements.views.desk.gates import (
    FOR_DATA_EDITORS,
    contributors_only,
    data_editors_only,
    refused,
)
from statements.views.desk.nouns import ALL, NOUN_OF, Noun
from statements.views.desk.paging import page_of
from statements.views.desk.record_history import history_of_record
from statements.views.desk.record_parts import in_the_way, listed, owner_link, parts_of
from statements.views.desk.record_refusals import in_words
from statements.views.rendering import page_or_part


@require_safe
@contributors_only
def record_index(request: HttpRequest) -> HttpResponse:
    kinds = [(noun, noun.rows.counts()) for noun in ALL]
    return render(request, "desk/record/index.html", {"kinds": kinds})


@require_safe
@contributors_only
def record_list(request: HttpRequest, noun: Noun) -> HttpResponse:
    form = RecordListForm(request.GET, kinds=noun.kinds)
    form.is_valid()
    page = page_of(listed(noun, form.cleaned_data), form)
    rows = [(row, noun.title(row), noun.details(row)) for row in page.object_list]
    may_add = noun.may_add(request.user)
    context = {"noun": noun, "form": form, "page": page, "rows": rows, "may_add": may_add}
    status = 422 if form.errors else 200
    return page_or_part(request, "desk/record/list.html", "records", context, status)


@require_http_methods(["GET", "HEAD", "POST"])
@contributors_only
def record_create(request: HttpRequest, noun: Noun) -> HttpResponse:
    """A new row; a link to here may fill in what it knows, such as the speaker of a tenure."""
    if not noun.may_add(request.user):
        return refused(request, FOR_DATA_EDITORS)
    data = request.POST if request.method == "POST" else None
    form = (noun.new_form or noun.form)(data, initial=request.GET.dict())
    context: dict[str, Any] = {"noun": noun, "form": form}
    if form.is_valid():
        try:
            row = noun.store(editor=request.user, row=None, seen="", **form.cleaned_data)
        except Refusal as error:
            context |= {"problem": in_words(error), "in_the_way": in_the_way(error)}
        else:
            return saved(request, noun, row)
    status = 422 if form.errors or "problem" in context else 200
    return render(request, "desk/record/create.html", context, status=status)


@require_safe
@contributors_only
def record_detail(request: HttpRequest, noun: Noun, pk: int) -> HttpResponse:
    return show_record(request, noun, record_of(noun, pk))


@require_POST
@data_editors_only
def record_change(request: HttpRequest, noun: Noun, pk: int) -> HttpResponse:
    row = record_of(noun, pk)
    form = noun.form(request.POST, instance=record_of(noun, pk))
    if not form.is_valid():
        return show_record(request, noun, row, 422, form=form)
    seen = form.cleaned_data.pop("seen")
    try:
        row = noun.store(editor=request.user, row=row, seen=seen, **form.cleaned_data)
    except StaleRecordError as error:
        return show_conflict(request, noun, pk, in_words(error))
    except Refusal as error:
        problem, rows = in_words(error), in_the_way(error)
        return show_record(request, noun, row, 422, form=form, problem=problem, in_the_way=rows)
    return saved(request, noun, row)


@require_POST
@data_editors_only
def record_delete(request: HttpRequest, noun: Noun, pk: int) -> HttpResponse:
    """Deletes what nothing refers to, and leads to the record it was a part of, or to the list."""
    row = record_of(noun, pk)
    form = SeenForm(request.POST)
    if not form.is_valid():
        return show_record(request, noun, row, 422, problem=form.errors["seen"][0])
    owner = noun.owner_of(row)
    try:
        delete_record(editor=request.user, row=row, **form.cleaned_data)
    except Refusal as error:
        status = 409 if isinstance(error, StaleRecordError) else 422
        problem, rows = in_words(error), in_the_way(error)
        return show_record(request, noun, row, status, problem=problem, in_the_way=rows)
    messages.success(request, _("Deleted: %(title)s.") % {"title": noun.title(row)})
    return redirect("desk:record-list", noun) if owner is row else redirect(address_of(owner))


def address_of(row: models.Model) -> str:
    return reverse("desk:record-detail", args=[NOUN_OF[type(row)], row.pk])


def record_of(noun: Noun, pk: int) -> Any:
    return get_object_or_404(noun.rows, pk=pk)


def saved(request: HttpRequest, noun: Noun, row: models.Model) -> HttpResponse:
    """Leads to the page of the record, or of the one of which the row is a part."""
    row = record_of(noun, row.pk)
    messages.success(request, _("Saved: %(title)s.") % {"title": noun.title(row)})
    return redirect(address_of(noun.owner_of(row)))


def show_conflict(request: HttpRequest, noun: Noun, pk: int, problem: str) -> HttpResponse:
    """What stands there now beside what was sent; sent again, it counts for the newer version."""
    row = record_of(noun, pk)
    data = request.POST.copy()
    data["seen"] = version_of(row)
    form = noun.form(data, instance=record_of(noun, pk))
    form.is_valid()
    differences = record_differences(noun.form(instance=row), form)
    return show_record(request, noun, row, 409, form=form, problem=problem, differences=differences)


def show_record(
    request: HttpRequest, noun: Noun, row: Any, status: int = 200, **context: object
) -> HttpResponse:
    seen = version_of(row)
    form: RecordForm = noun.form(instance=row, initial={"seen": seen})
    may_change = may_keep_records(request.user)
    context = {
        "noun": noun,
        "row": row,
        "title": noun.title(row),
        "owner": owner_link(noun, row),
        "form": form,
        "facts": [] if may_change else form.facts(),
        "may_change": may_change,
        "seen": seen,
        "parts": parts_of(noun, row, request.user),
        "history": history_of_record(noun, row),
        **context,
    }
    return render(request, "desk/record/detail.html", context, status=status)
