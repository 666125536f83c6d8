"""A statement with its proof."""

from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from statements.models.kept_records import KeptRecords
from statements.models.quotes import Quote
from statements.models.statements import Statement
from statements.models.whole_statements import (
    Near,
    statements_near,
    whole_statement,
)
from statements.views.freshness import records_for
from statements.views.public.citing import citation_of, styles_of
from statements.views.public.differences import Comparison, compared
from statements.views.public.excerpts import Excerpt, address_at_quote, excerpt_of
from statements.views.public.history import changes_of

MOST_CHANGES = 50
MOST_NEARBY = 3


@dataclass(frozen=True)
class Wording:
    """An outlet's wording with the words around it; ``address`` opens the article there.

    ``comparison`` is with the leading wording, if that is another one in the same language.
    """

    quote: Quote
    excerpt: Excerpt
    address: str
    comparison: Comparison | None


@dataclass(frozen=True)
class Nearby:
    """What the same speaker said on the leading topic just before and just after."""

    earlier: list[Near]
    later: list[Near]


@require_safe
def statement_detail(request: HttpRequest, public_id: str) -> HttpResponse:
    records = records_for(request)
    whole = whole_statement(public_id, MOST_CHANGES, records)
    if whole is None:
        raise Http404
    statement = whole.statement
    if statement.is_merged:
        return redirect(Statement.objects.standing_for(statement), permanent=True)
    if statement.is_retracted:
        context = {"statement": statement, "corrections": whole.corrections}
        gone = render(request, "public/statement/tombstone.html", context, status=410)
        gone["X-Robots-Tag"] = "noindex"
        return gone
    wordings = wordings_of(statement)
    context = {
        "statement": statement,
        "wordings": wordings,
        "translated": [quote for quote in statement.shown_quotes if quote.public_translations],
        "changes": changes_of(whole.corrections),
        "nearby": nearby(statement, records),
        "styles": styles_of(citation_of(request, statement)),
        "proof": wordings[0].address,
    }
    return render(request, "public/statement/detail.html", context)


def wordings_of(statement: Statement) -> list[Wording]:
    """The leading one first."""
    leading = statement.leading_quote
    return [
        Wording(row, excerpt_of(row), address_at_quote(row), beside(row, leading))
        for row in statement.shown_quotes
    ]


def beside(quote: Quote, leading: Quote) -> Comparison | None:
    is_comparable = quote is not leading and quote.language == leading.language
    return compared(quote.text, leading.text) if is_comparable else None


def nearby(statement: Statement, records: KeptRecords) -> Nearby | None:
    near = statements_near(statement, MOST_NEARBY, records)
    earlier = [row for row in reversed(near) if row.is_earlier]
    later = [row for row in near if not row.is_earlier]
    return Nearby(earlier, later) if near else None
