"""A statement's citation as a file for reference managers."""

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from statements.citations.cited import Cited, cited
from statements.citations.files import bibtex, ris
from statements.citations.markup import html, markdown
from statements.citations.plain import plain
from statements.models.statements import Statement
from statements.views.public.published import of_published

FILES = {
    "bib": (bibtex, "application/x-bibtex; charset=utf-8"),
    "ris": (ris, "application/x-research-info-systems; charset=utf-8"),
}


@require_safe
@of_published
def statement_cite(request: HttpRequest, statement: Statement, ending: str) -> HttpResponse:
    if ending not in FILES:
        raise Http404
    written, content_type = FILES[ending]
    citation = citation_at(request.build_absolute_uri, statement)
    text = written(citation, get_language() or "en")
    name = f'attachment; filename="natotracker-{statement.public_id}.{ending}"'
    headers = {"Content-Disposition": name, "X-Robots-Tag": "noindex"}
    return HttpResponse(text, content_type=content_type, headers=headers)


def citation_at(absolute: Callable[[str], str], statement: Statement) -> Cited:
    """``absolute`` makes a whole address of a path."""
    return cited(statement, absolute(statement.get_absolute_url()))


def styles_of(citation: Cited) -> dict[str, str]:
    """The texts of the menu of citations, by their keys; markup in the language of the page."""
    language = get_language() or "en"
    return {
        "german": plain(citation, "de"),
        "english": plain(citation, "en"),
        "markdown": markdown(citation, language),
        "html": html(citation, language),
        "bib": bibtex(citation, language),
        "ris": ris(citation, language),
    }
