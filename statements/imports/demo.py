"""The demo: its articles and what its editor and reviewer decide, along everybody's path."""

import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from django.db import transaction

from statements.actions.article_states import finish_article
from statements.actions.candidates import (
    Wording,
    accept_candidate,
    default_said_on,
    join_candidate,
)
from statements.actions.lint.rules import warnings_of
from statements.actions.sayings import Saying
from statements.actions.statements import NewPosition, publish_statement, submit_statement
from statements.imports.articles import ArticleFacts, import_article
from statements.models import (
    Article,
    Candidate,
    Form,
    Meeting,
    Snapshot,
    Speaker,
    Statement,
    Topic,
    User,
)

FOLDER = Path(__file__).parent.parent / "data" / "demo"


class NotProposedError(Exception):
    """Detection no longer finds a passage that the demo decides on."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What the demo's editor decides on the candidate that begins with ``words``."""

    words: str
    speaker: str
    wording: str
    topics: dict[str, str]
    joins: str = ""
    setting: str = Statement.Setting.UNKNOWN
    said_on: date | None = None
    meeting: str = ""


@dataclass(frozen=True, slots=True)
class DemoArticle:
    """A bundled report and the decisions on its candidates; without any it waits in the inbox."""

    file: str
    outlet: str
    outlet_name: str
    published_on: date
    language: str
    meeting: str
    decisions: tuple[Decision, ...]


@dataclass(frozen=True, slots=True)
class Desk:
    """Who enters, who publishes, and when."""

    editor: User
    reviewer: User
    at: datetime


def read_demo() -> list[DemoArticle]:
    table = tomllib.loads((FOLDER / "articles.toml").read_text(encoding="utf-8"))
    return [_demo_article(entry) for entry in table["articles"]]


def _demo_article(entry: dict[str, Any]) -> DemoArticle:
    decisions = tuple(
        Decision(**{"topics": {}, **statement}) for statement in entry.pop("statements")
    )
    return DemoArticle(decisions=decisions, **entry)


@transaction.atomic
def import_demo(desk: Desk, report: Callable[[str], None]) -> None:
    """Takes every demo article in, accepts what it quotes, then reviews and publishes it.

    All or nothing; what is decided already stays as it is. Raises :class:`NotProposedError`.
    """
    articles = read_demo()
    entered: list[Statement] = []
    for number, demo in enumerate(articles, start=1):
        snapshot, new_candidates = _take_in(demo, desk)
        is_waiting = snapshot.article.state == Article.State.INBOX
        statements = [_decide(snapshot, decision, desk) for decision in demo.decisions]
        new_statements = [statement for statement in statements if statement is not None]
        entered += new_statements
        if is_waiting and demo.decisions:
            finish_article(article=snapshot.article, editor=desk.editor)
        report(
            f"  {number}/{len(articles)} {demo.file}: {new_candidates} new candidates, "
            f"{len(new_statements)} new statements"
        )
    for statement in entered:
        statement.refresh_from_db(fields=["version"])  # other articles' wordings joined it
        # Two outlets print one minister in two languages: the demo's editor has looked at that.
        seen = [warning.key for warning in warnings_of(statement)]
        submitted = submit_statement(
            statement=statement,
            editor=desk.editor,
            at=desk.at,
            version=statement.version,
            acknowledged=seen,
        )
        publish_statement(
            statement=submitted, reviewer=desk.reviewer, at=desk.at, version=submitted.version
        )
    report(f"  {len(entered)} statements reviewed and published")


def _take_in(demo: DemoArticle, desk: Desk) -> tuple[Snapshot, int]:
    facts = ArticleFacts(
        outlet=demo.outlet,
        outlet_name=demo.outlet_name,
        published_on=demo.published_on,
        language=demo.language,
        meeting=Meeting.objects.get(slug=demo.meeting),
    )
    data = (FOLDER / demo.file).read_bytes()
    imported = import_article(data, facts, at=desk.at, added_by=desk.editor)
    return imported.taken_in.snapshot, imported.new_candidates


def _decide(snapshot: Snapshot, decision: Decision, desk: Desk) -> Statement | None:
    """The statement that the decision makes; none where it joins one or is decided already."""
    candidate = snapshot.candidates.filter(text__startswith=decision.words).first()
    if candidate is None:
        raise NotProposedError(f"Detection does not propose {decision.words!r}.")
    if not candidate.is_open:
        return None
    article = snapshot.article
    wording = Wording(
        spans=candidate.offsets,
        form=Form(candidate.form),
        language=article.language,
        wording=decision.wording,
    )
    if decision.joins:
        _join(candidate, decision, wording, desk)
        return None
    quote = accept_candidate(
        candidate=candidate,
        editor=desk.editor,
        at=desk.at,
        saying=_saying(article, decision),
        wording=wording,
        positions=_positions(candidate, decision),
    )
    return quote.statement


def _join(candidate: Candidate, decision: Decision, wording: Wording, desk: Desk) -> None:
    statement = Statement.objects.get(
        quotes__text__startswith=decision.joins, speaker__slug=decision.speaker
    )
    join_candidate(
        candidate=candidate,
        statement=statement,
        editor=desk.editor,
        at=desk.at,
        wording=wording,
    )


def _saying(article: Article, decision: Decision) -> Saying:
    meeting = article.meeting
    if decision.meeting:
        meeting = Meeting.objects.get(slug=decision.meeting)
    return Saying(
        speaker=Speaker.objects.get(slug=decision.speaker),
        said_on=decision.said_on or default_said_on(article),
        meeting=meeting,
        setting=decision.setting,
    )


def _positions(candidate: Candidate, decision: Decision) -> list[NewPosition]:
    topics = Topic.objects.in_bulk(list(decision.topics), field_name="slug")
    triggers = {row.topic_id: row.trigger for row in candidate.topics.all()}
    return [
        NewPosition(
            topic=topics[slug],
            stance=stance,
            reason=f"“{triggers[topics[slug].pk]}”" if topics[slug].pk in triggers else "",
        )
        for slug, stance in decision.topics.items()
    ]
