"""The rows that belong to a record or stand in a change's way, with their addresses."""

from dataclasses import dataclass
from typing import Any

from django.db import models
from django.urls import reverse

from statements.actions.refusal import Refusal
from statements.forms.desk_choices import in_a_line
from statements.models import (
    Article,
    Candidate,
    CandidateAlternative,
    CandidateTopic,
    Fetch,
    Office,
    OfficeNoun,
    Position,
    Statement,
    Topic,
)
from statements.permissions import Visitor
from statements.views.desk.nouns import NOUN_OF, NOUNS, Noun

MOST_PARTS = 200
MOST_IN_THE_WAY = 20


@dataclass(frozen=True, slots=True)
class Link:
    """A row in words; ``address`` is "" where the desk has no page for it."""

    title: str
    address: str
    details: tuple[str, ...] = ()
    is_checked: bool = True


@dataclass(frozen=True, slots=True)
class Part:
    """Rows of one kind that belong to a record; ``add`` is where one is added, or ""."""

    noun: Noun
    links: list[Link]
    add: str


def listed(noun: Noun, asked: dict[str, Any]) -> Any:
    """The rows of a list, as a RecordListForm asks for them; all topics come as their tree."""
    words, kind, show = (asked.get(name) or "" for name in ("q", "kind", "show"))
    rows = noun.rows
    if words:
        rows = rows.named_like(words)
    if kind:
        rows = rows.having(**{noun.kind: kind})
    if show == "unchecked":
        rows = rows.unchecked()
    return Topic.objects.as_tree() if noun.model is Topic and not (words or show) else rows


def parts_of(noun: Noun, row: models.Model, user: Visitor) -> list[Part]:
    title = noun.title(row)
    return [_part(NOUNS[key], column, row, title, user) for key, column in noun.parts]


def _part(noun: Noun, column: str, owner: models.Model, title: str, user: Visitor) -> Part:
    if noun.model is OfficeNoun and isinstance(owner, Office):
        rows = noun.rows.meaning(owner)
    else:
        rows = noun.rows.having(**{column: owner})
    links = [link_to(noun, row, without=title) for row in rows[:MOST_PARTS]]
    add = reverse("desk:record-create", args=[noun]) + f"?{column}={owner.pk}"
    return Part(noun, links, add if noun.may_add(user) else "")


def link_to(noun: Noun, row: Any, without: str = "") -> Link:
    """A row as part of the record of which ``without`` is the title."""
    details = noun.details(row)
    return Link(
        title=noun.title(row).removeprefix(f"{without}: ").removesuffix(f": {without}"),
        address=reverse("desk:record-detail", args=[noun, row.pk]),
        details=tuple(detail for detail in details if detail != without),
        is_checked=row.is_checked,
    )


def owner_link(noun: Noun, row: models.Model) -> Link | None:
    """The record of which the row is a part."""
    owner: Any = noun.owner_of(row)
    return None if owner is row else link_to(NOUN_OF[type(owner)], owner)


def in_the_way(refusal: Refusal) -> list[Link]:
    """The rows that stand against a change, each kind loaded in one query."""
    by_model: dict[type[models.Model], list[int]] = {}
    for row in getattr(refusal, "rows", [])[:MOST_IN_THE_WAY]:
        model, key = SHOWN_WITH.get(type(row), (type(row), "pk"))
        by_model.setdefault(model, []).append(getattr(row, key))
    return [link for model, pks in by_model.items() for link in _links(model, pks)]


def _links(model: Any, pks: list[int]) -> list[Link]:
    if model in NOUN_OF:
        noun = NOUN_OF[model]
        return [link_to(noun, row) for row in noun.rows.in_bulk(pks).values()]
    rows = WORDED[model][0]().in_bulk(pks).values() if model in WORDED else ()
    return [WORDED[model][1](row) for row in rows]


def _link_to_statement(statement: Statement) -> Link:
    return Link(in_a_line(statement), reverse("desk:statement-detail", args=[statement.pk]))


def _link_to_article(article: Article) -> Link:
    return Link(str(article), reverse("desk:article-detail", args=[article.pk]))


def _link_to_candidate(candidate: Candidate) -> Link:
    return Link(str(candidate), reverse("desk:candidate-accept", args=[candidate.pk]))


def _link_to_fetch(fetch: Fetch) -> Link:
    article = fetch.article_id and reverse("desk:article-detail", args=[fetch.article_id])
    return Link(fetch.url, article or "", (fetch.get_state_display(),))


# Rows without a page: the model that has it, and their column of its key.
SHOWN_WITH: dict[Any, tuple[Any, str]] = {
    Position: (Statement, "statement_id"),
    CandidateAlternative: (Candidate, "candidate_id"),
    CandidateTopic: (Candidate, "candidate_id"),
}
# Rows that are no records: how they are loaded and shown.
WORDED: dict[Any, tuple[Any, Any]] = {
    Statement: (Statement.objects.for_desk, _link_to_statement),
    Article: (Article.objects.all, _link_to_article),
    Candidate: (Candidate.objects.all, _link_to_candidate),
    Fetch: (Fetch.objects.all, _link_to_fetch),
}
