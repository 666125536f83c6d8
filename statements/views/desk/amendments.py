"""What becomes of a proposed amendment: published, rejected, withdrawn."""

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from statements.actions.amendments import publish_amendment, reject_amendment, withdraw_amendment
from statements.forms.desk_statements import ReturnForm
from statements.models import Amendment
from statements.views.desk.gates import contributors_only, editors_only
from statements.views.desk.review import step


@require_POST
@editors_only
def amendment_publish(request: HttpRequest, pk: int) -> HttpResponse:
    amendment = get_object_or_404(Amendment, pk=pk)
    who = {"reviewer": request.user, "at": timezone.now()}
    act = partial(publish_amendment, amendment=amendment, **who)
    sentence = _("The amendment is public now, with its note.")
    return step(request, amendment.statement_id, act, sentence)


@require_POST
@editors_only
def amendment_reject(request: HttpRequest, pk: int) -> HttpResponse:
    amendment = get_object_or_404(Amendment, pk=pk)
    who = {"reviewer": request.user, "at": timezone.now()}
    act = partial(reject_amendment, amendment=amendment, **who)
    form = ReturnForm(request.POST, name="return")
    sentence = _("The amendment is rejected; the statement stays as it is.")
    return step(request, amendment.statement_id, act, sentence, return_form=form)


@require_POST
@contributors_only
def amendment_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    amendment = get_object_or_404(Amendment, pk=pk)
    who = {"editor": request.user, "at": timezone.now()}
    act = partial(withdraw_amendment, amendment=amendment, **who)
    sentence = _("Your amendment is withdrawn; the statement stays as it is.")
    return step(request, amendment.statement_id, act, sentence)
