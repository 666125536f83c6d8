"""What search engines are told of, in blocks of keys: a page of a million rows reads one block."""

from django.db import models
from django.db.models import Exists, OuterRef, QuerySet, Subquery
from django.db.models.functions import Greatest

from statements.models.articles import Article
from statements.models.corrections import Correction
from statements.models.offices import Office
from statements.models.organisations import Organisation
from statements.models.positions import Position
from statements.models.speakers import Speaker
from statements.models.statements import Statement
from statements.models.topics import Topic

BLOCK = 2_000


def block_count(model: type[models.Model]) -> int:
    """How many blocks hold all of a table's rows; at least one."""
    last = model._default_manager.aggregate(last=models.Max("pk"))["last"] or 1
    return (last - 1) // BLOCK + 1


def in_block(rows: QuerySet, number: int) -> QuerySet:
    """The rows of a block, from 1, by key."""
    first = (number - 1) * BLOCK
    return rows.filter(pk__gt=first, pk__lte=first + BLOCK).order_by("pk")


def indexed_statements() -> QuerySet[Statement]:
    """The published ones with ``changed_at``, when visitors last saw them change."""
    notes = Correction.objects.filter(statement=OuterRef("pk")).order_by()
    newest = notes.values("statement").annotate(at=models.Max("made_at")).values("at")
    rows = Statement.objects.published().only("public_id")
    return rows.annotate(changed_at=Greatest("published_at", Subquery(newest)))


def indexed_articles() -> QuerySet[Article]:
    return Article.objects.quoted().only("public_id")


def indexed_speakers() -> QuerySet[Speaker]:
    """Those of whom something is published."""
    said = Statement.objects.published().filter(speaker=OuterRef("pk"))
    return Speaker.objects.filter(Exists(said)).only("slug").order_by("pk")


def indexed_topics() -> QuerySet[Topic]:
    taken = Position.objects.filter(topic=OuterRef("pk"), statement__state="published")
    return Topic.objects.filter(Exists(taken)).only("slug").order_by("pk")


def indexed_organisations() -> QuerySet[Organisation]:
    """Those that somebody spoke for."""
    said = Statement.objects.published().filter(tenure__office__organisation=OuterRef("pk"))
    return Organisation.objects.filter(Exists(said)).only("code").order_by("pk")


def indexed_offices() -> QuerySet[Office]:
    """Those in which somebody spoke."""
    said = Statement.objects.published().filter(tenure__office=OuterRef("pk"))
    return Office.objects.filter(Exists(said)).only("slug").order_by("pk")
