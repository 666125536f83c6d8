"""Statements at the desk: their list, one with its proof and history, and amending it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from statements.actions.refusal import Refusal
from statements.actions.statements import StaleVersionError, amend_statement
from statements.forms.desk_statements import AmendForm, RetractForm, StatementListForm, VersionForm
from statements.models import Statement
from statements.permissions import may_change, may_publish, may_review
from statements.views.desk.conflicts import differences
from statements.views.desk.gates import FOR_EDITORS, contributors_only, refused
from statements.views.desk.history import history_of
from statements.views.desk.paging import page_of
from statements.views.desk.proof import proofs_of
from statements.views.desk.refusals import in_words
from statements.views.rendering import page_or_part

State = Statement.State


@require_safe
@contributors_only
def statement_list(request: HttpRequest) -> HttpResponse:
    form = StatementListForm(request.GET)
    form.is_valid()
    shown = form.cleaned_data.get("state") or State.DRAFT
    statements = Statement.objects.in_state(shown).order_by("-entered_at", "-pk").for_desk()
    context = {"form": form, "page": page_of(statements, form), "shown": shown, "tabs": tabs()}
    status = 422 if form.errors else 200
    return page_or_part(request, "desk/statement/list.html", "statements", context, status)


def tabs() -> list[tuple[str, str, int]]:
    counts = Statement.objects.counts_by_state()
    names = {
        State.DRAFT: _("Drafts"),
        State.IN_REVIEW: _("In review"),
        State.PUBLISHED: _("Published"),
        State.RETRACTED: _("Retracted"),
    }
    return [(state, name, counts.get(state, 0)) for state, name in names.items()]


@require_safe
@contributors_only
def statement_detail(request: HttpRequest, pk: int) -> HttpResponse:
    return show_statement(request, statement_of(pk))


@require_POST
@contributors_only
def statement_amend(request: HttpRequest, pk: int) -> HttpResponse:
    statement = statement_of(pk)
    if not may_change(request.user, statement) and not statement.is_retracted:
        return refused(request, FOR_EDITORS)
    form = AmendForm(request.POST, statement=statement)
    if not form.is_valid():
        return show_statement(request, statement, 422, amend_form=form)
    data = form.cleaned_data
    try:
        amend_statement(statement=statement, editor=request.user, at=timezone.now(), **data)
    except StaleVersionError as error:
        return show_conflict(request, pk, form, error)
    except Refusal as error:
        return show_statement(
            request, statement_of(pk), 422, amend_form=form, problem=in_words(error)
        )
    messages.success(request, _("The statement is amended."))
    return redirect("desk:statement-detail", pk)


def statement_of(pk: int) -> Statement:
    return get_object_or_404(Statement.objects.for_desk(), pk=pk)


def show_conflict(
    request: HttpRequest, pk: int, form: AmendForm, problem: StaleVersionError
) -> HttpResponse:
    """What stands there now beside what was sent; sent again, it counts for the newer version."""
    statement = statement_of(pk)
    context: dict[str, object] = {"differences": differences(statement, form.cleaned_data)}
    if may_change(request.user, statement):
        data = form.data.copy()
        data["version"] = str(statement.version)
        context["amend_form"] = AmendForm(data, statement=statement)
    return show_statement(request, statement, 409, problem=in_words(problem), **context)


def show_statement(
    request: HttpRequest, statement: Statement, status: int = 200, **context: object
) -> HttpResponse:
    context = {
        "statement": statement,
        "proofs": proofs_of(statement),
        "history": history_of(statement),
        "corrections": statement.corrections.select_related("made_by").newest_first(),
        "amend_form": AmendForm(statement=statement)
        if may_change(request.user, statement)
        else None,
        "version_form": VersionForm(initial={"version": statement.version}),
        "retract_form": RetractForm(),
        "may_review": may_review(request.user),
        "may_publish": may_publish(request.user, statement),
        **context,
    }
    return render(request, "desk/statement/detail.html", context, status=status)
