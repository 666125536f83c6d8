"""Another e-mail address for one's own account: asked for, and confirmed by a letter to it."""

from allauth.account.adapter import get_adapter
from allauth.account.decorators import reauthentication_required
from allauth.decorators import rate_limit
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from statements.actions.addresses import (
    DeadLinkError,
    address_in,
    address_token,
    confirm_address,
)
from statements.actions.invitations import KnownAddressError
from statements.forms.addresses import EmailForm
from statements.views.rendering import sent

LETTER, NOTICE = "account/email/address", "account/email/address_changed"


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@login_required
@rate_limit(action="manage_email")
@reauthentication_required(allow_get=True)
def account_address(request: HttpRequest) -> HttpResponse:
    """Asks for the new address and sends the letter there; nothing changes yet."""
    form = EmailForm(sent(request), user=request.user)
    if not settings.SENDS_MAIL or not form.is_valid():
        return show_form(request, form, 422 if form.is_bound else 200)
    email = form.cleaned_data["email"]
    token = address_token(request.user, email)
    link = request.build_absolute_uri(reverse("address-confirm", args=[token]))
    if not get_adapter().send_mail(LETTER, email, {"link": link, "owner": request.user}):
        form.add_error("email", _("The letter could not be sent. Try again later."))
        return show_form(request, form, 503)
    return render(request, "account/address_sent.html", {"email": email})


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@login_required
def address_confirm(request: HttpRequest, token: str) -> HttpResponse:
    """What the letter's link opens: a question, and its answer."""
    before = request.user.email
    try:
        email = address_in(token, request.user)
        if request.method != "POST":
            return render(request, "account/address_confirm.html", {"email": email})
        confirm_address(user=request.user, token=token)
    except DeadLinkError:
        sentence = _("This link was used, is too old, or is for another account.")
        return render(request, "account/address_refused.html", {"sentence": sentence}, status=410)
    except KnownAddressError:
        sentence = _("Another account has this e-mail address.")
        return render(request, "account/address_refused.html", {"sentence": sentence}, status=409)
    if before:
        get_adapter().send_mail(NOTICE, before, {"new": email, "owner": request.user})
    messages.success(request, _("Your e-mail address is changed."))
    return redirect("account-detail")


def show_form(request: HttpRequest, form: EmailForm, status: int) -> HttpResponse:
    context = {"form": form, "sends_mail": settings.SENDS_MAIL}
    return render(request, "account/address.html", context, status=status)
