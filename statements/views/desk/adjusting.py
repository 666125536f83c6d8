"""What changes an open passage's form before it is accepted: its words, and a new speaker."""

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_POST

from statements.actions.refusal import Refusal
from statements.actions.speakers import SpeakerKnownError, add_speaker
from statements.forms.desk_candidates import AcceptForm, cut, written_spans
from statements.forms.desk_finding import PassageSpeakerForm
from statements.forms.desk_marking import AdjustForm
from statements.forms.passages import Span
from statements.models import Candidate
from statements.views.desk.bench import bench_of
from statements.views.desk.candidates import accept_form, candidate_of, show_form
from statements.views.desk.gates import contributors_only
from statements.views.desk.refusals import in_words


@require_POST
@contributors_only
def candidate_adjust(request: HttpRequest, pk: int) -> HttpResponse:
    """The form again with the passage's words changed; nothing is kept before it is accepted."""
    candidate = candidate_of(pk)
    form = accept_form(request, candidate, request.POST)
    snapshot = candidate.snapshot
    neighbours = list(snapshot.candidates.beside(candidate))
    adjusting = AdjustForm(
        request.POST, text=snapshot.text, spans=form.shown_spans, neighbours=neighbours
    )
    if not adjusting.is_valid():
        return show_form(request, candidate, form, status=422, problem=adjusting.sentence)
    spans, absorbed = adjusting.cleaned_data["spans"], adjusting.cleaned_data["absorbed"]
    data = request.POST.copy()
    data["spans"], data["words"] = written_spans(spans), cut(snapshot.text, spans)
    data["absorbs"] = " ".join(
        [*data.get("absorbs", "").split(), *(str(row.pk) for row in absorbed)]
    )
    marked = form.known_spans
    form = accept_form(request, candidate, data)
    return show_adjusted(request, candidate, form, marked, pressed=data["change"])


@require_POST
@contributors_only
def candidate_speaker(request: HttpRequest, pk: int) -> HttpResponse:
    """Adds a speaker whom nobody has entered yet and gives the form back with them chosen."""
    candidate = candidate_of(pk)
    form = accept_form(request, candidate, request.POST)
    new_speaker = PassageSpeakerForm(request.POST, auto_id=form.auto_id)
    if not new_speaker.is_valid():
        return show_form(request, candidate, form, status=422, new_speaker=new_speaker)
    problem = ""
    try:
        speaker = add_speaker(editor=request.user, **new_speaker.cleaned_data)
    except SpeakerKnownError as error:
        speaker, problem = error.speaker, in_words(error)
    except Refusal as error:
        new_speaker.add_error("name", in_words(error))
        return show_form(request, candidate, form, status=422, new_speaker=new_speaker)
    data = request.POST.copy()
    data["speaker"], data["attribution"] = str(speaker.pk), ""
    form = accept_form(request, candidate, data)
    form.focus_on("speaker")
    status = 422 if problem else 200
    return show_form(request, candidate, form, status=status, problem=problem)


def show_adjusted(
    request: HttpRequest,
    candidate: Candidate,
    form: AcceptForm,
    marked: list[Span],
    pressed: str,
) -> HttpResponse:
    """The form, and the text with the passage marked as the form has it, and no longer where it
    was ``marked`` until now."""
    bench = bench_of(request, candidate.snapshot.article_id, candidate.snapshot_id)
    changed = [
        replace(card, editing=tuple(form.shown_spans))
        for card in bench.cards
        if card.candidate.pk == candidate.pk
    ]
    bench = bench.with_changed(changed).touching(*marked)
    return show_form(request, candidate, form, part="adjusted", bench=bench, pressed=pressed)
