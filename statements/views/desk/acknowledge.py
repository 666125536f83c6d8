"""Letting warnings stand while a statement or its amendment is not published yet."""

from collections.abc import Callable
from functools import partial

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from statements.actions.acknowledgements import acknowledge_warnings
from statements.actions.amendments import acknowledge_amended
from statements.actions.refusal import Refusal
from statements.forms.desk_warnings import ticked_in
from statements.models import Amendment
from statements.permissions import may_change
from statements.views.desk.gates import FOR_EDITORS, contributors_only, editors_only, refused
from statements.views.desk.queue import address_after
from statements.views.desk.record import show_statement, statement_of
from statements.views.desk.refusals import in_words


@require_POST
@contributors_only
def statement_acknowledge(request: HttpRequest, pk: int) -> HttpResponse:
    statement = statement_of(pk)
    if not may_change(request.user, statement):
        return refused(request, FOR_EDITORS)
    return let_stand(request, pk, partial(acknowledge_warnings, statement=statement))


@require_POST
@editors_only
def amendment_acknowledge(request: HttpRequest, pk: int) -> HttpResponse:
    amendment = get_object_or_404(Amendment, pk=pk)
    act = partial(acknowledge_amended, amendment=amendment)
    return let_stand(request, amendment.statement_id, act)


def let_stand(request: HttpRequest, pk: int, act: Callable[..., object]) -> HttpResponse:
    """What is ticked of the warnings of a statement (``pk``), and back to it."""
    try:
        act(editor=request.user, acknowledged=ticked_in(request.POST))
    except Refusal as error:
        return show_statement(request, statement_of(pk), 422, problem=in_words(error))
    messages.success(request, _("Your name stands beside what you ticked."))
    return redirect(address_after(request, pk, stays=True))
