"""A statement's way to the public and back: submit, return, publish, retract; and comments."""

from collections.abc import Callable, Collection
from functools import partial

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from statements.actions.candidates import discard_statement
from statements.actions.comments import comment_on_statement
from statements.actions.refusal import Refusal
from statements.actions.statements import (
    publish_statement,
    retract_statement,
    return_statement,
    submit_statement,
)
from statements.forms.desk_statements import CommentForm, RetractForm, ReturnForm, VersionForm
from statements.forms.desk_warnings import ticked_in
from statements.models import Statement
from statements.views.desk.gates import contributors_only, editors_only
from statements.views.desk.queue import address_after
from statements.views.desk.record import show_refusal, show_statement, statement_of


@require_POST
@contributors_only
def statement_submit(request: HttpRequest, pk: int) -> HttpResponse:
    ticked = ticked_in(request.POST)
    act = partial(submit_statement, statement=plain(pk), editor=request.user, at=timezone.now())
    act = partial(act, acknowledged=ticked)
    return step(request, pk, act, _("The statement is in review now."), ticked=ticked)


@require_POST
@contributors_only
def statement_discard(request: HttpRequest, pk: int) -> HttpResponse:
    """Takes a draft back and leads to its article, where the passage is open again."""
    statement = statement_of(pk)
    article = statement.leading_quote.snapshot.article_id
    act = partial(discard_statement, statement=statement, editor=request.user)
    sentence = _("The draft is discarded; its passages are open again.")
    return step(request, pk, act, sentence, leads_to=("desk:article-detail", article))


@require_POST
@contributors_only
def statement_comment(request: HttpRequest, pk: int) -> HttpResponse:
    act = partial(comment_on_statement, statement=plain(pk), editor=request.user, at=timezone.now())
    form = CommentForm(request.POST, name="comment")
    leads_to = (address_after(request, pk, stays=True),)
    sentence = _("Your comment stands with the statement.")
    return step(request, pk, act, sentence, comment_form=form, leads_to=leads_to)


@require_POST
@editors_only
def statement_return(request: HttpRequest, pk: int) -> HttpResponse:
    act = partial(return_statement, statement=plain(pk), reviewer=request.user, at=timezone.now())
    form = ReturnForm(request.POST, name="return")
    return step(request, pk, act, _("The statement is a draft again."), return_form=form)


@require_POST
@editors_only
def statement_publish(request: HttpRequest, pk: int) -> HttpResponse:
    act = partial(publish_statement, statement=plain(pk), reviewer=request.user, at=timezone.now())
    return step(request, pk, act, _("The statement is public now."))


@require_POST
@editors_only
def statement_retract(request: HttpRequest, pk: int) -> HttpResponse:
    act = partial(retract_statement, statement=plain(pk), reviewer=request.user, at=timezone.now())
    form = RetractForm(request.POST, name="retract")
    sentence = _("The statement is retracted; its address shows your note.")
    return step(request, pk, act, sentence, retract_form=form)


def plain(pk: int) -> Statement:
    return get_object_or_404(Statement, pk=pk)


def step(
    request: HttpRequest,
    pk: int,
    act: Callable[..., object],
    sentence: str,
    *,
    leads_to: tuple[object, ...] = (),
    ticked: Collection[str] = (),
    **forms: VersionForm,
) -> HttpResponse:
    """One act on a statement (``pk``) in the version that its form says, and on from there; or the
    statement as it is now, with the form as it was sent and why that was not done."""
    form = next(iter(forms.values()), None) or VersionForm(request.POST)
    if not form.is_valid():
        problem = " ".join(form.errors.get("version", []))
        return show_statement(request, statement_of(pk), 422, problem=problem, **forms)
    try:
        act(**form.cleaned_data)
    except Refusal as error:
        version = plain(pk).version
        sent = {name: form.renewed(version) for name, form in forms.items()}
        return show_refusal(request, pk, error, form.cleaned_data["version"], ticked=ticked, **sent)
    messages.success(request, sentence)
    return redirect(*leads_to) if leads_to else redirect(address_after(request, pk))
