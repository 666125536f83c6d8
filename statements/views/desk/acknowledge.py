"""Letting warnings stand while a statement is a draft or in review."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from statements.actions.acknowledgements import acknowledge_warnings
from statements.actions.refusal import Refusal
from statements.forms.desk_warnings import ticked_in
from statements.permissions import may_change
from statements.views.desk.gates import FOR_EDITORS, contributors_only, refused
from statements.views.desk.refusals import in_words
from statements.views.desk.statements import show_statement, statement_of


@require_POST
@contributors_only
def statement_acknowledge(request: HttpRequest, pk: int) -> HttpResponse:
    statement = statement_of(pk)
    if not may_change(request.user, statement):
        return refused(request, FOR_EDITORS)
    try:
        acknowledge_warnings(
            statement=statement, editor=request.user, acknowledged=ticked_in(request.POST)
        )
    except Refusal as error:
        return show_statement(request, statement_of(pk), 422, problem=in_words(error))
    messages.success(request, _("Your name stands beside what you ticked."))
    return redirect("desk:statement-detail", pk)
