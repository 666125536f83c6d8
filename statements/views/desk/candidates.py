"""What editors decide on candidates: accept, amend, reject, open again."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.views.decorators.http import require_http_methods, require_POST

from statements.actions.acknowledgements import OpenWarningsError
from statements.actions.candidates import (
    CandidateDecidedError,
    accept_candidate,
    join_candidate,
    reject_candidate,
    reopen_candidate,
)
from statements.actions.refusal import Refusal
from statements.actions.statements import submit_statement
from statements.actions.versions import StaleVersionError
from statements.forms.desk_candidates import FOCUSES, AcceptForm, written_spans
from statements.forms.desk_finding import PassageSpeakerForm
from statements.forms.desk_statements import VersionForm
from statements.forms.desk_warnings import ticked_in
from statements.forms.passages import Span
from statements.forms.suggestions import suggestion_as_data
from statements.models import Candidate
from statements.permissions import may_change
from statements.views.desk.articles import show_bench
from statements.views.desk.bench import bench_of
from statements.views.desk.cards import loaded
from statements.views.desk.gates import FOR_EDITORS, contributors_only
from statements.views.desk.kept import keep, kept_for
from statements.views.desk.likely import likely_wordings, statements_like
from statements.views.desk.proof import proof_of
from statements.views.desk.refusals import in_words
from statements.views.desk.warnings import warnings_shown
from statements.views.rendering import page_or_part

# What a card shows of the next step beside the passage's own; its one click sends it back.
SHOWN_ON_CARDS = ("said_on", "said_precision", "meeting")


@require_http_methods(["GET", "HEAD", "POST"])
@contributors_only
def candidate_accept(request: HttpRequest, pk: int) -> HttpResponse:
    """The form with what is suggested. A POST of ``as_suggested`` alone accepts just that."""
    candidate = candidate_of(pk)
    form = accept_form(request, candidate, request.POST or None)
    if request.method != "POST":
        return show_form(request, candidate, form)
    if not form.is_valid():
        return show_form(request, candidate, form, status=422)
    joined = form.cleaned_data.get("statement")
    if joined and joined.is_published and not may_change(request.user, joined):
        return show_form(request, candidate, form, status=403, problem=FOR_EDITORS)
    act = join_candidate if joined else accept_candidate
    try:
        act(candidate=candidate, editor=request.user, at=timezone.now(), **form.cleaned_data)
    except Refusal as error:
        status = 409 if isinstance(error, CandidateDecidedError) else 422
        return show_form(request, candidate_of(pk), form, status=status, problem=in_words(error))
    saying = form.cleaned_data.get("saying")
    has_kept = bool(saying) and keep(request, candidate.snapshot.article, saying)
    absorbed = [span for row in form.cleaned_data["absorbed"] for span in row.offsets]
    marked = [*form.known_spans, *absorbed]
    return redirect(address_of(candidate, marked, has_kept=has_kept))


@require_POST
@contributors_only
def candidate_reject(request: HttpRequest, pk: int) -> HttpResponse:
    candidate = candidate_of(pk)
    try:
        reject_candidate(candidate=candidate, editor=request.user, at=timezone.now())
    except CandidateDecidedError as error:
        return show_card(request, candidate, error, status=409)
    return redirect(address_of(candidate))


@require_POST
@contributors_only
def candidate_reopen(request: HttpRequest, pk: int) -> HttpResponse:
    candidate = candidate_of(pk)
    marked = candidate.standing_offsets
    try:
        reopen_candidate(candidate=candidate, editor=request.user)
    except CandidateDecidedError as error:
        return show_card(request, candidate, error, status=409)
    return redirect(address_of(candidate, marked))


@require_POST
@contributors_only
def candidate_submit(request: HttpRequest, pk: int) -> HttpResponse:
    """Hands the draft that was made of a candidate to review."""
    candidate = candidate_of(pk)
    if candidate.quote is None:
        raise Http404
    form = VersionForm(request.POST)
    if not form.is_valid():
        problem = Refusal(form.errors["version"][0])
        return show_card(request, candidate, problem, status=422)
    acknowledged = ticked_in(request.POST)
    act = partial(submit_statement, editor=request.user, at=timezone.now(), **form.cleaned_data)
    statement = candidate.quote.statement
    try:
        act(statement=statement, acknowledged=acknowledged)
    except OpenWarningsError as error:
        shown = {"warnings": warnings_shown(statement), "ticked": acknowledged}
        return show_card(request, candidate, error, status=422, **shown)
    except Refusal as error:
        status = 409 if isinstance(error, StaleVersionError) else 422
        return show_card(request, candidate, error, status=status)
    return redirect(address_of(candidate))


def candidate_of(pk: int) -> Candidate:
    candidates = Candidate.objects.select_related("snapshot__article__outlet")
    candidates = candidates.select_related("snapshot__article__meeting")
    return get_object_or_404(loaded(candidates), pk=pk)


def address_of(candidate: Candidate, marked: Sequence[Span] = (), *, has_kept: bool = False) -> str:
    """The candidate's card on its article's page, whose text was ``marked`` there until now."""
    page = reverse("desk:article-detail", args=[candidate.snapshot.article_id])
    row = {"snapshot": candidate.snapshot_id, "card": candidate.pk}
    if marked:
        first, last = min(start for start, _ in marked), max(end for _, end in marked)
        row["spans"] = written_spans([(first, last)])
    query = urlencode(row | ({"kept": 1} if has_kept else {}))
    return f"{page}?{query}#candidate-{candidate.pk}"


def accept_form(request: HttpRequest, candidate: Candidate, data: QueryDict | None) -> AcceptForm:
    article = candidate.snapshot.article
    kept, speaker = kept_for(request, article), request.GET.get("speaker")
    if data is not None and "as_suggested" in data:
        shown = suggestion_as_data(candidate, article, kept, data.get("speaker"))
        data = shown | {name: data[name] for name in SHOWN_ON_CARDS if name in data}
    likely = statements_like(candidate, article)
    form = AcceptForm(
        data, candidate=candidate, article=article, likely=likely, kept=kept, speaker=speaker
    )
    if request.GET.get("focus") in FOCUSES:
        form.focus_on(request.GET["focus"])
    return form


def show_form(
    request: HttpRequest,
    candidate: Candidate,
    form: AcceptForm,
    *,
    status: int = 200,
    part: str = "form",
    **context: object,
) -> HttpResponse:
    context = {
        "candidate": candidate,
        "form": form,
        "new_speaker": PassageSpeakerForm(auto_id=form.auto_id),
        "proof": proof_of(candidate, form.shown_spans),
        "likely": likely_wordings(candidate, candidate.snapshot.article),
        "back": address_of(candidate),
        **context,
    }
    return page_or_part(request, "desk/candidate/accept.html", part, context, status)


def show_card(
    request: HttpRequest, candidate: Candidate, problem: Refusal, status: int, **shown: Any
) -> HttpResponse:
    """The card as it is now, and why that was not done."""
    bench = bench_of(request, candidate.snapshot.article_id, candidate.snapshot_id)
    card = bench.card_of(candidate.pk)
    card = card and replace(card, problem=in_words(problem), **shown)
    return show_bench(request, bench.with_changed([card]), status=status, card=card)
