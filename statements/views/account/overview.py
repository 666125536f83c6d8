"""One's own account: its name, role and what guards it."""

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from statements.permissions import may_repair


@require_safe
@never_cache
@login_required
def account_detail(request: HttpRequest) -> HttpResponse:
    context = {
        "has_second_factor": request.user.has_second_factor(),
        "may_repair": may_repair(request.user),
    }
    return render(request, "account/overview.html", context)
