"""Who may enter the desk: signed in, and with the role that the work needs."""

from collections.abc import Callable
from functools import wraps

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import patch_cache_control
from django.utils.translation import gettext_lazy as _

from statements.permissions import (
    lacks_second_factor,
    may_administer,
    may_contribute,
    may_keep_records,
    may_review,
)
from statements.views.rendering import elsewhere

type View = Callable[..., HttpResponse]

FOR_THE_DESK = _("The desk is for editors. Your account has no role there: ask an administrator.")
FOR_EDITORS = _("Only editors may do this: publish, send back, retract or change what is public.")
FOR_DATA_EDITORS = _(
    "Only data editors may do this: change speakers, offices, meetings, outlets and topics."
)
SECOND_FACTOR_FIRST = _("The desk opens with a second factor only: set one up here first.")
FOR_ADMINS = _("Only administrators may do this: invite people, give roles and set the rules.")


def contributors_only(view: View) -> View:
    """For everyone who works at the desk."""
    return _gate(view, may_contribute, FOR_THE_DESK)


def editors_only(view: View) -> View:
    return _gate(view, may_review, FOR_EDITORS)


def data_editors_only(view: View) -> View:
    return _gate(view, may_keep_records, FOR_DATA_EDITORS)


def admins_only(view: View) -> View:
    return _gate(view, may_administer, FOR_ADMINS)


def _gate(view: View, may: Callable[..., bool], sentence: str) -> View:
    @wraps(view)
    def gate(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if not request.user.is_authenticated:
            return to_sign_in(request)
        if not may(request.user):
            return refused(request, sentence)
        if lacks_second_factor(request.user):
            messages.info(request, SECOND_FACTOR_FIRST)
            return elsewhere(request, reverse("mfa_index"))
        response = view(request, *args, **kwargs)
        patch_cache_control(response, private=True)
        return response

    return gate


def to_sign_in(request: HttpRequest) -> HttpResponse:
    """The sign-in page, and from there back to what was read; a write must be sent again."""
    is_read = request.method in ("GET", "HEAD")
    wanted = request.get_full_path() if is_read else reverse("desk:overview-detail")
    return elsewhere(request, redirect_to_login(wanted).url)


def refused(request: HttpRequest, sentence: str) -> HttpResponse:
    return render(request, "desk/refused.html", {"sentence": sentence}, status=403)
