"""A statement's page at the desk, and the same for whoever reviews it."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render

from statements.actions.amended import quotes_printed
from statements.actions.amendments import AmendmentDecidedError, AmendmentWaitsError
from statements.actions.refusal import Refusal
from statements.actions.versions import StaleVersionError
from statements.forms.desk_statements import (
    AmendForm,
    CommentForm,
    RetractForm,
    ReturnForm,
    VersionForm,
)
from statements.models import Correction, Quote, Statement
from statements.permissions import may_amend, may_publish, may_publish_amendment, may_review
from statements.views.desk.amended import ShownAmendment, amendments_of
from statements.views.desk.conflicts import changed_since
from statements.views.desk.history import history_of
from statements.views.desk.proof import proofs_of
from statements.views.desk.queue import Place, came_from_queue, place_in_queue
from statements.views.desk.refusals import in_words
from statements.views.desk.warnings import warnings_shown

# Someone was faster: what one sent stands beside what is there now.
CONFLICTS = (StaleVersionError, AmendmentDecidedError, AmendmentWaitsError)


def statement_of(pk: int) -> Statement:
    return get_object_or_404(Statement.objects.for_record(), pk=pk)


def show_statement(
    request: HttpRequest,
    statement: Statement,
    status: int = 200,
    place: Place | None = None,
    **context: object,
) -> HttpResponse:
    """The page of a statement of ``for_record()``, or where one stands in the review queue
    (``place``, or what a decision there sent along) the reviewing page."""
    came_from = came_from_queue(request)
    if place is None and came_from is not None:
        place = place_in_queue(request.user, came_from, statement.pk)
    template = "desk/statement/detail.html" if place is None else "desk/review/detail.html"
    context = {**context_of(request, statement), "place": place, **context}
    return render(request, template, context, status=status)


def context_of(request: HttpRequest, statement: Statement) -> dict[str, object]:
    amendments = amendments_of(statement)
    waiting = next((row for row in amendments if row.amendment.is_waiting), None)
    return {
        "statement": statement,
        "proofs": proofs_of(quotes_shown(statement, waiting)),
        "history": history_of(statement),
        "corrections": Correction.objects.about(statement).newest_first(),
        "warnings": warnings_shown(statement, waiting and waiting.proposed),
        "amendments": [row for row in amendments if row is not waiting],
        "waiting": waiting,
        **forms_of(request, statement),
        **grants_of(request, statement),
    }


def quotes_shown(statement: Statement, waiting: ShownAmendment | None) -> list[Quote]:
    """As they would be printed, where an amendment waits."""
    quotes = statement.shown_quotes
    return list(quotes_printed(quotes, waiting.proposed)) if waiting else quotes


def forms_of(request: HttpRequest, statement: Statement) -> dict[str, object]:
    version = statement.version
    may = may_amend(request.user, statement)
    return {
        "amend_form": AmendForm(statement=statement) if may else None,
        "version_form": VersionForm(version=version),
        "comment_form": CommentForm(version=version, name="comment"),
        "return_form": ReturnForm(version=version, name="return"),
        "retract_form": RetractForm(version=version, name="retract"),
    }


def grants_of(request: HttpRequest, statement: Statement) -> dict[str, bool]:
    user, amendment = request.user, statement.waiting_amendment
    return {
        "may_review": may_review(user),
        "may_publish": may_publish_amendment(user, amendment)
        if amendment
        else may_publish(user, statement),
        "may_withdraw": amendment is not None and amendment.proposed_by_id == user.pk,
    }


def show_refusal(
    request: HttpRequest, pk: int, problem: Refusal, read: int, **context: object
) -> HttpResponse:
    """The statement as it is now and why that was not done; to whoever came second also who
    changed what since the version they ``read``."""
    statement = statement_of(pk)
    is_conflict = isinstance(problem, CONFLICTS)
    if is_conflict:
        context["news"] = changed_since(history_of(statement), read)
    if not may_amend(request.user, statement):
        context["amend_form"] = None
    status = 409 if is_conflict else 422
    return show_statement(request, statement, status, problem=in_words(problem), **context)
