"""Which statements a list holds, in which order, and all that it shows of each."""

from collections.abc import Iterable
from datetime import date
from typing import Self

from django.db import models
from django.db.models import Q

from statements.models.amendments import Amendment
from statements.models.articles import Article
from statements.models.comments import Comment
from statements.models.meetings import Meeting
from statements.models.positions import Position
from statements.models.quotes import Quote
from statements.models.topics import Topic
from statements.models.translations import TranslatedQuerySet


class ListedQuerySet(TranslatedQuerySet):
    """Statements as lists and their own pages show them."""

    def with_key(self, pk: int) -> Self:
        return self.filter(pk=pk)

    def with_keys(self, keys: Iterable[int]) -> Self:
        return self.filter(pk__in=tuple(keys))

    def said_between(self, first: date, last: date) -> Self:
        return self.filter(said_on__range=(first, last))

    def quoted_in(self, article: Article) -> Self:
        return self.filter(quotes__snapshot__article=article).distinct()

    def on(self, topic: Topic) -> Self:
        return self.filter(positions__topic=topic)

    def at(self, meeting: Meeting) -> Self:
        return self.filter(meeting=meeting)

    def newest_first(self) -> Self:
        return self.order_by("-said_on", "-pk")

    def oldest_first(self) -> Self:
        return self.order_by("said_on", "pk")

    def before(self, day: date, pk: int) -> Self:
        """Those that follow the given one in :meth:`newest_first`."""
        return self.filter(Q(said_on__lt=day) | Q(said_on=day, pk__lt=pk))

    def after(self, day: date, pk: int) -> Self:
        """Those that follow the given one in :meth:`oldest_first`."""
        return self.filter(Q(said_on__gt=day) | Q(said_on=day, pk__gt=pk))

    def for_cards(self) -> Self:
        """All that a statement in a list shows, as ``shown_quotes`` and ``shown_positions``.

        Any further query for a column or parent is an error.
        """
        return self._with_parts(Quote.objects.for_cards())

    def for_desk(self) -> Self:
        """What the desk's lists show: cards, who worked on them, comments, what waits."""
        return self.for_cards()._with_work()

    def for_record(self) -> Self:
        """The same for a statement's own page at the desk, with the archived texts."""
        rows = self._with_parts(Quote.objects.with_texts())._with_work()
        return rows.with_translations_for_desk()

    def _with_parts(self, quotes: models.QuerySet[Quote]) -> Self:
        rows = self.select_related("speaker", "tenure__office__organisation", "meeting")
        parts = {"quotes": quotes, "positions": Position.objects.for_cards()}
        return rows.prefetch_related(*shown(parts)).fetch_mode(models.FETCH_RAISE)

    def _with_work(self) -> Self:
        waiting = Amendment.objects.waiting().for_desk()
        parts = {"comments": Comment.objects.for_desk(), "amendments": waiting}
        people = self.select_related("entered_by", "published_by", "merged_into")
        return people.prefetch_related(*shown(parts))


def shown(parts: dict[str, models.QuerySet]) -> list[models.Prefetch]:
    """Each part of a statement to load as ``shown_quotes`` and so on."""
    return [models.Prefetch(name, rows, f"shown_{name}") for name, rows in parts.items()]
