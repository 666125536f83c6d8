"""Letting people in: invitations by administrators."""

import logging
import smtplib

from allauth.account.decorators import reauthentication_required
from django.conf import settings
from django.contrib import messages
from django.core.mail import EmailMessage
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from statements.actions.invitations import invite, withdraw_invitation
from statements.actions.refusal import Refusal
from statements.forms.invitations import InviteForm
from statements.models import Invitation
from statements.views.desk.gates import admins_only
from statements.views.desk.refusals import in_words
from statements.views.rendering import sent

logger = logging.getLogger(__name__)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@admins_only
@reauthentication_required(allow_get=True)
def invitation_create(request: HttpRequest) -> HttpResponse:
    """The form; sent, the link of the new invitation, which is shown this once only."""
    form = InviteForm(sent(request))
    if not form.is_valid():
        return show_form(request, form)
    try:
        invitation, token = invite(by=request.user, at=timezone.now(), **form.cleaned_data)
    except Refusal as error:
        return show_form(request, form, problem=in_words(error))
    link = request.build_absolute_uri(reverse("invitation-accept", args=[token]))
    context = {"invitation": invitation, "link": link, "was_sent": send(request, invitation, link)}
    return render(request, "desk/invitation/made.html", context, status=201)


@require_POST
@admins_only
@reauthentication_required
def invitation_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    invitation = get_object_or_404(Invitation, pk=pk)
    try:
        withdraw_invitation(invitation=invitation, by=request.user, at=timezone.now())
    except Refusal as error:
        messages.error(request, in_words(error))
    else:
        messages.success(request, _("The invitation is withdrawn; its link leads nowhere now."))
    return redirect("desk:person-list")


def show_form(request: HttpRequest, form: InviteForm, problem: str = "") -> HttpResponse:
    status = 422 if form.errors or problem else 200
    context = {"form": form, "problem": problem}
    return render(request, "desk/invitation/create.html", context, status=status)


def send(request: HttpRequest, invitation: Invitation, link: str) -> bool:
    """Whether it went out by mail; without a mail server somebody hands the link over."""
    if not settings.SENDS_MAIL:
        return False
    context = {"invitation": invitation, "link": link, "by": request.user}
    mail = EmailMessage(
        subject=_("Invitation to the NATO tracker"),
        body=render_to_string("account/email/invitation.txt", context),
        to=[invitation.email],
    )
    try:
        mail.send()
    except (OSError, smtplib.SMTPException):
        logger.exception("The invitation could not be mailed.")
        return False
    return True
