"""A statement with its proof."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from statements.models.statements import Statement
from statements.models.whole_statements import whole_statement
from statements.views.freshness import records_for
from statements.views.public.history import changes_of
from statements.views.public.statement_record import StatementRecord

MOST_CHANGES = 50
MOST_NEARBY = 3


@require_safe
def statement_detail(request: HttpRequest, public_id: str) -> HttpResponse:
    whole = whole_statement(
        public_id, records_for(request), corrections=MOST_CHANGES, nearby=MOST_NEARBY
    )
    if whole is None:
        raise Http404
    if whole.state == Statement.State.MERGED:
        return redirect(Statement.objects.standing_for(whole.statement), permanent=True)
    if whole.state == Statement.State.RETRACTED:
        context = {"statement": whole.statement, "corrections": whole.corrections}
        gone = render(request, "public/statement/tombstone.html", context, status=410)
        gone["X-Robots-Tag"] = "noindex"
        return gone
    record = StatementRecord(request, whole, changes_of(whole.corrections))
    return render(request, "public/statement/detail.html", {"record": record})
