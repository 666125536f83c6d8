"""Two statements that may be one: compare, join as another wording, merge, or tell apart."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from statements.actions.acknowledgements import tell_apart
from statements.actions.merges import StatementGoneError, join_statement, merge_statements
from statements.actions.refusal import Refusal
from statements.actions.versions import StaleVersionError
from statements.forms.desk_compare import (
    JoinForm,
    MergeStatementsForm,
    OtherStatementForm,
    PairForm,
)
from statements.models import Statement, User
from statements.permissions import may_change, may_review
from statements.views.desk.gates import FOR_EDITORS, contributors_only, editors_only, refused
from statements.views.desk.record import statement_of
from statements.views.desk.refusals import in_words
from statements.views.desk.side_by_side import facts_of, sides_of


@require_safe
@contributors_only
def statement_compare(request: HttpRequest, pk: int) -> HttpResponse:
    statement = statement_of(pk)
    form = OtherStatementForm(request.GET, statement=statement)
    status = 200 if form.is_valid() else 422
    return show_pair(request, statement, form, status)


@require_POST
@contributors_only
def statement_join(request: HttpRequest, pk: int) -> HttpResponse:
    """Makes the statement, which is not public yet, another wording of the other one."""
    statement = Statement.objects.for_desk().with_key(pk).first()
    if statement is None:
        return gone(request)
    form = JoinForm(request.POST, statement=statement)
    if not form.is_valid():
        return show_pair(request, statement, form, 422, join_form=form)
    data = form.cleaned_data
    into = data["other"]
    if not may_change(request.user, into) and not into.is_closed:
        return refused(request, FOR_EDITORS)
    try:
        join_statement(
            statement=statement,
            into=into,
            version=data["version"],
            into_version=data["other_version"],
            note=data["note"],
            editor=request.user,
            at=timezone.now(),
        )
    except Refusal as error:
        return show_refusal(request, pk, form, error, join_form=form)
    messages.success(request, _("Its words are another wording of this statement now."))
    return redirect("desk:statement-detail", into.pk)


@require_POST
@editors_only
def statement_merge(request: HttpRequest, pk: int) -> HttpResponse:
    statement = statement_of(pk)
    pair = OtherStatementForm(request.POST, statement=statement)
    other = pair.cleaned_data["other"] if pair.is_valid() else None
    form = MergeStatementsForm(request.POST, statement=statement, other=other)
    if not form.is_valid():
        return show_pair(request, statement, form, 422, merge_form=form)
    data = form.cleaned_data
    try:
        merge_statements(
            statement=data["merged"],
            into=data["kept"],
            version=data["merged_version"],
            into_version=data["kept_version"],
            leading=data["leading"],
            note=data["note"],
            editor=request.user,
            at=timezone.now(),
        )
    except Refusal as error:
        return show_refusal(request, pk, form, error, merge_form=form)
    messages.success(request, _("The two are one now; the old address leads here."))
    return redirect("desk:statement-detail", data["kept"].pk)


@require_POST
@contributors_only
def statement_distinguish(request: HttpRequest, pk: int) -> HttpResponse:
    statement = statement_of(pk)
    form = PairForm(request.POST, statement=statement)
    if not form.is_valid():
        return show_pair(request, statement, form, 422)
    tell_apart(statement=statement, other=form.cleaned_data["other"], editor=request.user)
    messages.success(request, _("Remembered: these two are not the same. Nobody is asked again."))
    return redirect("desk:statement-detail", pk)


def show_refusal(
    request: HttpRequest, pk: int, form: PairForm, problem: Refusal, **forms: PairForm
) -> HttpResponse:
    """The two as they are now, and why that was not done; sent again, it counts for these."""
    if isinstance(problem, StatementGoneError):
        return gone(request)
    is_stale = isinstance(problem, StaleVersionError)
    context = {"note": form.cleaned_data["note"]} if is_stale else forms
    status = 409 if is_stale else 422
    return show_pair(request, statement_of(pk), form, status, problem=in_words(problem), **context)


def gone(request: HttpRequest) -> HttpResponse:
    sentence = _("This draft is no longer there: someone joined it to another or discarded it.")
    return render(request, "desk/refused.html", {"sentence": sentence}, status=409)


def show_pair(
    request: HttpRequest,
    statement: Statement,
    form: OtherStatementForm,
    status: int,
    **context: object,
) -> HttpResponse:
    """Both side by side with what may be done; without another one, the question for it."""
    other = form.cleaned_data.get("other")
    ask_form = form if type(form) is OtherStatementForm else OtherStatementForm(statement=statement)
    context |= {"form": form, "ask_form": ask_form, "statement": statement, "other": other}
    if other is not None:
        context = both_of(request.user, statement, other, context.pop("note", "")) | context
    return render(request, "desk/statement/compare.html", context, status=status)


def both_of(user: User, statement: Statement, other: Statement, note: str) -> dict[str, object]:
    """What differs, and the forms of what this person may do with the two."""
    # What is not public yet goes into the other one.
    is_other_way = not statement.is_entered and other.is_entered
    source, into = (other, statement) if is_other_way else (statement, other)
    pair = versions_of(statement, other)
    joins = source.is_entered and may_change(user, into)
    merges = statement.is_published and other.is_published
    return {
        "facts": facts_of(statement, other),
        "sides": sides_of(statement, other),
        "doubles": source.quotes.also_in(into).count(),
        "source": source,
        "into": into,
        "is_for_editors": (source.is_entered and into.is_published or merges)
        and not may_review(user),
        "pair_form": PairForm(statement=statement, initial=pair),
        "join_form": JoinForm(statement=source, initial=versions_of(source, into, note))
        if joins
        else None,
        "merge_form": MergeStatementsForm(
            statement=statement, other=other, initial=pair | {"note": note}
        )
        if merges and may_review(user)
        else None,
    }


def versions_of(statement: Statement, other: Statement, note: str = "") -> dict[str, object]:
    return {
        "other": other.public_id,
        "version": statement.version,
        "other_version": other.version,
        "note": note,
    }
