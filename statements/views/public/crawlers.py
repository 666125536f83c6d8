"""What search engines ask for: what they may read, and where everything is."""

from typing import Any

from django.contrib.sitemaps import Sitemap, views
from django.core.paginator import EmptyPage, PageNotAnInteger
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from statements.models import Meeting
from statements.models.articles import Article
from statements.models.site_index import (
    block_count,
    in_block,
    indexed_articles,
    indexed_offices,
    indexed_organisations,
    indexed_speakers,
    indexed_statements,
    indexed_topics,
)
from statements.models.statements import Statement
from statements.views.rendering import kept_a_minute

CLOSED = ("desk", "admin", "account", "sign-in", "sign-out")
PAGES = [
    *("home", "search", "speaker-list", "organisation-list", "topic-list", "meeting-list"),
    *("grid", "compare", "correction-list", "about"),
]


class InBothLanguages(Sitemap):
    """Each page in German and English, each with the other as its alternate."""

    i18n = alternates = x_default = True

    def get_latest_lastmod(self) -> None:
        """Not for the index: Django would load every row to find it."""


class Pages(InBothLanguages):
    def items(self) -> list[str]:
        return PAGES

    def location(self, item: str) -> str:
        return reverse(item)


class Speakers(InBothLanguages):
    def items(self) -> QuerySet:
        return indexed_speakers()


class Organisations(InBothLanguages):
    def items(self) -> QuerySet:
        return indexed_organisations()


class Offices(InBothLanguages):
    def items(self) -> QuerySet:
        return indexed_offices()


class Topics(InBothLanguages):
    def items(self) -> QuerySet:
        return indexed_topics()


class Meetings(InBothLanguages):
    def items(self) -> QuerySet:
        return Meeting.objects.newest_first().only("slug")


class Block:
    """A page of a sitemap."""

    def __init__(self, object_list: list[Any]) -> None:
        self.object_list = object_list


class Blocks:
    """Pages that are blocks of keys, as :class:`Sitemap` asks a paginator for them: no page
    counts rows or skips any."""

    def __init__(self, model: type[Model], rows: QuerySet, languages: list[str]) -> None:
        self.rows, self.languages = rows, languages
        self.num_pages = block_count(model)

    def page(self, number: str | int) -> Block:
        if not str(number).isdecimal():
            raise PageNotAnInteger("A page is a number.")
        if not 1 <= int(number) <= self.num_pages:
            raise EmptyPage("There is no such page.")
        rows = in_block(self.rows, int(number))
        return Block([(row, language) for row in rows for language in self.languages])


class Statements(InBothLanguages):
    @property
    def paginator(self) -> Blocks:
        return Blocks(Statement, indexed_statements(), self._languages())

    def lastmod(self, item: Statement) -> Any:
        return item.changed_at


class Articles(InBothLanguages):
    @property
    def paginator(self) -> Blocks:
        return Blocks(Article, indexed_articles(), self._languages())


SITEMAPS: dict[str, type[Sitemap]] = {
    "pages": Pages,
    "speakers": Speakers,
    "organisations": Organisations,
    "offices": Offices,
    "topics": Topics,
    "meetings": Meetings,
    "statements": Statements,
    "articles": Articles,
}


@require_safe
@kept_a_minute
def sitemap_index(request: HttpRequest) -> HttpResponse:
    return views.index(request, SITEMAPS, sitemap_url_name="sitemap-section")


@require_safe
@kept_a_minute
def sitemap_section(request: HttpRequest, section: str) -> HttpResponse:
    return views.sitemap(request, SITEMAPS, section)


@require_safe
@kept_a_minute
def robots(request: HttpRequest) -> HttpResponse:
    closed = [f"Disallow: {before}/{name}/" for before in ("", "/de") for name in CLOSED]
    index = request.build_absolute_uri(reverse("sitemap-index"))
    lines = ["User-agent: *", *closed, "", f"Sitemap: {index}", ""]
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")
