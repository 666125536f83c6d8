"""The picture that stands beside a statement's link where people share it."""

from dataclasses import astuple
from hashlib import sha256

from django.core.cache import caches
from django.http import HttpRequest, HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from statements.models.quotes import Quote
from statements.models.statements import Statement
from statements.templatetags.dates import long_date
from statements.templatetags.languages import closing_mark, language_name, opening_mark
from statements.views.public.card_picture import Card, can_write, draw_card
from statements.views.public.published import of_published
from statements.views.rendering import kept_a_minute

# Grows when the drawing changes, so that nobody keeps an old picture.
DRAWING = "1"


@require_safe
@kept_a_minute
@of_published
def statement_card(request: HttpRequest, statement: Statement) -> HttpResponse:
    card = card_of(statement)
    key = sha256(repr((DRAWING, astuple(card))).encode()).hexdigest()
    etag = f'"{key[:32]}"'
    if unchanged := get_conditional_response(request, etag=etag):
        return unchanged
    picture = caches["cards"].get_or_set(key, lambda: draw_card(card))
    return HttpResponse(picture, content_type="image/png", headers={"ETag": etag})


def card_of(statement: Statement) -> Card:
    """In the language of the page. A script that the fonts lack is named instead of boxes."""
    quote, position = statement.leading_quote, statement.leading_position
    speaker, tenure = statement.speaker, statement.tenure
    is_shown = can_write(quote.text)
    marks = (opening_mark(quote.language), closing_mark(quote.language))
    return Card(
        words=quote.text if is_shown else "",
        marks=marks if is_shown and quote.is_verbatim else None,
        label=label_of(quote, is_shown),
        name=speaker.name if speaker else statement.attribution,
        office=tenure.office.title(speaker.gender) if speaker and tenure else "",
        day=long_date(statement.said_on, statement.said_precision),
        stance=position.stance if position else "",
        topic=f"{position.topic.name} · {position.get_stance_display()}" if position else "",
        site=_("NATO tracker"),
    )


def label_of(quote: Quote, is_shown: bool) -> str:
    """What must be said of words that are not wholly the speaker's; empty where they are."""
    names = {
        "outlet": quote.snapshot.article.outlet.name,
        "language": language_name(quote.language),
    }
    if not is_shown:
        return _("In %(outlet)s, in a script that this picture cannot show: %(language)s") % names
    if not quote.is_verbatim:
        return _("%(outlet)s reports, in indirect speech:") % names
    if quote.wording == Quote.Wording.TRANSLATED:
        return _("%(language)s translation by %(outlet)s") % names
    return ""
