"""Passages that detection missed, selected in the article's text."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_POST
from django_htmx.http import reswap, retarget

from statements.actions.candidates import add_candidate
from statements.forms.desk_marking import MissedPassageForm
from statements.models import Candidate, Snapshot
from statements.views.desk.articles import MARKED_BY_HAND, show_bench
from statements.views.desk.bench import Bench, bench_of
from statements.views.desk.candidates import accept_form, candidate_of, show_form
from statements.views.desk.gates import contributors_only


@require_POST
@contributors_only
def selection_create(request: HttpRequest, pk: int) -> HttpResponse:
    """Makes a passage of what is selected in a snapshot (``pk``) and asks whose words they are.

    A passage that stands there already is shown again.
    """
    snapshot = get_object_or_404(Snapshot, pk=pk)
    form = MissedPassageForm(request.POST, text=snapshot.text)
    before = bench_of(request, snapshot.article_id, snapshot.pk)
    if not form.is_valid():
        return show_bench(request, before, 422, "cards", batch_problem=form.sentence)
    candidate = add_candidate(
        snapshot=snapshot, editor=request.user, why=MARKED_BY_HAND, **form.cleaned_data
    )
    bench = bench_of(request, snapshot.article_id, snapshot.pk)
    if before.card_of(candidate.pk) is None:
        return show_selected(request, bench, candidate_of(candidate.pk))
    card = bench.card_of(candidate.pk)
    response = show_bench(request, bench.with_changed([card]), card=card)
    return reswap(retarget(response, f"#candidate-{candidate.pk}"), "outerHTML")


def show_selected(request: HttpRequest, bench: Bench, candidate: Candidate) -> HttpResponse:
    """The new passage's form among the cards, behind the one that it follows in the text."""
    form = accept_form(request, candidate, None)
    form.focus_on("speaker")
    # The passages behind it have other numbers now.
    bench = bench.with_changed(bench.cards)
    response = show_form(request, candidate, form, part="selected", bench=bench)
    previous = bench.card_before(candidate.pk)
    if previous is None:
        return reswap(retarget(response, "#cards"), "afterbegin")
    return reswap(retarget(response, f"#item-{previous.candidate.pk}"), "afterend")
