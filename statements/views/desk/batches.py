"""Many passages of one article at once, each with an outcome of its own."""

from collections.abc import Callable
from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from statements.actions.candidates import accept_candidate
from statements.actions.refusal import Refusal
from statements.actions.statements import submit_statement
from statements.forms.desk_batches import BatchForm
from statements.forms.suggestions import suggested_statement
from statements.views.desk.articles import BENCH, bench_context, show_bench
from statements.views.desk.bench import Bench, bench_of
from statements.views.desk.cards import Card
from statements.views.desk.gates import contributors_only
from statements.views.desk.likely import with_likely
from statements.views.desk.refusals import in_words
from statements.views.desk.warnings import warnings_shown
from statements.views.rendering import part_or_redirect


@require_POST
@contributors_only
def article_accept(request: HttpRequest, pk: int) -> HttpResponse:
    """Accepts the ticked passages as suggested; what someone else decided stays as it is."""
    form = BatchForm(request.POST)
    form.is_valid()
    bench = bench_of(request, pk, form.cleaned_data.get("snapshot"))
    if problem := form.problem_with(bench.kept):
        return show_bench(request, bench, 422, "cards", batch_problem=problem)
    now = timezone.now()

    def accept(card: Card) -> None:
        if card.candidate.is_open and not card.is_quick:
            raise Refusal(_("It needs a speaker and a topic first."))
        suggested = suggested_statement(
            card.candidate, bench.article, bench.kept, bench.kept_meeting
        )
        accept_candidate(candidate=card.candidate, editor=request.user, at=now, **suggested)

    ticked = [card for card in bench.cards if card.candidate.pk in form.ticked]
    problems = {card.candidate.pk: refusal_of(accept, card) for card in ticked}
    done = ngettext("%(n)d passage accepted.", "%(n)d passages accepted.", n_done(problems))
    return show_outcomes(request, bench, problems, done % {"n": n_done(problems)})


@require_POST
@contributors_only
def article_submit(request: HttpRequest, pk: int) -> HttpResponse:
    """Hands the drafts shown that the editor entered from this text to review."""
    form = BatchForm(request.POST)
    form.is_valid()
    bench = bench_of(request, pk, form.cleaned_data.get("snapshot"))

    versions, now = form.versions, timezone.now()

    def submit(card: Card) -> None:
        statement, version = card.statement, versions[card.statement.pk]
        submit_statement(statement=statement, editor=request.user, at=now, version=version)

    shown = [card for card in bench.own_drafts if card.statement.pk in versions]
    problems = {card.candidate.pk: refusal_of(submit, card) for card in shown}
    done = ngettext("%(n)d draft submitted.", "%(n)d drafts submitted.", n_done(problems))
    return show_outcomes(request, bench, problems, done % {"n": n_done(problems)})


def refusal_of(act: Callable[[Card], None], card: Card) -> str:
    """Does it; returns why not, in words, or nothing."""
    try:
        act(card)
    except Refusal as error:
        return in_words(error)
    return ""


def with_refusal(card: Card, problem: str) -> Card:
    """The card with why it was refused, and a draft's with the warnings to be looked at first; one
    that was just made with what it may repeat."""
    if not problem or not card.is_draft:
        return replace(with_likely(card), problem=problem)
    return replace(card, problem=problem, warnings=warnings_shown(card.statement))


def n_done(problems: dict[int, str]) -> int:
    return sum(not problem for problem in problems.values())


def show_outcomes(
    request: HttpRequest, bench: Bench, problems: dict[int, str], done: str
) -> HttpResponse:
    """Each card as it is now, those that were refused with the reason."""
    refused = {key: problem for key, problem in problems.items() if problem}

    def outcome(**context: object) -> dict[str, object]:
        now = bench_of(request, bench.article.pk, bench.snapshot.pk)
        cards = [
            with_refusal(card, refused.get(card.candidate.pk, ""))
            for card in now.cards
            if card.candidate.pk in problems
        ]
        return {"bench": now.with_changed(cards), "changed": cards, "done": done, **context}

    if refused:
        left = ngettext(
            "%(n)d could not be done: see its card.",
            "%(n)d could not be done: see their cards.",
            len(refused),
        )
        problem = f"{done} " + left % {"n": len(refused)}
        return show_bench(request, status=409, part="cards", **outcome(batch_problem=problem))
    page = reverse("desk:article-detail", args=[bench.article.pk])
    address = f"{page}?snapshot={bench.snapshot.pk}"
    return part_or_redirect(
        request, BENCH, "cards", lambda: bench_context(**outcome()), said=done, to=address
    )
