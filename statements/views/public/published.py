"""What hangs on a statement's page: the same rules of who may read it."""

from collections.abc import Callable
from functools import wraps

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect

from statements.models.statements import Statement


def of_published(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Hands ``view`` the published statement (of ``for_cards()``) that its address names.

    A merged one leads for good to the same of the one that stands; a retracted one is gone.
    """

    @wraps(view)
    def answer(request: HttpRequest, public_id: str, **rest: str) -> HttpResponse:
        rows = Statement.objects.once_public().for_cards()
        statement = get_object_or_404(rows, public_id=public_id)
        if statement.is_merged:
            standing = Statement.objects.standing_for(statement)
            name = request.resolver_match.view_name
            return redirect(name, public_id=standing.public_id, permanent=True, **rest)
        if statement.is_retracted:
            return HttpResponse(status=410, headers={"X-Robots-Tag": "noindex"})
        return view(request, statement, **rest)

    return answer
