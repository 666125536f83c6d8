"""The site's own rules."""

from allauth.account.decorators import reauthentication_required
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from statements.actions.users import set_four_eyes
from statements.forms.invitations import FourEyesForm
from statements.models import SitePolicy
from statements.views.desk.account_history import history_of_policy
from statements.views.desk.gates import admins_only
from statements.views.rendering import sent


@require_http_methods(["GET", "HEAD", "POST"])
@admins_only
@reauthentication_required(allow_get=True)
def policy_detail(request: HttpRequest) -> HttpResponse:
    form = FourEyesForm(sent(request))
    if form.is_valid():
        policy = set_four_eyes(by=request.user, **form.cleaned_data)
        is_on, is_off = _("Four eyes are on."), _("Four eyes are off.")
        messages.success(request, is_on if policy.four_eyes else is_off)
        return redirect("desk:policy-detail")
    context = {
        "form": form,
        "four_eyes": SitePolicy.four_eyes_are_on(),
        "history": history_of_policy(),
    }
    status = 422 if form.errors else 200
    return render(request, "desk/policy/detail.html", context, status=status)
