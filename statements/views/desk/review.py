"""A statement's way to the public and back: submit, return, publish, retract."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from statements.actions.candidates import discard_statement
from statements.actions.refusal import Refusal
from statements.actions.statements import (
    StaleVersionError,
    publish_statement,
    retract_statement,
    return_statement,
    submit_statement,
)
from statements.forms.desk_statements import RetractForm, VersionForm
from statements.views.desk.gates import contributors_only, editors_only
from statements.views.desk.refusals import in_words
from statements.views.desk.statements import show_statement, statement_of


@require_POST
@contributors_only
def statement_submit(request: HttpRequest, pk: int) -> HttpResponse:
    try:
        submit_statement(statement=statement_of(pk), editor=request.user)
    except Refusal as error:
        return show_refusal(request, pk, error)
    return done(request, pk, _("The statement is in review now."))


@require_POST
@contributors_only
def statement_discard(request: HttpRequest, pk: int) -> HttpResponse:
    """Takes a draft back and leads to its article, where the passage is open again."""
    statement = statement_of(pk)
    article = statement.leading_quote.snapshot.article_id
    try:
        discard_statement(statement=statement, editor=request.user)
    except Refusal as error:
        return show_refusal(request, pk, error)
    messages.success(request, _("The draft is discarded; its passages are open again."))
    return redirect("desk:article-detail", pk=article)


@require_POST
@editors_only
def statement_return(request: HttpRequest, pk: int) -> HttpResponse:
    try:
        return_statement(statement=statement_of(pk), reviewer=request.user)
    except Refusal as error:
        return show_refusal(request, pk, error)
    return done(request, pk, _("The statement is a draft again."))


@require_POST
@editors_only
def statement_publish(request: HttpRequest, pk: int) -> HttpResponse:
    statement = statement_of(pk)
    form = VersionForm(request.POST)
    if not form.is_valid():
        problem = _("This request does not say which version you read. Read it again.")
        return show_statement(request, statement, 422, problem=problem)
    try:
        publish_statement(
            statement=statement, reviewer=request.user, at=timezone.now(), **form.cleaned_data
        )
    except Refusal as error:
        return show_refusal(request, pk, error)
    return done(request, pk, _("The statement is public now."))


@require_POST
@editors_only
def statement_retract(request: HttpRequest, pk: int) -> HttpResponse:
    statement = statement_of(pk)
    form = RetractForm(request.POST)
    if not form.is_valid():
        return show_statement(request, statement, 422, retract_form=form)
    try:
        retract_statement(
            statement=statement, reviewer=request.user, at=timezone.now(), **form.cleaned_data
        )
    except Refusal as error:
        return show_refusal(request, pk, error, retract_form=form)
    return done(request, pk, _("The statement is retracted; its address shows your note."))


def done(request: HttpRequest, pk: int, sentence: str) -> HttpResponse:
    messages.success(request, sentence)
    return redirect("desk:statement-detail", pk)


def show_refusal(
    request: HttpRequest, pk: int, problem: Refusal, **context: object
) -> HttpResponse:
    """The statement as it is now, and why that was not done."""
    status = 409 if isinstance(problem, StaleVersionError) else 422
    return show_statement(request, statement_of(pk), status, problem=in_words(problem), **context)
