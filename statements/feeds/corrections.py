"""The corrections of public statements, the newest first."""

from datetime import datetime

from django.contrib.syndication.views import Feed
from django.http import HttpRequest
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext as _

from statements.models.corrections import Correction
from statements.templatetags.dates import long_date

MOST = 50


class CorrectionFeed(Feed):
    """In the language of its address. A retracted statement is neither named nor quoted."""

    feed_type = Atom1Feed

    def get_object(self, request: HttpRequest) -> HttpRequest:
        return request

    def title(self) -> str:
        return _("Corrections · NATO tracker")

    def subtitle(self) -> str:
        return _("What changed in published statements, and why.")

    def link(self) -> str:
        return reverse("correction-list")

    def feed_url(self) -> str:
        return reverse("feeds:correction-list")

    def items(self) -> list[Correction]:
        return list(Correction.objects.listed().with_statements().newest_first()[:MOST])

    def item_title(self, item: Correction) -> str:
        kind = item.get_kind_display()
        if not item.shows_words:
            return kind[:1].upper() + kind[1:]
        said = item.statement
        who = said.speaker.name if said.speaker else said.attribution
        return f"{who}, {long_date(said.said_on, said.said_precision)}: {kind}"

    def item_description(self, item: Correction) -> str:
        return item.note

    def item_link(self, item: Correction) -> str:
        return item.statement.get_absolute_url()

    def item_guid(self, item: Correction) -> str:
        """One id in both languages: it is the same note."""
        return f"urn:natotracker:correction:{item.pk}"

    def item_pubdate(self, item: Correction) -> datetime:
        return item.made_at

    def item_updateddate(self, item: Correction) -> datetime:
        return item.made_at
