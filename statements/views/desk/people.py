"""Who works at the desk, seen and changed by administrators."""

from allauth.account.decorators import reauthentication_required
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from statements.actions.addresses import set_address
from statements.actions.refusal import Refusal
from statements.actions.users import forget_second_factors, set_active, set_desk_role
from statements.forms.addresses import EmailForm
from statements.forms.invitations import ActiveForm, RoleForm
from statements.models import Invitation, User
from statements.views.desk.account_history import history_of_account
from statements.views.desk.gates import admins_only
from statements.views.desk.refusals import in_words


@require_safe
@admins_only
def person_list(request: HttpRequest) -> HttpResponse:
    context = {
        "people": User.objects.for_people(),
        "invitations": Invitation.objects.for_people(),
        "today": timezone.localdate(),
        "mfa_required": settings.MFA_REQUIRED,
    }
    return render(request, "desk/person/list.html", context)


@require_safe
@admins_only
def person_detail(request: HttpRequest, pk: int) -> HttpResponse:
    return show_person(request, pk)


@require_POST
@admins_only
@reauthentication_required
def person_role(request: HttpRequest, pk: int) -> HttpResponse:
    person = get_object_or_404(User, pk=pk)
    form = RoleForm(request.POST)
    if not form.is_valid():
        return show_person(request, pk, 422, role_form=form)
    try:
        set_desk_role(user=person, by=request.user, **form.cleaned_data)
    except Refusal as error:
        return show_person(request, pk, 409, problem=in_words(error))
    return done(request, pk, _("The role is set. Every session of this account has ended."))


@require_POST
@admins_only
@reauthentication_required
def person_activity(request: HttpRequest, pk: int) -> HttpResponse:
    person = get_object_or_404(User, pk=pk)
    form = ActiveForm(request.POST)
    if not form.is_valid():
        return show_person(request, pk, 422, problem=_("Say whether the account is on or off."))
    try:
        person = set_active(user=person, by=request.user, **form.cleaned_data)
    except Refusal as error:
        return show_person(request, pk, 409, problem=in_words(error))
    is_on, is_off = _("The account can be used again."), _("The account is closed.")
    return done(request, pk, is_on if person.is_active else is_off)


@require_POST
@admins_only
@reauthentication_required
def person_address(request: HttpRequest, pk: int) -> HttpResponse:
    person = get_object_or_404(User, pk=pk)
    form = EmailForm(request.POST, user=person)
    if not form.is_valid():
        return show_person(request, pk, 422, email_form=form)
    try:
        set_address(user=person, by=request.user, **form.cleaned_data)
    except Refusal as error:
        return show_person(request, pk, 409, email_form=form, problem=in_words(error))
    return done(request, pk, _("The e-mail address is changed."))


@require_POST
@admins_only
@reauthentication_required
def person_factors(request: HttpRequest, pk: int) -> HttpResponse:
    forget_second_factors(user=get_object_or_404(User, pk=pk), by=request.user)
    return done(request, pk, _("The second factors are forgotten: the next sign-in needs none."))


def done(request: HttpRequest, pk: int, message: str) -> HttpResponse:
    messages.success(request, message)
    return redirect("desk:person-detail", pk)


def show_person(
    request: HttpRequest, pk: int, status: int = 200, **context: object
) -> HttpResponse:
    person = get_object_or_404(User, pk=pk)
    context = {
        "person": person,
        "has_second_factor": person.has_second_factor(),
        "email_form": EmailForm(user=person),
        "role_form": RoleForm(initial={"desk_role": person.desk_role}),
        "history": history_of_account(person),
        **context,
    }
    return render(request, "desk/person/detail.html", context, status=status)
