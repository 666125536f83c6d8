"""Accepting an invitation: the one way to an account."""

from allauth.account.utils import perform_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from statements.actions.invitations import (
    ClosedInvitationError,
    KnownAddressError,
    TakenNameError,
    accept_invitation,
    hash_of,
)
from statements.forms.invitations import AcceptInvitationForm
from statements.models import Invitation
from statements.views.rendering import sent


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@sensitive_post_parameters("password", "again")
def invitation_accept(request: HttpRequest, token: str) -> HttpResponse:
    invitation = Invitation.objects.by_hash(hash_of(token))
    why_not, status = closed(invitation)
    if why_not:
        return refused(request, why_not, status)
    if request.user.is_authenticated:
        why_not = _("You are signed in as %(name)s. Sign out first: this invitation is for one.")
        return refused(request, why_not % {"name": request.user}, 409)
    form = AcceptInvitationForm(sent(request), invitation=invitation)
    if form.is_bound and form.is_valid():
        try:
            user = accept_invitation(token=token, at=timezone.now(), **form.cleaned_data)
        except TakenNameError:
            form.add_error("username", _("Another account has this user name."))
        except KnownAddressError:
            return refused(request, _("There is an account with this address: sign in."), 410)
        except ClosedInvitationError:  # by another window, a moment ago
            return refused(request, _("This invitation was used or withdrawn just now."), 410)
        else:
            return perform_login(request, user)
    status = 422 if form.errors else 200
    context = {"form": form, "invitation": invitation}
    return render(request, "account/invitation.html", context, status=status)


def closed(invitation: Invitation | None) -> tuple[str, int]:
    """Why there is nothing to accept, with the answer's status; "" where there is."""
    if invitation is None:
        return _("There is no such invitation. Open the link whole, as it was sent to you."), 404
    return invitation.why_closed(timezone.localdate()), 410


def refused(request: HttpRequest, sentence: str, status: int) -> HttpResponse:
    return render(request, "account/invitation_closed.html", {"sentence": sentence}, status=status)
