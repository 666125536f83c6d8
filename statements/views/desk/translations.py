"""Translations of quotes: added, and each beside its quote to amend, review or remove it."""

from functools import partial
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from statements.actions.refusal import Refusal
from statements.actions.translations import (
    add_translation,
    amend_translation,
    remove_translation,
    review_translation,
)
from statements.forms.desk_statements import VersionForm
from statements.forms.desk_translations import (
    AmendTranslationForm,
    TranslationForm,
    TranslationStepForm,
)
from statements.models import Quote, Translation
from statements.permissions import may_change_translation, may_review, may_review_translation
from statements.views.desk.conflicts import changed_since, record_differences
from statements.views.desk.gates import FOR_EDITORS, contributors_only, editors_only, refused
from statements.views.desk.history import history_of
from statements.views.desk.record import CONFLICTS, show_statement, statement_of
from statements.views.desk.refusals import in_words


@require_http_methods(["GET", "HEAD", "POST"])
@contributors_only
def quote_translate(request: HttpRequest, pk: int) -> HttpResponse:
    quote = quote_of(pk)
    may_print = may_review(request.user)
    form = TranslationForm(request.POST or None, quote=quote, may_print=may_print)
    context: dict[str, Any] = {"status": 422 if request.method == "POST" else 200}
    if form.is_valid():
        who = {"editor": request.user, "at": timezone.now()}
        try:
            add_translation(quote=quote, **who, **form.cleaned_data)
        except Refusal as error:
            quote = quote_of(pk)
            context = told_of(error, quote, form)
            form = TranslationForm(newest(form, quote), quote=quote, may_print=may_print)
        else:
            messages.success(request, _("The translation stands beside its quote."))
            return redirect(address_of(quote))
    return show(request, "desk/translation/create.html", quote, form=form, **context)


@require_safe
@contributors_only
def translation_detail(request: HttpRequest, pk: int) -> HttpResponse:
    return show_translation(request, translation_of(pk))


@require_POST
@contributors_only
def translation_amend(request: HttpRequest, pk: int) -> HttpResponse:
    translation = translation_of(pk)
    form = AmendTranslationForm(
        request.POST, translation=translation, may_print=may_review(request.user)
    )
    act = partial(amend_translation, editor=request.user, at=timezone.now())
    return step(request, translation, act, _("The translation is amended."), amend_form=form)


@require_POST
@editors_only
def translation_review(request: HttpRequest, pk: int) -> HttpResponse:
    translation = translation_of(pk)
    form = TranslationStepForm(request.POST, translation=translation, name="review")
    act = partial(review_translation, reviewer=request.user, at=timezone.now())
    return step(request, translation, act, _("The translation is reviewed."), review_form=form)


@require_POST
@contributors_only
def translation_remove(request: HttpRequest, pk: int) -> HttpResponse:
    translation = translation_of(pk)
    form = TranslationStepForm(request.POST, translation=translation, name="remove")
    act = partial(remove_translation, editor=request.user, at=timezone.now())
    return step(request, translation, act, _("The translation is removed."), remove_form=form)


def step(
    request: HttpRequest,
    translation: Translation,
    act: partial[Any],
    sentence: str,
    **forms: VersionForm,
) -> HttpResponse:
    """One act on a translation in the versions that its form says, and on from there; or the
    translation as it is now, with the form as it was sent and why that was not done."""
    ((name, form),) = forms.items()
    if name != "review_form" and not may_change_translation(
        request.user, translation, translation.quote.statement
    ):
        return refused(request, FOR_EDITORS)
    if not form.is_valid():
        return show_translation(request, translation, status=422, **forms)
    try:
        act(translation=translation, **form.cleaned_data)
    except Refusal as error:
        return show_refused(request, translation, error, name, form)
    messages.success(request, sentence)
    from_queue = request.POST.get("queue")
    return redirect("desk:review-list") if from_queue else redirect(address_of(translation.quote))


def show_refused(
    request: HttpRequest, read: Translation, problem: Refusal, name: str, form: VersionForm
) -> HttpResponse:
    now = Translation.objects.with_quotes().with_key(read.pk).first()
    if now is None:
        statement = statement_of(read.quote.statement_id)
        return show_statement(request, statement, 409, problem=in_words(problem))
    context = told_of(problem, now.quote, form)
    context[name] = renewed(form, now)
    if isinstance(context[name], AmendTranslationForm) and context["status"] == 409:
        unsent = AmendTranslationForm(translation=now)
        context["differences"] = record_differences(unsent, context[name])
    return show_translation(request, now, **context)


def renewed(form: VersionForm, now: Translation) -> VersionForm:
    """The form as it was sent, but for the newest versions."""
    data = newest(form, now.quote, translation_version=str(now.version))
    if isinstance(form, TranslationStepForm):
        return TranslationStepForm(data, translation=now, name=form.name)
    return AmendTranslationForm(data, translation=now, may_print=form.may_print)


def newest(form: VersionForm, quote: Quote, **versions: str) -> dict[str, str]:
    return {**form.data.dict(), "version": str(quote.statement.version), **versions}


def told_of(problem: Refusal, quote: Quote, form: VersionForm) -> dict[str, Any]:
    """Why something was not done; to whoever came second also who changed what."""
    if not isinstance(problem, CONFLICTS):
        return {"problem": in_words(problem), "status": 422}
    statement = statement_of(quote.statement_id)
    news = changed_since(history_of(statement), form.cleaned_data["version"])
    return {"problem": in_words(problem), "news": news, "status": 409}


def quote_of(pk: int) -> Quote:
    return get_object_or_404(Quote.objects.with_speaker(), pk=pk)


def translation_of(pk: int) -> Translation:
    return get_object_or_404(Translation.objects.with_quotes(), pk=pk)


def address_of(quote: Quote) -> str:
    """Where a quote's translations stand on the page of its statement."""
    return reverse("desk:statement-detail", args=[quote.statement_id]) + "#translations"


def show_translation(
    request: HttpRequest, translation: Translation, status: int = 200, **context: object
) -> HttpResponse:
    quote, user = translation.quote, request.user
    forms = {
        "amend_form": AmendTranslationForm(translation=translation, may_print=may_review(user)),
        "remove_form": TranslationStepForm(translation=translation, name="remove"),
        "review_form": TranslationStepForm(translation=translation, name="review"),
    }
    grants = {
        "may_change": may_change_translation(user, translation, quote.statement),
        "may_review": may_review(user),
        "is_own": not may_review_translation(user, translation),
    }
    context = {"translation": translation, **forms, **grants, **context}
    return show(request, "desk/translation/detail.html", quote, status, **context)


def show(
    request: HttpRequest, template: str, quote: Quote, status: int = 200, **context: object
) -> HttpResponse:
    sent = request.POST if request.method == "POST" else request.GET
    context = {"quote": quote, "from_queue": sent.get("queue"), **context}
    return render(request, template, context, status=status)
