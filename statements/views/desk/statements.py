"""Statements at the desk: their list, one with its proof and history, and amending it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from statements.actions.amendments import propose_amendment
from statements.actions.refusal import Refusal
from statements.actions.statements import amend_statement
from statements.forms.desk_statements import AmendForm, StatementListForm
from statements.models import Statement
from statements.views.desk.conflicts import conflict_with
from statements.views.desk.gates import contributors_only
from statements.views.desk.paging import page_of
from statements.views.desk.queue import address_after
from statements.views.desk.record import CONFLICTS, show_refusal, show_statement, statement_of
from statements.views.rendering import page_or_part

State = Statement.State


@require_safe
@contributors_only
def statement_list(request: HttpRequest) -> HttpResponse:
    form = StatementListForm(request.GET)
    form.is_valid()
    shown = form.cleaned_data.get("state") or State.DRAFT
    statements = Statement.objects.in_state(shown).sent_back_first(request.user).for_desk()
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
        State.MERGED: _("Merged"),
    }
    return [(state, name, counts.get(state, 0)) for state, name in names.items()]


@require_safe
@contributors_only
def statement_detail(request: HttpRequest, pk: int) -> HttpResponse:
    return show_statement(request, statement_of(pk))


@require_POST
@contributors_only
def statement_amend(request: HttpRequest, pk: int) -> HttpResponse:
    """Amends what is not public yet; of what is public, proposes an amendment."""
    statement = get_object_or_404(Statement.objects.for_record(), pk=pk)
    form = AmendForm(request.POST, statement=statement)
    if not form.is_valid():
        return show_statement(request, statement, 422, amend_form=form)
    try:
        sentence = amend(request, statement, form)
    except CONFLICTS as error:
        return show_conflict(request, pk, form, error)
    except Refusal as error:
        return show_refusal(request, pk, error, form.cleaned_data["version"], amend_form=form)
    messages.success(request, sentence)
    return redirect(address_after(request, pk, stays=True))


def amend(request: HttpRequest, statement: Statement, form: AmendForm) -> str:
    """Does it and says what was done."""
    data = {"statement": statement, "editor": request.user, **form.cleaned_data}
    if statement.is_published:
        propose_amendment(at=timezone.now(), **data)
        return _("The amendment waits for review; until then the old wording stays public.")
    amend_statement(**data)
    return _("The statement is amended.")


def show_conflict(request: HttpRequest, pk: int, form: AmendForm, problem: Refusal) -> HttpResponse:
    """What stands there now beside what was sent; sent again, it counts for the newer version and
    takes the place of an amendment that waits."""
    statement = statement_of(pk)
    data = form.data.copy()
    data["version"] = str(statement.version)
    data["replaces"] = str(statement.waiting_amendment.pk) if statement.waiting_amendment else ""
    return show_refusal(
        request,
        pk,
        problem,
        form.cleaned_data["version"],
        differences=conflict_with(statement, form.cleaned_data),
        amend_form=AmendForm(data, statement=statement),
    )
