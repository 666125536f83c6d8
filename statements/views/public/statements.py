"""A statement with its proof."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from statements.models.corrections import Correction
from statements.models.quotes import Quote
from statements.models.statements import Statement
from statements.views.public.citing import citation_of, styles_of
from statements.views.public.differences import Comparison, compared
from statements.views.public.excerpts import Excerpt, address_at_quote, excerpt_of
from statements.views.public.history import changes_of

MOST_WORDINGS = 40
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

    earlier: list[Statement]
    later: list[Statement]


@require_safe
def statement_detail(request: HttpRequest, public_id: str) -> HttpResponse:
    rows = Statement.objects.once_public().for_cards().with_translations()
    statement = get_object_or_404(rows, public_id=public_id)
    if statement.is_merged:
        return redirect(Statement.objects.standing_for(statement), permanent=True)
    corrections = Correction.objects.about(statement).newest_first()[:MOST_CHANGES]
    if statement.is_retracted:
        context = {"statement": statement, "corrections": corrections}
        gone = render(request, "public/statement/tombstone.html", context, status=410)
        gone["X-Robots-Tag"] = "noindex"
        return gone
    wordings = wordings_of(statement)
    context = {
        "statement": statement,
        "wordings": wordings,
        "translated": [quote for quote in statement.shown_quotes if quote.public_translations],
        "changes": changes_of(corrections),
        "nearby": nearby(statement),
        "styles": styles_of(citation_of(request, statement)),
        "proof": wordings[0].address,
    }
    return render(request, "public/statement/detail.html", context)


def wordings_of(statement: Statement) -> list[Wording]:
    """The leading one first."""
    quotes = list(statement.quotes.with_texts()[:MOST_WORDINGS])
    return [
        Wording(row, excerpt_of(row), address_at_quote(row), beside(row, quotes[0]))
        for row in quotes
    ]


def beside(quote: Quote, leading: Quote) -> Comparison | None:
    is_comparable = quote is not leading and quote.language == leading.language
    return compared(quote.text, leading.text) if is_comparable else None


def nearby(statement: Statement) -> Nearby | None:
    position = statement.leading_position
    if not statement.speaker or not position:
        return None
    same = Statement.objects.published().by(statement.speaker).on(position.topic)
    here = statement.said_on, statement.pk
    earlier = same.before(*here).newest_first().for_cards()[:MOST_NEARBY]
    later = same.after(*here).oldest_first().for_cards()[:MOST_NEARBY]
    found = Nearby(list(earlier), list(later))
    return found if found.earlier or found.later else None
