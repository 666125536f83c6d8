"""All published statements, newest first, by keyset."""

import orjson
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from statements.forms.lists import StatementListForm
from statements.models.kept_records import KeptRecords
from statements.models.languages import in_one_language, page_language
from statements.models.wordings_listed import BEFORE_ALL, hundred_after
from statements.representations.statements import (
    RecordShapes,
    StatementsShape,
    record_shapes,
    statement_shape,
)
from statements.search.listing import cursor_of
from statements.templatetags.addresses import address


@csrf_exempt  # whoever sends something is told that one only reads here
@require_safe
def statement_list(request: HttpRequest, records: KeptRecords) -> HttpResponse:
    """A hundred, from ``after`` on, which each page names in the address of its next."""
    form = StatementListForm(request.GET)
    if unknown := request.GET.keys() - form.fields.keys():
        return refused(_("This list knows no “%(name)s”, only “after”.") % {"name": min(unknown)})
    if not form.is_valid():
        return refused(
            _("“after” is no place in this list. Ask for what a page names as its next.")
        )
    found, has_more = hundred_after(form.cleaned_data["after"] or BEFORE_ALL)
    with in_one_language():
        shapes = shapes_of(records)
        statements = [statement_shape(wordings, shapes) for wordings in found]
    home = address("api:statement-list")
    following = f"{home}?after={cursor_of(*found[-1][0].place)}" if has_more else None
    return as_json(StatementsShape(statements=statements, next=following))


_kept: dict[str, tuple[KeptRecords, RecordShapes]] = {}


def shapes_of(records: KeptRecords) -> RecordShapes:
    """In the language of the address, kept as long as the records are."""
    language = page_language()
    kept = _kept.get(language)
    if kept is None or kept[0] is not records:
        kept = _kept[language] = records, record_shapes(records, address)
    return kept[1]


def refused(sentence: str) -> HttpResponse:
    return as_json({"error": sentence}, status=400)


def as_json(shape: StatementsShape | dict[str, str], status: int = 200) -> HttpResponse:
    """By orjson: validating three thousand fields that the database holds takes longer than
    reading them."""
    return HttpResponse(orjson.dumps(shape), content_type="application/json", status=status)
