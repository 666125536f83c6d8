"""A statement with its proof."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_safe

from statements.models.corrections import Correction
from statements.models.quotes import Quote
from statements.models.statements import Statement
from statements.views.public.excerpts import Excerpt, address_at_quote, excerpt_of

MOST_WORDINGS = 40


@dataclass(frozen=True)
class Wording:
    """An outlet's wording with the words around it; ``address`` opens the article there."""

    quote: Quote
    excerpt: Excerpt
    address: str


@require_safe
def statement_detail(request: HttpRequest, public_id: str) -> HttpResponse:
    statement = get_object_or_404(Statement.objects.once_public().for_cards(), public_id=public_id)
    if statement.is_merged:
        return redirect(Statement.objects.standing_for(statement), permanent=True)
    corrections = Correction.objects.about(statement).newest_first()
    if statement.is_retracted:
        context = {"statement": statement, "corrections": corrections}
        return render(request, "public/statement/tombstone.html", context, status=410)
    quotes = statement.quotes.select_related("snapshot__article__outlet").defer("words")
    quotes = quotes.order_by("-is_leading", "pk")[:MOST_WORDINGS]
    wordings = [Wording(row, excerpt_of(row), address_at_quote(row)) for row in quotes]
    context = {
        "statement": statement,
        "wordings": wordings,
        "corrections": corrections,
        "home": request.build_absolute_uri(statement.get_absolute_url()),
        "nearby": nearby(statement),
    }
    return render(request, "public/statement/detail.html", context)


def nearby(statement: Statement) -> list[Statement]:
    """What the same speaker said on the leading topic just before and just after."""
    position = statement.leading_position
    if not statement.speaker or not position:
        return []
    same = Statement.objects.published().by(statement.speaker).on(position.topic)
    here = statement.said_on, statement.pk
    earlier = same.before(*here).newest_first().for_cards().first()
    later = same.after(*here).oldest_first().for_cards().first()
    return [row for row in (earlier, later) if row]
